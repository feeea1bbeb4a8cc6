"""The keys by which residents choose what comes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button
from bot.chat.screens.screen import Key
from bot.chat.screens.texts import Texts


@dataclass(frozen=True)
class OpenNotifications(Button, tag="nto"):
    """What comes, and what does not."""


@dataclass(frozen=True)
class SilenceTopic(Button, tag="nts"):
    """No more like this: the key under every announcement."""

    topic: str


@dataclass(frozen=True)
class SwitchTopic(Button, tag="ntt"):
    """A topic on or off; "all": every one of them."""

    topic: str
    wanted: bool


@dataclass(frozen=True)
class OpenInterests(Button, tag="nti"):
    """The interests."""


@dataclass(frozen=True)
class ChooseInterest(Button, tag="ntc"):
    """One more, or one less; `code` as `bot.areas.preferences.rules.code_of` makes it."""

    code: str
    wanted: bool


@dataclass(frozen=True)
class OpenQuiet(Button, tag="ntq"):
    """The quiet hours."""


@dataclass(frozen=True)
class SetQuiet(Button, tag="nth"):
    """Hours of one's own, in minutes of the day; both alike: none. Without: the library's."""

    begins: int | None = None
    ends: int | None = None


def silence_key(t: Texts, topic: str) -> Key:
    """What stands under every announcement to residents."""
    return Key(t("Stop news like this"), SilenceTopic(topic))
