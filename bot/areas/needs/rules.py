"""The buying list: queues longer than the copies, proposals, vain searches, and wishes to be told, by title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from bot.base.refusals import Refusal

OFFERED_FOR = timedelta(days=7)
"""So long whoever proposed a book may be first in its queue."""
KEPT_DAYS = 365
MOST_WANTED = 30
"""Books of which one person may want to hear."""


class Mark(StrEnum):
    """What the staff say of a line."""

    BOUGHT = "bought"
    NO = "no"
    LATER = "later"


class Source(StrEnum):
    """Where a wish comes from."""

    QUEUE = "queue"
    PROPOSED = "proposed"
    WANTED = "wanted"
    SEARCHED = "searched"


@dataclass(frozen=True)
class Asked:
    """One wish. `person`: None where nobody can tell whose, so each counts as one; `times`: of vain searches."""

    source: Source
    key: str
    title: str
    at: datetime
    person: int | None = None
    times: int = 0
    title_id: int | None = None
    copies: int = 0
    proposal: int | None = None


@dataclass(frozen=True)
class Marked:
    """A line that was marked, and when."""

    key: str
    title: str
    mark: Mark
    at: datetime


@dataclass(frozen=True)
class Need:
    """A line of the list. `people`: how many different ones; `counts`: of each source; `times`: vain searches."""

    key: str
    title: str
    people: int
    counts: Mapping[Source, int]
    times: int
    last_at: datetime
    title_id: int | None = None
    copies: int = 0
    proposal: int | None = None
    mark: Mark | None = None

    @property
    def id(self) -> str:
        """A short name for keys."""
        return id_of(self.key)

    @property
    def waits(self) -> bool:
        """Whether it waits here: what is a proposal waits among these, and what was only looked for is no work."""
        return self.mark is None and self.people > 0 and not self.counts.get(Source.PROPOSED)


@dataclass(frozen=True)
class Filter:
    """What of the list is shown: of one source, what was marked so, what `waits`; else all that is open."""

    source: Source | None = None
    mark: Mark | None = None
    waits: bool = False

    def passes(self, need: Need) -> bool:
        """Whether a line is shown."""
        if need.mark is not self.mark or (self.waits and not need.waits):
            return False
        return self.source is None or bool(need.counts.get(self.source))


@dataclass
class _Line:
    asked: list[Asked] = field(default_factory=list)

    def need(self, marked: Marked | None) -> Need:
        """The line; a mark holds until somebody asks anew, but for what is in a queue."""
        counts = {source: self._people(one for one in self.asked if one.source is source) for source in Source}
        times = sum(one.times for one in self.asked)
        last = max(one.at for one in self.asked)
        holds = marked is not None and (last <= marked.at or marked.mark is Mark.LATER)
        named = next((one for one in self.asked if one.title_id is not None), self.asked[-1])
        return Need(
            key=self.asked[0].key,
            title=named.title,
            people=self._people(one for one in self.asked if one.source is not Source.SEARCHED),
            counts={**counts, Source.SEARCHED: times},
            times=times,
            last_at=last,
            title_id=named.title_id,
            copies=named.copies,
            proposal=next((one.proposal for one in reversed(self.asked) if one.proposal), None),
            mark=marked.mark if marked and holds else None,
        )

    def _people(self, asked: Iterable[Asked]) -> int:
        every = list(asked)
        known = {one.person for one in every if one.person is not None}
        return len(known) + sum(one.person is None and one.source is not Source.SEARCHED for one in every)


def board(asked: Iterable[Asked], marked: Iterable[Marked]) -> Sequence[Need]:
    """All lines, those of most people first, then those most looked for, then the latest."""
    lines: dict[str, _Line] = {}
    for one in asked:
        lines.setdefault(one.key, _Line()).asked.append(one)
    marks = {one.key: one for one in marked}
    needs = [line.need(marks.get(key)) for key, line in lines.items()]
    return sorted(needs, key=lambda one: (-one.people, -one.times, -one.last_at.timestamp(), one.key))


def id_of(key: str) -> str:
    """Twelve letters for a title of any length."""
    return blake2b(key.encode(), digest_size=6).hexdigest()


def names_of(title: str) -> Sequence[str]:
    """As a title of the catalogue may have been asked for: whole, and without what follows a colon or a stroke."""
    short = title.partition(":")[0].partition(" / ")[0].strip()
    return (title,) if short in ("", title) else (title, short)


@dataclass(eq=False)
class TooManyWanted(Refusal):
    """More books than one person can wait for."""

    most: int
