"""What was shown last to each chat, for half an hour, and how short words go on with it.

Kept in this process alone: after a restart nobody is misunderstood, a list is only asked for once more.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.chat.core.context import Context
from bot.chat.core.follow_up import FollowUp
from bot.chat.core.inputs import Given, Picture, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.language.intents import Heard, Listener, Phrase
from bot.chat.language.ordinals import LAST, Goes, goes_on
from bot.chat.language.things import things
from bot.chat.routing.arbiter import NOTHING as _NOTHING
from bot.chat.routing.registry import Call, Registry
from bot.chat.screens.screen import Button, Screen

KEPT = timedelta(minutes=30)
_MOST_CHATS = 4096
_ENOUGH = 2
"""Answers in a row to what is damped, where the words differ."""
_NUMBERED = re.compile(r"(\d+)\. ")
_YES, _NO = re.compile(r"(ya|yes)\b", re.I), re.compile(r"(jangan|tidak|batal|kembali|no|do not|don't|back)\b", re.I)


@dataclass(frozen=True)
class Shown:
    """The newest answer to a chat: its keys, and the call that made it."""

    keys: Sequence[Button]
    call: Call | None
    at: datetime
    times: int = 1
    """Answers in a row to the same phrase."""


class Declared:
    """What areas declare to go on with, heard as phrases are."""

    def __init__(self, every: Iterable[FollowUp]) -> None:
        self._by_name: dict[str, list[FollowUp]] = {}
        for one in every:
            self._by_name.setdefault(one.name, []).append(one)
        phrases = [Phrase(name, _NOTHING, found[0].says) for name, found in self._by_name.items()]
        self._listener = Listener(phrases) if phrases else None

    def heard(self, text: str) -> Sequence[FollowUp]:
        """Those that the whole of these words says."""
        clauses = self._listener.hear(text) if self._listener else ()
        if len(clauses) != 1 or clauses[0].heard is None or not clauses[0].heard.sure:
            return ()
        return self._by_name[clauses[0].heard.phrase.name]


@dataclass
class LastAnswers:
    """The memory of all chats; who was answered longest ago is forgotten first."""

    registry: Registry
    _shown: OrderedDict[int, Shown] = field(default_factory=OrderedDict)
    _declared_by: dict[frozenset[str], Declared] = field(default_factory=dict)

    def keep(self, context: Context, calls: Sequence[Call], screens: Sequence[Screen]) -> None:
        """Remember what a chat was shown last."""
        if not screens:
            return
        keys = [key for row in screens[-1].keys for key in row if key.tap]
        call, before = calls[-1] if calls else None, self._lately(context)
        again = call and before and before.call and call.phrase and call.phrase == before.call.phrase
        times = before.times + 1 if again and before else 1
        self._shown[context.chat_id] = Shown(keys, call, context.now, times)
        self._shown.move_to_end(context.chat_id)
        while len(self._shown) > _MOST_CHATS:
            self._shown.popitem(last=False)

    def before(self, context: Context) -> Heard | None:
        """What the last answer was to, if to words that were heard."""
        shown = self._lately(context)
        if shown is None or shown.call is None:
            return None
        return shown.call.input if isinstance(shown.call.input, Heard) else None

    def given(self, chat_id: int, now: datetime) -> Words | Picture | None:
        """The words or photo that the last answer was to; None where it was to a key, or to what only wants to hurt."""
        shown = self._shown.get(chat_id)
        given = shown.call.input if shown and shown.call and now - shown.at <= KEPT else None
        match given:
            case Heard(typed=typed, phrase=phrase) if not phrase.damped:
                return Words(typed)
            case Picture() | Words():
                return given
            case str():
                return Words(given)
        return None

    def damped(self, context: Context, calls: Sequence[Call]) -> Sequence[Call]:
        """The same calls; nothing is said once more to what was answered, and only wants to hurt."""
        shown, only = self._lately(context), calls[0] if len(calls) == 1 else None
        if shown is None or shown.call is None or only is None or not isinstance(only.input, Heard):
            return calls
        before, phrase = shown.call.input, only.input.phrase
        if not (phrase.damped and isinstance(before, Heard) and before.phrase.name == phrase.name):
            return calls
        enough = shown.times >= _ENOUGH or before.words == only.input.words
        return [Call(_NOTHING, only.input, only.phrase, way=only.way)] if enough else calls

    def _lately(self, context: Context) -> Shown | None:
        shown = self._shown.get(context.chat_id)
        return None if shown is None or context.now - shown.at > KEPT else shown

    def follow(self, context: Context, given: Given) -> Call | None:
        """What short words mean after what was shown; None where they go on with nothing."""
        shown = self._lately(context)
        if shown is None or not isinstance(given, Words):
            return None
        words = self.registry.listener(context.off, context.permissions).words(given.text)
        went = goes_on(words)
        if went and went[0] is Goes.DAY:
            return self._another_day(context, shown, given.text)
        key = _key(shown, *went) if went else None
        if key is None and (found := self._declared(context, shown, given.text)):
            name, key = found
            return self._pressed(context, key, name) if key else _again(shown, name)
        return self._pressed(context, key, went[0]) if key and went else None

    def _declared(self, context: Context, shown: Shown, text: str) -> tuple[str, Button | None] | None:
        """What an area declares to follow on what it showed: a key of it, or the same once more."""
        if context.off not in self._declared_by:
            self._declared_by[context.off] = Declared(
                one for on in self.registry.on(context.off) for one in on.follow_ups
            )
        for one in self._declared_by[context.off].heard(text):
            if one.again is not None and shown.call and _is_of(shown.call, one):
                return one.name, None
            if key := next((key for knows in one.keys for key in shown.keys if knows(key.tap)), None):
                return one.name, key
        return None

    def _pressed(self, context: Context, key: Button, name: str) -> Call | None:
        if key.tap is None:
            return None
        call = self.registry.tap(key.tap.pack(), context.off)
        area = self.registry.area_of(call.action)
        return Call(call.action, call.input, way=Way(Kind.FOLLOW_UP, name, area, (("key", key.label),)))

    def _another_day(self, context: Context, shown: Shown, text: str) -> Call | None:
        """The same question of another day, where the last one was of a day or could be."""
        before = shown.call.input if shown.call else None
        if not (shown.call and isinstance(before, Heard)):
            return None
        known = (one for on in self.registry.on(context.off) for one in on.phrases)
        phrase = next((one for one in known if one.name == before.phrase.by_day), None)
        if phrase is None:
            return None
        words = self.registry.listener(context.off, context.permissions).words(text)
        heard = Heard(phrase, text, " ".join(word.plain for word in words), "", False, things(words))
        way = Way(Kind.FOLLOW_UP, phrase.name, self.registry.area_of(phrase.action), heard.slots)
        return Call(phrase.action, heard, phrase.name, way=way)


def _is_of(call: Call, one: FollowUp) -> bool:
    return one.again is not None and (isinstance(call.input, one.again.taps) or call.phrase in one.again.phrases)


def _again(shown: Shown, name: str) -> Call | None:
    before = shown.call
    if before is None:
        return None
    area = before.way.area if before.way else ""
    return Call(before.action, before.input, before.phrase, way=Way(Kind.FOLLOW_UP, name, area))


def _key(shown: Shown, goes: Goes, number: int) -> Button | None:
    match goes:
        case Goes.PICK:
            return _numbered(shown.keys, number)
        case Goes.YES:
            listed = [key for key in shown.keys if _NUMBERED.match(key.label)]
            return next((key for key in shown.keys if _YES.match(key.label)), listed[0] if len(listed) == 1 else None)
        case Goes.NO:
            answered = any(_YES.match(key.label) for key in shown.keys)
            return next((key for key in shown.keys if answered and _NO.match(key.label)), None)
        case Goes.MORE:
            return _next_page(shown.keys)
    return None


def _numbered(keys: Sequence[Button], number: int) -> Button | None:
    """The key of a list with this number; LAST is the last of them."""
    found = [(int(match[1]), key) for key in keys if (match := _NUMBERED.match(key.label))]
    if number == LAST:
        return found[-1][1] if found else None
    first = found[0][0] if found else 1
    return next((key for n, key in found if number in (n, n - first + 1)), None)


def _next_page(keys: Sequence[Button]) -> Button | None:
    """The key onward of those that turn pages: “‹ 2/5 ›”."""
    turning = [n for n, key in enumerate(keys) if re.fullmatch(r"\d+/\d+", key.label)]
    after = turning[0] + 1 if turning else len(keys)
    return keys[after] if after < len(keys) and type(keys[after].tap) is type(keys[turning[0]].tap) else None
