"""Reading requests, whatever form their parameters come in."""

import json
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from simulator.params import Params, Upload
from simulator.refusals import Refused, bad

LARGEST_BODY = 64 * 1024 * 1024
TOO_LARGE = Refused(413, "Request Entity Too Large")


async def read_params(request: web.Request) -> Params:
    """Parameters of the query string and the body; the body's win."""
    params = Params(dict(request.query) if request.query_string else {})
    if not request.can_read_body:
        return params
    kind = request.content_type
    if kind == "multipart/form-data":
        await _read_multipart(request, params)
    elif kind == "application/json":
        params.raw.update(_json(await request.read()))
    elif kind == "application/x-www-form-urlencoded":
        body = (await request.read()).decode("utf-8", "replace")
        params.raw.update(parse_qsl(body, keep_blank_values=True))
    return params


def _json(body: bytes) -> dict[str, object]:
    try:
        value = json.loads(body) if body else {}
    except ValueError:
        raise bad("can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad("object expected as a request body")
    return value


async def _read_multipart(request: web.Request, params: Params) -> None:
    left = LARGEST_BODY
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        content = bytearray()
        while chunk := await part.read_chunk(256 * 1024):
            content += chunk
            left -= len(chunk)
            if left < 0:
                raise TOO_LARGE
        if part.filename is None:
            params.raw[part.name] = content.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            params.uploads[part.name] = Upload(part.filename, mime, bytes(content))
