"""The staff decide about what residents propose, and everybody who asked hears it once."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage


async def _proposes(reader: Reader, title: str, author: str = "lewati", reason: str = "lewati") -> None:
    await reader.taps_menu("💡 Usulkan buku")
    for typed in (title, author, "dewasa", reason, "lewati", "kirim"):
        await reader.says(typed)
    assert reader.sees(f"usulan “{title}” kami catat")


async def _librarian(stage: Stage, name: str = "Pustakawan Contoh") -> Reader:
    librarian = await stage.hires(name, "librarian")
    await librarian.says("/petugas")
    return librarian


async def _answers(librarian: Reader, outcome: str, words: str = "lewati") -> None:
    await librarian.taps(outcome)
    await librarian.says(words)
    await librarian.taps("Kirim jawaban")


async def test_the_same_title_of_two_is_one_line_without_names(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _proposes(reader, "Angin Contoh", "Rina Contoh", "ISBN 978-602-03-3295-6, untuk lomba")
    await _proposes(other_reader, "Hujan Contoh")
    await _proposes(other_reader, "angin contoh!")
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 2")
    assert librarian.sees("1. angin contoh! (2 warga)\n2. Hujan Contoh (1 warga)")
    await librarian.taps("1")
    assert librarian.sees("angin contoh!\n\nPengarang: Rina Contoh\nUntuk: Dewasa\nISBN: 9786020332956")
    assert librarian.sees("Alasan: ISBN 978-602-03-3295-6, untuk lomba")
    assert librarian.sees("Diusulkan 2 warga, pada Senin, 23 November.")
    assert not librarian.sees("Ani")
    assert not librarian.sees("Budi")
    await librarian.taps("Cari di koleksi")
    assert librarian.sees("angin contoh")


async def test_everybody_who_asked_hears_it_once_and_goes_on(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _proposes(reader, "Angin Contoh")
    await _proposes(other_reader, "Angin contoh")
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    await _answers(librarian, "Sudah dibeli", "Ada di rak pekan depan.")
    assert librarian.sees("Jawaban Anda dikirim kepada 2 warga.")
    for one in (reader, other_reader):
        assert len(one.heard("Buku yang Anda usulkan")) == 1
        assert one.sees("sudah dibeli")
        assert one.sees("Petugas menulis: “Ada di rak pekan depan.”")
        assert "Menu" in one.keys
    await stage.passes(timedelta(days=2))
    assert len(reader.heard("Buku yang Anda usulkan")) == 1
    await reader.taps("Cari buku")
    assert reader.sees("Angin Contoh")
    await librarian.says("/petugas")
    assert not any("Usulan buku: " in key for key in librarian.keys)
    await librarian.taps_desk("💡 Usulan buku")
    assert librarian.sees("Tidak ada usulan yang menunggu")
    await librarian.taps("Usulan yang sudah dijawab")
    assert librarian.sees("1. Angin contoh (2 warga): sudah dibeli")


async def test_a_book_that_is_here_is_one_tap_away(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Laskar Pelangi")
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    await _answers(librarian, "Sudah ada")
    assert reader.sees("“Laskar Pelangi”, sudah ada di perpustakaan")
    await reader.taps("Cari buku")
    assert reader.sees("1. Laskar Pelangi")


async def test_an_answer_is_left_before_it_is_sent(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    await librarian.taps("Belum bisa")
    await librarian.taps("Lewati")
    assert librarian.sees("Bukunya: belum bisa dibeli")
    await librarian.taps("Batal")
    assert reader.heard("Buku yang Anda usulkan") == []
    await librarian.says("/petugas")
    assert any("Usulan buku: 1" in key for key in librarian.keys)


async def test_a_later_answer_takes_the_place_of_the_first(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    await _answers(librarian, "Belum bisa")
    assert reader.sees("belum bisa dibeli")
    await _answers(librarian, "Sudah dibeli")
    assert reader.sees("sudah dibeli")
    assert len(reader.heard("Buku yang Anda usulkan")) == 2
    await reader.says("usulan saya gimana?")
    assert reader.sees("1. Angin Contoh, diusulkan Senin, 23 November\nDijawab Senin, 23 November: sudah dibeli.")


async def test_what_is_answered_in_the_night_leaves_in_the_morning_as_it_is_then(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await stage.passes(timedelta(hours=14))  # 23.00
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    await _answers(librarian, "Sudah ada")
    await _answers(librarian, "Belum bisa")
    await stage.passes(timedelta(hours=12))
    assert len(reader.heard("Buku yang Anda usulkan")) == 1
    assert reader.sees("belum bisa dibeli")


async def test_of_two_colleagues_the_second_is_told(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    first, second = await _librarian(stage), await _librarian(stage, "Pustakawati Contoh")
    for one in (first, second):
        await one.taps("💡 Usulan buku: 1")
        await one.taps("1.")
        await one.taps("Sudah dibeli" if one is first else "Belum bisa")
        await one.taps("Lewati")
    await first.taps("Kirim jawaban")
    await second.taps("Kirim jawaban")
    assert second.sees("Rekan Anda sudah menjawab usulan ini")
    assert len(reader.heard("Buku yang Anda usulkan")) == 1
    assert reader.sees("sudah dibeli")


async def test_it_stands_in_the_audit_trail(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _proposes(reader, "Angin Contoh")
    assert owner.sees("Ada usulan buku dari warga")
    await owner.taps("Jawab")
    await _answers(owner, "Sudah dibeli")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("menjawab usulan buku")


async def test_only_staff_see_what_was_proposed(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await other_reader.starts()
    for key in ("prl1:0:0", "pro1:1:0:0", "prd1:1:bought"):
        await other_reader.forges(key)
        assert other_reader.sees("khusus untuk petugas")
    await other_reader.forges("prf1:1")
    assert not other_reader.sees("Angin Contoh")
    door = await stage.hires("Petugas Absen", "door")
    await door.says("/petugas")
    assert not any("Usulan buku" in key for key in door.keys)
