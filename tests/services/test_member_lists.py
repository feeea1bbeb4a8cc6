"""Lists of members as libraries have them, and what is kept of one."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from bot.areas.patrons.reading import read_members
from bot.areas.patrons.rules import Member, NotAMemberList, hashed, tidy

TODAY = date(2026, 11, 23)
SLIMS = (
    '"member_id","member_name","gender","member_type_name","member_email","birth_date","expire_date","pin"\n'
    '"S-0001","Contoh Satu","1","Pelajar","a@contoh.id","2012-08-17","2027-06-30","rahasia"\n'
    '"S-0002","Contoh Dua","0","Umum","","1980-01-02","0000-00-00",""\n'
)
INLIS = "Nomor Anggota\tNama Lengkap\tTempat Lahir\tTanggal Lahir\tTanggal Berakhir\tJenis Anggota\n" + (
    "2024000017\tContoh\tSolok\t17-08-2012\t30-06-2027\tPelajar\n"
)


def listed(folder: Path, text: str) -> tuple[Member, ...]:
    path = folder / "members"
    path.write_text(text)
    return read_members(path, TODAY).members


def test_an_export_of_slims_is_read_by_the_four_columns_that_are_wanted(tmp_path: Path) -> None:
    assert listed(tmp_path, SLIMS) == (
        Member("S-0001", date(2012, 8, 17), date(2027, 6, 30), "Pelajar"),
        Member("S-0002", date(1980, 1, 2), None, "Umum"),
    )


def test_a_list_of_inlislite_is_read_too(tmp_path: Path) -> None:
    assert listed(tmp_path, INLIS) == (Member("2024000017", date(2012, 8, 17), date(2027, 6, 30), "Pelajar"),)


@pytest.mark.parametrize("text", ["Judul,Pengarang\nA,B\n", "Nomor Anggota,Nama\nA1,Contoh\n", "satu kalimat saja", ""])
def test_what_has_no_numbers_with_birth_dates_is_no_list(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotAMemberList):
        listed(tmp_path, text)


def test_numbers_are_compared_without_their_dress() -> None:
    assert tidy("a-0012") == tidy("A 0012") == tidy("A.0012")
    assert tidy("00077") == tidy("77.0") == tidy(" 77 ")
    assert tidy("A12") != tidy("A012"), "only a spreadsheet takes zeros away, and only from digits"


def test_a_hash_needs_the_key_the_number_and_the_day() -> None:
    one = hashed(b"key", "A12", date(2001, 5, 12))
    others = {
        hashed(b"another", "A12", date(2001, 5, 12)),
        hashed(b"key", "A13", date(2001, 5, 12)),
        hashed(b"key", "A12", date(2001, 5, 13)),
    }
    assert one not in others
    assert len(others) == 3


def test_the_table_of_the_list_has_no_column_for_plain_values(empty_database: Path) -> None:
    columns = [row[1] for row in sqlite3.connect(empty_database).execute("PRAGMA table_info(patron_list)")]
    assert columns == ["hash", "type", "expires_on"]
