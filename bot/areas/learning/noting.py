"""What was heard, gathered in memory for a minute: no answer waits for it, and its moment is blurred.

Who asked is known here only until their next message, to see what they choose; it is written nowhere.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.areas.learning.masking import Masked, masked
from bot.areas.learning.rules import ASK_STAFF, BOOKS, CHOSEN_WITHIN, Answered, Outcome
from bot.base.taught import Lexicon

_MOST_WAITING = 2000


@dataclass
class Row:
    """One text without whoever it tells of, and what came of it lately."""

    said: Masked
    times: int = 0
    offered: Counter[str] = field(default_factory=Counter)
    chosen: Counter[str] = field(default_factory=Counter)
    missed: int = 0


@dataclass
class Batch:
    """What is to be written: counts of days, and rows by their marks."""

    counts: Counter[tuple[date, Outcome, str]] = field(default_factory=Counter)
    rows: dict[str, Row] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.counts or self.rows)


@dataclass(frozen=True)
class _Asked:
    """`said`: what was noted of it, if anything was."""

    one: Answered
    said: Masked | None
    at: datetime


class Notes:
    """`now`: the moment; `today`: the library's day."""

    def __init__(self, lexicon: Lexicon, now: Callable[[], datetime], today: Callable[[], date]) -> None:
        self._lexicon = lexicon
        self._now = now
        self._today = today
        self._batch = Batch()
        self._asked: OrderedDict[int, _Asked] = OrderedDict()

    def heard(self, one: Answered) -> None:
        """A message was answered so."""
        self._asked.pop(one.chat, None)
        self._batch.counts[self._today(), one.outcome, ""] += 1
        if one.wanted:
            self._batch.counts[self._today(), Outcome.WANTED, one.wanted] += 1
        said = self._readable(one) if one.outcome is not Outcome.UNDERSTOOD else None
        if said:
            self._note(said, one.offered)
            self._row(said).missed += one.missed
        self._asked[one.chat] = _Asked(one, said, self._now())
        while len(self._asked) > _MOST_WAITING:
            self._asked.popitem(last=False)

    def chose(self, chat: int, name: str) -> None:
        """What came next in a chat: a key of this name. Who asks for a person was not understood after all."""
        asked = self._asked.pop(chat, None)
        if asked is None or self._now() - asked.at > CHOSEN_WITHIN:
            return
        said = asked.said
        if said and name in (*asked.one.offered, ASK_STAFF, BOOKS):
            self._row(said).chosen[name] += 1
        elif not said and name == ASK_STAFF and (said := self._readable(asked.one)):
            self._note(said, asked.one.offered)
            self._row(said).chosen[name] += 1

    def _readable(self, one: Answered) -> Masked | None:
        """What may be noted of a message: neither secrets nor small talk."""
        said = None if one.is_secret() else masked(one.words, self._lexicon)
        return said if said and not said.talk else None

    def taken(self) -> Batch:
        """All of it, to be written; nothing is left here."""
        batch, self._batch = self._batch, Batch()
        return batch

    def put_back(self, batch: Batch) -> None:
        """What could not be written; it comes with the next."""
        batch.counts.update(self._batch.counts)
        for mark, row in self._batch.rows.items():
            kept = batch.rows.setdefault(mark, Row(row.said))
            kept.times += row.times
            kept.missed += row.missed
            kept.offered.update(row.offered)
            kept.chosen.update(row.chosen)
        self._batch = batch

    def _note(self, said: Masked, offered: tuple[str, ...]) -> None:
        row = self._row(said)
        row.times += 1
        row.offered.update(offered)

    def _row(self, said: Masked) -> Row:
        return self._batch.rows.setdefault(said.mark, Row(said))
