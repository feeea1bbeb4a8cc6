"""What staff hand out to those who came, and what children reached: the latter for their parents only."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Message, Reader, Stage, said
from tests.stories.events.test_events_joining import joins
from tests.stories.followup.test_after_events import TITLE, brings_two, comes, event_of, heard, marks


async def _opens_after(owner: Reader, stage: Stage, title: str) -> None:
    """The staff's screen of a past event."""
    await owner.starts()
    await owner.forges(f"aft1:{await event_of(stage, title)}")
    assert owner.sees("setelah acara")


async def _hands_out(owner: Reader, stage: Stage, thing: str, name: str = "lewati") -> None:
    await _opens_after(owner, stage, TITLE)
    await owner.taps("📎 Bagikan bahan")
    await owner.says(thing)
    await owner.says(name)
    await owner.taps("Kirim kepada yang hadir")


def _links(reader: Reader) -> list[Message]:
    return heard(reader, "Bahan dari acara")


async def test_a_link_goes_with_the_thanks_to_those_who_came(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await joins(other_reader, TITLE)
    await _hands_out(owner, stage, "contoh.id/materi.pdf", "Materi seminar")
    assert owner.sees("Yang hadir menerimanya bersama ucapan terima kasih")
    assert owner.sees("• Materi seminar")
    await comes(reader, stage)
    (link,) = _links(reader)
    assert said(link) == "Bahan dari acara: Materi seminar"
    assert reader.key("Buka")["url"] == "https://contoh.id/materi.pdf"
    assert not _links(other_reader)
    await reader.taps("📎 Bahan acara")
    assert len(_links(reader)) == 2, "once more when asked for"


async def test_what_comes_later_goes_at_once(reader: Reader, owner: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    await _hands_out(owner, stage, "https://contoh.id/foto")
    assert owner.sees("Bahan ini dikirim kepada 1 orang yang hadir.")
    assert reader.sees("Bahan dari acara: contoh.id")


async def test_a_file_is_handed_on_as_it_is(reader: Reader, owner: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    await _opens_after(owner, stage, TITLE)
    await owner.taps("📎 Bagikan bahan")
    await owner.says("ini bahannya")
    assert owner.sees("Mohon kirim berkas, foto, atau tautan.")
    owner.person.sends_document(b"%PDF-1.4 contoh", "materi.pdf", "application/pdf")
    await stage.settled()
    assert owner.sees("Apa judulnya?")
    await owner.says("Materi")
    await owner.taps("Kirim kepada yang hadir")
    assert reader.last["document"]["file_name"] == "materi.pdf"
    assert reader.sees("Bahan dari acara: Materi")


async def test_what_is_taken_away_is_sent_no_longer(reader: Reader, owner: Reader, stage: Stage) -> None:
    await _hands_out(owner, stage, "contoh.id/salah", "Salah kirim")
    await owner.taps("Hapus: Salah kirim")
    assert owner.sees("Sudah dihapus")
    await comes(reader, stage)
    assert not _links(reader)


async def test_whoever_did_not_come_takes_nothing_home(other_reader: Reader, owner: Reader, stage: Stage) -> None:
    await _hands_out(owner, stage, "contoh.id/materi")
    await other_reader.says("/menu")
    await other_reader.forges(f"afh1:{await event_of(stage, TITLE)}")
    assert other_reader.sees("sudah tidak ada")


async def test_residents_see_no_figures_and_hand_nothing_out(reader: Reader, stage: Stage) -> None:
    event = await event_of(stage, TITLE)
    await reader.says("/menu")
    for data in (f"aft1:{event}", f"afd1:{event}", f"afr1:{event}:0"):
        await reader.forges(data)
        assert reader.sees("untuk petugas")


async def test_a_result_goes_to_the_parent_only(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await joins(other_reader, TITLE)
    await marks(stage, await event_of(stage, TITLE), other_reader.id)
    await brings_two(reader, stage, "Lomba Membaca")
    await stage.passes(timedelta(hours=1))
    await _opens_after(owner, stage, "Lomba Membaca")
    await owner.taps("🏅 Hasil lomba")
    assert owner.sees("• Rafi: belum diisi")
    await owner.taps("Rafi")
    await owner.says("Juara 2")
    assert owner.sees("Hasil: Rafi: Juara 2")
    await owner.taps("Beri tahu orang tua")
    assert owner.sees("Sudah dicatat. Orang tuanya kami beri tahu.")
    assert owner.sees("• Rafi: Juara 2")
    assert reader.sees("Rafi di “Lomba Membaca Nyaring”: Juara 2")
    assert not heard(other_reader, "Juara 2")
    await other_reader.says("lomba membaca")
    assert not other_reader.sees("Juara")


async def test_the_deeds_of_the_staff_are_recorded_without_names(owner: Reader, reader: Reader, stage: Stage) -> None:
    await brings_two(reader, stage, "Lomba Membaca")
    await _opens_after(owner, stage, "Lomba Membaca")
    await owner.taps("🏅 Hasil lomba")
    await owner.taps("Rafi")
    await owner.says("Juara 2")
    await owner.taps("Beri tahu orang tua")
    event = await event_of(stage, "Lomba Membaca")
    async with stage.app.database.reading() as rows:
        done = [tuple(row) for row in await rows.rows("SELECT deed, subject FROM audit")]
    assert done == [("entered a child's result", f"event:{event}")]
