"""Something odd is written, staff say in two taps what it was about, and the next resident is understood."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.areas.learning.service import Learning
from bot.chat.core.trace import Kind
from bot.chat.language.classifier.examples import read
from tests.actors import Reader, Stage

ODD = "tukar botol dengan buku"


async def asked(stage: Stage, *texts: str) -> Reader:
    """A resident writes these."""
    resident = stage.meets("Warga Contoh")
    await resident.starts()
    for text in texts:
        await resident.says(text)
    return resident


async def desk_of(stage: Stage) -> Reader:
    """A librarian at the list of what was not understood."""
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("/petugas")
    await librarian.taps("Belum dimengerti")
    return librarian


async def taught(stage: Stage, text: str = ODD) -> Reader:
    """A librarian teaches that a text is another office's matter."""
    librarian = await desk_of(stage)
    await librarian.taps(text)
    await librarian.taps("Ini tentang …")
    await librarian.taps("Lainnya")
    await librarian.taps("Menu dan bantuan")
    for _ in range(12):
        if "Urusan kantor lain" in librarian.keys:
            break
        await librarian.taps("→")
    await librarian.taps("Urusan kantor lain")
    return librarian


async def test_in_two_taps_the_next_resident_is_understood_also_after_a_restart(stage: Stage) -> None:
    await asked(stage, ODD, ODD, f"halo kak, {ODD} ya")
    librarian = await desk_of(stage)
    assert librarian.sees(f"“{ODD}” (3×)")
    await librarian.taps(ODD)
    assert librarian.sees("Ditulis 3 kali, pada Senin, 23 November")
    assert librarian.sees("Yang kami tawarkan: Kerja sama (3)")
    librarian.taps_made = 0
    await librarian.taps("Ini tentang …")
    await librarian.taps("Kerja sama")
    assert librarian.taps_made == 2
    assert librarian.sees("Sudah dipelajari")
    other = await asked(stage, "dengan buku tukar botol bisa ga pak")
    assert not other.sees("Maksud Anda yang mana?")
    assert other.sees("bekerja sama")
    await stage.restarts()
    await other.says("maaf kak mau tukar botolnya dengan bukunya")
    assert other.sees("bekerja sama")
    assert stage.taken[-1].ways[0].kind is Kind.LEARNED
    await librarian.says("/belajar")
    assert not librarian.sees(ODD)


async def test_what_was_taught_is_undone_with_one_tap_and_a_confirmation(stage: Stage) -> None:
    await asked(stage, ODD)
    librarian = await taught(stage)
    other = await asked(stage, ODD)
    assert other.sees("urusan kantor")
    await librarian.taps_desk("Yang sudah dipelajari bot")
    assert librarian.sees(f"1. “{ODD}” → Urusan kantor lain")
    await librarian.taps("Batalkan: 1.")
    await librarian.taps("Ya, batalkan")
    assert librarian.sees("Belum ada yang diajarkan")
    await other.says(ODD)
    assert other.sees("Maksud Anda yang mana?")
    await stage.restarts()
    await other.says(ODD)
    assert other.sees("Maksud Anda yang mana?")


async def test_who_taught_and_undid_is_in_the_trail(owner: Reader, stage: Stage) -> None:
    await asked(stage, ODD)
    librarian = await taught(stage)
    await librarian.taps("Batalkan")
    await librarian.taps("Ya, batalkan")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("Pustakawan Contoh: mengajari bot arti sebuah kalimat")
    assert owner.sees("Pustakawan Contoh: membatalkan yang diajarkan kepada bot")


async def test_an_answer_is_written_once_and_read_by_the_next(stage: Stage) -> None:
    await asked(stage, ODD)
    librarian = await desk_of(stage)
    await librarian.taps(ODD)
    await librarian.taps("Tulis jawabannya")
    await librarian.says("Bisakah botol bekas ditukar dengan buku?")
    await librarian.says("Bisa, setiap Sabtu di halaman depan.")
    assert librarian.sees(ODD)
    await librarian.taps("Simpan")
    assert librarian.sees("Siapa pun yang menulis begini")
    other = await asked(stage, f"kak, {ODD} dong")
    assert other.sees("Bisa, setiap Sabtu di halaman depan.")
    await librarian.says("/belajar")
    assert not librarian.sees(ODD)


