"""Files with papers, and the numbers of the papers that are in."""

from __future__ import annotations

from collections.abc import Iterable

from bot.areas.surveys.rules import PaperFile
from bot.base.database import Reader, Transaction


async def insert(tx: Transaction, survey_id: int, by: int, file_id: str, name: str) -> int:
    """A file was sent; its id."""
    return await tx.insert(
        "INSERT INTO survey_files (survey_id, sent_by, file_id, name) VALUES (:survey, :by, :file, :name)",
        {"survey": survey_id, "by": by, "file": file_id, "name": name},
    )


async def find(reader: Reader, file_id: int) -> PaperFile | None:
    """One of them."""
    row = await reader.row("SELECT id, survey_id, file_id, name FROM survey_files WHERE id = :id", {"id": file_id})
    return PaperFile(row["id"], row["survey_id"], row["file_id"], row["name"]) if row else None


async def is_in(tx: Transaction, file_id: int) -> None:
    """It has been read: where it lies is of no use any more."""
    await tx.run("UPDATE survey_files SET file_id = '' WHERE id = :id", {"id": file_id})


async def note(tx: Transaction, survey_id: int, number: str) -> bool:
    """The paper of this number is in; False where it was before."""
    return bool(
        await tx.run(
            "INSERT OR IGNORE INTO survey_papers (survey_id, number) VALUES (:survey, :number)",
            {"survey": survey_id, "number": number},
        )
    )


async def known(reader: Reader, survey_id: int, numbers: Iterable[str]) -> set[str]:
    """Those of these numbers that are in."""
    rows = await reader.rows("SELECT number FROM survey_papers WHERE survey_id = :survey", {"survey": survey_id})
    return {row["number"] for row in rows} & set(numbers)
