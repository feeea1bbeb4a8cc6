"""How many dangers that nobody tuned to are missed, and how much is taken for one that is none: numbers, never a line.

python -m benchmarks.understanding.dangers
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bot.areas.emergencies.recognition import Level, hear
from bot.chat.language.classifier.suspicion import suspicion
from bot.chat.routing.alarms import surely_means_else
from bot.chat.routing.registry import Registry
from handlers import FEATURES
from handlers.emergencies.actions import hears

_HERE = Path(__file__).parent
FILES = tuple(_HERE / f"{name}.jsonl" for name in ("dangers", "dangers_far", "dangers_late"))
_LEVELS = (Level.SURE, Level.LIKELY, Level.PERHAPS, Level.NONE)
_WIDTHS = (12, 7, 6, 6)


def main() -> None:
    """By file, kind of line, register and gist: surely, asked first, a key below, missed; by the list, and by all."""
    ear = Registry(FEATURES).ear(frozenset())
    alarm, suspected = next(one.alarm for one in FEATURES if one.alarm), suspicion()

    def whole(text: str) -> Level:
        likely = suspected.suspects(text)[1] if suspected else None
        return Level(hears(text, likely, lambda: surely_means_else(ear, text, alarm.learned)))

    heads = ("list: sure", "asked", "key", "none", "all: sure", "asked", "key", "none")
    cells = "".join(f"{head:>{width}}" for head, width in zip(heads, (*_WIDTHS, *_WIDTHS), strict=True))
    sys.stdout.write(f"{'':<26}{cells}\n")
    for path in FILES:
        _report(path, lambda text: hear(text).level, whole)


def _report(path: Path, *ears: Callable[[str], Level]) -> None:
    counted: dict[str, list[Counter[Level]]] = {}
    for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        levels = [ear(line["t"]) for ear in ears]
        for group in _groups(path, line):
            row = counted.setdefault(group, [Counter() for _ in ears])
            for number, level in zip(row, levels, strict=True):
                number[level] += 1
    for group, row in counted.items():
        cells = "".join(f"{one[level]:>{width}}" for one in row for level, width in zip(_LEVELS, _WIDTHS, strict=True))
        sys.stdout.write(f"{group:<26}{cells}\n")


def _groups(path: Path, line: dict[str, Any]) -> Iterator[str]:
    yield f"{path.stem}: {'only sounds so' if line.get('near') else 'all'}"
    yield from (str(line[name]) for name in ("register", "kind") if name in line)


if __name__ == "__main__":
    main()
