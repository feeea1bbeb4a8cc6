"""What a question is about: facets, ages, school years, and the words that are left."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from bot.areas.catalogue.search.asked import About, about
from bot.areas.catalogue.search.facets import FACETS
from bot.areas.catalogue.search.filing import token, tokens


def _known(words: Collection[str]) -> Collection[str]:
    return set(words) & {"lele", "navis", "braille", "novell"}


def _read(question: str) -> About:
    return about(question, _known)


def _names(question: str) -> set[str]:
    return {name for group in _read(question).groups for name in group.names}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("novel remaja", {"fiction", "teen"}),
        ("kelas 5 ips", {"g5", "social_studies"}),
        ("fisika sma kls xi", {"physics", "g11", "xsma"}),
        ("buku untuk anak umur 15 tahun", {"teen"}),
        ("novel berbahasa inggris", {"fiction", "len"}),
        ("buku kelas 657", {"c657"}),
        ("anak saya belum lancar baca", {"learning_to_read"}),
        ("pengen usaha kecil2an", {"starting_business"}),
    ],
)
def test_facets_are_heard_however_they_are_said(question: str, names: set[str]) -> None:
    assert names <= _names(question)


def test_talk_weighs_nothing() -> None:
    assert _read("aku mau baca dunia sophie dong kak").heard == ("dunia", "sophie")


def test_a_word_the_catalogue_knows_is_not_corrected() -> None:
    assert "novell" in _read("novell").heard
    assert _read("nvel").heard == ("novel",)


def test_books_for_parents_are_not_narrowed_to_children() -> None:
    assert "child" not in _names("parenting anak")


def test_a_title_is_filed_by_class_words_language_and_school_year() -> None:
    filed = tokens("ipa kelas 4 5 sd".split(), ["buku", "anak"], "372.3", "id", "general").split()
    assert {token("g4"), token("g5"), token("science"), token("child"), token("lid"), token("c372")} <= set(filed)
    assert token("g6") not in filed


def test_every_reason_is_a_need() -> None:
    from handlers.catalogue.reasons import REASONS

    needs = {name for name, facet in FACETS.items() if facet.kind == "need"}
    assert needs == REASONS.keys()
