"""What answers the first minute, the menu, greetings and chatter."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Stop, reads, writes
from bot.chat.core.inputs import Given, Other
from bot.chat.forms import drafts
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.condolence import condolence
from handlers.faq.actions import answered
from handlers.home.matters import SERVICE, onward
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
    with_staff_menu,
)
from handlers.navigation import ask_staff_key, menu_key

_FEW = 3  # words: “ok siap kak” is no talk


@writes
async def start(context: Context, args: str, tx: Transaction) -> Sequence[Screen]:
    """The first minute: nothing is asked."""
    counts = await waiting(context)
    return with_staff_menu(context, welcome(context, counts), counts)


@reads
async def open_menu(context: Context, _: object) -> Sequence[Screen]:
    """The menu, by key, command or word; the staff's keys as well where it does not take a message's place."""
    counts = await waiting(context)
    shown = menu(context, counts)
    return [shown] if context.tapped else with_staff_menu(context, shown, counts)


async def waiting(context: Context) -> Counts:
    """How many things wait behind the staff's keys."""
    return {entry.label: await entry.count(context) for entry in context.navigation.quick if entry.count}


@reads
async def open_more(context: Context, _: object) -> Screen:
    """The rest of the menu."""
    return more(context)


@reads
async def open_help(context: Context, _: object) -> Screen:
    """Examples."""
    return help_screen(context)


@reads
async def help_by_words(context: Context, heard: Heard) -> Screen:
    """“p”, “bisa apa aja”: a greeting and the menu."""
    return welcome(context)


@writes
async def choose_language(context: Context, tap: ChooseLanguage, tx: Transaction) -> Screen:
    """Ask for, or change, the language; the answer comes in the new one."""
    if not tap.language:
        return languages(context)
    if tap.language not in LANGUAGES:
        raise Unknown("language")
    await context.services[People].speak(tx, context.person, tap.language)
    spoken = context.speaking(tap.language)
    return menu(spoken).led_by(spoken.t("From now on we speak English."))


@reads
async def open_languages(context: Context, _: object) -> Screen:
    """Which language?"""
    return languages(context)


@reads
async def cancel(context: Context, args: str) -> Stop:
    """/batal: forget the unfinished form."""
    return Stop(Screen(context.t("There is nothing to cancel."), menu_keys(context)))


@reads
async def greet(context: Context, heard: Heard) -> Screen:
    """A greeting for a greeting, then the menu."""
    t = context.t
    hello = t("{greeting}! This is {library}.", greeting=t.greeting(context.now), library=context.library_name)
    return menu(context).led_by(hello)


@reads
async def return_salam(context: Context, heard: Heard) -> Screen:
    """A salam for a salam."""
    return menu(context).led_by(Html("Waalaikumsalam warahmatullahi wabarakatuh."))


@reads
async def thank(context: Context, heard: Heard) -> Screen:
    """You are welcome."""
    return Screen(context.t("You are welcome. Happy reading."), [[menu_key(context.t)]])


@reads
async def say_goodbye(context: Context, heard: Heard | str) -> Screen:
    """Until next time; nobody who leaves in the middle of a form wants to lose what they wrote."""
    said = context.t("See you soon at the library.")
    draft = await drafts.load(context.reader, context.person.id, context.chat_id)
    kept = context.t("What you began is kept; you can go on whenever you like.") if draft else ""
    return Screen(paragraphs(said, kept), [[menu_key(context.t)]])


@reads
async def meet_chatter(context: Context, given: Given | Heard | str) -> Screen:
    """Words that mean nothing to the library."""
    t = context.t
    if isinstance(given, Heard) and len(given.typed.split()) > _FEW:
        return Screen(t("Nice to hear from you. Whatever you look for here, just write it."), menu_keys(context))
    if "catalogue" in context.off:
        return Screen(t("All right. What else can we do for you?"), menu_keys(context))
    return Screen(t("All right. If you are looking for a book, just write its title."), menu_keys(context))


@reads
async def nothing_to_undo(context: Context, _: object) -> Screen:
    """“urungkan”, where the last answer left nothing to undo."""
    t = context.t
    said = t("Nothing that was just done can be undone here. What you have signed up for stands below; the staff help.")
    return Screen(said, [[ask_staff_key(t)], *menu_keys(context)])


@reads
async def meet_other(context: Context, given: Given) -> Screen:
    """A voice message, a video, a place: kindly, and what works instead."""
    said = context.t("We cannot read that here yet. Please write in words what you are looking for.")
    if context.role is not None and isinstance(given, Other) and given.kind == "document":
        said = context.t(
            "Librarians and administrators take in lists of books. Please pass this file on to one of them."
        )
    return Screen(said, [*menu_keys(context), [ask_staff_key(context.t)]])


@reads
async def meet_sticker(context: Context, given: Given) -> Screen:
    """A sticker is a smile."""
    t = context.t
    if "catalogue" in context.off:
        return Screen(t("Thank you! What can we do for you?"), menu_keys(context))
    return Screen(t("Thank you! Is there a book we can find for you?"), menu_keys(context))


def not_here(about: str) -> Action:
    """What is not served in the chat yet: said honestly, with the way to a person."""

    async def answer(context: Context, heard: Heard) -> Screen:
        if known := await answered(context, heard.typed):
            return known
        t, said = context.t, onward(context.t, SERVICE, heard.typed)
        sorry = condolence(t, heard.typed)
        return Screen(paragraphs(sorry, t(about), said), [[ask_staff_key(t), menu_key(t)]])

    return reads(answer)
