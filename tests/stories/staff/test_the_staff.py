"""Who works here: invited, seen, removed; what is for staff stays with the staff."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import Any, get_type_hints

import pytest

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.events.permissions import MAKE_EVENTS, RUN_DOOR, SEE_CHILDREN, WORK_DESK
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.staff.permissions import MANAGE_STAFF
from bot.areas.staff.service import Staff
from bot.base.area import Grants, Hooks
from bot.base.identity import Access, Role
from bot.chat.screens.callback_data import CallbackData
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.wiring import AREAS
from handlers import FEATURES
from tests.actors import Reader, Stage

TAPS = {kind: action for feature in FEATURES for kind, action in feature.taps.items() if action.needs}
COMMANDS = [c for f in FEATURES for c in f.commands if c.action.needs]
FORMS = [form for f in FEATURES for form in f.conversations if form.needs]
REFUSED = "khusus untuk petugas"
COUNTED_BY_THE_TAP = {  # hundreds a day, each a row with who counted it
    "CountVisitors",
    "TakeCountBack",
    "OpenDoor",
    "MarkGuest",
    "CheckIn",
    "CheckOut",
    "CountHeads",
}


def example(kind: type[CallbackData]) -> CallbackData:
    """A button of this kind with some value in each field."""
    values: dict[Any, Any] = {int: 1, str: "", bool: True}
    hints = get_type_hints(kind)
    return kind(**{one.name: values.get(hints[one.name], 1) for one in fields(kind)})


async def test_the_owner_invites_a_colleague(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await owner.says("/petugas")
    await owner.taps("Petugas")
    await owner.taps("Undang rekan")
    await owner.taps("pustakawan")
    link = owner.key("Salin tautan")["copy_text"]["text"]
    colleague = stage.meets("Petugas Contoh")
    await colleague.starts(link.partition("start=")[2])
    assert colleague.sees("Anda diundang")
    await colleague.taps("Bergabung")
    assert colleague.sees("Sekarang Anda: pustakawan")
    await colleague.says("/menu")
    assert "🗂 Perlu dikerjakan" in colleague.keys
    await owner.says("/petugas")
    await owner.taps("Petugas")
    assert owner.sees("Petugas Contoh, pustakawan")


async def test_an_invitation_is_good_once_and_for_two_days(owner: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        used = await stage.app.services[Staff].invite(tx, owner.id, Role.DOOR)
        late = await stage.app.services[Staff].invite(tx, owner.id, Role.DOOR)
    first, second = stage.meets("Petugas Satu"), stage.meets("Petugas Dua")
    for one in (first, second):
        await one.starts(f"s_{used}")
        await one.taps("Bergabung")
    assert first.sees("petugas absen")
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
    await owner.says("/petugas")
    await owner.taps("Petugas")
    await owner.taps("Keluarkan Petugas Contoh")
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
    await owner.says("/petugas")
    await owner.taps("Petugas")
    await owner.taps("Keluarkan Petugas Contoh")
    await owner.taps("Ya, keluarkan")
    await owner.says("/petugas")
    await owner.taps("Riwayat tindakan")
    assert owner.sees("Pemilik: mengeluarkan rekan")
    assert owner.sees("Petugas Contoh: bergabung sebagai petugas")
    with pytest.raises(Exception, match="not edited"):
        async with stage.app.database.transaction() as tx:
            await tx.run("UPDATE audit SET deed = 'nothing'")
    with pytest.raises(Exception, match="not deleted"):
        async with stage.app.database.transaction() as tx:
            await tx.run("DELETE FROM audit")
    assert colleague.id


@pytest.mark.parametrize("kind", TAPS, ids=lambda kind: kind.__name__)
async def test_a_forged_key_of_the_staff_is_refused(reader: Reader, kind: type[CallbackData]) -> None:
    await reader.says("/menu")
    await reader.forges(example(kind).pack())
    assert reader.sees(REFUSED)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
async def test_a_command_of_the_staff_is_refused(reader: Reader, command: Any) -> None:
    await reader.says(f"/{command.name}")
    assert reader.sees(REFUSED)


async def test_every_role_gets_what_the_table_gives_it(owner: Reader, stage: Stage) -> None:
    """Each key of the staff by each role: refused exactly where the table does not allow it."""
    wrong = []
    access = stage.app.services[Access]
    for role in access.words:
        member = owner if role is Role.OWNER else await stage.hires(f"Petugas {role.value}", role.value)
        await member.says("/menu")
        for kind, action in TAPS.items():
            may = action.needs in access.of(role)
            if may and action.writes:
                continue  # its own stories show what it does
            await member.forges(example(kind).pack())
            if member.sees(REFUSED) is may and role is not Role.PARTNER:
                wrong.append((role.value, kind.__name__))
            if role is Role.PARTNER and not may and not member.sees(REFUSED):
                wrong.append((role.value, kind.__name__))
    assert wrong == []


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
