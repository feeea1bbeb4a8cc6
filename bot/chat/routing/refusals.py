"""A refusal -> a friendly sentence and a way onward. Areas bring their own; these are everybody's."""

from __future__ import annotations

from bot.base.html import paragraphs
from bot.base.refusals import DoneAlready, FileOutOfReach, FormOver, OldButton, Refusal, SwitchedOff, Unknown
from bot.chat.core.context import Context
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen


class FormRefused(Refusal):
    """A filled form could not be carried out: it is over, and `reason` says why."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


def refusal_screen(registry: Registry, context: Context, refusal: Refusal) -> Screen:
    """What the person reads."""
    if isinstance(refusal, FormRefused):
        return refusal_screen(registry, context, refusal.reason)
    own = registry.refusal(refusal)
    if own is not None:
        return own(context, refusal)
    t = context.t
    match refusal:
        case DoneAlready():
            return Screen(
                t("This was answered already. If something is missing, please write it once more."), fresh=True
            )
        case FormOver(title=str(title)) if title:
            said = t("“{title}” is over: it was sent or left, so this key does nothing any more.", title=t(title))
            return Screen(paragraphs(said, t("You may begin it anew from the menu at any time.")), fresh=True)
        case OldButton():
            return Screen(t("This menu is old. Here is the new one."), fresh=True)
        case SwitchedOff():
            return Screen(t("This part is closed for now. Please ask the staff."))
        case Unknown():
            return Screen(t("That is no longer here. Let us look again."))
        case FileOutOfReach(too_big=True):
            return Screen(t("This file is too large for us. Please send a smaller one, of at most 20 MB."))
        case FileOutOfReach():
            return Screen(t("We could not get this file from Telegram. Please send it once more."))
        case _:
            return Screen(t("That cannot be done just now."))
