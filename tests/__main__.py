"""Every check, then every test: python -m tests [--long] [--coverage] [words for pytest]. start.py test comes here.

A check that passes takes one line, one that fails shows what it found; none stops the others.
pytest comes last, so that its summary closes the output when nothing else failed.
`--long`: only the tests marked so, which the others do not wait for, and no checks.
`--coverage`: say at the end how much of the bot was run; why not always, `tests.covered` tells.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.covered import pytest_measured

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"
CHECKS = {
    "ruff": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", LINT_IMPORTS],
    "translations": ["-m", "bot.dev.translations", "check"],
}
MOST_WORKERS = 8


def workers() -> int:
    """As many as the cores this process may use, up to a ceiling: each worker brings a simulator."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(cores, MOST_WORKERS)


def passes(name: str, arguments: list[str]) -> bool:
    print(f"{name:<14}", end="", flush=True)
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    print(f"{'FAILED' if done.returncode else 'fine':<7}{time.monotonic() - begun:5.1f} s", flush=True)
    if done.returncode:
        print(done.stdout.decode("utf-8", "replace"), flush=True)
    return done.returncode == 0


def pytest_passes(more: list[str], *, long: bool = False, measured: bool = False) -> bool:
    count = workers()
    print(f"pytest, {count} at a time", flush=True)
    words = ["-n", str(count), *(["-m", "long"] if long else []), *more]
    if measured:
        return pytest_measured(ROOT, words) == 0
    return subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT) == 0


def main(more: list[str]) -> int:
    """The exit code: 0 when all passed."""
    long, measured = "--long" in more, "--coverage" in more
    more = [word for word in more if word not in ("--long", "--coverage")]
    try:
        if long:
            return 0 if pytest_passes(more, long=True, measured=measured) else 1
        failed = [name for name, arguments in CHECKS.items() if not passes(name, arguments)]
        tests_pass = pytest_passes(more, measured=measured)
    except KeyboardInterrupt:
        return 130
    if failed:  # of pytest alone, its own last line tells enough
        print("Failed:", ", ".join(failed if tests_pass else [*failed, "pytest"]))
    return 0 if tests_pass and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
