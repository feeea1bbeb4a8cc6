"""What the log tells of an error: where it came from, not what a person wrote."""

from __future__ import annotations

from bot.base.logs import trace_of


def fails(words: str) -> None:
    raise ValueError(f"cannot read {words!r}")


def test_an_error_is_told_without_its_words() -> None:
    name = "Warga Contoh"
    try:
        fails(name)
    except ValueError as error:
        told = trace_of(error)
    assert "in fails" in told
    assert told.endswith("ValueError")
    assert name not in told
