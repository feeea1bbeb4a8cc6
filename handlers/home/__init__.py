"""The first minute, the menu, help, language; greetings, thanks and chatter; what the bot cannot do yet."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.core.feature import Command, Feature, Home, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.routing import error_handling
from bot.chat.screens.texts import N_
from bot.delivery.outbox.rules import UNDELIVERED
from handlers.home import comfort, farewell, phrases
from handlers.home.actions import (
    cancel,
    choose_language,
    greet,
    help_by_words,
    meet_chatter,
    meet_other,
    meet_sticker,
    not_here,
    nothing_to_undo,
    open_help,
    open_languages,
    open_menu,
    open_more,
    return_salam,
    say_goodbye,
    start,
    thank,
)
from handlers.home.matters import MATTERS
from handlers.home.screens import ChooseLanguage, OpenHelp, OpenMore, left_form, menu
from handlers.home.topics import topic_of
from handlers.navigation import OpenMenu, ask_staff_key
from handlers.phrases import later

LABELS = {
    "renew": N_("Keep a book longer"),
    "facilities": N_("Rooms and facilities"),
    "rules": N_("Rules of the house"),
}
"""Their keys where one asks back."""

NOT_HERE: Sequence[tuple[str, str, Sequence[str]]] = (
    ("renew", N_("You would like to keep a book longer."), later.RENEW),
    ("facilities", N_("You would like to know about our rooms and facilities."), later.FACILITIES),
    ("rules", N_("You would like to know the borrowing rules."), later.RULES),
)

LEARNED = {
    "facilities": ("facilities",),
    "rules": ("rules",),
}
BROAD = frozenset({"facilities", "rules"})


FEATURE = Feature(
    name="home",
    title=N_("Menu and help"),
    essential=True,
    menu=(MenuButton(N_("☰ More"), OpenMore(), 8),),
    commands=(
        Command("start", N_("Begin"), start),
        Command("menu", N_("The menu"), open_menu, in_groups=True),
        Command("bantuan", N_("How to write to the bot"), open_help, in_groups=True),
        Command("help", N_("How to write to the bot"), open_help, shown=False, in_groups=True),
        Command("bahasa", N_("Language"), open_languages),
        Command("batal", N_("Forget the unfinished form"), cancel),
        Command("cancel", N_("Forget the unfinished form"), cancel, shown=False),
    ),
    taps={OpenMenu: open_menu, OpenMore: open_more, OpenHelp: open_help, ChooseLanguage: choose_language},
    links={"menu": open_menu},
    spellings=(comfort.TOLD, farewell.WAVED),
    home=Home(menu, left_form, ask_staff_key),
    chatter=meet_chatter,
    media={"sticker": meet_sticker, "other": meet_other},
    phrases=(
        Phrase("salam", return_salam, phrases.SALAM, leads=True),
        Phrase("greeting", greet, phrases.GREETING, leads=True),
        Phrase("thanks", thank, phrases.THANKS, polite=True),
        Phrase("goodbye", say_goodbye, phrases.GOODBYE, interrupts=True),
        Phrase("help", help_by_words, phrases.HELP, interrupts=True),
        Phrase("undo", nothing_to_undo, phrases.UNDO),
        Phrase("more", open_more, phrases.MORE),
        Phrase("language", open_languages, phrases.LANGUAGE, label=N_("Language")),
        Phrase("small_talk", meet_chatter, phrases.SMALL_TALK, learned=("chatter",), broad=True),
        *(
            Phrase(
                name,
                not_here(about),
                patterns,
                learned=LEARNED.get(name, ()),
                label=LABELS.get(name, ""),
                broad=name in BROAD,
                topic=topic_of(name),
            )
            for name, about, patterns in NOT_HERE
        ),
        comfort.PHRASE,
        *(matter.phrase for matter in MATTERS),
    ),
    notices={
        error_handling.KIND: error_handling.notice,
        error_handling.JOB: error_handling.job_notice,
        error_handling.PARKED: error_handling.parked_notice,
        UNDELIVERED: error_handling.undelivered_notice,
    },
)
