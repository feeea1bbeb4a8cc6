"""Codes stand whole in a sentence, and as they stand there they are read again."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.events.codes import new_code, read_code
from bot.areas.events.types import CODE_PREFIXES
from bot.base.html import Html
from bot.base.reading.codes import bare_code
from bot.chat.screens.codes import unbroken


@given(kind=st.sampled_from(sorted(CODE_PREFIXES)), seed=st.integers(0, 9999))
def test_a_code_in_a_sentence_has_no_hyphen_to_break_at_and_is_read_as_copied(kind: str, seed: int) -> None:
    code = new_code(kind, Random(seed))
    shown = unbroken(Html(f"Rabu pukul 09.00. Kode <b>{code}</b>."))
    assert "-" not in shown
    copied = shown.split("<b>")[1].split("</b>")[0]
    assert copied != code
    assert read_code(copied) == code


def test_the_code_of_a_certificate_too() -> None:
    assert bare_code(unbroken(Html("7KQM-2P9D"))) == "7KQM2P9D"
    assert "-" not in unbroken(Html("Kode 7KQM-2P9D."))


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://t.me/contoh_bot?start=MD-4K7Q">tiket</a>',
        "https://t.me/contoh_bot?start=c_MD-4K7Q",
        "0755-2345 atau 8234-5678",
        "tahun 2323-2424",
        "A-12",
        "978-602-2504-19-1",
    ],
)
def test_what_is_no_code_stays(text: str) -> None:
    assert unbroken(Html(text)) == text
