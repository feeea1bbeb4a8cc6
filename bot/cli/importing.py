"""`import`: catalogue files into the database, then the search index anew if anything changed; or the way back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

from bot.areas.catalogue.imports import NotACatalogue, NothingToUndo, TooMuchGone, Wish, import_files, look_at, undo
from bot.areas.catalogue.imports.chunks import Progress
from bot.areas.catalogue.imports.lock import ImportUnderWay
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.base import ending
from bot.base.clock import Clock, SystemClock
from bot.base.database import Database, PassingFault
from bot.base.i18n import N_
from bot.base.migrations import migrate
from bot.chat.screens.texts import Texts
from bot.cli.import_words import Words
from bot.ils.files.columns_said import UnknownColumn, fields_said
from bot.settings import LOCALES

T = TypeVar("T")
_REFUSALS = (NotACatalogue, NothingToUndo, TooMuchGone, ImportUnderWay)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `import`."""
    parser.description = (
        "Read catalogue files: lists as CSV or spreadsheets, MARC, SLiMS's exports of titles and of items, together or "
        "each alone. What they are is told by their content. The same file twice changes nothing; a file that is no "
        "catalogue changes nothing; an empty cell erases nothing."
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--look", action="store_true", help="say what would be read as what, and change nothing")
    parser.add_argument("--undo", action="store_true", help="take the last import back")
    parser.add_argument(
        "--full", action="store_true", help="these files are the whole catalogue: withdraw the titles they lack"
    )
    parser.add_argument("--yes", action="store_true", help="withdraw them even when they are more than half")
    parser.add_argument(
        "--blanks-erase", default="", metavar="COLUMN[,COLUMN]", help="empty cells of these columns mean: there is none"
    )
    parser.add_argument(
        "--source", default="", help="whose titles and ids these are, where there are several (default: by the format)"
    )
    parser.add_argument("--database", type=Path, help="another database than the settings name")
    parser.add_argument("--language", choices=LOCALES, help="the language of the report (default: LOCALE)")


def run(args: argparse.Namespace, database: Path, locale: str = LOCALES[0], *, demonstration: bool = False) -> int:
    """Import and report; 0 when the files went in, 1 when they were refused, 2 for what cannot be meant.

    `demonstration`: the database is the demonstration's, since none is named and there is no token.
    """
    path = args.database or database
    words = Words(Texts(args.language or locale, UTC))
    if args.undo == bool(args.files):
        return _complain(words(N_("Name the files to import, or --undo and no file.")), 2)
    try:
        wish = Wish(args.files, args.source.strip(), args.full, args.yes, fields_said(args.blanks_erase))
    except UnknownColumn as error:
        return _complain(words(N_("{column} is no column whose blanks could erase anything."), column=error.column), 2)
    migrate(path)
    work = _undo if args.undo else partial(_look if args.look else _import, wish=wish)
    try:
        code = ending.run(work(path, words))
    except PermissionError as error:
        return _complain(
            words(N_("{file} is in use: restart the bot to renew the search index."), file=str(error.filename))
        )
    except (*_REFUSALS, OSError, PassingFault) as refusal:
        return _complain(words.refused(refusal))
    if demonstration and not args.database:
        print(words(N_("This is the demonstration's catalogue ({file}), since BOT_TOKEN is empty."), file=str(path)))
    return code


async def _import(path: Path, words: Words, wish: Wish) -> int:
    async def work(database: Database, clock: Clock, bar: Progress) -> int:
        summary = await import_files(database, wish, clock, bar)
        _print(words.problems(summary), sys.stderr)
        _print(words.report(summary, await _renew(database, path, clock, bar)))
        return 0

    return await _with_database(path, words, work)


async def _undo(path: Path, words: Words) -> int:
    async def work(database: Database, clock: Clock, bar: Progress) -> int:
        what = await undo(database, bar)
        _print(words.undone(what, await _renew(database, path, clock, bar)))
        return 0

    return await _with_database(path, words, work)


async def _look(path: Path, words: Words, wish: Wish) -> int:
    async def work(database: Database, clock: Clock, bar: Progress) -> int:
        found = await look_at(database, wish, clock, bar)
        _print(words.problems(found.summary), sys.stderr)
        _print(words.look(found))
        return 0

    return await _with_database(path, words, work)


async def _with_database(path: Path, words: Words, work: Callable[[Database, Clock, Bar], Awaitable[T]]) -> T:
    database = await Database.open(path, readers=2)
    bar = Bar(words)
    try:
        return await work(database, SystemClock(), bar)
    finally:
        bar.close()
        await database.close()


async def _renew(database: Database, path: Path, clock: Clock, bar: Progress) -> bool:
    bar("search index", 0, 0)
    searcher = Searcher(database, index_path(path), clock)
    try:
        return await searcher.refresh()
    finally:
        await searcher.close()


def _print(lines: Iterable[str], file: Any = None) -> None:
    for line in lines:
        tqdm.write(line, file=file or sys.stdout)


def _complain(why: object, code: int = 1) -> int:
    print(why, file=sys.stderr)
    return code


class Bar:
    """A `Progress` as a bar on stderr; nothing where that is no terminal."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._what = ""
        self._bar: tqdm[Any] | None = None

    def __call__(self, what: str, done: int, of: int) -> None:
        bar = self._bar
        if what != self._what or bar is None:
            self.close()
            self._what = what
            bar = tqdm(
                total=of or None, desc=self._words.step(what), unit="", file=sys.stderr, disable=None, leave=False
            )
            self._bar = bar
        bar.update(max(0, done - bar.n))

    def close(self) -> None:
        """Wipe the bar."""
        if self._bar is not None:
            self._bar.close()
        self._bar = None
