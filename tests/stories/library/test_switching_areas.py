"""Parts of the bot go off and on in the chat; menus, commands and plain chat follow at once."""

from __future__ import annotations

from tests.actors import Reader, Stage


def _commands(stage: Stage) -> list[str]:
    made = [one for one in stage.world.requests if one.method == "setMyCommands"]
    everybodys = [one for one in made if "chat_id" not in (one.params.get("scope") or {})]
    return [command["command"] for command in everybodys[-1].params["commands"]]


async def test_an_area_goes_off_and_on(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.taps_desk("Fitur bot")
    assert owner.sees("Acara & kelas: aktif")
    await owner.taps("Nonaktifkan: Acara & kelas")
    assert owner.sees("Acara & kelas: nonaktif")
    await reader.says("/menu")
    assert not any("Acara" in key for key in reader.keys)
    assert "acara" not in _commands(stage)
    await reader.says("ada acara apa besok")
    assert not reader.sees("Belum ada acara")
    await owner.taps("Aktifkan: Acara & kelas")
    await reader.says("/menu")
    assert any("Acara" in key for key in reader.keys)
    assert "acara" in _commands(stage)


async def test_what_everything_rests_on_has_no_switch(owner: Reader) -> None:
    await owner.says("/fitur")
    assert not any("Menu" in key and ":" in key for key in owner.keys)
    await owner.forges("at1:home:1")
    assert owner.sees("sudah tidak ada")
    await owner.says("/menu")
    assert owner.keys


async def test_the_trail_names_the_area(owner: Reader) -> None:
    await owner.says("/fitur")
    await owner.taps("Nonaktifkan: Usulan buku")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("mengaktifkan atau menonaktifkan fitur bot (Usulan buku)")


async def test_a_librarian_has_no_switch(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("/petugas")
    assert not any("Fitur" in key for key in librarian.keys)
    await librarian.says("/fitur")
    assert librarian.sees("khusus untuk petugas")
