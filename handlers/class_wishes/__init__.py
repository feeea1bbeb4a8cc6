"""Classes that residents wish for, and demand by interest for the staff."""

from __future__ import annotations

from bot.areas.class_wishes.rules import TooManyWishes, WishedAlready
from bot.areas.class_wishes.service import ANSWERED, ASKED
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.class_wishes import actions, buttons, phrases, screens
from handlers.navigation import Heap

FEATURE = Feature(
    name="class_wishes",
    title=N_("Wishes for classes"),
    more=(MenuButton(N_("🙋 Wish for a class"), buttons.ShowMyWishes(), 6),),
    desk=(Waiting(N_("🙋 Classes wished for: {n}"), actions.how_many, buttons.ShowWanted(), 49),),
    tools=(MenuButton(N_("🙋 Wishes and demand"), buttons.ShowWanted(), 45, heap=Heap.EVENTS),),
    commands=(Command("usulkelas", N_("Wish for a class"), actions.begin, shown=False),),
    taps={
        buttons.WishClass: actions.begin,
        buttons.ShowMyWishes: actions.show_mine,
        buttons.WithdrawWish: actions.withdraw,
        buttons.ShowWanted: actions.show_wanted,
        buttons.ShowDemand: actions.show_demand,
        buttons.OpenWanted: actions.open_one,
        buttons.AnswerWish: actions.answer,
    },
    phrases=(
        Phrase("event_ideas", actions.begin, phrases.WISH, label=N_("Wish for a class or event"), undone=True),
        Phrase("my_class_wishes", actions.show_mine, phrases.MINE, label=N_("My wishes for classes")),
        Phrase("demand", actions.show_demand, phrases.DEMAND, label=N_("Demand by interest")),
        Phrase("classes_wanted", actions.show_wanted, phrases.WANTED, label=N_("Classes wished for")),
    ),
    conversations=(actions.WISH, actions.NOT_NOW),
    refusals={WishedAlready: screens.already, TooManyWishes: screens.too_many},
    notices={ANSWERED: Notice(actions.to_tell, screens.answered), ASKED: Notice(actions.asked, screens.asked)},
)
