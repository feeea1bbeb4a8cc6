"""What is asked of which catalogue: the reference's where it lies beside the project, else the demonstration's."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks import reference
from start import ROOT


@dataclass(frozen=True)
class Material:
    """A database with its index as the bot's own import made it, and questions for it."""

    folder: Path
    titles: int
    questions: tuple[str, ...]

    def copied(self, folder: Path) -> Path:
        """The database in a folder of its own, for one run."""
        shutil.copytree(self.folder, folder)
        return folder / _DATABASE


_DATABASE = "library.db"


def prepare(work: Path) -> Material:
    """Import the catalogue into `work`."""
    catalogue = reference.CATALOGUE if reference.CATALOGUE.is_file() else _demonstration()
    with catalogue.open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    if catalogue == reference.CATALOGUE:
        lines = (reference.SHARED / reference.PUBLIC).read_text(encoding="utf-8").splitlines()
        questions = tuple(json.loads(line)["query"] for line in lines)
    else:
        questions = tuple(titles)
    folder = work / "imported"
    folder.mkdir()
    bot("import", str(catalogue), database=folder / _DATABASE)
    return Material(folder, len(titles), questions)


def search_times(material: Material, work: Path) -> list[float]:
    """How long the search alone takes for each of the questions, in milliseconds: the bot's own figures."""
    database = material.copied(work / "searched")
    asked = work / "questions.txt"
    asked.write_text("".join(f"{' '.join(question.split())}\n" for question in material.questions), encoding="utf-8")
    command = ("search", "--batch", str(asked))
    bot(*command, database=database)  # once to warm what the system keeps of the files
    answers = bot(*command, database=database).splitlines()
    return [float(json.loads(line)["ms"]) for line in answers]


def bot(*command: str, database: Path) -> str:
    """What a command of the bot prints."""
    environment = {**os.environ, "DATABASE": str(database), "BOT_TOKEN": ""}
    words = [sys.executable, "-m", "bot", *command]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stderr}`python -m bot {command[0]}` ended with {done.returncode}.")
    return done.stdout


def _demonstration() -> Path:
    found = sorted(ROOT.glob("*/**/demo/catalogue.csv"))
    if not found:
        sys.exit(f"There is no catalogue: neither {reference.CATALOGUE} nor the demonstration's.")
    return found[0]
