"""The page's look at worlds, and its hand on their clocks and misfortunes."""

from datetime import datetime, timedelta

from aiohttp import web

from simulator.control.guard import answer, body_of, flag, person_number, world_of
from simulator.control.view import clock_json, person_json, state_json
from simulator.seed import complaint_about, populate
from simulator.sites import SIMULATOR

LONGEST_WAIT = 30.0


async def listed(request: web.Request) -> web.Response:
    """Every bot that has been here."""
    return answer([{"bot": world.bot.json()} for world in request.app[SIMULATOR].worlds()])


async def state(request: web.Request) -> web.Response:
    world = world_of(request)
    return answer(state_json(world, world.user(person_number(world, request.query.get("user")))))


async def add_person(request: web.Request) -> web.Response:
    body = (await body_of(request)).raw
    allowed = {"first_name", "last_name", "username", "label", "phone", "language_code"}
    if not str(body.get("first_name") or "").strip():
        raise ValueError("first_name is missing")
    if unknown := set(body) - allowed:
        raise ValueError(f"unknown field {sorted(unknown)[0]!r}; the fields are {', '.join(sorted(allowed))}")
    details = {name: value for name, value in body.items() if value not in (None, "")}
    return answer(person_json(world_of(request).add_user(**details)))


async def add_all(request: web.Request) -> web.Response:
    body = (await body_of(request)).raw
    if complaint := complaint_about(body):
        raise ValueError(complaint)
    populate(world_of(request), body)
    return answer({"ok": True})


async def clock(request: web.Request) -> web.Response:
    """The clock, at once or after its next change; who waits may come before the bot does."""
    after = request.query.get("after")
    if after is None:
        return answer(clock_json(world_of(request)))
    bot = request.match_info["bot"]
    await request.app[SIMULATOR].until_here(int(bot), LONGEST_WAIT)
    world = world_of(request)
    await world.clock.changed(int(after), LONGEST_WAIT)
    return answer(clock_json(world))


async def move_clock(request: web.Request) -> web.Response:
    world, body = world_of(request), (await body_of(request)).raw
    if "advance" in body:
        world.clock.advance(timedelta(seconds=float(body["advance"])))
    elif "set" in body:
        world.clock.set(datetime.fromisoformat(str(body["set"]).replace("Z", "+00:00")))
    elif flag(body, "reset"):
        world.clock.reset()
    elif flag(body, "freeze"):
        world.clock.freeze()
    else:
        raise ValueError(
            'expected {"advance": seconds}, {"set": "2026-03-02T05:00:00Z"}, {"reset": true} or {"freeze": true}'
        )
    return answer(clock_json(world))


async def faults(request: web.Request) -> web.Response:
    return answer(world_of(request).faults.json())


async def add_fault(request: web.Request) -> web.Response:
    world, body = world_of(request), (await body_of(request)).raw
    method = body.get("method")
    fault = world.faults.add(
        body["kind"],
        None if method in (None, "", "*") else str(method),
        int(body.get("times") or 1),
        float(body.get("seconds") or 0.0),
    )
    return answer(fault.json())


async def clear_faults(request: web.Request) -> web.Response:
    world_of(request).faults.clear()
    return answer({"ok": True})


async def lift_limits(request: web.Request) -> web.Response:
    world, body = world_of(request), (await body_of(request)).raw
    world.limits.lifted = flag(body, "lifted")
    return answer({"lifted": world.limits.lifted})


async def reset(request: web.Request) -> web.Response:
    world_of(request).forget()
    return answer({"ok": True})
