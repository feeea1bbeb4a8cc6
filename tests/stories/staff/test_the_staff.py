"""Who works here: invited, seen, removed; what is for staff stays with the staff."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.events.permissions import MAKE_EVENTS, RUN_DOOR, SEE_CHILDREN, WORK_DESK
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.staff.permissions import MANAGE_STAFF
from bot.areas.staff.service import Staff
from bot.base.area import Grants, Hooks, Roles
from bot.base.identity import Access, NotAllowed, Permission, Role
from bot.chat.forms import drafts
from bot.chat.forms.conversation import Draft
from bot.chat.forms.form_screens import FormTap, Op
from bot.chat.routing.registry import Registry
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.wiring import AREAS
from handlers import FEATURES
from tests.actors import Reader, Stage
from tests.crowd import Cell, does, press
from tests.every_handler import NOBODYS, SPELLED, Handler, What, handlers

REGISTRY = Registry(FEATURES)
TAPS = REGISTRY.staff_taps()
FORMS = [form for f in FEATURES for form in f.conversations if form.needs]
ROLES = tuple(role for hook in Hooks(AREAS).of(Roles) for role in hook.words)
SPOKEN = (What.PHRASE, What.SPELLING, What.MEDIA, What.REPLY, What.KEY_REPLY)
REFUSED = "khusus untuk petugas"
COUNTED_BY_THE_TAP = {  # hundreds a day, each a row with who counted it
    "AddVisitors",
    "TellFullness",
    "CountVisitors",
    "TakeCountBack",
    "OpenDoor",
    "MarkGuest",
    "CheckIn",
    "CheckOut",
    "CountHeads",
}


async def test_the_desk_opens_by_the_words_of_its_key(owner: Reader, reader: Reader) -> None:
    for words in ("meja petugas", "Perlu dikerjakan", "apa saja yang harus dikerjakan hari ini?"):
        await owner.says(words)
        assert owner.sees("Meja petugas"), words
        assert not owner.sees("Apakah ini sudah benar?"), words
    await reader.says("meja petugas")
    assert not reader.sees("Tidak ada yang menunggu")
    assert "Pengaturan" not in reader.keys


async def test_the_owner_invites_a_colleague(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await owner.taps_desk("Petugas")
    await owner.taps("Undang rekan")
    await owner.taps("pustakawan")
    link = owner.key("Salin tautan")["copy_text"]["text"]
    colleague = stage.meets("Petugas Contoh")
    await colleague.starts(link.partition("start=")[2])
    assert colleague.sees("Anda diundang")
    await colleague.taps("Bergabung")
    assert colleague.sees("Sekarang Anda: pustakawan")
    await colleague.says("/menu")
    assert "🗂 Meja petugas" in colleague.keys
    await owner.taps_desk("Petugas")
    assert owner.sees("Petugas Contoh, pustakawan")


async def test_a_colleague_gets_another_role_and_hears_of_it(owner: Reader, stage: Stage) -> None:
    colleague = await stage.hires("Petugas Contoh", "door")
    await owner.taps_desk("Petugas")
    await owner.taps("Petugas Contoh")
    assert owner.sees("petugas pintu")
    assert "Jadikan: petugas pintu" not in owner.keys
    await owner.taps("Jadikan: pustakawan")
    assert owner.sees("Jadikan Petugas Contoh “pustakawan”? Selama ini: petugas pintu.")
    await owner.taps("Jangan ubah")
    assert owner.sees("petugas pintu")
    await owner.taps("Jadikan: pustakawan")
    await owner.taps("Ya, ubah")
    assert owner.sees("Sudah diubah. Petugas Contoh kami kabari sekarang.")
    assert owner.sees("pustakawan")
    assert colleague.sees("Peran Anda sebagai petugas sekarang: pustakawan")
    await colleague.says("/menu")
    assert any("Buat acara" in key for key in colleague.keys)


async def test_only_an_owner_takes_an_owners_role_away(owner: Reader, stage: Stage) -> None:
    admin = await stage.hires("Admin Contoh", "admin")
    second = stage.meets("Pemilik Contoh")
    async with stage.app.database.transaction() as tx:
        token = await stage.app.services[Staff].invite_owner(tx)
    await second.starts(f"s_{token}")
    await second.taps("Bergabung")
    for who, said in ((admin, "khusus untuk petugas dengan peran"), (owner, "Sudah dikeluarkan")):
        await who.taps_desk("Petugas")
        await who.taps("Pemilik Contoh")
        await who.taps("Keluarkan dari petugas")
        await who.taps("Ya, keluarkan")
        assert who.sees(said), who.text


async def test_an_invitation_is_good_once_and_for_two_days(owner: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        used = await stage.app.services[Staff].invite(tx, owner.id, Role.DOOR)
        late = await stage.app.services[Staff].invite(tx, owner.id, Role.DOOR)
    first, second = stage.meets("Petugas Satu"), stage.meets("Petugas Dua")
    for one in (first, second):
        await one.starts(f"s_{used}")
        await one.taps("Bergabung")
    assert first.sees("petugas pintu")
    assert second.sees("sudah dipakai")
    await stage.passes(timedelta(days=2, minutes=1))
    await second.starts(f"s_{late}")
    await second.taps("Bergabung")
    assert second.sees("sudah dipakai")


async def test_who_is_removed_loses_the_keys_at_once(owner: Reader, stage: Stage) -> None:
    colleague = await stage.hires("Petugas Contoh", "librarian")
    await colleague.says("/petugas")
    assert colleague.sees("Meja petugas")
    assert "petugas" in _menu_of(stage, colleague)
    await owner.taps_desk("Petugas")
    await owner.taps("Petugas Contoh")
    await owner.taps("Keluarkan dari petugas")
    await owner.taps("Ya, keluarkan")
    await colleague.says("/petugas")
    assert colleague.sees(REFUSED)
    assert "petugas" not in _menu_of(stage, colleague)


def _menu_of(stage: Stage, reader: Reader) -> list[str]:
    """The commands that Telegram shows to one person in their private chat."""
    made = [
        one
        for one in stage.world.requests
        if one.method in ("setMyCommands", "deleteMyCommands") and one.params["scope"].get("chat_id") == reader.id
    ]
    last = made[-1] if made else None
    return [command["command"] for command in last.params.get("commands", [])] if last else []


async def test_the_trail_tells_who_did_what(owner: Reader, stage: Stage) -> None:
    colleague = await stage.hires("Petugas Contoh", "librarian")
    await owner.starts()
    await owner.taps_desk("Petugas")
    await owner.taps("Petugas Contoh")
    await owner.taps("Keluarkan dari petugas")
    await owner.taps("Ya, keluarkan")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("Pemilik: mengeluarkan rekan")
    assert owner.sees("Petugas Contoh: bergabung sebagai petugas")
    with pytest.raises(Exception, match="not edited"):
        async with stage.app.database.transaction() as tx:
            await tx.run("UPDATE audit SET deed = 'nothing'")
    with pytest.raises(Exception, match="not deleted"):
        async with stage.app.database.transaction() as tx:
            await tx.run("DELETE FROM audit")
    assert colleague.id


@pytest.mark.parametrize("role", [*ROLES, None], ids=lambda role: role.value if role else "stranger")
async def test_every_role_gets_what_the_table_gives_it(stage: Stage, owner: Reader, role: Role | None) -> None:
    """Every key and command, and what else is for staff: refused exactly where the table does not allow it."""
    member = await _somebody(stage, owner, role)
    async with stage.app.database.transaction() as tx:  # a label means a copy that there is
        label = {"label": SPELLED["label_of_a_copy"]}
        await tx.run("UPDATE copies SET item_code = :label WHERE id = (SELECT min(id) FROM copies)", label)
    may = stage.app.services[Access].of(role)
    everything = [one for one in handlers() if one.what in (What.TAP, What.COMMAND) or one.needs]
    everything = [one for one in everything if one.what is not What.FORM]
    everything.sort(key=lambda one: one.name == "EraseData")  # the last, as it makes them a stranger
    cells = await _reached(stage, member, everything, lambda cell: does(stage, cell, NOBODYS))
    assert [f"{cell}: {taken.failed!r}" for cell in cells for taken in cell.taken if taken.failed] == []
    assert [str(cell) for cell in cells if _is_wrong(cell, may, role)] == []


@pytest.mark.parametrize("role", [*ROLES, None], ids=lambda role: role.value if role else "stranger")
async def test_every_form_is_open_to_those_whom_the_table_gives_it(
    stage: Stage, owner: Reader, role: Role | None
) -> None:
    member = await _somebody(stage, owner, role)
    may = stage.app.services[Access].of(role)
    wrong = []
    for form in (one for one in handlers() if one.what is What.FORM):
        known = stage.app.registry.conversations[form.name]
        draft = Draft(known.name, known.version, known.steps[0].name, {"about": None})
        async with stage.app.database.transaction() as tx:
            await drafts.save(tx, member.id, member.id, draft, stage.clock.now())
        [cell] = await _reached(stage, member, [form], lambda cell: press(stage, cell, _cancel_key(cell.handler)))
        if isinstance(cell.refused, NotAllowed) is (form.needs is None or form.needs in may):
            wrong.append(str(form))
    assert wrong == []


def _cancel_key(form: Handler) -> str:
    return FormTap(form.name, form.first_step, Op.CANCEL).pack()


async def _somebody(stage: Stage, owner: Reader, role: Role | None) -> Reader:
    """Somebody of this role, who has written to the bot."""
    if role is Role.OWNER:
        await owner.starts()
        return owner
    if role is None:
        stranger = stage.meets("Warga")
        await stranger.starts()
        return stranger
    return await stage.hires(f"Petugas {role.value}", role.value)


async def _reached(
    stage: Stage, member: Reader, these: Sequence[Handler], act: Callable[[Cell], None]
) -> Sequence[Cell]:
    """Each reached by this one person, a few at a time, as more would be a flood; words alone, and not to a form."""
    cells = [Cell(one, member) for one in these]
    together = [cell for cell in cells if cell.handler.what not in SPOKEN]
    groups = [together[start : start + 15] for start in range(0, len(together), 15)]
    for group in [*([cell] for cell in cells if cell.handler.what in SPOKEN), *groups]:
        known = len(stage.taken)
        for cell in group:
            act(cell)
        await stage.settled()
        for cell, taken in zip(group, stage.taken[known:], strict=True):  # a person's updates are answered in order
            cell.taken = [taken]
        await _leaves_forms(stage, member)
    return cells


async def _leaves_forms(stage: Stage, member: Reader) -> None:
    async with stage.app.database.transaction() as tx:
        await drafts.remove(tx, member.id, member.id)


def _is_wrong(cell: Cell, may: frozenset[Permission], role: Role | None) -> bool:
    """Whether it was refused though the table allows it, or done though it does not.

    What is said falls to something else where its first meaning is not this person's. Partners are refused, further
    in, what is not of an event of theirs.
    """
    needs = cell.handler.needs
    allowed = needs is None or needs in may
    refused = isinstance(cell.refused, NotAllowed)
    if cell.handler.what in SPOKEN:
        return needs is not None and (cell.went_its_way and not refused) is not allowed
    return refused is allowed and not (refused and role is Role.PARTNER)


def test_a_head_changes_nothing_and_a_door_reaches_the_door_only() -> None:
    writing = {MAKE_EVENTS, RUN_DOOR, WORK_DESK, ANNOUNCE, EDIT_LIBRARY, MANAGE_STAFF}
    access = Access(grant for hook in Hooks(AREAS).of(Grants) for grant in hook.grants)
    assert not access.of(Role.HEAD) & writing
    assert SEE_CHILDREN not in access.of(Role.HEAD)
    assert access.of(Role.DOOR) & writing == {RUN_DOOR}
    writing_taps = {kind: action for kind, action in TAPS.items() if action.writes and action.needs}
    assert {kind.__name__ for kind, action in writing_taps.items() if not action.deed} == COUNTED_BY_THE_TAP


def test_every_form_of_the_staff_leaves_a_trail() -> None:
    """Looking for something changes nothing, and leaves none."""
    assert all(form.deed for form in FORMS if not (form.needs or "").startswith("see_"))


async def test_what_was_not_delivered_waits_on_the_desk(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    nobody = 4_242_424_242  # whom Telegram does not know
    async with stage.app.database.transaction() as tx:
        letter = Letter(nobody, "event_moved", {"event": 1}, "lost", Lane.REMINDERS)
        await outbox.post(tx, letter, stage.clock.now())
    await stage.settled()
    await owner.says("/petugas")
    await owner.taps("Tidak terkirim: 1")
    assert owner.sees("kabar perubahan acara: 1")
    await owner.taps("Sudah saya lihat")
    await owner.says("/petugas")
    assert not any("Tidak terkirim" in key for key in owner.keys)


async def test_the_trail_says_what_was_done_to_what(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.taps("Kirim")
    await owner.taps("Saya tangani")
    await owner.says("/pengumuman")
    await owner.taps("Tulis pengumuman")
    await owner.says("Besok buka sampai pukul 20.00")
    await owner.taps("Ke semua warga")
    await reader.says("pesan laskar pelangi")
    await reader.taps("Laskar Pelangi")
    await reader.taps("Pesan")
    await owner.taps_desk("Pesanan buku")
    await owner.taps("Diambil dari rak")
    await owner.taps("1.")
    await owner.taps("Ada")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("(no. 1)")
    assert owner.sees("(Besok buka sampai pukul 20.00)")
    assert owner.sees("(Laskar Pelangi)")
