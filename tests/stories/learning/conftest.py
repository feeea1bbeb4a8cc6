"""How sure the ear is of the odd words of these stories: it learns on, and they tell what follows where it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.chat.language.ear import Ear, Meant

_UNSURE = {"botol": ("partners", 0.45), "sawah": ("partners", 0.05), "titip paket": ("book_package", 0.95)}


@pytest.fixture(autouse=True)
def unsure_of_odd_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything else is heard as ever."""
    heard: Callable[[Ear, str], tuple[Meant, ...]] = Ear._heard

    def odd(ear: Ear, text: str) -> tuple[Meant, ...]:
        for words, (name, probability) in _UNSURE.items():
            if words in text.lower():
                return (Meant(ear._phrases[name], probability, probability),)
        return heard(ear, text)

    monkeypatch.setattr(Ear, "_heard", odd)
