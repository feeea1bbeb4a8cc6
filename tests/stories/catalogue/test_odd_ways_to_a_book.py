"""Old keys, forged pages, captions: every way to a book ends at a book or says kindly why not."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from bot.areas.catalogue.searcher import Searcher
from bot.areas.library.service import Library
from bot.base.database import in_transaction
from tests.actors import Reader, Stage

BIG = "9" * 19


def _blank() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (320, 240), "white").save(picture, "JPEG")
    return picture.getvalue()


async def test_the_words_below_a_photo_are_searched_for(reader: Reader) -> None:
    await reader.sends_photo(_blank(), "laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")


async def test_a_photo_whose_words_find_nothing_gets_the_hint_and_a_person(reader: Reader) -> None:
    await reader.sends_photo(_blank(), "qwrtzx plmkjn")
    assert reader.sees("tidak menemukan kode batang")
    assert reader.sees("tulis saja judulnya")
    assert "Kirim" in reader.keys


async def test_no_search_runs_while_the_database_is_held(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    held = []
    ask = Searcher.ask

    async def watched(self: Searcher, *args: Any, **kwargs: Any) -> Any:
        held.append(in_transaction())
        return await ask(self, *args, **kwargs)

    monkeypatch.setattr(Searcher, "ask", watched)
    await reader.says("asdfgh zxcvbn qqq")
    assert reader.sees("belum kami miliki")
    assert held
    assert not any(held)


@pytest.mark.parametrize("key", ["sp1:1:99", "li1:n:0:99"])
async def test_a_page_beyond_the_end_is_the_last_one(reader: Reader, key: str) -> None:
    await reader.says("sejarah")
    await reader.forges(key)
    here = next(label for label in reader.keys if "/" in label)
    page, last = here.split("/")
    assert page == last
    assert "←" in reader.keys
    assert "→" not in reader.keys


@pytest.mark.parametrize("key", ["sf1:1:available", "sf1:1:zzz"])
async def test_a_filter_without_values_is_refused_kindly(reader: Reader, key: str) -> None:
    await reader.says("sejarah")
    await reader.forges(key)
    assert reader.sees("sudah tidak ada")


@pytest.mark.parametrize("key", [f"bk1:{BIG}::0", f"sp1:1:{BIG}", f"li1:a:{BIG}:0", f"re1:{BIG}", "bk1:１::0"])
async def test_a_number_no_key_of_ours_carries_is_an_old_key(reader: Reader, key: str) -> None:
    await reader.says("sejarah")
    await reader.forges(key)
    assert reader.sees("sudah lama")


@pytest.mark.parametrize("payload", [f"b_{BIG}", "b_", "b_-1"])
async def test_a_link_to_no_book_is_said_so(reader: Reader, payload: str) -> None:
    await reader.starts(payload)
    assert reader.sees("sudah tidak ada")


async def test_inline_pages_that_nobody_handed_out_are_the_first(reader: Reader) -> None:
    query = reader.person.asks_inline("laskar pelangi", offset=BIG)
    await reader.stage.settled()
    assert (await query.wait()).results[0]["title"] == "Laskar Pelangi"


async def test_what_cannot_be_proposed_is_not_offered(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "proposals", off=True)
    await reader.says("asdfgh zxcvbn qqq")
    assert reader.sees("belum kami miliki")
    assert not any("Usulkan" in key for key in reader.keys)


@pytest.mark.parametrize(
    "typed",
    [
        "siapa presiden pertama Indonesia",
        "woi sia presiden partamo Indonesia",
        "yg ada eksperimennya",
        "mirip2 itu dong tapi bukan novel",
        "disuruh resensi cerpen tipis",
    ],
)
async def test_a_question_or_a_wish_is_no_book_that_is_missing(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert not reader.sees("belum kami miliki")
    assert "Tanya petugas" in reader.keys


@pytest.mark.parametrize(
    "typed", ["kak pinjem bumi manusia sama laskar pelangi", "bumi manusia atau laskar pelangi yang mana bagus"]
)
async def test_what_is_named_beside_another_title_is_not_denied(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert not reader.sees("belum kami miliki")
    assert reader.sees("Bumi Manusia")
    assert reader.sees("Laskar Pelangi")


@pytest.mark.parametrize("typed", ["buku itu bisa dipesan dulu ga?", "mau pesan"])
async def test_to_reserve_no_book_by_name_searches_for_none(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert not reader.sees("belum kami miliki")
    assert "Tanya petugas" in reader.keys


@pytest.mark.parametrize(
    ("typed", "quoted"), [("budidaya jamur tiram", "jamur tiram"), ("cara merawat kumbang", "kumbang")]
)
async def test_what_is_not_there_is_said_in_the_words_that_were_typed(reader: Reader, typed: str, quoted: str) -> None:
    await reader.says(typed)
    assert reader.sees("belum kami miliki") or reader.sees("Yang paling mendekati")
    assert reader.sees(quoted)
