"""Titles in any script: the certificate comes, what it cannot show is left out and told to staff."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.events.documents.calendar import calendar_file
from bot.areas.events.documents.certificate import certificate
from bot.areas.events.documents.lettering import legible
from bot.areas.events.documents.types import Sheet
from tests.rules.test_papers import NINE, PAPER, STORYTELLING, WORDS, ZONE, file_of

TITLES = (
    "Tahsin: سورة الفاتحة",
    "Kelas 日本語 untuk pemula",
    "Привет, мир",
    "हिन्दी kelas",
    "e\u0301lan e\u0329 n\u0303",
    "\u202eterbalik\u202c \u200fya\u200e",
    "“Baca & Tulis” <b>'cepat'</b>",
    "Lomba 🎉👩‍👩‍👧",
    "Sangat panjang " * 30,
    "History",
    "[a]:*?/\\b",
    "=1+1",
    "\ud800 pincang",
    "x\r\nBEGIN:VEVENT",
)


@pytest.mark.parametrize(
    ("typed", "shown", "lost"),
    [
        ("Tahsin: سورة 漢", "Tahsin: سورة", "漢"),
        ("Kelas 日本 (漢)", "Kelas", "日本漢"),
        ("Aula – 中", "Aula", "中"),
    ],
)
def test_what_the_paper_shows_instead(typed: str, shown: str, lost: str) -> None:
    found = legible(typed)
    assert (found.shown, found.changed) == (shown, True)
    assert set(found.lost) == set(lost)


@pytest.mark.parametrize(
    "typed", ["Q&A “Baca”, 'x'", "Lomba 🎉", "Seri 1:", "\u200fAula\u200e", "Ayşe é", "(-)", "سُورَةُ الكَهْف", "Мир"]
)
def test_what_is_shown_as_it_is_written_needs_no_word(typed: str) -> None:
    assert not legible(typed).changed


def test_marks_that_stood_there_stay() -> None:
    assert legible("Seri 1: (baru)").shown == "Seri 1: (baru)"
    assert legible("- dan -").shown == "- dan -"


@pytest.mark.parametrize("title", TITLES)
def test_every_paper_comes_whatever_the_title(title: str) -> None:
    paper = replace(PAPER, event=title, took_place=title, library=title, signer=title, owner=title, issued=title)
    assert file_of(certificate(paper, WORDS)).startswith(b"%PDF-")
    event = replace(STORYTELLING, title=title, description=title, organizer=title)
    event = replace(event, sessions=(replace(event.sessions[0], place=title, ends_at=NINE + timedelta(hours=1)),))
    read = Calendar.from_ical(calendar_file(event, ZONE))
    assert len(read.walk("VEVENT")) == 1
    sheet = Sheet(title, title, ("Nama", title), (("Warga Contoh", title),))
    with zipfile.ZipFile(io.BytesIO(sheet_file(sheet, ZONE, NINE))) as book:
        assert book.testzip() is None


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=80))
def test_any_title_and_place_can_be_drawn(text: str) -> None:
    paper = replace(PAPER, event=text, took_place=text, signer=text, signer_title=text)
    assert file_of(certificate(paper, WORDS)).startswith(b"%PDF-")
