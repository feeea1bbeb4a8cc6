"""Scanning: what the codes in a picture say, one from the visitor's machine or one in a chat."""

import asyncio

from aiohttp import web

from simulator import codes
from simulator.control.guard import answer, body_of, world_of
from simulator.refusals import Impossible


async def scan(request: web.Request) -> web.Response:
    """{"texts": […]} of the multipart field `file`, or of the file with `file_id`."""
    world, params = world_of(request), await body_of(request)
    upload, known = params.uploads.get("file"), world.files.get(params.text("file_id") or "")
    if not (upload or known):
        raise Impossible("the file is missing: send it as the multipart field “file”")
    content = upload.content if upload else world.files.content(known) if known else b""
    try:
        return answer({"texts": await asyncio.to_thread(codes.read, content)})
    except ValueError as error:
        raise Impossible(f"this file is no picture that can be scanned: {error}") from None
