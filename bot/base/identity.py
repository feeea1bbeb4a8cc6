"""Who somebody is, and what they may do. Areas declare permissions and roles of their own; nothing lists them here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol, Self

from bot.base.database import Reader, Transaction
from bot.base.refusals import Refusal


class _Word(str):
    """A short word that is the same object wherever it is written."""

    _known: ClassVar[dict[tuple[type, str], Any]] = {}

    def __new__(cls, word: str) -> Self:
        known: Self = _Word._known.setdefault((cls, word), super().__new__(cls, word))
        return known

    @property
    def value(self) -> str:
        """The bare word, as databases and keys have it."""
        return str(self)


class Role(_Word):
    """What somebody is to the staff. The owner is named in the settings; the others come by invitation."""

    OWNER: ClassVar[Role]
    ADMIN: ClassVar[Role]
    LIBRARIAN: ClassVar[Role]
    DOOR: ClassVar[Role]
    PARTNER: ClassVar[Role]
    HEAD: ClassVar[Role]


Role.OWNER = Role("owner")
Role.ADMIN = Role("admin")
Role.LIBRARIAN = Role("librarian")
Role.DOOR = Role("door")
Role.PARTNER = Role("partner")
Role.HEAD = Role("head")
ALL_POWERFUL = frozenset({Role.OWNER, Role.ADMIN})


class Permission(_Word):
    """What somebody may do. What begins with `see_` changes nothing."""


Owners = Callable[[Reader], Awaitable[Sequence[int]]]
"""Finds the owners, those of the settings and those who came by a link."""


@dataclass(frozen=True)
class Grant:
    """A permission, and the roles that have it besides owners and administrators; `owners_only`: not even these."""

    permission: Permission
    roles: frozenset[Role] = frozenset()
    owners_only: bool = False

    @classmethod
    def of(cls, permission: Permission, *roles: Role) -> Grant:
        """As areas write it."""
        return cls(permission, frozenset(roles))

    @classmethod
    def for_owners(cls, permission: Permission) -> Grant:
        """What concerns the program and its machine."""
        return cls(permission, owners_only=True)


@dataclass(frozen=True)
class Person:
    """`known` tells whether there is a row of this person yet; `called` is the name they gave, if any."""

    id: int
    first_name: str
    language: str
    known: bool = False
    active: bool = True
    called: str = ""
    chose_language: bool = False
    """Otherwise it is the one that they were heard in, `heard` just now: not yet as it is kept."""
    heard: bool = False
    saves_data: bool | None = None
    """Whether pictures come only when they are asked for; None: nothing was chosen."""

    @property
    def name(self) -> str:
        """How to call them: as they wish, else as Telegram does."""
        return self.called or self.first_name


@dataclass
class Access:
    """What each role may do, as the areas declare it; `words`: title and meaning of each, as msgids."""

    grants: Iterable[Grant]
    words: Mapping[Role, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        grants = tuple(self.grants)
        everything = frozenset(one.permission for one in grants)
        of_owners = frozenset(one.permission for one in grants if one.owners_only)
        self._table: dict[Role, frozenset[Permission]] = dict.fromkeys(ALL_POWERFUL, everything - of_owners)
        self._table[Role.OWNER] = everything
        for role in {role for one in grants for role in one.roles} - ALL_POWERFUL:
            self._table[role] = frozenset(one.permission for one in grants if role in one.roles)

    def of(self, role: Role | None) -> frozenset[Permission]:
        """What a role may do; nobody's role, and one that is not known, may do nothing."""
        return self._table.get(role, frozenset()) if role else frozenset()

    def roles_with(self, permission: Permission) -> frozenset[Role]:
        """The roles that may do this."""
        return frozenset(role for role, may in self._table.items() if permission in may)


async def nobody(reader: Reader) -> Sequence[int]:
    """No owners: where a service is tried alone."""
    return ()


class KnowsPeople(Protocol):
    """Whoever remembers people."""

    async def who(self, reader: Reader, person_id: int, first_name: str) -> Person:
        """The person with this id: remembered, or new."""

    async def meet(self, tx: Transaction, person: Person, first_name: str) -> None:
        """Remember somebody who does something worth remembering."""

    async def hear(self, tx: Transaction, person_id: int, language: str) -> None:
        """They write in this language now; one that they chose stays."""

    async def left(self, tx: Transaction, person_id: int) -> None:
        """They blocked the bot."""

    async def returned(self, tx: Transaction, person_id: int) -> None:
        """They are back."""


class StaffRoll(Protocol):
    """Whoever knows the staff, and writes down what they do."""

    async def role(self, reader: Reader, person_id: int) -> Role | None:
        """The role of a person, or None."""

    async def everybody(self, reader: Reader) -> Mapping[int, Role]:
        """The role of everybody who has one."""

    async def owners(self, reader: Reader) -> Sequence[int]:
        """Who hears of faults and of what concerns the program."""

    async def record(self, tx: Transaction, by: int, deed: str, subject: str = "") -> None:
        """Write down who did what (a msgid) to which (“event:12”), in the audit trail."""


@dataclass(eq=False)
class NotAllowed(Refusal):
    """A person may not do this; `needs` is what they would have to be allowed."""

    needs: Permission
