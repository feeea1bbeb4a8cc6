"""An elder's story is recorded with their consent, planned for a story hour, and not played once it is taken back."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.autoposts.test_events_in_public import published
from tests.stories.showcase.works import curator


async def _records(reader: Reader, stage: Stage) -> None:
    await reader.says("suara solok")
    await reader.taps("Kirim cerita")
    reader.person.sends_voice(185)
    await stage.settled()
    await reader.taps("Orang lain")
    await reader.says("iya katanya")
    assert reader.sees("kirim persetujuan beliau sebagai pesan suara"), reader.text
    reader.person.sends_voice(4)
    await stage.settled()
    await reader.says("Asal Usul Danau Singkarak")
    await reader.taps("Legenda")
    await reader.says("Nenek Upik")
    assert reader.sees("Apakah Anda setuju?"), reader.text
    await reader.taps("Setuju")
    assert reader.sees("sudah kami terima"), reader.text


async def test_a_grandmothers_story_for_story_hour(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    staff = await curator(stage)
    await published(stage, title="Mendongeng Sabtu")
    await _records(reader, stage)
    await staff.taps("Lihat karyanya")
    await staff.taps("Asal Usul Danau Singkarak")
    assert "voice" in staff.last
    assert staff.sees("Lama: 3:05")
    assert staff.sees("terekam dengan suara")
    await staff.taps("Dengar persetujuannya")
    assert "voice" in staff.last
    await staff.taps("Simpan untuk mendongeng")
    await staff.taps("Putar di acara")
    await staff.taps("Mendongeng Sabtu")
    assert staff.sees("direncanakan untuk “Mendongeng Sabtu”"), staff.text
    await staff.says("cerita untuk jam mendongeng")
    assert staff.sees("Asal Usul Danau Singkarak")
    assert staff.sees("Diceritakan oleh: Nenek Upik")
    await other_reader.says("/karya")
    assert other_reader.sees("Belum ada karya"), "stories are for story hour alone"
    await other_reader.forges("wko1:1::0")
    assert other_reader.sees("sudah tidak ada")
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Cerita untuk jam")
    assert staff.sees("cerita yang direncanakan untuk “Mendongeng Sabtu” sudah ditarik"), staff.text
    await staff.taps("Cerita lain")
    assert staff.sees("Belum ada cerita seperti ini")
