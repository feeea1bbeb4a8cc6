"""What ends a survey of the library's own: a draft is thrown away, a result is published; and years are compared."""

from __future__ import annotations

from datetime import date, timedelta

from bot.areas.surveys.own_ends import OwnEnds
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Kind, Question
from bot.areas.surveys.service import Surveys
from bot.base.reading.dates import Period
from tests.actors import Reader, Stage
from tests.conftest import OWNER
from tests.drawn import Drawn
from tests.stories.surveys.acts import head_of_the_library

_NEED = Question("Perlu buka hari Minggu?", Kind.CHOICE, ("Ya", "Tidak"))


async def _answered(stage: Stage, title: str, marks: str, year: int = 2026, *, yearly: bool = False) -> None:
    """A survey that runs, with an answer for each letter."""
    own, surveys = stage.app.services[Questionnaires], stage.app.services[Surveys]
    await Reader(stage, OWNER).starts()
    async with stage.app.database.transaction() as tx:
        asked = await own.make(tx, title, "Agar jadwal cocok.", None, OWNER, yearly=yearly)
        await own.add(tx, asked.id, _NEED)
        if year != 2026:
            await tx.run("UPDATE questionnaires SET year = :year WHERE id = :id", {"year": year, "id": asked.id})
        await own.begin(tx, asked.id, Period(date(2026, 11, 1), date(2026, 12, 31)), None, OWNER)
        for n, letter in enumerate(marks):
            sql = "INSERT OR IGNORE INTO people (id, first_name, language, met_at) VALUES (:id, 'Warga', 'id', 1)"
            await tx.run(sql, {"id": 900 + n})
            await own.answer(tx, (await own.find(tx, asked.id)).survey_id or 0, 900 + n, letter, {})
        if year != 2026:
            await surveys.close(tx, (await own.find(tx, asked.id)).survey_id or 0)


async def _opens(head: Reader, title: str) -> None:
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps(title)


async def test_a_draft_is_thrown_away_and_had_back_within_a_day(stage: Stage) -> None:
    head = await head_of_the_library(stage)
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Kebiasaan membaca")
    await head.taps("Buang konsep ini")
    assert head.sees("“Kebiasaan membaca 2026” dibuang")
    await head.taps("Semua survei lain")
    assert head.sees("1. Kebiasaan membaca 2026 (dibuang)")
    await head.taps("1.")
    await head.taps("Urungkan")
    assert head.sees("Kebiasaan membaca 2026")
    assert "Tambah pertanyaan" in head.keys
    await head.taps("Buang konsep ini")
    await head.taps("Semua survei lain")
    await head.taps("Kebiasaan membaca")
    assert "Tambah pertanyaan" in head.keys, "another may be made this year"
    await head.forges("swu1:1:0")
    assert head.sees("untuk tahun ini sudah ada")
    await stage.passes(timedelta(days=1, hours=2))
    async with stage.app.database.transaction() as tx:
        await stage.app.services[OwnEnds].tidy(tx)
    await head.taps("Ke survei")
    await head.taps("Semua survei lain")
    assert head.sees("1. Kebiasaan membaca 2026 (belum dimulai)")
    assert not head.sees("dibuang")


async def test_the_result_is_published_by_a_tap_as_a_picture_and_two_lines(
    stage: Stage, reader: Reader, drawn: Drawn
) -> None:
    await _answered(stage, "Buka hari Minggu", "0" * 12 + "1" * 6)
    await _answered(stage, "Masih berjalan", "0" * 9)
    head = await head_of_the_library(stage)
    await _opens(head, "Buka hari Minggu")
    assert "Terbitkan" not in head.keys, "it still runs"
    await head.forges("swp1:1:1")
    assert head.sees("Survei ini masih berjalan")
    await head.taps("Ke survei")
    await head.taps("Tutup survei")
    await head.taps("Ya")
    await head.taps("Terbitkan")
    assert head.sees("Buka hari Minggu\nDiisi 18 orang")
    await head.taps("Terbitkan")
    assert head.sees("Diumumkan")
    async with stage.app.database.transaction() as tx:
        assert await tx.value("SELECT state FROM surveys WHERE id = 1") == "published"
    await reader.says("hasil survei")
    await reader.taps("Hasil survei lain")
    assert reader.keys[0] == "Buka hari Minggu"
    assert "Masih berjalan" not in reader.keys
    await reader.taps("Buka hari Minggu")
    assert reader.sees("Diisi 18 orang, 1 November sampai 31 Desember.\n"
                       "Perlu buka hari Minggu? Paling banyak menjawab “Ya”: 12 dari 18 orang.")  # fmt: skip
    [panel] = drawn.of("chart")["panels"]
    assert [(bar["label"], bar["shown"]) for bar in panel["lines"]] == [("Ya", "12"), ("Tidak", "6")]
    await reader.forges("swz1:2")
    assert not reader.sees("Masih berjalan")


async def test_of_a_form_that_is_asked_once_a_year_the_years_are_compared(stage: Stage, drawn: Drawn) -> None:
    await _answered(stage, "Kebiasaan 2024", "0" * 5 + "1" * 10, 2024, yearly=True)
    await _answered(stage, "Kebiasaan 2025", "0" * 8 + "1" * 2, 2025, yearly=True)
    await _answered(stage, "Kebiasaan 2026", "0" * 6 + "1" * 5, yearly=True)
    head = await head_of_the_library(stage)
    await _opens(head, "Kebiasaan 2026")
    await head.taps("Lihat jawaban")
    assert head.sees("Ya: 6\nTidak: 5\n\nTahun 2024, dari 15 orang:\nYa: 5\nTidak: 10")
    assert not head.sees("Tahun 2025"), "two of ten said no: both would be told"
