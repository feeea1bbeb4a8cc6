"""Members nominate, strike out and vote; the vote closes by itself and counts members alone; or it goes by turns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import joins, made, nominates, to_books


@pytest.fixture
async def club(reader: Reader, other_reader: Reader, stage: Stage) -> Reader:
    """A group with two members and two nominations; its librarian."""
    librarian = await made(stage)
    for one in (reader, other_reader):
        await joins(one)
    await nominates(reader, "Laskar Pelangi karya Andrea Hirata", "Semua orang pernah sekolah.")
    await nominates(other_reader, "Bumi Manusia", "Ingin membacanya pelan-pelan.")
    return librarian


async def _opens(librarian: Reader, how: str = "Satu pilihan, 3 hari") -> None:
    await to_books(librarian)
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps(how)
    assert librarian.sees("Pemungutan suara dibuka")


async def _votes(reader: Reader, *titles: str) -> None:
    await to_books(reader)
    await reader.taps("Pilih buku")
    for one in titles:
        await reader.taps(one)


async def test_nominated_with_a_reason_and_without_a_name(reader: Reader, other_reader: Reader, club: Reader) -> None:
    await to_books(other_reader)
    assert other_reader.sees("1. Laskar Pelangi (Andrea Hirata)")
    await other_reader.taps("Laskar Pelangi")
    assert other_reader.sees("Semua orang pernah sekolah.")
    assert not other_reader.sees("Ani")
    await other_reader.taps("Sudah pernah baca")
    assert other_reader.sees("1 anggota sudah pernah membacanya")
    await other_reader.taps("Belum pernah baca")
    assert not other_reader.sees("pernah membacanya")


async def test_the_same_title_is_nominated_once(reader: Reader, club: Reader) -> None:
    await nominates(reader, "bumi manusia")
    assert reader.sees("sudah dicalonkan")
    await to_books(reader)
    assert reader.text.casefold().count("bumi manusia") == 1


async def test_a_vote_closes_by_itself_and_everybody_hears(
    reader: Reader, other_reader: Reader, club: Reader, stage: Stage
) -> None:
    await _opens(club)
    assert len(reader.heard("memilih buku berikutnya")) == 1
    await _votes(reader, "Bumi Manusia")
    assert reader.sees("Tersimpan. Tidak ada yang melihat pilihan Anda")
    await _votes(other_reader, "Bumi Manusia")
    await to_books(club)
    assert club.sees("2 anggota sudah memilih")
    await stage.passes(timedelta(days=3))
    for one in (reader, other_reader):
        assert len(one.heard("Bacaan berikutnya: Bumi Manusia")) == 1
        assert len(one.heard("2 dari 2 suara")) == 1
    await to_books(reader)
    assert reader.sees("Sekarang: Bumi Manusia, terpilih")
    assert reader.sees("1. Laskar Pelangi"), "who loses stays nominated"


async def test_a_vote_takes_two_taps_from_its_letter(reader: Reader, club: Reader) -> None:
    await _opens(club)
    before = reader.taps_made
    await reader.taps("Pilih buku")
    await reader.taps("Bumi Manusia")
    assert reader.taps_made - before == 2


async def test_a_vote_is_changed_and_read_by_nobody(
    reader: Reader, other_reader: Reader, club: Reader, stage: Stage
) -> None:
    await _opens(club)
    await _votes(reader, "Bumi Manusia")
    await _votes(reader, "Laskar Pelangi")
    await to_books(reader)
    await reader.taps("Pilih buku")
    assert reader.sees("Anda sudah memilih. Pilihan baru menggantikannya")
    assert not reader.sees("✓"), "not even to whoever holds the phone"
    await stage.passes(timedelta(days=3))
    assert len(reader.heard("Bacaan berikutnya: Laskar Pelangi")) == 1


async def test_without_a_quorum_nothing_is_chosen(reader: Reader, club: Reader, stage: Stage) -> None:
    await _opens(club)
    await stage.passes(timedelta(days=3))
    assert len(reader.heard("Yang memilih terlalu sedikit")) == 1
    await to_books(reader)
    assert reader.sees("1. Laskar Pelangi")
    assert reader.sees("2. Bumi Manusia")


async def test_who_has_left_does_not_count(reader: Reader, other_reader: Reader, club: Reader, stage: Stage) -> None:
    third = stage.meets("Cici")
    await joins(third)
    await _opens(club)
    await _votes(reader, "Bumi Manusia")
    await _votes(third, "Bumi Manusia")
    await _votes(other_reader, "Laskar Pelangi")
    for one in (reader, third):
        await one.says("klub saya")
        await one.taps("Kopi & Buku")
        await one.taps("Keluar dari klub")
        await one.taps("Ya, keluar")
    await stage.passes(timedelta(days=3))
    assert len(other_reader.heard("Bacaan berikutnya: Laskar Pelangi")) == 1
    assert len(other_reader.heard("1 dari 1 suara")) == 1


async def test_a_ranking_is_counted_by_run_off(
    reader: Reader, other_reader: Reader, club: Reader, stage: Stage
) -> None:
    members = [reader, other_reader, *(stage.meets(name) for name in ("Cici", "Dedi", "Eka"))]
    for one in members[2:]:
        await joins(one)
    await nominates(members[2], "Ronggeng Dukuh Paruk")
    await _opens(club, "Peringkat, 3 hari")
    for one in members[:2]:
        await _votes(one, "Laskar Pelangi")
    for one in members[2:4]:
        await _votes(one, "Bumi Manusia")
    await _votes(members[4], "Ronggeng Dukuh Paruk", "Bumi Manusia")
    assert members[4].sees("pilihan ke-2 Anda")
    await stage.passes(timedelta(days=3))
    assert len(reader.heard("Bacaan berikutnya: Bumi Manusia")) == 1
    assert len(reader.heard("3 dari 5 suara")) == 1


async def test_one_veto_a_year(reader: Reader, other_reader: Reader, club: Reader, stage: Stage) -> None:
    await to_books(reader)
    await reader.taps("Bumi Manusia")
    await reader.taps("Coret")
    await reader.taps("Ya, coret")
    assert reader.sees("“Bumi Manusia” sudah dicoret")
    await nominates(other_reader, "Cantik Itu Luka")
    await to_books(reader)
    await reader.taps("Cantik Itu Luka")
    await reader.taps("Coret")
    await reader.taps("Ya, coret")
    assert reader.sees("Anda sudah mencoret buku tahun ini. Boleh lagi pada Selasa, 23 November")
    await reader.says("klub saya")
    await reader.taps("Kopi & Buku")
    await reader.taps("Keluar dari klub")
    await reader.taps("Ya, keluar")
    await joins(reader)
    await to_books(reader)
    await reader.taps("Cantik Itu Luka")
    await reader.taps("Coret")
    await reader.taps("Ya, coret")
    assert reader.sees("Anda sudah mencoret buku tahun ini"), "joining anew gives no new one"


async def test_by_turns_the_one_who_does_not_choose_is_passed_over(
    reader: Reader, other_reader: Reader, club: Reader, stage: Stage
) -> None:
    await to_books(club)
    await club.taps("Pilih buku berikutnya")
    await club.taps("Bergiliran")
    assert len(reader.heard("giliran Anda memilih")) == 1
    await to_books(other_reader)
    await other_reader.taps("Bumi Manusia")
    assert not any("Pilih yang ini" in key for key in other_reader.keys)
    await stage.passes(timedelta(days=7))
    assert len(other_reader.heard("giliran Anda memilih")) == 1
    await to_books(other_reader)
    await other_reader.taps("Bumi Manusia")
    await other_reader.taps("Pilih yang ini")
    assert other_reader.sees("Terpilih. Anggota lain kami kabari")
    assert len(reader.heard("Bacaannya Bumi Manusia")) == 1


async def test_turns_end_when_they_came_round_in_vain(
    reader: Reader, other_reader: Reader, club: Reader, stage: Stage
) -> None:
    await to_books(club)
    await club.taps("Pilih buku berikutnya")
    await club.taps("Bergiliran")
    for _ in range(5):
        await stage.passes(timedelta(days=7))
    assert len(reader.heard("giliran Anda memilih")) == 1
    assert len(other_reader.heard("giliran Anda memilih")) == 1


async def test_the_leader_leads_a_book_to_its_end_and_members_do_not(
    reader: Reader, club: Reader, stage: Stage
) -> None:
    await _opens(club)
    await _votes(reader, "Bumi Manusia")
    await stage.passes(timedelta(days=3))
    for forged in ("rbl1:2:begin", "rdp1:2"):
        await reader.forges(forged)
        assert reader.sees("hanya untuk ketua klub atau petugas")
    await to_books(club)
    await club.taps("Buku sekarang")
    await club.taps("Buat rencana baca")
    await club.taps("4 minggu")
    await club.taps("Lewati")
    await to_books(club)
    assert club.sees("sedang dibaca")
    await club.taps("Buku sekarang")
    for key, state in (
        ("Mulai diskusi", "sedang dibicarakan"),
        ("Buku selesai", "selesai dibaca bersama"),
        ("Simpan ke arsip", "di arsip"),
    ):
        await club.taps(key)
        assert club.sees(state)
