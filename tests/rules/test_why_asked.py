"""What is asked of a form's own question, told apart from what answers it and what is asked of anything else."""

from __future__ import annotations

import pytest

from bot.chat.forms.conversation import Conversation
from bot.chat.forms.why_asked import asks_why
from handlers import FEATURES

_NAME, _AGE = frozenset({"nama", "namo", "name"}), frozenset({"umur", "usia", "lahir", "age"})


@pytest.mark.parametrize("called", [_NAME, _AGE])
@pytest.mark.parametrize(
    "text",
    [
        "kok ditanya tanggal lahir buat apa?",
        "buat apa ya kak?",
        "emang perlu?",
        "knp hrs pake umur",
        "siapa nan mancaliak namo anak ambo ko",
        "nama anak saya nanti dipajang ga?",
        "why do you need his age?",
        "is my name going to be public?",
        "aman ga nih data anak saya",
    ],
)
def test_it_is_asked_of_the_question(text: str, called: frozenset[str]) -> None:
    assert asks_why(text, called)


@pytest.mark.parametrize(
    "text",
    [
        "Rafi 5 th",
        "nama lengkap apa panggilan?",
        "kok lama banget sih",
        "kenapa acaranya cuma untuk umur 4?",
        "boleh ikut ga umur 3?",
        "perlu bawa apa",
        "kok kamu tau nama aku",
        "Aman Contoh",
        "perlu nama lengkap? Rafi Contoh",
        "umurnya harus pas ya",
    ],
)
def test_it_is_no_question_of_the_question(text: str) -> None:
    assert not asks_why(text, _NAME)


@pytest.mark.parametrize(
    "text", ["emangnya nama saya bakal keliatan ya?", "ini yang baca siapa aja?", "anonim bisa?", "identitas aman kan"]
)
def test_where_any_words_are_an_answer_it_is_asked_surely(text: str) -> None:
    assert asks_why(text, any_words=True)


@pytest.mark.parametrize(
    "text",
    [
        "kenapa nama saya dipajang di mading?",
        "kok petugas nanya nama saya terus, ga sopan",
        "kenapa data pinjaman saya salah?",
        "siapa yang baca buku ini pasti suka",
        "Rahasia Meede",
    ],
)
def test_a_complaint_and_a_title_stay_what_they_are(text: str) -> None:
    assert not asks_why(text, any_words=True)


def test_every_question_to_residents_declares_its_reason() -> None:
    forms = [form for feature in FEATURES for form in feature.conversations if form.needs is None]
    assert [f"{form.name}.{step.name}" for form in forms for step in form.steps if not step.why] == []


@pytest.mark.parametrize(
    "form", [one for feature in FEATURES for one in feature.conversations], ids=lambda one: one.name
)
def test_every_question_of_every_form_has_a_reason(form: Conversation) -> None:
    assert all(form.reason(step) for step in form.steps)
