"""Every setting, typed. All faults are named at once, each with an example of a right value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import StartupError

TELEGRAM = "https://api.telegram.org"
WIB = ZoneInfo("Asia/Jakarta")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOCALES = ("id", "en")
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{30,64}")


@dataclass(frozen=True)
class Secret:
    """A value that must not be printed by accident: its repr and str are masked."""

    value: str

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True)
class Settings:
    """What the environment and `.env` say. `bot_token` is empty where only the simulator is meant."""

    bot_token: Secret = Secret("")
    bot_api_url: str = TELEGRAM
    database: Path = Path("var/pemustaka.db")
    library_name: str = "Perpustakaan Kota Solok"
    timezone: ZoneInfo = WIB
    owner_ids: tuple[int, ...] = ()
    locale: str = "id"
    webhook_url: str = ""
    webhook_secret: Secret = Secret("")
    listen: tuple[str, int] = ("127.0.0.1", 8080)
    log_level: str = "INFO"


def _token(text: str) -> Secret:
    if not _TOKEN.fullmatch(text):
        raise ValueError("it is not a token as BotFather gives them")
    return Secret(text)


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("it is not an address of a server")
    return text.rstrip("/")


def _webhook(text: str) -> str:
    if not _address(text).startswith("https://"):
        raise ValueError("Telegram calls https addresses only")
    return text


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("there is no such time zone") from error


def _ids(text: str) -> tuple[int, ...]:
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    if not all(part.isdecimal() for part in parts):
        raise ValueError("it should be Telegram user ids, separated by commas")
    return tuple(int(part) for part in parts)


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        found = next((value for value in allowed if value.lower() == text.lower()), None)
        if found is None:
            raise ValueError(f"it should be one of {', '.join(allowed)}")
        return found

    return parse


def _secret(text: str) -> Secret:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", text):
        raise ValueError("it should be 16 to 256 letters, digits, - or _")
    return Secret(text)


def _listen(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise ValueError("it should be an address and a port")
    return host.strip("[]"), int(port)


def _name(text: str) -> str:
    if len(text) > 60:
        raise ValueError("it is longer than 60 characters")
    return text


@dataclass(frozen=True)
class _Field:
    attribute: str
    parse: Callable[[str], Any]
    example: str


FIELDS: Mapping[str, _Field] = {
    "BOT_TOKEN": _Field("bot_token", _token, "123456789:AAEexample-token-from-BotFather_0123"),
    "BOT_API_URL": _Field("bot_api_url", _address, "http://127.0.0.1:8081"),
    "DATABASE": _Field("database", Path, "var/pemustaka.db"),
    "LIBRARY_NAME": _Field("library_name", _name, "Perpustakaan Kota Solok"),
    "TIMEZONE": _Field("timezone", _zone, "Asia/Jakarta"),
    "OWNER_IDS": _Field("owner_ids", _ids, "123456789,987654321"),
    "LOCALE": _Field("locale", _one_of(*LOCALES), "id"),
    "WEBHOOK_URL": _Field("webhook_url", _webhook, "https://bot.example.org/telegram"),
    "WEBHOOK_SECRET": _Field("webhook_secret", _secret, "a-long-random-word_2026"),
    "LISTEN": _Field("listen", _listen, "127.0.0.1:8080"),
    "LOG_LEVEL": _Field("log_level", _one_of(*LEVELS), "INFO"),
}


def read(environment: Mapping[str, str]) -> Settings:
    """Settings out of `environment`; empty values count as absent. Raises StartupError naming every fault."""
    values: dict[str, Any] = {}
    faults: list[str] = []
    for name, field in FIELDS.items():
        text = environment.get(name, "").strip()
        if not text:
            continue
        try:
            values[field.attribute] = field.parse(text)
        except ValueError as error:
            faults.append(f"{name}: {error}. For example: {name}={field.example}")
    if values.get("webhook_url") and not environment.get("WEBHOOK_SECRET", "").strip():
        example = FIELDS["WEBHOOK_SECRET"].example
        faults.append(f"WEBHOOK_SECRET: a webhook needs one. For example: WEBHOOK_SECRET={example}")
    if faults:
        raise StartupError("The settings cannot be used:\n" + "\n".join(f"  - {fault}" for fault in faults))
    return Settings(**values)


def load(environment: Mapping[str, str], env_file: Path = Path(".env")) -> Settings:
    """Settings out of `.env`, overridden by the environment."""
    from dotenv import dotenv_values

    from_file = {name: value or "" for name, value in dotenv_values(env_file, encoding="utf-8").items()}
    return read({**from_file, **environment})
