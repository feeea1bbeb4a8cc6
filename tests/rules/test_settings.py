"""Settings: typed, and every fault named at once with an example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.base.refusals import StartupError
from bot.settings import FIELDS, Settings, load, read, shown

TOKEN = "123456789:AAEexample-token-from-BotFather_0123"


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read({}) == Settings()


def test_empty_values_count_as_absent() -> None:
    assert read({"TIMEZONE": " ", "OWNER_IDS": ""}) == Settings()


def test_every_example_is_a_right_value() -> None:
    assert read({name: field.example for name, field in FIELDS.items()}).owner_ids == (123456789, 987654321)


def test_all_faults_are_named_at_once_with_examples() -> None:
    wrong = {
        "BOT_TOKEN": "hello",
        "BOT_API_URL": "localhost",
        "TIMEZONE": "Solok",
        "OWNER_IDS": "me",
        "LOCALE": "xx",
        "WEBHOOK_URL": "http://plain.example.org",
        "WEBHOOK_SECRET": "short",
        "LISTEN": "8080",
        "LOG_LEVEL": "LOUD",
        "LIBRARY_NAME": "x" * 61,
    }
    with pytest.raises(StartupError) as fault:
        read(wrong)
    for name in wrong:
        assert f"{name}: " in str(fault.value)
        assert f"{name}={FIELDS[name].example}" in str(fault.value)


def test_a_webhook_needs_a_secret() -> None:
    with pytest.raises(StartupError, match="WEBHOOK_SECRET"):
        read({"WEBHOOK_URL": "https://bot.example.org/x"})


def test_a_token_is_not_shown() -> None:
    settings = read({"BOT_TOKEN": TOKEN})
    assert TOKEN not in f"{settings!r} {settings.bot_token}"


def test_a_wrong_token_is_not_repeated() -> None:
    with pytest.raises(StartupError) as fault:
        read({"BOT_TOKEN": "987:secret"})
    assert "987:secret" not in str(fault.value)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("LIBRARY_NAME=Dari berkas\nLOCALE=en\n", encoding="utf-8")
    settings = load({"LIBRARY_NAME": "Dari lingkungan"}, env)
    assert (settings.library_name, settings.locale) == ("Dari lingkungan", "en")


def test_an_empty_variable_does_not_hide_the_file(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("LIBRARY_NAME=Dari berkas\nLOCALE=en\n", encoding="utf-8")
    settings = load({"LIBRARY_NAME": "", "LOCALE": " "}, env)
    assert (settings.library_name, settings.locale) == ("Dari berkas", "en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom"])
def test_a_file_of_any_unicode_is_read(tmp_path: Path, encoding: str) -> None:
    text = "LIBRARY_NAME=Pustaka “Solok”\nLOCALE=en\n"
    marked = encoding.endswith("-bom")
    data = ("\ufeff" + text).encode(encoding[:-4]) if marked else text.encode(encoding)
    (tmp_path / ".env").write_bytes(data)
    settings = load({}, tmp_path / ".env")
    assert (settings.library_name, settings.locale) == ("Pustaka “Solok”", "en")


@pytest.mark.parametrize(
    "data", ["LIBRARY_NAME=Caf\u00e9\n".encode("latin-1"), "LOCALE=id\n".encode("utf-16-le"), b"\xff\xfe\x00"]
)
def test_a_file_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path, data: bytes) -> None:
    (tmp_path / ".env").write_bytes(data)
    with pytest.raises(StartupError, match=r"\.env is not .*Save it as UTF-8"):
        load({}, tmp_path / ".env")


def test_a_folder_of_that_name_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    with pytest.raises(StartupError, match=r"\.env cannot be read"):
        load({}, tmp_path / ".env")


def test_no_file_is_as_good_as_an_empty_one(tmp_path: Path) -> None:
    assert load({}, tmp_path / ".env") == Settings()


@pytest.mark.parametrize("name", ["BOT_API_URL", "WEBHOOK_URL"])
@pytest.mark.parametrize(
    "address", ["ftp://ani:rahasia@host", "https://ani:rahasia@[::1", "https://host:rahasia", "https://ani:rahasia@a℀b"]
)
def test_a_wrong_address_is_not_repeated(name: str, address: str) -> None:
    with pytest.raises(StartupError, match=f"{name}: it is not an address of a server") as fault:
        read({name: address})
    assert "rahasia" not in str(fault.value)


def test_an_address_is_shown_without_whose_it_is() -> None:
    settings = read({"BOT_API_URL": "http://ani:rahasia@127.0.0.1:8081/api"})
    assert settings.bot_api_url == "http://ani:rahasia@127.0.0.1:8081/api"
    assert shown(settings.bot_api_url) == "http://127.0.0.1:8081/api"
    assert "rahasia" not in repr(settings)


@pytest.mark.parametrize("value", ["/", ".", ".."])
def test_a_database_is_a_file(value: str) -> None:
    with pytest.raises(StartupError, match="DATABASE: it should be a file"):
        read({"DATABASE": value})


def test_an_id_that_no_table_holds_is_none_of_telegrams() -> None:
    with pytest.raises(StartupError, match="OWNER_IDS"):
        read({"OWNER_IDS": "9" * 20})


def test_the_example_file_explains_every_setting() -> None:
    example = Path(__file__).parent.parent.parent.joinpath(".env.example").read_text(encoding="utf-8")
    explained = re.findall(r"^#[^\n]+\n([A-Z_]+)=", example, re.MULTILINE)
    assert explained == list(FIELDS)
