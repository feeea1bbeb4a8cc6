"""Every setting, typed. All faults are named at once, each with an example of a right value."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.base.refusals import StartupError

TELEGRAM = "https://api.telegram.org"
WIB = ZoneInfo("Asia/Jakarta")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOCALES = ("id", "en")
NO_BACKUPS = "no"
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{30,64}")
_LARGEST_ID = 2**52  # Telegram's promise: ids have at most 52 significant bits
_MARKS = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}


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
    bot_api_url: str = field(default=TELEGRAM, repr=False)  # may name a user and a password
    database: Path = Path("var/pemustaka.db")
    library_name: str = "Perpustakaan Kota Solok"
    library_colour: str = "#611720"
    library_logo: Path | None = None
    timezone: ZoneInfo = WIB
    owner_ids: tuple[int, ...] = ()
    locale: str = "id"
    webhook_url: str = field(default="", repr=False)
    webhook_secret: Secret = Secret("")
    listen: tuple[str, int] = ("127.0.0.1", 8080)
    log_level: str = "INFO"
    member_key: Secret = Secret("")  # empty: a file beside the database
    paid_broadcasts: bool = False
    backups: str = ""  # a folder, NO_BACKUPS, or empty: beside the database

    def folder_for(self, database: Path) -> Path:
        """The folder of a database's backups."""
        named = self.backups and self.backups != NO_BACKUPS
        return Path(self.backups) if named else database.parent / "backups"

    @property
    def backs_up(self) -> bool:
        """Whether a backup is made every night."""
        return self.backups != NO_BACKUPS


def _token(text: str) -> Secret:
    if not _TOKEN.fullmatch(text):
        raise ValueError("it is not a token as BotFather gives them")
    return Secret(text)


def _address(text: str) -> str:
    """Python's own complaints would repeat the address, and with it a password."""
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and parts.hostname and not parts.query and not parts.fragment
        good = good and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise ValueError("it is not an address of a server")
    return text.rstrip("/")


def shown(address: str) -> str:
    """An address for people to read: without the user and the password in it."""
    head, slashes, rest = address.partition("://")
    server, slash, path = rest.partition("/")
    return f"{head}{slashes}{server.rpartition('@')[2]}{slash}{path}"


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
    ids = tuple(int(part) for part in parts)
    if any(not 0 < one < _LARGEST_ID for one in ids):
        raise ValueError("Telegram gives no such id")
    return ids


def _file(text: str) -> Path:
    path = Path(text)
    if path.name in ("", ".."):
        raise ValueError("it should be a file")
    return path


def _folder(text: str) -> str:
    if text.lower() == NO_BACKUPS:
        return NO_BACKUPS
    if Path(text).exists() and not Path(text).is_dir():
        raise ValueError("it should be a folder, or no")
    return text


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        found = next((value for value in allowed if value.lower() == text.lower()), None)
        if found is None:
            raise ValueError(f"it should be one of {', '.join(allowed)}")
        return found

    return parse


def _yes_or_no(text: str) -> bool:
    return _one_of("yes", "no")(text) == "yes"


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


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise ValueError("it should be a colour, # and six digits of 0-9 a-f")
    return text.lower()


@dataclass(frozen=True)
class _Field:
    attribute: str
    parse: Callable[[str], Any]
    example: str


FIELDS: Mapping[str, _Field] = {
    "BOT_TOKEN": _Field("bot_token", _token, "123456789:AAEexample-token-from-BotFather_0123"),
    "BOT_API_URL": _Field("bot_api_url", _address, "http://127.0.0.1:8081"),
    "DATABASE": _Field("database", _file, "var/pemustaka.db"),
    "LIBRARY_NAME": _Field("library_name", _name, "Perpustakaan Kota Solok"),
    "LIBRARY_COLOUR": _Field("library_colour", _colour, "#611720"),
    "LIBRARY_LOGO": _Field("library_logo", _file, "logo.svg"),
    "TIMEZONE": _Field("timezone", _zone, "Asia/Jakarta"),
    "OWNER_IDS": _Field("owner_ids", _ids, "123456789,987654321"),
    "LOCALE": _Field("locale", _one_of(*LOCALES), "id"),
    "WEBHOOK_URL": _Field("webhook_url", _webhook, "https://bot.example.org/telegram"),
    "WEBHOOK_SECRET": _Field("webhook_secret", _secret, "a-long-random-word_2026"),
    "LISTEN": _Field("listen", _listen, "127.0.0.1:8080"),
    "MEMBER_KEY": _Field("member_key", _secret, "another-long-random-word_2026"),
    "LOG_LEVEL": _Field("log_level", _one_of(*LEVELS), "INFO"),
    "PAID_BROADCASTS": _Field("paid_broadcasts", _yes_or_no, "no"),
    "BACKUPS": _Field("backups", _folder, "var/backups"),
}


def read(environment: Mapping[str, str]) -> Settings:
    """Settings out of `environment`; empty values count as absent. Raises StartupError naming every fault."""
    values: dict[str, Any] = {}
    faults: list[str] = []
    for name, known in FIELDS.items():
        text = environment.get(name, "").strip()
        if not text:
            continue
        try:
            values[known.attribute] = known.parse(text)
        except ValueError as error:
            faults.append(f"{name}: {error}. For example: {name}={known.example}")
    if values.get("webhook_url") and not environment.get("WEBHOOK_SECRET", "").strip():
        example = FIELDS["WEBHOOK_SECRET"].example
        faults.append(f"WEBHOOK_SECRET: a webhook needs one. For example: WEBHOOK_SECRET={example}")
    if faults:
        raise StartupError("The settings cannot be used:\n" + "\n".join(f"  - {fault}" for fault in faults))
    return Settings(**values)


def load(environment: Mapping[str, str], env_file: Path = Path(".env")) -> Settings:
    """Settings out of `.env`, overridden by what is not empty in the environment. Raises StartupError."""
    from dotenv import dotenv_values

    from_file = {name: value or "" for name, value in dotenv_values(stream=StringIO(_content(env_file))).items()}
    return read({**from_file, **{name: value for name, value in environment.items() if value.strip()}})


def _content(path: Path) -> str:
    """The text of `.env`; Windows writes it as UTF-16 or with a mark at its beginning."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise StartupError(f"{path} cannot be read ({error.strerror}). It should be a text file.") from None
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise StartupError(
            f"{path} is not text in UTF-8. Save it as UTF-8 (in Notepad: Save as, Encoding), or copy .env.example anew."
        )
    return text
