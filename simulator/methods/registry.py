"""The methods a bot may call, by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.params import Params
from simulator.refusals import Refused

if TYPE_CHECKING:
    from simulator.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot."""

    world: World
    params: Params


class JsonText(str):
    """A result that is JSON already."""

    __slots__ = ()


Handler = Callable[[Call], Any]
METHODS: dict[str, tuple[str, Handler]] = {}
NOT_FOUND = Refused(404, "Not Found")


def method(name: str) -> Callable[[Handler], Handler]:
    """Answer this method of the Bot API with a function of the Call; it may be a coroutine."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = (name, handler)
        return handler

    return register


def known(name: str) -> str:
    """The method's own spelling, which callers may miss in case; Refused 404 when there is none."""
    found = METHODS.get(name.lower())
    if not found:
        raise NOT_FOUND
    return found[0]


async def perform(world: World, name: str, params: Params) -> Any:
    """Carry out a method; its result, or Refused."""
    result = METHODS[known(name).lower()][1](Call(world, params))
    return await result if inspect.isawaitable(result) else result
