"""How well plain talk is understood, a table a kind and what was not.

    python -m benchmarks.understanding [--kind KIND …] [--id ID …] [--json FILE]

Each line of the reference talk, kept beside the project and never in it, is written by a new resident to one running
bot on the demonstration and the reference catalogue. It is judged by the way it took, not by the words of the answer:
what was heard, what was searched for, which form it went to, which values it carried there.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import reference
from benchmarks.understanding.judging import HALF, UNDERSTOOD, WRONG, Verdict, judged
from benchmarks.understanding.talking import MORNING, Answered, library, talk
from bot.areas.catalogue.imports import Wish, import_files
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.migrations import migrate
from bot.dev.demo.seed import seed_if_empty

LINES = reference.SHARED.parent / "chat" / "lines.jsonl"
SCORES = (UNDERSTOOD, HALF, WRONG)


@dataclass(frozen=True)
class Result:
    """A line, what came of it and what to think of that."""

    line: dict[str, Any]
    answers: list[Answered]
    verdict: Verdict

    def json(self) -> dict[str, Any]:
        """For comparing runs."""
        ways = [[[way.kind, way.name, way.area, dict(way.values)] for way in one.ways] for one in self.answers]
        answers = [one.answer for one in self.answers]
        return {**self.line, "score": self.verdict.score, "why": self.verdict.why, "ways": ways, "answers": answers}


def main() -> None:
    """Print the table and the misses."""
    asked = _arguments()
    if not LINES.is_file():
        print(f"The reference talk is not at {LINES}; set PEMUSTAKA_SHARED to where it is. Nothing was measured.")
        return
    lines = [json.loads(line) for line in LINES.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [one for one in lines if _is_chosen(one, asked)]
    start = time.perf_counter()
    with TemporaryDirectory() as folder:
        results = _run(lines, Path(folder))
    if asked.json:
        told = "".join(json.dumps(one.json(), ensure_ascii=False) + "\n" for one in results)
        asked.json.write_text(told, encoding="utf-8")
    print(report(results), f"\n{len(results)} lines in {time.perf_counter() - start:.0f} s")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", nargs="*", default=[], help="only lines of these kinds")
    parser.add_argument("--id", nargs="*", default=[], help="only these lines")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all that was found there, an object a line")
    return parser.parse_args()


def _is_chosen(line: dict[str, Any], asked: argparse.Namespace) -> bool:
    return not (asked.kind or asked.id) or line["kind"] in asked.kind or line["id"] in asked.id


def _run(lines: list[dict[str, Any]], folder: Path) -> list[Result]:
    template, stage = folder / "template", folder / "stage"
    template.mkdir()
    stage.mkdir()
    path = template / "library.db"
    migrate(path)
    seed_if_empty(path, clock=MovableClock.frozen(MORNING))
    if any(line.get("catalogue") for line in lines):
        asyncio.run(_import(path))
    return asyncio.run(_talk(lines, path, stage))


async def _import(path: Path) -> None:
    """The reference catalogue beside the books of the demonstration, as lines mean titles of either."""
    opened = await Database.open(path, readers=2)
    searcher = Searcher(opened, index_path(path), MovableClock.frozen(MORNING))
    try:
        await import_files(opened, Wish([reference.CATALOGUE], "reference"), MovableClock.frozen(MORNING))
        await searcher.refresh()
    finally:
        await searcher.close()
        await opened.close()


async def _talk(lines: list[dict[str, Any]], template: Path, folder: Path) -> list[Result]:
    results = []
    async with library(template, folder) as running:
        for number, line in enumerate(lines, 1):
            answers = await talk(running, f"Warga {number}", line)
            results.append(Result(line, answers, judged(line, answers)))
    return results


def report(results: list[Result]) -> str:
    """A row a kind, then every line that was not wholly understood."""
    kinds: dict[str, Counter[str]] = {}
    for one in results:
        kinds.setdefault(one.line["kind"], Counter())[one.verdict.score] += 1
    total = sum(kinds.values(), Counter())
    rows = [f"{'kind':<18}" + "".join(f"{score:>12}" for score in SCORES)]
    rows += [_row(kind, counted) for kind, counted in sorted(kinds.items())]
    rows += [_row("all", total), ""]
    missed = sorted((one for one in results if one.verdict.score != UNDERSTOOD), key=lambda one: one.verdict.score)
    rows += [f"{one.verdict.score:<6} {one.line['id']:<20} {_said(one)} | {one.verdict.why}" for one in missed]
    return "\n".join(rows)


def _row(kind: str, counted: Counter[str]) -> str:
    share = 100 * counted[UNDERSTOOD] / counted.total()
    return f"{kind:<18}" + "".join(f"{counted[score]:>12}" for score in SCORES) + f"{share:>8.0f} %"


def _said(result: Result) -> str:
    return " > ".join(" ".join(one.said.split())[:60] for one in result.answers)


if __name__ == "__main__":
    main()
