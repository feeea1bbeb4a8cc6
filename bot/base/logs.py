"""Logging in which the token never appears, in messages or in tracebacks."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path


class _Discreet(logging.Formatter):
    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return text


def trace_of(error: BaseException) -> str:
    """Where an error came from, and its type; without its words, which may be what a person wrote."""
    return "".join([*traceback.format_tb(error.__traceback__), type(error).__name__])


def signature(error: BaseException) -> str:
    """Where an error came from: its type and the last line of ours, alike for all its repetitions."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if ".venv" not in frame.filename and "site-packages" not in frame.filename]
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in ours or frames]
    return " ".join([type(error).__name__, *places[-1:]])


def start_logging(level: str, *secrets: str) -> None:
    """Log to standard error from `level` on; whatever contains a secret is masked. Other programs' chatter is not."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Discreet(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("apscheduler", "aiohttp.access", "aiosqlite", "telegram"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    sys.excepthook = lambda kind, error, trace: logging.getLogger("bot").critical(
        "the program ended", exc_info=(kind, error, trace)
    )
