"""A resident asks when the library is open, where it is, and for a person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.areas.library.rules import read_week
from bot.areas.library.service import Library
from tests.actors import Reader, Stage

# The stories begin on Monday, 23 November 2026 at 09.00 WIB; the demonstration week is in bot/dev/demo/library.json.


async def test_open_now_is_answered_with_yes_and_until_when(reader: Reader) -> None:
    await reader.says("kini lai buka?")
    assert reader.text.startswith("Ya, sekarang buka sampai pukul 16.00.")
    assert reader.messages_written == 1


async def test_after_hours_the_answer_is_no_and_when_again(reader: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(hours=9))
    await reader.says("msh buka ga kak")
    assert reader.text.startswith("Tidak, sekarang tutup. Buka lagi besok, Selasa, pukul 08.00.")


async def test_the_week_reads_as_short_lines(reader: Reader) -> None:
    await reader.says("jam bara bukak")
    for line in (
        "Senin–Kamis: 08.00–16.00",
        "Jumat: 08.00–11.30, 13.30–16.00",
        "Sabtu: 09.00–14.00",
        "Minggu: tutup",
    ):
        assert line in reader.text.splitlines()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("bsk buka jam brp", "Selasa, 24 November: 08.00–16.00"),
        ("minggu buka?", "Tidak, Minggu, 29 November kami tutup."),
        ("hari ini buka sampai jam brp", "Senin, 23 November: 08.00–16.00"),
        ("jumat bukak jam bara", "Jumat, 27 November: 08.00–11.30, 13.30–16.00"),
        (
            "tgl 25 desember buka?",
            "Jumat, 25 Desember libur nasional (Hari Raya Natal). Belum pasti apakah kami buka; mohon tanyakan"
            " kepada petugas. Biasanya pada hari itu: 08.00–11.30, 13.30–16.00.",
        ),
        ("besok tutup?", "Tidak, Selasa, 24 November kami buka, 08.00–16.00."),
        ("minggu libur ga", "Ya, Minggu, 29 November kami tutup."),
        ("isuak sore buka?", "Ya, Selasa, 24 November kami buka, 08.00–16.00."),
        ("kapatang buka?", "Kemarin, Minggu, 22 November, kami tutup."),
        ("tanggal 1 buka ga", "Ya, Selasa, 1 Desember kami buka, 08.00–16.00."),
        ("sabtu dan minggu buka?", "Sabtu, 28 November: 09.00–14.00\nMinggu, 29 November: tutup"),
        ("sabtu, minggu buka ga", "Sabtu, 28 November: 09.00–14.00\nMinggu, 29 November: tutup"),
        ("akhir pekan buka?", "Sabtu, 28 November: 09.00–14.00\nMinggu, 29 November: tutup"),
        ("senin depan buka?", "Ya, Senin, 30 November kami buka, 08.00–16.00."),
        ("rabu minggu depan buka?", "Ya, Rabu, 2 Desember kami buka, 08.00–16.00."),
        (
            "malam minggu buka ga kak",
            "Tidak, pada waktu itu kami tutup. Sabtu, 28 November kami buka 09.00–14.00.",
        ),
        ("senin 30 nov buka?", "Ya, Senin, 30 November kami buka, 08.00–16.00."),
        ("besok lusa buka?", "Ya, Rabu, 25 November kami buka, 08.00–16.00."),
        ("jam buka sabtu dpn", "Sabtu, 5 Desember: 09.00–14.00"),
    ],
)
async def test_the_hours_of_a_day(reader: Reader, typed: str, answer: str) -> None:
    assert await reader.says(typed) == answer


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("natal buka gak?", "Jumat, 25 Desember libur nasional (Hari Raya Natal). Belum pasti apakah kami buka"),
        ("jam buka tahun baru", "Jumat, 1 Januari 2027 libur nasional (Tahun Baru Masehi). Belum pasti"),
        ("17 agustus libur ga", "Selasa, 17 Agustus 2027 libur nasional"),
        ("tanggal merah buka?", "Pada hari libur jam buka bisa berbeda."),
        ("ramadan buka jam brp", "Jam buka selama Ramadan belum diumumkan di sini."),
        ("tgl 30 feb buka?", "Tanggal 30 Februari tidak ada."),
        ("31/11 buka ga", "Tanggal 31 November tidak ada."),
        ("istirahat jam berapa", "Kami tutup untuk istirahat:\n\nJumat: 11.30–13.30"),
        ("kapan buka lagi", "Sekarang kami buka, sampai pukul 16.00. Setelah itu kami buka lagi Selasa, 24 November"),
        ("habis magrib masih buka?", "Tidak, pada waktu itu kami tutup."),
    ],
)
async def test_no_question_is_answered_as_another(reader: Reader, typed: str, first: str) -> None:
    assert (await reader.says(typed)).startswith(first)


async def test_a_time_of_day_is_answered_with_yes_or_no(reader: Reader) -> None:
    await reader.says("jam 3 sore masih buka?")
    assert reader.text.startswith("Ya, Senin, 23 November pukul 15.00 kami buka.")
    await reader.says("jam 8 malam buka ga")
    assert reader.text.startswith("Tidak, Senin, 23 November pukul 20.00 kami tutup.")
    await reader.says("malam minggu jam 8 buka?")
    assert reader.text.startswith("Tidak, Sabtu, 28 November pukul 20.00 kami tutup.")


async def test_a_day_that_differs_is_told_with_its_reason(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_special_day(tx, date(2026, 11, 23), (), "rapat <dinas>")
    await reader.says("buka ga skrg")
    assert reader.text.startswith("Tidak, sekarang tutup (rapat <dinas>). Buka lagi besok")
    assert "Senin, 23 November: tutup (rapat <dinas>)" in reader.text


UNKNOWN = "Maaf, jam buka kami belum dicantumkan di sini."


async def _set_hours(stage: Stage, week: dict[str, list[list[str]]]) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_hours(tx, read_week(week))


@pytest.mark.parametrize("typed", ["kini lai buka?", "bsk buka jam brp", "jam buka", "jam 3 sore masih buka?"])
async def test_unknown_hours_say_so_once(reader: Reader, stage: Stage, typed: str) -> None:
    await _set_hours(stage, {})
    assert await reader.says(typed) == UNKNOWN
    assert "Tanya petugas" in reader.keys


async def test_a_day_that_differs_is_known_where_the_week_is_not(reader: Reader, stage: Stage) -> None:
    await _set_hours(stage, {})
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_special_day(tx, date(2026, 11, 24), (), "rapat")
    assert await reader.says("bsk buka jam brp") == "Selasa, 24 November: tutup (rapat)"
    differing = "Hari khusus\nSelasa, 24 November: tutup (rapat)"
    assert await reader.says("lusa buka?") == f"{UNKNOWN}\n\n{differing}"


async def test_a_day_nobody_filled_in_is_told_from_a_week(reader: Reader, stage: Stage) -> None:
    await _set_hours(stage, {"2": [["08:00", "16:00"]]})
    await reader.says("kini lai buka?")
    assert reader.text.startswith("Maaf, jam buka Senin, 23 November belum dicantumkan di sini.\n\nJam buka")
    assert "Rabu–Minggu: belum diisi" in reader.text.splitlines()


async def test_staff_without_hours_or_contacts_read_well(reader: Reader, stage: Stage) -> None:
    await _set_hours(stage, {})
    assert await reader.says("ngomong sm orang dong") == "\n\n".join(
        [
            "Maaf, nomor atau alamat untuk menghubungi kami belum dicantumkan di sini.",
            "Silakan bertanya langsung di meja layanan.",
            UNKNOWN,
        ]
    )


async def test_the_menu_leads_to_hours_place_and_staff(reader: Reader) -> None:
    await reader.taps_menu("🕘 Jam & lokasi")
    assert reader.sees("Senin–Kamis: 08.00–16.00")
    await reader.taps("Alamat dan peta")
    assert reader.sees("Jalan Contoh No. 1")
    assert "Alamat dan peta" not in reader.keys
    await reader.taps("Tanya petugas")
    assert reader.sees("Silakan tulis pertanyaan Anda.")
    assert not reader.sees("hubungi"), "no contacts are filled in"
    assert reader.sees("Sekarang meja layanan buka sampai pukul 16.00.")


async def test_the_place_comes_with_a_map_where_it_is_known(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_place(tx, "Jalan Contoh No. 1", (-0.79, 100.65))
    await reader.says("dima lokasinyo")
    venues = [message["venue"] for message in reader.answers if "venue" in message]
    assert [venue["address"] for venue in venues] == ["Jalan Contoh No. 1"]


async def test_staff_are_reached_as_they_filled_in(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_contact(tx, "whatsapp", "0812-0000-0000")
    await reader.says("ngomong sm orang dong")
    assert reader.sees("WhatsApp: 0812-0000-0000")
    assert reader.sees("Anda juga dapat bertanya langsung di meja layanan.")


async def test_a_question_about_hours_in_a_form_leaves_the_form(reader: Reader) -> None:
    await reader.says("mau usul buku")
    await reader.says("jam buka brp?")
    assert any("Senin–Kamis: 08.00–16.00" in answer["text"] for answer in reader.answers[-2:])
    assert any("Lanjutkan" in key for key in reader.keys)


async def test_two_questions_in_a_line_are_two_answers(reader: Reader) -> None:
    await reader.says("bsk buka jam brp trus lokasinya dimana kak")
    first, second = [answer["text"] for answer in reader.answers[-2:]]
    assert first == "Selasa, 24 November: 08.00–16.00"
    assert "Jalan Contoh No. 1" in second
