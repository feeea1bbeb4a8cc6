"""The ways back and onward that every screen may offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.chat.screens.callback_data import Button
from bot.chat.screens.screen import Key, Screen
from bot.chat.screens.texts import Texts


@dataclass(frozen=True)
class OpenMenu(Button, tag="mn"):
    """The main menu."""


@dataclass(frozen=True)
class AskStaff(Button, tag="as"):
    """How to reach a person."""


@dataclass(frozen=True)
class AnnounceEvent(Button, tag="bfe"):
    """Make an announcement of an event."""

    event: int


@dataclass(frozen=True)
class AnnounceTitle(Button, tag="bfb"):
    """Make an announcement of a book."""

    title: int


def menu_key(t: Texts) -> Key:
    """Back to the main menu."""
    return Key(t("Menu"), OpenMenu())


def ask_staff_key(t: Texts) -> Key:
    """A person to talk to."""
    return Key(t("Ask the staff"), AskStaff())


def sure(t: Texts, asked: str, yes: str, deed: Button, otherwise: Button, *below: Sequence[Key]) -> Screen:
    """Asks before a deed that is not easily undone: the deed, or back to where it was asked for."""
    return Screen(asked, [[Key(yes, deed, style="danger"), Key(t("No"), otherwise)], *below])


def beside(
    to: Callable[[int], Button], page: int, *, more: bool, labels: tuple[str, str] = ("◀", "▶")
) -> tuple[list[Key], list[Key]]:
    """The key to the page before and to the one after, each where there is one; pages count from 0."""
    before, after = labels
    return [Key(before, to(page - 1))] if page else [], [Key(after, to(page + 1))] if more else []


def page_keys(to: Callable[[int], Button], page: int, last: int) -> list[Key]:
    """The same with the page's number between; none where there is one page."""
    if not last:
        return []
    back, onward = beside(to, page, more=page < last)
    return [*back, Key(f"{page + 1}/{last + 1}", to(page)), *onward]
