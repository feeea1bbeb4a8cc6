"""Who we talk with."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.people import store
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.identity import Person


class People:
    """Meeting people, their language, whether they may be written to."""

    def __init__(self, database: Database, clock: Clock, default_language: str) -> None:
        self._database = database
        self._clock = clock
        self._default_language = default_language

    async def who(self, reader: Reader, person_id: int, first_name: str) -> Person:
        """The person with this id: remembered, or new with the library's language."""
        found = await store.find(reader, person_id)
        return found or Person(person_id, first_name, self._default_language)

    async def meet(self, tx: Transaction, person: Person, first_name: str) -> None:
        """Remember somebody who does something worth remembering. Writes only where that changes anything."""
        if not (person.known and person.active and person.first_name == first_name):
            await store.keep(tx, Person(person.id, first_name, person.language), self._clock.now())

    async def speak(self, tx: Transaction, person: Person, language: str) -> None:
        """Use `language` with this person, who chose it."""
        await store.set_language(tx, person.id, language)

    async def hear(self, tx: Transaction, person_id: int, language: str) -> None:
        """They write in this language now; one that they chose stays."""
        await store.set_heard_language(tx, person_id, language)

    async def call(self, tx: Transaction, person_id: int, name: str) -> None:
        """Call this person by the name they gave, from now on."""
        await store.set_called(tx, person_id, " ".join(name.split()))

    async def save_data(self, tx: Transaction, person_id: int, *, saves: bool) -> None:
        """Whether pictures come only when this person asks for them."""
        await store.set_saving(tx, person_id, saves=saves)

    async def names(self, reader: Reader, person_id: int) -> Sequence[str]:
        """What this person is called: Telegram's name, and the one they gave."""
        found = await store.find(reader, person_id)
        return [name for name in (found.first_name, found.called) if name] if found else []

    async def left(self, tx: Transaction, person_id: int) -> None:
        """They blocked the bot: nothing is sent until they return."""
        await store.set_active(tx, person_id, active=False)

    async def returned(self, tx: Transaction, person_id: int) -> None:
        """They are back."""
        await store.set_active(tx, person_id, active=True)
