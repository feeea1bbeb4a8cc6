"""Updates as Telegram might send them, made from the Bot API's own lists of fields; and keys as nobody's client should.

What is optional is mostly missing and sometimes there; whole numbers, texts and objects are of the described types, and
otherwise anything. Only who writes where is kept true, as Telegram does not lie about that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st

from bot.chat.forms.form_screens import FormTap, Op
from tests.every_handler import handlers, hints
from tests.simulator.api_contract import ARRAY, CONSTANT, OTHER_WORDS, api

Json = dict[str, Any]
WHEN = 1795399200
_TRUE = frozenset({"chat", "from", "date", "message_id", "text", "caption", "from_user", "via_bot", "sender_chat"})
_DEPTH = 3
_BASIC = ("String", "Integer", "Float", "Boolean")
_COUNTS = st.sampled_from([0, 1, 2, 3, 7, 60, 4096, 10**6])
_IDS = st.sampled_from([1, 7, 2**31, 2**52, -1, -1001234567890])
_ODD_TEXTS = [
    "مرحبا بكم في المكتبة",
    "\u202eterbalik\u202c",
    "e\u0301" * 40,
    "👨‍👩‍👧‍👦" * 30,
    "\u200b",
    "<b>bukan & tag</b>",
    "' OR 1=1 --",
    "buku " * 800,
    "१२३ ½ İ ß ﷺ",
    "\u0000x",
    "/",
    "/start e_99999999999999999999",
    "/start s_tidakada",
    "/start t_MD-4K7Q-x",
    "/cari " + "ا" * 4000,
    "halo, jam buka? cari hamka; batal",
]


def texts() -> st.SearchStrategy[str]:
    """What is typed: what reaches a handler, oddities, anything."""
    said = [one.text for one in handlers() if one.text]
    return st.one_of(
        st.sampled_from(said),
        st.sampled_from(_ODD_TEXTS),
        st.lists(st.sampled_from(said + _ODD_TEXTS[:5]), min_size=2, max_size=4).map("\n".join),
        st.text(min_size=1, max_size=60),
    ).map(lambda text: text[:4096])


def keys(people: Sequence[int]) -> st.SearchStrategy[str]:
    """Callback data: every tag with any values, other people's ids among them; old versions; nonsense."""
    number = st.one_of(st.integers(-2, 90), st.sampled_from([*people, 999_999, 10**17, -(10**17)]))
    word = st.one_of(
        st.just(""), st.sampled_from("events today rest all 1 x id en".split()), st.text("az09_.~-", max_size=12)
    )
    values = {int: number.map(str), bool: st.sampled_from("01"), int | None: st.one_of(st.just(""), number.map(str))}

    def of(kind: Any) -> st.SearchStrategy[str]:
        fields = [values[hint] if hint in values else _word_of(hint, word) for hint in hints(kind).values()]
        head = st.one_of(st.just(kind.version), st.integers(0, 99)) if not fields else st.just(kind.version)
        return st.tuples(head, *fields).map(lambda made: ":".join([f"{kind.tag}{made[0]}", *made[1:]]))

    forms = st.sampled_from([(one.name, one.first_step) for one in handlers() if one.first_step])
    steps = st.one_of(st.none(), st.sampled_from(["summary", "nowhere"]))
    form_key = st.tuples(forms, steps, st.sampled_from(list(Op)), word).map(
        lambda made: ":".join([f"{FormTap.tag}{FormTap.version}", made[0][0], made[1] or made[0][1], made[2], made[3]])
    )
    known = st.sampled_from([one.tap for one in handlers() if one.tap]).flatmap(of)
    return st.one_of(known, known, form_key, st.text(max_size=20)).map(_at_most_64)


