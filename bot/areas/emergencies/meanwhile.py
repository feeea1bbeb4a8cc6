"""What somebody writes while a danger runs that they told of: about it, surely about something else, or not clear.

To keep words from the staff that were about the danger is the dearer mistake: what is not clear goes to them, too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum

from bot.areas.emergencies import meanwhile_words as words_of
from bot.areas.emergencies.aftermath import After, said_after, speaks_of
from bot.areas.emergencies.recognition import Level
from bot.areas.emergencies.spelling import plain_words

_SURELY, _WORTH_ASKING, _CALM, _NOT_CALM = 0.9, 0.4, 0.0005, 0.05


class Belongs(IntEnum):
    """`UNCLEAR`: it goes to the staff, and the ordinary answer is one key away."""

    ELSE = 0
    UNCLEAR = 1
    SURELY = 2


@dataclass(frozen=True)
class Besides:
    """What the ears take words for. `level`: how surely danger; `kind`: which; `suspected`: by the learned ear for it.

    `other`: how probably something else; `exactly`: a phrase accounts for every word; `book`: it is one that is asked
    for; `near`: what is as often said of a danger as of itself, as where the toilet is.
    """

    level: int = 0
    kind: str = ""
    suspected: float = 0.0
    other: float = 0.0
    exactly: bool = False
    book: bool = False
    near: bool = False


def belongs(text: str, kinds: Collection[str], besides: Besides) -> Belongs:
    """Whose words are that come shortly after others about dangers of these kinds."""
    if besides.level > Level.NONE or not text.strip():
        return Belongs.SURELY
    after = said_after(text, kinds)
    if after in (After.OVER, After.WAITS):
        return Belongs.SURELY
    if _means_else(text, besides):
        return Belongs.ELSE
    if after is not After.MORE:
        return Belongs.SURELY
    asked = "?" in text and len(text.split()) > 1
    asked = asked or (besides.other >= _SURELY and not besides.near and bool(words_of.ASKS.search(text)))
    if not (asked or besides.exactly) and (_names_somebody(text) or words_of.OF_NOW.search(text)):
        return Belongs.SURELY
    return Belongs.UNCLEAR if asked or besides.exactly or besides.other >= _WORTH_ASKING else Belongs.SURELY


def belongs_in_form(text: str, kinds: Collection[str], besides: Besides) -> Belongs:
    """The same of an answer to a form that was begun since: only what is plainly of the danger is taken from it."""
    plainly = besides.level >= Level.LIKELY or said_after(text, kinds) in (After.OVER, After.WAITS)
    return Belongs.SURELY if plainly else Belongs.ELSE


def belongs_later(text: str, kinds: Collection[str], besides: Besides) -> Belongs:
    """The same long after the last word about them: only what speaks of them."""
    if speaks_of(text, kinds) or (besides.kind in kinds and besides.level > Level.NONE):
        return Belongs.SURELY
    if _means_else(text, besides):
        return Belongs.ELSE
    if any(is_still_of(text, kind) for kind in kinds):
        return Belongs.SURELY
    return Belongs.UNCLEAR if words_of.HELPERS.search(text) else Belongs.ELSE


def is_still_of(text: str, kind: str) -> bool:
    """Whether words say that a danger of this kind goes on: “belum ketemu juga”, “masih berdarah”."""
    told = " ".join(plain_words(text))
    found = words_of.STILL.get(kind)
    return found is not None and bool(found.search(told)) and not words_of.A_THING.search(told)


def _means_else(text: str, besides: Besides) -> bool:
    """Surely: a phrase or the ear says so, it asks or wishes, and nobody and nothing of the danger is named in it."""
    if besides.near or _names_somebody(text) or words_of.HOW_LONG.fullmatch(text):
        return False
    if besides.exactly:
        return besides.suspected < _NOT_CALM
    if besides.other < _SURELY or besides.suspected >= _CALM or words_of.OF_NOW.search(text):
        return False
    return bool(words_of.ASKS.search(text)) and (not besides.book or bool(words_of.A_BOOK.search(text)))


def _names_somebody(text: str) -> bool:
    """Somebody who helps or whom it befell: “orangnya”, “dia”; “caranya” is nobody's."""
    words = set(words_of.WORD.findall(text.casefold()))
    theirs = any(words_of.HIS.match(one) for one in words - words_of.OF_THINGS)
    done_to = words_of.HELPERS.search(text) or words_of.DONE_TO.search(text)
    return theirs or not words.isdisjoint(words_of.THEY) or done_to is not None
