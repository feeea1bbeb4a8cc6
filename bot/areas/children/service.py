"""Keeping child profiles: only with a guardian's consent, and only for guardians' eyes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from bot.areas.children import store
from bot.areas.children.rules import (
    MOST_CHILDREN,
    Child,
    Details,
    Gone,
    TooManyChildren,
    checked,
    fitting_years,
    school_year,
)
from bot.areas.children.wordings import PHOTO
from bot.areas.consents.rules import Shown, about_child
from bot.areas.consents.service import Consents
from bot.areas.people.service import People
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

GONE = "child_gone"
_AT_ONCE = 50
Unname = Callable[[Transaction, Collection[int], Collection[str]], Awaitable[object]]
ChildLeaves = Callable[[Transaction, int], Awaitable[object]]


class Children:
    """The profiles of one guardian at a time. `zone` is the library's.

    `unname(tx, people, names)` takes names out of what these people wrote. `child_leaves(tx, child_id)`: what else
    holds something for a child lets it go, before the child is forgotten.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        consents: Consents,
        people: People,
        unname: Unname,
        child_leaves: Sequence[ChildLeaves] = (),
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._consents = consents
        self._people = people
        self._unname = unname
        self._child_leaves = child_leaves

    async def of(self, reader: Reader, person_id: int) -> Sequence[Child]:
        """The children of a guardian."""
        return await store.of_guardian(reader, person_id)

    async def child(self, reader: Reader, person_id: int, child_id: int) -> Child:
        """One of them, with whether photos are allowed. Raises Unknown for what is gone, or another guardian's."""
        return await self._with_photos(reader, await self._mine(reader, person_id, child_id))

    async def make_room(self, reader: Reader, person_id: int) -> None:
        """Raises TooManyChildren where one more would be too many."""
        if len(await self.of(reader, person_id)) >= MOST_CHILDREN:
            raise TooManyChildren(MOST_CHILDREN)

    async def add(self, tx: Transaction, person_id: int, details: Details, consent: Shown) -> Child:
        """Keep a child, with the consent just given. Raises WrongChild or TooManyChildren."""
        details = checked(details, self._today)
        if len(await store.of_guardian(tx, person_id)) >= MOST_CHILDREN:
            raise TooManyChildren(MOST_CHILDREN)
        now = self._clock.now()
        child_id = await store.insert(tx, details, school_year(self._today), now)
        await store.add_guardian(tx, child_id, person_id, now, first=True)
        await self._consents.give(tx, person_id, consent, about_child(child_id))
        return await self._mine(tx, person_id, child_id)

    async def change(self, tx: Transaction, person_id: int, child_id: int, details: Details) -> Child:
        """Other details. Raises Unknown or WrongChild."""
        await self._mine(tx, person_id, child_id)
        await store.update(tx, child_id, checked(details, self._today), school_year(self._today))
        return await self._with_photos(tx, await self._mine(tx, person_id, child_id))

    async def allow_photos(self, tx: Transaction, person_id: int, child_id: int, consent: Shown) -> Child:
        """Keep the consent to photos. Raises Unknown."""
        await self._mine(tx, person_id, child_id)
        await self._consents.give(tx, person_id, consent, about_child(child_id))
        return await self._with_photos(tx, await self._mine(tx, person_id, child_id))

    async def forbid_photos(self, tx: Transaction, person_id: int, child_id: int) -> Child:
        """Any guardian's word ends the consent of all of them. Raises Unknown."""
        await self._mine(tx, person_id, child_id)
        await self._consents.withdraw_for_all(tx, about_child(child_id), PHOTO.purpose)
        return await self._mine(tx, person_id, child_id)

    async def delete(self, tx: Transaction, person_id: int, child_id: int) -> Gone:
        """Forget a child; a guardian who came by invitation only leaves it to the first one. Raises Unknown."""
        child = await self._mine(tx, person_id, child_id)
        if not child.first:
            await self._leave(tx, person_id, child)
            return Gone(child.name, True, await store.of_guardian(tx, person_id))
        others = [one for one in await store.guardians_of(tx, child_id) if one != person_id]
        await self._forget(tx, child_id)
        for other in others:
            await self._tell(tx, other, person_id, child)
        return Gone(child.name, False, await store.of_guardian(tx, person_id))

    async def guardian_leaves(self, tx: Transaction, person_id: int) -> None:
        """Somebody's data are being deleted: each child stays with its other guardian, or is forgotten."""
        names = await self._people.names(tx, person_id)
        for child in await store.of_guardian(tx, person_id):
            if child.guardians > 1:
                await self._unname(tx, await store.guardians_of(tx, child.id), names)
                await self._leave(tx, person_id, child)
            else:
                await self._forget(tx, child.id)

    async def forget_grown_up(self, tx: Transaction) -> int:
        """Forget some of the profiles of those who are no children any more; how many."""
        found = await store.born_before(tx, fitting_years(self._today)[0], _AT_ONCE)
        for child_id in found:
            await self._forget(tx, child_id)
        return len(found)

    @property
    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

    async def _mine(self, reader: Reader, person_id: int, child_id: int) -> Child:
        found = await store.find(reader, person_id, child_id)
        if found is None:
            raise Unknown("child")
        return found

    async def _with_photos(self, reader: Reader, child: Child) -> Child:
        return replace(child, photos=await self._consents.stands(reader, PHOTO, about_child(child.id)))

    async def _tell(self, tx: Transaction, guardian: int, by: int, child: Child) -> None:
        letter = Letter(
            chat_id=guardian,
            kind=GONE,
            details={"name": child.name},
            key=f"{GONE}:{child.id}:{guardian}",
            lane=Lane.REMINDERS,
            subject=about_person(by),
        )
        await outbox.post(tx, letter, self._clock.now())

    async def _leave(self, tx: Transaction, person_id: int, child: Child) -> None:
        await store.remove_guardian(tx, child.id, person_id)
        await self._consents.withdraw(tx, person_id, subject=about_child(child.id))
        await self._unname_for(tx, person_id, child.id, child.name)

    async def _unname_for(self, tx: Transaction, guardian: int, child_id: int, name: str) -> None:
        """Another child of the same name keeps it: nobody can tell of which of them was written."""
        names = {about_child(child_id), name}
        others = [one for one in await store.of_guardian(tx, guardian) if one.id != child_id]
        if any(one.name.casefold() == name.casefold() for one in others):
            names.remove(name)
        await self._unname(tx, [guardian], names)

    async def _forget(self, tx: Transaction, child_id: int) -> None:
        name = await store.name_of(tx, child_id)
        for guardian in await store.guardians_of(tx, child_id):
            await self._unname_for(tx, guardian, child_id, name)
        for leaves in self._child_leaves:
            await leaves(tx, child_id)
        await self._consents.withdraw_for_all(tx, about_child(child_id))
        await store.delete(tx, child_id)
