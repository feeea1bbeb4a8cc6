"""What was shown last to each chat, for half an hour, and how short words go on with it.

Kept in this process alone: after a restart nobody is misunderstood, a list is only asked for once more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.base.reading.slips import taken_back
from bot.chat.core.context import Context
from bot.chat.core.feature import Action
from bot.chat.core.follow_up import FollowUp
from bot.chat.core.inputs import Given, Other, Picture, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.form_screens import FormTap
from bot.chat.language.intents import Heard, Phrase
from bot.chat.language.ordinals import Goes, begins_with, goes_on, is_dropped, named, narrows, pointed_at
from bot.chat.language.tokenizer import Word
from bot.chat.routing.arbiter import NOTHING
from bot.chat.routing.call import Call
from bot.chat.routing.declared import Declared
from bot.chat.routing.dispatch import MENU, call_of_known
from bot.chat.routing.registry import Registry
from bot.chat.routing.shown import Shown, shows
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen

KEPT = timedelta(minutes=30)
_MOST_CHATS, _MOST_POINTING = 4096, 11  # the latter: words of a message that points at one of a list
_ENOUGH = 2
"""Answers in a row to what is damped, where the words differ."""


@dataclass
class LastAnswers:
    """The memory of all chats; who was answered longest ago is forgotten first."""

    registry: Registry
    _shown: OrderedDict[int, Shown] = field(default_factory=OrderedDict)
    _declared: Declared = field(init=False)

    def __post_init__(self) -> None:
        self._declared = Declared(self.registry)

    def keep(self, context: Context, calls: Sequence[Call], screens: Sequence[Screen]) -> None:
        """Remember what a chat was shown last."""
        if not screens:
            return
        every = (key for row in screens[-1].keys for key in row)
        keys = [key for key in every if key.tap and not isinstance(key.tap, FormTap)]  # a form hears for itself
        call, before = calls[-1] if calls else None, self._last(context)
        again = call and before and before.call and call.phrase and call.phrase == before.call.phrase
        times = before.times + 1 if again and before else 1
        self._shown[context.chat_id] = Shown(screens[-1], keys, call, context.now, times)
        self._shown.move_to_end(context.chat_id)
        while len(self._shown) > _MOST_CHATS:
            self._shown.popitem(last=False)

    def before(self, context: Context) -> Heard | None:
        """What the last answer was to, if to words that were heard."""
        shown = self._last(context)
        return shown.call.input if shown and shown.call and isinstance(shown.call.input, Heard) else None

    def given(self, chat_id: int, now: datetime) -> Words | Picture | None:
        """The words or photo that the last answer was to; None where it was to a key, or to what only wants to hurt."""
        shown = self._shown.get(chat_id)
        return shown.given if shown and now - shown.at <= KEPT else None

    def leads_with(self, context: Context, kind: type[CallbackData]) -> Call | None:
        """The press of the first key of what was shown last, where it is of this kind."""
        shown = self._last(context)
        first = shown.keys[0] if shown and shown.keys else None
        return self._pressed(context, first, Goes.YES) if first and isinstance(first.tap, kind) else None

    def rest_of_album(self, context: Context, given: Given) -> Call | None:
        """A further part of the album that was answered last: only a photo that is known, as of a book, is answered."""
        shown = self._last(context)
        first = shown.call.input if shown and shown.call else None
        if not (shown and shown.call and isinstance(given, Picture | Other) and isinstance(first, Picture | Other)):
            return None
        if not given.post.album or given.post.album != first.post.album:
            return None
        if isinstance(first, Picture) and isinstance(given, Picture):
            together = replace(first, more=tuple(dict.fromkeys((*first.more, given.file_id))))
            self._shown[context.chat_id] = replace(shown, call=replace(shown.call, input=together))
        return call_of_known(self.registry, context, given)

    def damped(self, context: Context, calls: Sequence[Call]) -> Sequence[Call]:
        """The same calls; nothing is said once more to what was answered, and only wants to hurt."""
        shown, only = self._last(context), calls[0] if len(calls) == 1 else None
        if shown is None or shown.call is None or only is None or not isinstance(only.input, Heard):
            return calls
        before, phrase = shown.call.input, only.input.phrase
        if not (phrase.damped and isinstance(before, Heard) and before.phrase.name == phrase.name):
            return calls
        enough = shown.times >= _ENOUGH or before.words == only.input.words
        return [Call(NOTHING, only.input, only.phrase, way=only.way)] if enough else calls

    def follow(self, context: Context, given: Given) -> Call | None:
        """What short words mean after what was shown; None where they go on with nothing."""
        shown = self._last(context)
        if shown is None or not isinstance(given, Words):
            return None
        if self.registry.is_code(given.text, context.off, context.permissions):
            return None
        said = taken_back(given.text)[1] or given.text  # “yang terakhir, eh yang nomor lima”
        words = self.registry.listener(context.off, context.permissions).words(said)
        went = goes_on(words)
        if went and went[0] is Goes.DAY:
            return self._another_day(context, shown, given.text)
        if went and (key := self._key(context, shown, *went)):
            return self._pressed(context, key, went[0])
        is_last = went and went[0] is Goes.MORE and shown.is_list
        if not is_last and (found := self._follows(context, shown, self._declared.said(context, given.text))):
            return found
        if went:
            return self._goes(context, shown, went[0])
        if found := self._said_more(context, shown, words, said):
            return found
        if shown.was_search and narrows(words):
            return self._narrowed(context, shown, given.text)
        declared, goes = self._declared.meant(
            context, given.text, lambda one: self._follows(context, shown, [one]), shown.ready
        )
        declared = [one for one in declared if not (one.unless and one.unless(given.text))]
        if goes and (key := self._key(context, shown, goes, 0)):
            return self._pressed(context, key, goes)
        return self._goes(context, shown, goes) if goes else self._follows(context, shown, declared)

    def _said_more(self, context: Context, shown: Shown, words: Sequence[Word], said: str) -> Call | None:
        """An ordinal or a title of the list among other words, or yes and no to a question before more that is said."""
        number, answer = named(words), begins_with(words)
        few = shown.is_list and len(words) <= _MOST_POINTING
        told = shown.told_of(pointed_at(words), said) if few else None
        if pointed := shown.numbered(number) if number else told:
            return self._pressed(context, pointed, Goes.PICK)
        key = self._key(context, shown, answer, 0) if answer and shown.asks else None
        if key and answer:
            return self._pressed(context, key, answer)
        return self._goes(context, shown, Goes.NO) if is_dropped(words) else None

    def _last(self, context: Context) -> Shown | None:
        shown = self._shown.get(context.chat_id)
        return shown if shown and context.now - shown.at <= KEPT else None

    def _follows(self, context: Context, shown: Shown, declared: Sequence[FollowUp]) -> Call | None:
        """What an area declares to follow on what it showed: a key of it, or the same once more."""
        for one in declared:
            if shown.holds(one):
                return shown.again(one.name, one.lead)
            if key := next((key for knows in one.keys for key in shown.keys if knows(key.tap)), None):
                tap = one.becomes(key.tap) if one.becomes and key.tap else key.tap
                return self._pressed(context, replace(key, tap=tap), one.name)
            if one.phrase and shown.was_search and (asked := self._asked_of(context, shown, one)):
                return asked
            if one.again and one.again.searches and shown.was_search:
                return shown.again(one.name)
        return None

    def _asked_of(self, context: Context, shown: Shown, one: FollowUp) -> Call | None:
        """“bisa dipesan?” below what was searched for."""
        phrase = self._phrase(context, one.phrase)
        if phrase is None or shown.call is None:
            return None
        text = str(shown.call.input)
        way = Way(Kind.FOLLOW_UP, phrase.name, self.registry.area_of(phrase.action), (("rest", text),))
        return Call(phrase.action, Heard(phrase, text, text, text, False), phrase.name, way=way)

    def _narrowed(self, context: Context, shown: Shown, text: str) -> Call | None:
        """“buat anak 6 tahun” below what was searched for: both together."""
        action = self.registry.free_text(context.off)
        if action is None or shown.call is None:
            return None
        both = f"{str(shown.call.input).rstrip(' ?!.')} {text}"
        area, recognises = self.registry.area_of(action), self.registry.recognises(context.off)
        alone = Call(action, text, way=Way(Kind.SEARCH, Kind.SEARCH, area, (("text", text),)))
        way = Way(Kind.SEARCH, Kind.SEARCH, area, (("text", both),))
        return Call(action, both, rather=alone, recognises=recognises, way=way)

    def _phrase(self, context: Context, name: str) -> Phrase | None:
        known = (one for on in self.registry.on(context.off) for one in on.phrases)
        return next((one for one in known if one.name == name), None)

    def _goes(self, context: Context, shown: Shown, goes: Goes) -> Call | None:
        """Where no key says it: never mind; that is all; once more."""
        match goes:
            case Goes.NO:
                return shows(self._never_mind, goes)
            case Goes.AGAIN:
                return shows(lambda context: shown.screen, goes)
            case Goes.YES if shown.is_list:
                return shows(lambda context: shown.screen.led_by(context.t("Which one? Write its number.")), goes)
            case Goes.MORE if shown.is_list:
                return shows(lambda context: shown.screen.led_by(context.t("That is all we found.")), goes)
            case Goes.PICK if shown.was_search or shown.is_list:
                return shown.again(goes)
        return None

    def _never_mind(self, context: Context) -> Screen:
        return replace(self.registry.home.left_form(context), text=context.t("All right, never mind."))

    def _key(self, context: Context, shown: Shown, goes: Goes, number: int) -> Button | None:
        match goes:
            case Goes.PICK:
                return shown.numbered(number)
            case Goes.YES:
                return shown.agreed(self._onward(context, shown.keys))
            case Goes.NO:
                return shown.declined()
            case Goes.MORE:
                return shown.next_page()
        return None

    def _onward(self, context: Context, keys: Sequence[Button]) -> Sequence[Button]:
        """The keys that lead on with what was shown, not back to the menu; a person's where there is no other."""
        menu, person = self.registry.command(MENU, context.off), self.registry.home.person
        to_person = person(context.t).tap if person else None
        ways = [key for key in keys if key.tap and key.style != "danger"]
        ways = [key for key in ways if menu is None or self._action(context, key) is not menu.action]
        return [key for key in ways if key.tap != to_person] or ways

    def _action(self, context: Context, key: Button) -> Action | None:
        return self.registry.tap(key.tap.pack(), context.off).action if key.tap else None

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
        phrase = self._phrase(context, before.phrase.by_day)
        if phrase is None:
            return None
        heard = self.registry.listener(context.off, context.permissions).taken_for(phrase, text)
        way = Way(Kind.FOLLOW_UP, phrase.name, self.registry.area_of(phrase.action), heard.slots)
        return Call(phrase.action, heard, phrase.name, way=way)
