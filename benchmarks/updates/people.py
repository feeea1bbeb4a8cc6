"""Those who write and tap: each waits for their answer before they go on, and only so many wait at once."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from benchmarks.updates.telegram import Telegram
from benchmarks.updates.wire import Fields

FIRST = 7_000_000_001
_RESULT = re.compile(r"\d+\. ")  # how the key of a book in a list begins
_STUCK = 30.0  # seconds without any answer after which a program is given up
_ANSWERS = ("send", "edit")
_QUERIES = 1_000_000_000  # the id of a query is who tapped, times this, and a number


@dataclass
class Card:
    """A list on somebody's phone, and the key of it that is tapped."""

    message: dict[str, Any]
    data: str


@dataclass
class Open:
    """Somebody waits. `wanted`: how many kinds of calls are still to come for them."""

    update_id: int
    wanted: set[str]


@dataclass
class Outcome:
    """What came of it: times in seconds; `waits` from an update handed out to the first call that answers it."""

    done: int = 0
    took: float = 0.0
    waits: list[float] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)


class People:
    """So many people before one program. What they were shown is kept, so that it can be tapped."""

    def __init__(self, telegram: Telegram, questions: Sequence[str], people: int, at_once: int) -> None:
        self._telegram = telegram
        self._questions: Iterator[str] = cycle(questions)
        self._at_once = min(at_once, people)
        self._free = deque(range(FIRST, FIRST + people))
        self._cards: dict[int, deque[Card]] = {}
        self._open: dict[int, Open] = {}
        self._outcome = Outcome()
        self._progress = 0.0
        self._given = 0

    async def write(self, most: int, seconds: float) -> Outcome:
        """Questions, one after the other; at most so many, for so long."""
        return await self._go(self._ask, most, seconds)

    async def tap(self, most: int, seconds: float) -> Outcome:
        """Keys of books in the lists that were answers to `write`."""
        if not self._cards:
            raise RuntimeError("no answer so far has a book's key")
        self._free = deque(self._cards)
        return await self._go(self._press, most, seconds)

    async def _go(self, act: Callable[[int], Open], most: int, seconds: float) -> Outcome:
        self._outcome, self._given = Outcome(), 0
        before = Counter(self._telegram.calls)
        start = self._progress = time.perf_counter()
        self._most, self._until, self._act = most, start + seconds, act
        with self._telegram.heard_by(self._heard):
            for _ in range(min(self._at_once, len(self._free))):
                self._next()
            while self._open:
                if time.perf_counter() > self._progress + _STUCK:
                    raise RuntimeError(f"{len(self._open)} updates are not answered; so far {self._outcome.done} were")
                await asyncio.sleep(0.02)
        self._outcome.took = self._progress - start
        self._outcome.calls = Counter(self._telegram.calls) - before
        return self._outcome

    def _next(self) -> None:
        if self._given < self._most and time.perf_counter() < self._until:
            self._given += 1
            person = self._free.popleft()
            self._open[person] = self._act(person)

    def _ask(self, person: int) -> Open:
        message = {**_of(person), "message_id": self._telegram.next_message_id(), "text": next(self._questions)}
        return Open(self._telegram.give(message=message), {"answer"})

    def _press(self, person: int) -> Open:
        cards = self._cards[person]
        cards.rotate()
        query = str(person * _QUERIES + self._telegram.next_message_id())
        tapped = {"id": query, "from": _user(person), "chat_instance": "1", "data": cards[0].data}
        update_id = self._telegram.give(callback_query={**tapped, "message": cards[0].message})
        return Open(update_id, {"answer", "acknowledgement"})

    def _heard(self, method: str, fields: Fields, result: Any, at: float) -> Callable[[], None] | None:
        """Whose wait this call ends, if anybody's; called when its answer has left."""
        if method == "answerCallbackQuery":
            person, kind = int(fields["callback_query_id"]) // _QUERIES, "acknowledgement"
        elif method.startswith(_ANSWERS) and method != "sendChatAction":
            person, kind = int(fields["chat_id"]), "answer"
            if method == "sendMessage":
                self._keep(person, result)
        else:
            return None
        one = self._open.get(person)
        if one is None or kind not in one.wanted:
            return None
        if kind == "answer":
            self._outcome.waits.append(at - self._telegram.handed.pop(one.update_id))
        one.wanted.discard(kind)
        return None if one.wanted else lambda: self._end(person)

    def _end(self, person: int) -> None:
        del self._open[person]
        self._free.append(person)
        self._outcome.done += 1
        self._progress = time.perf_counter()
        self._next()

    def _keep(self, person: int, message: Any) -> None:
        rows = message.get("reply_markup", {}).get("inline_keyboard", []) if isinstance(message, dict) else []
        keys = [key for row in rows for key in row if "callback_data" in key]
        books = [key["callback_data"] for key in keys if _RESULT.match(key["text"])]
        if books:
            self._cards.setdefault(person, deque(maxlen=8)).append(Card(message, books[0]))


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Warga", "language_code": "id"}


def _of(person: int) -> dict[str, Any]:
    chat = {"id": person, "type": "private", "first_name": "Warga"}
    return {"from": _user(person), "chat": chat, "date": int(time.time())}
