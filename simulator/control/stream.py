"""Server-Sent Events for an open page."""

import asyncio
import json

from aiohttp import web

from simulator.control.guard import person_number, world_of
from simulator.events import END

HEARTBEAT = 15.0
"""Seconds of silence after which a comment keeps the connection alive."""


async def events(request: web.Request) -> web.StreamResponse:
    """What happens where this person sees it, until the page goes away."""
    world = world_of(request)
    queue = world.events.subscribe(person_number(world, request.query.get("user")))
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    try:
        await response.prepare(request)
        await response.write(b": open\n\n")
        while (line := await _next(queue)) is not None:
            await response.write(line)
    except (ConnectionError, asyncio.CancelledError):
        return response
    finally:
        world.events.unsubscribe(queue)
    return response


async def _next(queue: "asyncio.Queue[dict[str, object]]") -> bytes | None:
    try:
        event = await asyncio.wait_for(queue.get(), HEARTBEAT)
    except TimeoutError:
        return b": still here\n\n"
    if event is END:
        return None
    return b"data: " + json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n\n"
