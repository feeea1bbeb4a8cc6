"""The work on files that staff sent, one at a time; what a kill cuts short is gone on with at the next start."""

from __future__ import annotations

import asyncio
import logging
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from bot.areas.catalogue.imports import (
    NotACatalogue,
    NothingToUndo,
    TooMuchGone,
    Wish,
    finish_cut_short,
    import_files,
    look_at,
    outcome,
    undo,
)
from bot.areas.catalogue.imports.chunks import Progress
from bot.areas.catalogue.imports.lock import ImportUnderWay
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.uploads import store, telling
from bot.areas.catalogue.uploads.rules import PENDING, TOO_LATE, WAITING, Standing, State, Upload
from bot.areas.catalogue.uploads.service import tell
from bot.base.clock import Clock
from bot.base.database import Database, PassingFault, Reader, Transaction
from bot.base.i18n import N_
from bot.base.logs import trace_of
from bot.base.refusals import FileOutOfReach
from bot.ils.said import said

_log = logging.getLogger(__name__)
_SHOWN_EVERY = 3.0  # seconds
_Told = tuple[State, Mapping[str, Any]]
_OURS = N_("Something went wrong on our side. Please send the file once more.")
_GONE = N_("Telegram no longer has this file. Please send it once more.")
_TOO_BIG = N_("Telegram gives bots no file beyond 20 MB. Pack it as a ZIP, or send it in parts.")


class UploadWorker:
    """`fetch(file_id)` downloads; `added` is called when a letter was added to the outbox."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        catalogue: Catalogue,
        fetch: Callable[[str], Awaitable[bytes]],
        added: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._catalogue = catalogue
        self._fetch = fetch
        self._added = added
        self._wake = asyncio.Event()
        self._one_round = asyncio.Lock()
        self._progress: dict[int, tuple[str, int, int]] = {}

    def wake(self) -> None:
        """Look soon; a letter may wait for it, too."""
        self._added()
        self._wake.set()

    async def run(self) -> None:
        """Work off what comes, for ever."""
        while True:
            self._wake.clear()
            await self.work()
            await self._wake.wait()

    async def work(self) -> None:
        """Do all there is to do. What cannot be done now is left for later."""
        async with self._one_round:
            while upload := await self._database.read(store.next_pending):
                try:
                    state, told = await self._shown(upload)
                except ImportUnderWay:
                    await self._waits(upload)
                    return
                except PassingFault:
                    return
                await self._database.write(partial(self._put, upload=upload, state=state, told=told))
                self._progress.pop(upload.id, None)
                self._added()

    async def standing(self, reader: Reader, upload_id: int) -> Standing | None:
        """A file and how far the work on it is."""
        upload = await store.find(reader, upload_id)
        if upload is None:
            return None
        if upload_id in self._progress or upload.state not in PENDING:
            return Standing(upload, *self._progress.get(upload_id, ()))
        before = await store.next_pending(reader)
        return Standing(upload, WAITING if before and before.id != upload_id else "")

    async def _waits(self, upload: Upload) -> None:
        """Say, once, that an import from elsewhere is under way: this one follows."""
        if self._progress.get(upload.id, ("",))[0] != WAITING:
            self._progress[upload.id] = (WAITING, 0, 0)
            await self._database.write(partial(tell, upload=upload, now=self._clock.now()))
            self._added()

    async def _shown(self, upload: Upload) -> _Told:
        """Do the work, and show how far it is meanwhile."""
        showing = asyncio.create_task(self._show(upload))
        try:
            return await _WORK[upload.state](self, upload)
        except (ImportUnderWay, PassingFault, asyncio.CancelledError):
            raise
        except (NotACatalogue, FileOutOfReach) as refusal:
            return State.REFUSED, {"refusal": _why(refusal)}
        except Exception as error:
            _log.error("a catalogue file could not be worked on:\n%s", trace_of(error))
            return State.REFUSED, {"refusal": said(_OURS).to_json()}
        finally:
            showing.cancel()
            with suppress(asyncio.CancelledError):
                await showing

    async def _read(self, upload: Upload) -> _Told:
        """Look at a file and change nothing."""
        async with self._on_disk(upload) as path:
            found = await look_at(self._database, Wish([path]), self._clock, self._progress_of(upload))
        return State.READ, telling.look(found)

    async def _import(self, upload: Upload) -> _Told:
        """Import it, or go on with it; then it can be found."""
        progress = self._progress_of(upload)
        earlier = await finish_cut_short(self._database, progress)
        summary = await outcome(self._database, upload.label)
        if summary is None:
            async with self._on_disk(upload) as path:
                wish = Wish([path], whole=upload.whole, yes=upload.agreed, label=upload.label)
                try:
                    summary = await import_files(self._database, wish, self._clock, progress)
                except TooMuchGone as error:
                    return State.READ, {"gone": [error.gone, error.known]}
            summary.earlier = [*earlier, *summary.earlier]
        progress("index", 0, 0)
        await self._catalogue.refresh()
        return State.IMPORTED, telling.report(summary)

    async def _undo(self, upload: Upload) -> _Told:
        """Take it back; then it is no longer found."""
        try:
            what = await undo(self._database, self._progress_of(upload), only=upload.label)
        except NothingToUndo:
            return State.IMPORTED, {"refusal": said(TOO_LATE).to_json()}
        await self._catalogue.refresh()
        return State.UNDONE, telling.undone(what)

    def _progress_of(self, upload: Upload) -> Progress:
        def progress(doing: str, done: int, of: int) -> None:
            self._progress[upload.id] = (doing, done, of)

        return progress

    @asynccontextmanager
    async def _on_disk(self, upload: Upload) -> AsyncIterator[Path]:
        """The file as long as it is read, under its own name: reports name it."""
        content = await self._fetch(upload.file_id)
        folder = Path(await asyncio.to_thread(tempfile.mkdtemp))
        try:
            path = folder / _safe(upload.name)
            await asyncio.to_thread(path.write_bytes, content)
            yield path
        finally:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _show(self, upload: Upload) -> None:
        """Show how far it is every few seconds."""
        while True:
            await asyncio.sleep(_SHOWN_EVERY)
            await self._database.write(partial(tell, upload=upload, now=self._clock.now()))
            self._added()

    async def _put(self, tx: Transaction, *, upload: Upload, state: State, told: Mapping[str, Any]) -> None:
        now = self._clock.now()
        await store.put(tx, upload, state, now, told)
        await tell(tx, upload, now)
        if state is State.IMPORTED and telling.changed(told):
            for other in await store.overtaken(tx, upload.id):
                await tell(tx, other, now)


_WORK: Mapping[State, Callable[[UploadWorker, Upload], Awaitable[_Told]]] = {
    State.READING: UploadWorker._read,
    State.IMPORTING: UploadWorker._import,
    State.UNDOING: UploadWorker._undo,
}


def _safe(name: str) -> str:
    """A file's name without folders in it."""
    return re.sub(r"[^\w.\- ()]", "_", name).strip(". ")[-80:] or "file"


def _why(refusal: NotACatalogue | FileOutOfReach) -> list[Any]:
    if isinstance(refusal, FileOutOfReach):
        return said(_TOO_BIG if refusal.too_big else _GONE).to_json()
    if refusal.why.detail:
        _log.info("a catalogue file was refused: %s", refusal.why.detail)
    return said(N_("It {why}"), why=refusal.why).to_json()
