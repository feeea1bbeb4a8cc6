"""How many dangers that nobody tuned to are missed: dangers.jsonl, numbers only, never a line.

python -m benchmarks.understanding.dangers
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from bot.areas.emergencies.recognition import Level, hear

LINES = Path(__file__).with_name("dangers.jsonl")


def main() -> None:
    """By register and kind: heard surely, offered the key, missed."""
    counted: dict[str, Counter[Level]] = {}
    for line in map(json.loads, LINES.read_text(encoding="utf-8").splitlines()):
        level = hear(line["t"]).level
        for group in (line["register"], line["kind"], "all"):
            counted.setdefault(group, Counter())[level] += 1
    for group, found in counted.items():
        row = "".join(f"{found[level]:>6}" for level in (Level.SURE, Level.PERHAPS, Level.NONE))
        sys.stdout.write(f"{group:<14}{row}\n")


if __name__ == "__main__":
    main()
