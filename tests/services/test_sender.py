"""The outbox and its sender against a Telegram that refuses, tears and delays."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.areas.people import store as people
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.identity import Person
from bot.delivery.outbox import leases, store
from bot.delivery.outbox.due import letters_due
from bot.delivery.outbox.rules import Claimed, Ending, Lane, Letter, State, after_unclear_ending, pause_after
from bot.delivery.outbox.sender import Sender
from bot.settings import Secret, Settings
from bot.telegram.api import make_bot
from bot.telegram.limiter import Limiter
from simulator.server import Running
from simulator.world import World

TOKEN = "6000000001:a-token-that-only-these-tests-know-of"


@dataclass
class Desk:
    """A sender with its outbox, one resident, and what Telegram shows them."""

    database: Database
    sender: Sender
    clock: MovableClock
    world: World
    person: int
    limiter: Limiter
    endings: list[Ending]

    async def posts(self, text: str, lane: Lane = Lane.ANSWERS, *, chat: int | None = None, **more: Any) -> int:
        details: dict[str, Any] = {"text": text}
        details.update((name, more.pop(name)) for name in ("screen", "edit") if name in more)
        letter = Letter(chat or self.person, "test", details, more.pop("key", text), lane, **more)
        async with self.database.transaction() as tx:
            posted = await store.post(tx, letter, self.clock.now())
        assert posted is not None
        return posted

    async def state(self, letter: int) -> tuple[str, int]:
        async with self.database.reading() as reader:
            row = await reader.row("SELECT state, attempts FROM outbox WHERE id = :id", {"id": letter})
        assert row is not None
        return row["state"], row["attempts"]

    async def passes(self, **step: int) -> None:
        self.clock.advance(timedelta(**step))
        self.world.clock.advance(timedelta(**step))
        await self.sender.send_due()

    @property
    def seen(self) -> list[str]:
        return [one["text"] for one in self.world.person(self.person).messages() if one["from"]["is_bot"]]


async def _render(letter: Claimed) -> Mapping[str, Any] | None:
    if letter.details["text"] == "stale":
        return None
    if letter.details["text"] == "broken":
        raise LookupError
    return dict(letter.details.get("screen", letter.details))


@pytest.fixture
async def desk(database: Database, clock: MovableClock, simulated: Running) -> AsyncIterator[Desk]:
    bot = make_bot(Settings(bot_token=Secret(TOKEN), bot_api_url=simulated.url))
    await bot.initialize()
    world = simulated.simulator.world(TOKEN)
    ani = world.add_user("Ani")
    world.person(ani.id).starts()
    async with database.transaction() as tx:
        await people.keep(tx, Person(ani.id, "Ani", "id"), clock.now())
    limiter = Limiter(clock)
    endings: list[Ending] = []

    async def ended(tx: Transaction, letter: Claimed, ending: Ending) -> None:
        endings.append(ending)

    sender = Sender(database, bot, limiter, clock, _render, ended=ended)
    yield Desk(database, sender, clock, world, ani.id, limiter, endings)
    await bot.shutdown()


async def test_a_letter_is_sent_and_its_values_are_erased(desk: Desk) -> None:
    letter = await desk.posts("halo")
    await desk.sender.send_due()
    assert desk.seen == ["halo"]
    async with desk.database.reading() as reader:
        row = await reader.row("SELECT state, details, message_id FROM outbox WHERE id = :id", {"id": letter})
    assert row is not None
    assert (row["state"], row["details"]) == ("sent", "{}")
    assert row["message_id"] > 0


async def test_one_promise_is_one_row(desk: Desk) -> None:
    await desk.posts("halo", key="once")
    async with desk.database.transaction() as tx:
        assert await store.post(tx, Letter(desk.person, "test", {}, "once"), desk.clock.now()) is None


async def test_what_is_due_later_leaves_later(desk: Desk) -> None:
    await desk.posts("nanti", not_before=desk.clock.now() + timedelta(hours=1))
    await desk.sender.send_due()
    assert desk.seen == []
    await desk.passes(hours=1)
    assert desk.seen == ["nanti"]


async def test_what_expired_is_dropped(desk: Desk) -> None:
    letter = await desk.posts("basi", expires_at=desk.clock.now() + timedelta(hours=1))
    await desk.passes(hours=2)
    assert desk.seen == []
    assert (await desk.state(letter))[0] == "dropped"


async def test_what_no_longer_holds_is_dropped(desk: Desk) -> None:
    letter = await desk.posts("stale")
    await desk.sender.send_due()
    assert (await desk.state(letter))[0] == "dropped"


async def test_a_letter_of_ours_that_cannot_be_rendered_holds_up_nobody(desk: Desk) -> None:
    broken = await desk.posts("broken")
    await desk.posts("halo")
    await desk.sender.send_due()
    assert desk.seen == ["halo"]
    assert (await desk.state(broken))[0] == "refused"


async def test_a_cancelled_subject_sends_nothing(desk: Desk) -> None:
    await desk.posts("halo", subject="event:7")
    async with desk.database.transaction() as tx:
        assert await store.cancel(tx, "event:7") == 1
    await desk.sender.send_due()
    assert desk.seen == []


async def test_answers_leave_before_announcements(desk: Desk) -> None:
    await desk.posts("pengumuman", Lane.ANNOUNCEMENTS)
    await desk.posts("pengingat", Lane.REMINDERS)
    await desk.posts("jawaban")
    async with desk.database.reading() as reader:
        found = await letters_due(reader, desk.clock.now(), 10)
    assert [one.lane for one in found] == [Lane.ANSWERS, Lane.REMINDERS, Lane.ANNOUNCEMENTS]


async def test_429_is_waited_out_as_told(desk: Desk) -> None:
    desk.world.faults.add(method="sendMessage", kind="429", seconds=7)
    letter = await desk.posts("halo")
    await desk.sender.send_due()
    assert (await desk.state(letter))[0] == "waiting"
    await desk.passes(seconds=7)
    assert desk.seen == ["halo"]


async def test_a_letter_to_who_blocked_the_bot_ends_as_away(desk: Desk) -> None:
    desk.world.person(desk.person).blocks()
    letter = await desk.posts("halo")
    await desk.sender.send_due()
    assert (await desk.state(letter))[0] == "refused"
    assert desk.endings[-1].away


async def test_a_refused_text_is_parked_with_the_reason(desk: Desk) -> None:
    letter = await desk.posts("<b>halo", Lane.REMINDERS)
    await desk.sender.send_due()
    assert (await desk.state(letter))[0] == "refused"
    async with desk.database.reading() as reader:
        reason = await reader.value("SELECT reason FROM outbox WHERE id = :id", {"id": letter})
    assert "parse entities" in reason


async def test_an_answer_that_may_have_arrived_is_repeated_once(desk: Desk) -> None:
    desk.world.faults.add(method="sendMessage", kind="torn_after", times=2)
    letter = await desk.posts("halo")
    await desk.sender.send_due()
    await desk.passes(seconds=5)
    await desk.passes(minutes=5)
    assert desk.seen == ["halo", "halo"]
    assert await desk.state(letter) == ("uncertain", 2)


async def test_an_announcement_that_may_have_arrived_waits_for_staff(desk: Desk) -> None:
    desk.world.faults.add(method="sendMessage", kind="torn_after")
    letter = await desk.posts("halo", Lane.ANNOUNCEMENTS)
    await desk.sender.send_due()
    await desk.passes(minutes=5)
    assert desk.seen == ["halo"]
    assert await desk.state(letter) == ("uncertain", 1)
    async with desk.database.reading() as reader:
        kept = await reader.value("SELECT details FROM outbox WHERE id = :id", {"id": letter})
    assert "halo" in kept, "staff could not repeat it"


async def test_a_letter_in_flight_at_a_kill_is_repeated_once(desk: Desk) -> None:
    letter = await desk.posts("halo")
    async with desk.database.transaction() as tx:
        await leases.claim(tx, letter, desk.clock.now())
    await desk.sender.recover()
    await desk.sender.send_due()
    assert desk.seen == ["halo"]
    assert await desk.state(letter) == ("sent", 2)


async def test_a_group_that_became_a_supergroup_gets_its_letters(desk: Desk) -> None:
    group = desk.world.add_group("Pembaca", [desk.person], supergroup=False)
    first = await desk.posts("satu", chat=group.id)
    later = await desk.posts("dua", chat=group.id, not_before=desk.clock.now() + timedelta(hours=1))
    upgraded = desk.world.upgrade_group(group)
    await desk.sender.send_due()
    await desk.passes(hours=1)
    assert (await desk.state(first))[0] == "sent"
    assert (await desk.state(later))[0] == "sent"
    shown = [one.get("text") for one in desk.world.person(desk.person).messages(upgraded)]
    assert [text for text in shown if text in ("satu", "dua")] == ["satu", "dua"]


async def test_a_refused_answer_comes_once_more_without_what_was_refused(desk: Desk) -> None:
    key = {"text": "Baca", "url": "https://not a url/x"}
    screen = {"text": "<b>Laskar</b> &amp; Pelangi", "reply_markup": {"inline_keyboard": [[key]]}}
    await desk.posts("answer", screen=screen)
    await desk.sender.send_due()
    assert desk.seen == ["Laskar & Pelangi"]


async def test_a_held_group_delays_nobody_else(desk: Desk) -> None:
    group = desk.world.add_group("Pembaca", [desk.person])
    held = await desk.posts("di grup", chat=group.id)
    gate = desk.world.faults.add("hold", "sendMessage", match=lambda params: int(params["chat_id"]) == group.id)
    sending = asyncio.create_task(desk.sender.send_due())
    async with asyncio.timeout(10):
        while (await desk.state(held))[0] != "sending":  # noqa: ASYNC110 - the simulator is another program
            await asyncio.sleep(0.001)
        await desk.posts("halo")
        desk.sender.wake()
        while not desk.seen:  # noqa: ASYNC110 - the simulator is another program
            await asyncio.sleep(0.001)
    assert (await desk.state(held))[0] == "sending"
    gate.release()
    await sending


async def test_one_letter_a_chat_is_on_its_way_at_a_time(desk: Desk) -> None:
    """What follows to the same chat waits, whether it was there from the first or came while the first was held."""
    other = desk.world.add_group("Pembaca", [desk.person])
    first, second = await desk.posts("satu"), await desk.posts("dua")
    gate = desk.world.faults.add("hold", "sendMessage", match=lambda params: params["text"] == "satu")
    sending = asyncio.create_task(desk.sender.send_due())
    async with asyncio.timeout(10):
        while (await desk.state(first))[0] != "sending":  # noqa: ASYNC110 - the simulator is another program
            await asyncio.sleep(0.001)
        third, elsewhere = await desk.posts("tiga"), await desk.posts("di grup", chat=other.id)
        desk.sender.wake()
        while (await desk.state(elsewhere))[0] != "sent":  # noqa: ASYNC110 - the simulator is another program
            await asyncio.sleep(0.001)
    assert [await desk.state(one) for one in (second, third)] == [("waiting", 0)] * 2
    gate.release()
    await sending
    assert desk.seen == ["satu", "dua", "tiga"]


async def test_a_late_repeat_does_not_bring_back_an_older_screen(desk: Desk) -> None:
    await desk.posts("halaman 1", key="a")
    await desk.sender.send_due()
    message = desk.world.person(desk.person).messages()[-1]["message_id"]
    desk.world.faults.add("5xx", "editMessageText")
    late = await desk.posts("halaman 2", key="b", edit=message)
    await desk.sender.send_due()
    await desk.posts("menu", key="c", edit=message)
    await desk.sender.send_due()
    await desk.passes(minutes=1)
    assert desk.seen == ["menu"]
    assert (await desk.state(late))[0] == "dropped"


async def test_what_is_promised_once_more_on_its_way_leaves_once_more_as_an_edit(desk: Desk) -> None:
    async def shows(text: str) -> None:
        letter = Letter(desk.person, "test", {"text": text}, "progress", Lane.REMINDERS)
        await desk.database.write(lambda tx: store.again(tx, letter, desk.clock.now()))

    await shows("sedang dibaca")
    gate = desk.world.faults.add("hold", "sendMessage", match=lambda params: params["text"] == "sedang dibaca")
    sending = asyncio.create_task(desk.sender.send_due())
    async with asyncio.timeout(10):
        while await desk.database.free.value("SELECT state FROM outbox") != "sending":  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.001)
    await shows("separuh")
    await shows("sudah dibaca")
    gate.release()
    await sending
    await desk.sender.send_due()
    assert desk.seen == ["sudah dibaca"]
    assert len(desk.world.person(desk.person).messages()) == 2, "the start, and one message that was edited"
    await shows("sudah masuk")
    await desk.sender.send_due()
    assert desk.seen == ["sudah masuk"]


async def test_somebody_who_left_is_not_reminded(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await people.set_active(tx, desk.person, active=False)
    reminder = await desk.posts("pengingat", Lane.REMINDERS)
    await desk.posts("jawaban")
    await desk.sender.send_due()
    assert desk.seen == ["jawaban"]
    assert (await desk.state(reminder))[0] == "dropped"


async def test_a_lease_that_ran_out_is_judged(desk: Desk) -> None:
    letter = await desk.posts("halo")
    async with desk.database.transaction() as tx:
        await leases.claim(tx, letter, desk.clock.now())
    desk.clock.advance(timedelta(minutes=5))
    await desk.sender.judge_leases()
    await desk.sender.send_due()
    assert desk.seen == ["halo"]


async def test_a_stop_leaves_what_waits_for_its_turn_in_the_outbox(desk: Desk) -> None:
    letter = await desk.posts("halo")
    desk.limiter.pause(desk.person, 300)
    sending = asyncio.create_task(desk.sender.send_due())
    await asyncio.sleep(0.02)
    await asyncio.wait_for(desk.sender.stop(), 5)
    sending.cancel()
    assert await desk.state(letter) == ("waiting", 0)


async def test_nothing_may_leave_while_a_transaction_is_open(desk: Desk) -> None:
    letter = Claimed(await desk.posts("halo"), desk.person, "test", {"text": "halo"}, Lane.ANSWERS, 1)
    async with desk.database.transaction():
        with pytest.raises(RuntimeError, match="transaction is open"):
            await desk.sender.deliver(letter)


def test_the_pauses_grow_to_a_quarter_of_an_hour() -> None:
    assert [pause_after(n).total_seconds() for n in (1, 2, 3)] == [2, 4, 8]
    assert pause_after(50) == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("lane", "attempts", "unclear", "state"),
    [
        (Lane.ANSWERS, 1, 0, State.WAITING),
        (Lane.REMINDERS, 1, 0, State.WAITING),
        (Lane.ANSWERS, 2, 1, State.WAITING),  # the second time it had surely not left
        (Lane.ANSWERS, 2, 2, State.UNCERTAIN),
        (Lane.ANSWERS, 4, 1, State.UNCERTAIN),  # it ends the program before it leaves
        (Lane.ANNOUNCEMENTS, 1, 0, State.UNCERTAIN),
    ],
)
def test_what_an_unclear_ending_means(lane: Lane, attempts: int, unclear: int, state: State) -> None:
    assert after_unclear_ending(lane, attempts, unclear) is state


def test_lanes_are_in_order_of_priority() -> None:
    assert sorted(Lane) == [Lane.ANSWERS, Lane.REMINDERS, Lane.ANNOUNCEMENTS]


async def test_a_chat_that_is_freed_while_the_outbox_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk.database.transaction() as tx:
        answer = await store.post_claimed(tx, Letter(desk.person, "test", {"text": "satu"}, "satu"), desk.clock.now())
    assert answer is not None
    await desk.posts("dua")
    read = desk.database.read

    async def until_nothing_is_in_hand(work: Any) -> Any:
        found = await read(work)
        while desk.sender.in_hand != (0, 0):  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.001)
        return found

    monkeypatch.setattr(desk.database, "read", until_nothing_is_in_hand)
    delivered = asyncio.create_task(desk.sender.deliver(answer))
    await asyncio.sleep(0)
    await desk.sender.send_due()
    await delivered
    assert desk.seen == ["satu", "dua"]


async def test_who_hears_of_it_and_fails_neither_repeats_a_letter_nor_keeps_it(desk: Desk, simulated: Running) -> None:
    async def fails(tx: Transaction, letter: Claimed, ending: Ending) -> None:
        raise LookupError

    bot = make_bot(Settings(bot_token=Secret(TOKEN), bot_api_url=simulated.url))
    await bot.initialize()
    desk.sender = Sender(desk.database, bot, desk.limiter, desk.clock, _render, ended=fails)
    sent = await desk.posts("halo")
    late = await desk.posts("lewat", Lane.REMINDERS, expires_at=desk.clock.now())
    flown = await desk.posts("terbang", not_before=desk.clock.now() + timedelta(hours=1))
    async with desk.database.transaction() as tx:
        await tx.run("UPDATE outbox SET state = 'sending', attempts = 2, unclear = 2 WHERE id = :id", {"id": flown})
    await desk.sender.recover()
    await desk.sender.send_due()
    await bot.shutdown()
    assert [(await desk.state(one))[0] for one in (sent, late, flown)] == ["sent", "dropped", "uncertain"]
    assert desk.seen == ["halo"]
