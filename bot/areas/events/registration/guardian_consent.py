"""Teenagers who sign up themselves: their wish is kept until a guardian agrees, by a link or on paper."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.areas.events.context import EventsContext, event_of
from bot.areas.events.records import Request, SignedUp
from bot.areas.events.registration.signing_up import SigningUp
from bot.areas.events.store import permissions, seats
from bot.areas.events.store.permissions import GuardianPermission as GuardianPermission
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Refusal, Unknown


@dataclass(eq=False)
class PermissionOver(Refusal):
    """A link that was used, is too late, or never was."""


@dataclass(eq=False)
class OwnPermission(Refusal):
    """The teenager opened the link that is meant for the guardian."""


def _fresh_token() -> str:
    return secrets.token_urlsafe(16)


class Permitting:
    """`tokens` makes words nobody can guess; they are told once and kept nowhere."""

    def __init__(
        self, database: Database, house: EventsContext, signing_up: SigningUp, tokens: Callable[[], str] = _fresh_token
    ) -> None:
        self._database = database
        self._house = house
        self._signing_up = signing_up
        self._tokens = tokens

    async def sign_up(self, tx: Transaction, request: Request) -> tuple[SignedUp, str]:
        """Keep the wish of a `guarded` request, and the token for the guardian. Raises as signing up does."""
        outcome = await self._signing_up.sign_up(tx, request)
        return outcome, await self._ask(tx, outcome.party_id)

    async def ask_again(self, tx: Transaction, person_id: int, registration_id: int) -> str:
        """Another token for one's own wish; the one before is void. Raises Unknown."""
        for one in await seats.of(tx, [registration_id]):
            found = await permissions.of_party(tx, one.party_id, self._house.now)
            if found and found.person_id == person_id:
                return await self._ask(tx, one.party_id)
        raise Unknown("permission")

    async def look(self, reader: Reader, person_id: int, token: str) -> GuardianPermission:
        """What a guardian is asked. Raises PermissionOver, OwnPermission."""
        return self._checked(await permissions.of_token(reader, token, self._house.now), person_id)

    async def give(self, tx: Transaction, guardian_id: int, token: str) -> GuardianPermission:
        """The guardian agrees: a seat, or the queue, or the staff's decision. Raises PermissionOver, OwnPermission."""
        found = self._checked(await permissions.of_token(tx, token, self._house.now), guardian_id)
        await permissions.give(tx, found.party_id, guardian_id, None, self._house.now)
        await self._let_in(tx, found)
        return found

    async def on_paper(self, tx: Transaction, staff_id: int, party_id: int) -> GuardianPermission:
        """Somebody of the staff has seen the paper. Raises Unknown."""
        found = await permissions.of_party(tx, party_id, self._house.now)
        if found is None:
            raise Unknown("permission")
        await permissions.give(tx, party_id, None, staff_id, self._house.now)
        await self._let_in(tx, found)
        return found

    async def take_back(self, tx: Transaction, party_id: int) -> None:
        """The guardian no longer agrees: what is still to come is ended, and the teenager is told."""
        members = [one for one in await seats.of_party(tx, party_id) if one.state.alive]
        for one in members:
            sessions = (await event_of(tx, one.pool.event_id)).sessions_of(one.pool.session_id)
            if sessions and sessions[-1].ends_at > self._house.now:
                await self._signing_up.decline(tx, party_id)
                return

    async def waiting(self, reader: Reader) -> Sequence[GuardianPermission]:
        """All that wait for a guardian, those of the next events first."""
        return await permissions.waiting(reader, self._house.now)

    async def _ask(self, tx: Transaction, party_id: int) -> str:
        token = self._tokens()
        [one, *_] = await seats.of_party(tx, party_id)
        sessions = (await event_of(tx, one.pool.event_id)).sessions_of(one.pool.session_id)
        await permissions.keep(tx, party_id, token, self._house.now, sessions[0].starts_at)
        return token

    async def _let_in(self, tx: Transaction, found: GuardianPermission) -> None:
        """Where the staff decide about everybody, they decide about this wish, too."""
        if not (await event_of(tx, found.event_id)).details.approval:
            await self._signing_up.approve(tx, found.party_id)

    def _checked(self, found: GuardianPermission | None, person_id: int) -> GuardianPermission:
        if found is None:
            raise PermissionOver
        if found.person_id == person_id:
            raise OwnPermission
        return found
