"""The wordings people agreed to: a changed text needs a new version, or the proof would lie."""

from __future__ import annotations

import hashlib

import pytest

from bot.areas.consents.rules import WORDINGS, Wording
from bot.base.html import plain
from bot.chat.screens.texts import Texts
from bot.settings import WIB

# SHA-256 (its beginning) of each wording as it is shown. Changing a text: raise its version, then pin it anew.
PINNED = {
    ("child", 1, "id"): "9e14f561e1da0089",
    ("child", 1, "en"): "0ba63bd6ada5f18b",
    ("photo", 1, "id"): "4b0f79eba6077653",
    ("photo", 1, "en"): "bca95e25492fa6b4",
    ("sign_up", 1, "id"): "8e6ac200ec15407a",
    ("sign_up", 1, "en"): "a0c17236935277e5",
    ("visit", 1, "id"): "cc2f79eaf8e0066a",
    ("visit", 1, "en"): "49b28bebcd685b04",
    ("teen", 1, "id"): "a29f5a0afc00d9b0",
    ("teen", 1, "en"): "e3b7ee2c24721e04",
    ("profile", 1, "id"): "7f267151dd998310",
    ("profile", 1, "en"): "e1e99116b9e01fb8",
    ("care", 1, "id"): "66df1f2876a32d8f",
    ("care", 1, "en"): "12c43c53be582c94",
}


def _digest(wording: Wording, language: str) -> str:
    return hashlib.sha256(plain(Texts(language, WIB)(wording.text)).encode()).hexdigest()[:16]


def test_the_wordings_are_pinned() -> None:
    shown = {(one.purpose, one.version, lang): _digest(one, lang) for one in WORDINGS for lang in ("id", "en")}
    assert shown == PINNED


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: str(wording.purpose))
def test_a_wording_tells_of_nobody_and_is_translated(wording: Wording) -> None:
    assert "{" not in wording.text
    assert Texts("id", WIB)(wording.text) != Texts("en", WIB)(wording.text)
