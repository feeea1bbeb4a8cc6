"""Plain chat: the words of residents, in Indonesian and Minang, and what they get."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.catalogue.service import Catalogue
from bot.areas.library.service import Library
from handlers.book_keys import Propose
from tests.actors import Reader, Stage, said


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("p", "Selamat pagi"),
        ("halo kak", "Selamat pagi"),
        ("assalamualaikum", "Waalaikumsalam"),
        ("makasih ya kak", "Sama-sama"),
        ("jam bara bukak", "Senin–Kamis: 08.00–16.00"),
        ("kini lai buka?", "Ya, sekarang buka sampai pukul 16.00"),
        ("bsk buka jam brp", "Selasa, 24 November: 08.00–16.00"),
        ("minggu buka?", "tutup"),
        ("dima lokasinyo", "Jalan Contoh No. 1"),
        ("ngomong sm orang dong", "meja layanan"),
        ("isuak ado acara apo", "acara"),
        ("anak den 5 taun bisa ikut?", "anak"),
        ("sy guru bawa 30 murid", "rombongan"),
        ("batal yg sabtu anak demam", "Semoga"),
        ("udh hal 120", "terus membaca"),
        ("toilet kotor bgt!!", "Apakah ini sudah benar?"),
        ("jgn kirim2 lg", "Matikan semua kabar"),
        ("hapus data sy", "data Anda"),
        ("wkwkwk", "tulis saja judulnya"),
    ],
)
async def test_what_is_typed_is_understood(reader: Reader, typed: str, seen: str) -> None:
    await reader.says(typed)
    assert reader.sees(seen)
    assert reader.keys, "no way onward"


async def test_a_salam_goes_before_the_answer(reader: Reader) -> None:
    await reader.says("assalamualaikum ado mtk kls 5?")
    assert reader.text.startswith("Waalaikumsalam")
    assert reader.sees("Matematika")
    assert len(reader.answers) == 1


async def test_two_requests_in_a_line_are_two_answers(reader: Reader) -> None:
    await reader.says("bsk buka jam brp trus ada dongeng?")
    first, second = (said(message) for message in reader.answers)
    assert "08.00–16.00" in first
    assert "anak" in second


async def test_yes_or_no_comes_first_and_follows_the_clock(reader: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(hours=9))
    await reader.says("msh buka?")
    assert reader.text.startswith("Tidak")
    assert reader.sees("besok")


@pytest.mark.parametrize(
    "typed", ["Jam Dinding yang Berdetak", "Terima Kasih Ibu", "Selamat Pagi Malam", "bumi dan manusia"]
)
async def test_a_title_that_sounds_like_talk_is_searched_for(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Hasil untuk") or reader.sees("belum kami miliki") or reader.sees("Yang paling mendekati")


async def test_a_title_that_begins_like_a_request_is_found_first(reader: Reader, stage: Stage) -> None:
    await reader.says("pesan islam")
    assert reader.sees("lalu “Pesan”")
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE titles SET title = 'Pesan Islam' WHERE title = 'Si Padang'")
        await tx.run("UPDATE catalogue_state SET value = value + 1 WHERE name = 'changed'")
    await stage.app.services[Catalogue].refresh()
    await reader.says("pesan islam")
    assert reader.sees("1. Pesan Islam")
    assert not reader.sees("lalu “Pesan”")


async def test_questions_about_the_rooms_lead_to_the_staff(reader: Reader) -> None:
    await reader.says("password wifi apa kak")
    assert reader.sees("wifi")
    assert "Tanya petugas" in reader.keys


async def test_hours_that_nobody_filled_in_are_said_to_be_missing(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("DELETE FROM library_facts")
    await reader.says("jam buka?")
    assert reader.sees("belum dicantumkan")
    assert reader.keys


async def test_an_area_that_is_switched_off_leaves_no_trace(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    key = Propose().pack()
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "proposals", off=True)
    await reader.says("/menu")
    assert not any("Usulkan" in label for label in reader.keys)
    await reader.forges(key)
    assert reader.sees("sedang ditutup")
    await reader.says("usul buku tentang semut")
    assert not reader.sees("Siapa pengarang")


async def test_nobody_gets_a_bare_sorry(reader: Reader) -> None:
    for typed in ("asdf", "??", "hmm", "apa sih", "🙂", "1", "buku", "ada?", "min"):
        await reader.says(typed)
        assert reader.keys, typed
        assert not reader.sees("tidak mengerti")
