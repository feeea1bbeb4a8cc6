"""How far a survey has been sent, and who is next."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.broadcasts.hooks import Condition
from bot.areas.surveys.rules import Mailed, Turn
from bot.base.database import Reader, Transaction


async def next_people(reader: Reader, survey_id: int, turn: Turn, wanted: Condition, most: int) -> Sequence[int]:
    """The next who are meant and have not answered, in the order of their ids."""
    reached = await reader.value(
        "SELECT reached FROM survey_mailings WHERE survey_id = :survey AND turn = :turn",
        {"survey": survey_id, "turn": turn.value},
    )
    rows = await reader.rows(
        f"""
        SELECT people.id FROM people
        WHERE people.id > :reached AND ({wanted.sql})
              AND NOT EXISTS (SELECT 1 FROM surveys_taken
                              WHERE surveys_taken.survey_id = :survey AND surveys_taken.person_id = people.id)
        ORDER BY people.id LIMIT :most
        """,
        {**wanted.params, "reached": reached or 0, "survey": survey_id, "most": most},
    )
    return [row["id"] for row in rows]


async def went_on(tx: Transaction, survey_id: int, turn: Turn, people: Sequence[int], *, over: bool) -> None:
    """These were written to; `over`: nobody is left, and whom the last one was is of no use any more."""
    await tx.run(
        """INSERT INTO survey_mailings (survey_id, turn, reached, asked, over)
           VALUES (:survey, :turn, :reached, :asked, :over)
           ON CONFLICT (survey_id, turn) DO UPDATE
           SET reached = excluded.reached, asked = asked + excluded.asked, over = excluded.over""",
        {"survey": survey_id, "turn": turn.value, "reached": 0 if over else people[-1], "asked": len(people)}
        | {"over": over},
    )


async def progress(reader: Reader, survey_id: int) -> Sequence[Mailed]:
    """The first letter, then the reminder; what has not begun is missing."""
    rows = await reader.rows(
        "SELECT turn, asked, over FROM survey_mailings WHERE survey_id = :survey ORDER BY turn", {"survey": survey_id}
    )
    return [Mailed(Turn(row["turn"]), row["asked"], bool(row["over"])) for row in rows]
