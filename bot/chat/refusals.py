"""A refusal -> a friendly sentence and a way onward. Areas bring their own; these are everybody's."""

from __future__ import annotations

from bot.chat.registry import Registry
from bot.chat.screen import Screen
from bot.chat.turn import Turn
from bot.errors import OldButton, Refusal, SwitchedOff, Unknown


def refusal_screen(registry: Registry, turn: Turn, refusal: Refusal) -> Screen:
    """What the person reads."""
    own = registry.refusal(refusal)
    if own is not None:
        return own(turn, refusal)
    t = turn.t
    match refusal:
        case OldButton():
            return Screen(t("This menu is old. Here is the new one."), fresh=True)
        case SwitchedOff():
            return Screen(t("This part is closed for now. Please ask the staff."))
        case Unknown():
            return Screen(t("That is no longer here. Let us look again."))
        case _:
            return Screen(t("That cannot be done just now."))
