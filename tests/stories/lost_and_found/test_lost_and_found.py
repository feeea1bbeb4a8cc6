"""A lost umbrella: reported, found, proven by a detail, fetched by a code; and what nobody fetches."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage

A_DAY = timedelta(days=1)


async def _loses(reader: Reader, what: str, place: str = "ruang baca") -> None:
    await reader.says("/kehilangan")
    for answer in (what, place, "hari ini", "lewati"):
        await reader.says(answer)
    await reader.taps("Kirim")
    assert reader.sees("sudah kami catat")


async def _finds(owner: Reader, what: str, place: str = "ruang baca") -> None:
    await owner.says("/barangtemuan")
    await owner.taps("Catat barang temuan")
    for answer in (what, place, "hari ini", "lewati"):
        await owner.says(answer)
    await owner.taps("Simpan")


async def test_a_lost_thing_comes_back_to_its_owner_alone(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await reader.says("payung saya ketinggalan di perpus")
    await reader.taps("Lapor barang hilang")
    for answer in ("Payung lipat biru", "ruang baca", "hari ini", "lewati"):
        await reader.says(answer)
    await reader.taps("Kirim")
    assert owner.sees("Payung lipat biru"), "the staff hear of it"
    await _loses(other_reader, "payung hitam besar")
    await _loses(stage.meets("Cici"), "kunci motor", "musala")
    await _finds(owner, "payung biru bergagang kayu, merek Contoh")
    assert owner.text.index("Payung lipat biru") < owner.text.index("payung hitam"), "the likelier first"
    assert not owner.sees("kunci motor")
    assert not reader.heard("gagang"), "nothing is told before a detail is asked for"
    await owner.taps("Tanya: Payung lipat")
    await owner.taps("Tanya: payung hitam")
    assert reader.sees("Mungkin kami menemukan barang Anda")
    assert not reader.heard("gagang"), "nor then: what is told cannot be claimed"
    await other_reader.taps("Tulis cirinya")
    await other_reader.says("ada stiker bola")
    await reader.taps("Tulis cirinya")
    await reader.says("gagangnya kayu, ada inisial A")
    assert owner.sees("gagangnya kayu, ada inisial A")
    assert owner.sees("payung biru bergagang kayu")
    await owner.taps("Cocok")
    assert reader.sees("Benar milik Anda")
    assert other_reader.sees("bukan barang Anda"), "who was asked as well hears that it was not theirs"
    code = reader.text.partition("meja layanan: ")[2].split()[0]
    assert code.startswith("BT-")
    await owner.says("/barangtemuan")
    await owner.taps("Ada: payung biru")
    await owner.taps(f"Sudah diambil ({code})")
    assert owner.sees("Tersimpan di sini: 0")
    await reader.forges("lac1:1")
    await reader.says("sekali lagi")
    assert reader.sees("Keadaannya sudah berubah"), "what is over stays so"


async def test_a_detail_that_does_not_fit_leaves_the_thing_here(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _loses(reader, "dompet cokelat")
    await _finds(owner, "dompet kulit cokelat tua")
    await owner.taps("Tanya: dompet cokelat")
    await reader.taps("Tulis cirinya")
    await reader.says("isinya uang")
    await owner.taps("Tidak cocok")
    assert reader.sees("bukan barang Anda (dompet cokelat)")
    await owner.says("/barangtemuan")
    assert owner.sees("Tersimpan di sini: 1")
    await reader.says("/menu")
    await reader.taps("☰ Lainnya")
    await reader.taps("Barang hilang")
    assert reader.sees("masih kami cari")
    await reader.taps("Sudah ketemu")
    await owner.says("/barangtemuan")
    assert owner.sees("Dicari warga: 0")


async def test_what_nobody_fetches_is_given_away_and_that_is_said(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await owner.says("/barangtemuan")
    await owner.taps("Lama penyimpanan barang")
    await owner.says("7")
    await _finds(owner, "botol minum merah", "ruang anak")
    await _loses(reader, "topi jerami", "musala")
    assert owner.sees("Belum ada barang yang mirip")
    await stage.passes(8 * A_DAY)
    assert owner.heard("tidak diambil sampai batas waktunya: botol minum merah")
    assert reader.sees("topi jerami) belum ditemukan")
    await owner.taps("Serahkan")
    await owner.says("Dinas Sosial")
    assert owner.sees("Diserahkan ke: Dinas Sosial")
    assert not reader.heard("botol"), "what others lost is nobody else's matter"


async def test_residents_never_see_what_was_found(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _finds(owner, "cincin emas")
    await reader.says("/barangtemuan")
    for data in ("lad1:0", "laf1:1", "lag1:1"):
        await reader.forges(data)
    assert not reader.heard("cincin emas")
