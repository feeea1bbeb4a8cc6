"""The Bot API over HTTP, and the server that also carries the control API and the page."""

import asyncio
import json
import logging
from typing import Any

from aiohttp import web

from simulator.bodies import LARGEST_BODY, TOO_LARGE, read_params
from simulator.control import add_control
from simulator.faults import Fault
from simulator.methods import JsonText, known, perform, polls
from simulator.params import Params
from simulator.refusals import CLOSING, Refused
from simulator.requests import Request
from simulator.sites import SIMULATOR
from simulator.state import Simulator
from simulator.world import World

log = logging.getLogger(__name__)
BROKEN = Refused(500, "Internal Server Error")


class Torn(Exception):
    """The connection is to break without an answer."""


def application(simulator: Simulator) -> web.Application:
    """The whole site: Bot API, files, control API, page."""
    app = web.Application(client_max_size=LARGEST_BODY)
    app[SIMULATOR] = simulator
    app.router.add_route("*", "/bot{token}/{method}", answer_bot)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    add_control(app)
    return app


async def answer_bot(request: web.Request) -> web.Response:
    """One request of a bot."""
    try:
        world = request.app[SIMULATOR].world(request.match_info["token"])
        status, body = await answered(world, request.match_info["method"], await read_params(request))
    except Refused as refusal:
        return _refusal(refusal)
    except (Torn, ConnectionError):
        return _tear(request)
    except web.HTTPRequestEntityTooLarge:
        return _refusal(TOO_LARGE)
    return web.Response(body=body, status=status, content_type="application/json")


async def answered(world: World, name: str, params: Params) -> tuple[int, bytes]:
    """The status and the body that a method is answered with. Raises Torn where the connection is to break."""
    try:
        result = await _recorded(world, name, params)
    except Refused as refusal:
        return refusal.code, _packed(refusal.json()).encode()
    except (Torn, ConnectionError):
        raise
    except Exception:
        log.exception("the simulator failed at %s", name)
        return BROKEN.code, _packed(BROKEN.json()).encode()
    text = result if isinstance(result, JsonText) else _packed(result)
    return 200, f'{{"ok":true,"result":{text}}}'.encode()


async def _recorded(world: World, name: str, params: Params) -> Any:
    """Carry out a method and put it on record, the refusal too."""
    record = Request(name, params.lightened() if params.uploads else params, world.clock.now())
    world.requests.append(record)
    try:
        record.method = known(name)
        return await _meet(world, record.method, params)
    except Refused as refusal:
        record.refused = refusal.description
        raise


async def _meet(world: World, name: str, params: Params) -> Any:
    """Carry out a method with whatever misfortune is due."""
    fault = world.faults.next(name, params.recorded)
    if not fault:
        return await perform(world, name, params)
    await _wait(fault)
    if refusal := world.faults.refusal(fault):
        raise refusal
    if fault.kind == "torn_before":
        raise Torn
    result = await perform(world, name, params)
    if fault.kind == "torn_after":
        raise Torn
    if fault.kind == "no_path":
        del result["file_path"]
    return result


async def _wait(fault: Fault) -> None:
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    elif fault.kind == "hold":
        await fault.released.wait()


def _tear(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)


def _packed(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _refusal(refusal: Refused) -> web.Response:
    return web.Response(body=_packed(refusal.json()).encode(), status=refusal.code, content_type="application/json")


async def download(request: web.Request) -> web.Response:
    """A file by the path that getFile gave."""
    try:
        world = request.app[SIMULATOR].world(request.match_info["token"])
    except Refused as refusal:
        return _refusal(refusal)
    file = world.files.at(request.match_info["path"])
    if not file:
        return _refusal(Refused(404, "Not Found"))
    return web.Response(body=world.files.content(file), content_type=file.mime)


class Running:
    """A server at `url`; `close` ends it and writes the state."""

    def __init__(self, simulator: Simulator, runner: web.AppRunner, url: str) -> None:
        self.simulator = simulator
        self.url = url
        self._runner = runner

    async def close(self) -> None:
        for world in self.simulator.worlds():
            world.faults.clear()
            world.updates.end_polling(CLOSING)
            world.events.close()
            world.clock.nudge()
        await self._runner.cleanup()
        self.simulator.close()


async def serve(simulator: Simulator, host: str = "127.0.0.1", port: int = 0) -> Running:
    """Listen on loopback, at any free port by default."""
    runner = web.AppRunner(application(simulator), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    for world in simulator.worlds():
        world.webhook.resume()
        polls.resume(world)
    actual = runner.addresses[0][1]
    shown = f"[{host}]" if ":" in host else host
    return Running(simulator, runner, f"http://{shown}:{actual}")
