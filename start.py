#!/usr/bin/env python3
"""Pemustaka, from one file, on a machine that has only Python 3.11 or newer.

  python3 start.py            start the bot; what it still needs is prepared first
  python3 start.py test       run every check and every test (more words go to pytest)
  python3 start.py test-long  run the tests that take minutes, which `test` leaves out
  python3 start.py prepare    only prepare: the environment, the packages, the texts
  python3 start.py lock       choose the package versions anew (more words, as --upgrade, go to uv)

Without BOT_TOKEN (in the environment or in .env) a Telegram for this machine starts beside the
bot, with demonstration books and people, and the address of its chat page is printed.
With BOT_TOKEN the bot connects to Telegram. `python3 start.py run --help` lists the bot's options.

The first start downloads the packages of requirements.lock into .venv, once. Nothing is installed
outside this folder; to undo it, delete .venv.
"""

# Keep this file parsing on Python 3.8: an old Python shall say what to do, not "invalid syntax".
from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from deploy.calling import call, end_at_once, hand_over

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
TORN = "installing"  # in .venv while pip works, and for good where it was cut short: half a package may be there
PYTHON_NEEDED, SQLITE_NEEDED = (3, 11), (3, 35)
HERE = sys.version_info[:2], sys.platform
WINDOWS = os.name == "nt"

# What each command needs installed, and what it then starts in the environment.
COMMANDS: dict[str, tuple[Path, list[str]]] = {
    "run": (RUN_LOCK, ["-m", "bot", "run"]),
    "test": (DEV_LOCK, ["-m", "tests"]),
    "test-long": (DEV_LOCK, ["-m", "tests", "--long"]),
    "prepare": (RUN_LOCK, []),
    "lock": (RUN_LOCK, ["-m", "deploy.locks"]),
}


class Stop(Exception):
    """A sentence for the person at the keyboard: what is wrong and what to do."""


def new_python(platform: str) -> str:
    """How to get a Python that will do, by sys.platform."""
    if platform == "win32":
        return "winget install Python.Python.3.12 (or the installer from python.org), then: py -3.12 start.py"
    if platform == "darwin":
        return "brew install python@3.12 (or the installer from python.org), then: python3.12 start.py"
    return (
        "sudo apt install python3 python3-venv (Debian 12, Ubuntu 24.04 or newer) or sudo dnf install "
        "python3.12 (Fedora, RHEL), then start again with that Python, for example: python3.12 start.py"
    )


def python_trouble(version: tuple[int, ...], platform: str) -> str | None:
    """What is wrong with this version of Python, or None."""
    if version >= PYTHON_NEEDED:
        return None
    return f"Python 3.11 or newer is needed, this is {version[0]}.{version[1]}: {new_python(platform)}"


def sqlite_here() -> tuple[tuple[int, ...], bool]:
    """The version of this Python's SQLite, () when there is none, and whether it has FTS5."""
    try:
        import sqlite3
    except ImportError:
        return (), False
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError:
        return sqlite3.sqlite_version_info, False
    return sqlite3.sqlite_version_info, True


def sqlite_trouble(version: tuple[int, ...], has_fts5: bool, platform: str) -> str | None:
    """What is wrong with this SQLite, or None."""
    if version >= SQLITE_NEEDED and has_fts5:
        return None
    found = ".".join(map(str, version)) or "none"
    lacking = "" if has_fts5 or not version else " without FTS5"
    return (
        f"SQLite 3.35 or newer with FTS5, its full-text search, is needed; this Python has {found}{lacking}. "
        f"Use a Python that brings it: {new_python(platform)}"
    )


def no_venv_module(version: tuple[int, ...], platform: str) -> str:
    """What to do when this Python cannot make virtual environments: Debian packs that apart."""
    package = f"sudo apt install python3-venv (or python{version[0]}.{version[1]}-venv)"
    fix = package if platform.startswith("linux") else new_python(platform)
    return f"This Python cannot make virtual environments, its modules venv and ensurepip are missing: {fix}"


