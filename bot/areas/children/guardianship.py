"""Second guardians, who come by invitation; and the yearly question about the school stage."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from itertools import groupby

from bot.areas.children import invitations, store
from bot.areas.children.rules import (
    INVITATION_LASTS,
    MOST_CHILDREN,
    MOST_GUARDIANS,
    AlreadyGuardian,
    Child,
    Details,
    EnoughGuardians,
    Invitation,
    InvitationOver,
    Made,
    OwnInvitation,
    TooManyChildren,
    checked,
    moving_stages,
    question_ends,
    school_year,
)
from bot.areas.consents.rules import Shown, about_child
from bot.areas.consents.service import Consents
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

JOINED = "guardian_joined"
STAGES = "school_stages"
SIGNED_UP = "child_signed_up"
GIVEN_BACK = "child_seat_given_back"
_AT_ONCE = 200


def _fresh_token() -> str:
    return secrets.token_urlsafe(16)


class Guardianship:
    """What guardians share, and what they are asked once a year. `tokens` makes words nobody can guess."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        consents: Consents,
        tokens: Callable[[], str] = _fresh_token,
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._consents = consents
        self._tokens = tokens

    async def invite(self, tx: Transaction, person_id: int, child_id: int | None = None) -> Made:
        """A one-time link's token, for one child or all this guardian keeps. Raises Unknown or EnoughGuardians."""
        mine = await store.of_guardian(tx, person_id)
        meant = [child for child in mine if child.first and child_id in (None, child.id)]
        if not meant:
            raise Unknown("child")
        open_to_more = [child for child in meant if child.guardians < MOST_GUARDIANS]
        if not open_to_more:
            raise EnoughGuardians(MOST_GUARDIANS)
        token, expires_at = self._tokens(), self._clock.now() + INVITATION_LASTS
        ids = tuple(child.id for child in open_to_more)
        await invitations.keep(tx, token, Invitation(person_id, ids, expires_at))
        return Made(token, [child.name for child in open_to_more], expires_at)

    async def invited_to(self, reader: Reader, person_id: int, token: str) -> Sequence[Child]:
        """The children an invitation speaks of, as its sender sees them.

        Raises InvitationOver, OwnInvitation, AlreadyGuardian, EnoughGuardians or TooManyChildren.
        """
        return (await self._open(reader, person_id, token))[1]

    async def accept(self, tx: Transaction, person_id: int, name: str, token: str, consent: Shown) -> Sequence[Child]:
        """Become a guardian of all of them, with the consent just given; tells the inviter. Raises as above."""
        invited_by, children = await self._open(tx, person_id, token)
        now = self._clock.now()
        for child in children:
            await store.add_guardian(tx, child.id, person_id, now, first=False)
            await self._consents.give(tx, person_id, consent, about_child(child.id))
        await invitations.use_up(tx, token)
        details = {"name": name, "children": [child.name for child in children]}
        key = f"{JOINED}:{invitations.digest(token)}"
        subject = about_person(person_id)
        await outbox.post(tx, Letter(invited_by, JOINED, details, key, Lane.REMINDERS, subject), now)
        return children

    async def of_children(self, reader: Reader, children: Sequence[int]) -> Mapping[int, Sequence[int]]:
        """Who looks after them, by child."""
        return await store.guardians_of_all(reader, children)

    async def tell_of_seats(
        self, tx: Transaction, person_id: int, seats: Mapping[int, int], kind: str = SIGNED_UP
    ) -> None:
        """The other guardians hear what this one signed children up for, or gave back, one letter each.

        `seats`: by child.
        """
        told: dict[int, list[int]] = {}
        for child_id, registration in seats.items():
            for guardian in await store.guardians_of(tx, child_id):
                if guardian != person_id:
                    told.setdefault(guardian, []).append(registration)
        for guardian, ids in told.items():
            now, subject = self._clock.now(), about_person(person_id)
            key = f"{kind}:{guardian}:{min(ids)}:{to_ms(now)}"  # one seat may be given back twice
            letter = Letter(guardian, kind, {"seats": ids}, key, Lane.REMINDERS, subject, hushed=True, patient=True)
            await outbox.post(tx, letter, now)

    async def ask_about_stages(self, tx: Transaction, most: int = _AT_ONCE) -> int:
        """In July: one letter to each guardian not asked yet, for at most so many children. How many letters."""
        now = self._clock.now()
        today = now.astimezone(self._zone).date()
        if today.month != 7:
            return 0
        found = await store.to_be_asked(tx, today.year, moving_stages(), most)
        guardians = [person_id for person_id, _ in groupby(found, key=lambda pair: pair[0])]
        for person_id in guardians:
            await self._ask(tx, person_id, today.year)
        return len(guardians)

    async def asked(self, reader: Reader, person_id: int, year: int) -> Sequence[Child]:
        """The children a guardian was asked about in a July and has not told of yet."""
        return await store.unanswered(reader, person_id, year, moving_stages())

    async def tell_stage(self, tx: Transaction, person_id: int, child_id: int, stage: str) -> Sequence[Child]:
        """The answer for one child; the children still asked about. Raises Unknown or WrongChild."""
        child = await store.find(tx, person_id, child_id)
        if child is None:
            raise Unknown("child")
        today = self._clock.now().astimezone(self._zone).date()
        year = school_year(today)
        told = checked(Details(child.name, child.details.birth_year, stage), today)
        await store.update(tx, child_id, told, year)
        return await store.unanswered(tx, person_id, year, moving_stages())

    async def _ask(self, tx: Transaction, person_id: int, year: int) -> None:
        await store.mark_asked(tx, person_id, year)
        letter = Letter(
            chat_id=person_id,
            kind=STAGES,
            details={"person": person_id, "year": year},
            key=f"{STAGES}:{year}:{person_id}",
            lane=Lane.REMINDERS,
            expires_at=question_ends(year, self._zone),
            hushed=True,
        )
        await outbox.post(tx, letter, self._clock.now())

    async def _open(self, reader: Reader, person_id: int, token: str) -> tuple[int, Sequence[Child]]:
        """Who invites, and to which children. Raises as `invited_to`."""
        invitation = await invitations.find(reader, token, self._clock.now())
        if invitation is None:
            raise InvitationOver
        if invitation.invited_by == person_id:
            raise OwnInvitation
        theirs = await store.of_guardian(reader, invitation.invited_by)
        meant = [child for child in theirs if child.id in invitation.child_ids]
        mine = {child.id for child in await store.of_guardian(reader, person_id)}
        if not meant:
            raise InvitationOver
        if all(child.id in mine for child in meant):
            raise AlreadyGuardian
        fresh = [child for child in meant if child.id not in mine and child.guardians < MOST_GUARDIANS]
        if not fresh:
            raise EnoughGuardians(MOST_GUARDIANS)
        if len(mine) + len(fresh) > MOST_CHILDREN:
            raise TooManyChildren(MOST_CHILDREN)
        return invitation.invited_by, fresh
