"""Proposing a book for purchase: what a resident sees of it, and what the staff answer."""

from __future__ import annotations

from bot.areas.proposals.rules import AlreadyProposed, DecidedMeanwhile, TooManyProposals
from bot.areas.proposals.service import DECIDED, NOTICE
from bot.chat.core.feature import Feature, MenuButton, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.book_keys import Propose
from handlers.navigation import Heap
from handlers.proposals import actions, buttons, desk, forms, phrases, screens
from handlers.proposals.deciding import DECIDE

FEATURE = Feature(
    name="proposals",
    title=N_("Proposing books"),
    more=(MenuButton(N_("💡 Propose a book"), Propose(), 3),),
    desk=(Waiting(N_("💡 Proposed books: {n}"), actions.how_many, buttons.ShowProposed(), 46),),
    tools=(MenuButton(N_("💡 Proposed books"), buttons.ShowProposed(), 41, heap=Heap.LIBRARY),),
    taps={
        Propose: forms.begin,
        buttons.ProposeStill: forms.begin_still,
        buttons.ShowMyProposals: actions.show_mine,
        buttons.LookForProposed: actions.look,
        buttons.ShowProposed: actions.show,
        buttons.OpenProposed: actions.open_one,
        buttons.Decide: actions.decide,
    },
    phrases=(
        Phrase("propose", forms.begin_by_words, phrases.PROPOSE, label=N_("Propose a book"), opens=True),
        Phrase("my_proposals", actions.show_mine, phrases.MINE, label=N_("My proposals"), own=True),
    ),
    conversations=(forms.PROPOSE, DECIDE),
    refusals={
        AlreadyProposed: screens.already,
        TooManyProposals: screens.too_many,
        DecidedMeanwhile: desk.meanwhile,
    },
    notices={NOTICE: screens.told, DECIDED: Notice(actions.to_tell, screens.decided)},
)
