"""start.py's decisions, and what the locks promise. Nothing is installed or made here."""

import ast
import os
import re
import sys
from pathlib import Path

import pytest

import start
from deploy import calling
from deploy.locks import BENCH_LOCK, uv_commands

RUN = """\
aiohttp==3.14.5 \\
    --hash=sha256:aa
    # via pemustaka (pyproject.toml)
tzdata==2026.1 ; sys_platform == 'win32' \\
    --hash=sha256:bb
"""
DEV = RUN + "pytest==9.1.0 \\\n    --hash=sha256:cc\n"
HERE = sys.version_info[:2]


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """The files of a sound environment of this Python."""
    python = start.venv_python(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.write_bytes(b"")
    settings = f"home = {tmp_path}\nversion = {HERE[0]}.{HERE[1]}.2\n"
    (tmp_path / ".venv/pyvenv.cfg").write_text(settings, encoding="utf-8")
    return tmp_path / ".venv"


@pytest.fixture
def locks(tmp_path: Path) -> tuple[Path, Path]:
    run, dev = tmp_path / "run.lock", tmp_path / "dev.lock"
    run.write_text(RUN, encoding="utf-8")
    dev.write_text(DEV, encoding="utf-8")
    return run, dev


@pytest.mark.parametrize("file", ["start.py", "deploy/calling.py"])
def test_it_parses_on_an_old_python_and_imports_nothing_but_the_standard_library(file: str) -> None:
    tree = ast.parse((start.ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported - {"deploy.calling"}} <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("platform", "fix"),
    [("linux", "sudo apt install python3"), ("darwin", "brew install"), ("win32", "winget install")],
)
def test_an_old_python_is_told_what_is_needed_and_how_to_get_it(platform: str, fix: str) -> None:
    said = start.python_trouble((3, 9), platform)
    assert said is not None
    assert said.startswith("Python 3.11 or newer is needed, this is 3.9: ")
    assert fix in said


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 20), (4, 0)])
def test_a_new_python_will_do(version: tuple[int, ...]) -> None:
    assert start.python_trouble(version, "linux") is None


@pytest.mark.parametrize(
    ("version", "has_fts5", "said"),
    [
        ((3, 34, 1), True, "this Python has 3.34.1. "),
        ((3, 40, 0), False, "this Python has 3.40.0 without FTS5. "),
        ((), False, "this Python has none. "),
    ],
)
def test_an_sqlite_that_will_not_do_is_named(version: tuple[int, ...], has_fts5: bool, said: str) -> None:
    trouble = start.sqlite_trouble(version, has_fts5, "linux")
    assert trouble is not None
    assert said in trouble
    assert "SQLite 3.35 or newer with FTS5" in trouble


def test_the_sqlite_these_tests_run_on_will_do() -> None:
    assert start.sqlite_trouble((3, 35, 0), True, "linux") is None
    assert start.sqlite_trouble(*start.sqlite_here(), sys.platform) is None


def test_a_python_without_venv_is_told_the_package() -> None:
    assert "sudo apt install python3-venv (or python3.12-venv)" in start.no_venv_module((3, 12), "linux")
    assert "apt" not in start.no_venv_module((3, 12), "win32")


def test_a_sound_environment_stays(venv: Path) -> None:
    assert start.venv_trouble(venv, HERE) is None


def test_an_environment_is_made_anew_when_it_is_missing_broken_or_of_another_python(venv: Path) -> None:
    assert start.venv_trouble(venv.parent / "none", HERE) == "there is none yet"
    assert start.venv_trouble(venv, (3, 99)) == f"it was of Python {HERE[0]}.{HERE[1]}"
    settings = (venv / "pyvenv.cfg").read_text(encoding="utf-8")
    (venv / "pyvenv.cfg").write_text(settings.replace("home = ", "home = /gone"), encoding="utf-8")
    assert start.venv_trouble(venv, HERE) == "its Python is gone"
    (venv / "pyvenv.cfg").write_text(settings, encoding="utf-8")
    start.venv_python(venv).unlink()
    assert start.venv_trouble(venv, HERE) == "its Python is gone"
    (venv / "pyvenv.cfg").write_text("", encoding="utf-8")
    assert start.venv_trouble(venv, HERE) == "its Python is gone"


def test_a_lock_is_installed_once_and_again_when_it_changes(venv: Path, locks: tuple[Path, Path]) -> None:
    run, dev = locks
    assert not start.is_installed(run, venv)
    start.put_stamps(run, run, venv)
    assert start.is_installed(run, venv)
    assert not start.is_installed(dev, venv)
    run.write_text(RUN.replace("3.14.5", "3.14.6"), encoding="utf-8")
    assert not start.is_installed(run, venv)


def test_a_development_installation_serves_for_running_too(venv: Path, locks: tuple[Path, Path]) -> None:
    run, dev = locks
    start.put_stamps(dev, run, venv)
    assert start.is_installed(dev, venv)
    assert start.is_installed(run, venv)