async def test_what_needs_no_answer_is_ignored_and_stays_so(stage: Stage) -> None:
    resident = await asked(stage, ODD)
    librarian = await desk_of(stage)
    await librarian.taps(ODD)
    await librarian.taps("Abaikan")
    assert not librarian.sees(ODD)
    await resident.says(ODD)
    await librarian.says("/belajar")
    assert not librarian.sees(ODD)


async def test_what_was_chosen_is_counted(stage: Stage) -> None:
    for chosen in ("Tanya petugas", "Kerja sama", "Cari buku"):
        resident = await asked(stage, ODD)
        await resident.taps(chosen)
    late = await asked(stage, ODD)
    await stage.passes(timedelta(minutes=31))
    await late.taps("Tanya petugas")
    librarian = await desk_of(stage)
    await librarian.taps(ODD)
    assert librarian.sees("Ditulis 4 kali")
    for one in ("Tanya petugas (1)", "Kerja sama (1)", "Sebuah buku (1)"):
        assert librarian.sees(one)


async def test_who_asks_for_a_person_after_an_answer_was_not_understood(stage: Stage) -> None:
    resident = await asked(stage, "bisa titip paket jne ga")
    librarian = await desk_of_nothing(stage)
    await resident.taps("Tanya petugas")
    await librarian.says("/belajar")
    assert librarian.sees("titip paket jne")


async def desk_of_nothing(stage: Stage) -> Reader:
    """A librarian who sees that nothing waits."""
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("/belajar")
    assert librarian.sees("Tidak ada yang menunggu")
    return librarian


async def test_what_staff_taught_outranks_what_is_heard_otherwise(stage: Stage) -> None:
    resident = await asked(stage, "bisa titip paket jne ga")
    await resident.taps("Tanya petugas")
    await taught(stage, "titip paket jne")
    other = await asked(stage, "bisa titip paket jne ga")
    assert other.sees("urusan kantor")


async def test_a_slip_of_the_finger_is_forgiven(stage: Stage) -> None:
    await asked(stage, ODD)
    await taught(stage)
    other = await asked(stage, "tukar botrol dengan buku")
    assert other.sees("urusan kantor")


async def test_after_thirty_days_it_is_gone(stage: Stage) -> None:
    await asked(stage, ODD)
    librarian = await desk_of(stage)
    await stage.passes(timedelta(days=29))
    await librarian.says("/belajar")
    assert librarian.sees(ODD)
    await stage.passes(timedelta(days=1))
    await librarian.says("/belajar")
    assert not librarian.sees(ODD)


async def test_the_most_frequent_come_first_on_pages(stage: Stage) -> None:
    texts = ["batik sawah bocil kapan", "sawah bareng bola malam", "sawah hujan angin darah"]
    more = ["sawah angin kereta", "kulkas hujan sawah malam", "telur ayam sawah pagar"]
    await asked(stage, *texts, *more, ODD, ODD, texts[0], texts[0])
    librarian = await desk_of(stage)
    assert librarian.text.index(texts[0]) < librarian.text.index(ODD)
    assert librarian.sees("(3×)")
    assert "1/2" in librarian.keys
    await librarian.taps("→")
    assert librarian.sees("6. “")


async def test_what_was_taught_is_a_file_of_examples(stage: Stage) -> None:
    await asked(stage, ODD)
    librarian = await taught(stage)
    await librarian.taps_desk("Yang sudah dipelajari bot")
    await librarian.taps("Unduh sebagai berkas")
    assert librarian.last["document"]["file_name"] == "belajar.txt"
    file = await stage.app.bot.get_file(librarian.last["document"]["file_id"])
    assert f"[other_service taught]\n{ODD}\n".encode() in await file.download_as_bytearray()


