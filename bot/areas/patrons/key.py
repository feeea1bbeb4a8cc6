"""The key of the hashes of members. It is never in the database, nor in a backup: hashes alone tell nobody anything."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.settings import Settings


def member_key(settings: Settings) -> bytes:
    """That of the settings, else the file's beside the database, which is made at first."""
    if settings.member_key:
        return settings.member_key.value.encode()
    path = settings.database.with_name(f"{settings.database.name}.member-key")
    return _read(path) or _made(path)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes().strip()
    except FileNotFoundError:
        return b""


def _made(path: Path) -> bytes:
    """Whoever makes it first has made it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_hex(32).encode())
    return _read(path)
