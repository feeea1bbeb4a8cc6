"""The lines that nobody tuned to: held_out.jsonl, each message by a new resident, judged by the way it took.

    python -m benchmarks.understanding.held_out [--lines FILE [--show]]

A message is understood where what answered it is what was wanted, half where that was among what was asked back, or
where one of two matters was; a sequence is as well understood as its worst message. Lines of staff are written by
staff. A line said in a form is judged by what became of the form. `--lines`: other lines of this format; `--show`:
which of them were not understood, never those of the exam.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.understanding.held_out_forms import KINDS, judged_in_a_form, kind, said_in_a_form
from benchmarks.understanding.talking import MORNING, Answered, Json, Library, library, talk
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
_OF_THE_EVENT = frozenset({"events", "event_cost", "event_details", "child_age"})
"""What “event_asked” answers, of the event that somebody is signing up for."""
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
    "more": frozenset({"more", "another"}),
    "surprise": frozenset({"another"}),
    "hours": frozenset({"hours_again"}),
    "hours_of_day": frozenset({"hours_again"}),
    "open_now": frozenset({"hours_again"}),
    "event_cost": frozenset({"event_cost"}),
    "event_details": frozenset({"event_again"}),
    "yes": frozenset({"yes"}),
    "no": frozenset({"no"}),
    "leave": frozenset({"no"}),
}
"""What a later turn may want besides meanings, and the ways that go on so."""


@dataclass(frozen=True)
class Result:
    """A line, what answered each of its messages, and what to think of that."""

    line: Json
    answers: Sequence[Answered]
    scores: Sequence[str]

    def groups(self) -> Iterator[tuple[str, str]]:
        """The rows of the table that it counts in, and how."""
        if "turns" in self.line:
            yield from (("later turns", score) for score in self.scores[1:])
            yield "sequences", min(self.scores, key=_ORDER.index)
        elif "form" in self.line:
            yield "in a form", self.scores[0]
            yield f"  {kind(self.line['want'])}", self.scores[0]
        else:
            yield self.line["register"], self.scores[0]
            if "near" in self.line:
                yield "near danger", self.scores[0]
            yield "all", self.scores[0]


def main() -> int:
    """Print how much was understood, by register and in all; then of the sequences, then in a form."""
    parser = argparse.ArgumentParser(description="How much of lines that nobody tuned to is understood")
    parser.add_argument("--lines", type=Path, default=LINES, help="other lines of this format")
    parser.add_argument("--show", action="store_true", help="those that were not understood")
    asked = parser.parse_args()
    lines = asked.lines.read_text(encoding="utf-8").splitlines()
    if asked.show and not set(LINES.read_text(encoding="utf-8").splitlines()).isdisjoint(lines):
        parser.error("these are the exam's lines: whoever sees them tunes to them")
    with TemporaryDirectory() as folder:
        results = asyncio.run(_results([json.loads(line) for line in lines], Path(folder)))
    sys.stdout.writelines(_table(results))
    sys.stdout.writelines(_misses(results) if asked.show else ())
    return 0


_ORDER = ("wrong", "half", "understood")


def _table(results: Sequence[Result]) -> Iterator[str]:
    counted: dict[str, Counter[str]] = {}
    for group, score in (row for one in results for row in one.groups()):
        counted.setdefault(group, Counter())[score] += 1
    for group in [*sorted(counted.keys() - {*_LAST}), *(one for one in _LAST if one in counted)]:
        found = counted[group]
        shares = (f"{score} {100 * found[score] / found.total():.0f} %" for score in reversed(_ORDER))
        yield f"{group:<13}{found.total():>5}  {', '.join(shares)}\n"


_LAST = ("all", "near danger", "later turns", "sequences", "in a form", *(f"  {one}" for one in KINDS))


def _misses(results: Sequence[Result]) -> Iterator[str]:
    for one in results:
        if min(one.scores, key=_ORDER.index) == "understood":
            continue
        wants = one.line.get("wants") or [one.line["want"]]
        for want, answer, score in zip(wants, one.answers, one.scores, strict=True):
            ways = ", ".join(f"{way.kind} {way.name}" for way in answer.ways)
            place = f"{one.line['form']}.{one.line['asked']} " if "form" in one.line else ""
            yield f"{score:<11}{place}{answer.said!r}: {want}, but {ways}\n"


async def _results(lines: Sequence[Json], folder: Path) -> list[Result]:
    template, stage = folder / "template", folder / "stage"
    template.mkdir()
    stage.mkdir()
    migrate(template / "library.db")
    await asyncio.to_thread(seed_if_empty, template / "library.db", clock=MovableClock.frozen(MORNING))
    async with library(template / "library.db", stage) as running:
        return [await _result(running, f"Warga {n}", line) for n, line in enumerate(lines)]


async def _result(running: Library, name: str, line: Json) -> Result:
    if "form" in line:
        answer = await said_in_a_form(running, name, line)
        return Result(line, [answer], [judged_in_a_form(line, answer, judged)])
    if "turns" in line:
        staff = bool(line.get("staff")) or not _STAFFS.isdisjoint(line["wants"])
        answers = await talk(running, name, line, staff=staff)
        return Result(line, answers, [judged_turn(*each) for each in zip(line["wants"], answers, strict=True)])
    [answer] = await talk(running, name, line, staff=bool(line.get("staff")) or line["want"] in _STAFFS)
    return Result(line, [answer], [judged(line["want"], answer)])


def judged_turn(want: str, answer: Answered) -> str:
    """The verdict on one message of several."""
    follow = {way.name: dict(way.values) for way in answer.ways if way.kind is Kind.FOLLOW_UP}
    if want.startswith("result:"):
        pressed = follow.get("pick", {}).get("key", "")  # “2”, or “2. Bumi Manusia” where the label has room
        return "understood" if pressed.partition(". ")[0] == want[7:] else "wrong"
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
    if (want == "chatter" and "chatter" in names) or (want in _OF_THE_EVENT and "event_asked" in names):
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
