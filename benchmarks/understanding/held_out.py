"""The lines that nobody tuned to: held_out.jsonl, each message by a new resident, judged by the way it took.

    python -m benchmarks.understanding.held_out

A message is understood where what answered it is what was wanted, half where that was among what was asked back, or
where one of two matters was; a sequence is as well understood as its worst message. Lines of staff are written by
staff. Lines said in a form are left out here.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.understanding.talking import MORNING, Answered, Json, library, talk
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
    "self_harm": frozenset({"danger"}),
}
"""What answers a meaning as well as its own phrase."""


_STAFFS = frozenset(
    phrase.name for feature in FEATURES for phrase in feature.phrases if phrase.action.needs is not None
)
"""What only staff ask for: such lines are written by staff."""
_GOES_ON: Mapping[str, frozenset[str]] = {
    "shelf": frozenset({"book_again", "pick"}),
    "available": frozenset({"book_again", "pick"}),
    "book_details": frozenset({"book_again", "pick"}),
    "same_author": frozenset({"same_author"}),
    "more": frozenset({"more"}),
    "yes": frozenset({"yes"}),
    "no": frozenset({"no"}),
    "leave": frozenset({"no"}),
}
"""What a later turn may want besides meanings, and the ways that go on so."""


def main() -> int:
    """Print how much was understood, by register and in all; then of the sequences."""
    lines = [json.loads(one) for one in LINES.read_text(encoding="utf-8").splitlines()]
    single = [one for one in lines if "t" in one and "form" not in one]
    turns = [one for one in lines if "turns" in one]
    with TemporaryDirectory() as folder:
        scores, later = asyncio.run(_judged(single, turns, Path(folder)))
    counted: dict[str, Counter[str]] = {}
    for line, score in zip(single, scores, strict=True):
        for group in (line["register"], "near danger" if "near" in line else "", "all"):
            if group:
                counted.setdefault(group, Counter())[score] += 1
    counted["later turns"] = Counter(score for each in later for score in each[1:])
    counted["sequences"] = Counter(min(each, key=_ORDER.index) for each in later)
    for group, found in counted.items():
        shares = (f"{score} {100 * found[score] / found.total():.0f} %" for score in reversed(_ORDER))
        sys.stdout.write(f"{group:<12}{found.total():>5}  {', '.join(shares)}\n")
    return 0


_ORDER = ("wrong", "half", "understood")


async def _judged(single: Sequence[Json], turns: Sequence[Json], folder: Path) -> tuple[list[str], list[list[str]]]:
    template, stage = folder / "template", folder / "stage"
    template.mkdir()
    stage.mkdir()
    migrate(template / "library.db")
    await asyncio.to_thread(seed_if_empty, template / "library.db", clock=MovableClock.frozen(MORNING))
    async with library(template / "library.db", stage) as running:
        scores = []
        for n, line in enumerate(single):
            [answer] = await talk(running, f"Warga {n}", line, staff=line["want"] in _STAFFS)
            scores.append(judged(line["want"], answer))
        later = [
            [_turn(want, one) for want, one in zip(line["wants"], await talk(running, f"W {n}", line), strict=True)]
            for n, line in enumerate(turns)
        ]
    return scores, later


def _turn(want: str, answer: Answered) -> str:
    """The verdict on one message of several."""
    follow = {way.name: dict(way.values) for way in answer.ways if way.kind is Kind.FOLLOW_UP}
    if want.startswith("result:"):
        return "understood" if follow.get("pick", {}).get("key", "").startswith(f"{want[7:]}. ") else "wrong"
    if goes_on := _GOES_ON.get(want):
        left = want in ("leave", "no") and answer.before is not None and answer.after is None
        return "understood" if left or follow.keys() & goes_on else judged(want, answer)
    return judged(want, answer)


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
