"""Frequent questions and links, as residents read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.areas.faq.rules import Entry
from bot.areas.faq.service import Faq
from bot.areas.library.links import Link
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Answer, Feature, MenuButton, reads
from bot.chat.language.intents import Phrase
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library import phrases as phrases
from handlers.navigation import ask_staff_key, menu_key, shortened

_SHORT = 40

# Buttons


@dataclass(frozen=True)
class ShowFaq(CallbackData, tag="qa"):
    """All questions."""


@dataclass(frozen=True)
class OpenFaq(CallbackData, tag="qo"):
    """One of them, answered."""

    entry: int


@dataclass(frozen=True)
class ShowLinks(CallbackData, tag="ql"):
    """What the library recommends elsewhere."""


# Screens


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


# Actions


@reads
async def show(context: Context, _: object) -> Screen:
    """All questions."""
    return questions(context.t, await context.services[Faq].entries())


@reads
async def open_one(context: Context, tap: OpenFaq) -> Screen:
    """One of them."""
    return answer(context.t, await context.services[Faq].entry(tap.entry))


@reads
async def show_links(context: Context, _: object) -> Screen:
    """What the library recommends elsewhere."""
    return cards(context.t, await context.services[Library].links())


async def answered(context: Context, typed: str) -> Screen | None:
    """The staff's answer, where a message surely asks a frequent question."""
    found = await context.services[Faq].asked(typed) if context.has(FEATURE.name) else None
    return answer(context.t, found) if found else None


def before(otherwise: Action) -> Action:
    """The staff's answer where there is one, else this action, which is for words and writes after a first part."""

    async def first(context: Context, typed: str) -> Any:
        known = await answered(context, typed)
        return known if known is not None or otherwise.first is None else await otherwise.first(context, typed)

    async def run(context: Context, typed: str, tx: Transaction, early: Any) -> Answer:
        return early if isinstance(early, Screen) else await otherwise.run(context, typed, tx, early)

    return replace(otherwise, run=run, first=first)


FEATURE = Feature(
    name="faq",
    title=N_("Frequent questions and links"),
    more=(
        MenuButton(N_("Frequent questions"), ShowFaq(), 4),
        MenuButton(N_("E-books and other links"), ShowLinks(), 5),
    ),
    taps={ShowFaq: show, OpenFaq: open_one, ShowLinks: show_links},
    phrases=(Phrase("faq", show, phrases.FAQ), Phrase("links", show_links, phrases.LINKS)),
)
