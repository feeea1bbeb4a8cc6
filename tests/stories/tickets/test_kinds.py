"""What somebody wants of the staff is heard by what they write; the staff put it right by one tap."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("botol minum anak saya ketinggalan di ruang baca kemarin", "Barang hilang atau temuan"),
        ("payung ambo tingga di siko kapatang", "Barang hilang atau temuan"),
        ("tempatnya nyaman, saya betah", "Apresiasi"),
        ("pelayanan top, pertahankan", "Apresiasi"),
        ("gimana kalau perpus buka sampai malam", "Saran"),
        ("mau tanya syarat jadi anggota", "Pertanyaan"),
        ("saya dimarahi satpam padahal cuma duduk", "Pengaduan"),
        ("terima kasih, tapi toiletnya bau", "Pengaduan"),
    ],
)
async def test_it_is_heard_by_its_words(reader: Reader, owner: Reader, words: str, kind: str) -> None:
    await owner.starts()
    await complains(reader, words)
    assert owner.sees(f"{kind} no. 1")


async def test_who_asks_the_staff_may_mean_something_else(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    for number, (words, kind) in enumerate(
        [
            ("Boleh dipinjam dua minggu? terima kasih", "Pertanyaan"),
            ("payung saya tertinggal di ruang baca", "Barang hilang atau temuan"),
        ],
        start=1,
    ):
        await reader.says("mau bicara dengan petugas")
        await reader.taps("Tulis pertanyaan di sini")
        await reader.says(words)
        assert owner.sees(f"{kind} no. {number}")


async def test_the_staff_change_it_below_more_and_the_day_never_moves_back(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await complains(reader, "gimana kalau perpus buka sampai malam")
    assert owner.sees("Sabtu, 28 November")
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    await owner.taps("Buka no. 1")
    owner.taps_made = 0
    await owner.taps("→ Pertanyaan")
    assert owner.taps_made == 2, "“Lainnya” first: what is daily stands above"
    assert owner.sees("Pertanyaan no. 1")
    assert owner.sees("Jawab paling lambat Kamis, 26 November")
    await owner.taps("→ Pengaduan")
    assert owner.sees("Jawab paling lambat Kamis, 26 November")
    await stage.passes(timedelta(days=3))
    reminded = owner.heard("perpus buka sampai malam")
    await stage.passes(timedelta(days=3))
    assert len(owner.heard("perpus buka sampai malam")) == len(reminded), "once, on the earlier day"
    await owner.forges("au1:0")
    assert owner.sees("mengubah jenis laporan")


async def test_a_reader_changes_no_kind(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader, "gimana kalau perpus buka sampai malam")
    await reader.forges("gb1:1:praise")
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    await owner.taps("Buka no. 1")
    assert owner.sees("Saran no. 1")
