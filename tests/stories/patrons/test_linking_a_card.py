"""A reader links a member's card, sees until when it holds, and takes it away again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.actors import Reader, Stage
from tests.contracts.import_files import xlsx

LIST = (
    "Nomor Anggota;Nama;Tanggal Lahir;Masa Berlaku;Jenis Anggota\n"
    "A0012;Contoh Satu;12/05/2001;31/12/2027;Umum\n"
    "A0013;Contoh Dua;17/08/2012;30/11/2026;Pelajar\n"
    "A0014;Contoh Tiga;01/01/1960;01/11/2026;Umum\n"
    "A0015;Contoh Empat;;01/11/2026;Umum\n"
)


async def import_list(librarian: Reader, content: bytes, name: str = "anggota.csv") -> None:
    """Staff send a list and agree to it."""
    await librarian.says("/petugas")
    await librarian.taps_desk("Anggota")
    await librarian.taps("Kirim daftar anggota")
    await librarian.sends_document(content, name)
    await librarian.taps("Baca daftar")


async def use(librarian: Reader) -> None:
    await librarian.taps("Pakai daftar ini")


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


async def link(reader: Reader, number: str = "a-0012", born: str = "12 mei 2001") -> None:
    """From the words to the end."""
    await reader.says("hubungkan kartu anggota saya")
    await reader.says(number)
    await reader.says(born)
    await reader.taps("Setuju")


async def test_a_list_is_looked_at_then_used_and_a_card_is_linked_and_shown(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await import_list(librarian, LIST.encode())
    assert librarian.sees("3 anggota terbaca")
    assert librarian.sees("1 baris tanpa nomor atau tanggal lahir")
    await reader.says("hubungkan kartu anggota saya")
    assert reader.sees("belum bisa dihubungkan"), "nothing counts before staff agree"
    await use(librarian)
    assert librarian.sees("Daftar sudah dipakai: 3 anggota")

    await reader.says("profil saya")
    assert reader.sees("Ani\n\nKartu anggota Anda belum dihubungkan.")
    assert "Hubungkan kartu" in reader.keys
    await link(reader)
    assert reader.sees("Kartu sudah terhubung")
    await reader.says("/profil")
    assert reader.sees("Kartu anggota a-0012\nBerlaku sampai"), reader.text
    await reader.taps("Kartu saya")
    assert reader.sees("Nomor a-0012")
    assert reader.sees("Berlaku sampai Jumat, 31 Desember 2027")
    await reader.says("kartu saya")
    assert reader.sees("Berlaku sampai Jumat, 31 Desember 2027")
    assert reader.last["photo"], "for the desk"

    await reader.says("/datasaya")
    assert reader.sees("nomor kartu anggota Anda")
    await reader.says("/kartu")
    await reader.taps("Lepaskan kartu")
    await reader.taps("Ya, lepaskan")
    assert reader.sees("nomornya sudah dihapus")
    await reader.says("/datasaya")
    assert not reader.sees("nomor kartu anggota Anda")


async def test_who_does_not_know_the_date_of_birth_is_told_nothing_and_may_not_guess(
    reader: Reader, other_reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await import_list(librarian, LIST.encode())
    await use(librarian)
    for day in range(1, 6):
        await link(reader, born=f"{day}/1/1999")
        assert reader.sees("tidak ada di daftar anggota")
    await link(reader)
    assert reader.sees("terlalu sering"), "five tries a day, the right one included"
    await link(other_reader)
    assert other_reader.sees("terlalu sering"), "nor do several guess together"
    await stage.passes(timedelta(hours=25))
    await link(reader)
    assert reader.sees("Kartu sudah terhubung")


async def test_a_card_that_is_linked_elsewhere_goes_there_and_that_is_said(
    reader: Reader, other_reader: Reader, librarian: Reader
) -> None:
    await import_list(librarian, LIST.encode())
    await use(librarian)
    await link(reader)
    await link(other_reader)
    assert other_reader.sees("Kartu sudah terhubung")
    assert len(reader.heard("terhubung dengan akun lain")) == 1
    assert not reader.heard("A0012"), "the letter names no number"
    await reader.says("kartu saya")
    assert reader.sees("belum terhubung")


async def test_the_number_may_stand_in_the_words_and_a_spreadsheet_is_a_list(
    reader: Reader, librarian: Reader, tmp_path: Path
) -> None:
    rows = [["Daftar anggota"], ["No. Anggota", "Tgl Lahir"], ["00077", "1999-03-04"]]
    await import_list(librarian, xlsx(tmp_path / "anggota.xlsx", rows).read_bytes(), "anggota.xlsx")
    assert librarian.sees("1 anggota terbaca")
    assert librarian.sees("tidak menyebut masa berlaku")
    await use(librarian)
    await reader.says("hubungkan kartu 77-000")
    assert reader.sees("tanggal lahir")
    await reader.says("/batal")
    await reader.says("hubungkan kartu 00077")
    await reader.says("4 maret 1999")
    await reader.taps("Setuju")
    assert reader.sees("Kartu sudah terhubung")


async def test_a_new_list_replaces_the_old_one_and_a_short_one_is_asked_about(
    reader: Reader, librarian: Reader
) -> None:
    await import_list(librarian, LIST.encode())
    await use(librarian)
    await link(reader)
    await import_list(librarian, b"Nomor Anggota,Tanggal Lahir\nB1,1/2/1990\n")
    assert librarian.sees("Perhatian")
    await use(librarian)
    await reader.says("/kartu")
    assert reader.sees("tidak lagi memuat kartu ini")


async def test_a_file_of_something_else_says_what_it_wants(librarian: Reader) -> None:
    await import_list(librarian, b"Judul,Pengarang\nSatu,A. Contoh\n")
    assert librarian.sees("Tanggal lahir")
    assert librarian.sees("Judul, Pengarang")


async def test_how_to_become_a_member_is_what_staff_have_written(reader: Reader, stage: Stage) -> None:
    for words in ("gimana cara jadi anggota perpus?", "caro jadi anggota pustaka baa?", "how do I become a member"):
        await reader.says(words)
        assert not reader.sees("tidak bisa dilakukan bot"), words
        assert not reader.sees("The bot cannot do that yet"), words
