"""How good and how fast the search is, beside plain FTS5 and LIKE in the same run.

python -m benchmarks.search                  the reference catalogue and its questions
python -m benchmarks.search --scale 1000000  the same questions in a catalogue grown to that size
python -m benchmarks.search --generated 3000 besides, questions made from other titles
"""

from __future__ import annotations

import argparse
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks import reference
from benchmarks.engines import Engine, fts5, like, ours, write_plain
from benchmarks.finding.questions import HELD_OUT as UNREAD
from benchmarks.finding.questions import TUNED
from benchmarks.finding.questions import questions as about
from benchmarks.measure import HEADING, line, measure
from benchmarks.questions import Catalogue, Question, questions
from bot.areas.catalogue.search import Entry, Index, build

HELD_OUT = 1000
_SEED = 7


def main() -> None:
    asked = _arguments()
    if not reference.CATALOGUE.is_file():
        sys.exit(f"The reference catalogue is not at {reference.CATALOGUE}; set PEMUSTAKA_SHARED to where it is.")
    with TemporaryDirectory() as folder:
        work = Path(folder)
        if asked.scale:
            catalogue = work / "grown.csv"
            grow = [sys.executable, str(reference.SHARED / "make_scale.py"), str(asked.scale), str(catalogue)]
            subprocess.run(grow, check=True)
            _quality(work, catalogue, plain=asked.plain)
            return
        _quality(work, reference.CATALOGUE, plain=asked.plain)
        _absent(work)
        if asked.generated:
            _generated(work, asked.generated)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, help="titles to grow the catalogue to")
    parser.add_argument("--generated", type=int, default=0, help="titles to make further questions from")
    parser.add_argument("--no-plain", dest="plain", action="store_false", help="leave FTS5 and LIKE out")
    return parser.parse_args()


def _quality(work: Path, catalogue: Path, plain: bool) -> None:
    """The public and the hard questions, by kind for ours and overall for all engines."""
    print(_built(work / "index.db", catalogue))
    public, hard = (reference.questions(name, catalogue) for name in (reference.PUBLIC, reference.HARD))
    print(f"\n{HEADING}")
    with Index(work / "index.db") as index:
        _print_kinds(ours(index), public, "public")
        print()
        _print_kinds(ours(index), hard, "hard")
        if catalogue == reference.CATALOGUE:
            print()
            _print_kinds(ours(index), about(TUNED), "about, tuned")
            print(line("all about, unread", measure(ours(index), about(UNREAD))[""]))
    print(f"resident after searching: {_resident()} MB")
    if plain:
        write_plain(work / "plain.db", reference.entries(catalogue))
        with closing(sqlite3.connect(work / "plain.db")) as connection:
            print(f"\n{HEADING}")
            for name, engine in (("FTS5 bm25", fts5(connection)), ("LIKE", like(connection))):
                print(line(f"{name} public", measure(engine, public)[""]))
                print(line(f"{name} hard", measure(engine, hard)[""]))


def _built(path: Path, catalogue: Path) -> str:
    """Build in a process of its own, so that its memory is its own."""
    start = time.perf_counter()
    with get_context("spawn").Pool(1) as pool:
        peak = pool.apply(_build, (path, catalogue))
    took = time.perf_counter() - start
    return f"built in {took:.1f} s, {path.stat().st_size / 1e6:.1f} MB on disk, {peak} MB resident while building"


def _build(path: Path, catalogue: Path) -> int:
    build(path, reference.entries(catalogue))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _resident() -> str:
    status = Path("/proc/self/statm")
    return str(int(status.read_text().split()[1]) * resource.getpagesize() // 2**20) if status.exists() else "?"


def _print_kinds(engine: Engine, asked: list[Question], name: str) -> None:
    for question in asked[:20]:
        engine(question.text)
    tallies = measure(engine, asked)
    for kind in sorted(tallies):
        if kind:
            print(line(kind, tallies[kind]))
    print(line(f"all {name}", tallies[""]))


def _absent(work: Path) -> None:
    """How many questions are answered as sure, for titles the index has and for titles it was built without."""
    rnd = Random(_SEED)
    everything = list(reference.entries())
    catalogue = Catalogue(everything)
    held = set(rnd.sample([entry.id for entry in everything], HELD_OUT))
    public = reference.questions(reference.PUBLIC)
    for question in public:
        if question.kind != "isbn" and rnd.random() < 0.5:
            held |= question.relevant
    build(work / "held.db", (entry for entry in everything if entry.id not in held))
    asked = [*public, *_messy(catalogue, sorted(held), rnd)]
    with Index(work / "held.db") as index:
        print(f"\nAnswered as sure, {len(held)} titles left out of the index:")
        absent = measure(ours(index), (q for q in asked if q.relevant <= held))[""]
        present = measure(ours(index), (q for q in asked if not q.relevant & held))[""]
    print(f"absent  {absent.sure_rate():5.1f} % of {len(absent.ranks)}")
    print(f"present {present.sure_rate():5.1f} % of {len(present.ranks)}")


def _messy(catalogue: Catalogue, held: list[int], rnd: Random) -> Iterator[Question]:
    """Questions of the ordinary kinds about the titles left out, and their exact titles."""
    yield from (q for q in questions(catalogue, held, rnd) if not q.kind.startswith("hard"))
    for id_ in held[:300]:
        yield Question("exact_title", catalogue.entries[id_].title, catalogue.holding(catalogue.titles[id_]))


def _generated(work: Path, count: int) -> None:
    """Questions of the same kinds from titles that the reference questions may never have touched."""
    rnd = Random(_SEED)
    everything: list[Entry] = list(reference.entries())
    asked = list(questions(Catalogue(everything), rnd.sample([entry.id for entry in everything], count), rnd))
    with Index(work / "index.db") as index:
        print(f"\n{HEADING}")
        _print_kinds(ours(index), [q for q in asked if not q.kind.startswith("hard")], "generated")
        print()
        _print_kinds(ours(index), [q for q in asked if q.kind.startswith("hard")], "generated hard")


if __name__ == "__main__":
    main()
