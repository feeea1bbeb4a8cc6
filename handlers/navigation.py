"""The ways back and onward that every screen may offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts


@dataclass(frozen=True)
class OpenMenu(CallbackData, tag="mn"):
    """The main menu."""


@dataclass(frozen=True)
class AskStaff(CallbackData, tag="as"):
    """How to reach a person."""


@dataclass(frozen=True)
class AnnounceEvent(CallbackData, tag="bfe"):
    """Make an announcement of an event."""

    event: int


@dataclass(frozen=True)
class AnnounceTitle(CallbackData, tag="bfb"):
    """Make an announcement of a book."""

    title: int


def menu_key(t: Texts) -> Button:
    """Back to the main menu."""
    return Button(t("Menu"), OpenMenu())


def ask_staff_key(t: Texts) -> Button:
    """A person to talk to."""
    return Button(t("Ask the staff"), AskStaff())


def sure(
    t: Texts, asked: str, yes: str, deed: CallbackData, otherwise: CallbackData, *below: Sequence[Button]
) -> Screen:
    """Asks before a deed that is not easily undone: the deed, or back to where it was asked for."""
    return Screen(asked, [[Button(yes, deed, style="danger"), Button(t("No"), otherwise)], *below])


def beside(
    to: Callable[[int], CallbackData], page: int, *, more: bool, labels: tuple[str, str] = ("◀", "▶")
) -> tuple[list[Button], list[Button]]:
    """The key to the page before and to the one after, each where there is one; pages count from 0."""
    before, after = labels
    return [Button(before, to(page - 1))] if page else [], [Button(after, to(page + 1))] if more else []


def page_keys(to: Callable[[int], CallbackData], page: int, last: int) -> list[Button]:
    """The same with the page's number between; none where there is one page."""
    if not last:
        return []
    back, onward = beside(to, page, more=page < last)
    return [*back, Button(f"{page + 1}/{last + 1}", to(page)), *onward]
