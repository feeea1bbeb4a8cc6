"""Links into the private chat."""

from __future__ import annotations

from collections.abc import Callable


class DeepLinks:
    """`services[DeepLinks](payload)`: a link that opens the private chat with this start payload."""

    def __init__(self, username: Callable[[], str]) -> None:
        """`username` is known once the bot has met Telegram."""
        self._username = username

    def __call__(self, payload: str) -> str:
        return f"https://t.me/{self._username()}?start={payload}"
