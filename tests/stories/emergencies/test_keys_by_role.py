"""Each key of an emergency does for each role what it is there for, and nothing for whoever may not."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage

_HANDLE = frozenset({"librarian", "door", "head", "admin", "owner"})
_EDIT = frozenset({"librarian", "admin", "owner"})
_ROLES = ("resident", "partner", "librarian", "door", "head", "admin", "owner")
_KEYS = {  # by what they are on the wire; what they show, and to whom
    "emt1:1": ("Anda menangani ini", _HANDLE),
    "emo1:1": ("pingsan di ruang baca", _HANDLE),
    "emc1:1": ("Apa yang terjadi?", _HANDLE),
    "eml1": ("Keadaan darurat sekarang", _HANDLE),
    "emh1:1:0": ("Siapa yang menggantikan Anda?", _HANDLE),
    "emn1": ("Nomor darurat", _EDIT),
    "eme1:police": ("Nomor berapa?", _EDIT),
}


async def _who(role: str, stage: Stage, owner: Reader) -> Reader:
    if role == "owner":
        await owner.starts()
        return owner
    return stage.meets("Ani") if role == "resident" else await stage.hires("Petugas Contoh", role)


@pytest.mark.parametrize("role", _ROLES)
async def test_each_key_for_each_role(role: str, stage: Stage, owner: Reader) -> None:
    await stage.hires("Pustakawan Contoh", "librarian")
    who = await _who(role, stage, owner)
    await who.says("/menu")
    await stage.meets("Warga Contoh").says("tolong ada yang pingsan di ruang baca!")
    for data, (shown, may) in _KEYS.items():
        await who.forges(data)
        assert who.sees(shown) is (role in may), (data, who.text)
        assert who.keys, data


@pytest.mark.parametrize("role", _ROLES)
async def test_whoever_it_is_may_say_that_it_is_an_emergency(role: str, stage: Stage, owner: Reader) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    who = await _who(role, stage, owner)
    before = len(librarian.answers)
    await who.says("gempa")
    await who.taps("Ini darurat")
    assert len(librarian.answers) == before + 1


@pytest.mark.parametrize("role", sorted(_HANDLE))
async def test_whoever_may_take_it_can_hand_it_over_and_end_it(role: str, stage: Stage, owner: Reader) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    who = await _who(role, stage, owner)
    await who.says("/menu")
    await stage.meets("Warga Contoh").says("tolong ada yang pingsan di ruang baca!")
    await who.forges("emt1:1")
    await who.taps("Serahkan")
    await who.taps("Pustakawan Contoh")
    await librarian.taps("Saya gantikan")
    await librarian.taps("Serahkan")
    await librarian.taps(who.person.user.first_name)
    await who.taps("Saya gantikan")
    await who.taps("Sudah selesai")
    await who.says("Sudah sadar")
    assert librarian.heard("Sudah sadar")
