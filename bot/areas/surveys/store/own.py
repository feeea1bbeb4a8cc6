"""Surveys of the library's own: their questions and what was answered."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.surveys.own_rules import Questionnaire
from bot.areas.surveys.questions import Questions, packed, unpacked
from bot.areas.surveys.rules import State
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT questionnaires.id, title, purpose, year, target, questions, file_id, dropped_at,
           surveys.id AS survey_id, surveys.state
    FROM questionnaires LEFT JOIN surveys ON surveys.questionnaire_id = questionnaires.id
"""


async def insert(tx: Transaction, title: str, purpose: str, target: int | None, by: int, year: int | None) -> int:
    """A new one, without questions; its id."""
    return await tx.insert(
        """INSERT INTO questionnaires (title, purpose, target, made_by, year)
           VALUES (:title, :purpose, :target, :by, :year)""",
        {"title": title, "purpose": purpose, "target": target, "by": by, "year": year},
    )


async def find(reader: Reader, number: int) -> Questionnaire | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE questionnaires.id = :id", {"id": number})
    return _questionnaire(row) if row else None


async def of_survey(reader: Reader, survey_id: int) -> Questionnaire | None:
    """What a survey asks; None of the official one."""
    row = await reader.row(f"{_SELECT} WHERE surveys.id = :id", {"id": survey_id})
    return _questionnaire(row) if row else None


async def of_year(reader: Reader, year: int) -> Questionnaire | None:
    """The form that is asked once a year."""
    row = await reader.row(f"{_SELECT} WHERE year = :year AND dropped_at IS NULL", {"year": year})
    return _questionnaire(row) if row else None


async def page(reader: Reader, skip: int, most: int) -> Sequence[Questionnaire]:
    """The newest first; not those after events, which are looked at together."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE event_id IS NULL
            ORDER BY questionnaires.id DESC LIMIT :most OFFSET :skip""",
        {"most": most, "skip": skip},
    )
    return [_questionnaire(row) for row in rows]


async def published(reader: Reader, most: int) -> Sequence[Questionnaire]:
    """Those of which everybody may see what came of them, the newest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE surveys.state = 'published' ORDER BY surveys.published_at DESC LIMIT :most", {"most": most}
    )
    return [_questionnaire(row) for row in rows]


async def before(reader: Reader, year: int, most: int) -> Sequence[Questionnaire]:
    """The forms of earlier years that were asked, the newest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE year < :year AND surveys.state <> 'open' ORDER BY year DESC LIMIT :most",
        {"year": year, "most": most},
    )
    return [_questionnaire(row) for row in rows]


async def set_dropped(tx: Transaction, number: int, at: datetime | None) -> None:
    """A draft was thrown away at this moment; None: it was not, after all."""
    await tx.run(
        "UPDATE questionnaires SET dropped_at = :at WHERE id = :id",
        {"id": number, "at": to_ms(at) if at else None},
    )


async def delete_dropped(tx: Transaction, before: datetime) -> int:
    """Delete the drafts that were thrown away before this moment; how many."""
    return await tx.run("DELETE FROM questionnaires WHERE dropped_at < :before", {"before": to_ms(before)})


async def running(reader: Reader, day: str, person_id: int) -> Sequence[Questionnaire]:
    """Those that take answers on this day and that somebody has not answered yet."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE surveys.state = 'open' AND event_id IS NULL AND :day BETWEEN surveys.first AND surveys.last
            AND NOT EXISTS (SELECT 1 FROM surveys_taken t WHERE t.survey_id = surveys.id AND t.person_id = :person)
            ORDER BY questionnaires.id""",
        {"day": day, "person": person_id},
    )
    return [_questionnaire(row) for row in rows]


async def put_file(tx: Transaction, number: int, file_id: str) -> None:
    """Where the file with its questions lies."""
    await tx.run("UPDATE questionnaires SET file_id = :file WHERE id = :id", {"id": number, "file": file_id})


async def put_questions(tx: Transaction, number: int, questions: Questions) -> None:
    """Other questions, and no file that is still to be read."""
    await tx.run(
        "UPDATE questionnaires SET questions = :questions, file_id = '' WHERE id = :id",
        {"id": number, "questions": packed(questions)},
    )


async def reply(tx: Transaction, key: str, survey_id: int, marks: str) -> None:
    """What somebody chose, without whom."""
    await tx.run(
        "INSERT INTO survey_replies (key, survey_id, marks) VALUES (:key, :survey, :marks)",
        {"key": key, "survey": survey_id, "marks": marks},
    )


async def say(tx: Transaction, key: str, survey_id: int, question: int, words: str) -> None:
    """What somebody wrote, without whom, and without what they chose."""
    await tx.run(
        "INSERT INTO survey_words (key, survey_id, question, words) VALUES (:key, :survey, :question, :words)",
        {"key": key, "survey": survey_id, "question": question, "words": words},
    )


async def replies(reader: Reader, survey_id: int) -> Sequence[str]:
    """What was chosen, in no order."""
    rows = await reader.rows("SELECT marks FROM survey_replies WHERE survey_id = :survey", {"survey": survey_id})
    return [row["marks"] for row in rows]


async def words(reader: Reader, survey_id: int, most: int) -> Sequence[tuple[int, str]]:
    """What was written, in no order: question and words."""
    rows = await reader.rows(
        "SELECT question, words FROM survey_words WHERE survey_id = :survey ORDER BY key LIMIT :most",
        {"survey": survey_id, "most": most},
    )
    return [(row["question"], row["words"]) for row in rows]


def _questionnaire(row: sqlite3.Row) -> Questionnaire:
    return Questionnaire(
        row["id"], row["title"], row["purpose"], unpacked(row["questions"]), row["target"], row["year"],
        row["survey_id"], row["file_id"], row["dropped_at"] is not None,
        State(row["state"]) if row["state"] else None,
    )  # fmt: skip
