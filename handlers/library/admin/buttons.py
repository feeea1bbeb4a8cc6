"""The keys by which staff change what the library says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowAreas(CallbackData, tag="ar"):
    """The parts of the bot, each with a switch."""


@dataclass(frozen=True)
class SwitchArea(CallbackData, tag="at"):
    """Switch a part of the bot off or on."""

    area: str
    off: bool

    @property
    def subject(self) -> str:
        return f"area:{self.area}"


@dataclass(frozen=True)
class OpenManage(CallbackData, tag="lkm"):
    """Everything that staff may say of the library."""


@dataclass(frozen=True)
class EditHours(CallbackData, tag="lkh"):
    """The hours of the week."""


@dataclass(frozen=True)
class ShowSpecialDays(CallbackData, tag="lks"):
    """Days that differ."""


@dataclass(frozen=True)
class AddSpecialDays(CallbackData, tag="lka"):
    """More of them."""


@dataclass(frozen=True)
class RemoveSpecialDays(CallbackData, tag="lkr"):
    """From a day to a day (YYYY-MM-DD): as the week again."""

    first: str
    last: str


@dataclass(frozen=True)
class ShowHolidays(CallbackData, tag="lkn"):
    """National holidays of the coming year, as a suggestion."""


@dataclass(frozen=True)
class CloseOnHoliday(CallbackData, tag="lkd"):
    """Closed on this holiday (YYYY-MM-DD)."""

    day: str


@dataclass(frozen=True)
class CloseOnHolidays(CallbackData, tag="lkz"):
    """Closed on all that are suggested."""


@dataclass(frozen=True)
class EditAddress(CallbackData, tag="lkp"):
    """The address."""


@dataclass(frozen=True)
class EditPoint(CallbackData, tag="lkq"):
    """The point on the map."""


@dataclass(frozen=True)
class EditWay(CallbackData, tag="lkw"):
    """The way there, and a photo."""


@dataclass(frozen=True)
class ShowContacts(CallbackData, tag="lkc"):
    """The ways to reach the library."""


@dataclass(frozen=True)
class EditContact(CallbackData, tag="lke"):
    """One of them."""

    kind: str


@dataclass(frozen=True)
class ManageLinks(CallbackData, tag="lkl"):
    """The links that are recommended."""


@dataclass(frozen=True)
class EditLink(CallbackData, tag="lki"):
    """One of them; 0: a new one."""

    link: int


@dataclass(frozen=True)
class LinkChecked(CallbackData, tag="lkk"):
    """It works, as of today."""

    link: int


@dataclass(frozen=True)
class RemoveLink(CallbackData, tag="lkx"):
    """Take it away: sure?"""

    link: int


@dataclass(frozen=True)
class SurelyRemoveLink(CallbackData, tag="lku"):
    """Take it away."""

    link: int


@dataclass(frozen=True)
class ManageFaq(CallbackData, tag="lkf"):
    """The frequent questions."""


@dataclass(frozen=True)
class TurnManagedFaq(CallbackData, tag="lky"):
    """Some of them; pages count from 0."""

    page: int


@dataclass(frozen=True)
class ManageAnswer(CallbackData, tag="lkg"):
    """One of them."""

    entry: int


@dataclass(frozen=True)
class EditAnswer(CallbackData, tag="lkj"):
    """Change it; 0: a new one."""

    entry: int


@dataclass(frozen=True)
class RemoveAnswer(CallbackData, tag="lkb"):
    """Take it away: sure?"""

    entry: int


@dataclass(frozen=True)
class SurelyRemoveAnswer(CallbackData, tag="lkv"):
    """Take it away."""

    entry: int


@dataclass(frozen=True)
class EditInterests(CallbackData, tag="lkt"):
    """The list of interests."""


@dataclass(frozen=True)
class EditOfficer(CallbackData, tag="lko"):
    """Who is responsible for data protection."""
