"""A Telegram for one machine: the Bot API over HTTP on loopback, the people behind it, and their chats.

The package knows nothing of any bot. Run it with `python -m simulator`, or build it inside a test:

    sim = Simulator(frozen_at=moment, lift_limits=True)
    running = await serve(sim, port=0)            # running.url, await running.close()
    world = sim.world("4000001:" + 35 * "a")      # one bot, its people and chats
    reader = world.person(world.add_user("Warga").id)
    reader.starts()
    reader.messages()
"""

from simulator.refusals import Impossible, Refused
from simulator.server import Running, serve
from simulator.state import Simulator
from simulator.world import World

__all__ = ["Impossible", "Refused", "Running", "Simulator", "World", "serve"]