def _word_of(hint: Any, word: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([str(one.value) for one in hint]) if hasattr(hint, "__members__") else word


def _at_most_64(data: str) -> str:
    return data.encode("utf-8", "ignore")[:64].decode("utf-8", "ignore") or "x"


@cache
def value(kinds: tuple[str, ...], depth: int = 0) -> st.SearchStrategy[Any]:
    """A value of one of these types of the Bot API; far down the simplest, as some hold themselves."""
    if depth > _DEPTH:
        kinds = tuple(kind for kind in kinds if kind in _BASIC) or kinds[:1]
    return st.one_of([_one(kind, depth) for kind in kinds])


def _one(kind: str, depth: int) -> st.SearchStrategy[Any]:
    if kind.startswith(ARRAY):
        if depth > _DEPTH:
            return st.just([])
        return st.lists(value((kind.removeprefix(ARRAY),), depth + 1), min_size=1, max_size=2)
    basic = {
        "Integer": _COUNTS,
        "Float": st.floats(-90, 90),
        "Boolean": st.just(True),
        "String": st.one_of(st.text(min_size=1, max_size=12), st.sampled_from(_ODD_TEXTS[:6])),
    }
    described = api()["types"].get(kind)
    if kind in basic or described is None:
        return basic.get(kind, st.text(max_size=8))
    subtypes = described.get("subtypes") or OTHER_WORDS.get(kind)
    return value(tuple(subtypes), depth + 1) if subtypes else made(kind, depth + 1)


@st.composite
def made(draw: st.DrawFn, kind: str, depth: int = 0, given: Mapping[str, Any] | None = None, most: int = 2) -> Json:
    """An object: what is required, a few of the others, and what is `given`."""
    fields = api()["types"][kind].get("fields", [])
    given = given or {}
    wanted = [one for one in fields if one["required"] and one["name"] not in given]
    others = [one for one in fields if not one["required"] and one["name"] not in given and one["name"] not in _TRUE]
    if others and depth < _DEPTH and most:
        wanted += draw(st.lists(st.sampled_from(others), max_size=most, unique_by=lambda one: one["name"]))
    return {one["name"]: draw(_field(one, depth)) for one in wanted} | dict(given)


def _field(field: Json, depth: int) -> st.SearchStrategy[Any]:
    constant = CONSTANT.search(field["description"])
    if field["types"] == ["String"] and constant and field["name"] in ("type", "status", "source"):
        return st.just(constant[1])
    if field["types"] == ["Integer"] and field["name"].endswith("date"):
        return st.just(WHEN)
    if field["types"] == ["Integer"] and field["name"].endswith("id"):
        return _IDS
    return value(tuple(field["types"]), depth)


@dataclass(frozen=True)
class Place:
    """Where somebody writes: a chat as Telegram has it, and who is in it."""

    chat: Json
    people: Sequence[Json]


@st.composite
def updates(draw: st.DrawFn, places: Sequence[Place], message_ids: Sequence[int]) -> tuple[str, Json, int]:
    """The kind of an update, its payload, and who did it."""
    place = draw(st.sampled_from(places))
    sender = draw(st.sampled_from(place.people))
    ids = [one["id"] for known in places for one in known.people]
    kind = draw(
        st.sampled_from(["message"] * 4 + ["callback_query"] * 4 + ["edited_message", "inline_query", "my_chat_member"])
    )
    base = {"message_id": draw(st.sampled_from(message_ids)), "date": WHEN, "chat": place.chat, "from": sender}
    match kind:
        case "callback_query":
            given = {
                "id": str(draw(st.integers(1, 10**9))),
                "from": sender,
                "data": draw(keys(ids)),
                "chat_instance": "1",
            }
            payload = given | draw(
                st.sampled_from([{"message": base | {"text": "Menu"}}, {"message": base | {"date": 0}}, {}])
            )
        case "inline_query":
            query = {"id": "1", "from": sender, "query": draw(texts())[:256], "offset": draw(st.text(max_size=6))}
            payload = draw(made("InlineQuery", given=query))
        case "my_chat_member":
            payload = draw(made("ChatMemberUpdated", given={"chat": place.chat, "from": sender, "date": WHEN}))
        case _:
            spoken = draw(st.sampled_from(["text", "text", "text", "caption", ""]))
            said = {spoken: draw(texts())} if spoken else {}
            payload = draw(made("Message", given=base | said, most=3))
    return kind, payload, sender["id"]
