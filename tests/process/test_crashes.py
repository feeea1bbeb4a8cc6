"""Killed at the worst moments, twice in a row: nothing is lost. All the others: tests/long."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.process.crashing import CASES, Case, crashed, expect_whole

_HERE = ("in-the-trip", "claimed/2", "settling/event_reminder:")

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


@pytest.mark.parametrize("case", [one for one in CASES if one.place.startswith(_HERE)], ids=str)
async def test_two_kills_at_the_same_place_lose_nothing(case: Case, demo_database: Path, tmp_path: Path) -> None:
    expect_whole(case, await crashed(tmp_path, demo_database, case))
