"""The first minute: nothing is asked, everything can be reached."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

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
    found = await stage.app.services.catalogue.find("bumi manusia")
    await reader.starts(f"b_{found.lines[0].id}")
    assert reader.sees("Bumi Manusia")
    assert reader.sees("Pramoedya")


async def test_a_broken_link_leads_to_the_menu(reader: Reader) -> None:
    await reader.starts("b_notanumber")
    assert "🔎 Cari buku" in reader.keys


async def test_an_unknown_command_leads_to_the_menu(reader: Reader) -> None:
    await reader.says("/terbang")
    assert "🔎 Cari buku" in reader.keys


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


async def test_commands_are_set_in_both_languages_and_scopes(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    made = [one for one in stage.world.requests if one.method == "setMyCommands"]
    scopes = {(one.params["scope"]["type"], one.params.get("language_code", "")) for one in made}
    private, groups = "all_private_chats", "all_group_chats"
    assert scopes == {(kind, language) for kind in (private, groups) for language in ("", "id", "en")}
    commands: dict[tuple[str, str], Any] = {
        (one.params["scope"]["type"], one.params.get("language_code", "")): one.params["commands"] for one in made
    }
    names = [one["command"] for one in commands[private, "id"]]
    assert set(names) == {"start", "menu", "cari", "acara", "bantuan", "bahasa", "batal"}
    assert commands[private, "id"] != commands[private, "en"]


async def test_a_second_start_sets_nothing_anew(stage: Stage, reader: Reader) -> None:
    await reader.starts()
    before = [one.method for one in stage.world.requests if one.method.startswith("setMy")]
    await stage.restarts()
    await reader.says("/menu")
    after = [one.method for one in stage.world.requests if one.method.startswith("setMy")]
    assert after == before


async def test_someone_who_blocked_the_bot_is_not_written_to_until_they_return(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    reader.person.blocks()
    await stage.settled()
    people = stage.app.services.people
    assert not (await people.who(reader.id, "")).active
    await reader.starts()
    assert (await people.who(reader.id, "")).active
    assert reader.sees("Selamat")
