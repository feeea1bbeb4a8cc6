"""Killed at every place on the way of a tap, of a letter and of an announcement, twice in a row: nothing is lost."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.process.crashing import CASES, Case, crashed, expect_whole

pytestmark = [
    pytest.mark.long,  # of some places with every change: tests/process/test_crashes.py
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL"),
]


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_two_kills_at_any_place_lose_nothing(case: Case, demo_database: Path, tmp_path: Path) -> None:
    expect_whole(case, await crashed(tmp_path, demo_database, case))
