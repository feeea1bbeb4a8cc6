"""What stands on a key of the staff's is heard when it is said; residents who say it mean something else."""

from __future__ import annotations

import re

import pytest

from bot.base.html import plain
from bot.chat.core.trace import Kind
from handlers import FEATURES
from tests.actors import Reader, Stage

_KEYS = [(key.label, key.tap) for f in FEATURES for keys in (f.quick, f.tools, f.desk) for key in keys]


def _said(stage: Stage, label: str) -> str:
    """The label as it is typed: without its picture and its number."""
    return " ".join(re.findall(r"\w+", plain(stage.app.texts("id")(label, n="")).casefold()))


async def test_every_key_of_the_desk_is_heard_by_what_stands_on_it(owner: Reader, stage: Stage) -> None:
    meant: dict[str, set[str]] = {}
    for label, tap in _KEYS:
        meant.setdefault(_said(stage, label), set()).add(type(tap).__name__)
    wrong = []
    for said, names in meant.items():
        await owner.says(f"buka {said}")
        way = stage.taken[-1].ways[0]
        phrase = next((one for f in FEATURES for one in f.phrases if one.name == way.name), None)
        if way.kind is not Kind.PHRASE or not (way.name in names or (phrase and phrase.action.needs)):
            wrong.append((said, way))
        await owner.says("batal")
    assert len(meant) > 30
    assert wrong == []


async def test_a_resident_means_something_else_by_it(reader: Reader) -> None:
    await reader.says("usulan buku")
    assert reader.sees("Buku apa yang sebaiknya kami beli?")


async def test_an_answer_to_a_question_is_none_of_it(owner: Reader) -> None:
    await owner.says("usul buku")
    await owner.says("Papan Kebutuhan")
    assert owner.sees("Papan Kebutuhan")
    assert not owner.sees("Daftar ini masih kosong")


@pytest.mark.parametrize(
    "said", ["siapa saja petugas kita", "petugas di sini siapa aja", "ubah peran petugas", "daftar petugas"]
)
async def test_the_owner_asks_who_works_here(owner: Reader, said: str) -> None:
    await owner.says(said)
    assert "Undang rekan" in owner.keys


async def test_a_colleague_is_invited_by_words_by_who_may_and_by_nobody_else(owner: Reader, reader: Reader) -> None:
    await owner.says("tambah petugas baru")
    assert owner.sees("peran") or "Pustakawan" in owner.keys
    await reader.says("tambah petugas baru")
    assert "Pustakawan" not in reader.keys
