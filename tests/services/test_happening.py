"""A line for what happens in the demonstration: who and which way, never their words."""

from __future__ import annotations

from bot.base.clock import MovableClock
from bot.base.refusals import Unknown
from bot.chat.core.trace import Kind, Taken, Way
from bot.cli.happening import told
from bot.settings import Settings
from tests.conftest import MONDAY_MORNING


def _line(*ways: Way, person: int = 1001, refused: Exception | None = None, failed: Exception | None = None) -> str:
    said: list[str] = []
    trace = told({1001: "Warga Contoh"}, MovableClock.frozen(MONDAY_MORNING), Settings().timezone, said.append)
    trace(Taken(1, person, person, ways, refused, failed, words="toilet kotor bgt!!"))
    [line] = said
    return line


def test_it_says_who_and_which_way_and_nothing_that_was_written() -> None:
    heard = Way(Kind.LEARNED, "feedback", "tickets", (("words", "toilet kotor bgt!!"),))
    line = _line(heard, Way(Kind.BEGIN, "ticket", "tickets"))
    assert line == "  09.00  Warga Contoh: learned feedback (tickets) → begin ticket (tickets)"


def test_it_says_how_it_ended() -> None:
    tap = Way(Kind.TAP, "OpenTitle", "catalogue")
    assert _line(tap, person=7, refused=Unknown("title")).endswith("7: tap OpenTitle (catalogue) → refused: Unknown")
    assert _line(tap, failed=ValueError("words")).endswith("→ failed: ValueError")
    assert _line().endswith("nothing to answer")
