"""Wishing for a class, and what the library answers to all who wish for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.class_wishes import store
from bot.areas.class_wishes.permissions import ANSWER_CLASS_WISHES
from bot.areas.class_wishes.rules import (
    MONTH,
    MOST_A_MONTH,
    Answer,
    ClassWish,
    Outcome,
    TooManyWishes,
    Wanted,
    WishedAlready,
    code_of,
    interest_of,
    key_of,
    tidied,
)
from bot.areas.events.service import Events
from bot.areas.preferences.service import Preferences
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.suppression import FEWEST
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

ANSWERED = "class_wish_answered"
"""To whoever wishes for it; {"wish", "at"}."""
ASKED = "class_wish_asked"
"""To the staff: a class for which nobody wished before; {"code"}."""
PAGE = 8


class ClassWishes:
    """`preferences` knows the interests, `events` what came of a wish."""

    def __init__(self, clock: Clock, staff: Staff, preferences: Preferences, events: Events) -> None:
        self._clock = clock
        self._staff = staff
        self._preferences = preferences
        self._events = events

    async def wish(self, tx: Transaction, person_id: int, subject: str) -> tuple[ClassWish, int]:
        """They wish for it, and so many others do. Raises WishedAlready, TooManyWishes."""
        now, key = self._clock.now(), key_of(subject)
        mine = await store.of_person(tx, person_id)
        same = next((one for one in mine if one.key == key), None)
        if same is not None:
            raise WishedAlready(same)
        if sum(one.asked_at > now - MONTH for one in mine) >= MOST_A_MONTH:
            raise TooManyWishes(MOST_A_MONTH)
        others = await store.of_key(tx, key)
        interest = interest_of(subject, await self._preferences.interests(tx))
        wish_id = await store.insert(tx, person_id, tidied(subject), key, interest, now)
        if not others:
            details, letter, about = {"code": code_of(key)}, f"{ASKED}:{wish_id}", subject_of(wish_id)
            await self._staff.tell(tx, ANSWER_CLASS_WISHES, ASKED, details, letter, subject=about, hushed=True)
        return await self._known(tx, wish_id), len(others)

    async def mine(self, reader: Reader, person_id: int) -> Sequence[ClassWish]:
        """What somebody wishes for, with what was answered."""
        return await store.of_person(reader, person_id)

    async def withdraw(self, tx: Transaction, person_id: int, wish_id: int) -> ClassWish:
        """They wish for it no more. Raises Unknown."""
        found = await self._known(tx, wish_id)
        if found.person_id != person_id:
            raise Unknown("class wish")
        await outbox.cancel(tx, subject_of(wish_id))
        await store.delete(tx, wish_id)
        return found

    async def to_tell(self, reader: Reader, wish_id: int, at: int) -> ClassWish | None:
        """What a letter tells; None where it was withdrawn, or answered otherwise since."""
        found = await store.find(reader, wish_id)
        return found if found and found.answer and to_ms(found.answer.answered_at) == at else None

    # What the staff do

    async def wanted(self, reader: Reader, page: int) -> tuple[Sequence[Wanted], bool]:
        """A page of what is wished for, and whether there is more; few people are not counted out."""
        answers = await store.answers(reader)
        found = [
            Wanted(key, subject, people if people >= FEWEST else None, answers.get(key))
            for key, subject, people in await store.wanted(reader)
        ]
        return found[page * PAGE : (page + 1) * PAGE], len(found) > (page + 1) * PAGE

    async def how_many_wait(self, reader: Reader) -> int:
        """How many classes nobody has answered."""
        answered = await store.answers(reader)
        return sum(key not in answered for key, _, _ in await store.wanted(reader))

    async def demand(self, reader: Reader) -> Mapping[str, tuple[int | None, int | None]]:
        """By interest: how many chose it, and how many wish for a class of it; None where so few would be told of."""
        chosen, wishes = await self._preferences.demand(reader), await store.by_interest(reader)
        wished = {name: people for name, people in wishes.items() if people >= FEWEST}
        names = sorted({*chosen, *wished}, key=lambda name: (-chosen.get(name, 0) - wished.get(name, 0), name))
        return {name: (chosen.get(name) or None, wished.get(name) or None) for name in names}

    async def one(self, reader: Reader, code: str) -> Wanted:
        """One class. Raises Unknown."""
        for key, subject, people in await store.wanted(reader):
            if code_of(key) == code:
                answers = await store.answers(reader)
                return Wanted(key, subject, people if people >= FEWEST else None, answers.get(key))
        raise Unknown("class wish")

    async def answer(
        self, tx: Transaction, code: str, outcome: Outcome, words: str, by: int, event_id: int | None = None
    ) -> Wanted:
        """The library's word; all who wish for it hear it. Raises Unknown."""
        one, now = await self.one(tx, code), self._clock.now()
        if event_id is not None:
            await self._events.reading.card(tx, event_id)
        await store.answer(tx, one.key, Answer(one.subject, outcome, words, event_id, now), by)
        for wish in await store.of_key(tx, one.key):
            await outbox.cancel(tx, subject_of(wish.id))
            details, key = {"wish": wish.id, "at": to_ms(now)}, f"{ANSWERED}:{wish.id}:{to_ms(now)}"
            letter = Letter(wish.person_id, ANSWERED, details, key, Lane.REMINDERS, subject_of(wish.id), hushed=True)
            await outbox.post(tx, letter, now)
        return await self.one(tx, code)

    async def _known(self, reader: Reader, wish_id: int) -> ClassWish:
        found = await store.find(reader, wish_id)
        if found is None:
            raise Unknown("class wish")
        return found


def subject_of(wish_id: int) -> str:
    """By which letters about a wish are known."""
    return f"class_wish:{wish_id}"
