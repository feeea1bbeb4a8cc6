"""Of which kind a message to the staff is: as the learned ear hears it, and where that is not sure, by its words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.tickets.rules import Kind, Message
from bot.areas.tickets.wording import asks, kind_of, likeliest
from bot.chat.language.classifier.learned import learned
from bot.chat.screens.texts import N_

BY_ITS_WORDS = "auto"
KINDS = {
    Kind.QUESTION: N_("Question"),
    Kind.SUGGESTION: N_("Suggestion"),
    Kind.COMPLAINT: N_("Complaint"),
    Kind.PRAISE: N_("Praise"),
    Kind.LOST: N_("Something lost or found"),
}
SHORTLY = {**KINDS, Kind.LOST: N_("Lost or found")}
"""The same on a key."""
_MEANINGS = {
    "complaint": Kind.COMPLAINT,
    "insult": Kind.COMPLAINT,
    "suggestion": Kind.SUGGESTION,
    "event_ideas": Kind.SUGGESTION,
    "propose": Kind.SUGGESTION,
    "praise": Kind.PRAISE,
    "thanks": Kind.PRAISE,
    "lost_item": Kind.LOST,
    "found_item": Kind.LOST,
}
_NOTHING = frozenset({"danger", "self_harm", "chatter", "greeting", "salam", "goodbye", "search", "subject", "sad"})
"""Meanings that say nothing of what is wanted of the staff."""
_KNOWN = 0.6
"""The share of words that must stand in examples."""
_OTHER_THAN_ASKED = 0.9
"""From here what somebody asks of the staff is no question."""


def kind_by(value: str | None, said: Message) -> Kind:
    """The kind that was chosen, else what the words say; a voice alone counts as a question."""
    if value in tuple(Kind):
        return Kind(value)
    return kind_of(said.words, *_heard(said.words)) if said.words else Kind.QUESTION


def kind_asked(said: Message) -> Kind:
    """The same of what somebody writes who wanted to ask: a question, unless it is surely something else."""
    other = None if asks(said.words) else likeliest(_heard(said.words)[0], _OTHER_THAN_ASKED)
    return other or Kind.QUESTION


def _heard(words: str) -> tuple[Mapping[Kind, float], float]:
    """How probable each kind is, and that it is about something else that people ask of."""
    model = learned()
    if model is None or model.known(words) < _KNOWN:
        return {}, 0.0
    kinds: dict[Kind, float] = {}
    matter = 0.0
    for guess in model.guess(words, most=8):
        if kind := _MEANINGS.get(guess.meaning):
            kinds[kind] = kinds.get(kind, 0.0) + guess.probability
        elif guess.meaning not in _NOTHING:
            matter += guess.probability
    return kinds, matter
