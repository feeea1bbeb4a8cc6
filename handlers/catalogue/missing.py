"""What is shown for words under which there is no book: what is near, and a way to propose it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from bot.areas.catalogue.search import says_something
from bot.areas.catalogue.types import Found, Line, Suggestions
from bot.base.html import Html, paragraphs
from bot.base.reading.deeds import is_deed
from bot.base.reading.slang import asks, tells
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import OpenTitle, Propose, WantBook
from handlers.catalogue.buttons import Kind, ShowList
from handlers.catalogue.words import line
from handlers.navigation import ask_staff_key, menu_key
from handlers.paging import number_keys

_LONGEST_TITLE = 6
"""Words up to which something may be quoted as a title; a longer one is somebody's sentence."""
_SUBJECTS = 2
_SHARED = 0.45
"""Score from which the nearest title shares what was asked for."""
_WORD, _LONG = re.compile(r"\w+"), 5


def not_found(
    t: Texts, found: Found, near: Suggestions, search: int, *, may_propose: bool, may_want: bool = False
) -> Screen:
    """We do not have it; the nearest titles and subjects; a way to propose it."""
    rows = [line(t, number, title) for number, title in enumerate(near.titles, 1)]
    keys = number_keys([(title.title, OpenTitle(title.id, search)) for title in near.titles])
    subjects = near.subjects[:_SUBJECTS]
    keys += [[Button(t("Subject: {name}", name=one.name), ShowList(Kind.SUBJECT, one.id))] for one in subjects]
    if may_propose:
        keys.append([Button(t("Propose this book"), Propose(search), style="primary")])
    if may_want:
        keys.append([Button(t("Tell me when it is here"), WantBook(search))])
    keys.append([ask_staff_key(t), menu_key(t)])
    return Screen(paragraphs(*_missing(t, found, near.titles), *rows), keys)


def _missing(t: Texts, found: Found, near: Sequence[Line]) -> Sequence[Html]:
    """What is surely a title is said not to be here; no sentence is quoted, and shared words make it the closest."""
    words = _as_typed(found)
    if found.about and near:
        return [t("There is no book about <i>{words}</i> here yet. This is next to it:", words=words)]
    untold = not any(map(says_something, words.split()))
    if untold or len(words.split()) > _LONGEST_TITLE or asks(words) or tells(found.question):
        return [t("These are the closest titles:") if near else t("No title of ours fits these words yet.")]
    if near and (found.best >= _SHARED or any(_is_named(one.title, words) for one in near)):
        return [t("Closest to <i>{words}</i>:", words=words)]
    said = t("We do not have “{words}” yet.", words=words)
    return [said, t("Similar titles:")] if near else [said]


def _as_typed(found: Found) -> str:
    """The words that count, without what they were corrected into: nothing was found under that."""
    typed, words = _WORD.findall(found.question.casefold()), found.heard.split()
    said = (word if word in typed else next(iter(get_close_matches(word, typed, 1)), word) for word in words)
    return " ".join(said) or found.question


def _is_named(title: str, words: str) -> bool:
    """Whether all words of a title, of which one is long, stand among these: “bumi manusia sama laskar pelangi”."""
    own = set(_WORD.findall(title.partition(":")[0].casefold()))
    return own <= set(_WORD.findall(words.casefold())) and any(len(word) >= _LONG for word in own)


_WANTS = frozenset("mau ingin pengen pengin nak nio bisa boleh tolong cara want to".split())


def names_nothing(words: str) -> bool:
    """Whether what is left of a request is only what shall be done: “dipesan”."""
    return all(is_deed(word) or word.casefold() in _WANTS for word in words.split())
