"""Papers that come as a file: looked at first, counted then, and each once however often the file is sent."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.areas.surveys.paper_rows import read_papers
from bot.areas.surveys.rules import PaperFile, PapersRead
from bot.areas.surveys.service import Surveys
from bot.areas.surveys.store import papers as store
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Papers:
    """The use cases of files with papers."""

    def __init__(self, surveys: Surveys) -> None:
        self._surveys = surveys

    async def receive(self, tx: Transaction, survey_id: int, by: int, file_id: str, name: str) -> int:
        """Staff sent a file; its id. Raises Unknown."""
        await self._surveys.find(tx, survey_id)
        return await store.insert(tx, survey_id, by, file_id, name)

    async def find(self, reader: Reader, file: int) -> PaperFile:
        """One of them. Raises Unknown."""
        found = await store.find(reader, file)
        if found is None:
            raise Unknown("file of papers")
        return found

    async def read(self, content: bytes, survey_id: int) -> PapersRead:
        """What a file holds; slow. Raises NoPapers."""
        return await asyncio.to_thread(_read, content, survey_id)

    async def known(self, reader: Reader, survey_id: int, read: PapersRead) -> int:
        """How many of them are in already."""
        return len(await store.known(reader, survey_id, read.papers))

    async def take(self, tx: Transaction, file: PaperFile, read: PapersRead) -> int:
        """Count those that are not in yet; how many. Raises SurveyIsOver, Unknown."""
        fresh = await self._surveys.enter_all(tx, file.survey_id, read.papers)
        await store.is_in(tx, file.id)
        return fresh


def _read(content: bytes, survey_id: int) -> PapersRead:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "papers"
        path.write_bytes(content)
        return read_papers(path, survey_id)
