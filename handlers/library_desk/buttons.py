"""The keys by which staff change what the library says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.button import Button


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
class OpenManage(Button, tag="km"):
    """Everything that staff may say of the library."""


@dataclass(frozen=True)
class EditHours(Button, tag="kh"):
    """The hours of the week."""


@dataclass(frozen=True)
class ShowSpecialDays(Button, tag="ks"):
    """Days that differ."""


@dataclass(frozen=True)
class AddSpecialDays(Button, tag="ka"):
    """More of them."""


@dataclass(frozen=True)
class RemoveSpecialDays(Button, tag="kr"):
    """From a day to a day (YYYY-MM-DD): as the week again."""

    first: str
    last: str


@dataclass(frozen=True)
class ShowHolidays(Button, tag="kn"):
    """National holidays of the coming year, as a suggestion."""


@dataclass(frozen=True)
class CloseOnHoliday(Button, tag="kd"):
    """Closed on this holiday (YYYY-MM-DD)."""

    day: str


@dataclass(frozen=True)
class CloseOnHolidays(Button, tag="kz"):
    """Closed on all that are suggested."""


@dataclass(frozen=True)
class EditAddress(Button, tag="kp"):
    """The address."""


@dataclass(frozen=True)
class EditPoint(Button, tag="kq"):
    """The point on the map."""


@dataclass(frozen=True)
class ShowContacts(Button, tag="kc"):
    """The ways to reach the library."""


@dataclass(frozen=True)
class EditContact(Button, tag="ke"):
    """One of them."""

    kind: str


@dataclass(frozen=True)
class ManageLinks(Button, tag="kl"):
    """The links that are recommended."""


@dataclass(frozen=True)
class EditLink(Button, tag="ki"):
    """One of them; 0: a new one."""

    link: int


@dataclass(frozen=True)
class LinkChecked(Button, tag="kk"):
    """It works, as of today."""

    link: int


@dataclass(frozen=True)
class RemoveLink(Button, tag="kx"):
    """Take it away: sure?"""

    link: int


@dataclass(frozen=True)
class SurelyRemoveLink(Button, tag="ku"):
    """Take it away."""

    link: int


@dataclass(frozen=True)
class ManageFaq(Button, tag="kf"):
    """The frequent questions."""


@dataclass(frozen=True)
class ManageAnswer(Button, tag="kg"):
    """One of them."""

    entry: int


@dataclass(frozen=True)
class EditAnswer(Button, tag="kj"):
    """Change it; 0: a new one."""

    entry: int


@dataclass(frozen=True)
class RemoveAnswer(Button, tag="kb"):
    """Take it away: sure?"""

    entry: int


@dataclass(frozen=True)
class SurelyRemoveAnswer(Button, tag="kv"):
    """Take it away."""

    entry: int


@dataclass(frozen=True)
class EditInterests(Button, tag="kt"):
    """The list of interests."""


@dataclass(frozen=True)
class EditOfficer(Button, tag="ko"):
    """Who is responsible for data protection."""
