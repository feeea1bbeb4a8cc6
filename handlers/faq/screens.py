"""Frequent questions and links, as residents read them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.faq.rules import Entry
from bot.areas.library.links import Link
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.faq.buttons import OpenFaq, ShowFaq
from handlers.navigation import ask_staff_key, menu_key, shortened

_SHORT = 40


def questions(t: Texts, entries: Sequence[Entry]) -> Screen:
    """A key for each."""
    keys = [[Button(shortened(one.question, _SHORT), OpenFaq(one.id))] for one in entries]
    said = t("What is often asked:") if entries else t("No questions and answers are filled in yet.")
    return Screen(said, [*keys, [ask_staff_key(t), menu_key(t)]])


def answer(t: Texts, entry: Entry) -> Screen:
    """The question as it was understood, and its answer."""
    keys = [[Button(t("More questions"), ShowFaq())], [ask_staff_key(t), menu_key(t)]]
    return Screen(paragraphs(t("<b>{question}</b>", question=entry.question), entry.answer), keys)


def cards(t: Texts, links: Sequence[Link]) -> Screen:
    """A card each; what it costs or how long one may borrow is for the service itself to say."""
    rows = [
        lines(
            t("<b>{title}</b>", title=one.title),
            one.about,
            Html("<i>") + t("Checked on {date}.", date=t.date(one.checked_on)) + Html("</i>"),
        )
        for one in links
    ]
    keys = [[Button(one.title, url=one.url)] for one in links]
    said = t("<b>Links from the library</b>") if links else t("The library has not filled in any links yet.")
    return Screen(paragraphs(said, *rows), [*keys, [ask_staff_key(t), menu_key(t)]])
