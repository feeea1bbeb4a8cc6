"""The wordings people agreed to: a changed text needs a new version, or the proof would lie."""

from __future__ import annotations

import hashlib
import sys

import pytest

from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import Wording
from bot.base.html import plain
from bot.chat.screens.texts import Texts
from bot.settings import WIB
from tests.contracts.declared_tables import HOOKS

ASKED = HOOKS.of(AsksConsent)
WORDINGS = [one.wording for one in ASKED]

# SHA-256 (its beginning) of each wording as it is shown. Changing a text: raise its version, then pin it anew.
PINNED = {
    ("card", 1, "id"): "ad658ba71337e9d1",
    ("card", 1, "en"): "3ca52e138106f35d",
    ("child_card", 1, "id"): "23d8a2e1bb489e0c",
    ("child_card", 1, "en"): "d1be0bd655081316",
    ("child_holds", 1, "en"): "b8007233a56ec6f3",
    ("child_holds", 1, "id"): "2820b2d0446b6faa",
    ("child_reading", 1, "id"): "de239405759c4914",
    ("child_reading", 1, "en"): "d31b7a5651823632",
    ("family_card", 1, "id"): "8c74df1fdbea65ec",
    ("family_card", 1, "en"): "4e48007f95a04e63",
    ("challenge", 1, "id"): "5f6e535c386a98fe",
    ("challenge", 1, "en"): "22b43cf0a58cb42f",
    ("work", 1, "id"): "de3809051698b152",
    ("work", 1, "en"): "65859569bd6ce136",
    ("work_of_child", 1, "id"): "a8b20c1c369a3ffb",
    ("work_of_child", 1, "en"): "c447a57cb5b3f461",
    ("story", 1, "id"): "b8843ac9e908a622",
    ("story", 1, "en"): "a96e3fee83de09af",
    ("household", 1, "id"): "a02d31e6d2ab8b82",
    ("household", 1, "en"): "9c1b6a6a46829710",
    ("child", 2, "id"): "cbdd1bb68457f92e",
    ("child", 2, "en"): "0ba63bd6ada5f18b",
    ("photo", 2, "id"): "6626af88d7c66bcb",
    ("photo", 2, "en"): "4afb18058871c13d",
    ("sign_up", 2, "id"): "fa62d4a6265263d7",
    ("sign_up", 2, "en"): "605aa144cfd75686",
    ("visit", 1, "id"): "cc2f79eaf8e0066a",
    ("visit", 1, "en"): "49b28bebcd685b04",
    ("teen", 1, "id"): "a29f5a0afc00d9b0",
    ("teen", 1, "en"): "e3b7ee2c24721e04",
    ("profile", 1, "id"): "7f267151dd998310",
    ("profile", 1, "en"): "e1e99116b9e01fb8",
    ("care", 1, "id"): "66df1f2876a32d8f",
    ("care", 1, "en"): "12c43c53be582c94",
    ("reading_group", 1, "id"): "2f778e12909b54ef",
    ("reading_group", 1, "en"): "6bda18530208e4d4",
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


def test_a_purpose_belongs_to_one_wording() -> None:
    assert len({one.purpose for one in WORDINGS}) == len(WORDINGS)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: str(asked.wording.purpose))
def test_every_purpose_has_a_name_that_people_read(asked: AsksConsent) -> None:
    assert Texts("id", WIB)(asked.title) != asked.title


def test_no_wording_is_asked_that_its_area_does_not_declare() -> None:
    """One that is not collected would neither be pinned here nor have a name in “My data”."""
    written = {
        one
        for name, module in tuple(sys.modules.items())
        if name.startswith(("bot.areas.", "handlers."))
        for one in vars(module).values()
        if isinstance(one, Wording)
    }
    assert written == set(WORDINGS)
