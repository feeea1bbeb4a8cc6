"""Dataclasses made of what was kept are the same dataclasses."""

from __future__ import annotations

import dataclasses
import gc
from pathlib import Path
from typing import Any

import pytest

from bot.base import quick_imports
from bot.base.quick_imports import Compiled, digest, imported_quickly, read


def _made() -> Any:
    fields: list[Any] = [("name", str), ("age", int, dataclasses.field(default=7))]
    return dataclasses.make_dataclass("Made", fields, frozen=True, order=True)


def _looked_at(kind: Any) -> list[object]:
    one, other = kind("Ani"), kind("Budi", 8)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.age = 9
    return [
        repr(one),
        one == kind("Ani"),
        one < other,
        hash(one) == hash(kind("Ani", 7)),
        kind.__init__.__annotations__,
    ]


def test_what_was_kept_makes_the_same_and_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, plain = tmp_path / "pycache" / "kept", _looked_at(_made())
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    with imported_quickly(file):
        assert not gc.isenabled()
        assert _looked_at(_made()) == plain
    assert gc.isenabled()
    assert read(file)
    monkeypatch.setattr(quick_imports, "compile", None, raising=False)
    with imported_quickly(file):
        assert _looked_at(_made()) == plain
    assert "exec" not in vars(dataclasses)


@pytest.mark.parametrize("torn", [b"", b"\x00", b"no code", b"i\x01\x00\x00\x00"])
def test_what_is_torn_or_of_another_python_is_passed_over(tmp_path: Path, torn: bytes) -> None:
    file = tmp_path / "kept"
    file.write_bytes(torn)
    assert read(file) == {}
    assert read(tmp_path / "missing") == {}
    quick_imports.write(file, {b"x": compile("x", "", "exec")})
    assert list(read(file)) == [b"x"]
    file.write_bytes(file.read_bytes()[:-3])
    assert read(file) == {}


def test_another_pythons_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.MAGIC_NUMBER", b"another")
    quick_imports.write(tmp_path / "kept", {})
    quick_imports.write(tmp_path / "kept", {b"x": compile("x", "", "exec")})
    monkeypatch.undo()
    assert read(tmp_path / "kept") == {}


def test_whoever_wants_no_bytecode_gets_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    with imported_quickly(tmp_path / "kept"):
        _made()
    assert not (tmp_path / "kept").exists()


def test_only_what_is_used_is_kept() -> None:
    code = compile("y = 1", "<string>", "exec")
    compiled, found = Compiled({digest("y = 1"): code, b"old": code}), dict[str, Any]()
    compiled.execute("y = 1", found)
    assert (found["y"], list(compiled.used), compiled.is_new) == (1, [digest("y = 1")], False)
    compiled.execute("y = 2", found)
    assert (found["y"], compiled.is_new) == (2, True)
