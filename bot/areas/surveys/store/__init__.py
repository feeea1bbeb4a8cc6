"""The tables of surveys."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.areas.surveys.rules import PROFILE, Commitment, Filled, State, Survey
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.reading.dates import Period

_SELECT = """
    SELECT id, first, last, served, state, audience, questionnaire_id,
           (SELECT event_id FROM questionnaires WHERE questionnaires.id = questionnaire_id) AS after_event
    FROM surveys
"""
_GROUPS = tuple(PROFILE)
_NOON = 13  # the official form has two slots, to 12.00 and from 13.00


async def insert(
    tx: Transaction, period: Period, served: int | None, by: int | None, audience: str = "", own: int | None = None
) -> int:
    """A survey that begins to take answers; its id."""
    return await tx.insert(
        """INSERT INTO surveys (first, last, served, state, opened_by, audience, questionnaire_id)
           VALUES (:first, :last, :served, 'open', :by, :audience, :own)""",
        {"first": period.first.isoformat(), "last": period.last.isoformat(), "served": served, "by": by}
        | {"audience": audience, "own": own},
    )


async def find(reader: Reader, survey_id: int) -> Survey | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE id = :id", {"id": survey_id})
    return _survey(row) if row else None


async def running(reader: Reader) -> Survey | None:
    """The one that takes answers."""
    row = await reader.row(f"{_SELECT} WHERE state = 'open' AND questionnaire_id IS NULL")
    return _survey(row) if row else None


async def latest(reader: Reader, state: State, before: int | None = None) -> Survey | None:
    """The newest in this state; `before`: older than that one."""
    row = await reader.row(
        f"""{_SELECT} WHERE questionnaire_id IS NULL AND state = :state AND id < ifnull(:before, id + 1)
            ORDER BY id DESC LIMIT 1""",
        {"state": state.value, "before": before},
    )
    return _survey(row) if row else None


async def published_before(reader: Reader, survey_id: int, most: int) -> Sequence[Survey]:
    """The newest of those that were published and are older than this one, the oldest first."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE questionnaire_id IS NULL AND state = 'published' AND id < :survey
            ORDER BY id DESC LIMIT :most""",
        {"survey": survey_id, "most": most},
    )
    return [_survey(row) for row in reversed(rows)]


async def page(reader: Reader, skip: int, most: int) -> Sequence[Survey]:
    """The newest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE questionnaire_id IS NULL ORDER BY id DESC LIMIT :most OFFSET :skip",
        {"most": most, "skip": skip},
    )
    return [_survey(row) for row in rows]


async def set_state(tx: Transaction, survey_id: int, state: State, published_at: datetime | None = None) -> None:
    """It goes on in its life."""
    await tx.run(
        "UPDATE surveys SET state = :state, published_at = :at WHERE id = :id",
        {"id": survey_id, "state": state.value, "at": to_ms(published_at) if published_at else None},
    )


async def take(tx: Transaction, survey_id: int, person_id: int) -> bool:
    """Remember that somebody has answered; False where they had before."""
    return bool(
        await tx.run(
            "INSERT OR IGNORE INTO surveys_taken (survey_id, person_id) VALUES (:survey, :person)",
            {"survey": survey_id, "person": person_id},
        )
    )


async def has_taken(reader: Reader, survey_id: int, person_id: int) -> bool:
    """Whether somebody has answered."""
    found = await reader.value(
        "SELECT 1 FROM surveys_taken WHERE survey_id = :survey AND person_id = :person",
        {"survey": survey_id, "person": person_id},
    )
    return found is not None


async def add(tx: Transaction, key: str, survey_id: int, source: str, form: Filled) -> None:
    """A respondent's answers, and nothing of when they were given."""
    values = {name: form.profile.get(name) for name in _GROUPS}
    await tx.run(
        """INSERT INTO survey_answers (key, survey_id, source, answers, sex, age, education, work, service)
           VALUES (:key, :survey, :source, :answers, :sex, :age, :education, :work, :service)""",
        {"key": key, "survey": survey_id, "source": source, "answers": "".join(map(str, form.answers)), **values},
    )


