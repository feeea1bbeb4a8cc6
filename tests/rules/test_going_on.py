"""What short words go on with, and what says something of its own."""

from __future__ import annotations

import pytest

from bot.chat.language.ordinals import LAST, Goes, goes_on
from bot.chat.routing.registry import Registry
from handlers import FEATURES

LISTENER = Registry(FEATURES).listener(frozenset())


@pytest.mark.parametrize(
    ("typed", "goes"),
    [
        ("yg no 2", (Goes.PICK, 2)),
        ("nan katigo uda", (Goes.PICK, 3)),
        ("buka yang terakhir dong", (Goes.PICK, LAST)),
        ("the second one", (Goes.PICK, 2)),
        ("yang paling atas", (Goes.PICK, 1)),
        ("kalo lusa", (Goes.DAY, 0)),
        ("terus hari minggu gimana?", (Goes.DAY, 0)),
        ("ga jadi deh", (Goes.NO, 0)),
        ("iyo", (Goes.YES, 0)),
        ("yg lain apa aja", (Goes.MORE, 0)),
        ("yang kedua belas suku", None),
        ("bumi manusia 2", None),
        ("terakhir kali aku ke sana minggu lalu rame banget deh", None),
        ("buka jam berapa", None),
        ("laskar pelangi", None),
        ("besok ada acara", None),
    ],
)
def test_what_goes_on(typed: str, goes: tuple[Goes, int] | None) -> None:
    assert goes_on(LISTENER.words(typed)) == goes
