"""What was taught as a file of examples, in the form of those that the project has; nothing of anybody is in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.areas.faq.rules import Entry
from bot.areas.learning.masking import HIDDEN, masked
from bot.areas.learning.rules import ANSWERED, Taught
from bot.base.taught import Lexicon

REGISTER = "taught"
NAME = "belajar.txt"


def examples(taught: Iterable[Taught], answered: Sequence[Entry], lexicon: Lexicon) -> str:
    """`[meaning register]` heads with a line a wording; what stands for frequent questions are comments."""
    by_meaning: dict[str, list[str]] = {}
    for one in taught:
        line = _bare(one.words)
        if one.meaning != ANSWERED and line:
            by_meaning.setdefault(one.meaning, []).append(line)
    parts = ["# What staff taught the bot. Names and numbers were left out before it was kept."]
    for meaning, lines in sorted(by_meaning.items()):
        parts.append("\n".join([f"[{meaning} {REGISTER}]", *sorted(set(lines))]))
    questions = [_bare(masked(said, lexicon).text) for one in answered for said in (one.question, *one.wordings)]
    if any(questions):
        parts.append("\n".join(["# Frequent questions:", *(f"# {line}" for line in questions if line)]))
    return "\n\n".join(parts) + "\n"


def _bare(words: str) -> str:
    return " ".join(word for word in words.split() if word != HIDDEN)
