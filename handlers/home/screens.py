"""Keys and screens of the first minute: welcome, menu, help, languages."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.button import Button
from bot.chat.html import lines, paragraphs
from bot.chat.screen import Key, Screen
from bot.chat.turn import Turn
from handlers.ways import ask_staff_key, menu_key

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}


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
        *([Key(t(entry.label), entry.tap)] for entry in turn.more),
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


