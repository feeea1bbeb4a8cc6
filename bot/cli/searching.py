"""`search`: ask the catalogue from the terminal, one question or a file of them."""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import TextIO

from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.search import Confidence, Index
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Availability, Found, Line, State
from bot.base import ending
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.base.migrations import migrate

MOST_IDS = 50
_CONFIDENCE = {Confidence.SURE: "sure", Confidence.MAYBE: "perhaps", Confidence.NONE: "not here; the nearest are"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `search`."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help="the question, as a resident would type it")
    parser.add_argument(
        "--batch",
        type=Path,
        metavar="FILE",
        help="a question a line (- for standard input); prints a JSON object a line: ids as imported, ms, sure",
    )
    parser.add_argument("--limit", type=int, default=10, help="titles shown (default: 10)")
    parser.add_argument("--verbatim", action="store_true", help="take the words as typed, correct nothing")
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def run(args: argparse.Namespace, database: Path) -> int:
    """Answer on stdout; 0, or 1 where there is nothing to ask or nothing to ask it of."""
    path = args.database or database
    question = " ".join(args.words).strip()
    if not question and args.batch is None:
        print("Ask something: python -m bot search laskar pelangi", file=sys.stderr)
        return 1
    if not path.exists():
        print(f"There is no catalogue at {path}: import one first, python -m bot import FILE", file=sys.stderr)
        return 1
    migrate(path)
    if args.batch is None:
        return ending.run(_ask(path, question, args.limit, args.verbatim))
    ending.run(_renew(path))
    return _batch(path, args.batch, args.verbatim)


async def _renew(path: Path) -> None:
    """See that the index shows the catalogue as it is."""
    database = await Database.open(path, readers=1)
    catalogue = Catalogue(database, index_path(path), SystemClock())
    try:
        await catalogue.refresh()
    finally:
        await catalogue.close()
        await database.close()


async def _ask(path: Path, question: str, limit: int, verbatim: bool) -> int:
    database = await Database.open(path, readers=1)
    catalogue = Catalogue(database, index_path(path), SystemClock())
    try:
        await catalogue.refresh()
        started = time.perf_counter()
        found = await catalogue.find(question, limit=max(1, limit), verbatim=verbatim)
        milliseconds = (time.perf_counter() - started) * 1000
    finally:
        await catalogue.close()
        await database.close()
    for text in described(found, milliseconds):
        print(text)
    return 0


def described(found: Found, milliseconds: float) -> Iterator[str]:
    """An answer as lines for a terminal."""
    taken = f", taken for “{found.corrected}”" if found.corrected else ""
    if not found.lines:
        yield f"“{found.question}”: nothing found ({milliseconds:.1f} ms)"
        return
    yield f"“{found.question}”{taken}: {_CONFIDENCE[found.confidence]} ({found.total} found, {milliseconds:.1f} ms)"
    for number, line in enumerate(found.lines, 1):
        yield f"{number:3}. {_described(line)}"


def _described(line: Line) -> str:
    authors = f" — {', '.join(line.authors)}" if line.authors else ""
    year = f" ({line.year})" if line.year else ""
    editions = f" · {line.editions} editions" if line.editions > 1 else ""
    return f"{line.title}{authors}{year} · {_available(line.availability)}{editions}"


def _available(availability: Availability) -> str:
    if availability.state is State.UNKNOWN:
        return "availability not known"
    return f"{availability.free} of {availability.total} free"


def _batch(path: Path, questions: Path, verbatim: bool) -> int:
    try:
        with _opened(questions) as lines, Index(index_path(path)) as index, closing(_reader(path)) as titles:
            for line in lines:
                print(json.dumps(answer(index, titles, line.strip(), verbatim)), flush=True)
    except OSError as error:
        print(f"{questions} cannot be read: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def answer(index: Index, titles: sqlite3.Connection, question: str, verbatim: bool) -> dict[str, object]:
    """One batch answer: `ids` as imported (ours where the source has none), `ms` in the index, `sure`."""
    if not question:
        return {"ids": [], "ms": 0.0, "sure": False}
    started = time.perf_counter()
    found = index.search(question, limit=MOST_IDS, verbatim=verbatim)
    milliseconds = (time.perf_counter() - started) * 1000
    ids = _as_imported(titles, [hit.id for hit in found.hits])
    return {"ids": ids, "ms": round(milliseconds, 3), "sure": found.confidence is Confidence.SURE}


def _as_imported(titles: sqlite3.Connection, ids: Iterable[int]) -> list[str]:
    wanted = list(ids)
    sql = "SELECT id, source_id FROM titles WHERE id IN (SELECT value FROM json_each(?))"
    named = dict(titles.execute(sql, (json.dumps(wanted),)).fetchall())
    return [named.get(id_) or str(id_) for id_ in wanted]


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _opened(questions: Path) -> AbstractContextManager[TextIO]:
    if str(questions) == "-":
        return nullcontext(sys.stdin)
    return questions.open(encoding="utf-8-sig", errors="replace")
