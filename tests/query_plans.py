"""Every statement that the program executes during the tests, who wrote it, and which tables it reads from end to end.

The program never runs ANALYZE, so a plan depends on the schema alone: an empty database shows what a full one gets.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.base import trips

ROOT = Path(__file__).parent.parent
_BETWEEN = tuple(f"bot/base/{name}.py" for name in ("trips", "database", "connection"))
_STEP = re.compile(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?")
_NEARLY_ALL = "withdrawn_at"  # a partial index of the titles that are not withdrawn is one of almost all
_NAMED = re.compile(r"\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?", re.IGNORECASE)

SMALL = frozenset(
    "migrations facts library_facts special_days switched_off catalogue_state imports consent_wordings staff"
    " staff_invitations broadcast_settings channels channel_kinds channel_threads announcing_settings event_rules faq"
    " closures ticket_clocks ticket_mutes literacy_dates broadcast_work failed_turns standings taught_words"
    " learning_settings alternatives hold_settings copies_at_desk patron_imports patron_types pickup_places"
    " review_reports reading_group_door surveys survey_plans questionnaires ticket_offices"
    " ticket_ready_answers sitting_places class_answers found_settings rooms room_settings sqlite_schema".split()
)
"""Tables that do not grow with the years: what the library says of itself, what is under way, what is kept a day.
Any other is one that grows, a new one too."""

_NIGHT = "the night's or the hour's tidying, some hundred rows a transaction"
_ASKED = "somebody asks what is known of them, or to be forgotten: rare, and tables to which a message adds are indexed"
_AUDIT = "the auditor reads everything on purpose"
_EVENTS = "a library has some hundred events a year"
_TITLES = "the count and the page of a catalogue stop at a limit, or read one index of the titles"
_WISHES = "the buying list is made of all that is asked for within a year, some hundred rows, when staff look at it"
_EVERYBODY = "an announcement looks at everybody once, to say how many it would reach"

ON_PURPOSE: Mapping[str, str] = {
    "bot/delivery/outbox/undelivered.py:states": "whoever has the machine asks by a command how letters stand",
    "bot/areas/privacy/store.py:is_due": _NIGHT,
    "bot/areas/privacy/store.py:retire": _NIGHT,
    "bot/areas/privacy/store.py:count_of": _ASKED,
    "bot/areas/privacy/store.py:rows_of": _ASKED,
    "bot/areas/privacy/store.py:erase": _ASKED,
    "bot/areas/privacy/store.py:unname": _ASKED,
    "bot/areas/children/store.py:born_before": _NIGHT,
    "bot/areas/family_reading/store.py:drop_alone": _NIGHT,
    "bot/areas/children/store.py:to_be_asked": "once in a school year",
    "bot/chat/forms/drafts.py:forget_before": _NIGHT,
    "bot/areas/broadcasts/store/audience.py:anybody": _EVERYBODY,
    "bot/areas/broadcasts/store/audience.py:count": _EVERYBODY,
    "bot/areas/surveys/store/mailings.py:next_people": _EVERYBODY,
    "bot/areas/events/store/planned.py:listed": _EVENTS,
    "bot/areas/events/store/planned.py:places": _EVENTS,
    "bot/areas/events/store/calls.py:_read": "calls by telephone, of which staff make a few a day",
    "bot/areas/holds/store/work.py:titles_waited_for": "once a change of the catalogue, whoever waits for a title",
    "bot/areas/patrons/store/members.py:replace": "once an import of members, whose list takes the place of all before",
    "bot/areas/patrons/store/members.py:types": "staff look at the kinds of members, by an index of them",
    "bot/areas/catalogue/imports/stage.py:_delete": "what is staged is emptied from its beginning, a chunk at a time",
    "bot/areas/catalogue/imports/alike.py:repeated": "once an import, the rows that it has staged",
    "bot/areas/catalogue/imports/copies_counted.py:counted": "once an import, at its end, for its report",
    "bot/areas/catalogue/imports/parts.py:weighed": "once an import of several sheets, the rows that it has staged",
    "bot/areas/catalogue/imports/jobs.py:_gone": "once an import of a whole catalogue, from one end to the other",
    "bot/areas/catalogue/imports/jobs.py:would_go": "once an import of a whole catalogue",
    "bot/areas/catalogue/store/titles.py:count": _TITLES,
    "bot/areas/catalogue/store/titles.py:subjects_named": "some thousand subjects, by a word within their names",
    "bot/areas/catalogue/store/titles.py:names": "once an hour, for the words that may stay readable",
    "bot/areas/catalogue/store/lists.py:_page": _TITLES,
    "bot/areas/catalogue/store/lists.py:id_range": _TITLES,
    "bot/areas/tickets/store/tickets.py:received": "figures for a report, of some hundred complaints a year",
    "bot/areas/proposals/store.py:decided_titles": "a page from the end, by the key",
    "bot/areas/proposals/store.py:awaited": "once a change of the catalogue that brought titles",
    "bot/areas/needs/store.py:every_wanted": _WISHES,
    "bot/areas/class_wishes/store.py:wanted": _WISHES,
    "bot/areas/class_wishes/store.py:by_interest": _WISHES,
    "bot/areas/preferences/store.py:demand": "how many like what, when staff look at it; one index of the interests",
    "bot/areas/needs/store.py:marks": _WISHES,
    "bot/areas/staff/store.py:trail": "a page from the end, by the key; the count reads an index",
    "bot/areas/catalogue/store/titles.py:counts": "the catalogue in figures, for the owners",
    "bot/base/promises.py:broken": _AUDIT,
    "bot/areas/events/store/promises.py:pools_with_a_queue": _AUDIT,
}
"""Where a table is read from end to end on purpose: "file:function", and why."""

PERSONAL = frozenset({"outbox", "inbox", "schedule"})
"""To which every message adds: not even what is asked of everything may read these, but at night."""


class Recorder:
    """Remembers the statements of the program's own modules, each with the function that wrote it."""

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}
        self._judged: set[str] = set()
        self._execute: Callable[..., sqlite3.Cursor] = trips._within_columns

    def start(self) -> None:
        trips._within_columns = self._recorded

    def _recorded(self, execute: Callable[..., sqlite3.Cursor], sql: str, params: Any) -> sqlite3.Cursor:
        if sql not in self.seen:
            self.seen[sql] = _writer()
        return self._execute(execute, sql, params)

    def complaints(self, database: Path) -> list[str]:
        """What the statements first seen since the last call read from end to end, and should not."""
        fresh = {sql: by for sql, by in self.seen.items() if by and sql not in self._judged}
        self._judged |= fresh.keys()
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return [said for sql, by in fresh.items() for said in complaints(connection, sql, by)]


