"""The keys of a sudden closing. A span is written `YYMMDDhhmm-YYMMDDhhmm`, by the library's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.base.refusals import Unknown
from bot.chat.screens.callback_data import CallbackData

_STAMP = "%y%m%d%H%M"


@dataclass(frozen=True)
class OpenClosing(CallbackData, tag="zc"):
    """When?"""


@dataclass(frozen=True)
class ClosingWhen(CallbackData, tag="zw"):
    """Why? `span` as above, or today, rest, tomorrow, or a number of days from today."""

    span: str


@dataclass(frozen=True)
class PreviewClosing(CallbackData, tag="zp"):
    """All that follows. `cancels`: a bit for each session of that time; None: as it is meant. `tell`: announce it."""

    span: str
    why: str
    cancels: int | None = None
    tell: bool = True


@dataclass(frozen=True)
class CloseNow(CallbackData, tag="zx"):
    """Close. `sign`: of the list of sessions that the preview showed."""

    span: str
    why: str
    cancels: int
    sign: int
    tell: bool

    @property
    def subject(self) -> str:
        return f"closing:{self.span}"


@dataclass(frozen=True)
class OtherClosing(CallbackData, tag="zo"):
    """Another time or reason, in words."""

    span: str = ""


@dataclass(frozen=True)
class ShowClosures(CallbackData, tag="zl"):
    """The closings that hold."""


@dataclass(frozen=True)
class Reopen(CallbackData, tag="zr"):
    """Open again: sure?"""

    closure: int


@dataclass(frozen=True)
class SurelyReopen(CallbackData, tag="zs"):
    """Open again."""

    closure: int


def span_code(starts_at: datetime, ends_at: datetime, zone: tzinfo) -> str:
    """A span as a key carries it."""
    return "-".join(moment.astimezone(zone).strftime(_STAMP) for moment in (starts_at, ends_at))


def span_of(code: str, zone: tzinfo) -> tuple[datetime, datetime]:
    """What a key carries. Raises Unknown."""
    try:
        starts, ends = (datetime.strptime(part, _STAMP).replace(tzinfo=zone) for part in code.split("-"))
    except ValueError:
        raise Unknown("span") from None
    return starts, ends
