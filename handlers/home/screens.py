"""Keys and screens of the first minute: welcome, menu, help, languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import MenuButton
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.navigation import OpenDesk, ask_staff_key, menu_key

Counts = Mapping[str, int]  # how many things wait behind an entry of the menu, by its msgid
_NONE: Counts = {}
LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
EXAMPLES = (  # the area each belongs to, and what may be typed
    ("catalogue", N_("laskar pelangi")),
    ("catalogue", N_("a novel by tere liye")),
    ("library", N_("until when are you open today?")),
    ("events", N_("what is on tomorrow?")),
    ("proposals", N_("propose a book")),
)


@dataclass(frozen=True)
class OpenMore(CallbackData, tag="mo"):
    """What the main menu has no room for."""


@dataclass(frozen=True)
class OpenHelp(CallbackData, tag="hp"):
    """What can be typed here."""


@dataclass(frozen=True)
class ChooseLanguage(CallbackData, tag="lg"):
    """The languages; with one named, speak it."""

    language: str = ""


def menu_keys(context: Context, counts: Counts = _NONE) -> list[list[Button]]:
    """The main menu, two keys a row; below it the way to the staff's desk, with how many things wait there."""
    desk = [one for one in context.navigation.quick if isinstance(one.tap, OpenDesk)]
    return [*_pairs(_keys(context, context.navigation.menu, counts)), *_pairs(_keys(context, desk, counts))]


def with_staff_menu(context: Context, shown: Screen, counts: Counts = _NONE) -> list[Screen]:
    """A screen with the menu; for staff their keys in a message of their own after it, and so no key to the desk."""
    if not context.navigation.quick:
        return [shown]
    menu = [row for row in shown.keys if not any(isinstance(key.tap, OpenDesk) for key in row)]
    own = _pairs(_keys(context, context.navigation.quick, counts))
    return [replace(shown, keys=menu), Screen(context.t("For your work at the library:"), own, fresh=True)]


def _keys(context: Context, entries: Sequence[MenuButton], counts: Counts) -> list[Button]:
    return [Button(_label(context, one, counts), one.tap) for one in entries]


def _label(context: Context, entry: MenuButton, counts: Counts) -> Html:
    n, label = counts.get(entry.label, 0), context.t(entry.label)
    return context.t("{label} ({n})", label=label, n=context.t.number(n)) if n else label


def _pairs(keys: list[Button]) -> list[list[Button]]:
    return [keys[n : n + 2] for n in range(0, len(keys), 2)]


def welcome(context: Context, counts: Counts = _NONE) -> Screen:
    """The first message: who this is, what may be typed, the menu."""
    t = context.t
    hello = t("{greeting}! This is {library}.", greeting=t.greeting(context.now), library=context.library_name)
    return Screen(paragraphs(hello, _what(context)), menu_keys(context, counts), fresh=True)


def _what(context: Context) -> Html:
    """What may be typed, of the areas that are on."""
    t = context.t
    match "catalogue" in context.off, "events" in context.off:
        case False, False:
            return t("Just write the title of a book, or ask about events and opening hours.")
        case False, True:
            return t("Just write the title of a book, or ask about opening hours.")
        case True, False:
            return t("Just ask about events and opening hours.")
        case _:
            return t("Just ask when we are open and where to find us.")


def menu(context: Context, counts: Counts = _NONE) -> Screen:
    """The main menu."""
    return Screen(context.t("What would you like? Just write, or choose here."), menu_keys(context, counts))


def more(context: Context) -> Screen:
    """The rest of the menu."""
    t = context.t
    keys = [
        *([Button(t(entry.label), entry.tap)] for entry in context.navigation.more),
        [Button(t("What to write"), OpenHelp())],
        [Button(t("Bahasa / Language"), ChooseLanguage())],
        [ask_staff_key(t)],
        [menu_key(t)],
    ]
    return Screen(t("More from the library:"), keys)


def help_screen(context: Context) -> Screen:
    """Examples of what may be typed."""
    t = context.t
    examples = lines(*(f"• {t(example)}" for area, example in EXAMPLES if area not in context.off))
    photo = "" if "catalogue" in context.off else t("A photo of the barcode on the back of a book finds it, too.")
    return Screen(
        paragraphs(t("Write as you would to a person. For example:"), examples, photo),
        [[ask_staff_key(t), menu_key(t)]],
    )


def languages(context: Context, said: str = "") -> Screen:
    """Which language?"""
    keys = [[Button(name, ChooseLanguage(code))] for code, name in LANGUAGES.items()]
    return Screen(said or context.t("Which language shall we speak?"), [*keys, [menu_key(context.t)]])


def left_form(context: Context) -> Screen:
    """After a cancelled form."""
    return Screen(context.t("All right, cancelled. Nothing was sent."), menu_keys(context))
