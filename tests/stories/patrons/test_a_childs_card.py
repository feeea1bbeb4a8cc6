"""A parent links a child's card with a consent of its own; it goes with the child, or when that is taken back."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.patrons.test_linking_a_card import LIST, import_list, use


@pytest.fixture
async def parent(reader: Reader, stage: Stage) -> Reader:
    """Ani has noted Rafi, and the library has a list."""
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await import_list(librarian, LIST.encode())
    await use(librarian)
    await reader.says("daftarkan anak saya")
    await reader.says("Rafi")
    await reader.says("2012")
    await reader.taps("SMP/MTs")
    await reader.taps("Setuju")
    return reader


async def _link_rafis(parent: Reader) -> None:
    await parent.says("hubungkan kartu anak saya")
    await parent.taps("Rafi")
    await parent.says("A0013")
    await parent.says("17/8/2012")


async def test_it_has_a_consent_of_its_own_and_stands_beside_ones_own(parent: Reader) -> None:
    await _link_rafis(parent)
    assert parent.sees("nomor anggota anak bersama profilnya")
    await parent.taps("Setuju")
    assert parent.sees("Kartu anggota Rafi")
    await parent.says("hubungkan kartu saya")
    await parent.taps("Saya sendiri")
    await parent.says("A0012")
    await parent.says("12/5/2001")
    await parent.taps("Setuju")
    assert parent.sees("Nomor A0012")
    assert parent.sees("Nomor A0013")
    assert {"Lepaskan kartu", "Lepaskan kartu Rafi"} <= set(parent.keys)


async def test_it_goes_with_the_child(parent: Reader) -> None:
    await _link_rafis(parent)
    await parent.taps("Setuju")
    await parent.says("hapus data anak saya")
    await parent.taps("Ya, hapus")
    await parent.says("/kartu")
    assert parent.sees("belum terhubung")


async def test_a_consent_that_is_taken_back_takes_the_number_along(parent: Reader) -> None:
    await parent.says("hubungkan kartu saya")
    await parent.taps("Saya sendiri")
    await parent.says("A0012")
    await parent.says("12/5/2001")
    await parent.taps("Setuju")
    await parent.says("/datasaya")
    await parent.taps("Persetujuan saya")
    await parent.taps("Tarik izin: Kartu anggota")
    await parent.says("/kartu")
    assert parent.sees("belum terhubung")
