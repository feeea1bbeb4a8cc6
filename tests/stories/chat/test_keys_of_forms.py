"""Keys and drafts of yesterday meet the form of today."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.areas.library.service import Library
from tests.actors import Reader, Stage

FILLED = {"title": "Langit", "author": None, "audience": "general", "reason": None, "photo": None}


async def _fills(reader: Reader, title: str = "Langit Biru") -> None:
    for typed in (f"usul buku {title}", "lewati", "dewasa", "lewati", "lewati"):
        await reader.says(typed)
    assert reader.sees("Apakah ini sudah benar")


async def _keeps(stage: Stage, step: str, answers: Any, version: int = 1) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run(
            "UPDATE drafts SET step = :step, answers = :answers, version = :version",
            {"step": step, "answers": json.dumps(answers), "version": version},
        )


async def _switches(stage: Stage, feature: str, *, off: bool) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, feature, off=off)


@pytest.mark.parametrize("key", ["fm1:propose:summary:e:author", "fm1:propose:summary:g:", "fm1:propose:summary:e:"])
async def test_old_keys_of_a_summary_do_nothing_to_a_new_draft(reader: Reader, key: str) -> None:
    await reader.says("usul buku")
    await reader.forges(key)
    assert reader.sees("jawab dulu")
    assert reader.sees("Buku apa")
    await reader.says("Langit")
    assert reader.sees("Langit")


@pytest.mark.parametrize("key", ["fm1:propose:title:d:", "fm1:propose:title:t:x", "fm1:propose:title:c:x"])
async def test_a_key_that_the_question_does_not_have_is_an_old_one(reader: Reader, key: str) -> None:
    await _fills(reader)
    await reader.taps("Ubah")
    await reader.taps("Judul")
    await reader.forges(key)
    assert reader.sees("sudah lama")
    await reader.says("Ranah Contoh ya")
    assert reader.sees("Ranah Contoh")


async def test_a_change_may_be_given_up(reader: Reader) -> None:
    await _fills(reader)
    await reader.taps("Ubah")
    await reader.taps("Judul")
    await reader.taps("Kembali ke ringkasan")
    assert reader.sees("Judul: Langit Biru")
    await reader.taps("Kirim usulan")
    assert reader.sees("Terima kasih")


@pytest.mark.parametrize(
    ("step", "answers", "version"),
    [
        ("gone", {"title": "Langit"}, 1),
        ("photo", {"title": "Langit"}, 1),
        ("summary", {}, 1),
        ("title", [], 1),
        ("summary", {**FILLED, "title": 5}, 0),
        ("summary", {**FILLED, "audience": "alien"}, 1),
    ],
)
async def test_a_damaged_draft_asks_again_politely(
    reader: Reader, stage: Stage, step: str, answers: Any, version: int
) -> None:
    await reader.says("usul buku Langit")
    await _keeps(stage, step, answers, version)
    await reader.forges("fm1:propose:summary:g:")
    assert not reader.sees("gangguan")
    assert not reader.sees("Terima kasih")
    await _keeps(stage, step, answers, version)
    await reader.says("Halo Dunia Buku")
    assert not reader.sees("gangguan")
    assert "Batal" in reader.keys


async def test_a_title_may_be_a_word_that_is_a_key_elsewhere(reader: Reader) -> None:
    await reader.says("usul buku")
    await reader.says("Kembali")
    assert reader.sees("Siapa")
    assert reader.sees("Kembali")
    await reader.says("/batal")
    await reader.says("usul buku")
    await reader.says("Lanjut")
    assert reader.sees("“Lanjut”")


@pytest.mark.parametrize("typed", ["tidak jadi", "gak jadi deh", "batal aja", "Batalkan"])
async def test_a_change_of_mind_is_understood(reader: Reader, typed: str) -> None:
    await reader.says("usul buku Langit")
    await reader.says(typed)
    assert reader.sees("dibatalkan")


async def test_a_form_that_was_switched_off_does_not_run_on(reader: Reader, stage: Stage) -> None:
    await reader.says("usul buku Langit")
    await _switches(stage, "proposals", off=True)
    await reader.taps("Lewati")
    assert reader.sees("ditutup")
    await _switches(stage, "proposals", off=False)
    await reader.says("/menu")
    await reader.taps("Lanjutkan")
    assert reader.sees("Langit")
