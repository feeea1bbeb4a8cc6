"""The same day twice: once undisturbed, once with the process killed again and again. It comes to the same."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.process.day import Day, Killings, compared, run

KILLS, SEED = 6, 11

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


async def test_an_hour_with_kills_comes_to_what_it_would_have(tmp_path: Path) -> None:
    calm, killed = await _twice(tmp_path, kills=2, whole=False)
    assert sorted(state for _, _, state, _, _ in calm.outcome["seats"]) == ["cancelled", "seated", "seated", "seated"]
    assert compared(calm, killed).faults == []


@pytest.mark.long
async def test_a_day_with_kills_comes_to_what_it_would_have(tmp_path: Path) -> None:
    calm, killed = await _twice(tmp_path, kills=KILLS)
    assert {"cancelled", "seated", "declined"} <= {state for _, _, state, _, _ in calm.outcome["seats"]}
    assert calm.outcome["came"]
    assert compared(calm, killed).faults == []


async def _twice(folder: Path, *, kills: int, whole: bool = True) -> tuple[Day, Day]:
    """The day undisturbed, and with so many kills."""
    for name in ("calm", "killed"):
        (folder / name).mkdir()
    calm = await run(folder / "calm", Killings(), whole=whole)
    killed = await run(folder / "killed", Killings.at_random(SEED, kills, calm.deeds), whole=whole)
    assert killed.killed == kills
    return calm, killed
