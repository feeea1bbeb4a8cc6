"""Frequent questions and links, as residents read them."""

from __future__ import annotations

from bot.chat.core.feature import Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.faq import actions, phrases
from handlers.faq.buttons import OpenFaq, ShowFaq, ShowLinks, TurnFaq

FEATURE = Feature(
    name=actions.NAME,
    title=N_("Frequent questions and links"),
    more=(
        MenuButton(N_("Frequent questions"), ShowFaq(), 4),
        MenuButton(N_("E-books & links"), ShowLinks(), 5),
    ),
    taps={
        ShowFaq: actions.show,
        TurnFaq: actions.turn,
        OpenFaq: actions.open_one,
        ShowLinks: actions.show_links,
    },
    phrases=(
        Phrase("faq", actions.show, phrases.FAQ),
        Phrase("links", actions.show_links, phrases.LINKS, learned=("ebook",), label=N_("E-books")),
    ),
)
