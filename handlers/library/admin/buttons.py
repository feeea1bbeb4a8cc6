"""The keys by which staff change what the library says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class ShowAreas(Button, tag="ar"):
    """The parts of the bot, each with a switch."""


@dataclass(frozen=True)
class SwitchArea(Button, tag="at"):
    """Switch a part of the bot off or on."""

    area: str
    off: bool

    @property
    def subject(self) -> str:
        return f"area:{self.area}"


@dataclass(frozen=True)
class OpenManage(Button, tag="lkm"):
    """Everything that staff may say of the library."""


@dataclass(frozen=True)
class EditHours(Button, tag="lkh"):
    """The hours of the week."""


@dataclass(frozen=True)
class ShowSpecialDays(Button, tag="lks"):
    """Days that differ."""


@dataclass(frozen=True)
class AddSpecialDays(Button, tag="lka"):
    """More of them."""


@dataclass(frozen=True)
class RemoveSpecialDays(Button, tag="lkr"):
    """From a day to a day (YYYY-MM-DD): as the week again."""

    first: str
    last: str


@dataclass(frozen=True)
class ShowHolidays(Button, tag="lkn"):
    """National holidays of the coming year, as a suggestion."""


@dataclass(frozen=True)
class CloseOnHoliday(Button, tag="lkd"):
    """Closed on this holiday (YYYY-MM-DD)."""

    day: str


@dataclass(frozen=True)
class CloseOnHolidays(Button, tag="lkz"):
    """Closed on all that are suggested."""


@dataclass(frozen=True)
class EditAddress(Button, tag="lkp"):
    """The address."""


@dataclass(frozen=True)
class EditPoint(Button, tag="lkq"):
    """The point on the map."""


@dataclass(frozen=True)
class ShowContacts(Button, tag="lkc"):
    """The ways to reach the library."""


@dataclass(frozen=True)
class EditContact(Button, tag="lke"):
    """One of them."""

    kind: str


@dataclass(frozen=True)
class ManageLinks(Button, tag="lkl"):
    """The links that are recommended."""


@dataclass(frozen=True)
class EditLink(Button, tag="lki"):
    """One of them; 0: a new one."""

    link: int


@dataclass(frozen=True)
class LinkChecked(Button, tag="lkk"):
    """It works, as of today."""

    link: int


@dataclass(frozen=True)
class RemoveLink(Button, tag="lkx"):
    """Take it away: sure?"""

    link: int


@dataclass(frozen=True)
class SurelyRemoveLink(Button, tag="lku"):
    """Take it away."""

    link: int


@dataclass(frozen=True)
class ManageFaq(Button, tag="lkf"):
    """The frequent questions."""


@dataclass(frozen=True)
class ManageAnswer(Button, tag="lkg"):
    """One of them."""

    entry: int


@dataclass(frozen=True)
class EditAnswer(Button, tag="lkj"):
    """Change it; 0: a new one."""

    entry: int


@dataclass(frozen=True)
class RemoveAnswer(Button, tag="lkb"):
    """Take it away: sure?"""

    entry: int


@dataclass(frozen=True)
class SurelyRemoveAnswer(Button, tag="lkv"):
    """Take it away."""

    entry: int


@dataclass(frozen=True)
class EditInterests(Button, tag="lkt"):
    """The list of interests."""


@dataclass(frozen=True)
class EditOfficer(Button, tag="lko"):
    """Who is responsible for data protection."""
