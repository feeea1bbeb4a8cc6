"""Names, descriptions and commands, per language and scope."""

import pytest

from simulator import World
from simulator.methods.commands import commands_for
from simulator.person import Person
from tests.simulator.conftest import Json, Wire


def command(name: str) -> list[Json]:
    return [{"command": name, "description": f"perintah {name}"}]


async def test_texts_fall_back_to_the_one_for_everyone(bot: Wire) -> None:
    await bot("setMyName", name="Pustaka")
    await bot("setMyName", name="Library", language_code="en")
    assert (await bot("getMyName", language_code="en"))["name"] == "Library"
    assert (await bot("getMyName", language_code="id"))["name"] == "Pustaka"
    await bot("setMyName", name="", language_code="en")
    assert (await bot("getMyName", language_code="en"))["name"] == "Pustaka"
    await bot("setMyDescription", description="Panjang")
    await bot("setMyShortDescription", short_description="Pendek")
    assert await bot("getMyDescription") == {"description": "Panjang"}
    assert await bot("getMyShortDescription") == {"short_description": "Pendek"}


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("setMyName", {"name": "a" * 65}),
        ("setMyDescription", {"description": "a" * 513}),
        ("setMyShortDescription", {"short_description": "a" * 121}),
    ],
)
async def test_texts_have_their_lengths(bot: Wire, method: str, params: Json) -> None:
    assert "characters long" in await bot.refused(method, **params)


async def test_a_person_sees_the_commands_of_the_narrowest_scope(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id])
    home = reader.private_chat
    await bot("setMyCommands", commands=command("umum"))
    await bot("setMyCommands", commands=command("general"), language_code="en")
    await bot("setMyCommands", commands=command("grup"), scope={"type": "all_group_chats"})
    assert commands_for(world.bot, reader.user, home) == command("umum")
    reader.user.language_code = "en"
    assert commands_for(world.bot, reader.user, home) == command("general")
    assert commands_for(world.bot, reader.user, group) == command("grup")
    await bot("setMyCommands", commands=command("petugas"), scope={"type": "chat", "chat_id": reader.id})
    assert commands_for(world.bot, reader.user, home) == command("petugas")
    await bot("deleteMyCommands", scope={"type": "chat", "chat_id": reader.id})
    assert commands_for(world.bot, reader.user, home) == command("general")
    assert await bot("getMyCommands", language_code="en") == command("general")
    assert await bot("getMyCommands", language_code="id") == []


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([{"command": "Cari", "description": "a"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a" * 33, "description": "a"}], "BOT_COMMAND_INVALID"),
        ([{"command": "cari", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "cari", "description": "a" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": f"a{number}", "description": "a"} for number in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_wrong_commands_are_refused(bot: Wire, commands: list[Json], reason: str) -> None:
    assert await bot.refused("setMyCommands", commands=commands) == f"Bad Request: {reason}"


async def test_the_menu_button_is_the_chats_own_or_everyones(bot: Wire, reader: Person) -> None:
    app = {"type": "web_app", "text": "a", "web_app": {"url": "https://contoh.id"}}
    assert await bot("getChatMenuButton", chat_id=reader.id) == {"type": "commands"}
    await bot("setChatMenuButton", menu_button=app)
    assert await bot("getChatMenuButton", chat_id=reader.id) == app
    await bot("setChatMenuButton", chat_id=reader.id, menu_button={"type": "commands"})
    assert await bot("getChatMenuButton", chat_id=reader.id) == {"type": "commands"}
