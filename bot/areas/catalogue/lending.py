"""Copies for whoever lends them. What the desk says of a copy holds until an import of a later day says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.catalogue.store import additions, lending, titles
from bot.areas.catalogue.types import LendableCopy
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.dressed import code
from bot.base.refusals import Unknown


class Lending:
    """Which copies there are and for whom; the card, the lists and their filters follow."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def revision(self, reader: Reader) -> int:
        """How often the catalogue has changed: whoever waits for copies looks again when this rises."""
        return (await additions.revisions(reader))[0]

    async def newcomers(self, reader: Reader, after: int) -> Sequence[tuple[int, str]]:
        """Titles that came after one, in their order, without those that are gone again."""
        return await lending.newcomers(reader, after)

    async def last_title(self, reader: Reader) -> int:
        """The title that came last; 0 where there is none."""
        return await lending.last_title(reader)

    async def title(self, reader: Reader, title_id: int) -> tuple[str, bool]:
        """What a title is called, and whether the library no longer has it. Raises Unknown."""
        found = await titles.title(reader, title_id)
        if found is None:
            raise Unknown("title")
        return found.title, found.withdrawn

    async def authors(self, reader: Reader, title_id: int) -> str:
        """Who wrote a title, in one line."""
        return ", ".join(one.name for one in await titles.authors_of(reader, title_id))

    async def subjects(self, reader: Reader, title_id: int) -> Sequence[str]:
        """What a title is about, as the catalogue says."""
        return [one.name for one in await titles.subjects_of(reader, [title_id])]

    async def copies(self, reader: Reader, title_id: int) -> Sequence[LendableCopy]:
        """Those of a title that are lent at all: on the shelf, on loan, or not known where."""
        return await lending.of_title(reader, title_id)

    async def copy(self, reader: Reader, copy_id: int) -> LendableCopy:
        """One copy. Raises Unknown."""
        found = await lending.copy(reader, copy_id)
        if found is None:
            raise Unknown("copy")
        return found

    async def labelled(self, reader: Reader, typed: str) -> LendableCopy | None:
        """The copy whose label says this, as it is typed or in capitals; None where there is none."""
        bare = code(typed)
        return await lending.with_code(reader, bare) or await lending.with_code(reader, bare.upper())

    async def promise(self, tx: Transaction, copy_id: int) -> None:
        """Keep it for one reader."""
        await lending.promise(tx, copy_id)

    async def release(self, tx: Transaction, copy_id: int) -> None:
        """Keep it no longer."""
        await lending.release(tx, copy_id)

    async def came_back(self, tx: Transaction, copy_id: int) -> None:
        """It is in the library."""
        await lending.set_status(tx, copy_id, "free", self._clock.now())

    async def left(self, tx: Transaction, copy_id: int) -> None:
        """A reader took it home."""
        await lending.set_status(tx, copy_id, "loaned", self._clock.now())

    async def not_to_be_found(self, tx: Transaction, copy_id: int) -> None:
        """It is lost, damaged, or not where it should be."""
        await lending.set_status(tx, copy_id, "missing", self._clock.now())
