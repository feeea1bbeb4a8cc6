"""A report of somebody without Telegram: entered at the desk, asked for by a number, linked by a key."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.actors import Reader, Stage, said


async def test_the_paper_asks_by_phone_and_opens_it_in_the_bot(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await owner.says("ada laporan warga yang belum dijawab?")
    await owner.taps("Catat laporan warga")
    for answer in ("Kursi roda di pintu masuk rusak", "Ibu Contoh", "0812 0000 0001"):
        await owner.says(answer)
    await owner.taps("Simpan")
    paper = said(owner.heard("Kunci:")[-1])
    code, key = re.search(r"LP-[2-9A-Z]{5}", paper), re.search(r"Kunci: (\d{6})", paper)
    assert code
    assert key
    await owner.says(code[0].lower())
    assert owner.sees("Kursi roda di pintu masuk rusak"), "a call is answered in one step"
    assert owner.sees("telepon +6281200000001")
    assert owner.sees("Ibu Contoh")
    await other_reader.says(code[0])
    assert other_reader.sees("menunggu")
    assert not other_reader.heard("Kursi roda"), "who knows the number alone reads how it stands, and no word"
    await other_reader.taps("Ini laporan saya")
    await other_reader.says("000000" if key[1] != "000000" else "111111")
    assert other_reader.sees("bukan kunci")
    await owner.taps("Jawab")
    await owner.says("Sudah kami perbaiki.")
    assert owner.sees("telepon +6281200000001"), "nobody is written to: they are called"
    await reader.says(code[0])
    assert reader.sees("dijawab")
    await reader.taps("Ini laporan saya")
    await reader.says(key[1])
    assert reader.sees("Sudah kami perbaiki.")
    await reader.says("laporan saya")
    assert reader.sees("Kursi roda")
    await other_reader.says(code[0])
    assert not other_reader.heard("Sudah kami perbaiki."), "once linked, the number opens nothing"
    await stage.passes(timedelta(minutes=2))


async def test_keys_cannot_be_guessed(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await owner.says("ada laporan warga yang belum dijawab?")
    await owner.taps("Catat laporan warga")
    for answer in ("Pintu macet", "lewati", "lewati"):
        await owner.says(answer)
    await owner.taps("Simpan")
    paper = said(owner.heard("Kunci:")[-1])
    code, key = re.search(r"LP-[2-9A-Z]{5}", paper), re.search(r"Kunci: (\d{6})", paper)
    assert code
    assert key
    await reader.says(code[0])
    for number in range(5):
        await reader.taps("Ini laporan saya" if number == 0 else "Coba lagi")
        await reader.says(f"{(int(key[1]) + number + 1) % 1_000_000:06}")
    await reader.taps("Coba lagi")
    await reader.says(key[1])
    assert reader.sees("bukan kunci"), "after five wrong ones not even the right one opens it"
    assert not reader.heard("Pintu macet")
