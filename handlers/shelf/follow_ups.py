"""What short words below a book mean: “simpan buku ini”, “tandai sudah dibaca”."""

from __future__ import annotations

from collections.abc import Callable

from bot.areas.shelf.rules import Place
from bot.chat.core.follow_up import FollowUp
from bot.chat.screens.callback_data import CallbackData
from handlers.book_keys import ShelveTitle
from handlers.shelf import phrases
from handlers.shelf.buttons import KeepTitle, LikeShelfBook, LikeTitle, MoveShelfBook, PutOnShelf, WriteReview
from handlers.shelf.words import names_another

_Knows = Callable[[CallbackData | None], bool]


def _into(place: Place) -> _Knows:
    return lambda tap: isinstance(tap, PutOnShelf | MoveShelfBook) and tap.place is place


def _is_a(*kinds: type[CallbackData]) -> _Knows:
    return lambda tap: isinstance(tap, kinds)


def _put(place: Place) -> Callable[[CallbackData], CallbackData]:
    return lambda tap: PutOnShelf(tap.title, place) if isinstance(tap, ShelveTitle) else tap


def _kept(tap: CallbackData) -> CallbackData:
    return KeepTitle(tap.title) if isinstance(tap, ShelveTitle) else tap


def _liked(tap: CallbackData) -> CallbackData:
    return LikeTitle(tap.title) if isinstance(tap, ShelveTitle) else tap


def _likes(tap: CallbackData | None) -> bool:
    return isinstance(tap, LikeTitle) or (isinstance(tap, LikeShelfBook) and tap.on)


_IS_TITLE = _is_a(ShelveTitle)
FOLLOW_UPS = (
    FollowUp("shelf_like", phrases.LIKE_IT, (_likes, _IS_TITLE), becomes=_liked, unless=names_another),
    FollowUp(
        "shelf_read",
        phrases.READ_IT,
        (_into(Place.READ), _IS_TITLE),
        becomes=_put(Place.READ),
        unless=names_another,
    ),
    FollowUp(
        "shelf_reading",
        phrases.READING_IT,
        (_into(Place.READING), _IS_TITLE),
        becomes=_put(Place.READING),
        unless=names_another,
    ),
    FollowUp("shelf_rate", phrases.RATE_IT, (_is_a(WriteReview), _IS_TITLE), unless=names_another),
    FollowUp("shelf_save", phrases.SAVE_IT, (_into(Place.WANT), _IS_TITLE), becomes=_kept, unless=names_another),
)
