"""The first minute: nothing is asked, everything can be reached."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.areas.catalogue.search import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.library.service import Library
from bot.areas.people.service import People
from tests.actors import Reader, Stage


async def test_the_first_message_greets_and_asks_nothing(reader: Reader) -> None:
    await reader.starts()
    assert reader.text.startswith("Selamat pagi! Ini Perpustakaan Kota Solok.")
    assert "?" not in reader.text
    assert "🔎 Cari buku" in reader.keys
    assert len(reader.keys) <= 8


async def test_the_greeting_follows_the_clock(reader: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(hours=10))
    assert "Selamat malam" in await reader.starts()


async def test_a_link_leads_straight_to_a_book(reader: Reader, stage: Stage) -> None:
    found = await stage.app.services[Catalogue].find("bumi manusia")
    await reader.starts(f"b_{found.lines[0].id}")
    assert reader.sees("Bumi Manusia")
    assert reader.sees("Pramoedya")


async def test_a_broken_link_leads_to_the_menu(reader: Reader) -> None:
    await reader.starts("b_notanumber")
    assert "🔎 Cari buku" in reader.keys


async def test_an_unknown_command_leads_to_the_menu(reader: Reader) -> None:
    await reader.says("/terbang")
    assert "🔎 Cari buku" in reader.keys


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("/kegiatan_saya", "Anda belum terdaftar"),
        ("/jam_buka", "Senin–Kamis"),
        ("/buku baru", "Baru di perpustakaan"),
        ("/acara_anak", "Acara untuk anak"),
    ],
)
async def test_a_command_that_nobody_made_is_heard_as_words(reader: Reader, typed: str, seen: str) -> None:
    await reader.says(typed)
    assert reader.sees(seen)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("jambuka", "Senin–Kamis"),
        ("/jambuka", "Senin–Kamis"),
        ("Jadwalacara", "Acara dan kelas yang akan datang"),
        ("bukubaru dong", "Baru di perpustakaan"),
        ("kegiatansaya", "Anda belum terdaftar"),
        ("rakyat", "rakyat"),
    ],
)
async def test_words_written_as_one_are_heard_apart_and_titles_are_not(reader: Reader, typed: str, seen: str) -> None:
    await reader.says(typed)
    assert reader.sees(seen)


async def test_the_menu_is_edited_in_place(reader: Reader) -> None:
    await reader.starts()
    before = len(reader.answers)
    await reader.taps("☰ Lainnya")
    await reader.taps("Menu")
    assert len(reader.answers) == before


async def test_english_is_two_taps_away_and_stays(reader: Reader) -> None:
    await reader.says("/bahasa")
    await reader.taps("English")
    assert "🔎 Find a book" in reader.keys
    await reader.says("/menu")
    assert "🔎 Find a book" in reader.keys


async def test_nothing_to_cancel_is_said_kindly(reader: Reader) -> None:
    await reader.says("/batal")
    assert reader.sees("tidak ada")
    assert "🔎 Cari buku" in reader.keys


@pytest.mark.first_start
async def test_commands_are_set_in_both_languages_and_scopes(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    made = [one for one in stage.world.requests if one.method == "setMyCommands"]
    made = [one for one in made if one.params["scope"]["type"] != "chat"]  # those are for the staff
    scopes = {(one.params["scope"]["type"], one.params.get("language_code", "")) for one in made}
    private, groups = "all_private_chats", "all_group_chats"
    assert scopes == {(kind, language) for kind in (private, groups) for language in ("", "id", "en")}
    commands: dict[tuple[str, str], Any] = {
        (one.params["scope"]["type"], one.params.get("language_code", "")): one.params["commands"] for one in made
    }
    names = [one["command"] for one in commands[private, "id"]]
    assert names == [command.name for command in stage.app.registry.commands(frozenset())]
    assert {"start", "menu", "cari", "acara", "bantuan", "bahasa", "batal"} <= set(names)
    assert commands[private, "id"] != commands[private, "en"]


@pytest.mark.first_start
async def test_a_second_start_sets_nothing_anew(stage: Stage, reader: Reader) -> None:
    await reader.starts()
    before = [one.method for one in stage.world.requests if one.method.startswith("setMy")]
    assert before
    await stage.restarts()
    await reader.says("/menu")
    after = [one.method for one in stage.world.requests if one.method.startswith("setMy")]
    assert after == before


async def test_someone_who_blocked_the_bot_is_not_written_to_until_they_return(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    reader.person.blocks()
    await stage.settled()
    people = stage.app.services[People]
    assert not (await people.who(stage.app.database.free, reader.id, "")).active
    await reader.starts()
    assert (await people.who(stage.app.database.free, reader.id, "")).active
    assert reader.sees("Selamat")


async def _off(stage: Stage, *areas: str) -> None:
    async with stage.app.database.transaction() as tx:
        for area in areas:
            await stage.app.services[Library].switch(tx, area, off=True)


def _examples(reader: Reader) -> list[str]:
    return [line[2:] for line in reader.text.splitlines() if line.startswith("• ")]


async def test_the_welcome_names_what_may_be_typed(reader: Reader) -> None:
    assert (await reader.starts()).endswith("Tulis saja judul buku, atau tanyakan acara dan jam buka.")


async def test_what_is_switched_off_leaves_no_trace_in_the_first_minute(reader: Reader, stage: Stage) -> None:
    await reader.says("/bantuan")
    assert {"laskar pelangi", "usul buku"} < set(_examples(reader))
    assert reader.sees("kode batang")
    await _off(stage, "catalogue", "proposals", "events")
    said = [await reader.starts(), *[await reader.says(words) for words in ("/bantuan", "/menu", "hehe", "makasih")]]
    reader.person.sends_sticker()
    await stage.settled()
    for text in (*said, reader.text):
        assert not [word for word in ("judul", "buku", "kode batang", "acara") if word in text.casefold()], text
    await reader.says("/bantuan")
    assert _examples(reader) == ["hari ini buka sampai jam berapa?"]


async def test_each_area_is_named_where_it_is_on(reader: Reader, stage: Stage) -> None:
    await _off(stage, "events")
    assert (await reader.starts()).endswith("Tulis saja judul buku, atau tanyakan jam buka.")
    await stage.app.services[Library].switched_off(stage.app.database.free)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "events", off=False)
    await _off(stage, "catalogue")
    assert (await reader.starts()).endswith("Tanyakan saja acara dan jam buka.")


@pytest.mark.parametrize("language", ["Bahasa Indonesia", "English"])
async def test_every_example_of_the_help_is_understood(reader: Reader, stage: Stage, language: str) -> None:
    await reader.says("/bahasa")
    await reader.taps(language)
    await reader.says("/help")
    examples = _examples(reader)
    assert len(examples) >= 4
    listener = stage.app.registry.listener(frozenset())
    for example in examples:
        heard = [clause.heard.sure for clause in listener.hear(example) if clause.heard]
        found = await stage.app.services[Catalogue].find(example)
        assert heard == [True] or (not heard and found.confidence is not Confidence.NONE), example


async def test_the_words_on_the_keys_are_understood_in_english(reader: Reader) -> None:
    await reader.says("/bahasa")
    await reader.taps("English")
    assert "Which book should we buy?" in await reader.says("suggest a book")
    await reader.says("cancel")
    assert "More from the library" in await reader.says("more")
    assert "Just write the title" in await reader.says("help")
    assert "Opening hours" in await reader.says("hours")


async def test_without_a_catalogue_strange_words_still_get_an_answer(reader: Reader, stage: Stage) -> None:
    await _off(stage, "catalogue")
    await reader.says("qwrtzx plmkjn")
    assert reader.answers
    assert not reader.sees("judul")
    assert reader.keys
