"""Staff make events: few questions, a preview, and what deserves a second look."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from bot.areas.library.rules import Period
from bot.areas.library.service import Library
from tests.actors import Reader, Stage


@pytest.fixture
async def staff(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


async def drafts(
    staff: Reader,
    *,
    kind: str = "Mendongeng",
    title: str = "Dongeng Pagi",
    when: str = "Kamis 24/12 jam 8-9",
    place: str = "Ruang Anak",
    whom: str = "Umum",
    seats: str | None = "20",
) -> str:
    """Answer every question; the preview."""
    await staff.says("buat acara")
    await staff.taps(kind)
    await staff.says(title)
    await staff.says(when)
    await staff.says(place)
    await staff.says(whom)
    return await staff.says(seats) if seats else staff.text


async def count(stage: Stage, sql: str) -> int:
    async with stage.app.database.reading() as reader:
        return int(await reader.value(f"SELECT count(*) FROM {sql}"))


async def test_six_questions_make_a_draft_and_a_tap_publishes_it(staff: Reader, reader: Reader, stage: Stage) -> None:
    await drafts(staff)
    assert staff.sees("Begini tampilannya bagi warga")
    assert staff.sees("Dongeng Pagi\nMendongeng")
    assert staff.sees("Kamis, 24 Desember pukul 08.00–09.00 WIB")
    assert staff.sees("Tempat: Ruang Anak")
    assert staff.sees("20 dari 20 kursi")
    assert "⚠️" not in staff.text
    assert await count(stage, "events WHERE title = 'Dongeng Pagi' AND state = 'draft'") == 1
    await reader.says("acara 12 desember")
    assert not reader.sees("Dongeng Pagi")
    await staff.taps("Terbitkan")
    assert staff.sees("Sudah terbit ✅")
    await reader.says("/acara")
    async with stage.app.database.reading() as rows:
        event = await rows.value("SELECT id FROM events WHERE title = 'Dongeng Pagi'")
    await reader.starts(f"e_{event}")
    assert reader.sees("Dongeng Pagi")
    assert await count(stage, "audit WHERE deed = 'published an event'") == 1


async def test_nobody_else_sees_the_keys(reader: Reader, staff: Reader) -> None:
    await reader.says("buat acara")
    assert "Pelatihan atau lokakarya" not in reader.keys
    await reader.says("/buatacara")
    assert reader.sees("khusus untuk petugas")
    await staff.says("/menu")
    assert "➕ Buat acara" in staff.keys


@pytest.mark.parametrize(
    ("order", "asked"),
    [
        (("4 kali", "jam 9-11"), ("Jam berapa?", "Di mana")),
        (("jam 9-11", "4 kali"), ("Berapa kali", "Di mana")),
        (("jam 9-11", "setiap Sabtu jam 9-11 4 kali"), ("Berapa kali", "Di mana")),
    ],
)
async def test_what_is_missing_of_the_time_is_asked_for(
    staff: Reader, order: tuple[str, ...], asked: tuple[str, ...]
) -> None:
    await staff.says("buat acara")
    await staff.taps("Kelas")
    await staff.says("Kelas Menulis Puisi")
    for said, missing in zip(("setiap Sabtu", *order), ("Jam berapa?", *asked), strict=True):
        await staff.says(said)
        assert staff.sees(missing)
    await staff.says("Ruang Diskusi")
    await staff.taps("Umum")
    await staff.taps("15 kursi")
    assert staff.sees("Sabtu, 28 November, 5, 12, 19 Desember pukul 09.00–11.00 WIB")
    assert staff.sees("Sekali daftar, semua pertemuan")


async def test_a_series_over_new_year_and_the_holidays(staff: Reader) -> None:
    text = await drafts(staff, when="tiap Jumat sampai 8 Januari jam 9-10", title="Dongeng Jumat")
    assert "1 Januari 2027" in text
    assert "Daftar per pertemuan" in text
    assert "hari libur nasional, Hari Raya Natal" in text
    assert "hari libur nasional, Tahun Baru Masehi" in text


async def test_what_deserves_a_second_look(staff: Reader) -> None:
    assert "salat Jumat" in await drafts(staff, when="Jumat 11/12 jam 11-13")
    assert "Magrib" in await drafts(staff, when="Sabtu 12/12 jam 17-18.30", title="Film Sore")
    assert "di luar jam buka" in await drafts(staff, when="Minggu 13/12 jam 9", title="Minggu Ceria")
    again = await drafts(staff, when="Minggu 13/12 jam 9-10", title="Satu Lagi")
    assert "bersamaan dengan “Minggu Ceria” di tempat yang sama" in again
    elsewhere = await drafts(staff, when="Minggu 13/12 jam 9-10", title="Lagi", place="Aula")
    assert "bersamaan dengan “Satu Lagi”." in elsewhere


async def test_the_librarys_own_days_come_before_the_national_ones(staff: Reader, stage: Stage) -> None:
    library = stage.app.services[Library]
    async with stage.app.database.transaction() as tx:
        await library.set_special_day(tx, date(2026, 12, 25), (Period(time(8), time(12)),), "Buka khusus")
    assert "libur" not in await drafts(staff, when="Jumat 25/12 jam 9-10")


async def test_saturday_typed_on_saturday_evening_is_the_next_one(staff: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(days=5, hours=11))  # Saturday, 28 November, 20.00
    assert "Sabtu, 5 Desember" in await drafts(staff, when="Sabtu jam 9")


async def test_an_hour_that_is_over_is_refused_and_asked_again(staff: Reader) -> None:
    await staff.says("buat acara")
    await staff.taps("Kelas")
    await staff.says("Kelas Lama")
    await staff.says("1/11/2026 jam 9")
    assert staff.sees("sudah lewat")
    await staff.says("besok jam 9-10")
    assert staff.sees("Di mana tempatnya?")


async def test_a_week_alone_names_no_day_and_may_be_said_anew(staff: Reader) -> None:
    await staff.says("buat acara Dongeng Ceria")
    await staff.says("minggu depan")
    await staff.says("sabtu minggu depan jam 9")
    assert staff.sees("Di mana tempatnya?")


async def test_an_exhibition_has_no_sign_up(staff: Reader) -> None:
    text = await drafts(staff, kind="Pameran", title="Pameran Foto", when="1-3 Desember jam 8-16", seats=None)
    assert text.count("langsung datang") == 1
    assert "Selasa, 1 Desember; Rabu, 2 Desember; Kamis, 3 Desember pukul 08.00–16.00 WIB" in text


async def test_a_link_is_an_online_event_and_ages_have_quotas(staff: Reader) -> None:
    text = await drafts(staff, place="https://rapat.example.org/abc", whom="4-6, 7-9", seats="8, 12")
    assert "Daring: https://rapat.example.org/abc" in text
    assert "4–6 tahun, 7–9 tahun" in text
    await staff.taps("Ubah …")
    assert staff.sees("Kursi: 20 (4–6 tahun: 8, 7–9 tahun: 12)")


async def test_nonsense_in_ages_and_seats_is_asked_again(staff: Reader) -> None:
    await staff.says("buat acara")
    await staff.taps("Lomba")
    await staff.says("Lomba Baca")
    await staff.says("Sabtu jam 9")
    await staff.says("Aula")
    await staff.says("9-7")
    assert staff.sees("umur dari–sampai")
    await staff.says("7-9, 8-10")
    assert staff.sees("umur dari–sampai")
    await staff.says("7 sampai 9")
    await staff.says("banyak")
    assert staff.sees("tulis angka")
    await staff.says("0")
    assert staff.sees("tulis angka")
    await staff.says("10-12")
    assert staff.sees("tulis angka")
    await staff.says("25 kursi")
    assert staff.sees("25 dari 25 kursi")


async def test_a_form_survives_a_restart_and_a_question_between(staff: Reader, stage: Stage) -> None:
    await staff.says("buat acara")
    await staff.taps("Mendongeng")
    await staff.says("Dongeng Malam")
    await stage.restarts()
    await staff.says("jam buka brp?")
    assert "Lanjutkan: Buat acara" in staff.keys
    await staff.says("Sabtu jam 9")
    assert staff.sees("Di mana tempatnya?")


async def test_a_draft_is_kept_and_thrown_away(staff: Reader, stage: Stage) -> None:
    await drafts(staff)
    await staff.taps("Simpan draf")
    assert staff.sees("Draf acara")
    assert staff.sees("Dongeng Pagi")
    await staff.taps("Dongeng Pagi")
    await staff.taps("Buang draf")
    await staff.taps("Ya, buang")
    assert staff.sees("Draf sudah dibuang")
    assert await count(stage, "events WHERE title = 'Dongeng Pagi'") == 0


async def test_a_draft_that_lay_too_long_is_not_published(staff: Reader, stage: Stage) -> None:
    await drafts(staff, when="besok jam 9-10")
    await stage.passes(timedelta(hours=27))
    await staff.taps("Terbitkan")
    assert staff.sees("sudah lewat")
    await staff.taps("Ubah waktu")
    await staff.says("Sabtu jam 9-10")
    await staff.taps("Terbitkan")
    assert staff.sees("Sudah terbit ✅")


async def test_what_was_said_with_the_wish_is_not_asked_again(staff: Reader) -> None:
    await staff.says("buat acara Bedah Buku Rumah Gadang, Sabtu jam 9-11")
    assert staff.sees("Di mana tempatnya?")
    await staff.says("Aula")
    await staff.says("remaja")
    await staff.says("tanpa batas")
    assert staff.sees("Bedah Buku Rumah Gadang")
    assert staff.sees("Sabtu, 28 November pukul 09.00–11.00 WIB")
    assert staff.sees("13–17 tahun")


async def test_a_series_until_a_day_across_the_year(staff: Reader) -> None:
    text = await drafts(
        staff, kind="Klub buku", title="Klub Buku Sabtu", when="tiap Sabtu jam 9-10 sampai akhir Januari"
    )
    assert "dan 2 pertemuan lagi" in text
    assert "2, 9, 16 Januari 2027" in text


async def test_two_who_publish_at_once_publish_once(staff: Reader, stage: Stage) -> None:
    await drafts(staff)
    colleague = await stage.hires("Rekan Contoh", "librarian")
    await colleague.says("/kelolaacara")
    await colleague.taps("Draf")
    await colleague.taps("Dongeng Pagi")
    await staff.taps("Terbitkan")
    await colleague.taps("Terbitkan")
    assert colleague.sees("sudah terbit")
    await colleague.taps("Kembali ke acara")
    assert colleague.sees("Kursi terisi: 0 dari 20")


async def test_one_sentence_says_it_all(staff: Reader) -> None:
    await staff.says("buat acara Lokakarya Batik Sabtu jam 9-11 di aula untuk umum 20 kursi")
    for row in ("Jenis: Pelatihan atau lokakarya", "Judul: Lokakarya Batik", "Tempat: Aula", "20 kursi"):
        assert staff.sees(row), staff.text
    assert staff.sees("Sabtu, 28 November")


async def test_abbreviated_it_says_as_much(staff: Reader) -> None:
    await staff.says("buat acara dongeng sbtu dpn jm10 r.anak utk 4-8 th 25org gratis")
    for row in ("Jenis: Mendongeng", "Judul: Dongeng", "Tempat: Ruang Anak", "25 kursi", "4–8 tahun"):
        assert staff.sees(row), staff.text
    assert staff.sees("Sabtu, 5 Desember")


async def test_a_date_of_no_calendar_is_said_to_be_none(staff: Reader) -> None:
    await staff.says("buat acara Diskusi Contoh tgl 31 april jam 9 di aula")
    assert staff.sees("Tanggal 31 April tidak ada. Maksudnya 30 April?")
    await staff.says("30 april jam 9")
    assert staff.sees("Untuk siapa")


async def test_how_often_is_asked_where_only_that_is_missing(staff: Reader) -> None:
    await staff.says("buat acara kelas senam setiap jumat pagi jam 8 di aula untuk umum")
    assert staff.sees("Berapa kali “setiap jumat pagi jam 8”")
    await staff.says("4 kali")
    assert "Tanpa batas" in staff.keys


async def test_of_a_day_only_the_time_is_asked(staff: Reader) -> None:
    await staff.says("buat acara mendongeng untuk balita sabtu")
    assert staff.sees("Pukul berapa pada “sabtu”?")
    await staff.says("jam 9")
    assert staff.sees("Di mana tempatnya?")


async def test_a_role_that_may_not_hears_whose_it_is(stage: Stage) -> None:
    door = await stage.hires("Penjaga Contoh", "door")
    await door.says("buat acara Lokakarya Batik Sabtu jam 9")
    assert door.sees("khusus untuk petugas dengan peran:")
    assert door.sees("Pustakawan")
