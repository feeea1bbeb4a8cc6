"""In which language somebody is answered: the one they chose, else the one they were last heard in.

An unfinished form stays in the language it was begun in. What is heard is kept in this process, and with the person
once something is kept of them.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from bot.base.database import Reader
from bot.base.identity import Person
from bot.base.reading.tongue import heard_language
from bot.chat.core.inputs import Words
from bot.chat.forms import drafts
from bot.chat.routing.incoming import Incoming

_MOST = 4096


class Tongues:
    """Who was last heard in which language; whoever wrote longest ago is forgotten first."""

    def __init__(self) -> None:
        self._heard: OrderedDict[int, str] = OrderedDict()

    async def of(self, reader: Reader, person: Person, incoming: Incoming) -> Person:
        """The person with the language of the answer to this."""
        if person.chose_language or not incoming.private:
            return person
        before = self._heard.get(person.id, person.language)
        said = heard_language(incoming.input.text) if isinstance(incoming.input, Words) else None
        if said not in (None, before) and not await self._is_in_a_form(reader, incoming):
            self._keep(person.id, said)
        now = self._heard.get(person.id, person.language)
        return replace(person, language=now, heard=now != person.language)

    async def _is_in_a_form(self, reader: Reader, incoming: Incoming) -> bool:
        draft = await drafts.load(reader, incoming.person_id, incoming.chat_id)
        return draft is not None and not draft.suspended

    def _keep(self, person_id: int, language: str | None) -> None:
        if language is None:
            return
        self._heard[person_id] = language
        self._heard.move_to_end(person_id)
        while len(self._heard) > _MOST:
            self._heard.popitem(last=False)
