"""What is needed: readers who want to hear of a book, and the staff's buying list."""

from __future__ import annotations

from bot.areas.needs.arrivals import ARRIVED
from bot.areas.needs.rules import TooManyWanted
from bot.areas.needs.service import REFUSED
from bot.chat.core.feature import Feature, MenuButton, Notice, Waiting
from bot.chat.core.follow_up import FollowUp
from bot.chat.language.intents import Phrase
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.texts import N_
from handlers.book_keys import WantBook
from handlers.navigation import Heap
from handlers.needs import actions, buttons, phrases, screens, sheet


def _wants(tap: CallbackData | None) -> bool:
    return isinstance(tap, WantBook)


FEATURE = Feature(
    name="needs",
    title=N_("What readers need"),
    desk=(Waiting(N_("🛒 Needed, besides proposals: {n}"), actions.how_many, buttons.ShowNeeds(buttons.WAITS), 48),),
    tools=(MenuButton(N_("🛒 What readers need"), buttons.ShowNeeds(), 40, heap=Heap.LIBRARY),),
    taps={
        WantBook: actions.want,
        buttons.StopWanting: actions.stop_wanting,
        buttons.BeFirst: actions.be_first,
        buttons.ShowNeeds: actions.show,
        buttons.ChooseNeeds: actions.choose,
        buttons.OpenNeed: actions.open_one,
        buttons.AskMark: actions.ask,
        buttons.MarkNeed: actions.mark,
        buttons.UnmarkNeed: actions.unmark,
        buttons.TakeNeeds: sheet.take,
    },
    follow_ups=(FollowUp("tell_me", phrases.TELL_ME, (_wants,)),),
    phrases=(Phrase("needs_board", actions.show, phrases.BOARD, label=N_("What readers need"), refuses=True),),
    refusals={TooManyWanted: screens.too_many},
    notices={ARRIVED: Notice(actions.came, screens.arrived), REFUSED: screens.refused},
    files={sheet.SHEET: sheet.make},
)
