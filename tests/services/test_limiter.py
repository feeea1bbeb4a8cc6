"""Telegram's ceilings: evenly, by priority, and as long as told."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.telegram.limiter import Ceilings, Limiter


class SteppingClock:
    """A clock whose sleeps pass at once."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(1_800_000_000 + self.seconds, UTC)

    async def sleep(self, seconds: float) -> None:
        for _ in range(3):  # whoever was let through goes first
            await asyncio.sleep(0)
        self.seconds += seconds


class Sent:
    """Sends through a limiter and notes when each message left."""

    def __init__(self, ceilings: Ceilings | None = Ceilings()) -> None:  # noqa: B008 - frozen
        self.clock = SteppingClock()
        self.limiter = Limiter(self.clock, ceilings)
        self.left: list[tuple[float, int, int]] = []

    async def send(self, chat: int, lane: int) -> None:
        await self.limiter.take(chat, lane)
        self.left.append((self.clock.seconds, chat, lane))

    async def leave(self, chat: int, lane: int = 2) -> None:
        passage = await self.limiter.leave(chat, lane)
        assert passage is not None
        self.limiter.answered(passage)
        self.left.append((self.clock.seconds, chat, lane))

    async def all(self, *letters: tuple[int, int]) -> None:
        await asyncio.gather(*(self.send(chat, lane) for chat, lane in letters))

    def most_within(self, seconds: float) -> int:
        times = [at for at, _, _ in self.left]
        return max(sum(start <= at < start + seconds for at in times) for start in times)


async def test_never_more_than_thirty_a_second_overall() -> None:
    sent = Sent()
    await sent.all(*((chat, 2) for chat in range(1, 301)))
    assert sent.most_within(1.0) <= 30
    assert sent.left[-1][0] < 300 / 29 * 1.05


async def test_a_group_gets_twenty_a_minute() -> None:
    sent = Sent()
    await sent.all(*((-5, 2) for _ in range(60)))
    assert sent.most_within(60.0) <= 20


async def test_a_person_gets_three_answers_at_once_then_one_a_second() -> None:
    sent = Sent()
    await sent.all(*((7, 0) for _ in range(6)))
    times = [at for at, _, _ in sent.left]
    assert times[2] < 0.2
    assert times[3] > 0.8
    assert times[5] - times[4] > 0.9


async def test_announcements_to_one_chat_have_no_burst() -> None:
    sent = Sent()
    await sent.all(*((7, 2) for _ in range(3)))
    assert sent.left[1][0] - sent.left[0][0] > 0.9


async def test_answers_overtake_announcements() -> None:
    sent = Sent()
    await sent.all(*((chat, 2) for chat in range(1, 101)), (500, 0), (501, 1))
    lanes = [lane for _, _, lane in sent.left]
    assert lanes.index(0) <= 1
    assert lanes.index(1) <= 2


async def test_one_full_chat_does_not_hold_the_others() -> None:
    sent = Sent()
    await sent.all(*((7, 0) for _ in range(20)), (8, 0))
    assert next(at for at, chat, _ in sent.left if chat == 8) < 0.3


async def test_after_429_everything_waits_as_long_as_told() -> None:
    sent = Sent()
    sent.limiter.pause(7, 12)
    await sent.all((1, 0), (2, 2))
    assert min(at for at, _, _ in sent.left) >= 12


async def test_a_group_that_got_429_waits_alone() -> None:
    sent = Sent()
    sent.limiter.pause(-5, 12)
    await sent.all((-5, 2), (1, 0))
    assert {chat: at >= 12 for at, chat, _ in sent.left} == {-5: True, 1: False}


async def test_a_held_group_delays_nobody_who_comes_later() -> None:
    sent = Sent()
    sent.limiter.pause(-5, 300)
    waiting = asyncio.create_task(sent.send(-5, 2))
    await asyncio.sleep(0)
    before = sent.clock.seconds
    await sent.send(8, 0)
    assert sent.left[0] == (before, 8, 0)
    await waiting
    assert sent.clock.seconds >= 300


async def test_a_shorter_hold_does_not_end_a_longer_one() -> None:
    sent = Sent()
    sent.limiter.pause(1, 30)
    sent.limiter.pause(2, 3)
    await sent.all((1, 0))
    assert sent.left[0][0] >= 30


async def test_a_clock_that_is_set_back_makes_nobody_wait() -> None:
    sent = Sent()
    await sent.all(*((7, 0) for _ in range(5)))
    sent.clock.seconds -= 86_400
    before = sent.clock.seconds
    await sent.all((7, 0), (8, 0))
    assert max(at for at, _, _ in sent.left[5:]) < before + 2


async def test_someone_who_gave_up_waiting_costs_nothing() -> None:
    sent = Sent()
    sent.limiter.pause(1, 5)
    waiting = asyncio.create_task(sent.send(1, 0))
    await asyncio.sleep(0)
    waiting.cancel()
    await sent.all((2, 0))
    assert [chat for _, chat, _ in sent.left] == [2]


async def test_however_they_bunch_up_on_their_way_no_second_sees_too_many() -> None:
    sent = Sent()
    for chat in range(1, 61):  # sixty at the door at once
        await sent.leave(chat)
    assert sent.most_within(1.0) <= 30


async def test_a_late_answer_keeps_its_place_in_the_second_of_its_arrival() -> None:
    sent = Sent()
    late = await sent.limiter.leave(1, 2)
    sent.clock.seconds += 0.9  # Telegram may have counted it just now
    assert late is not None
    sent.limiter.answered(late)
    early = await sent.limiter.leave(2, 2)
    assert early is not None
    sent.limiter.answered(early)  # the way itself takes no time
    for chat in range(3, 60):
        await sent.leave(chat)
    assert sum(0.9 <= at < 1.9 for at, _, _ in sent.left) <= 28


async def test_an_announcement_leaves_the_last_place_to_an_answer() -> None:
    sent = Sent()
    for chat in range(1, 30):
        await sent.leave(chat)
    before = sent.clock.seconds
    await sent.leave(500, lane=0)
    assert sent.clock.seconds == before
    await sent.leave(30)
    assert sent.clock.seconds >= 1.0


async def test_nothing_leaves_into_a_429() -> None:
    sent = Sent()
    sent.limiter.pause(7, 3)
    assert await sent.limiter.leave(8, 2) is None


async def test_an_album_counts_as_many() -> None:
    sent = Sent()
    await asyncio.gather(*(sent.limiter.take(chat, 2, 10) for chat in range(1, 7)))
    assert sent.clock.seconds >= 50 / 29 * 0.98


async def test_many_who_wait_cost_little() -> None:
    sent = Sent(Ceilings(overall=100_000.0, most=200_000))
    await sent.all(*((chat, 2) for chat in range(1, 3_001)))
    assert len(sent.left) == 3_000
