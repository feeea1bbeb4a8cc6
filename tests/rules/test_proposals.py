"""When two wishes are the same, and what the owner sees of one."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from bot.areas.proposals.rules import AlreadyProposed, Proposed, TooManyProposals, Wish, title_key
from bot.base.html import plain
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from bot.settings import LOCALES, WIB
from handlers.navigation import OpenMenu
from handlers.proposals import screens
from handlers.proposals.forms import PROPOSE

INDONESIAN = Texts("id", WIB)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laskar Pelangi", "  laskar  PELANGI! "),
        ("Bumi Manusia", "bumi-manusia"),
        ("Café", "cafe"),
        ("Qur’an", "Quran"),
        ("Tetralogi Buru #1", "tetralogi buru 1"),
        ("C ++", "C++"),
        ("الأَيَّامُ", "الأيام"),
        ("Ｃ＋＋", "c++"),
        ("Straße", "STRASSE"),
    ],
)
def test_the_same_wish_written_otherwise(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


def test_different_wishes_are_told_apart() -> None:
    titles = [
        "Belajar C",
        "Belajar C++",
        "Belajar C#",
        "Belajar F#",
        "الأيام",
        "القاهرة",
        "紅樓夢",
        "हिन्दी",
        "हिन्दा",
        "?!",
        "…",
    ]
    keys = {title: title_key(title) for title in titles}
    assert all(keys.values())
    assert [(a, b) for a, b in combinations(titles, 2) if keys[a] == keys[b]] == []


def told(**details: Any) -> Screen:
    plainly = {"title": "Padang", "author": "", "audience": "general", "reason": "", "photo": None}
    return screens.told(INDONESIAN, {**plainly, **details})


def test_the_owner_sees_the_photo() -> None:
    assert told(photo="AgAC-1").photo == "AgAC-1"
    assert told().photo == ""


def test_a_letter_from_before_photos_were_shown_still_reads_well() -> None:
    screen = screens.told(INDONESIAN, {"title": "Padang", "author": "", "audience": "teen", "reason": ""})
    assert plain(screen.text) == "Ada usulan buku dari warga:\n\nJudul: Padang\nUntuk: Remaja"


@pytest.mark.parametrize("language", LOCALES)
def test_the_longest_proposal_fits_under_its_photo(language: str) -> None:
    longest = {step.name: "&" * step.most for step in PROPOSE.steps if isinstance(step, TextStep)}
    assert set(longest) == {"title", "author", "reason"}
    details = {**longest, "audience": "teen", "photo": "AgAC-1"}
    screen = screens.told(Texts(language, WIB), details)
    assert screen.photo
    assert all(words in plain(screen.text) for words in longest.values())
    assert len(plain(screen.text)) <= 1024, "the most that Telegram takes under a photo"


def test_every_answer_has_the_way_back() -> None:
    turn: Any = type("Turn", (), {"t": INDONESIAN})()
    wish = Wish("Padang", "", "general")
    answers = [
        screens.kept(INDONESIAN, Proposed(wish, 0)),
        screens.already(turn, AlreadyProposed("Padang")),
        screens.too_many(turn, TooManyProposals(10)),
        told(),
        told(photo="AgAC-1"),
    ]
    for screen in answers:
        assert OpenMenu() in [key.tap for row in screen.keys for key in row]
