"""Killed at every place on the way of a tap, of a letter and of an announcement, twice in a row: nothing is lost."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.process.crashing import CASES, Case, crashed, expect_whole

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


def _cases() -> Iterator[Any]:
    """The first two places of each way are tried with every change, all others with what takes long."""
    seen = Counter[str]()
    for case in CASES:
        way = str(case).partition("-")[0]
        seen[way] += 1
        yield pytest.param(case, id=str(case), marks=[pytest.mark.long] if seen[way] > 2 else [])


@pytest.mark.parametrize("case", list(_cases()))
async def test_two_kills_at_any_place_lose_nothing(case: Case, demo_database: Path, tmp_path: Path) -> None:
    expect_whole(case, await crashed(tmp_path, demo_database, case))
