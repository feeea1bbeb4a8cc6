"""Staff make a reading challenge; readers join, tick off from their shelf, are reminded once, and get a certificate."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.challenges.reading import finishes, joins, made


async def test_said_in_one_sentence_it_is_made_with_two_taps(stage: Stage) -> None:
    librarian = await made(stage)
    assert librarian.taps_made == 2
    assert librarian.sees("2 buku tentang Minangkabau")
    assert librarian.sees("Sampai Rabu, 16 Desember")
    assert librarian.sees("Ikut: 0")


async def test_joined_ticked_off_with_a_tap_each_and_certified(reader: Reader, stage: Stage, drawn: Drawn) -> None:
    await made(stage)
    reader.messages_written = reader.taps_made = 0
    await joins(reader)
    assert (reader.messages_written, reader.taps_made) == (1, 2)
    assert reader.sees("░░░░░░░░░░ 0 dari 2 buku")
    assert "Buku lain yang selesai" not in reader.keys, "nothing else was read to the end"
    await finishes(reader, "Salah Asuhan", "Laskar Pelangi")
    await reader.says("tantangan saya")
    assert reader.sees("Salah Asuhan")
    assert not reader.sees("Laskar Pelangi"), "the catalogue does not say that it is about the subject"
    reader.taps_made = 0
    await reader.taps("Salah Asuhan")
    assert reader.taps_made == 1
    assert reader.sees("▓▓▓▓▓░░░░░ 1 dari 2 buku")
    await reader.taps("Urungkan")
    assert reader.sees("0 dari 2 buku")
    await reader.taps("Salah Asuhan")
    await reader.taps("Buku lain yang selesai")
    assert reader.sees("Anda yang paling tahu mana yang tentang Minangkabau")
    await reader.taps("Laskar Pelangi")
    assert reader.sees("itu buku terakhir. Selamat!")
    assert reader.sees("▓▓▓▓▓▓▓▓▓▓ 2 dari 2 buku")
    await reader.taps("Sertifikat")
    await reader.taps("Ya, sudah benar")
    assert reader.sees("Sertifikat Ani: 2 buku Minangkabau")
    paper = [order["data"] for order in drawn.orders if order["template"] == "certificate"][-1]
    assert paper["words"]["took_part"] == "karena menyelesaikan tantangan baca"
    link = str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]
    other = stage.meets("Budi")
    await other.starts(link)
    assert other.sees("Sertifikat ini asli")
    assert other.sees("Tantangan baca: 2 buku Minangkabau")
    await reader.says("/sertifikat")
    assert reader.sees("2 buku Minangkabau\nAni, Senin, 23 November")
    await reader.taps("2 buku Minangkabau")
    assert reader.sees("Sertifikat Ani: 2 buku Minangkabau")
    await reader.says("tantangan saya")
    assert not any("Keluarkan buku" in key for key in reader.keys), "what the certificate says stays true"


async def test_a_book_counts_once_and_only_while_the_challenge_runs(reader: Reader, stage: Stage) -> None:
    await finishes(reader, "Salah Asuhan")
    await stage.passes(timedelta(days=1))
    await made(stage)
    await finishes(reader, "Memang Jodoh")
    await joins(reader)
    assert not reader.sees("Salah Asuhan"), "it was read before"
    await reader.taps("Memang Jodoh")
    assert reader.sees("1 dari 2 buku")
    tick = "tbt1:1:2"
    await reader.forges(tick)
    assert reader.sees("“Memang Jodoh” sudah dihitung. Setiap buku dihitung satu kali.")
    await reader.forges("tbt1:1:1")
    assert reader.sees("“Salah Asuhan” tidak dihitung di sini")
    await stage.passes(timedelta(days=30))
    await reader.says("tantangan saya")
    assert reader.sees("Tantangan ini sudah berakhir")
    await reader.forges(tick)
    assert reader.sees("Tantangan ini sudah berakhir")


async def test_a_word_half_way_once_and_only_to_who_is_under_way(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await made(stage)
    await joins(reader)
    through = stage.meets("Cici")
    await joins(through)
    await finishes(through, "Salah Asuhan", "Memang Jodoh")
    await through.says("tantangan saya")
    await through.taps("1")
    await through.taps("Memang Jodoh" if any("Memang Jodoh" in key for key in through.keys) else "Salah Asuhan")
    await stage.passes(timedelta(days=10))
    assert not reader.heard("Separuh waktu")
    await stage.passes(timedelta(days=2))
    assert len(reader.heard("Separuh waktu “2 buku Minangkabau” sudah lewat")) == 1
    await stage.passes(timedelta(days=14))
    assert len(reader.heard("Separuh waktu")) == 1
    assert not through.heard("Separuh waktu"), "who is through needs no reminder"
    assert not other_reader.person.messages(), "who did not join hears nothing"


async def test_staff_see_no_number_that_tells_of_single_people(stage: Stage) -> None:
    librarian = await made(stage)
    readers = [stage.meets(name) for name in ("Ani", "Budi", "Cici", "Dedi")]
    for one in readers:
        await joins(one)
    await librarian.says("tantangan baca")
    await librarian.taps("2 buku Minangkabau")
    assert librarian.sees("Ikut: kurang dari 5 orang")
    await joins(stage.meets("Eka"))
    await librarian.says("tantangan baca")
    await librarian.taps("2 buku Minangkabau")
    assert librarian.sees("Ikut: 5")
    assert not readers[0].heard("Ikut:"), "readers are not compared with anybody"


async def test_staff_end_it_and_nobody_is_reminded(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    librarian = await made(stage)
    await joins(reader)
    await other_reader.says("tantangan baca")
    await other_reader.forges("tbp1:1:1")
    assert other_reader.sees("khusus untuk petugas")
    await librarian.taps("Akhiri tantangan")
    await librarian.taps("Ya, hentikan")
    assert librarian.sees("Tantangan sudah diakhiri")
    await stage.passes(timedelta(days=13))
    assert not reader.heard("Separuh waktu")
    await reader.says("tantangan saya")
    assert reader.sees("Tantangan ini sudah berakhir")


async def test_a_list_forgives_a_slip_of_its_writer(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("buat tantangan baca Roman lama sampai 16 Desember untuk dewasa")
    await librarian.says("2")
    await librarian.taps("Dari daftar judul")
    await librarian.says("Salah Asuan\nSitti Nurbaya")
    await librarian.taps("Buat tantangan")
    await reader.says("tantangan baca")
    await reader.taps("Roman lama")
    assert reader.sees("• Salah Asuan")
    await reader.taps("Gabung")
    await finishes(reader, "Salah Asuhan", "Laskar Pelangi")
    await reader.says("tantangan saya")
    assert any("Salah Asuhan" in key for key in reader.keys)
    assert not any("Laskar Pelangi" in key for key in reader.keys)
