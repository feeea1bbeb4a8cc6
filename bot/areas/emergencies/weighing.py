"""The list and the learned ear weighed against one another, by what a mistake costs (ADR 49)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.areas.emergencies.dangers import LOST_CHILD
from bot.areas.emergencies.despair import DESPAIR
from bot.areas.emergencies.recognition import Level, hear, signs_of, tells
from bot.areas.emergencies.rules_asked import only_asks_a_rule
from bot.areas.emergencies.spelling import plain_words
from bot.base.reading.late import late

_FEWEST, _SHORT = 3, 4  # words
_LONG = 9
_SUBTITLE = late(r"^[^.!?]+[^.!?\d]: ")
_QUICK = frozenset("cepat quick quickly me".split())
_LONG_WORD = 4  # letters
_YOUNG = frozenset(
    "anak adik cucu bayi balita keponakan putra putri son daughter child kid boy girl toddler baby brother"
    " sister".split()
)
_SPEAKERS, _MY = frozenset({"saya", "kami", "kita"}), frozenset({"my", "our"})
_LOST_BY = late(
    r"\b(?:lost|loses|losing) (?:his|her|their|its|a|an|the|interest|track|hope)\b"
    r"|\bhilang(?:kan|in)\b|menghilangkan|ngilangin"
)
"""Something that a child has lost."""
_STILL = frozenset({"belum", "masih", "still", "yet"})
"""Whoever says so tells of what they told before."""
_SEVERAL = 2
"""Signs that what only the ear hears is now and here: a title seldom has two."""
_UNLIKELY, _HARDLY, _SUSPECTED, _BELIEVED, _RATHER, _NEARLY_SURE, _QUITE_SURE = 0.002, 0.015, 0.05, 0.12, 0.6, 0.9, 0.97
"""Steps of what the learned ear suspects; what each means beside the list is measured, not chosen."""


def weighed(text: str, suspected: float, else_meant: Callable[[], bool]) -> Level:
    """What the list hears, and what the learned ear suspects: a false alarm is dear, a danger missed the dearest.

    `else_meant()`: whether the words surely mean something else.
    """
    heard = hear(text)
    if heard.level is Level.SURE:
        return _of_the_sure(text, heard.kind, suspected)
    if heard.level is Level.NONE and suspected < _HARDLY:
        return Level.NONE
    alone = _of_the_ear(text, suspected, else_meant)
    if heard.level is Level.NONE:
        return alone
    stays = suspected >= _HARDLY or len(text.split()) == 1 or heard.kind in DESPAIR
    listed = Level.LIKELY if suspected >= _RATHER else Level.PERHAPS
    return max(alone, listed) if stays else Level.NONE


def _of_the_sure(text: str, kind: str, suspected: float) -> Level:
    """What the list is sure of, the ear may doubt; many signs of here and now outweigh it, and so does one's own child.

    “anak saya hilang” is as short as a title, and whoever says it has no time for a question.
    """
    words = plain_words(text)
    if (
        suspected >= _BELIEVED
        or signs_of(text, words) > _SEVERAL
        or (kind == LOST_CHILD and _is_their_own(text, words))
    ):
        return Level.SURE
    return Level.LIKELY if suspected >= _UNLIKELY else Level.PERHAPS


def _is_their_own(text: str, words: Sequence[str]) -> bool:
    """Whether a child is the speaker's own, and is what is lost: “anak saya hilang”, not “my son lost his card”."""
    if _LOST_BY.search(text) or _is_spelt_as_title(text) or not _STILL.isdisjoint(words):
        return False
    return any(
        (one in _YOUNG and other in _SPEAKERS) or (one in _MY and other in _YOUNG) for one, other in pairwise(words)
    )


def _of_the_ear(text: str, suspected: float, else_meant: Callable[[], bool]) -> Level:
    """What the ear suspects alone: less of few words, which may be a title, of a topic, and of what means else."""
    many = len(text.split())
    if many < _FEWEST or _is_spelt_as_title(text):
        return Level.NONE
    if only_asks_a_rule(text):
        return Level.PERHAPS if suspected >= _NEARLY_SURE else Level.NONE
    if not tells(text):
        return Level.LIKELY if suspected >= _NEARLY_SURE else Level.PERHAPS if suspected >= _BELIEVED else Level.NONE
    if suspected >= _NEARLY_SURE and many >= _SHORT:
        return Level.SURE if _is_now_and_here(text, suspected, else_meant) else Level.LIKELY
    if suspected < _SUSPECTED:
        return Level.NONE
    if else_meant():
        return Level.PERHAPS if suspected >= _RATHER else Level.NONE
    return Level.LIKELY if suspected >= _BELIEVED else Level.PERHAPS


def _is_now_and_here(text: str, suspected: float, else_meant: Callable[[], bool]) -> bool:
    """What no title has: several signs, or one in a sentence of some length; that something is quick is none."""
    words = plain_words(text)
    if signs_of(text, words) >= _SEVERAL:
        return True
    signs = {one for one in words if one not in _QUICK}
    long = suspected >= _QUITE_SURE and len(words) >= _LONG and _SUBTITLE.search(text) is None
    return long and signs_of(text, signs) > 0 and not else_meant()


def _is_spelt_as_title(text: str) -> bool:
    """Whether most of its long words begin with a capital, and not all of it is shouted."""
    long = [word for word in text.split() if len(word) >= _LONG_WORD]
    return not text.isupper() and len(long) > 1 and 3 * sum(word[:1].isupper() for word in long) >= 2 * len(long)
