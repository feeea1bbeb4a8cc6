"""The keys of the shelf."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.shelf.rules import Place
from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowShelfList(CallbackData, tag="yl"):
    """A page, from 0, of a list; no place: the favourites."""

    place: Place = Place.NONE
    page: int = 0


@dataclass(frozen=True)
class OpenShelfBook(CallbackData, tag="yo"):
    """A book of one's shelf."""

    book: int


@dataclass(frozen=True)
class PutOnShelf(CallbackData, tag="yp"):
    """A title into a list."""

    title: int
    place: Place


@dataclass(frozen=True)
class LikeTitle(CallbackData, tag="yf"):
    """A title among the favourites."""

    title: int


@dataclass(frozen=True)
class KeepTitle(CallbackData, tag="yj"):
    """Said of a title that was shown: onto the shelf, where it is not there yet."""

    title: int


@dataclass(frozen=True)
class MoveShelfBook(CallbackData, tag="ym"):
    """A book of the shelf into another list; no place: out of all lists."""

    book: int
    place: Place


@dataclass(frozen=True)
class LikeShelfBook(CallbackData, tag="yh"):
    """A book of the shelf: a favourite, or no longer one."""

    book: int
    on: bool


@dataclass(frozen=True)
class PutBackOnShelf(CallbackData, tag="yu"):
    """Take that back."""

    book: int


@dataclass(frozen=True)
class RateTitle(CallbackData, tag="yr"):
    """One to five for a title."""

    title: int
    rating: int


@dataclass(frozen=True)
class WriteReview(CallbackData, tag="yw"):
    """Words to one's rating, or other ones."""

    title: int


@dataclass(frozen=True)
class ForgetReview(CallbackData, tag="yd"):
    """Delete one's rating and words?"""

    title: int


@dataclass(frozen=True)
class SurelyForgetReview(CallbackData, tag="yy"):
    """Delete them, or the words only."""

    title: int
    words: bool = False


@dataclass(frozen=True)
class ShowReviews(CallbackData, tag="yv"):
    """A page, from 0, of what readers wrote of a title."""

    title: int
    page: int = 0


@dataclass(frozen=True)
class OpenReview(CallbackData, tag="ye"):
    """One of them."""

    review: int
    page: int = 0


@dataclass(frozen=True)
class ReportReview(CallbackData, tag="yz"):
    """It should not be shown."""

    review: int


@dataclass(frozen=True)
class ShowGoal(CallbackData, tag="yg"):
    """The goal of this year."""


@dataclass(frozen=True)
class ChooseGoal(CallbackData, tag="yc"):
    """How many books it shall be."""


@dataclass(frozen=True)
class SetGoal(CallbackData, tag="yt"):
    """So many books this year."""

    books: int


@dataclass(frozen=True)
class WriteGoal(CallbackData, tag="yn"):
    """Another number."""


@dataclass(frozen=True)
class TellGoal(CallbackData, tag="yq"):
    """A word at the end of the year, or none."""

    on: bool


@dataclass(frozen=True)
class GiveUpGoal(CallbackData, tag="yk"):
    """No goal any more."""


@dataclass(frozen=True)
class ShowReviewDesk(CallbackData, tag="yrd"):
    """Staff: a page, from 0, of the reviews that wait, or of those that were reported."""

    reported: bool = False
    page: int = 0


@dataclass(frozen=True)
class OpenToRead(CallbackData, tag="yro"):
    """Staff: one of them."""

    review: int


@dataclass(frozen=True)
class LetBeRead(CallbackData, tag="yra"):
    """Staff: show it; `seen`: when its words were written, as they were read."""

    review: int
    seen: int


@dataclass(frozen=True)
class ChooseReason(CallbackData, tag="yrc"):
    """Staff: do not show it, and why?"""

    review: int
    seen: int


@dataclass(frozen=True)
class RefuseReview(CallbackData, tag="yrx"):
    """Staff: do not show it, for this reason."""

    review: int
    reason: str
    seen: int


@dataclass(frozen=True)
class WriteReason(CallbackData, tag="yrw"):
    """Staff: do not show it, for a reason in one's own words."""

    review: int
    seen: int
