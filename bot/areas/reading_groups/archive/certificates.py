"""A certificate of a season: for who has read to the end what the group read, with a code that anybody may check."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random, SystemRandom

from bot.areas.events.documents.lettering import printable
from bot.areas.events.documents.types import Unprintable
from bot.areas.followup.rules import new_code, read_code
from bot.areas.reading_groups.archive import store
from bot.areas.reading_groups.archive.rules import Certificate, UnprintableName
from bot.areas.reading_groups.archive.service import Archive
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.reading.service import Reading
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Certificates:
    """What counts is the effort of reading a book to its end, not how many, how fast or before whom."""

    def __init__(
        self, groups: Groups, archive: Archive, reading: Reading, post: Letters, random: Random | None = None
    ) -> None:
        self._groups = groups
        self._archive = archive
        self._reading = reading
        self._post = post
        self._random = random or SystemRandom()

    async def read(self, reader: Reader, group_id: int, person_id: int, year: int) -> Sequence[str]:
        """The titles of a season that a member has read to the end; none where they are no member."""
        if await self._groups.belongs(reader, group_id, person_id) is None:
            return ()
        season = await self._archive.season(reader, group_id, year)
        places = [(one.book, await self._reading.place(reader, one.book.id, person_id)) for one in season.pages]
        return [book.title for book, place in places if place is not None and place.fraction == 1]

    async def mine(self, reader: Reader, group_id: int, person_id: int, year: int) -> tuple[Certificate | None, str]:
        """The one that was issued, or the name that one would have. Raises Unknown, NotMember."""
        member = await self._groups.member(reader, group_id, person_id)
        issued = await store.certificate_of(reader, member.id, year)
        if issued is None and not await self.read(reader, group_id, person_id, year):
            raise Unknown("certificate")
        return issued, member.name

    async def issue(self, tx: Transaction, group_id: int, person_id: int, year: int, name: str = "") -> Certificate:
        """Issue one; issued before, it stays as it is. Raises Unknown, NotMember, UnprintableName."""
        issued, known = await self.mine(tx, group_id, person_id, year)
        if issued is not None:
            return issued
        try:
            printed = printable(name or known)
        except Unprintable as error:
            raise UnprintableName(group_id, year) from error
        member = await self._groups.member(tx, group_id, person_id)
        titles = await self.read(tx, group_id, person_id, year)
        while not await store.issue(tx, member.id, year, printed, new_code(self._random), titles, self._post.now):
            pass
        made, _ = await self.mine(tx, group_id, person_id, year)
        assert made is not None
        return made

    async def by_id(self, reader: Reader, certificate_id: int) -> Certificate | None:
        """One that was issued, to be drawn."""
        return await store.certificate(reader, certificate_id)

    async def verify(self, reader: Reader, typed: str) -> Certificate | None:
        """What a code stands for, however it was typed."""
        code = read_code(typed)
        return await store.by_code(reader, code) if code else None
