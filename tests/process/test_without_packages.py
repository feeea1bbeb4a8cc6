"""A Python that lacks the packages, and an environment that lost one: told what to run, not shown a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot import __main__ as command_line

ROOT = Path(__file__).parents[2]
COMMANDS = [
    *([name] if name not in ("search", "import", "restore") else [name, "x y"] for name in command_line._COMMANDS),
    [],
    ["--help"],
]


def _said(*arguments: str, python: tuple[str, ...] = (sys.executable, "-S")) -> tuple[int, str]:
    """The exit code of `python -m bot` and all that it says."""
    command = [*python, "-m", "bot", *arguments]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    return found.returncode, found.stdout + found.stderr


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_without_the_packages(arguments: list[str]) -> None:
    code, said = _said(*arguments)
    assert code == 1
    assert "python3 start.py prepare" in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1


def test_the_command_to_give_instead_is_the_one_that_was_given() -> None:
    _, said = _said("search", "laskar pelangi")
    assert said.rstrip().endswith(".venv/bin/python -m bot search 'laskar pelangi'")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            ModuleNotFoundError("No module named 'dotenv'", name="dotenv"),
            "'dotenv' is missing or damaged in this Python",
        ),
        (ImportError("cannot import name 'x'", name="telegram.ext"), "'telegram' is missing or damaged"),
        (ImportError("cannot import name 'StrEnum'", name="enum"), "Python 3.11 or newer is needed"),
    ],
)
def test_half_a_package_and_an_old_python(
    error: ImportError, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def torn(_: list[str]) -> int:
        raise error

    monkeypatch.setattr(command_line, "_started", torn)
    monkeypatch.setattr(command_line, "_VENV", Path("/elsewhere"))
    assert command_line.main(["check"]) == 1
    assert said in capsys.readouterr().err


def test_an_environment_that_lost_a_package_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def torn(_: list[str]) -> int:
        raise ModuleNotFoundError("No module named 'aiohttp'", name="aiohttp")

    monkeypatch.setattr(command_line, "_started", torn)
    monkeypatch.setattr(command_line, "_VENV", Path(sys.prefix))
    assert command_line.main([]) == 1
    assert "Delete that folder, then run: python3 start.py prepare" in capsys.readouterr().err


def test_a_mistake_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(_: list[str]) -> int:
        raise ImportError("cannot import name 'x'", name="bot.cli")

    monkeypatch.setattr(command_line, "_started", torn)
    with pytest.raises(ImportError):
        command_line.main(["check"])
