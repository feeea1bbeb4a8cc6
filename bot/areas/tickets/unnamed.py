"""What is sent without a name. Nothing that is written leads from it to a person: its writer's token alone opens it.

How much somebody has sent, and what the staff have not heard of yet, would lead there: both are kept in the process,
for as long as it runs. The staff hear at full hours, of all that came in the meantime; of danger at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo

from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.areas.tickets import lookup
from bot.areas.tickets.clocks import Clocks
from bot.areas.tickets.codes import fresh_token, id_of, kept_moment
from bot.areas.tickets.limits import Limits
from bot.areas.tickets.refused import OverForLong, TooMuchFeedback
from bot.areas.tickets.resting import Resting
from bot.areas.tickets.rules import MOST_A_DAY, MOST_WORDS_A_DAY, Kind, Message, State, Ticket
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.store import words
from bot.areas.tickets.telling import Telling
from bot.areas.tickets.wording import is_urgent, kind_of
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.delivery.hooks import QuietHours
from bot.delivery.outbox.rules import PARTING

UNHEARD = "tickets_unnamed"  # the kind of the letter that tells of several
_SHOWN = 5
_MOST = 100  # that are looked at
_HOURS = 23  # for so long it is known what was told at which


class Unnamed:
    """`limits` knows who is muted; `resting` what can still be taken back."""

    def __init__(
        self,
        clock: Clock,
        zone: tzinfo,
        staff: Staff,
        clocks: Clocks,
        limits: Limits,
        telling: Telling,
        resting: Resting,
    ) -> None:
        self._clock, self._zone, self._staff = clock, zone, staff
        self._clocks, self._limits, self._telling = clocks, limits, telling
        self._resting = resting
        self._sent: Counter[tuple[str, int, date]] = Counter()
        self._unheard: set[int] = set()
        self._told: dict[str, frozenset[int]] = {}  # by the hour at which it was told
        self._told_at: datetime | None = None
        self._asks_again = False  # whether, after a start, something may wait that nobody was told of

    @property
    def unheard(self) -> frozenset[int]:
        """What the staff do not see before the next full hour."""
        return frozenset(self._unheard)

    async def send(
        self, tx: Transaction, person_id: int, said: Message, *, kind: Kind | None = None, urgent: bool = False
    ) -> tuple[str, Ticket]:
        """Keep what somebody wants of the staff, and nothing of them; the token that opens it.

        Raises TooMuchFeedback, Muted.
        """
        urgent = urgent or is_urgent(said.words)
        if not urgent:
            await self._limits.check(tx, person_id)
        self._count(tx, "tickets", person_id, MOST_A_DAY)
        self._count(tx, "words", person_id, MOST_WORDS_A_DAY)
        token = fresh_token()
        number, kind = id_of(token), kind or kind_of(said.words)
        now, due_on = kept_moment(number, self._clock.now(), self._zone), await self._clocks.due_on(tx, kind)
        await store.insert(tx, Ticket(number, None, "", urgent, now, due_on, State.OPEN, (), kind, anonymous=True))
        return token, await self._say(tx, number, said, urgent=urgent)

    async def open(self, reader: Reader, token: str) -> Ticket:
        """The ticket of a token, as its writer reads it. Raises Unknown."""
        return self._resting.as_read(await lookup.ticket(reader, id_of(token)))

    async def write_on(self, tx: Transaction, person_id: int, token: str, said: Message) -> Ticket:
        """Its writer's further words, which also open it anew. Raises Unknown, OverForLong, Muted."""
        ticket, urgent = await lookup.ticket(tx, id_of(token)), is_urgent(said.words)
        if not ticket.may_go_on(self._clock.now()):
            raise OverForLong(ticket.id)
        if not urgent:
            await self._limits.check(tx, person_id)
        self._count(tx, "words", person_id, MOST_WORDS_A_DAY)
        due_on = await self._clocks.due_on(tx, ticket.kind)
        due_on = min(ticket.due_on, due_on) if ticket.state is State.OPEN else due_on
        await store.put(tx, ticket.id, State.OPEN, self._clock.now(), due_on)
        await self._say(tx, ticket.id, said, urgent=urgent)
        return await self.open(tx, token)

    async def finish(self, tx: Transaction, token: str) -> Ticket:
        """Its writer needs nothing more. Raises Unknown."""
        number = (await lookup.ticket(tx, id_of(token))).id
        await store.put(tx, number, State.CLOSED, kept_moment(number, self._clock.now(), self._zone))
        return await self.open(tx, token)

    async def helped(self, tx: Transaction, token: str, *, helped: bool) -> Ticket:
        """Its writer says whether the answer helped; one that did ends it. Raises Unknown.

        Nobody is told of one that did not: a letter would say when. The card says so.
        """
        ticket = await self.open(tx, token)
        if ticket.state is State.ANSWERED and ticket.helped is not helped:
            await store.put_helped(tx, ticket.id, helped)
            if helped:
                now = kept_moment(ticket.id, self._clock.now(), self._zone)
                await store.put(tx, ticket.id, State.CLOSED, now)
        return await self.open(tx, token)

    # What the staff hear

    async def start(self, reader: Reader) -> None:
        """After a start nobody knows what the staff were told of: they hear once more of what waits."""
        self._told_at = self._hour()
        self._asks_again = bool(await store.unnamed_ones(reader, 1))

    async def tell_at_full_hours(self, database: Database, quiet: QuietHours) -> None:
        """Tell the staff where a full hour has passed; the hours of the night with the first of the day."""
        hour = self._hour()
        if self._told_at == hour or quiet.are_now(self._clock.now()):
            return
        self._told_at = hour
        if self._unheard or self._asks_again:
            await database.write(self._tell)

    async def told_of(self, reader: Reader, hour: str) -> Sequence[Ticket]:
        """What was told at this hour and still waits, the most pressing first."""
        told = self._told.get(hour, frozenset())
        found = await store.unnamed_ones(reader, _MOST) if told else []
        return [one for one in found if one.id in told][:_SHOWN]

    async def _tell(self, tx: Transaction) -> None:
        """A letter that names no ticket, and whose row goes when it has left."""
        hour, told = f"{self._hour():%Y%m%d%H}", self.unheard
        if self._asks_again:
            told |= {one.id for one in await store.unnamed_ones(tx, _MOST)}
        key = f"{UNHEARD}:{hour}"
        await self._staff.tell(tx, ANSWER_PEOPLE, UNHEARD, {"hour": hour}, key, subject=PARTING)
        tx.after_commit(lambda: self._is_told(hour, told))

    def _is_told(self, hour: str, told: frozenset[int]) -> None:
        self._unheard.difference_update(told)
        self._asks_again = False
        self._told = {**dict(list(self._told.items())[-_HOURS:]), hour: told}

    async def _say(self, tx: Transaction, number: int, said: Message, *, urgent: bool) -> Ticket:
        words_id = await words.say(tx, number, said, kept_moment(number, self._clock.now(), self._zone))
        ticket = await lookup.ticket(tx, number)
        if urgent:
            await self._telling.new_words(tx, replace(ticket, urgent=True), words_id, urgent=True)
        else:
            tx.after_commit(lambda: self._unheard.add(number))
        return ticket

    def _count(self, tx: Transaction, what: str, person_id: int, most: int) -> None:
        """One more of theirs today. Raises TooMuchFeedback."""
        today = self._clocks.today
        key = what, person_id, today
        if self._sent[key] >= most:
            raise TooMuchFeedback(most)
        for old in [one for one in self._sent if one[-1] != today]:
            del self._sent[old]
        self._sent[key] += 1
        tx.if_undone(lambda: self._sent.subtract([key]))

    def _hour(self) -> datetime:
        return self._clock.now().astimezone(self._zone).replace(minute=0, second=0, microsecond=0)
