"""What the bot takes for the length of a label is never less than what the simulated Telegram measures."""

from __future__ import annotations

import pytest

from bot.chat.screens.layout import LABEL, ROOM, length
from bot.dev.translations.catalogs import language_path, messages_of, read
from simulator.key_faces import NARROW, room, width
from tests.__main__ import ROOT


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_text_is_shorter_in_the_bots_eyes_than_on_a_phone(language: str) -> None:
    catalog = read(language_path(ROOT, language), language)
    labels = [one.string for one in messages_of(catalog) if isinstance(one.string, str) and len(one.string) <= LABEL]
    assert len(labels) > len(ROOM)
    cut = [(text, n) for text in labels for n in ROOM if length(text) <= ROOM[n] and width(text) > room(n, NARROW)]
    assert cut == []
