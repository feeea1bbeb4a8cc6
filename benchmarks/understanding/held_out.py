"""The lines that nobody tuned to: held_out.jsonl, each message by a new resident, judged by the way it took.

    python -m benchmarks.understanding.held_out

A message is understood where what answered it is what was wanted, half where that was among what was asked back, or
where one of two matters was. Lines said in a form and later turns of a sequence are left out here.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.understanding.talking import MORNING, Answered, library, talk
from bot.base.clock import MovableClock
from bot.base.migrations import migrate
from bot.chat.core.trace import Kind
from bot.dev.demo.seed import seed_if_empty
from handlers import FEATURES

LINES = Path(__file__).with_name("held_out.jsonl")
_BOOKS = frozenset({"search", "subject", "find_book"})
_AS_GOOD: Mapping[str, frozenset[str]] = {
    "hours": frozenset({"open_now", "hours_of_day"}),
    "open_now": frozenset({"hours", "hours_of_day"}),
    "hours_of_day": frozenset({"hours", "open_now"}),
    "danger": frozenset({"self_harm"}),
}
"""What answers a meaning as well as its own phrase."""


def main() -> int:
    """Print how much was understood, by register and in all."""
    lines = [one for one in map(json.loads, LINES.read_text(encoding="utf-8").splitlines()) if "t" in one]
    lines = [one for one in lines if "form" not in one]
    with TemporaryDirectory() as folder:
        scores = asyncio.run(_judged(lines, Path(folder)))
    counted: dict[str, Counter[str]] = {}
    for line, score in zip(lines, scores, strict=True):
        for group in (line["register"], "near danger" if "near" in line else "", "all"):
            if group:
                counted.setdefault(group, Counter())[score] += 1
    for group, found in counted.items():
        shares = (f"{score} {100 * found[score] / found.total():.0f} %" for score in ("understood", "half", "wrong"))
        sys.stdout.write(f"{group:<12}{found.total():>5}  {', '.join(shares)}\n")
    return 0


async def _judged(lines: Sequence[Mapping[str, str]], folder: Path) -> list[str]:
    template, stage = folder / "template", folder / "stage"
    template.mkdir()
    stage.mkdir()
    migrate(template / "library.db")
    await asyncio.to_thread(seed_if_empty, template / "library.db", clock=MovableClock.frozen(MORNING))
    async with library(template / "library.db", stage) as running:
        return [
            judged(line["want"], (await talk(running, f"Warga {n}", dict(line)))[0]) for n, line in enumerate(lines)
        ]


def judged(want: str, answer: Answered) -> str:
    """The verdict on one message."""
    each = [_one(part.split(":")[0], answer) for part in want.split("+")]
    if all(score == "understood" for score in each):
        return "understood"
    return "half" if any(score != "wrong" for score in each) else "wrong"


def _one(want: str, answer: Answered) -> str:
    names = {way.name for way in answer.ways if way.kind is not Kind.ASKED}
    searched = any(way.kind is Kind.SEARCH for way in answer.ways)
    if want in _BOOKS:
        return "understood" if searched or names & _BOOKS else "wrong"
    offered = {value for way in answer.ways if way.kind is Kind.ASKED for _, value in way.values}
    if want == "chatter" and "chatter" in names:
        return "understood"
    right = {
        phrase.name
        for feature in FEATURES
        for phrase in feature.phrases
        for meaning in (want, *_AS_GOOD.get(want, ()))
        if meaning in (phrase.learned or (phrase.name,)) or meaning == phrase.name
    }
    return "understood" if names & right else "half" if offered & right else "wrong"


if __name__ == "__main__":
    sys.exit(main())
