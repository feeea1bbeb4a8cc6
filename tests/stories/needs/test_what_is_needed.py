"""Readers ask for what is not here; the staff see one list, mark it, and whoever asked hears when it comes."""

from __future__ import annotations

import io
from datetime import timedelta
from zipfile import ZipFile

import pytest

from tests.actors import Reader, Stage

TITLE = "Anyaman Pandan Kuno"


@pytest.fixture
async def librarian(owner: Reader, stage: Stage) -> Reader:
    await owner.starts()
    return await stage.hires("Petugas Contoh", "librarian")


async def looks_for(reader: Reader, title: str = TITLE) -> None:
    """A search for what the library does not have."""
    await reader.starts()
    await reader.says(title)
    assert "Kabari bila ada" in reader.keys, reader.text
    reader.taps_made = 0


async def wants(reader: Reader, title: str = TITLE) -> None:
    """They want to hear of it."""
    await looks_for(reader, title)
    await reader.taps("Kabari bila ada")
    assert reader.sees("Kami kabari sekali")


async def proposes(reader: Reader, title: str = TITLE) -> None:
    """The form from the search that found nothing."""
    await looks_for(reader, title)
    await reader.taps("Usulkan buku ini")
    await reader.says("lewati")
    await reader.taps("Dewasa")
    await reader.says("lewati")
    await reader.says("lewati")
    await reader.taps("Kirim usulan")
    assert "Usulan saya" in reader.keys, reader.text


async def imports(librarian: Reader, title: str = TITLE, copies: int = 1) -> None:
    """A list with this title comes into the catalogue."""
    rows = f"Judul,Pengarang,Eks\n{title},A. Contoh,{copies}\n"
    await librarian.sends_document(rows.encode(), "baru.csv")
    await librarian.taps("Masukkan")
    assert librarian.heard("sudah masuk")


async def board(librarian: Reader) -> None:
    """The list on the desk."""
    await librarian.taps_desk("Papan kebutuhan")


async def test_wishes_of_one_title_are_one_line_by_how_many_people(
    reader: Reader, other_reader: Reader, librarian: Reader
) -> None:
    await wants(reader)
    await proposes(reader)
    await wants(other_reader)
    await wants(other_reader, "Kisah Rumah Gadang Tua")
    await board(librarian)
    assert librarian.sees(f"1. {TITLE}\n2 orang: 1 mengusulkan, 2 minta dikabari"), librarian.text
    assert librarian.sees("2. Kisah Rumah Gadang Tua\n1 orang: 1 minta dikabari")
    assert not librarian.sees("Ani")
    await librarian.taps("Pilih daftar")
    await librarian.taps("Diusulkan (1)")
    assert not librarian.sees("Rumah Gadang")
    await librarian.says("/petugas")
    await librarian.taps_desk("Kebutuhan, selain usulan: 1")
    assert librarian.sees("Papan kebutuhan: Selain usulan (1)"), "the list is as long as the desk says"
    assert librarian.sees("1. Kisah Rumah Gadang Tua")


async def test_one_tap_asks_to_be_told_and_one_takes_it_back(reader: Reader, librarian: Reader) -> None:
    await wants(reader)
    assert reader.taps_made == 1
    await reader.taps("Tidak usah dikabari")
    assert reader.sees("tidak kami kabari")
    await imports(librarian)
    assert not reader.heard("yang Anda tunggu sudah ada")


async def test_short_words_ask_to_be_told(reader: Reader) -> None:
    await looks_for(reader)
    await reader.says("kabari kalau ada")
    assert reader.sees("Kami kabari sekali")


async def test_when_it_comes_each_is_told_once_and_proposers_may_be_first(
    reader: Reader, other_reader: Reader, librarian: Reader, stage: Stage
) -> None:
    third = stage.meets("Cici")
    await proposes(reader)
    await wants(reader)
    await wants(other_reader)
    await imports(librarian, copies=1)
    assert len(reader.heard("Buku usulan Anda sudah ada")) == 1
    assert len(other_reader.heard("Buku yang Anda tunggu sudah ada")) == 1
    assert not any("lebih dulu" in key for key in other_reader.keys)
    for one in (third, other_reader):
        await one.says(TITLE)
        await one.taps(TITLE)
        await one.taps("Pesan")
    assert other_reader.sees("nomor 1 di daftar tunggu"), other_reader.text
    await reader.taps("Pesan lebih dulu")
    assert reader.sees("nomor 1 di daftar tunggu"), reader.text
    await other_reader.says("/pesanan")
    assert other_reader.sees("nomor 2 di daftar tunggu")
    await imports(librarian, copies=1)
    await stage.passes(timedelta(hours=2))
    assert not reader.heard("Buku usulan Anda sudah ada"), "what was answered stands there no more, and comes once"


