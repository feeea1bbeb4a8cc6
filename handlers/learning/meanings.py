"""What words can be about: the phrases that residents may say and that have a name, by area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.areas.learning.rules import ANSWERED, BOOKS, Unclear
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature
from bot.chat.language.intents import Phrase
from bot.chat.routing.registry import Registry
from bot.chat.screens.texts import N_
from handlers.home import NOT_HERE
from handlers.home.matters import MATTERS, SERVICE

SECRET = frozenset({"danger", "self_harm", "feedback", "complaint", "insult", "sad", "delete_data"})
"""What is met where it is said, and kept where it is answered; its words are kept in no other place."""
SECRET_AREAS = frozenset({"feedback", "tickets", "emergencies", "personal"})
NOT_OFFERED = frozenset({*(name for name, _, _ in NOT_HERE), *(one.name for one in MATTERS if one.kind is SERVICE)})
"""What people ask for and the bot cannot do yet."""
_A_LITTLE = 0.1
_LABELS: Mapping[str, str] = {
    "greeting": N_("A greeting"),
    "thanks": N_("Thanks"),
    "help": N_("What the bot can do"),
    "small_talk": N_("Small talk"),
    "holds_mine": N_("What I borrowed or reserved"),
    "renew": N_("Keeping a book longer"),
    "reading_progress": N_("How far I have read"),
    "membership": N_("Becoming a member"),
    "facilities": N_("Rooms and facilities"),
    "rules": N_("Borrowing rules"),
    "other_service": N_("Another office's matter"),
    "popular_books": N_("Often looked at"),
    "ask_staff": N_("Ask the staff"),
    "my_children": N_("My children"),
    "add_child": N_("Adding a child"),
    "privacy": N_("Privacy"),
    "correct_name": N_("Correcting a name"),
    "interests": N_("My interests"),
    "quiet_hours": N_("Quiet hours"),
    "language": N_("Language"),
    BOOKS: N_("A book"),
    ANSWERED: N_("An answer of the staff"),
}


@dataclass(frozen=True)
class Choice:
    """Something that words can be about: the phrase, and its name as a msgid."""

    phrase: str
    label: str


def label_of(registry: Registry, name: str) -> str:
    """What a phrase or a meaning is called, as a msgid; its bare name where it has none."""
    named = next((_label(one) for one in _phrases(registry.features) if name in _names(one)), "")
    return named or _LABELS.get(name, name)


def meaning_of(registry: Registry, phrase: str) -> str | None:
    """The meaning of examples that leads to a phrase; None where there is no such choice."""
    if phrase == BOOKS:
        return BOOKS
    found = next((one for one in _phrases(registry.features) if one.name == phrase and _offered(one)), None)
    return (found.learned or (found.name,))[0] if found else None


def likeliest(context: Context, found: Unclear, words: str, most: int) -> list[Choice]:
    """What people chose, what they were offered, what the ear takes the words for, in this order; a book besides."""
    registry = context.services[Registry]
    ear = registry.ear(context.off)
    told = [*sorted(found.chosen, key=found.chosen.__getitem__, reverse=True), *found.offered]
    heard = [one.phrase for one in (ear.hear(words) if ear else ()) if one.phrase]
    known = {phrase.name: phrase for phrase in _phrases(registry.on(context.off))}
    phrases = {one.name: one for one in (*(known[name] for name in told if name in known), *heard) if _offered(one)}
    choices = [Choice(name, _label(phrase)) for name, phrase in phrases.items()][:most]
    return [*choices, Choice(BOOKS, _LABELS[BOOKS])] if context.has("catalogue") else choices


def areas(context: Context) -> list[Feature]:
    """The areas that have something to choose."""
    return [one for one in context.services[Registry].on(context.off) if of_area(context, one.name)]


def of_area(context: Context, name: str) -> list[Choice]:
    """What words can be about in an area."""
    features = [one for one in context.services[Registry].on(context.off) if one.name == name]
    return [Choice(one.name, _label(one)) for one in _phrases(features) if _offered(one)]


def may_be_secret(registry: Registry, words: str) -> bool:
    """Whether the ear hears danger, despair or a complaint in words, if only a little."""
    ear = registry.ear(frozenset())
    meant = ear.hear(words) if ear else ()
    return any(one.phrase is not None and one.phrase.name in SECRET and one.probability >= _A_LITTLE for one in meant)


def _phrases(features: Sequence[Feature]) -> list[Phrase]:
    return [phrase for feature in features for phrase in feature.phrases]


def _names(phrase: Phrase) -> tuple[str, ...]:
    return (phrase.name, *phrase.learned)


def _label(phrase: Phrase) -> str:
    return phrase.label or _LABELS.get(phrase.name, "")


def _offered(phrase: Phrase) -> bool:
    """A resident may say it, it has a name, and it is none of those that alarm or meet somebody's grief."""
    return phrase.action.needs is None and bool(_label(phrase)) and phrase.name not in (*SECRET, ANSWERED)
