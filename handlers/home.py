"""The first minute, the menu, help, language; greetings, thanks and chatter; what the bot cannot do yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat import faults
from bot.chat.button import Button
from bot.chat.feature import Action, Command, Feature, MenuKey, Stop, reads, writes
from bot.chat.given import Given
from bot.chat.html import Html, lines, paragraphs
from bot.chat.intents import Heard, Phrase
from bot.chat.screen import Key, Screen
from bot.chat.texts import N_
from bot.chat.turn import Turn
from bot.db import Transaction
from bot.errors import Unknown
from handlers import phrasebook
from handlers.ways import OpenMenu, ask_staff_key, menu_key

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}

# Buttons


@dataclass(frozen=True)
class OpenMore(Button, tag="mo"):
    """What the main menu has no room for."""


@dataclass(frozen=True)
class OpenHelp(Button, tag="hp"):
    """What can be typed here."""


@dataclass(frozen=True)
class ChooseLanguage(Button, tag="lg"):
    """The languages; with one named, speak it."""

    language: str = ""


# Screens


def menu_keys(turn: Turn) -> list[list[Key]]:
    """The main menu, two keys a row."""
    keys = [Key(turn.t(entry.label), entry.tap) for entry in turn.menu]
    return [keys[n : n + 2] for n in range(0, len(keys), 2)]


def welcome(turn: Turn) -> Screen:
    """The first message: who this is, what may be typed, the menu."""
    t = turn.t
    hello = t("{greeting}! This is {library}.", greeting=t.greeting(turn.now), library=turn.library_name)
    what = t("Just write the title of a book, or ask about opening hours.")
    return Screen(paragraphs(hello, what), menu_keys(turn), fresh=True)


def menu(turn: Turn) -> Screen:
    """The main menu."""
    return Screen(turn.t("What would you like? Just write, or choose here."), menu_keys(turn))


def more(turn: Turn) -> Screen:
    """The rest of the menu."""
    t = turn.t
    keys = [
        [Key(t("How to write to the bot"), OpenHelp())],
        [Key(t("Bahasa / Language"), ChooseLanguage())],
        [ask_staff_key(t)],
        [menu_key(t)],
    ]
    return Screen(t("More from the library:"), keys)


def help_screen(turn: Turn) -> Screen:
    """Examples of what may be typed."""
    t = turn.t
    examples = lines(
        t("• laskar pelangi"),
        t("• books about growing chili"),
        t("• until when are you open today?"),
        t("• propose a book"),
    )
    photo = t("A photo of the barcode on the back of a book finds it, too.")
    return Screen(
        paragraphs(t("Write as you would to a person. For example:"), examples, photo),
        [[ask_staff_key(t), menu_key(t)]],
    )


def languages(turn: Turn, said: str = "") -> Screen:
    """Which language?"""
    keys = [[Key(name, ChooseLanguage(code))] for code, name in LANGUAGES.items()]
    return Screen(said or turn.t("Which language shall we speak?"), [*keys, [menu_key(turn.t)]])


def left_form(turn: Turn) -> Screen:
    """After a cancelled form."""
    return Screen(turn.t("All right, cancelled. Nothing was sent."), menu_keys(turn))


# Actions


@writes
async def start(turn: Turn, args: str, tx: Transaction) -> Screen:
    """The first minute: nothing is asked."""
    return welcome(turn)


@reads
async def open_menu(turn: Turn, _: object) -> Screen:
    """The menu, by key, command or word."""
    return menu(turn)


@reads
async def open_more(turn: Turn, _: object) -> Screen:
    """The rest of the menu."""
    return more(turn)


@reads
async def open_help(turn: Turn, _: object) -> Screen:
    """Examples."""
    return help_screen(turn)


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
    said = turn.t("All right. If you are looking for a book, just write its title.")
    return Screen(said, menu_keys(turn))


@reads
async def meet_other(turn: Turn, given: Given) -> Screen:
    """A voice message, a video, a place: kindly, and what works instead."""
    said = turn.t("We cannot read that here yet. Please write in words what you are looking for.")
    return Screen(said, [*menu_keys(turn), [ask_staff_key(turn.t)]])


@reads
async def meet_sticker(turn: Turn, given: Given) -> Screen:
    """A sticker is a smile."""
    return Screen(turn.t("Thank you! Is there a book we can find for you?"), menu_keys(turn))


def _not_here(about: str) -> Action:
    """What is not served in the chat yet: said honestly, with the way to a person."""

    async def answer(turn: Turn, heard: Heard) -> Screen:
        said = turn.t("The bot cannot do that yet. The staff are glad to help.")
        return Screen(paragraphs(turn.t(about), said), [[ask_staff_key(turn.t), menu_key(turn.t)]])

    return reads(answer)


# Phrases

NOT_HERE: Sequence[tuple[str, str]] = (
    ("events", N_("You would like to know about our events.")),
    ("sign_up", N_("You would like to join an event.")),
    ("cancel_seat", N_("You cannot come after all; we hope all is well.")),
    ("group_visit", N_("You would like to bring a group.")),
    ("holds", N_("You would like to reserve or renew a book.")),
    ("membership", N_("You would like to know about membership.")),
    ("borrowing", N_("You would like to know the borrowing rules.")),
    ("feedback", N_("Thank you for telling us. We would like to put it right.")),
    ("quiet", N_("You will get no announcements from us: we send none unless you ask for them.")),
    ("personal_data", N_("You would like your data deleted.")),
    ("progress", N_("Nice that you are reading on.")),
)


FEATURE = Feature(
    name="home",
    title=N_("Menu and help"),
    essential=True,
    menu=(MenuKey(N_("☰ More"), OpenMore(), 8),),
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
    media={"chatter": meet_chatter, "sticker": meet_sticker, "other": meet_other},
    phrases=(
        Phrase("salam", return_salam, phrasebook.SALAM, leads=True),
        Phrase("greeting", greet, phrasebook.GREETING, leads=True),
        Phrase("thanks", thank, phrasebook.THANKS),
        Phrase("goodbye", say_goodbye, phrasebook.GOODBYE),
        Phrase("menu", open_menu, phrasebook.MENU, interrupts=True),
        Phrase("help", open_help, phrasebook.HELP, interrupts=True),
        Phrase("language", open_languages, phrasebook.LANGUAGE),
        *(Phrase(name, _not_here(about), phrasebook.NOT_HERE[name]) for name, about in NOT_HERE),
    ),
    notices={faults.KIND: faults.notice},
)
