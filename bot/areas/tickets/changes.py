"""What is said already, and changes: edited words, further files of an album, an answer that is taken back."""

from __future__ import annotations

from datetime import tzinfo

from bot.areas.tickets import letters
from bot.areas.tickets.codes import kept_moment
from bot.areas.tickets.lookup import ticket, ticket_with
from bot.areas.tickets.resting import Resting
from bot.areas.tickets.rules import MOST_FILES, AnswerHasLeft, Attached, DealtWithAlready, Message, State, Ticket
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.store import words
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
        await words.say_instead(tx, words_id, said, self._clock.now())
        return await ticket(tx, found.id)

    async def take_back(self, tx: Transaction, words_id: int) -> int:
        """An answer that has not left yet; the number of what it was about. Raises Unknown, AnswerHasLeft."""
        number = (await ticket_with(tx, words_id, by_staff=True)).id
        unread = self._resting.rests(words_id) or await outbox.cancel(tx, letters.subject_of(words_id))
        if not unread:
            raise AnswerHasLeft(number)
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
