"""Who may steer: only pages and programs of this machine."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from simulator.bodies import read_params
from simulator.params import Params
from simulator.refusals import Impossible, Json, Refused
from simulator.sites import SIMULATOR
from simulator.world import World

HERE = frozenset({"127.0.0.1", "localhost", "::1"})
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guarded(handler: Handler) -> Handler:
    """Refuse foreign hosts (a name elsewhere that points here) and pages of other origins; report errors."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if complaint := _foreign(request):
            return refusal(403, complaint)
        try:
            return await handler(request)
        except Impossible as error:
            return refusal(400, str(error))
        except Refused as error:
            return refusal(error.code, error.description)
        except (ValueError, KeyError, TypeError) as error:
            return refusal(400, f"{type(error).__name__}: {error}")

    return answer


def _foreign(request: web.Request) -> str | None:
    if urlsplit(f"//{request.host}").hostname not in HERE:
        return f"the host {request.host!r} is not this machine; open the page at 127.0.0.1 or localhost"
    origin = request.headers.get("Origin")
    if request.method != "GET" and origin and origin != f"{request.scheme}://{request.host}":
        return f"a page of {origin} may not act here"
    by_link = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
    if not by_link and request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        return "another site's page may not act here"
    return None


def refusal(status: int, error: str) -> web.Response:
    return web.json_response({"ok": False, "error": error}, status=status)


def world_of(request: web.Request) -> World:
    """The world the path names."""
    bot = request.match_info["bot"]
    if not bot.isdigit():
        raise Impossible(f"a bot is named by its number, not {bot!r}")
    return request.app[SIMULATOR].of_bot(int(bot))


async def body_of(request: web.Request) -> Params:
    """What was sent, as JSON or as a form with files."""
    return await read_params(request)


def answer(value: Any) -> web.Response:
    return web.json_response(value)


def person_number(world: World, wanted: str | int | None) -> int:
    """The person a request is about: the named one, else the first, who is made up in an empty world."""
    if wanted not in (None, ""):
        return world.user(int(str(wanted))).id
    if not world.users:
        world.add_user("Warga", "Contoh")
    return next(iter(world.users))


def flag(body: Json, name: str) -> bool:
    return bool(body.get(name))
