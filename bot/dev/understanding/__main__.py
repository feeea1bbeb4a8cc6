"""Learn from the examples what people mean, where that has not been done yet.

python -m bot.dev.understanding          learn, unless what is there is of these examples
python -m bot.dev.understanding --anew   learn in any case
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bot.chat.language.classifier.examples import Example
from bot.chat.language.classifier.learned import ALARMS, LEARNED, digest_of
from bot.chat.language.classifier.model import Model
from bot.dev.understanding import alarms_to_learn, to_learn


def main() -> int:
    """Print what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--anew", action="store_true")
    asked = parser.parse_args()
    for path, examples in ((LEARNED, to_learn()), (ALARMS, alarms_to_learn())):
        digest = digest_of(examples)
        if asked.anew or Model.load(path, digest) is None:
            _learn(path, examples, digest)
    return 0


def _learn(path: Path, examples: Sequence[Example], digest: str) -> None:
    from bot.chat.language.classifier.training import train

    started = time.perf_counter()
    train(examples).save(path, digest)
    size, meanings = path.stat().st_size / 1e6, len({one.meaning for one in examples})
    took = time.perf_counter() - started
    sys.stdout.write(f"Learned {meanings} meanings from {len(examples)} examples in {took:.0f} s: {size:.1f} MB.\n")


if __name__ == "__main__":
    sys.exit(main())
