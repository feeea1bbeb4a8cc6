"""Without a name nothing leads to whoever wrote: they alone have the key, and the staff hear at the full hour."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import speaks, swipes

A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)
WORDS = "toilet lantai 2 kotor sekali"


async def sends_nameless(reader: Reader, words: str = WORDS) -> str:
    """Send a complaint by the key of the first summary; the code it has."""
    await reader.says(words)
    await reader.taps("Kirim tanpa nama")
    return reader.text.partition("Nomornya ")[2].partition(".")[0]


async def test_one_key_sends_it_and_one_key_reads_the_answer(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    code = await sends_nameless(reader)
    assert (reader.messages_written, reader.taps_made) == (1, 1)
    assert reader.sees("Kami jawab paling lambat Sabtu, 28 November")
    assert reader.sees("tidak menyimpan siapa yang menulisnya")
    assert not owner.heard(WORDS), "before the full hour nobody hears of it"
    await owner.says("/petugas")
    assert not any("Saran dan pengaduan" in key for key in owner.keys), "nor is it in the list"
    await stage.passes(AN_HOUR)
    assert owner.sees("Menunggu jawaban, tanpa nama")
    assert owner.sees(code)
    await owner.taps("Semua yang menunggu")
    await owner.taps(code)
    assert owner.sees("tanpa nama")
    assert not owner.sees("pukul"), "of its time the day is known"
    await owner.taps("Lainnya")
    await owner.taps("Lainnya")
    assert "Catat" in owner.keys
    assert "Tahan pesan pengirim" not in owner.keys
    assert "Dari awal" in owner.keys, "the last keys: nobody can be muted who is not known"
    await swipes(owner, WORDS, "Sudah kami bersihkan.")
    assert owner.sees("Sudah kami bersihkan.")
    await reader.taps("Lihat jawaban")
    assert not reader.sees("Sudah kami bersihkan."), "for a minute it can be taken back"
    await stage.passes(A_MINUTE)
    assert not reader.heard("Sudah kami bersihkan."), "nobody is written to"
    await reader.taps("Cek apakah sudah dijawab")
    assert reader.sees("Sudah kami bersihkan.")
    await reader.taps("Belum membantu")
    assert reader.sees("tulis apa yang masih kurang")
    await owner.says("/petugas")
    assert not any("Saran dan pengaduan" in key for key in owner.keys), "a letter would say when they read it"
    await reader.taps("Lihat jawaban" if "Lihat jawaban" in reader.keys else "Tulis lagi")
    await swipes(reader, "balas pesan ini: tahan", "Sabunnya masih habis.")
    await stage.passes(AN_HOUR)
    await owner.taps("Semua yang menunggu")
    await owner.taps(code)
    await owner.taps("Lainnya")
    assert not any("Jawab" in key for key in owner.keys), "turned, the key that says what a reply means is out of sight"
    await swipes(owner, "Sabunnya masih habis.", "Sabunnya sudah diisi.")
    await stage.passes(A_MINUTE)
    await reader.taps("Cek apakah sudah dijawab")
    await reader.taps("Membantu")
    assert reader.sees("selesai")


async def test_who_wrote_goes_on_by_a_reply_and_ends_it(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    code = await sends_nameless(reader)
    await swipes(reader, "Nomornya", "Dekat tangga.")
    assert reader.sees("Dekat tangga.")
    await stage.passes(AN_HOUR)
    await owner.taps("Semua yang menunggu")
    await owner.taps(code)
    assert owner.sees(WORDS)
    assert owner.sees("Dekat tangga.")
    await swipes(owner, WORDS, "Tangga yang mana?")
    await stage.passes(A_MINUTE)
    await reader.taps("Cek apakah sudah dijawab")
    await reader.taps("Tulis lagi")
    await swipes(reader, "balas pesan ini: tahan", "Tangga timur.")
    assert reader.sees("Tangga timur.")
    await speaks(reader, reader.last)
    assert reader.sees("suara atau wajah bisa dikenali")
    await stage.passes(AN_HOUR)
    assert owner.sees("Tangga timur.")
    await reader.taps("Cara menulis lagi")
    await reader.taps("Kembali")
    await reader.taps("Sudah selesai")
    assert reader.sees("selesai")
    await owner.says("/petugas")
    assert not any("Saran dan pengaduan" in key for key in owner.keys)


async def test_an_answer_is_taken_back_within_the_minute(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    code = await sends_nameless(reader)
    await stage.passes(AN_HOUR)
    await owner.taps("Semua yang menunggu")
    await owner.taps(code)
    await owner.taps("Jawab")
    await owner.says("Salah kirim.")
    await owner.taps("Tarik kembali")
    await stage.passes(A_MINUTE)
    await reader.taps("Lihat jawaban")
    assert not reader.sees("Salah kirim.")
    await swipes(owner, WORDS, "Segera kami urus.")
    await stage.passes(A_MINUTE)
    await owner.taps("Tarik kembali")
    assert owner.sees("sudah terkirim")


async def test_danger_is_told_at_once_and_its_writer_knows_before(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("/saran")
    await reader.says("petugas parkir melakukan pelecehan kepada pengunjung")
    await reader.taps("Kirim tanpa nama")
    assert reader.sees("petugas langsung diberi tahu")
    assert not owner.heard("pelecehan")
    await reader.taps("Kirim")
    assert owner.sees("pelecehan")
    assert owner.sees("tanpa nama")
    await swipes(owner, "pelecehan", "Kami periksa sekarang.")
    assert owner.sees("Kami periksa sekarang.")


async def test_after_a_restart_nothing_is_lost(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    code = await sends_nameless(reader)
    await stage.restarts()
    await stage.passes(AN_HOUR)
    assert owner.sees(code)
    await reader.taps("Lihat jawaban")
    assert reader.sees(WORDS)


async def test_nobody_else_opens_it_and_no_code_does(reader: Reader, other_reader: Reader) -> None:
    code = await sends_nameless(reader)
    data = reader.key("Lihat jawaban")["callback_data"]
    await other_reader.says("/menu")
    await other_reader.forges(data[:-1] + ("A" if data[-1] != "A" else "B"))
    assert not other_reader.sees(WORDS)
    assert code.replace("-", "") not in data
    await reader.says("laporan saya")
    assert not reader.sees(WORDS)
    assert reader.sees("tanpa nama tidak tercatat di sini")


async def test_ten_a_day_are_enough_without_a_name_too(reader: Reader) -> None:
    for n in range(10):
        await sends_nameless(reader, f"lampu baca nomor {n} mati lagi")
    await reader.says("lampu baca nomor 11 mati lagi")
    await reader.taps("Kirim tanpa nama")
    assert reader.sees("10 laporan hari ini")
