"""Files that staff send: received, agreed to, dropped, taken back. The work on them is the worker's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.areas.catalogue.uploads import store
from bot.areas.catalogue.uploads.rules import BEFORE, KEPT, NotNow, State, Upload
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

KIND = "catalogue_file"


class Uploads:
    """The use cases; `wake` tells the worker that there is something to do."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.wake: Callable[[], object] = lambda: None

    async def receive(self, tx: Transaction, person_id: int, file_id: str, name: str) -> Upload:
        """A file to be looked at."""
        upload_id = await store.insert(tx, person_id, file_id, name, self._clock.now())
        upload = await self.find(tx, upload_id)
        await tell(tx, upload, self._clock.now())
        tx.after_commit(self.wake)
        return upload

    async def find(self, reader: Reader, upload_id: int) -> Upload:
        """One file. Raises Unknown."""
        upload = await store.find(reader, upload_id)
        if upload is None:
            raise Unknown("file")
        return upload

    async def last_imported(self, reader: Reader) -> Upload | None:
        """The file that went in last and was not taken back, whoever sent it."""
        return await store.last_imported(reader)

    async def agree(self, tx: Transaction, upload_id: int, *, whole: bool = False, surely: bool = False) -> Upload:
        """Import it. Raises Unknown and NotNow."""
        upload = await self._moved(tx, upload_id, State.IMPORTING, whole=whole, agreed=surely)
        tx.after_commit(self.wake)
        return upload

    async def drop(self, tx: Transaction, upload_id: int) -> Upload:
        """Rather not. Raises Unknown and NotNow."""
        return await self._moved(tx, upload_id, State.DROPPED)

    async def take_back(self, tx: Transaction, upload_id: int) -> Upload:
        """Undo its import. Raises Unknown and NotNow."""
        upload = await self._moved(tx, upload_id, State.UNDOING)
        tx.after_commit(self.wake)
        return upload

    async def retire(self, tx: Transaction) -> int:
        """Forget those of long ago."""
        return await store.delete_before(tx, self._clock.now() - KEPT)

    async def _moved(self, tx: Transaction, upload_id: int, to: State, **changes: Any) -> Upload:
        upload = await self.find(tx, upload_id)
        if upload.state not in BEFORE[to]:
            raise NotNow(upload)
        upload = replace(upload, state=to, **changes)
        await store.put(tx, upload, to, self._clock.now())
        return upload


async def tell(tx: Transaction, upload: Upload, now: datetime) -> None:
    """The one message that shows where a file stands: sent, or edited as it goes."""
    if upload.sent_by is not None:
        letter = Letter(upload.sent_by, KIND, {"file": upload.id}, f"{KIND}:{upload.id}", Lane.REMINDERS)
        await outbox.again(tx, letter, now)
