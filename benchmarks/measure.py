"""Success, rank and time of an engine over questions."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.engines import Engine
from benchmarks.questions import Question


@dataclass
class Tally:
    """What came of the questions of one kind; times in milliseconds, on the clock and of the processor."""

    ranks: list[int] = field(default_factory=list)
    sure: int = 0
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def success(self, within: int) -> float:
        """Percent of questions with a right title among the first `within`."""
        return 100 * sum(0 < rank <= within for rank in self.ranks) / max(1, len(self.ranks))

    def reciprocal_rank(self) -> float:
        return sum(1 / rank for rank in self.ranks if rank) / max(1, len(self.ranks))

    def sure_rate(self) -> float:
        return 100 * self.sure / max(1, len(self.ranks))


def quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else 0.0


def measure(engine: Engine, questions: Iterable[Question]) -> dict[str, Tally]:
    """A tally for every kind of question, and one for all under ""."""
    tallies: dict[str, Tally] = {}
    for question in questions:
        wall, cpu = time.perf_counter(), time.process_time()
        ids, sure = engine(question.text)
        took = (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000
        rank = next((place for place, id_ in enumerate(ids, 1) if id_ in question.relevant), 0)
        for kind in (question.kind, ""):
            tally = tallies.setdefault(kind, Tally())
            tally.ranks.append(rank)
            tally.sure += sure
            tally.wall.append(took[0])
            tally.cpu.append(took[1])
    return tallies


def line(name: str, tally: Tally) -> str:
    """One row of the table; `HEADING` names its columns."""
    return (
        f"{name:<18}{len(tally.ranks):>6}{tally.success(1):>8.2f}{tally.success(5):>8.2f}"
        f"{tally.reciprocal_rank():>8.4f}{tally.sure_rate():>7.1f}"
        f"{quantile(tally.wall, 0.5):>8.2f}{quantile(tally.wall, 0.99):>8.2f}"
        f"{quantile(tally.cpu, 0.5):>8.2f}{quantile(tally.cpu, 0.99):>8.2f}"
    )


_COLUMNS = ("asked", 6), ("S@1", 8), ("S@5", 8), ("MRR", 8), ("sure", 7)
_TIMES = ("p50 ms", 8), ("p99 ms", 8), ("cpu p50", 8), ("cpu p99", 8)
HEADING = " " * 18 + "".join(name.rjust(width) for name, width in (*_COLUMNS, *_TIMES))
