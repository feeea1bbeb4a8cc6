"""What areas declare of their tables: which columns hold something of a person, and what ends the rows.

Every column of every table is declared once, as `Personal` or `Impersonal`, and every table says what ends its rows
(`Retains`): beside the area, in its `personal.py`. `bot.areas.privacy` works by what is collected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.base.area import Hook, Hooks
from bot.base.i18n import N_

DAY = 86_400_000

_WORK = N_("Work you did for the library")
_WHO = N_("So that it can be told who did it.")
_WITH = N_("as long as the record it belongs to")


class Then(StrEnum):
    """What deletion does with a column."""

    DELETE = "delete"  # the row goes
    EMPTY = "empty"  # the row stays as a count, without this
    KEEP = "keep"  # stays: once the rest is emptied, it tells of nobody


class IfNamed(StrEnum):
    """What becomes of words in which somebody names a child or a person who is forgotten."""

    ROW_GOES = "row goes"  # words that are worked with: a mutilated answer would be taken for an answer
    NAME_GOES = "name goes"  # words that were said to somebody: the rest is still theirs


@dataclass(frozen=True)
class Keep:
    """For how long: `days` after `since` (an SQL expression over the row, milliseconds; NULL: not yet begun).

    `only`: SQL that is true for the rows this is about.
    """

    days: int
    since: str
    only: str = "1"


@dataclass(frozen=True)
class PersonalData:
    """What one table holds of people, in one respect.

    `of`: SQL that is true for the rows of `:person`. `what`, `why` and `kept` (for how long) are msgids that
    people read. `consent`: the purpose it rests on; '' for what a person asks the bot to do. `keep`: None where
    it stays as long as `kept` says, which then an area sees to. `shows`: SQL that explains ids in an export.
    `words`: the columns, with spaces between, in whose free text others may be named; `if_named`: what then.
    `plain`: the other columns of text: codes, choices, and the name of whom the row is about.
    """

    name: str
    table: str
    of: str
    what: str
    why: str
    kept: str
    columns: Mapping[str, Then]
    keep: Keep | None = None
    consent: str = ""
    shows: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    plain: str = ""
    if_named: IfNamed = IfNamed.NAME_GOES

    @property
    def deletes(self) -> bool:
        """Whether whole rows go; then every column says so."""
        return Then.DELETE in self.columns.values()

    @property
    def emptied(self) -> tuple[str, ...]:
        """The columns that are emptied."""
        return tuple(name for name, then in self.columns.items() if then is Then.EMPTY)


def deleted(names: str) -> dict[str, Then]:
    """Columns (separated by spaces) whose row goes."""
    return dict.fromkeys(names.split(), Then.DELETE)


def emptied(names: str, kept: str = "") -> dict[str, Then]:
    """Columns that are emptied, and those that may stay then."""
    return {**dict.fromkeys(names.split(), Then.EMPTY), **dict.fromkeys(kept.split(), Then.KEEP)}


def work(name: str, table: str, column: str) -> PersonalData:
    """Which member of staff did something."""
    return PersonalData(name, table, f"{column} = :person", _WORK, _WHO, _WITH, emptied(column))


class Personal(Hook):
    """What an area holds of people; deleted in this order."""

    def __init__(self, *data: PersonalData) -> None:
        self.data: Sequence[PersonalData] = data


class Impersonal(Hook):
    """The columns that hold nothing of a person: `Impersonal(faq="id question answer")`, by table."""

    def __init__(self, **columns: str) -> None:
        self.columns: Mapping[str, frozenset[str]] = {
            table: frozenset(names.split()) for table, names in columns.items()
        }


@dataclass(frozen=True)
class Stays:
    """Rows are never deleted; why."""

    why: str


@dataclass(frozen=True)
class GoesWith:
    """A row goes with that of another table to which it belongs, by the database's own doing."""

    table: str


@dataclass(frozen=True)
class Ended:
    """The area deletes a row itself, when what is said here happens."""

    when: str


@dataclass(frozen=True)
class Nightly:
    """The night deletes it, `keep` of the table's `PersonalData` saying when."""


@dataclass(frozen=True)
class Hourly:
    """The area's `Tidies` deletes it that long after."""

    keep: Keep


End = Stays | GoesWith | Ended | Nightly | Hourly


class Retains(Hook):
    """What ends the rows of an area's tables; of several, whatever comes first."""

    def __init__(self, **ends: End | tuple[End, ...]) -> None:
        self.ends: Mapping[str, tuple[End, ...]] = {
            table: end if isinstance(end, tuple) else (end,) for table, end in ends.items()
        }


class Inventory:
    """What all areas declare. Later areas go first, as they build on earlier ones: people are deleted last."""

    def __init__(self, hooks: Hooks) -> None:
        self.data: Sequence[PersonalData] = [one for hook in reversed(hooks.of(Personal)) for one in hook.data]
        self.impersonal: Mapping[str, frozenset[str]] = {
            table: columns for hook in hooks.of(Impersonal) for table, columns in hook.columns.items()
        }

    def own_columns(self, data: PersonalData) -> frozenset[str]:
        """The columns that a person may see of their rows: those about other people are left out."""
        return frozenset(data.columns) | self.impersonal.get(data.table, frozenset())
