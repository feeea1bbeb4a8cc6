"""What answers the first minute, the menu, greetings and chatter."""

from __future__ import annotations

from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Turn
from bot.chat.core.feature import Action, Stop, reads, writes
from bot.chat.core.inputs import Given
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers import faq
from handlers.home.screens import (
    LANGUAGES,
    ChooseLanguage,
    Counts,
    help_screen,
    languages,
    menu,
    menu_keys,
    more,
    welcome,
)
from handlers.navigation import ask_staff_key, menu_key


@writes
async def start(turn: Turn, args: str, tx: Transaction) -> Screen:
    """The first minute: nothing is asked."""
    return welcome(turn, await waiting(turn))


@reads
async def open_menu(turn: Turn, _: object) -> Screen:
    """The menu, by key, command or word."""
    return menu(turn, await waiting(turn))


async def waiting(turn: Turn) -> Counts:
    """How many things wait behind the staff's keys."""
    return {entry.label: await entry.count(turn) for entry in turn.quick if entry.count}


@reads
async def open_more(turn: Turn, _: object) -> Screen:
    """The rest of the menu."""
    return more(turn)


@reads
async def open_help(turn: Turn, _: object) -> Screen:
    """Examples."""
    return help_screen(turn)


@reads
async def help_by_words(turn: Turn, heard: Heard) -> Screen:
    """“p”, “bisa apa aja”: a greeting and the menu."""
    return welcome(turn)


@writes
async def choose_language(turn: Turn, tap: ChooseLanguage, tx: Transaction) -> Screen:
    """Ask for, or change, the language; the answer comes in the new one."""
    if not tap.language:
        return languages(turn)
    if tap.language not in LANGUAGES:
        raise Unknown("language")
    await turn.services.people.speak(tx, turn.person, tap.language)
    spoken = turn.speaking(tap.language)
    return menu(spoken).led_by(spoken.t("From now on we speak English."))


@reads
async def open_languages(turn: Turn, _: object) -> Screen:
    """Which language?"""
    return languages(turn)


@reads
async def cancel(turn: Turn, args: str) -> Stop:
    """/batal: forget the unfinished form."""
    return Stop(Screen(turn.t("There is nothing to cancel."), menu_keys(turn)))


@reads
async def greet(turn: Turn, heard: Heard) -> Screen:
    """A greeting for a greeting, then the menu."""
    t = turn.t
    hello = t("{greeting}! This is {library}.", greeting=t.greeting(turn.now), library=turn.library_name)
    return menu(turn).led_by(hello)


@reads
async def return_salam(turn: Turn, heard: Heard) -> Screen:
    """A salam for a salam."""
    return menu(turn).led_by(Html("Waalaikumsalam warahmatullahi wabarakatuh."))


@reads
async def thank(turn: Turn, heard: Heard) -> Screen:
    """You are welcome."""
    return Screen(turn.t("You are welcome. Happy reading."), [[menu_key(turn.t)]])


@reads
async def say_goodbye(turn: Turn, heard: Heard) -> Screen:
    """Until next time."""
    return Screen(turn.t("See you soon at the library."), [[menu_key(turn.t)]])


@reads
async def meet_chatter(turn: Turn, given: Given) -> Screen:
    """Words that mean nothing to the library."""
    t = turn.t
    if "catalogue" in turn.off:
        return Screen(t("All right. What else can we do for you?"), menu_keys(turn))
    return Screen(t("All right. If you are looking for a book, just write its title."), menu_keys(turn))


@reads
async def meet_other(turn: Turn, given: Given) -> Screen:
    """A voice message, a video, a place: kindly, and what works instead."""
    said = turn.t("We cannot read that here yet. Please write in words what you are looking for.")
    return Screen(said, [*menu_keys(turn), [ask_staff_key(turn.t)]])


@reads
async def meet_sticker(turn: Turn, given: Given) -> Screen:
    """A sticker is a smile."""
    t = turn.t
    if "catalogue" in turn.off:
        return Screen(t("Thank you! What can we do for you?"), menu_keys(turn))
    return Screen(t("Thank you! Is there a book we can find for you?"), menu_keys(turn))


def not_here(about: str) -> Action:
    """What is not served in the chat yet: said honestly, with the way to a person."""

    async def answer(turn: Turn, heard: Heard) -> Screen:
        if known := await faq.answered(turn, heard.typed):
            return known
        said = turn.t("The bot cannot do that yet. The staff are glad to help.")
        return Screen(paragraphs(turn.t(about), said), [[ask_staff_key(turn.t), menu_key(turn.t)]])

    return reads(answer)
