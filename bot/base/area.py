"""An area declares itself: `AREA = Area(name, hook, hook, …)` in its `area.py`. `bot.wiring` lists the areas.

A hook says what the area does at one of the joints of the program. Layers above define further kinds (jobs and
letters: `bot.delivery.hooks`); whoever needs those of a kind asks `services[Hooks].of(kind)`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.identity import Access, Grant, Role
from bot.base.services import Make, Services


@dataclass(frozen=True)
class Hook:
    """One thing an area does for the whole."""


H = TypeVar("H", bound=Hook)


class Area:
    """A name and its hooks."""

    def __init__(self, name: str, *hooks: Hook) -> None:
        self.name = name
        self.hooks: Sequence[Hook] = hooks

    def __repr__(self) -> str:
        return f"Area({self.name!r})"


class Hooks:
    """What all areas declare, in their order."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self.areas = tuple(areas)
        self._by_type: dict[type[Hook], list[Hook]] = {}
        for hook in (hook for area in self.areas for hook in area.hooks):
            self._by_type.setdefault(type(hook), []).append(hook)

    def of(self, kind: type[H]) -> list[H]:
        """Every hook of this kind."""
        found = [hooks for made, hooks in self._by_type.items() if issubclass(made, kind)]
        if len(found) > 1:
            return [hook for area in self.areas for hook in area.hooks if isinstance(hook, kind)]
        return cast(list[H], [*found[0]]) if found else []

    def makers(self) -> Mapping[type[Any], Make]:
        """What makes each service. Raises ValueError where two areas provide the same."""
        made: dict[type[Any], Make] = {}
        for one in self.of(Provides):
            if one.kind in made:
                raise ValueError(f"two areas provide {one.kind.__name__}")
            made[one.kind] = one.make
        return made

    def services(self, clock: Clock, *given: object) -> Services:
        """What the areas provide, made of one another and of what is `given`."""
        services = Services(self.makers(), (*given, self, self.access()))
        services.give(Clock, clock)
        return services

    def access(self) -> Access:
        """What each role may do, and what roles are called."""
        grants = [grant for hook in self.of(Grants) for grant in hook.grants]
        return Access(grants, {role: words for hook in self.of(Roles) for role, words in hook.words.items()})


@dataclass(frozen=True)
class Provides(Hook):
    """A service: `make(services)` makes it of others."""

    kind: type[Any]
    make: Make


@dataclass(frozen=True)
class Starts(Hook):
    """What is loaded, recovered or planned at the start, before anything is heard."""

    run: Callable[[Services], Awaitable[object]]


@dataclass(frozen=True)
class Lasts(Hook):
    """Work that goes on as long as the program runs; cancelled at its end."""

    run: Callable[[Services], Awaitable[None]]


@dataclass(frozen=True)
class Repeats(Hook):
    """Regular work, every so many seconds."""

    seconds: float
    run: Callable[[Services], Awaitable[object] | None]


@dataclass(frozen=True)
class Settles(Hook):
    """Work off what is due by now, before letters leave (`before`) or after: a test waits for it."""

    run: Callable[[Services], Awaitable[object]]
    before: bool = True


@dataclass(frozen=True)
class Stops(Hook):
    """What ends properly at the end."""

    run: Callable[[Services], Awaitable[object]]


@dataclass(frozen=True)
class Tidies(Hook):
    """Deletes rows that have served, hourly, in a short transaction of its own."""

    run: Callable[[Services, Transaction], Coroutine[Any, Any, object]]


@dataclass(frozen=True)
class Metrics(Hook):
    """Numbers by which the owners see how it goes: `read(services, reader)` gives them by name.

    A name begins with the area's (“inbox.parked”); equal names are added up.
    """

    read: Callable[[Services, Reader], Awaitable[Mapping[str, float]]]


@dataclass(frozen=True)
class Grants(Hook):
    """What may be done in this area, and who may."""

    grants: Sequence[Grant]


@dataclass(frozen=True)
class Roles(Hook):
    """Roles that somebody can be given: title and what it means, as msgids."""

    words: Mapping[Role, tuple[str, str]]


@dataclass(frozen=True)
class Follows(Hook):
    """Hears of what happens in another area: `services[subject].followers` gains `follow(services)`."""

    subject: type[Any]
    follow: Callable[[Services], Callable[..., Awaitable[object]]]


@dataclass(frozen=True)
class ForgetsPerson(Hook):
    """Lets go, in its own way, of what a person holds, before their rows are deleted; later areas go first."""

    run: Callable[[Services, Transaction, int], Awaitable[object]]


@dataclass(frozen=True)
class ForgetsChild(Hook):
    """Lets go of what a child holds, before the child's rows are deleted; later areas go first."""

    run: Callable[[Services, Transaction, int], Awaitable[object]]


@dataclass(frozen=True)
class Retires(Hook):
    """Forgets a few of what has served its time, and says how many; called until there are none."""

    run: Callable[[Services, Transaction], Coroutine[Any, Any, int]]


@dataclass(frozen=True)
class Promises(Hook):
    """What must hold at any moment, for the auditor: `run(services, reader)` says in a sentence each what is broken."""

    run: Callable[[Services, Reader], Awaitable[Sequence[str]]]


@dataclass(frozen=True)
class ChatMoved(Hook):
    """A group became a supergroup: `run(services, tx, old, new)`."""

    run: Callable[[Services, Transaction, int, int], Awaitable[object]]


@dataclass(frozen=True)
class AsksToJoin(Hook):
    """Somebody asks to be let into a chat where the bot may invite people: `run(services, tx, chat, person)`."""

    run: Callable[[Services, Transaction, int, int], Awaitable[object]]


@dataclass(frozen=True)
class ChatSeen(Hook):
    """The bot came into a chat, went, or may do more or less there: `run(services, tx, seen, by)`."""

    run: Callable[[Services, Transaction, Any, str], Awaitable[object]]