def test_a_development_lock_with_other_versions_does_not(venv: Path, locks: tuple[Path, Path]) -> None:
    run, dev = locks
    dev.write_text(DEV.replace("3.14.5", "3.14.4"), encoding="utf-8")
    start.put_stamps(dev, run, venv)
    assert start.is_installed(dev, venv)
    assert not start.is_installed(run, venv)


def test_a_failed_installation_leaves_no_stamp(
    venv: Path, locks: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run, dev = locks
    start.put_stamps(dev, run, venv)
    monkeypatch.setattr(start, "VENV", venv)
    monkeypatch.setattr(start, "call", lambda command: 1)
    with pytest.raises(start.Stop, match="reaches the internet"):
        start.install(run)
    assert not start.is_installed(run, venv)
    assert not start.is_installed(dev, venv)


def test_texts_are_compiled_only_when_a_source_is_newer(tmp_path: Path) -> None:
    assert not start.stale_texts(tmp_path)
    source = tmp_path / "id/LC_MESSAGES/bot.po"
    source.parent.mkdir(parents=True)
    source.write_text("")
    assert start.stale_texts(tmp_path)
    compiled = source.with_suffix(".mo")
    compiled.write_text("")
    os.utime(source, (100, 100))
    os.utime(compiled, (100, 100))
    assert not start.stale_texts(tmp_path)
    os.utime(source, (101, 101))
    assert start.stale_texts(tmp_path)


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ([], ("run", [])),
        (["--port", "8090"], ("run", ["--port", "8090"])),
        (["run", "--help"], ("run", ["--help"])),
        (["test", "-k", "search"], ("test", ["-k", "search"])),
        (["lock", "--upgrade"], ("lock", ["--upgrade"])),
    ],
)
def test_a_command_and_what_is_passed_on(words: list[str], chosen: tuple[str, list[str]]) -> None:
    assert start.chosen(words) == chosen


def test_a_mistyped_command_is_answered_with_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["tets"]) == 1
    assert "no command 'tets', only run, test, test-long, prepare, lock" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert "python3 start.py  " in shown
    assert all(f"start.py {command} " in shown for command in start.COMMANDS)
    assert all(len(line) <= 100 for line in shown.splitlines())


def test_windows_keeps_its_interpreter_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "WINDOWS", True)
    assert start.venv_python(Path("x")) == Path("x/Scripts/python.exe")


def test_where_a_process_cannot_become_another_ctrl_c_is_left_to_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    class Child:
        interruptions = 2

        def __init__(self, command: list[str]) -> None:
            assert command == ["python", "-m", "bot"]

        def wait(self) -> int:
            if self.interruptions:
                self.interruptions -= 1
                raise KeyboardInterrupt
            return 7

    monkeypatch.setattr(calling, "WINDOWS", True)
    monkeypatch.setattr("subprocess.Popen", Child)
    assert calling.hand_over(["python", "-m", "bot"]) == 7


def test_pip_accepts_only_what_the_lock_has_hashes_of() -> None:
    command = start.pip_command(Path("python"), start.RUN_LOCK)
    assert command[1:4] == ["-m", "pip", "install"]
    assert command[-3:] == ["--require-hashes", "-r", str(start.RUN_LOCK)]


def test_locks_are_made_for_every_platform_with_hashes_and_no_addresses() -> None:
    run, dev, bench = uv_commands(["--upgrade"])
    for command in (run, dev, bench):
        assert {"--universal", "--generate-hashes", "--no-emit-index-url", "--upgrade"} <= set(command)
        assert command[command.index("--python-version") + 1] == "3.11"
    assert run[-1] == "requirements.lock"
    assert dev[-1] == "requirements-dev.lock"
    assert bench[-1] == "requirements-bench.lock"
    assert "--group" in dev
    assert "--group" not in run
    assert "pyproject.toml" not in bench, "the bots beside ours bring nothing into ours"


@pytest.mark.parametrize("lock", [start.RUN_LOCK, start.DEV_LOCK, BENCH_LOCK], ids=lambda lock: lock.name)
def test_a_lock_names_no_address_and_a_hash_for_every_package(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert set(re.findall(r"^\s*(-[a-z-]+)", text, re.MULTILINE)) == {"--hash"}
    assert "://" not in text
    packages = re.split(r"^(?=\S)", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)[1:]
    assert len(packages) == len(start.pins(lock)) > 10
    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_what_runs_is_what_is_tested() -> None:
    assert start.pins(start.RUN_LOCK) <= start.pins(start.DEV_LOCK)


def test_the_bots_beside_ours_are_measured_with_the_same_client_and_types() -> None:
    shared = {"aiohttp", "python-telegram-bot"}
    ours, theirs = ({pin for pin in start.pins(lock) if pin.split("==")[0] in shared} for lock in _MEASURED)
    assert len(ours) == len(shared)
    assert ours == theirs


_MEASURED = start.RUN_LOCK, BENCH_LOCK
