"""What features declare of menus and the desk, as the ways that screens offer one kind of reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.chat.core.feature import Feature, MenuButton, Waiting
from bot.chat.core.navigation import Navigation
from bot.chat.screens.callback_data import CallbackData

Mine = Callable[[CallbackData], bool]  # whether a key is for this reader


def navigation_of(on: Sequence[Feature], closed: frozenset[str], mine: Mine, *, is_staff: bool) -> Navigation:
    """The ways of what is switched on; those of the staff for who belongs to them, of those the ones they may go."""
    if not is_staff:
        return Navigation(menu=_menu(on), more=_more(on), closed_forms=closed)
    return Navigation(
        menu=_menu(on),
        more=_more(on),
        quick=_of_staff((key for f in on for key in f.quick), mine),
        tools=_of_staff((key for f in on for key in f.tools), mine),
        desk=_desk(on, mine),
        closed_forms=closed,
    )


def _menu(on: Sequence[Feature]) -> list[MenuButton]:
    return sorted((key for f in on for key in f.menu), key=lambda key: key.place)


def _more(on: Sequence[Feature]) -> list[MenuButton]:
    return sorted((key for f in on for key in f.more), key=lambda key: key.place)


def _of_staff(keys: Iterable[MenuButton], mine: Mine) -> list[MenuButton]:
    return sorted((key for key in keys if mine(key.tap)), key=lambda key: key.place)


def _desk(on: Sequence[Feature], mine: Mine) -> list[Waiting]:
    kinds = sorted((one for f in on for one in f.desk), key=lambda one: one.place)
    return [one for one in kinds if mine(one.tap)]
