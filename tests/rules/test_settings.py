"""Settings: typed, and every fault named at once with an example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import StartupError
from bot.settings import FIELDS, Settings, load, read

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


def test_the_example_file_explains_every_setting() -> None:
    example = Path(__file__).parent.parent.parent.joinpath(".env.example").read_text(encoding="utf-8")
    explained = re.findall(r"^#[^\n]+\n([A-Z_]+)=", example, re.MULTILINE)
    assert explained == list(FIELDS)
