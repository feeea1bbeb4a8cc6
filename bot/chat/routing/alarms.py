"""Danger goes before everything: before forms, questions and searches, whatever it is written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import unescape
from re import sub

from bot.base.database import Transaction
from bot.base.identity import Permission
from bot.chat.core.alarm import Alarm, Further, Otherwise
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Located, Other, Picture, SharedContact, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import Draft
from bot.chat.language.classifier.suspicion import suspicion
from bot.chat.language.ear import Ear
from bot.chat.routing.asking_back import MeantTap
from bot.chat.routing.call import Call
from bot.chat.routing.registry import Registry
from bot.chat.screens.callback_data import CallbackData, tag_of
from bot.chat.screens.screen import Screen

PERHAPS, LIKELY, SURE = 1, 2, 3
NOTHING_RUNS, ELSE, UNCLEAR, BELONGS = 0, 1, 2, 3
_SURELY = 0.9


@dataclass(frozen=True)
class Warned:
    """What a message says, and how surely of danger. `aside`: a form about danger is open, its words are its own."""

    text: str
    hears: int = 0
    aside: bool = False


@dataclass(frozen=True)
class Alarms:
    """The ear of the feature that hears danger, where there is one."""

    registry: Registry

    def warned(self, context: Context, given: Given, draft: Draft | None) -> Warned:
        """How surely a message tells of danger."""
        text, found = said_in(given), self._of(context)
        if found is None:
            return Warned(text, aside=True)
        alarm, feature = found
        if draft is not None and not draft.suspended and self.registry.area_of_form(draft.conversation) == feature:
            return Warned(text, aside=True)
        if not text:
            return Warned(text, PERHAPS if isinstance(given, Other) and given.file_id else 0)
        code = self.registry.is_code(text, context.off, context.permissions)  # its letters may look like a cry
        return Warned(text, 0 if code else self._heard(context, alarm, text))

    async def concerns(self, context: Context, warned: Warned, draft: Draft | None) -> int:
        """Whether this person tells of a danger already, and whether the words belong to it."""
        found = self._of(context)
        if found is None or warned.aside:
            return NOTHING_RUNS
        in_form = draft is not None and not draft.suspended
        return await found[0].concerns(
            context,
            warned.text,
            lambda: self.otherwise(warned.text, context.off, context.permissions, warned.hears),
            in_form,
        )

    def otherwise(self, text: str, off: frozenset[str], may: frozenset[Permission], level: int = 0) -> Otherwise:
        """What phrases and the ear for everything take the words for. `level`: how surely they tell of danger."""
        clauses = [one for one in self.registry.listener(off, may).hear(text) if not one.chatter]
        heard = [one.heard for one in clauses if one.heard and one.heard.sure and not one.heard.phrase.broad]
        exactly = bool(heard) and len(heard) == len(clauses)
        ear = self.registry.ear(off)
        best = next(iter(ear.hear(text, may)), None) if ear else None
        learned = frozenset({best.phrase.name}) if best and best.phrase else frozenset[str]()
        names = frozenset(one.phrase.name for one in heard) if exactly else learned
        known = bool(self.registry.spellings(text, off, may))
        sureness = 1.0 if known else best.kin if best else 0.0
        return Otherwise(names, sureness, exactly or known, level, _suspected(text)[1] or 0.0)

    async def asked(self, context: Context, data: str) -> str:
        """The words below which the key “answer this as ever” was tapped; '' for any other key."""
        found = self._of(context)
        if found is None or not self.is_rather(context.off, data):
            return ""
        return await found[0].asked(context, found[0].rather.unpack(data))

    def is_rather(self, off: frozenset[str], data: str) -> bool:
        """Whether it is that key."""
        alarm = self.registry.switched_on(off).alarm
        return alarm is not None and tag_of(data) == alarm[0].rather.tag

    async def leading_back(self, context: Context, screens: Sequence[Screen]) -> Sequence[Screen]:
        """An ordinary answer given meanwhile, with the way back to what runs."""
        found = self._of(context)
        back = await found[0].back(context) if found and screens else None
        return [*screens[:-1], screens[-1].with_keys([back])] if back else screens

    def agreed(
        self, context: Context, text: str, leads_with: Callable[[Context, type[CallbackData]], Call | None]
    ) -> Call | None:
        """The press of the key by words that say yes where it was asked whether there is danger."""
        found = self._of(context)
        pressed = leads_with(context, found[0].key) if found and text else None
        return pressed if found and pressed and found[0].agrees(text) else None

    async def is_title(self, context: Context, text: str) -> bool:
        """Whether words are surely a title."""
        found = self._of(context)
        return found is not None and await found[0].is_title(context, text)

    def call(self, context: Context, text: str) -> Call:
        """What raises the alarm; what is surely a title is searched for instead."""
        found = self._of(context)
        assert found is not None, "something was heard"
        alarm, feature = found
        search = self.registry.free_text(context.off)
        way = Way(Kind.PHRASE, "danger", feature)
        searched = Way(Kind.SEARCH, Kind.SEARCH, self.registry.area_of(search), (("text", text),)) if search else None
        rather = Call(search, text, way=searched) if search else None
        return Call(alarm.raises, text, "danger", rather=rather, recognises=alarm.is_title, way=way)

    def goes_on(self, context: Context, warned: Warned, *, unclear: bool) -> Call:
        """What takes further words along."""
        found = self._of(context)
        assert found is not None, "it runs"
        words = Further.of(warned.text, warned.hears, unclear=unclear)
        return Call(found[0].goes_on, words, "danger", way=Way(Kind.PHRASE, "danger", found[1]))

    async def offered(
        self, context: Context, tx: Transaction, text: str, screens: Sequence[Screen], *, likely: bool
    ) -> Sequence[Screen]:
        """The ordinary answer with the key “this is an emergency” below; where it is likely, asked first."""
        found = self._of(context)
        if found is None:
            return screens
        last, (suspected, _) = _without_asking(screens[-1]), _suspected(text)
        return [*screens[:-1], await found[0].offer(context, tx, text, suspected, last, likely)]

    def calls_in_group(self, context: Context, text: str) -> list[Call]:
        """What raises the alarm where others read along, or asks; nothing where there is no danger."""
        found = self._of(context)
        heard = self._heard(context, found[0], text) if found else 0
        if found is None or not heard:
            return []
        if heard == SURE:
            return [replace(self.call(context, text), action=found[0].raises_in_group)]
        return [Call(found[0].in_group, text, "danger", way=Way(Kind.PHRASE, "danger", found[1]))]

    def _heard(self, context: Context, alarm: Alarm, text: str) -> int:
        return alarm.hears(text, _suspected(text)[1], lambda: self._means_else(context, alarm, text))

    def _means_else(self, context: Context, alarm: Alarm, text: str) -> bool:
        return surely_means_else(self.registry.ear(context.off), text, alarm.learned, context.permissions)

    def _of(self, context: Context) -> tuple[Alarm, str] | None:
        return self.registry.switched_on(context.off).alarm


def surely_means_else(
    ear: Ear | None, text: str, alarms: frozenset[str], may: frozenset[Permission] = frozenset()
) -> bool:
    """Whether the ear for everything surely takes words for something else than what alarms."""
    best = next(iter(ear.hear(text, may)), None) if ear else None
    return bool(best and best.kin >= _SURELY and not (best.phrase and best.phrase.name in alarms))


def _without_asking(screen: Screen) -> Screen:
    """One key says that it is an emergency, not two."""
    asked = MeantTap("danger")
    return replace(screen, keys=[[key for key in row if key.tap != asked] for row in screen.keys])


def _suspected(text: str) -> tuple[str, float | None]:
    """The phrase of danger that the ear for it finds likeliest, and how likely; None where nothing was learned."""
    ear = suspicion()
    return ear.suspects(text) if ear else ("", None)


def said_in(given: Given) -> str:
    """The words of a message or below a file; of a file without any, its kind."""
    match given:
        case Words(text=text):
            return text
        case Picture(caption=caption):
            return caption
        case Other(post=post):
            return unescape(sub(r"<[^>]+>", "", post.html))
        case Located(latitude=latitude, longitude=longitude):
            return f"{latitude:.6f}, {longitude:.6f}"
        case SharedContact(phone=phone):
            return phone
