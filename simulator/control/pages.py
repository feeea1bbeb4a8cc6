"""The page's own files, and the files people and the bot have sent."""

from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from simulator.control.guard import refusal, world_of

PAGE = Path(__file__).resolve().parent.parent / "page"
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".json": "application/json",
}
FRESH = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY"}
SHOWN = ("image/jpeg", "image/png", "image/gif", "image/webp", "audio/ogg")


async def index(request: web.Request) -> web.Response:
    """The chat in a browser."""
    return _page("index.html")


async def asset(request: web.Request) -> web.Response:
    return _page(request.match_info["path"])


def _page(name: str) -> web.Response:
    path = (PAGE / name).resolve()
    if not path.is_relative_to(PAGE) or not path.is_file():
        return refusal(404, f"the page has no file {name!r}")
    kind = TYPES.get(path.suffix, "application/octet-stream")
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(body=path.read_bytes(), content_type=kind, charset=charset, headers=FRESH)


async def file(request: web.Request) -> web.Response:
    """The bytes of a file in a message; what a browser might run is only offered for keeping."""
    world = world_of(request)
    found = world.files.get(request.match_info["file_id"])
    if not found:
        return refusal(404, "there is no such file")
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    if found.mime not in SHOWN:
        name = found.content.get("document", {}).get("file_name", found.path.rsplit("/", 1)[-1])
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return web.Response(body=world.files.content(found), content_type=found.mime.split(";")[0], headers=headers)
