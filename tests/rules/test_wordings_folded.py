"""What is agreed to: folded on the screen, whole as proof."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.areas.children.wordings import CHILD, PHOTO
from bot.areas.consents.rules import Wording
from bot.areas.events.wordings import CARE, SIGN_UP, TEEN
from bot.areas.profiles.wordings import PROFILE
from bot.areas.school_visits.wordings import VISIT
from bot.base.html import plain
from bot.chat.screens.texts import Texts
from handlers.consents import shown, wording


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("wanted", [CHILD, PHOTO, CARE, SIGN_UP, TEEN, PROFILE, VISIT])
def test_all_but_the_question_is_folded(wanted: Wording, language: str) -> None:
    t = Texts(language, ZoneInfo("Asia/Jakarta"))
    seen = wording(t, wanted)
    assert seen.startswith("<blockquote expandable>")
    assert seen.endswith("?")
    assert "\n" in seen
    assert "?" not in seen.partition("</blockquote>")[0]
    assert " ".join(plain(seen).split()) == shown(t, wanted).text