async def test_without_the_permission_nothing_is_seen(reader: Reader, stage: Stage) -> None:
    await asked(stage, ODD)
    door = await stage.hires("Petugas Absen Contoh", "door")
    for one in (reader, door):
        await one.says("/belajar")
        assert not one.heard(ODD)
        for forged in ("un1:0", "unl1:0", "unx1", "und1:3"):
            await one.forges(forged)
            assert not one.heard(ODD)
    await door.says("/petugas")
    assert not any("dimengerti" in key or "dipelajari" in key for key in door.keys)
    await reader.says("/belajar")
    assert reader.sees("khusus untuk petugas")


async def test_switched_off_it_notes_nothing_and_answers_nothing(owner: Reader, stage: Stage) -> None:
    await asked(stage, ODD)
    await taught(stage)
    await switched_off(owner, stage)
    other = await asked(stage, ODD, "sawah hujan angin darah")
    assert other.heard("Maksud Anda yang mana?")
    async with stage.app.database.reading() as reader:
        assert await reader.value("SELECT count(*) FROM unclear_words") == 0


async def switched_off(owner: Reader, stage: Stage) -> None:
    """The library does without what the bot learns."""
    await owner.says("/fitur")
    await owner.taps("Nonaktifkan: Bot belajar")


async def test_the_command_prints_the_same_file(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    await asked(stage, ODD)
    await taught(stage)
    await stage.app.stop()
    assert await asyncio.to_thread(main, ["learned", "--database", str(stage.app.settings.database)]) == 0
    assert f"[other_service taught]\n{ODD}\n" in capsys.readouterr().out
    await stage.restarts_stopped()


async def test_the_file_is_read_like_any_other_examples(stage: Stage, tmp_path: Path) -> None:
    await asked(stage, ODD, "anak saya rahmadi tukar botol")
    await taught(stage)
    await taught(stage, "tukar botol")
    async with stage.app.database.reading() as reader:
        text = await stage.app.services[Learning].examples(reader)
    (tmp_path / "taught.txt").write_text(text, encoding="utf-8")
    found = read([tmp_path / "taught.txt"])
    assert {(one.meaning, one.register, one.text) for one in found} == {
        ("other_service", "taught", ODD),
        ("other_service", "taught", "anak saya tukar botol"),
    }


async def test_who_asks_for_a_person_in_words_was_not_understood_either(stage: Stage) -> None:
    await asked(stage, ODD, "ngomong sama orang dong")
    librarian = await desk_of(stage)
    await librarian.taps(ODD)
    assert librarian.sees("Yang dipilih warga: Tanya petugas (1)")


async def test_an_answer_is_kept_also_where_somebody_else_was_faster(stage: Stage) -> None:
    await asked(stage, ODD)
    first = await desk_of(stage)
    await first.taps(ODD)
    await first.taps("Tulis jawabannya")
    await first.says("Bisakah tukar botol dengan buku?")
    await taught(stage)
    await first.says("Bisa, setiap Sabtu.")
    await first.taps("Simpan")
    assert first.sees("Tersimpan")
    await first.says("/tanyajawab")
    resident = await asked(stage, "pertanyaan yang sering ditanyakan")
    assert any("Bisakah tukar botol" in key for key in resident.keys)


async def test_an_old_key_says_so_kindly(stage: Stage) -> None:
    await asked(stage, ODD)
    librarian = await desk_of(stage)
    await librarian.taps(ODD)
    await taught(stage)
    await librarian.taps("Ini tentang …")
    assert librarian.sees("sudah tidak ada")


async def test_what_people_chose_goes_before_what_the_ear_guesses(stage: Stage) -> None:
    resident = await asked(stage, ODD)
    assert "Kerja sama" in resident.keys
    await resident.taps("Tanya petugas")
    await stage.app.services[Learning].write()
    librarian = await desk_of(stage)
    await librarian.taps(ODD)
    await librarian.taps("Ini tentang …")
    assert librarian.keys[:2] == ["Tanya petugas", "Kerja sama"]
