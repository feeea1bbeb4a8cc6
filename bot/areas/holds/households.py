"""Picking up for one another: who belongs together, by which code, and how one joins and leaves."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.holds.refusals import HouseholdFull, InAHousehold, InvitationOver
from bot.areas.holds.rules import Hold, Household
from bot.areas.holds.store import households as store
from bot.areas.holds.wordings import HOUSEHOLD
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.codes import ALPHABET
from bot.base.refusals import Unknown

INVITATION_LASTS = timedelta(days=3)
MOST = 10
_LENGTH = 5


def _fresh_token() -> str:
    return secrets.token_urlsafe(16)


def _fresh_code() -> str:
    return "K" + "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))


class Households:
    """`tokens`, `codes`: words that nobody can guess."""

    def __init__(
        self,
        clock: Clock,
        consents: Consents,
        tokens: Callable[[], str] = _fresh_token,
        codes: Callable[[], str] = _fresh_code,
    ) -> None:
        self._clock = clock
        self._consents = consents
        self._tokens = tokens
        self._codes = codes

    async def of(self, reader: Reader, person_id: int) -> Household | None:
        """To which somebody belongs."""
        return await store.of_person(reader, person_id)

    async def begin(self, tx: Transaction, person_id: int, consent: Shown) -> Household:
        """A household of one, who invites the others. Raises InAHousehold."""
        await self._must_be_free(tx, person_id)
        code = self._codes()
        while await store.with_code(tx, code):
            code = self._codes()
        return await self._joined(tx, await store.insert(tx, code, self._clock.now()), person_id, consent)

    async def invite(self, tx: Transaction, person_id: int) -> str:
        """The token of a link by which one person joins. Raises Unknown, HouseholdFull."""
        mine = await store.of_person(tx, person_id)
        if mine is None:
            raise Unknown("household")
        self._must_have_room(mine)
        token = self._tokens()
        await store.invite(tx, _digest(token), mine.id, person_id, self._clock.now() + INVITATION_LASTS)
        return token

    async def invited_to(self, reader: Reader, person_id: int, token: str) -> Household:
        """Where a link leads. Raises InvitationOver, InAHousehold, HouseholdFull."""
        found = await store.invited_to(reader, _digest(token), self._clock.now())
        household = await store.find(reader, found[0]) if found else None
        if household is None:
            raise InvitationOver
        await self._must_be_free(reader, person_id)
        self._must_have_room(household)
        return household

    async def join(self, tx: Transaction, person_id: int, token: str, consent: Shown) -> Household:
        """Belong to it, with the consent just given. Raises as `invited_to`."""
        household = await self.invited_to(tx, person_id, token)
        await store.use_up(tx, _digest(token))
        return await self._joined(tx, household.id, person_id, consent)

    async def leave(self, tx: Transaction, person_id: int) -> None:
        """One tap, and nobody picks up for them any more."""
        await store.leave(tx, person_id)
        await self._consents.withdraw(tx, person_id, HOUSEHOLD.purpose)

    async def with_code(self, reader: Reader, code: str) -> tuple[Household, Sequence[Hold]] | None:
        """What the desk sees of a code: all that waits for them; None where it is nobody's."""
        household = await store.with_code(reader, code)
        return (household, await store.waiting(reader, household.id)) if household else None

    async def _joined(self, tx: Transaction, household_id: int, person_id: int, consent: Shown) -> Household:
        await store.join(tx, household_id, person_id, self._clock.now())
        await self._consents.give(tx, person_id, consent)
        found = await store.find(tx, household_id)
        assert found is not None
        return found

    async def _must_be_free(self, reader: Reader, person_id: int) -> None:
        if (mine := await store.of_person(reader, person_id)) is not None:
            raise InAHousehold(mine)

    def _must_have_room(self, household: Household) -> None:
        if len(household.names) >= MOST:
            raise HouseholdFull(MOST)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
