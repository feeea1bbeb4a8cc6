"""The keys of announcements. A deed is a key of its own."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class WriteAnnouncement(CallbackData, tag="bw"):
    """Write one."""


@dataclass(frozen=True)
class ShowAnnouncements(CallbackData, tag="bl"):
    """A page, from 0, of what there is."""

    page: int = 0


@dataclass(frozen=True)
class Preview(CallbackData, tag="bp"):
    """The very message, to oneself."""

    broadcast: int


@dataclass(frozen=True)
class Rewrite(CallbackData, tag="bi"):
    """Other words."""

    broadcast: int


@dataclass(frozen=True)
class ChangeDraft(CallbackData, tag="bch"):
    """What of it shall be changed?"""

    broadcast: int


@dataclass(frozen=True)
class PassOn(CallbackData, tag="bpo"):
    """Where it goes besides: for WhatsApp, to print, to newcomers, as a new draft."""

    broadcast: int


@dataclass(frozen=True)
class ChooseAudience(CallbackData, tag="ba"):
    """To whom?"""

    broadcast: int


@dataclass(frozen=True)
class TakeAudience(CallbackData, tag="bat"):
    """One of the usual audiences: chats, residents, both."""

    broadcast: int
    usual: str


@dataclass(frozen=True)
class PickCriterion(CallbackData, tag="bac"):
    """What may narrow an audience: chats, interests, ages, kelurahan, events, languages."""

    broadcast: int
    criterion: str


@dataclass(frozen=True)
class ToggleValue(CallbackData, tag="bav"):
    """In or out: a value of a criterion, by its number in the list."""

    broadcast: int
    criterion: str
    value: int


@dataclass(frozen=True)
class TakeStanding(CallbackData, tag="bas"):
    """Those who stand so to an event: seated, queued, came."""

    broadcast: int
    event: int
    standing: str


@dataclass(frozen=True)
class ChooseTopic(CallbackData, tag="bj"):
    """Which kind of announcement is it?"""

    broadcast: int


@dataclass(frozen=True)
class TakeTopic(CallbackData, tag="bjt"):
    """It is this kind."""

    broadcast: int
    topic: str


@dataclass(frozen=True)
class ChooseOptions(CallbackData, tag="bx"):
    """What is seldom changed."""

    broadcast: int


@dataclass(frozen=True)
class TakeOption(CallbackData, tag="bxt"):
    """urgent or repeat, on or off."""

    broadcast: int
    option: str
    on: bool


@dataclass(frozen=True)
class AddLink(CallbackData, tag="bn"):
    """A key that leads to an address."""

    broadcast: int


@dataclass(frozen=True)
class PickEventKey(CallbackData, tag="bne"):
    """Which event shall a key lead to?"""

    broadcast: int


@dataclass(frozen=True)
class AddEventKey(CallbackData, tag="bnt"):
    """A key that leads to an event."""

    broadcast: int
    event: int


@dataclass(frozen=True)
class AddTitleKey(CallbackData, tag="bnb"):
    """A key that leads to a book."""

    broadcast: int
    title: int


@dataclass(frozen=True)
class DropKeys(CallbackData, tag="bnx"):
    """No keys of the writer's."""

    broadcast: int


@dataclass(frozen=True)
class AskToDiscard(CallbackData, tag="bda"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class Discard(CallbackData, tag="bdx"):
    """Throw a draft away."""

    broadcast: int


@dataclass(frozen=True)
class Duplicate(CallbackData, tag="bdc"):
    """A new draft like this one."""

    broadcast: int
