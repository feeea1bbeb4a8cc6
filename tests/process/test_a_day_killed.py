"""The same day twice: once undisturbed, once with the process killed again and again. It comes to the same."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.process.day import Killings, compared, run

KILLS, SEED = 6, 11

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


async def test_a_day_with_kills_comes_to_what_it_would_have(tmp_path: Path) -> None:
    for name in ("calm", "killed"):
        (tmp_path / name).mkdir()
    calm = await run(tmp_path / "calm", Killings())
    killed = await run(tmp_path / "killed", Killings.at_random(SEED, KILLS, calm.deeds))
    assert killed.killed == KILLS
    assert calm.outcome["seats"], "the day had something in it"
    assert {"cancelled", "seated", "declined"} <= {state for _, _, state, _, _ in calm.outcome["seats"]}
    assert calm.outcome["came"]
    assert compared(calm, killed).faults == []
