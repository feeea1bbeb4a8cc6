"""As few taps as the guide says: sending a work, showing it, taking it back; wishing for a class; choosing nothing."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.channels.chats import registered_channel
from tests.stories.showcase.works import POEM, TITLE, curator


async def test_sending_showing_and_taking_back(reader: Reader, owner: Reader, stage: Stage) -> None:
    await registered_channel(stage, owner)
    staff = await curator(stage)
    await reader.says(f"kirim puisi:\n{POEM}")
    await reader.taps("18 tahun ke atas")
    await reader.says(TITLE)
    await reader.taps("Ani")
    await reader.taps("Setuju")
    assert (reader.messages_written, reader.taps_made) == (2, 3)
    await staff.taps("Lihat karyanya")
    await staff.taps(TITLE)
    await staff.taps("Tampilkan")
    await staff.taps("Tampilkan di kanal juga")
    assert staff.taps_made == 4
    await reader.taps("Tarik kembali")
    await reader.taps("Ya, tarik")
    assert reader.taps_made == 5
    assert reader.sees("sudah ditarik dan dihapus")


async def test_wishing_for_a_class_and_choosing_nothing(reader: Reader) -> None:
    await reader.says("usul kelas merajut")
    await reader.taps("Kirim usulan")
    assert (reader.messages_written, reader.taps_made) == (1, 1)
    assert reader.sees("sudah kami catat")
    await reader.says("/untukanda")
    await reader.taps("Jangan pilihkan lagi")
    assert reader.taps_made == 2
    assert reader.sees("Tidak ada yang dipilihkan")
