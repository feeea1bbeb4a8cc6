"""Who deletes a child's profile deletes the name from half-filled forms too, the second guardian's among them."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.privacy.test_deleting_ones_data import _traces as traces


async def _shares_a_child(reader: Reader, other_reader: Reader) -> None:
    await reader.says("daftarkan anak saya")
    for typed in ("Nayara", "2019", "sd", "setuju"):
        await reader.says(typed)
    await reader.taps("Undang wali kedua")
    await other_reader.starts(str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2])
    await other_reader.taps("Setuju")


async def _begins_to_change(reader: Reader, name: str) -> None:
    """Open the child's form, and type another name than it has."""
    await reader.says("anak saya")
    await reader.taps("Nayara")
    await reader.taps("Ubah")
    await reader.taps("Ubah")
    await reader.taps("Nama panggilan")
    await reader.says(name)


async def test_no_form_names_a_deleted_child(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _shares_a_child(reader, other_reader)
    await reader.says("anak saya")
    await reader.taps("Nayara")
    await reader.taps("Ubah")  # the form begins with what is known
    await reader.says("/menu")  # and is set aside
    await other_reader.says("usul buku")
    for typed in ("Padang Kota Tercinta", "lewati", "anak", "untuk Nayara di rumah"):
        await other_reader.says(typed)  # this one is open
    await other_reader.says("/menu")
    assert {one.split(":")[0] for one in await traces(stage, "Nayara")} >= {"drafts.answers", "children.call_name"}
    await reader.says("hapus data anak saya")
    await reader.taps("Ya, hapus")
    assert await traces(stage, "Nayara") == []


async def test_a_new_name_that_was_never_saved_goes_too(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _shares_a_child(reader, other_reader)
    await _begins_to_change(other_reader, "Zahwani")
    assert await traces(stage, "Zahwani") != []
    await reader.says("hapus data anak saya")
    await reader.taps("Ya, hapus")
    assert await traces(stage, "Nayara", "Zahwani") == []
    await other_reader.says("anak saya")
    assert other_reader.sees("Belum ada anak")


async def test_a_form_about_another_child_stays(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _shares_a_child(reader, other_reader)
    await reader.says("daftarkan anak saya")
    await reader.says("Sari")
    await reader.says("/menu")
    await reader.says("hapus data anak saya")
    await reader.taps("Ya, hapus")
    assert [one for one in await traces(stage, "Sari") if one.startswith("drafts.answers")] != []
