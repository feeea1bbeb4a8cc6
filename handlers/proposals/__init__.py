"""Proposing a book for purchase: what a resident sees of it."""

from __future__ import annotations

from bot.areas.proposals.rules import AlreadyProposed, TooManyProposals
from bot.areas.proposals.service import NOTICE
from bot.chat.core.feature import Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import Propose
from handlers.proposals import forms, phrases, screens

FEATURE = Feature(
    name="proposals",
    title=N_("Proposing books"),
    menu=(MenuButton(N_("💡 Propose a book"), Propose(), 7),),
    taps={Propose: forms.begin},
    phrases=(Phrase("propose", forms.begin_by_words, phrases.PROPOSE, label=N_("Propose a book")),),
    conversations=(forms.PROPOSE,),
    refusals={AlreadyProposed: screens.already, TooManyProposals: screens.too_many},
    notices={NOTICE: screens.told},
)
