"""What stands on a key of the staff's, said in words: “papan kebutuhan”, “buka riwayat tindakan”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.base.html import plain
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.core.navigation import Navigation
from bot.chat.core.trace import Kind, Way
from bot.chat.routing.call import Call
from bot.chat.routing.registry import Registry
from bot.chat.screens.callback_data import CallbackData

_LONGEST = 60
_WORD = re.compile(r"\w+")
_LEADS = frozenset(
    "buka bukakan lihat liat lihatkan tampilkan ke tolong coba mana cek periksa open show see go to the".split()
)
_ENDS = frozenset("dong ya yuk aja saja tolong please sekarang now".split())


def call_of_key(registry: Registry, context: Context, given: Given) -> Call | None:
    """The action of the key whose label is all that is said, of those that this reader of the staff has."""
    if not context.permissions or not isinstance(given, Words) or len(given.text) > _LONGEST:
        return None
    said = _said(given.text)
    navigation = registry.navigation(context.off, context.permissions)
    tap = next((tap for label, tap in _keys(navigation) if _label(context, label) in said), None)
    if tap is None or _is_heard(registry, context, given.text):
        return None
    found = registry.tap(tap.pack(), context.off)
    way = Way(Kind.PHRASE, type(tap).__name__, registry.area_of(found.action))
    return Call(found.action, tap, type(tap).__name__, way=way)


def _is_heard(registry: Registry, context: Context, text: str) -> bool:
    """Whether a phrase for the staff says all of it already."""
    clauses = registry.listener(context.off, context.permissions).hear(text)
    heard = clauses[0].heard if len(clauses) == 1 else None
    return heard is not None and heard.sure and heard.phrase.action.needs is not None


def _keys(navigation: Navigation) -> Iterator[tuple[str, CallbackData]]:
    """What is always there goes before what only waits now and then."""
    yield from ((one.label, one.tap) for one in (*navigation.quick, *navigation.tools))
    yield from ((one.label, one.tap) for one in navigation.desk)


def _label(context: Context, label: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain(context.t(label, n="")).casefold()))


def _said(text: str) -> tuple[tuple[str, ...], ...]:
    """The words, and what is left of them without those that only lead to a place."""
    typed = tuple(_WORD.findall(text.casefold()))
    first = next((n for n, word in enumerate(typed) if word not in _LEADS), len(typed))
    led = typed[first:]
    last = next((n for n in range(len(led), 0, -1) if led[n - 1] not in _ENDS), 0)
    return typed, led, led[:last]
