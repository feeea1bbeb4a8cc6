"""Small catalogue files for tests, and what the catalogue holds after they went in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.areas.catalogue.imports import Summary, Wish, import_files
from bot.areas.catalogue.imports.chunks import Pace
from bot.base.clock import Clock
from bot.base.database import Database

HEADER = "id,title,authors,publisher,year,isbn,call_number,subjects,language"
SLIMS_HEADER = "title,gmd_name,edition,isbn_issn,publisher_name,publish_year,call_number,authors,topics,item_code"
ITEM_HEADER = "item_code,location_name,item_status_name,title"
LASKAR = 'a1,Laskar Pelangi,"HIRATA, Andrea",Bentang,2005,9789793062792,899.221 3 HIR l,Fiksi,id'
BUMI = 'a2,Bumi Manusia,"TOER, Pramoedya Ananta",Hasta Mitra,1980,,899.221 3 TOE b,Fiksi;Sejarah,id'
SALAH = 'a3,Salah Asuhan,"MOEIS, Abdoel",Balai Pustaka,1928,,899.221 3 MOE s,Fiksi,id'
_TABLES = (
    "titles", "title_sources", "title_isbns", "authors", "title_authors", "subjects", "title_subjects", "copies",
    "alternatives", "catalogue_state", "staged_titles", "staged_items", "staged_copies",
)  # fmt: skip


class Desk:
    """Writes files and imports them into one database."""

    def __init__(self, database: Database, clock: Clock, folder: Path) -> None:
        self.database = database
        self.clock = clock
        self.folder = folder

    def file(self, *rows: str, header: str = HEADER, name: str = "list.csv", written: datetime | None = None) -> Path:
        """A file of these rows."""
        path = self.folder / name
        path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
        if written:
            os.utime(path, (written.timestamp(), written.timestamp()))
        return path

    async def imports(
        self, *paths: Path, source: str = "", whole: bool = False, yes: bool = False, pace: Pace | None = None
    ) -> Summary:
        """Import files."""
        return await import_files(self.database, Wish(paths, source, whole, yes), self.clock, pace=pace)

    async def gives(self, *rows: str, whole: bool = False, yes: bool = False, header: str = HEADER) -> Summary:
        """Import a plain list of these rows."""
        return await self.imports(self.file(*rows, header=header), whole=whole, yes=yes)

    async def titles(self) -> dict[int, str]:
        """The titles that are not withdrawn, by id."""
        async with self.database.reading() as reader:
            rows = await reader.rows("SELECT id, title FROM titles WHERE withdrawn_at IS NULL ORDER BY id")
        return {row["id"]: row["title"] for row in rows}

    async def copies(self) -> list[tuple[str, str | None, str, str]]:
        """Title, item code, room and status of every copy."""
        async with self.database.reading() as reader:
            rows = await reader.rows(
                """SELECT t.title, c.item_code, c.location, c.status FROM copies c JOIN titles t ON t.id = c.title_id
                   ORDER BY t.id, c.item_code, c.status"""
            )
        return [tuple(row) for row in rows]

    async def everything(self) -> dict[str, list[Sequence[object]]]:
        """All that is kept of the catalogue, to compare."""
        kept: dict[str, list[Sequence[object]]] = {}
        async with self.database.reading() as reader:
            for table in _TABLES:
                kept[table] = [tuple(row) for row in await reader.rows(f"SELECT * FROM {table} ORDER BY 1, 2")]
        return kept


def figures(summary: Summary) -> tuple[int, int, int, int]:
    """New, changed, unchanged, withdrawn."""
    return summary.new, summary.changed, summary.unchanged, summary.withdrawn
