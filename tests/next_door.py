"""A simulated Telegram in the bot's own program: requests that are JSON reach it without a socket between them.

The JSON is written and read as ever. Whatever else has to do with a connection goes by HTTP: files, an answer that is
to be late or torn, another address.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from telegram.error import NetworkError

from bot.telegram.request import AiohttpRequest, JsonBody
from simulator.params import Params
from simulator.refusals import Refused
from simulator.server import Running, Torn, answered
from simulator.world import World

_by_http = AiohttpRequest.do_request
_lives: dict[str, Running] = {}


@contextmanager
def lives(running: Running) -> Iterator[None]:
    """Within it, this Telegram is next door."""
    _lives[running.url] = running
    AiohttpRequest.do_request = _do_request  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        del _lives[running.url]
        if not _lives:
            AiohttpRequest.do_request = _by_http  # type: ignore[method-assign]


async def _do_request(self: AiohttpRequest, url: str, method: str, request_data: Any, **more: Any) -> tuple[int, bytes]:
    server, _, path = url.partition("/bot")
    token, _, name = path.partition("/")
    world = _world(server, token)
    if world is None or world.faults or not isinstance(request_data, JsonBody):
        return await _by_http(self, url, method, request_data, **more)
    # A task of its own, as on a server: it ends as ever where whoever asked does not wait any more.
    answering = asyncio.ensure_future(answered(world, name, Params(json.loads(request_data.body))))
    try:
        return await asyncio.shield(answering)
    except Torn:
        raise NetworkError("the connection broke") from None


def _world(server: str, token: str) -> World | None:
    """The world of this bot; None where the server is to be asked."""
    running = _lives.get(server)
    try:
        return running.simulator.world(token) if running else None
    except Refused:
        return None
