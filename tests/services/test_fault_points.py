"""The places where a test may end the program: armed for a simulated Telegram on this machine, and for nothing else."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from bot.base import fault_points

TOKEN = "6000000005:a-token-that-only-this-test-knows-of"
REAL = f"123456789:AA{33 * 'x'}"
HERE = "http://127.0.0.1:8081"

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[int, int]]]:
    """What would have been killed."""
    found: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *given: found.append(given))
    yield found
    fault_points.arm("", TOKEN, HERE)


@pytest.mark.parametrize(
    ("wish", "token", "url"),
    [
        ("", TOKEN, HERE),
        ("Not a wish!", TOKEN, HERE),
        ("stored", REAL, HERE),
        ("stored", TOKEN, "https://api.telegram.org"),
        ("stored", TOKEN, "http://127.0.0.1.example.org:8081"),
    ],
)
def test_it_is_not_heeded(killed: list[tuple[int, int]], wish: str, token: str, url: str) -> None:
    assert not fault_points.arm(wish, token, url)
    fault_points.reached("stored")
    assert killed == []


def test_the_program_ends_at_the_place_and_about_what_was_named(killed: list[tuple[int, int]]) -> None:
    assert fault_points.arm("accepted/2001:2", TOKEN, HERE)
    fault_points.reached("accepted", "answer", 2002)
    fault_points.reached("claimed", "answer", 2001)
    fault_points.reached("accepted", "answer", 2001)
    assert killed == []
    fault_points.reached("accepted", "answer", 2001)
    assert killed == [(os.getpid(), signal.SIGKILL)]


def test_a_later_start_without_a_wish_disarms_it(killed: list[tuple[int, int]]) -> None:
    assert fault_points.arm("stored", TOKEN, HERE)
    assert not fault_points.arm("", TOKEN, HERE)
    fault_points.reached("stored")
    assert killed == []
