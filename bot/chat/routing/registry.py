"""FEATURES as look-up tables. Two features that claim the same word are a mistake of ours, found at start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from bot.base.identity import Permission
from bot.base.refusals import OldButton, Refusal, SwitchedOff, Unknown
from bot.base.taught import Memory
from bot.chat.core.context import Context
from bot.chat.core.feature import (
    Action,
    Album,
    Command,
    Feature,
    Home,
    MakesFile,
    Notice,
    NumberProven,
    PhotoKind,
    Recognises,
    Spelling,
)
from bot.chat.core.inline import Inline
from bot.chat.core.navigation import Navigation
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.form_screens import FormTap
from bot.chat.language.ear import Ear, ear_of
from bot.chat.language.intents import Heard, Listener
from bot.chat.routing.asking_back import MeantTap
from bot.chat.routing.call import Call
from bot.chat.routing.claims import actions_of, is_for, is_on, phrases_for, unique
from bot.chat.routing.error_handling import Retry
from bot.chat.routing.folded_keys import TurnKeys
from bot.chat.routing.following import followed
from bot.chat.routing.switched_on import SwitchedOn
from bot.chat.routing.ways_onward import navigation_of
from bot.chat.screens.callback_data import CallbackData, tag_of
from bot.chat.screens.screen import Screen

_OURS: Sequence[type[CallbackData]] = (FormTap, Retry, MeantTap, TurnKeys)  # keys that the chat itself answers
_NOBODY: frozenset[Permission] = frozenset()
_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_join_request")


class Registry:
    """What the router looks things up in. `off` names the features that are switched off."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = features
        self.conversations: Mapping[str, Conversation] = unique(
            (form.name, form) for feature in features for form in feature.conversations
        )
        self._commands = unique((c.name, (f, c)) for f in features for c in f.commands)
        self._taps = unique((kind.tag, (f, kind, action)) for f in features for kind, action in f.taps.items())
        for kind in _OURS:
            if kind.tag in self._taps:
                raise ValueError(f"the tag {kind.tag!r} is for {kind.__name__}; a feature claims it")
        self._links = unique((prefix, (f, action)) for f in features for prefix, action in f.links.items())
        self._group_links = unique((prefix, (f, act)) for f in features for prefix, act in f.group_links.items())
        self._media = unique((kind, (f, action)) for f in features for kind, action in f.media.items())
        self._notices = unique((kind, screen) for f in features for kind, screen in f.notices.items())
        self._files = unique((maker, make) for f in features for maker, make in f.files.items())
        self._form_features = {form.name: f for f in features for form in f.conversations}
        self._phrases = {phrase.name: (f, phrase) for f in features for phrase in f.phrases}
        self.own = {phrase.action for f in features for phrase in f.phrases if phrase.own}
        self._ears: dict[frozenset[str], Ear | None] = {}
        self.memory: Memory | None = None  # given when the services are there
        self._on: dict[frozenset[str], SwitchedOn] = {}
        self._navigations: dict[tuple[frozenset[str], frozenset[Permission]], Navigation] = {}
        self._areas = {action: f.name for f in reversed(features) for action in actions_of(f)}
        self._listeners: dict[tuple[frozenset[str], frozenset[Permission]], Listener] = {}

    @cached_property
    def home(self) -> Home:
        """The way home. Raises StopIteration where no feature has one: a mistake of ours, found at start."""
        return next(feature.home for feature in self.features if feature.home)

    def listener(self, off: frozenset[str], may: frozenset[Permission] = _NOBODY) -> Listener:
        """The phrases of everything that is switched on, of those for staff the ones that this reader may use."""
        if (off, may) not in self._listeners:
            phrases = phrases_for(self.on(off), may)
            phrases.sort(key=lambda phrase: phrase.action.needs is None)  # of two alike, staff mean their own
            self._listeners[off, may] = Listener(phrases)
        return self._listeners[off, may]

    def ear(self, off: frozenset[str]) -> Ear | None:
        """What hears by examples; None where nothing was learned yet."""
        if off not in self._ears:
            self._ears[off] = ear_of((one for on in self.on(off) for one in on.phrases), self.memory, off)
        return self._ears[off]

    def on(self, off: frozenset[str]) -> Sequence[Feature]:
        """The features that are switched on."""
        return self.switched_on(off).features

    def switched_on(self, off: frozenset[str]) -> SwitchedOn:
        """They, and what of them answers."""
        if off not in self._on:
            self._on[off] = SwitchedOn([feature for feature in self.features if is_on(feature, off)])
        return self._on[off]

    def title_of(self, name: str) -> str:
        """What a feature is called, as a msgid; nothing for one that is no more."""
        return next((feature.title for feature in self.features if feature.name == name), "")

    def command(self, name: str, off: frozenset[str]) -> Command | None:
        """The command of this name."""
        feature, command = self._commands.get(name, (None, None))
        return command if feature and is_on(feature, off) else None

    def commands(self, off: frozenset[str], may: frozenset[Permission] = _NOBODY) -> list[Command]:
        """All commands that Telegram's menu shows to a reader who may do this."""
        shown = (command for feature in self.on(off) for command in feature.commands if command.shown)
        return [command for command in shown if is_for(command.action, may)]

    def tap(self, data: str, off: frozenset[str]) -> Call:
        """The action of a tapped key. Raises OldButton or SwitchedOff."""
        if tag_of(data) == MeantTap.tag:
            return self._meant(MeantTap.unpack(data), off)
        found = self._taps.get(tag_of(data))
        if found is None:
            raise OldButton(data)
        feature, kind, action = found
        if not is_on(feature, off):
            raise SwitchedOff(feature.name)
        return Call(action, kind.unpack(data), way=Way(Kind.TAP, kind.__name__, feature.name))

    def _meant(self, tap: MeantTap, off: frozenset[str]) -> Call:
        """What was meant, chosen by its key. Raises Unknown where it is no more, and SwitchedOff."""
        feature, phrase = self._phrases.get(tap.phrase, (None, None))
        if feature is None or phrase is None or not is_on(feature, off):
            raise SwitchedOff(feature.name) if feature else Unknown("phrase")
        heard, way = Heard(phrase, "", "", "", True), Way(Kind.TAP, phrase.name, feature.name)
        return Call(phrase.action, heard, phrase.name, way=way)

    def link(self, payload: str, off: frozenset[str]) -> Call | None:
        """The action of a start payload. Raises Unknown where it can be nothing of ours."""
        return followed(self._links, payload, off)

    def group_link(self, payload: str, off: frozenset[str]) -> Call | None:
        """The same of a link that brings the bot into a group."""
        return followed(self._group_links, payload, off)

    def media(self, kind: str, off: frozenset[str], may: frozenset[Permission]) -> Action | None:
        """The action of this reader's for a kind of attachment, else the one for "other"."""
        for name in (kind, "other"):
            feature, action = self._media.get(name, (None, None))
            if feature and action and is_on(feature, off) and is_for(action, may):
                return cast(Action, action)
        return None

    def photos(self, off: frozenset[str], may: frozenset[Permission]) -> list[PhotoKind]:
        """What a photo of this reader's may show, in the order in which it is offered; for staff their own go first."""
        return self.switched_on(off).photos(may)

    def spellings(
        self, text: str, off: frozenset[str], may: frozenset[Permission], *, first: bool = False
    ) -> Sequence[Spelling]:
        """What a message may be by how it is written, of what this reader may use; `first`: those decided early."""
        return self.switched_on(off).spellings(text, may, first=first)

    def is_code(self, text: str, off: frozenset[str], may: frozenset[Permission]) -> bool:
        """Whether it is known by how it is written, and goes on with nothing: “LB-6JD5” says no “jadi”."""
        found = self.spellings(text, off, may)
        return any(one.alone for one in found) or (bool(found) and len(text.split()) == 1)

    def albums(self, off: frozenset[str]) -> list[Album]:
        """Who takes further parts of an album."""
        return self.switched_on(off).albums

    def free_text(self, off: frozenset[str]) -> Action | None:
        """What answers words that no area has heard."""
        return self.switched_on(off).free_text

    def chatter(self, off: frozenset[str]) -> Action | None:
        """What answers words that mean nothing to the library."""
        return self.switched_on(off).chatter

    def recognises(self, off: frozenset[str]) -> Recognises | None:
        """Tells words that are surely a title from words that only sound like a request."""
        return self.switched_on(off).recognises

    def number_proven(self, off: frozenset[str]) -> list[NumberProven]:
        """What follows from somebody proving their number."""
        return self.switched_on(off).number_proven

    def inline(self, off: frozenset[str]) -> Inline | None:
        """What answers inline queries."""
        return self.switched_on(off).inline

    def navigation(self, off: frozenset[str], may: frozenset[Permission]) -> Navigation:
        """The ways that screens offer a reader who may do this; computed once."""
        if (off, may) not in self._navigations:
            self._navigations[off, may] = self._navigation(off, may)
        return self._navigations[off, may]

    def _navigation(self, off: frozenset[str], may: frozenset[Permission]) -> Navigation:
        def mine(tap: CallbackData) -> bool:
            return is_for(self._action_of(tap), may)

        return navigation_of(self.on(off), self.closed_forms(off), mine, is_staff=bool(may))

    def staff_taps(self) -> Mapping[type[CallbackData], Action]:
        """Every button that is for staff, with its action."""
        return {kind: action for _, kind, action in self._taps.values() if action.needs}

    def area_of(self, action: Action) -> str:
        """The name of the feature whose action this is."""
        return self._areas.get(action, "")

    def area_of_form(self, name: str) -> str:
        """The name of the feature whose conversation this is."""
        feature = self._form_features.get(name)
        return feature.name if feature else ""

    def _action_of(self, tap: CallbackData) -> Action:
        return cast(Action, self._taps[tap.tag][2])

    def closed_forms(self, off: frozenset[str]) -> frozenset[str]:
        """The names of the conversations whose feature is switched off."""
        return frozenset(name for name, feature in self._form_features.items() if not is_on(feature, off))

    def refusal(self, refusal: Refusal) -> Callable[[Context, Any], Screen] | None:
        """The sentence a feature has for a refusal of its own."""
        return next((f.refusals[type(refusal)] for f in self.features if type(refusal) in f.refusals), None)

    def notice(self, kind: str) -> Notice | Callable[..., Screen | None] | None:
        """The screen function of a kind of notice, or what is looked up for it as well."""
        return self._notices.get(kind)

    def maker(self, name: str) -> MakesFile | None:
        """What makes the files of this name."""
        return self._files.get(name)

    @property
    def tags(self) -> Mapping[str, type[CallbackData]]:
        """Every button by its tag, for the contract of wire formats."""
        return {kind.tag: kind for kind in _OURS} | {tag: kind for tag, (_, kind, _) in self._taps.items()}

    @property
    def updates(self) -> tuple[str, ...]:
        """The kinds of updates that something here answers, as Telegram's `allowed_updates` has them."""
        inline = ("inline_query",) if any(feature.inline for feature in self.features) else ()
        return (*_UPDATES, *inline)
