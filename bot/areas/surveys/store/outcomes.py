"""Surveys after events: which is whose, and what was answered to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.surveys.questions import Questions, packed
from bot.base.database import Reader, Transaction


async def find(reader: Reader, event_id: int, round_: int) -> int | None:
    """The survey after an event; None where it has not begun."""
    found = await reader.value(
        """SELECT surveys.id FROM questionnaires JOIN surveys ON surveys.questionnaire_id = questionnaires.id
           WHERE event_id = :event AND round = :round""",
        {"event": event_id, "round": round_},
    )
    return int(found) if found is not None else None


async def insert(tx: Transaction, event_id: int, round_: int, title: str, questions: Questions) -> int:
    """What is asked after an event; its id."""
    return await tx.insert(
        """INSERT INTO questionnaires (title, purpose, questions, event_id, round)
           VALUES (:title, '', :questions, :event, :round)""",
        {"title": title, "questions": packed(questions), "event": event_id, "round": round_},
    )


async def replies_since(reader: Reader, first: date) -> Sequence[tuple[date, int, str]]:
    """What was answered right after events since this day: the survey's first day, the survey, and the letters."""
    rows = await reader.rows(
        """SELECT surveys.first, surveys.id, marks
           FROM questionnaires JOIN surveys ON surveys.questionnaire_id = questionnaires.id
           JOIN survey_replies ON survey_replies.survey_id = surveys.id
           WHERE event_id IS NOT NULL AND round = 1 AND first >= :first""",
        {"first": first.isoformat()},
    )
    return [(date.fromisoformat(row["first"]), row["id"], row["marks"]) for row in rows]
