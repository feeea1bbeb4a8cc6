"""The files of requests: sent along, sent again by id, or fetched from this machine."""

import ipaddress
from urllib.parse import urlsplit

import aiohttp

from simulator.files import MOST_DOWNLOAD, MOST_PHOTO, MOST_UPLOAD
from simulator.methods.registry import Call
from simulator.params import Upload
from simulator.refusals import Json, bad

MOST_THUMBNAIL = 320  # pixels a side
FETCH_PATIENCE = aiohttp.ClientTimeout(total=20)


async def media_content(call: Call, kind: str, value: object) -> Json:
    """The part of a message that is a photo or a document.

    `value` is the request's parameter: None when the file came under its name, `attach://name`, a file id or
    an address.
    """
    text = value if isinstance(value, str) else ""
    if upload := _attached(call, kind, text):
        return _stored(call, kind, upload)
    if not text:
        raise bad(f"there is no {kind} in the request")
    if text.startswith(("http://", "https://")):
        return _stored(call, kind, await _fetched(text, MOST_PHOTO // 2 if kind == "photo" else MOST_DOWNLOAD))
    if known := call.world.files.reused(text, kind):
        return known
    if call.world.files.get(text):
        raise bad(f"can't use file of another type as {kind.capitalize()}")
    raise bad("wrong file identifier/HTTP URL specified")


def _attached(call: Call, kind: str, text: str) -> Upload | None:
    if text.startswith("attach://"):
        upload = call.params.uploads.get(text.removeprefix("attach://"))
        if not upload:
            raise bad(f'the file "{text}" is not in the request')
        return upload
    return None if text else call.params.uploads.get(kind)


def _stored(call: Call, kind: str, upload: Upload) -> Json:
    if not upload.content:
        raise bad("file must be non-empty")
    if len(upload.content) > (MOST_PHOTO if kind == "photo" else MOST_UPLOAD):
        raise bad("file is too big")
    if kind == "document":
        return call.world.files.add_document(upload.content, upload.name, upload.mime)
    try:
        return call.world.files.add_photo(upload.content)
    except ValueError as error:
        raise bad(str(error)) from None


def with_thumbnail(call: Call, document: Json) -> Json:
    """The document with the small picture that came along for it."""
    picture = _attached(call, "thumbnail", str(call.params.raw.get("thumbnail") or ""))
    if not picture:
        return document
    try:
        shown = call.world.files.add_photo(picture.content)["photo"][-1]
    except ValueError as error:
        raise bad(str(error)) from None
    if max(shown["width"], shown["height"]) > MOST_THUMBNAIL:
        return document  # Telegram leaves out what is too large
    return {**document, "document": {**document["document"], "thumbnail": shown}}


async def _fetched(address: str, most: int) -> Upload:
    """A file from this machine; nothing beyond it is reached."""
    parts = urlsplit(address)
    failed = bad("failed to get HTTP URL content")
    try:
        here = parts.hostname == "localhost" or ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        here = False
    if not here:
        raise failed
    try:
        async with aiohttp.ClientSession(timeout=FETCH_PATIENCE) as session, session.get(address) as response:
            content = await response.content.read(most + 1)
            if response.status != 200:
                raise failed
    except (aiohttp.ClientError, TimeoutError):
        raise failed from None
    if len(content) > most:
        raise bad("file is too big")
    name = parts.path.rsplit("/", 1)[-1] or "file"
    return Upload(name, response.content_type, content)