async def count_day(tx: Transaction, survey_id: int, at: datetime, source: str) -> None:
    """One more who answered; of the moment `at`, in the library's zone, the day and its half are kept."""
    await tx.run(
        """INSERT INTO survey_days (survey_id, day, half, source, people) VALUES (:survey, :day, :half, :source, 1)
           ON CONFLICT DO UPDATE SET people = people + 1""",
        {"survey": survey_id, "day": at.date().isoformat(), "half": "morning" if at.hour < _NOON else "afternoon"}
        | {"source": source},
    )


async def halves(reader: Reader, survey_id: int) -> Mapping[str, int]:
    """How many have answered in the chat in the first half of a day, and how many in the second."""
    rows = await reader.rows(
        """SELECT half, sum(people) AS n FROM survey_days WHERE survey_id = :survey AND source = 'chat'
           GROUP BY half""",
        {"survey": survey_id},
    )
    return {row["half"]: row["n"] for row in rows}


async def how_many(reader: Reader, survey_id: int) -> int:
    """How many have answered, in the chat and on paper."""
    sql = "SELECT count(*) FROM survey_answers WHERE survey_id = :survey"
    return int(await reader.value(sql, {"survey": survey_id}))


async def sources(reader: Reader, survey_id: int) -> Mapping[str, int]:
    """How many have answered in the chat, and how many on paper."""
    rows = await reader.rows(
        "SELECT source, count(*) AS n FROM survey_answers WHERE survey_id = :survey GROUP BY source",
        {"survey": survey_id},
    )
    return {row["source"]: row["n"] for row in rows}


async def answers(reader: Reader, survey_id: int) -> Sequence[tuple[str, Mapping[str, str]]]:
    """All answers: nine digits, and what was told of themselves by whoever gave them."""
    rows = await reader.rows(
        "SELECT answers, sex, age, education, work, service FROM survey_answers WHERE survey_id = :survey",
        {"survey": survey_id},
    )
    return [(row["answers"], {name: row[name] for name in _GROUPS if row[name]}) for row in rows]


async def commit_to(tx: Transaction, survey_id: int, one: Commitment) -> None:
    """What will be better in an element, in place of what was there."""
    await tx.run(
        """INSERT INTO survey_plans (survey_id, element, action, owner, due)
           VALUES (:survey, :element, :action, :owner, :due)
           ON CONFLICT (survey_id, element) DO UPDATE
           SET action = excluded.action, owner = excluded.owner, due = excluded.due, done_on = NULL""",
        {"survey": survey_id, "element": one.element, "action": one.action, "owner": one.owner}
        | {"due": one.due.isoformat()},
    )


async def mark_done(tx: Transaction, survey_id: int, element: str, day: date | None) -> None:
    """It was done on this day; None: it was not, after all."""
    await tx.run(
        "UPDATE survey_plans SET done_on = :day WHERE survey_id = :survey AND element = :element",
        {"survey": survey_id, "element": element, "day": day.isoformat() if day else None},
    )


async def plan(reader: Reader, survey_id: int) -> Mapping[str, Commitment]:
    """What was committed to, by element."""
    rows = await reader.rows("SELECT * FROM survey_plans WHERE survey_id = :survey", {"survey": survey_id})
    return {row["element"]: _commitment(row) for row in rows}


def _survey(row: sqlite3.Row) -> Survey:
    period = Period(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))
    return Survey(
        row["id"], period, row["served"], State(row["state"]), row["audience"], row["questionnaire_id"],
        after_event=row["after_event"] is not None,
    )  # fmt: skip


def _commitment(row: sqlite3.Row) -> Commitment:
    done = date.fromisoformat(row["done_on"]) if row["done_on"] else None
    return Commitment(row["element"], row["action"], row["owner"], date.fromisoformat(row["due"]), done)
