"""A guardian joins a child, tells what it read, and takes it back; a child's part goes with the child."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.challenges.reading import has_child, made


async def _enters(reader: Reader, name: str) -> None:
    await reader.says("tantangan baca")
    await reader.taps("2 buku Minangkabau")
    await reader.taps("Daftarkan anak")
    await reader.taps(name)
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?"), reader.text
    await reader.taps("Setuju")
    assert reader.sees(f"{name} sudah ikut")


async def test_two_siblings_each_with_books_of_their_own(reader: Reader, stage: Stage) -> None:
    await made(stage)
    for name in ("Salsa", "Rafi"):
        await has_child(reader, name)
        await _enters(reader, name)
    await reader.taps("Catat buku")
    await reader.says("Malin Kundang")
    assert reader.sees("“Malin Kundang” sudah dihitung")
    assert reader.sees("1 dari 2 buku")
    await reader.taps("Catat buku")
    await reader.says("malin kundang")
    assert reader.sees("sudah dihitung. Setiap buku dihitung satu kali")
    await reader.says("tantangan baca")
    await reader.taps("2 buku Minangkabau")
    assert {"Kemajuan Salsa", "Kemajuan Rafi"} <= set(reader.keys)
    await reader.taps("Kemajuan Salsa")
    assert reader.sees("0 dari 2 buku"), "a sibling's books are not its own"
    await reader.taps("Catat buku")
    await reader.says("Malin Kundang")
    assert reader.sees("1 dari 2 buku")


async def test_withdrawn_in_my_data_the_child_takes_part_no_longer(reader: Reader, stage: Stage) -> None:
    await made(stage)
    await has_child(reader, "Salsa")
    await _enters(reader, "Salsa")
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Tantangan baca anak")
    await reader.says("tantangan saya")
    assert reader.sees("Anda belum ikut tantangan baca")


async def test_deleted_with_the_child(reader: Reader, stage: Stage) -> None:
    await made(stage)
    await has_child(reader, "Salsa")
    await _enters(reader, "Salsa")
    await reader.says("hapus data anak saya")
    await reader.taps("Ya, hapus")
    await reader.says("tantangan saya")
    assert reader.sees("Anda belum ikut tantangan baca")


async def test_only_for_children_or_for_teenagers_a_guardian_is_asked(reader: Reader, stage: Stage) -> None:
    await made(stage, "buat tantangan baca 2 buku Minangkabau sampai 16 Desember untuk anak")
    await reader.says("tantangan baca")
    await reader.taps("2 buku Minangkabau")
    assert not any(key == "Gabung" for key in reader.keys)
    await reader.forges("tbj1:1:")
    assert reader.sees("Tantangan ini hanya untuk anak")


async def test_a_teenager_passes_a_link_on(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await made(stage, "buat tantangan baca 2 buku Minangkabau sampai 16 Desember untuk remaja")
    await reader.says("tantangan baca")
    await reader.taps("2 buku Minangkabau")
    await reader.taps("Gabung")
    await reader.taps("Belum 18 tahun")
    link = str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]
    await other_reader.starts(link)
    assert other_reader.sees("2 buku tentang Minangkabau")
    assert "Daftarkan anak" in other_reader.keys


async def test_the_second_guardian_sees_the_same_part_and_adds_to_it(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await made(stage)
    await has_child(reader, "Salsa")
    await _enters(reader, "Salsa")
    await other_reader.says("tantangan saya")
    assert other_reader.sees("Anda belum ikut tantangan baca"), "who is no guardian sees nothing of it"
    await other_reader.forges("tbe1:1:0")
    assert not other_reader.sees("Salsa")
    await reader.says("anak saya")
    await reader.taps("Salsa")
    await reader.taps("Undang wali kedua")
    await other_reader.starts(str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2])
    await other_reader.taps("Setuju")
    await other_reader.says("tantangan saya")
    assert other_reader.sees("untuk Salsa")
    await other_reader.taps("Catat buku")
    await other_reader.says("Malin Kundang")
    await reader.says("tantangan saya")
    assert reader.sees("1 dari 2 buku"), "it is one part, whoever tells of it"
    await other_reader.says("tantangan baca")
    await other_reader.taps("2 buku Minangkabau")
    await other_reader.taps("Daftarkan anak")
    assert other_reader.sees("sudah ikut"), "and is not joined twice"
