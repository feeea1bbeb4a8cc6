"""Channels and groups that the owner has added the bot to and registered, as several stories need them."""

from __future__ import annotations

from typing import Any

from simulator.chats import Chat
from tests.actors import Reader, Stage


async def channel_of(stage: Stage, owner: Reader, title: str = "Kanal Contoh") -> Chat:
    """A channel to which the owner has added the bot."""
    channel = stage.world.add_channel(title, [owner.id])
    owner.person.adds_bot(channel, administrator=True)
    await stage.settled()
    return channel


async def registered_channel(stage: Stage, owner: Reader) -> Chat:
    """A channel in which everything is announced."""
    await owner.starts()
    channel = await channel_of(stage, owner)
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    return channel


async def registered_group(stage: Stage, owner: Reader, **looks: Any) -> Chat:
    """A group in which everything is announced; how it `looks`: see `World.add_group`."""
    await owner.starts()
    group = stage.world.add_group("Grup Contoh", [owner.id], **looks)
    await stage.settled()
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    return group
