"""The ways back from what staff change."""

from __future__ import annotations

from bot.chat.screens.screen import Button
from bot.chat.screens.texts import Texts
from handlers.library.admin.buttons import OpenManage
from handlers.navigation import desk_ways as ways


def back_ways(t: Texts) -> list[list[Button]]:
    """To all that can be changed, to the desk, to the menu."""
    return [[Button(t("Manage the library"), OpenManage())], ways(t)]
