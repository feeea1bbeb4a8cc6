"""Which way of learning hears best: classifiers over the project's examples, leaving out a register or a writer.

    python -m benchmarks.understanding.classifiers [--only NAME …] [--out register writer]

What books are asked with is learned from and never asked, as it is made of a catalogue. An hour on one core; some of it
with --only. scikit-learn's is measured in an environment of its own (requirements-bench.lock), made when it is wanted.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import NoReturn

from benchmarks.understanding.learners import ComplementBayes, Embeddings, Guessed, Learner, Logistic, Neighbours, Own
from bot.chat.language.classifier.examples import Example
from bot.dev.understanding import to_learn
from bot.dev.understanding.books import WRITER

LEARNERS: Mapping[str, Callable[[], Learner]] = {
    "own": Own,
    "bayes": ComplementBayes,
    "neighbours": Neighbours,
    "embeddings": Embeddings,
    "logistic": Logistic,
}
_BINS = 15


@dataclass(frozen=True)
class Fold:
    """What was asked of one that had never seen a register or a writer."""

    asked: Sequence[Example]
    guessed: Sequence[Guessed]
    milliseconds: float
    megabytes: float
    seconds: float


def main() -> None:
    """A row a classifier and way of leaving out, as it is found."""
    asked = _arguments()
    if "logistic" in asked.only and find_spec("sklearn") is None:
        _elsewhere()
    print("| classifier | left out | first | among three | ECE | ms a clause | MB | s to learn |")
    print("|---|---|---:|---:|---:|---:|---:|---:|", flush=True)
    for name in asked.only:
        for out in asked.out:
            print(_row(name, out, _folds(LEARNERS[name], to_learn(), out)), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=LEARNERS, default=list(LEARNERS), metavar="NAME")
    parser.add_argument("--out", nargs="+", choices=("register", "writer"), default=["register", "writer"])
    return parser.parse_args()


def _elsewhere() -> NoReturn:
    """The same words to the environment that has the library."""
    from benchmarks.updates.peers import python

    command = [str(python()), "-m", "benchmarks.understanding.classifiers", *sys.argv[1:]]
    sys.exit(subprocess.call(command, env=os.environ))


def _folds(learner: Callable[[], Learner], examples: Sequence[Example], out: str) -> list[Fold]:
    left = sorted({str(getattr(one, out)) for one in examples if one.writer != WRITER})
    return [_fold(learner(), examples, lambda one, of=of: getattr(one, out) == of) for of in left]  # type: ignore[misc]


def _fold(learner: Learner, examples: Sequence[Example], is_out: Callable[[Example], bool]) -> Fold:
    asked = [one for one in examples if one.writer != WRITER and is_out(one)]
    begun = time.process_time()
    learner.learn([one for one in examples if one.writer == WRITER or not is_out(one)])
    learned = time.process_time()
    guessed = [learner.guess(one.text) for one in asked]
    took = (time.process_time() - learned) / len(asked)
    return Fold(asked, guessed, 1000 * took, learner.megabytes(), learned - begun)


def _row(name: str, out: str, folds: Sequence[Fold]) -> str:
    pairs = [pair for fold in folds for pair in zip(fold.asked, fold.guessed, strict=True)]
    first = _share([_place(one, guessed) == 0 for one, guessed in pairs])
    three = _share([_place(one, guessed) is not None for one, guessed in pairs])
    figures = (f"{100 * first:.1f}", f"{100 * three:.1f}", f"{calibration_error(pairs):.3f}")
    means = [_mean([getattr(fold, what) for fold in folds]) for what in ("milliseconds", "megabytes", "seconds")]
    return f"| {name} | a {out} | {' | '.join(figures)} | {means[0]:.2f} | {means[1]:.1f} | {means[2]:.0f} |"


def _place(one: Example, guessed: Guessed) -> int | None:
    return next((n for n, (meaning, _) in enumerate(guessed) if meaning == one.meaning), None)


def calibration_error(pairs: Sequence[tuple[Example, Guessed]]) -> float:
    """How far probabilities are from how often they are right (the expected calibration error), over fifteen bins."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one, guessed in pairs:
        sure = guessed[0][1] if guessed else 0.0
        bins.setdefault(min(_BINS - 1, int(sure * _BINS)), []).append((sure, _place(one, guessed) == 0))
    gaps = (abs(sum(sure for sure, _ in each) - sum(right for _, right in each)) for each in bins.values())
    return sum(gaps) / len(pairs)


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


if __name__ == "__main__":
    main()
