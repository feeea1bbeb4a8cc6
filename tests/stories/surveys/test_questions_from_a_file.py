"""A form of reading habits, or any other, comes as a file: read whole or not at all, and asked once a year."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.surveys.own_rules import FormUnreadable
from bot.areas.surveys.question_rows import read_questions
from bot.areas.surveys.questions import Kind
from bot.chat.screens.texts import Texts
from handlers.surveys.own_file import table
from tests.actors import Reader, Stage
from tests.stories.surveys.acts import head_of_the_library

ZONE = ZoneInfo("Asia/Jakarta")
_GOOD = """Pertanyaan,Cara menjawab,Jawaban,Hanya jika
Apa yang paling sering Anda baca?,pilihan,Buku; Berita; Komik,
Mengapa komik?,isian,,1 = Komik
""" + "".join(f"Seberapa sering {n}?,skala,,\n" for n in range(10))


async def _sends(head: Reader, content: str) -> None:
    await head.taps("Pertanyaan dari berkas")
    await head.sends_document(content.encode(), "tkm.csv")
    await head.taps("Baca pertanyaannya")


async def test_the_form_of_reading_habits_is_loaded_and_asked_once_a_year(stage: Stage, reader: Reader) -> None:
    head = await head_of_the_library(stage)
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Kebiasaan membaca")
    assert head.sees("Kebiasaan membaca 2026")
    await _sends(head, "Pertanyaan,Cara menjawab,Jawaban,Hanya jika\nApa?,tebakan,,\nMana?,pilihan,satu,\n"
                       "Kapan?,skala,,9 = Ya\n")  # fmt: skip
    assert head.sees("Tidak ada pertanyaan yang diambil dari berkas ini.\n\nbaris 2: “tebakan” bukan cara menjawab")
    assert head.sees("baris 3: perlu 2 sampai 6 jawaban")
    assert head.sees("baris 4: “9 = Ya” tidak menunjuk jawaban")
    await head.taps("Ke survei")
    await _sends(head, _GOOD)
    assert head.sees("1. Apa yang paling sering Anda baca? (Buku, Berita, Komik)")
    assert head.sees("12. Mengapa komik? (Isian bebas)\nhanya bila menjawab “Komik” pada pertanyaan 1")
    await head.taps("Mulai survei")
    await head.says("31 desember")
    await head.taps("Tidak dikirim")
    await head.taps("Mulai survei")
    await reader.says("/survei")
    assert reader.sees("12 pertanyaan, dan setiap pertanyaan boleh dilewati")
    await reader.taps("Mulai")
    await reader.taps("Buku")
    for _ in range(10):
        await reader.taps("3")
    await reader.taps("Kirim jawaban")
    assert reader.sees("Jawaban Anda sudah dihitung")
    await head.taps("Semua survei lain")
    await head.taps("Kebiasaan membaca")
    assert head.sees("Survei ini dilakukan sekali setahun, dan untuk tahun ini sudah ada")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_table_that_is_handed_out_is_read_as_it_is(language: str, tmp_path: Path) -> None:
    path = tmp_path / "questions"
    path.write_bytes(sheet_file(table(Texts(language, ZONE)), ZONE, datetime(2026, 11, 23, tzinfo=UTC)))
    found = read_questions(path, 1)
    assert [one.kind for one in found[-2:]] == [Kind.CHOICE, Kind.WORDS]
    assert (len(found), found[-1].only_if) == (8, (2, 0))


def test_a_picture_is_no_form(tmp_path: Path) -> None:
    path = tmp_path / "questions"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(FormUnreadable):
        read_questions(path, 1)
