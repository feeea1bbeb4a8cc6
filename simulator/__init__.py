"""A Telegram for one machine: the Bot API over HTTP on loopback, the people behind it, and their chats.

The package knows nothing of any bot. Run it with `python -m simulator`, or build it inside a test:

    sim = Simulator(frozen_at=moment, lift_limits=True)
    running = await serve(sim, port=0)            # running.url, await running.close()
    world = sim.world("4000001:" + 35 * "a")      # one bot, its people and chats
    reader = world.person(world.add_user("Warga").id)
    reader.starts()
    reader.messages()
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.refusals import Impossible, Refused
    from simulator.server import Running, serve
    from simulator.state import Simulator
    from simulator.world import World

__all__ = ["Impossible", "Refused", "Running", "Simulator", "World", "serve"]
_HOMES = {
    "Impossible": "refusals",
    "Refused": "refusals",
    "Running": "server",
    "Simulator": "state",
    "World": "world",
    "serve": "server",
}


def __getattr__(name: str) -> object:
    """Import what is asked for only then: `python -m simulator` hears signals before it imports all this."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
