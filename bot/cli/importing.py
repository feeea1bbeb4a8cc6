"""`import`: catalogue files into the database, then the search index anew if anything changed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

from bot.areas.catalogue.imports import NotACatalogue, Summary, TooMuchGone, Wish, import_files
from bot.areas.catalogue.imports.lock import ImportUnderWay
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.base import ending
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.base.migrations import migrate

_SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `import`."""
    parser.description = (
        "Read catalogue files: a plain CSV (columns id, title, authors, publisher, year, isbn, call_number, subjects, "
        "language and more; several authors separated by ;), or SLiMS's exports of titles and of items, together or "
        "each alone. The same file twice changes nothing; a file that is no catalogue changes nothing."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--full", action="store_true", help="these files are the whole catalogue: withdraw the titles they lack"
    )
    parser.add_argument("--yes", action="store_true", help="withdraw them even when they are more than half")
    parser.add_argument(
        "--source", default="", help="whose titles and ids these are (default: csv or slims), where there are several"
    )
    parser.add_argument("--database", type=Path, help="another database than the settings name")


def run(args: argparse.Namespace, database: Path) -> int:
    """Import and report; 0 when the files went in, 1 when they were refused."""
    path = args.database or database
    migrate(path)
    wish = Wish(args.files, args.source.strip(), args.full, args.yes)
    try:
        summary, renewed = ending.run(_import(path, wish))
    except (NotACatalogue, TooMuchGone, ImportUnderWay) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except PermissionError as error:
        print(f"The titles are imported, but {error.filename} is in use: restart the bot to renew it.", file=sys.stderr)
        return 1
    report(summary, renewed)
    return 0


async def _import(path: Path, wish: Wish) -> tuple[Summary, bool]:
    clock = SystemClock()
    database = await Database.open(path, readers=2)
    bar = Bar()
    try:
        summary = await import_files(database, wish, clock, bar)
        bar("search index", 0, 0)
        searcher = Searcher(database, index_path(path), clock)
        try:
            return summary, await searcher.refresh()
        finally:
            await searcher.close()
    finally:
        bar.close()
        await database.close()


class Bar:
    """A progress bar on stderr; nothing where that is no terminal."""

    def __init__(self) -> None:
        self._what = ""
        self._bar: tqdm[Any] | None = None

    def __call__(self, what: str, done: int, of: int) -> None:
        bar = self._bar
        if what != self._what or bar is None:
            self.close()
            self._what = what
            bar = tqdm(total=of or None, desc=what, unit=" rows", file=sys.stderr, disable=None, leave=False)
            self._bar = bar
        bar.update(max(0, done - bar.n))

    def close(self) -> None:
        """Wipe the bar."""
        if self._bar is not None:
            self._bar.close()
        self._bar = None


def report(summary: Summary, renewed: bool) -> None:
    """What was wrong to stderr, what came of it to stdout."""
    for problem in summary.problems[:_SHOWN]:
        print(f"{problem.place}: {'left out, ' if problem.bad else ''}{problem.reason}", file=sys.stderr)
    more = summary.bad + summary.warned - min(len(summary.problems), _SHOWN)
    if more > 0:
        print(f"… and {more} more like these", file=sys.stderr)
    if summary.finished_earlier:
        print("An import that had been cut short was finished first.")
    print(
        f"{summary.new} new, {summary.changed} changed, {summary.unchanged} unchanged, "
        f"{summary.withdrawn} withdrawn, {summary.returned} returned, {summary.bad} bad; "
        f"{summary.copies} copies new or changed, {summary.warned} warnings."
    )
    print("The search index was renewed." if renewed else "Nothing to do for the search index.")
