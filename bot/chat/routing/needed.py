"""How probable a meaning must be: an answer costs little, a form that nobody asked for more."""

from __future__ import annotations

from bot.chat.language.intents import Phrase

ANSWER, _DEED, _DENIAL = 0.4, 0.65, 0.8
"""How probable a learned meaning must be to be answered, to begin something, to send somebody away."""
_ONE_WORD = 0.95
"""What a single word must reach, which is more often a title or a name."""


def needed(phrase: Phrase, typed: str) -> float:
    """How probable it must be: an answer costs little, a form that nobody asked for more; one word may be a title."""
    alone = _ONE_WORD if len(typed.split()) == 1 else 0.0
    return max(
        phrase.surely,
        _DENIAL if phrase.denies else 0.0,
        alone,
        _DEED if (phrase.action.writes or phrase.action.deed) and not phrase.undone else ANSWER,
    )