def venv_python(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if WINDOWS else venv / "bin" / "python"


def venv_trouble(venv: Path, version: tuple[int, ...]) -> str | None:
    """Why the environment must be made (again), or None. Only looks at files."""
    try:
        settings = (venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except FileNotFoundError:
        return "there is none yet"
    if (venv / TORN).exists():
        return "an installation was cut short"
    made = re.search(r"^version(?:_info)?\s*=\s*(\d+)\.(\d+)", settings, re.MULTILINE)
    home = re.search(r"^home\s*=\s*(.+?)\s*$", settings, re.MULTILINE)
    if not made or not home or not all(map(os.path.exists, (home.group(1), venv_python(venv)))):  # or out of our reach
        return "its Python is gone"
    if (int(made.group(1)), int(made.group(2))) != version:
        return f"it was of Python {made.group(1)}.{made.group(2)}"
    return None


def make_venv() -> None:
    """Make the environment; what stood there is cleared."""
    from importlib.util import find_spec

    if not (find_spec("venv") and find_spec("ensurepip")):
        raise Stop(no_venv_module(*HERE))
    # Started with .venv's own interpreter, the new environment still rests on the one below it.
    base = getattr(sys, "_base_executable", None) or sys.executable
    if call([base, "-m", "venv", "--clear", str(VENV)]):
        raise Stop(f"{VENV} could not be made, for the reason above. Mend that, delete .venv and start again.")


def digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def stamp_of(lock: Path, venv: Path) -> Path:
    return venv / f"{lock.name}.installed"


def is_installed(lock: Path, venv: Path) -> bool:
    """Whether the environment holds what the lock names now."""
    stamp = stamp_of(lock, venv)
    return stamp.exists() and stamp.read_text(encoding="ascii") == digest(lock)


def pins(lock: Path) -> set[str]:
    """The `name==version` of a lock."""
    return set(re.findall(r"^[\w.\-]+==[^\s;\\]+", lock.read_text(encoding="utf-8"), re.MULTILINE))


def put_stamps(lock: Path, run_lock: Path, venv: Path) -> None:
    """Note a finished installation, of the run lock too when all its pins are in this lock."""
    for done in {lock, run_lock} if pins(run_lock) <= pins(lock) else {lock}:
        stamp_of(done, venv).write_text(digest(done), encoding="ascii")


def pip_command(python: Path, lock: Path) -> list[str]:
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    return [*pip, "--require-hashes", "-r", str(lock)]


def install(lock: Path) -> None:
    """Install a lock. The stamps go first: a torn installation is never taken for a whole one."""
    for stamp in VENV.glob("*.installed"):
        stamp.unlink()
    print(f"Installing {lock.name} (a minute or two, only when it changes) ...", flush=True)
    (VENV / TORN).touch()
    code = call(pip_command(venv_python(VENV), lock))
    if code >= 0:  # it ended by itself, and tidied up
        (VENV / TORN).unlink()
    if code:
        raise Stop(
            f"{lock.name} was not installed, for the reason above. If that speaks of connections, retries or "
            "versions not found: see that this machine reaches the internet (behind a proxy, set HTTPS_PROXY), "
            "then run the same command again. If it speaks of hashes: a download was damaged or altered, run again."
        )
    put_stamps(lock, RUN_LOCK, VENV)


def has_pip() -> bool:
    """False for an environment whose making was interrupted."""
    command = [str(venv_python(VENV)), "-m", "pip", "--version"]
    return call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def stale_texts(locales: Path) -> bool:
    """Whether a .po file is newer than its compiled .mo."""
    for source in locales.glob("*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            return True
    return False


def stale_ear(root: Path) -> bool:
    """Whether what was learned is older than an example of what people say, or than how it is learned."""
    folder = root / "bot" / "chat" / "language" / "classifier"
    learned, examples = folder / "learned.bin", list((root / "handlers").glob("*/examples/*.txt"))
    if not examples or not learned.exists():
        return bool(examples)
    newest = max(path.stat().st_mtime for path in (*examples, *folder.glob("*.py")))
    return newest > learned.stat().st_mtime


def prepare(lock: Path) -> None:
    """Make what is missing. When nothing is, this costs a few milliseconds: files are looked at, no more."""
    trouble = venv_trouble(VENV, sys.version_info[:2])
    ready = trouble is None and is_installed(lock, VENV)
    if not ready and trouble is None and not has_pip():
        trouble = "it was incomplete"
    if trouble:
        print(f"Making the environment .venv ({trouble}) ...", flush=True)
        make_venv()
    if not ready:
        install(lock)
    compile_texts = [str(venv_python(VENV)), "-m", "bot.dev.translations", "compile"]
    if stale_texts(ROOT / "locales") and call(compile_texts):
        raise Stop("The texts in locales/ could not be compiled, for the reason above.")
    learn = [str(venv_python(VENV)), "-m", "bot.dev.understanding"]
    if stale_ear(ROOT):
        print("Learning what people mean, once (a minute) ...", flush=True)
        if call(learn):
            raise Stop("The examples beside the handlers could not be learned, for the reason above.")


def chosen(words: list[str]) -> tuple[str, list[str]]:
    """The command and what is passed on: no command, or options alone, mean run."""
    if not words or words[0].startswith("-"):
        return "run", words
    if words[0] not in COMMANDS:
        raise Stop(f"There is no command {words[0]!r}, only {', '.join(COMMANDS)}: see python3 start.py --help")
    return words[0], words[1:]


def main(words: list[str]) -> int:
    if words[:1] in (["-h"], ["--help"]):
        print((__doc__ or "").strip())
        return 0
    try:
        command, more = chosen(words)
        trouble = python_trouble(*HERE) or sqlite_trouble(*sqlite_here(), sys.platform)
        if trouble:
            raise Stop(trouble)
        os.chdir(ROOT)
        os.environ.setdefault("PYTHONUTF8", "1")  # else a Windows console's code page breaks on the first emoji
        lock, module = COMMANDS[command]
        prepare(lock)
        return hand_over([str(venv_python(VENV)), *module, *more]) if module else 0
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt as told:
        return 128 + (told.args[0] if told.args else signal.SIGINT)


if __name__ == "__main__":
    end_at_once()
    sys.exit(main(sys.argv[1:]))