async def test_the_first_place_is_offered_for_seven_days(
    reader: Reader, other_reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await proposes(reader)
    await imports(librarian)
    for one in (stage.meets("Cici"), other_reader):
        await one.says(TITLE)
        await one.taps(TITLE)
        await one.taps("Pesan")
    await stage.passes(timedelta(days=8))
    await reader.taps("Pesan lebih dulu")
    assert not reader.sees("nomor 1 di"), reader.text


async def test_marked_as_bought_proposers_are_told_and_the_others_when_it_is_here(
    reader: Reader, other_reader: Reader, librarian: Reader
) -> None:
    await proposes(reader)
    await wants(other_reader)
    await board(librarian)
    librarian.taps_made = 0
    await librarian.taps("1.")
    await librarian.taps("Sudah dibeli")
    assert librarian.sees("1 pembaca dikabari.")
    await librarian.taps("Ya, sudah dibeli")
    assert librarian.taps_made == 3
    assert len(reader.heard("sudah dibeli")) == 1
    assert not other_reader.heard("dibeli")
    assert librarian.sees("Daftar ini masih kosong")
    await imports(librarian)
    assert len(other_reader.heard("Buku yang Anda tunggu sudah ada")) == 1
    assert len(reader.heard("Buku usulan Anda sudah ada")) == 1


async def test_not_bought_is_told_to_everybody_who_asked_and_asking_anew_opens_it(
    reader: Reader, other_reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await wants(reader)
    await board(librarian)
    await librarian.taps("1.")
    await librarian.taps("Tidak dibeli")
    await librarian.taps("Ya, tidak dibeli")
    assert len(reader.heard("belum bisa dibeli")) == 1
    await stage.passes(timedelta(hours=1))
    await wants(other_reader)
    await board(librarian)
    assert librarian.sees(f"1. {TITLE}")


async def test_put_off_stays_put_off_and_can_be_opened(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await wants(reader)
    await board(librarian)
    await librarian.taps("1.")
    await librarian.taps("Tunda")
    assert librarian.sees("Daftar ini masih kosong")
    await librarian.taps("Pilih daftar")
    await librarian.taps("Ditunda (1)")
    await librarian.taps("1.")
    await librarian.taps("Buka lagi")
    assert librarian.sees("Sudah terbuka lagi")


async def test_a_queue_longer_than_the_copies_is_on_the_list(stage: Stage, librarian: Reader) -> None:
    await imports(librarian, copies=1)
    for name in ("Ani", "Budi", "Cici", "Didi"):
        one = stage.meets(name)
        await one.says(TITLE)
        await one.taps(TITLE)
        await one.taps("Pesan")
    await board(librarian)
    assert librarian.sees(f"1. {TITLE}\n3 orang: 3 menunggu"), librarian.text
    await librarian.taps("1.")
    assert librarian.sees("Ada 1 eksemplar yang dipinjamkan")


async def test_what_was_looked_for_in_vain_is_counted_without_whoever_looked(
    reader: Reader, other_reader: Reader, librarian: Reader, stage: Stage
) -> None:
    for one in (reader, other_reader):
        await one.starts()
        await one.says("buku sejarah kereta api pertama")
        assert "Kabari bila ada" in one.keys, one.text
    await stage.passes(timedelta(minutes=2))
    await board(librarian)
    await librarian.taps("Pilih daftar")
    await librarian.taps("Dicari (1)")
    assert librarian.sees("kereta api pertama\ndicari 2 kali"), librarian.text


async def test_the_list_as_a_file_names_nobody(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await proposes(reader)
    await board(librarian)
    await librarian.taps("Unduh XLSX")
    file = stage.world.files.get(librarian.last["document"]["file_id"])
    assert file is not None
    with ZipFile(io.BytesIO(stage.world.files.content(file))) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert TITLE in text
    assert "Ani" not in text


async def test_only_staff_see_the_list(reader: Reader) -> None:
    await reader.says("papan kebutuhan")
    assert not reader.sees("Semua terbuka")
    await reader.forges("ndl1::0")
    assert reader.sees("khusus untuk petugas")
