"""How far a survey has been sent, and who is next."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.broadcasts.hooks import Condition
from bot.areas.surveys.rules import Mailed, Turn
from bot.base.database import Reader, Transaction

_PRIME, _STEP = 4_294_967_291, 1_103_515_245
_PLACE = f"(people.id % {_PRIME} * {_STEP} + :survey) % {_PRIME}"
"""Where somebody stands in the order in which a survey asks: another for each, and nobody is always among the first."""


def _place(survey_id: int, person_id: int) -> int:
    return (person_id % _PRIME * _STEP + survey_id) % _PRIME if person_id else -1


async def next_people(reader: Reader, survey_id: int, turn: Turn, wanted: Condition, most: int) -> Sequence[int]:
    """The next who are meant and have not answered; of the reminder those who were asked before."""
    first, reached = await _reached(reader, survey_id, Turn.FIRST), await _reached(reader, survey_id, turn)
    last = first if turn is Turn.REMINDER and first else 0
    rows = await reader.rows(
        f"""
        SELECT people.id FROM people
        WHERE {_PLACE} > :after AND {_PLACE} <= :last AND ({wanted.sql})
              AND NOT EXISTS (SELECT 1 FROM surveys_taken
                              WHERE surveys_taken.survey_id = :survey AND surveys_taken.person_id = people.id)
        ORDER BY {_PLACE}, people.id LIMIT :most
        """,
        {**wanted.params, "survey": survey_id, "after": _place(survey_id, reached), "most": most}
        | {"last": _place(survey_id, last) if last else _PRIME},
    )
    return [row["id"] for row in rows]


async def _reached(reader: Reader, survey_id: int, turn: Turn) -> int:
    """Who was the last that was written to; 0: nobody, or everybody was."""
    found = await reader.value(
        "SELECT reached FROM survey_mailings WHERE survey_id = :survey AND turn = :turn",
        {"survey": survey_id, "turn": turn.value},
    )
    return int(found or 0)


async def went_on(tx: Transaction, survey_id: int, turn: Turn, people: Sequence[int], *, over: bool) -> None:
    """These were written to; `over`: nobody is left, and whom the last one was is of no use any more."""
    reached = people[-1] if people and not over else 0
    await tx.run(
        """INSERT INTO survey_mailings (survey_id, turn, reached, asked, over)
           VALUES (:survey, :turn, :reached, :asked, :over)
           ON CONFLICT (survey_id, turn) DO UPDATE
           SET reached = excluded.reached, asked = asked + excluded.asked, over = excluded.over""",
        {"survey": survey_id, "turn": turn.value, "reached": reached, "asked": len(people), "over": over},
    )


async def progress(reader: Reader, survey_id: int) -> Sequence[Mailed]:
    """The first letter, then the reminder; what has not begun is missing."""
    rows = await reader.rows(
        "SELECT turn, asked, over FROM survey_mailings WHERE survey_id = :survey ORDER BY turn", {"survey": survey_id}
    )
    return [Mailed(Turn(row["turn"]), row["asked"], bool(row["over"])) for row in rows]
