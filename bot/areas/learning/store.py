"""The tables of what was not understood, of how messages were heard, and of what was taught."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from bot.areas.learning.masking import Masked
from bot.areas.learning.noting import Batch, Row
from bot.areas.learning.rules import Outcome, Taught, Told, Unclear
from bot.base.database import Reader, Transaction

_UNCLEAR = "SELECT mark, words, times, first_day, last_day FROM unclear_words"


async def write(tx: Transaction, batch: Batch, today: date) -> None:
    """Add what was gathered."""
    for (day, outcome, name), times in batch.counts.items():
        await tx.run(
            """
            INSERT INTO heard_days (day, outcome, name, times) VALUES (:day, :outcome, :name, :times)
            ON CONFLICT (day, outcome, name) DO UPDATE SET times = times + excluded.times
            """,
            {"day": day.isoformat(), "outcome": outcome, "name": name, "times": times},
        )
    for mark, row in sorted(batch.rows.items()):
        await _add(tx, mark, row, today)


async def _add(tx: Transaction, mark: str, row: Row, today: date) -> None:
    """Where only a choice is told of words that are gone by now, it is let go."""
    values = {
        "mark": mark,
        "words": row.said.text,
        "legible": int(row.said.readable > 0),
        "times": row.times,
        "missed": row.missed,
        "today": today.isoformat(),
    }
    if row.times:
        await tx.run(
            """
            INSERT INTO unclear_words (mark, words, legible, times, missed, first_day, last_day)
            VALUES (:mark, :words, :legible, :times, :missed, :today, :today)
            ON CONFLICT (mark) DO UPDATE SET
                times = times + excluded.times, missed = missed + excluded.missed, last_day = excluded.last_day
            """,
            values,
        )
    for told, names in ((Told.OFFERED, row.offered), (Told.CHOSEN, row.chosen)):
        for name, times in names.items():
            await tx.run(
                """
                INSERT INTO unclear_choices (mark, told, name, times)
                SELECT mark, :told, :name, :times FROM unclear_words WHERE mark = :mark
                ON CONFLICT (mark, told, name) DO UPDATE SET times = times + excluded.times
                """,
                {"mark": mark, "told": told, "name": name, "times": times},
            )


async def forget_before(tx: Transaction, day: date) -> int:
    """Let go of words that were first heard before a day; how many."""
    return await tx.run("DELETE FROM unclear_words WHERE first_day < :day", {"day": day.isoformat()})


async def unclear(reader: Reader, since: date, offset: int, limit: int) -> list[Unclear]:
    """Words that wait for the staff: those of which something can be read first, then the most frequent."""
    rows = await reader.rows(
        f"""
        {_UNCLEAR} WHERE ignored = 0 AND first_day >= :since
        ORDER BY legible DESC, times DESC, mark LIMIT :limit OFFSET :offset
        """,
        {"since": since.isoformat(), "limit": limit, "offset": offset},
    )
    return [await _unclear(reader, row) for row in rows]


async def how_many(reader: Reader, since: date, *, legible: bool) -> int:
    """How many wait; only those of which something can be read."""
    sql = "SELECT count(*) FROM unclear_words WHERE ignored = 0 AND first_day >= :since AND legible >= :legible"
    return int(await reader.value(sql, {"since": since.isoformat(), "legible": int(legible)}))


async def missed(reader: Reader, since: date, hidden: str) -> list[tuple[str, int, date]]:
    """Words that were looked for as a book in vain, how often, and when last; those with a hidden word are left out."""
    rows = await reader.rows(
        """SELECT words, missed, last_day FROM unclear_words WHERE missed > 0 AND ignored = 0 AND first_day >= :since
           AND instr(words, :hidden) = 0 ORDER BY missed DESC, mark""",
        {"since": since.isoformat(), "hidden": hidden},
    )
    return [(row["words"], row["missed"], date.fromisoformat(row["last_day"])) for row in rows]


async def find(reader: Reader, mark: str, since: date) -> Unclear | None:
    """One of them."""
    row = await reader.row(
        f"{_UNCLEAR} WHERE mark = :mark AND first_day >= :since", {"mark": mark, "since": since.isoformat()}
    )
    return await _unclear(reader, row) if row else None


async def _unclear(reader: Reader, row: sqlite3.Row) -> Unclear:
    told: dict[str, dict[str, int]] = defaultdict(dict)
    for one in await reader.rows(
        "SELECT told, name, times FROM unclear_choices WHERE mark = :mark ORDER BY times DESC, name",
        {"mark": row["mark"]},
    ):
        told[one["told"]][one["name"]] = one["times"]
    days = date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])
    return Unclear(row["mark"], row["words"], row["times"], *days, told[Told.OFFERED], told[Told.CHOSEN])


async def ignore(tx: Transaction, mark: str) -> bool:
    """Show it no more; whether it was there."""
    return await tx.run("UPDATE unclear_words SET ignored = 1 WHERE mark = :mark", {"mark": mark}) > 0


async def settle(tx: Transaction, mark: str) -> None:
    """It is understood now."""
    await tx.run("DELETE FROM unclear_words WHERE mark = :mark", {"mark": mark})


async def teach(tx: Transaction, said: Masked, meaning: str) -> Taught:
    """Keep what words mean; a later meaning takes the place of an earlier."""
    await tx.run("DELETE FROM taught_words WHERE mark = :mark", {"mark": said.mark})
    values = {"mark": said.mark, "words": said.text, "meaning": meaning}
    sql = "INSERT INTO taught_words (mark, words, meaning) VALUES (:mark, :words, :meaning)"
    return Taught(await tx.insert(sql, values), said.text, meaning)


async def taught(reader: Reader, offset: int = 0, limit: int = -1) -> list[Taught]:
    """What was taught, the newest first."""
    rows = await reader.rows(
        "SELECT id, words, meaning FROM taught_words ORDER BY id DESC LIMIT :limit OFFSET :offset",
        {"limit": limit, "offset": offset},
    )
    return [Taught(row["id"], row["words"], row["meaning"]) for row in rows]


async def taught_one(reader: Reader, taught_id: int) -> Taught | None:
    """One of them."""
    row = await reader.row("SELECT id, words, meaning FROM taught_words WHERE id = :id", {"id": taught_id})
    return Taught(row["id"], row["words"], row["meaning"]) if row else None


async def how_many_taught(reader: Reader) -> int:
    """How many there are."""
    return int(await reader.value("SELECT count(*) FROM taught_words"))


async def forget(tx: Transaction, taught_id: int) -> None:
    """It means that no more."""
    await tx.run("DELETE FROM taught_words WHERE id = :id", {"id": taught_id})


async def counts(reader: Reader, first: date, last: date) -> Sequence[tuple[Outcome, str, int]]:
    """How messages of some days were heard: outcome, name where something was wanted, how often; the most first."""
    rows = await reader.rows(
        """
        SELECT outcome, name, sum(times) AS times FROM heard_days WHERE day BETWEEN :first AND :last
        GROUP BY outcome, name ORDER BY sum(times) DESC, name
        """,
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [(Outcome(row["outcome"]), row["name"], row["times"]) for row in rows]


async def weekday(reader: Reader) -> int | None:
    """The day on which the week is told; None where nobody chose one."""
    value = await reader.value("SELECT value FROM learning_settings WHERE name = 'weekday'")
    return None if value is None else int(value)


async def choose_weekday(tx: Transaction, day: int) -> None:
    """Tell the week on this day."""
    await tx.run(
        """
        INSERT INTO learning_settings (name, value) VALUES ('weekday', :day)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        {"day": day},
    )
