"""What is put on the screen of a story without the bot: any message Telegram can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from simulator import posting
from simulator.world import World
from tests.browser.visitor import RESIDENT


def appears(world: World, *, chat: int = RESIDENT, **content: Any) -> int:
    """A message of the bot with this content; its number."""
    place = world.chats[chat]
    return posting.post(world, place, posting.compose(world, place, world.bot.id, content)).id


def keyboard(rows: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Inline keys of these labels, as `reply_markup`."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label} for label in row] for row in rows]}
