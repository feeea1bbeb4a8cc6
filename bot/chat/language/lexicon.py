"""The words that the chat knows: of its phrases, its tables of shorthand, and its examples."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.base.reading.slang import CHATTER, FILLERS, NO_SLIPS, NUMBERS, READ_AS, TAGS
from bot.base.taught import Lexicon
from bot.chat.language.classifier.learned import learned
from bot.chat.language.intents import Phrase
from bot.chat.language.phrase_grammar import compiled


def lexicon_of(phrases: Iterable[Phrase]) -> Lexicon:
    """What is known from the start."""
    model = learned()
    return Lexicon(
        _firm(tuple(source for one in phrases for source in one.patterns)), model.vocabulary if model else ()
    )


@lru_cache(maxsize=4)
def _firm(patterns: tuple[str, ...]) -> frozenset[str]:
    tables = frozenset().union(CHATTER, FILLERS, NO_SLIPS, NUMBERS, TAGS, READ_AS, READ_AS.values())
    return tables.union(*(compiled(source).words for source in patterns))
