"""Closing suddenly, in four taps: when, why, what follows, done."""

from __future__ import annotations

from bot.areas.library.closings.hours import ClosedAlready, UnreadableClosing
from bot.areas.library.closings.service import Changed
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.library.closings import actions, screens
from handlers.library.closings import phrases as phrases
from handlers.library.closings.buttons import (
    CloseNow,
    ClosingWhen,
    OpenClosing,
    OtherClosing,
    PreviewClosing,
    Reopen,
    ShowClosures,
    SurelyReopen,
)
from handlers.library.closings.forms import OTHER
from handlers.navigation import Heap
from handlers.navigation import desk_ways as ways


def _changed(context: Context, refusal: Changed) -> Screen:
    t = context.t
    said = t("The events of that time have changed meanwhile. Nothing was done; please look again.")
    again = PreviewClosing(refusal.span, refusal.why) if refusal.span else OpenClosing()
    return Screen(said, [[Button(t("See what follows"), again, style="primary")], ways(t)])


FEATURE = Feature(
    name="closing",
    title=N_("Closing suddenly"),
    essential=True,
    quick=(MenuButton(N_("🚪 Close suddenly"), OpenClosing(), 6, heap=Heap.TODAY),),
    taps={
        OpenClosing: actions.begin,
        ClosingWhen: actions.ask_why,
        PreviewClosing: actions.preview,
        CloseNow: actions.close,
        OtherClosing: actions.begin_other,
        ShowClosures: actions.show_closures,
        Reopen: actions.ask_to_reopen,
        SurelyReopen: actions.reopen,
    },
    phrases=(Phrase("close_suddenly", actions.begin, phrases.CLOSE, whole=True, label=N_("Close suddenly")),),
    conversations=(OTHER,),
    refusals={ClosedAlready: screens.already, UnreadableClosing: screens.unreadable, Changed: _changed},
)
