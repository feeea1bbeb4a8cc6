"""The ways back and onward that every screen may offer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.layout import shortened as shortened
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import N_, Texts


@dataclass(frozen=True)
class OpenMenu(CallbackData, tag="mn"):
    """The main menu."""


@dataclass(frozen=True)
class AskStaff(CallbackData, tag="as"):
    """How to reach a person."""


@dataclass(frozen=True)
class WriteToStaff(CallbackData, tag="aw"):
    """A question to a person, written here."""


@dataclass(frozen=True)
class ReportLost(CallbackData, tag="lai"):
    """Say what one has lost."""


@dataclass(frozen=True)
class ShowNumbers(CallbackData, tag="emn"):
    """Staff: the numbers to call in an emergency."""


@dataclass(frozen=True)
class AnnounceEvent(CallbackData, tag="bfe"):
    """Make an announcement of an event."""

    event: int


@dataclass(frozen=True)
class OpenDesk(CallbackData, tag="pt"):
    """The desk: what waits, and quick actions."""


class Heap(StrEnum):
    """The heaps of the desk, by their msgids; the keys of old messages name their place here."""

    EVENTS = N_("Events at the desk")
    NEWS = N_("News")
    PEOPLE = N_("Residents")
    LIBRARY = N_("Library")
    SETTINGS = N_("Settings")
    TODAY = N_("Today")


@dataclass(frozen=True)
class ShowEvents(CallbackData, tag="ev"):
    """A page, from 0, of what is on: for "child" or everybody, of a kind, on a day (YYYY-MM-DD), for an age."""

    audience: str = ""
    kind: str = ""
    day: str = ""
    age: int | None = None
    page: int = 0


@dataclass(frozen=True)
class OpenEvent(CallbackData, tag="eo"):
    """The card of an event, and the list it came from."""

    event: int
    audience: str = ""
    page: int = 0


@dataclass(frozen=True)
class ShowMine(CallbackData, tag="mi"):
    """All that one holds and waits for."""


@dataclass(frozen=True)
class SignUpGroup(CallbackData, tag="sg"):
    """Sign a group up for a visit; `people` where that was said."""

    event: int
    session: int | None = None
    people: int | None = None


@dataclass(frozen=True)
class ShowCertificates(CallbackData, tag="afc"):
    """All that somebody has or may have; `anew` where the message it is under is still needed."""

    anew: bool = False


@dataclass(frozen=True)
class OpenGroup(CallbackData, tag="rgo"):
    """The card of a reading group."""

    group: int


@dataclass(frozen=True)
class OpenChallengeCertificate(CallbackData, tag="tbs"):
    """The certificate, or whether the name is right."""

    entry: int


@dataclass(frozen=True)
class OpenPlan(CallbackData, tag="plo"):
    """The staff's card of an event; of a draft, what residents will see."""

    event: int


@dataclass(frozen=True)
class OpenAfter(CallbackData, tag="aft"):
    """What came of an event, for staff."""

    event: int


@dataclass(frozen=True)
class OpenChild(CallbackData, tag="cc"):
    """One of the children."""

    child: int


@dataclass(frozen=True)
class ShowProfile(CallbackData, tag="rs"):
    """What was told, and what can be done about it."""


@dataclass(frozen=True)
class OpenData(CallbackData, tag="pd"):
    """What is kept of me."""


@dataclass(frozen=True)
class OpenInterests(CallbackData, tag="nti"):
    """The interests."""


@dataclass(frozen=True)
class SteerByInterest(CallbackData, tag="ntz"):
    """What suits one's interests comes first, or lists go by the day alone."""

    on: bool


@dataclass(frozen=True)
class SilenceTopic(CallbackData, tag="nts"):
    """No more like this: the key under every announcement."""

    topic: str


@dataclass(frozen=True)
class SaveData(CallbackData, tag="ntd"):
    """Pictures only when asked for, or always."""

    saves: bool


@dataclass(frozen=True)
class OpenAnnouncement(CallbackData, tag="bo"):
    """Where one stands, and what can be done."""

    broadcast: int


def menu_key(t: Texts) -> Button:
    """Back to the main menu."""
    return Button(t("Menu"), OpenMenu())


def ask_staff_key(t: Texts) -> Button:
    """A person to talk to."""
    return Button(t("Ask the staff"), AskStaff())


def silence_key(t: Texts, topic: str) -> Button:
    """What stands under every announcement to residents."""
    return Button(t("Stop news like this"), SilenceTopic(topic))


def desk_ways(t: Texts) -> list[Button]:
    """To the staff's desk, and to the menu."""
    return [Button(t("Desk"), OpenDesk()), menu_key(t)]


def events_ways(t: Texts) -> list[Button]:
    """To all that one holds at events, and to the menu."""
    return [Button(t("My events"), ShowMine()), menu_key(t)]
