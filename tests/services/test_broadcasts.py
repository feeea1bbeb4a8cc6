"""Announcements through the running application: who gets them, once, and what can be done while they go."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.broadcasts.rules import NobodyReached, NothingToSay, OtherMedium, OwnApproval, WrongPhase
from bot.areas.broadcasts.store import copies as copy_rows
from bot.areas.broadcasts.types import Audience, Content, ContentKey, Every, Medium, Piece, Plan, Unclear
from bot.areas.people import store as people
from bot.base.identity import Person
from tests.actors import Reader, Stage
from tests.conftest import OWNER
from tests.services.announcer import EVERYBODY, Announcer, residents, times, to_chats

A_DAY = timedelta(days=1)


@pytest.fixture
def announcer(stage: Stage) -> Announcer:
    return Announcer(stage, OWNER)


async def test_everybody_gets_it_once(stage: Stage, announcer: Announcer) -> None:
    readers = await residents(stage, "Ani", "Budi", "Citra")
    sent = await announcer.sends("Pameran foto dibuka.")
    await stage.passes(timedelta(minutes=5))
    assert [times(one, "Pameran foto") for one in readers] == [1, 1, 1]
    progress = await announcer.progress(sent)
    assert (progress.sent, progress.left, progress.complete) == (3, 0, True)
    assert await announcer.phase(sent) == "done"


async def test_a_channel_and_a_group_get_it_too(stage: Stage, announcer: Announcer, reader: Reader) -> None:
    group = stage.world.add_group("Pembaca", [reader.id])
    sent = await announcer.sends("Pameran foto dibuka.", to_chats(group.id))
    assert times(reader, "Pameran foto", group.id) == 1
    assert [one.state for one in await announcer.service.after.deliveries(stage.app.database.free, sent)] == ["sent"]


async def test_whoever_blocked_the_bot_is_counted_and_not_written_to_again(stage: Stage, announcer: Announcer) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    budi.person.blocks()
    await stage.settled()
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE people SET active = 1")  # as if the bot had not heard of it
    sent = await announcer.sends("Pameran foto dibuka.")
    progress = await announcer.progress(sent)
    assert (progress.sent, progress.blocked) == (1, 1)
    assert (await announcer.service.drafts.reach(stage.app.database.free, EVERYBODY, "news")).people == 1
    assert times(ani, "Pameran foto") == 1


async def test_a_language_narrows_it(stage: Stage, announcer: Announcer) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE people SET language = 'en' WHERE id = :id", {"id": budi.id})
    await announcer.sends("Photos!", Audience(residents=True, language="en"))
    assert (times(ani, "Photos!"), times(budi, "Photos!")) == (0, 1)


async def test_nothing_and_nobody_are_refused(stage: Stage, announcer: Announcer) -> None:
    with pytest.raises(NothingToSay):
        await announcer.drafts("   ")
    nobody = await announcer.drafts("Halo", Audience(residents=True, language="xx"))
    with pytest.raises(NobodyReached):
        await announcer.lets_go(nobody)


async def test_paused_nothing_leaves_until_it_goes_on(stage: Stage, announcer: Announcer) -> None:
    readers = await residents(stage, "Ani", "Budi")
    draft = await announcer.drafts("Pameran foto dibuka.")
    await announcer.does("sending", "go", draft, OWNER, settles=False)
    await announcer.does("sending", "pause", draft)
    assert sum(times(one, "Pameran foto") for one in readers) == 0
    await announcer.does("sending", "resume", draft)
    assert [times(one, "Pameran foto") for one in readers] == [1, 1]


async def test_stopped_nobody_gets_it_any_more(stage: Stage, announcer: Announcer) -> None:
    readers = await residents(stage, "Ani", "Budi")
    draft = await announcer.drafts("Pameran foto dibuka.")
    await announcer.does("sending", "go", draft, OWNER, settles=False)
    await announcer.does("sending", "pause", draft)
    assert (await announcer.progress(draft)).left == 2
    await announcer.does("sending", "stop", draft)
    assert sum(times(one, "Pameran foto") for one in readers) == 0
    assert (await announcer.progress(draft)).skipped == 2
    with pytest.raises(WrongPhase):
        await announcer.does("sending", "resume", draft)


async def test_at_its_time_it_leaves(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    sent = await announcer.sends("Pameran foto dibuka.", plan=Plan(stage.clock.now() + timedelta(hours=3)))
    assert (await announcer.phase(sent), times(ani, "Pameran foto")) == ("planned", 0)
    await stage.passes(timedelta(hours=3))
    assert times(ani, "Pameran foto") == 1


async def test_overdue_after_a_downtime_staff_decide(stage: Stage, announcer: Announcer, owner: Reader) -> None:
    (ani,) = await residents(stage, "Ani")
    await owner.starts()
    sent = await announcer.sends("Pameran foto dibuka.", plan=Plan(stage.clock.now() + timedelta(hours=3)))
    await stage.app.stop()
    stage.clock.advance(timedelta(hours=6))
    stage.world.clock.advance(timedelta(hours=6))
    await stage.restarts_stopped()
    await stage.settled()
    assert (await Announcer(stage, OWNER).phase(sent), times(ani, "Pameran foto")) == ("held", 0)
    assert times(owner, "terlambat") == 1
    await Announcer(stage, OWNER).does("sending", "resume", sent)
    assert times(ani, "Pameran foto") == 1


async def test_in_the_quiet_hours_residents_are_left_in_peace(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    await stage.passes(timedelta(hours=13))  # 22.00
    await announcer.sends("Pameran foto dibuka.")
    assert times(ani, "Pameran foto") == 0
    urgent = await announcer.sends("Besok kami tutup.", urgent=True)
    assert times(ani, "Besok kami tutup") == 1
    assert await announcer.phase(urgent) == "done"
    await stage.passes(timedelta(hours=9))
    assert times(ani, "Pameran foto") == 1


async def test_every_week_it_comes_again(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    first = stage.clock.now() + timedelta(hours=1)
    series = await announcer.sends("Agenda pekan ini.", plan=Plan(first, Every.WEEK))
    for _ in range(3):
        await stage.passes(timedelta(hours=1))
        await stage.passes(7 * A_DAY - timedelta(hours=1))
    assert times(ani, "Agenda pekan ini") == 3
    await announcer.does("sending", "stop", series)
    await stage.passes(7 * A_DAY)
    assert times(ani, "Agenda pekan ini") == 3


async def test_a_second_person_approves(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    await announcer.does("sending", "set_needs_approval", True)
    asked = await announcer.sends("Pameran foto dibuka.")
    assert (await announcer.phase(asked), times(ani, "Pameran foto")) == ("asked", 0)
    with pytest.raises(OwnApproval):
        await announcer.does("sending", "approve", asked, OWNER)
    await announcer.does("sending", "approve", asked, 77)
    assert times(ani, "Pameran foto") == 1


async def test_what_changes_after_approval_is_a_draft_again(stage: Stage, announcer: Announcer) -> None:
    await residents(stage, "Ani")
    await announcer.does("sending", "set_needs_approval", True)
    asked = await announcer.sends("Satu", plan=Plan(stage.clock.now() + A_DAY))
    await announcer.does("sending", "approve", asked, 77)
    assert await announcer.phase(asked) == "planned"
    await announcer.does("drafts", "set_content", asked, Content(text="Dua"))
    assert await announcer.phase(asked) == "draft"
    await stage.passes(2 * A_DAY)
    assert (await announcer.lets_go(asked, Plan())).phase == "asked"


async def test_a_correction_reaches_every_copy(stage: Stage, announcer: Announcer) -> None:
    readers = await residents(stage, "Ani", "Budi")
    group = stage.world.add_group("Pembaca", [readers[0].id])
    audience = Audience(chats=to_chats(group.id).chats, residents=True)
    sent = await announcer.sends("Pameran dibuka pukul 09.00.", audience)
    await announcer.does("after", "correct", sent, Content(text="Pameran dibuka pukul 10.00."))
    await stage.passes(timedelta(minutes=1))
    assert [times(one, "pukul 10.00") for one in readers] == [1, 1]
    assert times(readers[0], "pukul 10.00", group.id) == 1
    assert sum(times(one, "pukul 09.00") for one in readers) == 0
    assert (await announcer.service.after.corrected(stage.app.database.free, sent)).sent == 3


@pytest.mark.parametrize(
    ("sent", "other"),
    [
        (Content(Medium.PHOTO, "Pameran", [Piece("photo", "abc")]), Content(text="Pameran")),
        (
            Content(Medium.ALBUM, "", [Piece("photo", "a"), Piece("photo", "b")]),
            Content(Medium.PHOTO, "", [Piece("photo", "c")]),
        ),
        (Content(text="Pameran"), Content(Medium.ALBUM, "", [Piece("photo", "a"), Piece("photo", "b")])),
        (Content(text="Pameran"), Content(Medium.COPY, "", (), 7, (8,))),
        (Content(Medium.COPY, "", (), 7, (8,)), Content(Medium.COPY, "", (), 7, (9,))),
    ],
)
async def test_what_telegram_does_not_change_is_refused(
    stage: Stage, announcer: Announcer, sent: Content, other: Content
) -> None:
    await residents(stage, "Ani")
    made = await announcer.sends(sent)
    with pytest.raises(OtherMedium):
        await announcer.does("after", "correct", made, other)


async def test_recalled_it_is_gone_where_telegram_lets_us(stage: Stage, announcer: Announcer) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    sent = await announcer.sends("Pameran foto dibuka.")
    await announcer.does("after", "recall", sent)
    await stage.passes(timedelta(minutes=1))
    assert (times(ani, "Pameran foto"), times(budi, "Pameran foto")) == (0, 0)
    assert (await announcer.service.after.recalled(stage.app.database.free, sent)).sent == 2
    with pytest.raises(WrongPhase):
        await announcer.does("after", "correct", sent, Content(text="…"))


async def test_what_is_too_old_to_be_deleted_is_said(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    sent = await announcer.sends("Pameran foto dibuka.")
    await stage.passes(3 * A_DAY)
    await announcer.does("after", "recall", sent)
    assert times(ani, "Pameran foto") == 1
    gone = await announcer.service.after.recalled(stage.app.database.free, sent)
    assert (gone.sent, gone.skipped, gone.left) == (0, 1, 0)


async def test_those_who_came_since_get_it_too(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    sent = await announcer.sends("Pameran foto dibuka.")
    (budi,) = await residents(stage, "Budi")
    assert await announcer.service.after.newcomers(stage.app.database.free, sent) == 1
    await announcer.does("after", "again", sent)
    assert (times(ani, "Pameran foto"), times(budi, "Pameran foto")) == (1, 1)
    assert await announcer.service.after.newcomers(stage.app.database.free, sent) == 0
    assert await announcer.phase(sent) == "done"


@pytest.mark.parametrize(("unclear", "copies"), [(Unclear.LEAVE, 1), (Unclear.REPEAT, 2)])
async def test_what_may_have_arrived_is_left_or_repeated(
    stage: Stage, announcer: Announcer, unclear: Unclear, copies: int
) -> None:
    (ani,) = await residents(stage, "Ani")
    stage.world.faults.add(method="sendMessage", kind="torn_after")
    sent = await announcer.sends("Pameran foto dibuka.", unclear=unclear)
    await stage.passes(timedelta(minutes=1))
    assert times(ani, "Pameran foto") == copies
    assert (await announcer.progress(sent)).uncertain == 2 - copies


@pytest.mark.breaks_promises
@pytest.mark.parametrize(("seen", "repeated"), [(0, 1), (1, 1), (2, 0)])
async def test_only_a_repetition_that_left_is_the_last(
    stage: Stage, announcer: Announcer, seen: int, repeated: int
) -> None:
    """2: marked just before it left; a kill before that mark is no reason to leave anybody out."""
    await residents(stage, "Ani")
    stage.world.faults.add(method="sendMessage", kind="torn_after")
    sent = await announcer.sends("Pameran foto dibuka.")
    async with stage.app.database.transaction() as tx:
        await tx.run(
            "UPDATE outbox SET attempts = 2, unclear = :seen WHERE broadcast = :id", {"id": sent, "seen": seen}
        )
        assert await copy_rows.repeat_uncertain(tx, sent, stage.clock.now(), seen=1) == repeated


async def test_by_hand_too(stage: Stage, announcer: Announcer) -> None:
    (ani,) = await residents(stage, "Ani")
    stage.world.faults.add(method="sendMessage", kind="torn_after")
    sent = await announcer.sends("Pameran foto dibuka.")
    assert await announcer.does("after", "repeat_uncertain", sent) == 1
    await stage.passes(timedelta(minutes=1))
    assert times(ani, "Pameran foto") == 2
    assert await announcer.does("after", "leave_uncertain", sent) == 0


async def test_many_refusals_alike_pause_it_and_tell_the_writer(
    stage: Stage, announcer: Announcer, owner: Reader
) -> None:
    await owner.starts()
    async with stage.app.database.transaction() as tx:
        for unknown in range(1, 201):
            await people.keep(tx, Person(unknown, "Warga", "id"), stage.clock.now())
    sent = await announcer.sends("Pameran foto dibuka.")
    assert await announcer.phase(sent) == "paused"
    await stage.passes(timedelta(minutes=1))
    assert 5 <= (await announcer.progress(sent)).failed < 100
    assert times(owner, "dijeda") == 1


async def test_a_key_of_an_announcement_is_counted(stage: Stage, announcer: Announcer) -> None:
    sent = await announcer.drafts(Content(text="Halo", keys=[ContentKey("Daftar", event_id=1)]))
    for number in (0, 0, 1):
        await announcer.does("after", "tapped", sent, number)
    assert await announcer.service.after.taps(stage.app.database.free, sent) == {0: 2, 1: 1}


async def test_its_writer_sees_how_far_it_is(stage: Stage, announcer: Announcer, owner: Reader) -> None:
    await residents(stage, "Ani", "Budi")
    await owner.starts()
    draft = await announcer.drafts("Pameran foto dibuka.", to_chats(stage.world.add_group("P", [OWNER]).id))
    async with stage.app.database.transaction() as tx:
        await announcer.service.sending.go(tx, draft, OWNER)
        await announcer.service.sending.follow(tx, draft, OWNER)
    await stage.settled()
    await stage.passes(timedelta(minutes=1))
    assert times(owner, "Terkirim: 1") == 1
    assert times(owner, "Pengumuman Anda") == 1, "one message, edited"
