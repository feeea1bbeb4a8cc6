"""What staff enter for people without Telegram: a number to ask by, and a key that links it to the bot later."""

from __future__ import annotations

import secrets
from datetime import tzinfo

from bot.areas.tickets.clocks import Clocks
from bot.areas.tickets.lookup import ticket as found
from bot.areas.tickets.rules import MOST_WRONG_KEYS, Kind, Message, State, Ticket
from bot.areas.tickets.store import entries as store
from bot.areas.tickets.store import tickets, words
from bot.areas.tickets.telling import Telling
from bot.areas.tickets.wording import is_urgent
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.codes import ALPHABET, bare_code
from bot.base.refusals import Unknown

PREFIX = "LP"
SIGNS = 5
_KEY_DIGITS = 6


class Entries:
    """`clocks` knows by when it is answered, `telling` who hears of it."""

    def __init__(self, clock: Clock, zone: tzinfo, clocks: Clocks, telling: Telling) -> None:
        self._clock, self._zone, self._clocks, self._telling = clock, zone, clocks, telling

    async def enter(self, tx: Transaction, said: str, kind: Kind, name: str, phone: str, by: int) -> tuple[Ticket, str]:
        """Keep what somebody said at the desk; the ticket, and the key for their paper."""
        now, urgent = self._clock.now(), is_urgent(said)
        due_on = await self._clocks.due_on(tx, kind)
        number = await tickets.insert(tx, Ticket(0, None, "", urgent, now, due_on, State.OPEN, (), kind))
        code = PREFIX + "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))
        secret = "".join(secrets.choice("0123456789") for _ in range(_KEY_DIGITS))
        await store.add(tx, number, name, phone, code, secret, now, by)
        words_id = await words.say(tx, number, Message(said), now)
        await self._telling.new_words(tx, await found(tx, number), words_id, urgent=urgent)
        return await found(tx, number), secret

    async def by_number(self, reader: Reader, typed: str) -> Ticket | None:
        """The ticket of the number on a paper; None where it is none."""
        number = await store.by_code(reader, bare_code(typed))
        return await found(reader, number) if number is not None else None

    async def link(self, tx: Transaction, ticket_id: int, key: str, person_id: int) -> Ticket | None:
        """It is this person's from now on; None where the key is another, or was too often. Raises Unknown."""
        secret, wrong = await store.key_of(tx, ticket_id)
        if not secret:
            raise Unknown("report number")
        if wrong >= MOST_WRONG_KEYS or not secrets.compare_digest(secret, bare_code(key)):
            await store.count_wrong(tx, ticket_id)
            return None
        await store.link(tx, ticket_id, person_id)
        return await found(tx, ticket_id)


def parted(code: str) -> str:
    """As it stands on the paper: “LP-7K2MX”."""
    return f"{code[: len(PREFIX)]}-{code[len(PREFIX) :]}"


def looks_like_number(text: str) -> bool:
    """Whether it is written as such a number is."""
    code = bare_code(text)
    return len(code) == len(PREFIX) + SIGNS and code.startswith(PREFIX) and set(code[len(PREFIX) :]) <= set(ALPHABET)
