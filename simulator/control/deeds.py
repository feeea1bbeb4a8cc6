"""What the page lets a person do: POST /sim/{bot}/act with `user`, `do` and the deed's own fields."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from simulator.chats import PRESENT
from simulator.control.guard import answer, body_of, person_number, world_of
from simulator.params import Params
from simulator.person import Person
from simulator.refusals import Impossible, Json

Deed = Callable[[Person, Params], Any]
DEEDS: dict[str, Deed] = {}


def deed(name: str) -> Callable[[Deed], Deed]:
    def register(function: Deed) -> Deed:
        DEEDS[name] = function
        return function

    return register


async def act(request: web.Request) -> web.Response:
    """{"ok": true, "result": …}: a message, or the id of a question the bot is to answer."""
    world, params = world_of(request), await body_of(request)
    wanted = params.text("do") or ""
    if wanted not in DEEDS:
        raise Impossible(f"there is no deed {wanted!r}; there are {', '.join(sorted(DEEDS))}")
    person = world.person(person_number(world, params.text("user")))
    return answer({"ok": True, "result": DEEDS[wanted](person, params)})


def _number(params: Params, name: str) -> int:
    value = params.integer(name)
    if value is None:
        raise Impossible(f"{name} is missing")
    return value


def _chat(params: Params) -> int | None:
    return params.integer("chat_id")


def _file(params: Params) -> tuple[str, str, bytes]:
    upload = params.uploads.get("file") or next(iter(params.uploads.values()), None)
    if not upload:
        raise Impossible("the file is missing: send it as the multipart field “file”")
    return upload.name, upload.mime, upload.content


def _marks(params: Params) -> list[Json] | None:
    return params.array("caption_entities")


@deed("start")
def start(person: Person, params: Params) -> Json:
    return person.starts(params.text("payload") or "")


@deed("send")
def send(person: Person, params: Params) -> Json:
    return person.sends(
        params.text("text") or "",
        _chat(params),
        params.integer("reply_to"),
        params.array("entities") or None,
        params.integer("message_thread_id"),
    )


@deed("press")
def press(person: Person, params: Params) -> Json:
    number = params.integer("message_id")
    if number is None:
        return person.taps(params.text("text") or "", _chat(params))
    query = person.presses(number, params.text("data") or params.text("text") or "", _chat(params))
    return {"callback_query_id": query.id}


@deed("photo")
def photo(person: Person, params: Params) -> Json:
    return person.sends_photo(_file(params)[2], params.text("caption") or "", _chat(params), None, _marks(params))


@deed("album")
def album(person: Person, params: Params) -> list[Json]:
    contents = [upload.content for upload in params.uploads.values()]
    return person.sends_album(contents, params.text("caption") or "", _chat(params), _marks(params))


@deed("document")
def document(person: Person, params: Params) -> Json:
    name, mime, content = _file(params)
    return person.sends_document(content, name, mime, params.text("caption") or "", _chat(params), _marks(params))


@deed("contact")
def contact(person: Person, params: Params) -> Json:
    phone = params.text("phone_number") or None
    return person.sends_contact(phone, own=phone is None, first_name=params.text("first_name"), chat=_chat(params))


@deed("location")
def location(person: Person, params: Params) -> Json:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if latitude is None or longitude is None:
        raise Impossible("a location needs latitude and longitude in degrees")
    return person.sends_location(latitude, longitude, _chat(params))


@deed("sticker")
def sticker(person: Person, params: Params) -> Json:
    return person.sends_sticker(params.text("emoji") or "👍", _chat(params))


@deed("voice")
def voice(person: Person, params: Params) -> Json:
    return person.sends_voice(params.integer("seconds") or 3, _chat(params))


@deed("edit")
def edit(person: Person, params: Params) -> Json:
    return person.edits(_where(params), params.text("text") or "", params.array("entities"))


def _where(params: Params) -> Json | int:
    number, chat = _number(params, "message_id"), params.integer("from_chat_id") or _chat(params)
    return number if chat is None else {"chat": {"id": chat}, "message_id": number}


@deed("forward")
def forward(person: Person, params: Params) -> Json:
    return person.forwards(_where(params), params.integer("to_chat_id") or _chat(params))


@deed("inline")
def inline(person: Person, params: Params) -> Json:
    asked = person.asks_inline(params.text("query") or "", _chat(params), params.text("offset") or "")
    return {"inline_query_id": asked.id}


@deed("choose_inline")
def choose_inline(person: Person, params: Params) -> Json:
    return person.chooses_inline(params.text("inline_query_id") or "", params.text("result_id") or "", _chat(params))


@deed("vote")
def vote(person: Person, params: Params) -> Json:
    return person.votes(_where(params), [int(one) for one in params.array("option_ids") or []])


@deed("join")
def join(person: Person, params: Params) -> bool:
    person.joins(_chat(params), link=params.text("invite_link") or None)
    return True


@deed("make_chat")
def make_chat(person: Person, params: Params) -> Json:
    return {"id": person.makes_chat(params.text("type") or "group", params.text("title") or "").id}


@deed("add_bot")
def add_bot(person: Person, params: Params) -> bool:
    place = person.world.chats[_number(params, "chat_id")]
    if place.member(person.world.bot.id).status in PRESENT:
        raise Impossible(f"the bot is in “{place.title}” already")
    person.adds_bot(place, params.flag("administrator"))
    return True


@deed("leave")
def leave(person: Person, params: Params) -> bool:
    person.leaves(_number(params, "chat_id"))
    return True


@deed("block")
def block(person: Person, params: Params) -> bool:
    person.blocks()
    return True


@deed("unblock")
def unblock(person: Person, params: Params) -> bool:
    person.unblocks()
    return True


@deed("react")
def react(person: Person, params: Params) -> bool:
    given = params.parsed("emoji") if str(params.raw.get("emoji", "")).startswith("[") else params.raw.get("emoji")
    chosen = given if isinstance(given, list) else [given] if given else []
    person.reacts(_where(params), *map(str, chosen))
    return True


@deed("delete")
def delete(person: Person, params: Params) -> bool:
    person.deletes(_where(params))
    return True
