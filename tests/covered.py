"""How much of the bot the tests run: the total and the modules that are run least. A look, not a threshold.

Not part of every run: Python 3.11 has no `sys.monitoring`, so each line reports itself, and the tests take about two
thirds more processor time (17.7 -> 29.3 s for a hundred stories and service tests). `make coverage` measures;
from Python 3.12 on it would cost little, and could be had with every run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

LEAST = 10


def pytest_measured(root: Path, words: list[str]) -> int:
    """Run pytest, its workers and the programs it starts, and print what was covered; pytest's exit code."""
    with TemporaryDirectory() as folder:
        surroundings = {**os.environ, "COVERAGE_FILE": str(Path(folder) / "data")}

        def coverage(*more: str) -> int:
            return subprocess.call([sys.executable, "-m", "coverage", *more], cwd=root, env=surroundings)

        code = coverage("run", "-m", "pytest", *words)
        found = Path(folder) / "found.json"
        if coverage("combine", "--quiet") or coverage("json", "--quiet", "-o", str(found)):
            print("What was covered could not be told, for the reason above.")
        else:
            print(report(json.loads(found.read_text(encoding="utf-8"))))
        return code


def report(found: dict[str, dict[str, dict[str, dict[str, float]]]]) -> str:
    """The total, then the modules with the least of their lines run."""
    modules = {name: one["summary"] for name, one in found["files"].items() if one["summary"]["num_statements"]}
    least = sorted(modules, key=lambda name: (modules[name]["percent_covered"], name))[:LEAST]
    rows = [f"{modules[name]['percent_covered']:6.1f} %  {name}" for name in least]
    total = found["totals"]["percent_covered"]
    return "\n".join([f"Covered: {total:.1f} % of {len(modules)} modules; least of all", *rows])
