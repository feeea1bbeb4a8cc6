"""Frequent questions and links, as residents read them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.areas.faq.rules import Entry
from bot.areas.library.links import Link
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.faq.buttons import OpenFaq, ShowFaq, TurnFaq
from handlers.navigation import ask_staff_key, menu_key
from handlers.paging import number_keys, page_keys

PAGE = 8
Leads = Callable[[int], CallbackData]  # to one of them, or to a page


def questions(t: Texts, entries: Sequence[Entry], page: int = 0) -> Screen:
    """Some of them by number."""
    shown, keys = listed(t, entries, page, OpenFaq, TurnFaq)
    said = t("What is often asked:") if entries else t("No questions and answers are filled in yet.")
    return Screen(paragraphs(said, shown), [*keys, [ask_staff_key(t), menu_key(t)]])


def listed(
    t: Texts,
    entries: Sequence[Entry],
    page: int,
    opens: Callable[[int], CallbackData],
    to: Callable[[int], CallbackData],
) -> tuple[Html, list[list[Button]]]:
    """A page of questions, the keys to each of them by number, and to the other pages."""
    last = max(0, (len(entries) - 1) // PAGE)
    page = min(max(page, 0), last)
    first = page * PAGE + 1
    found = entries[first - 1 : first - 1 + PAGE]
    rows = [t("{n}. {what}", n=n, what=one.question) for n, one in enumerate(found, first)]
    keys = number_keys([(one.question, opens(one.id)) for one in found], first)
    return lines(*rows), [*keys, page_keys(to, page, last)]


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
