"""What nobody can be sure of stays unsure here, whatever the ear has learned since."""

from __future__ import annotations

import pytest

from bot.chat.language.ear import Ear, Meant


@pytest.fixture(autouse=True)
def _unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of words about a bottle the ear guesses that they may be about working together, of a rice field nothing."""
    heard = Ear._heard

    def guess(self: Ear, text: str) -> tuple[Meant, ...]:
        if "botol" in text:
            return (Meant(self._phrases["partners"], 0.37, 0.37),)
        return () if "sawah" in text else heard(self, text)

    monkeypatch.setattr(Ear, "_heard", guess)
