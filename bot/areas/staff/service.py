"""Who works here: roles, invitations, hosts of events, and the audit trail."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.areas.staff import store
from bot.areas.staff.permissions import MANAGE_STAFF
from bot.areas.staff.rules import (
    INVITATION_LASTS,
    NOBODY,
    OWNER_INVITATION_LASTS,
    ROLE_CHANGED,
    Done,
    Invitation,
    InvitationOver,
    Member,
    StaffAlready,
    may_become,
    only_own_events,
)
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.identity import Access, NotAllowed, Permission, Role
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter


def _fresh_token() -> str:
    return secrets.token_urlsafe(16)


class Staff:
    """`owner_ids` come from the settings: nobody can take their role away in the chat. Others come by a link."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        access: Access,
        owner_ids: Sequence[int],
        tokens: Callable[[], str] = _fresh_token,
    ) -> None:
        self._database = database
        self._clock = clock
        self._access = access
        self._owners = frozenset(owner_ids)
        self._tokens = tokens

    async def role(self, reader: Reader, person_id: int) -> Role | None:
        """The role of a person, or None."""
        if person_id in self._owners:
            return Role.OWNER
        return await store.role(reader, person_id)

    async def members(self, reader: Reader) -> Sequence[Member]:
        """Everybody with a role by invitation."""
        return await store.members(reader)

    async def everybody(self, reader: Reader) -> Mapping[int, Role]:
        """The role of everybody who has one, owners too."""
        found = {member.person_id: member.role for member in await self.members(reader)}
        return found | dict.fromkeys(self._owners, Role.OWNER)

    async def within_reach(self, reader: Reader) -> Mapping[int, Role]:
        """Of everybody with a role those who can be written to: who began with the bot, and has not blocked it."""
        everybody = await self.everybody(reader)
        reached = await store.reachable(reader, list(everybody))
        return {person: role for person, role in everybody.items() if person in reached}

    async def reaches(self, reader: Reader, may: Permission) -> bool:
        """Whether anybody who may do this can be written to now."""
        return bool(await store.reachable(reader, await self.who_may(reader, may)))

    async def owners(self, reader: Reader) -> Sequence[int]:
        """The owners of the settings, and those who came by a link."""
        return sorted({*self._owners, *await store.with_roles(reader, frozenset({Role.OWNER}))})

    async def who_may(self, reader: Reader, may: Permission) -> Sequence[int]:
        """Whom to tell of what needs somebody who may do this: the owners, and members of the staff."""
        roles = frozenset(role for role in self._access.roles_with(may) if not only_own_events(role))
        found = await store.with_roles(reader, roles)
        return sorted({*self._owners, *found})

    async def tell(
        self,
        tx: Transaction,
        may: Permission,
        kind: str,
        details: Mapping[str, Any],
        key: str,
        *,
        subject: str = "",
        at: datetime | None = None,
        hushed: bool = False,
    ) -> None:
        """A letter of this kind to each of those who may do this, once for what `key` names; now, or `at` a moment."""
        now = self._clock.now()
        for person in await self.who_may(tx, may):
            letter = Letter(
                chat_id=person,
                kind=kind,
                details=details,
                key=f"{key}:{person}",
                lane=Lane.REMINDERS,
                subject=subject,
                not_before=at,
                hushed=hushed,
            )
            await outbox.post(tx, letter, now)

    async def invite(self, tx: Transaction, by: int, role: Role, event_id: int | None = None) -> str:
        """A link's token that makes whoever opens it staff, once, for two days."""
        if role is Role.OWNER:
            raise NotAllowed(MANAGE_STAFF)
        return await self._invite(tx, Invitation(role, by, self._clock.now() + INVITATION_LASTS, event_id))

    async def invite_owner(self, tx: Transaction) -> str:
        """A link's token that makes whoever opens it an owner, once, for an hour: for who has the machine."""
        return await self._invite(tx, Invitation(Role.OWNER, NOBODY, self._clock.now() + OWNER_INVITATION_LASTS))

    async def _invite(self, tx: Transaction, invitation: Invitation) -> str:
        token = self._tokens()
        await store.keep_invitation(tx, token, invitation)
        return token

    async def accept(self, tx: Transaction, person_id: int, token: str) -> Invitation:
        """Take the role an invitation offers. Raises InvitationOver, StaffAlready."""
        found = await store.invitation(tx, token, self._clock.now())
        if found is None:
            raise InvitationOver
        has = Role.OWNER if person_id in self._owners else await store.role(tx, person_id)
        if has and not may_become(has, found.role):
            raise StaffAlready(has)
        await store.put(tx, person_id, found.role, self._clock.now(), found.invited_by)
        if found.event_id is not None:
            await store.add_host(tx, found.event_id, person_id)
        await store.use_up(tx, token, self._clock.now())
        return found

    async def member(self, reader: Reader, person_id: int) -> Member:
        """One of those who came by invitation. Raises Unknown."""
        found = next((one for one in await store.members(reader) if one.person_id == person_id), None)
        if found is None:
            raise Unknown("member")
        return found

    async def change(self, tx: Transaction, by: Role | None, person_id: int, role: Role) -> Member:
        """Give a member of the staff another role, at once, and tell them. Raises Unknown, NotAllowed."""
        found = await self.member(tx, person_id)
        self._guard_owners(by, found)
        if Role.OWNER is role or Role.PARTNER in (role, found.role):  # these come by links of their own
            raise NotAllowed(MANAGE_STAFF)
        now = self._clock.now()
        await store.change(tx, person_id, role)
        key = f"{ROLE_CHANGED}:{person_id}:{now.timestamp()}"
        await outbox.post(tx, Letter(person_id, ROLE_CHANGED, {"role": role.value}, key, Lane.REMINDERS), now)
        return await self.member(tx, person_id)

    async def remove(self, tx: Transaction, by: Role | None, person_id: int) -> None:
        """Take somebody's role away, at once. Raises Unknown, NotAllowed."""
        self._guard_owners(by, await self.member(tx, person_id))
        await store.remove(tx, person_id)

    def _guard_owners(self, by: Role | None, member: Member) -> None:
        """Only owners take an owner's role away. Raises NotAllowed."""
        if member.role is Role.OWNER and by is not Role.OWNER:
            raise NotAllowed(MANAGE_STAFF)

    async def check_event(
        self, reader: Reader, person_id: int, role: Role | None, needs: Permission, event_id: int
    ) -> None:
        """Raises NotAllowed for a partner at an event they do not host, and for whoever may not do this at all."""
        if needs not in self._access.of(role):
            raise NotAllowed(needs)
        if only_own_events(role) and not await store.hosts(reader, person_id, event_id):
            raise NotAllowed(needs)

    async def reach(self, reader: Reader, person_id: int, role: Role | None) -> frozenset[int] | None:
        """The events somebody of the staff may touch; None: all of them."""
        if not only_own_events(role):
            return None
        return frozenset(await store.hosted_by(reader, person_id))

    async def hosts(self, reader: Reader, event_id: int) -> Sequence[tuple[int, str]]:
        """(person, name) of the partners who hold an event with the library."""
        return await store.hosts_of(reader, event_id)

    async def remove_host(self, tx: Transaction, event_id: int, person_id: int) -> None:
        """A partner does not hold this event any more. Raises Unknown."""
        if not await store.remove_host(tx, event_id, person_id):
            raise Unknown("host")

    async def record(self, tx: Transaction, by: int | None, deed: str, subject: str = "") -> None:
        """Write down who did what (a msgid) to which (“event:12”); None: nobody need know who."""
        await store.record(tx, by, deed, subject, self._clock.now())

    async def trail(self, reader: Reader, offset: int, limit: int) -> tuple[Sequence[Done], int]:
        """Some lines of the audit trail, the newest first, and how many there are."""
        return await store.trail(reader, offset, limit)