def _writer() -> str:
    """The function of the program that executes a statement now; "" where it is a test or a tool."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        name = Path(frame.f_code.co_filename)
        if name.is_relative_to(ROOT) and name != Path(__file__):
            where = name.relative_to(ROOT).as_posix()
            if where not in _BETWEEN:
                return f"{where}:{frame.f_code.co_name}" if where.startswith(("bot/", "handlers/")) else ""
        frame = frame.f_back
    return ""


@dataclass(frozen=True)
class Scan:
    """A table that is read from one end to the other, by an index of it or by its rows."""

    table: str
    index: str = ""


def complaints(connection: sqlite3.Connection, sql: str, by: str) -> Iterator[str]:
    """What a statement written there should not do. A partial index is read as a whole where it is meant to be."""
    for scan in scans(connection, sql):
        if scan.table in SMALL or _is_partial(connection, scan.index):
            continue
        asked = ON_PURPOSE.get(by)
        if asked is None or (asked is _ASKED and scan.table in PERSONAL):
            yield f"{by} reads all of {scan.table}{f' by {scan.index}' * bool(scan.index)}: {' '.join(sql.split())}"


def scans(connection: sqlite3.Connection, sql: str) -> set[Scan]:
    """The tables that a statement reads from one end to the other."""
    if sql.lstrip().upper().startswith("PRAGMA"):
        return set()
    try:
        steps = plan_of(connection, sql)
    except sqlite3.OperationalError:  # a table that this test alone has
        return set()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    aliases: dict[str, set[str]] = {}
    for table, alias in _NAMED.findall(sql):
        aliases.setdefault(alias or table, set()).add(table)
    found = set()
    for step in steps:
        if match := _STEP.match(step):
            named = {match[1]} if match[1] in tables else aliases.get(match[1], set())
            found |= {Scan(name, match[2] or "") for name in named & tables}
    return found


def plan_of(connection: sqlite3.Connection, sql: str) -> list[str]:
    """The steps that SQLite would take."""
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", _Anything())]


class _Anything(dict[str, None]):
    """Whatever a statement is to be given."""

    def __missing__(self, name: str) -> None:
        return None


def _is_partial(connection: sqlite3.Connection, index: str) -> bool:
    sql = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?"
    row = connection.execute(sql, (index,)).fetchone()
    return bool(row and row[0] and re.search(r"\bWHERE\b", row[0]) and _NEARLY_ALL not in row[0])
