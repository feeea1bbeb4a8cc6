"""From the ways that updates took to what is noted of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from bot.areas.learning.rules import ASK_STAFF, BOOKS, Answered, Outcome, is_secret
from bot.areas.learning.service import Learning
from bot.base.services import Services
from bot.chat.core.trace import Kind, Taken, Way
from bot.chat.language.tokenizer import Vocabulary
from bot.chat.routing.registry import Registry
from handlers.learning.meanings import NOT_OFFERED, SECRET, SECRET_AREAS, may_be_secret

_HEARD = frozenset(
    {Kind.PHRASE, Kind.SPELLING, Kind.LEARNED, Kind.ASKED, Kind.SEARCH, Kind.NOT_FOUND, Kind.CHATTER}
) | {Kind.FOLLOW_UP}
_CHOSEN = {"AskStaff": ASK_STAFF, "ShowResults": BOOKS}
"""Keys that stand where one asks back, by what they mean here."""
_TALK = Vocabulary(())
"""Knows small talk, and nothing else."""


def note(services: Services, taken: Taken) -> None:
    """What was said in the private chat and how it was heard; or which key came next."""
    if taken.chat_id != taken.person_id or taken.failed:
        return
    if taken.words and any(way.kind in _HEARD for way in taken.ways):
        if any(way.name == ASK_STAFF for way in taken.ways):
            services[Learning].notes.chose(taken.chat_id, ASK_STAFF)
        services[Learning].heard(_answered(services, taken))
    elif taken.ways and taken.ways[0].kind is Kind.TAP:
        name = taken.ways[0].name
        services[Learning].notes.chose(taken.chat_id, _CHOSEN.get(name, name))


def _answered(services: Services, taken: Taken) -> Answered:
    ways = taken.ways
    words = _words(taken)
    wanted = next((way.name for way in ways if way.kind in (Kind.PHRASE, Kind.LEARNED) and way.name in NOT_OFFERED), "")
    offered = tuple(value for way in ways if way.kind is Kind.ASKED for _, value in way.values)
    is_secret = partial(_is_secret, services, ways, offered, {taken.words, words})
    missed = any(way.kind is Kind.NOT_FOUND for way in ways)
    return Answered(taken.chat_id, words, _outcome(ways, taken.words), offered, wanted, is_secret, missed)


def _words(taken: Taken) -> str:
    """What was not sure: of several requests the one that was searched for."""
    searched = (dict(way.values).get("text", "") for way in taken.ways if way.kind is Kind.SEARCH)
    return next((text for text in searched if text), taken.words)


def _outcome(ways: Sequence[Way], words: str) -> Outcome:
    kinds = {way.kind for way in ways}
    if Kind.ASKED in kinds:
        return Outcome.ASKED_BACK
    fell_back = Kind.CHATTER in kinds and not all(word.chatter or word.filler for word in _TALK.words(words))
    return Outcome.UNCLEAR if fell_back or Kind.NOT_FOUND in kinds else Outcome.UNDERSTOOD


def _is_secret(services: Services, ways: Sequence[Way], offered: Sequence[str], texts: Collection[str]) -> bool:
    """Whether a word of it may be of danger, despair or a complaint: then none of it is kept here."""
    named = any(way.name in SECRET or way.area in SECRET_AREAS for way in ways)
    if named or SECRET.intersection(offered) or any(is_secret(text) for text in texts):
        return True
    return any(may_be_secret(services[Registry], text) for text in texts)
