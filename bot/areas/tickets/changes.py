"""What is said already, and changes: edited words, further files of an album, an answer that is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from bot.areas.tickets import letters
from bot.areas.tickets.codes import kept_moment
from bot.areas.tickets.lookup import ticket, ticket_with
from bot.areas.tickets.refused import AnswerHasLeft, DealtWithAlready
from bot.areas.tickets.resting import Resting
from bot.areas.tickets.rules import MOST_FILES, Attached, Message, State, Ticket
from bot.areas.tickets.store import merged, words
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.telling import Telling
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.delivery.outbox import store as outbox


class Changes:
    """`telling` knows who of the staff has read it, `resting` what was answered to somebody without a name."""

    def __init__(self, clock: Clock, zone: tzinfo, telling: Telling, resting: Resting) -> None:
        self._clock = clock
        self._zone = zone
        self._telling = telling
        self._resting = resting

    async def written_in(self, reader: Reader, person_id: int, message_id: int) -> int | None:
        """The words that a message of this person's became."""
        return await words.written_in(reader, person_id, message_id)

    async def is_by_staff(self, reader: Reader, words_id: int) -> bool:
        """Whether some words are the staff's."""
        return await words.ticket_of(reader, words_id, by_staff=True) is not None

    async def correct(self, tx: Transaction, person_id: int, words_id: int, said: Message) -> Ticket:
        """Other words in place of a resident's, while they wait. Raises Unknown, DealtWithAlready."""
        found = await ticket_with(tx, words_id, by_staff=False)
        found = await ticket(tx, found.id, person_id)
        if found.state is not State.OPEN or any(one.by_staff and one.id > words_id for one in found.said):
            raise DealtWithAlready(found.id)
        await words.say_instead(tx, words_id, said, self._clock.now())
        await self._telling.corrected(tx, found, words_id)
        return await ticket(tx, found.id)

    async def correct_answer(self, tx: Transaction, words_id: int, said: Message) -> Ticket:
        """Other words in place of the staff's, while they can be taken back. Raises Unknown, AnswerHasLeft."""
        found = await ticket_with(tx, words_id, by_staff=True)
        if not await outbox.is_waiting(tx, letters.subject_of(words_id)):
            raise AnswerHasLeft(found.id)
        for one in (words_id, *await self._unread_copies(tx, words_id)):
            await words.say_instead(tx, one, said, self._clock.now())
        return await ticket(tx, found.id)

    async def _unread_copies(self, reader: Reader, words_id: int) -> Sequence[int]:
        """The same answer in tickets that went along, where nobody has read it there."""
        whose = (await ticket_with(reader, words_id)).person_id
        return [one for one in await merged.copies_of(reader, words_id) if await self._is_unread(reader, one, whose)]

    async def _is_unread(self, reader: Reader, copy: int, whose: int | None) -> bool:
        """`whose`: who reads it elsewhere, and had no letter of this one."""
        if self._resting.rests(copy) or await outbox.is_waiting(reader, letters.subject_of(copy)):
            return True
        return whose is not None and (await ticket_with(reader, copy)).person_id == whose

    async def take_back(self, tx: Transaction, words_id: int) -> int:
        """An answer that has not left yet; the number of what it was about. Raises Unknown, AnswerHasLeft."""
        number = (await ticket_with(tx, words_id, by_staff=True)).id
        copies = await self._unread_copies(tx, words_id)
        unread = self._resting.rests(words_id) or await outbox.cancel(tx, letters.subject_of(words_id))
        if not unread:
            raise AnswerHasLeft(number)
        for one in copies:
            await outbox.cancel(tx, letters.subject_of(one))
            await self._unsay(tx, one)
        return await self._unsay(tx, words_id)

    async def _unsay(self, tx: Transaction, words_id: int) -> int:
        number = (await ticket_with(tx, words_id)).id
        await words.unsay(tx, words_id)
        state = State.ANSWERED if (await ticket(tx, number)).answer else State.OPEN
        await store.put(tx, number, state, kept_moment(number, self._clock.now(), self._zone))
        return number

    async def of_album(self, reader: Reader, person_id: int, album: str) -> int | None:
        """The words that an album of this person's began."""
        return await words.of_album(reader, person_id, album)

    async def attach(self, tx: Transaction, words_id: int, file: Attached) -> None:
        """One more file of an album; what is over an album's ten is no album of Telegram's."""
        found = await ticket_with(tx, words_id)
        said = found.word(words_id)
        if said is None or len(said.files) >= MOST_FILES:
            return
        await words.attach(tx, words_id, file, self._clock.now())
        if not said.by_staff:
            await self._telling.corrected(tx, found, words_id)
