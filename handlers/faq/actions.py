"""What answers the keys of frequent questions, and words that ask one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.areas.faq.service import Faq
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Answer, reads
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.faq import screens
from handlers.faq.buttons import OpenFaq, TurnFaq

NAME = "faq"


@reads
async def show(context: Context, given: object) -> Screen:
    """All questions; the one that was asked, where words are known to ask one."""
    if isinstance(given, Heard) and (known := await answered(context, given.typed)):
        return known
    return screens.questions(context.t, await context.services[Faq].entries(context.reader))


@reads
async def turn(context: Context, tap: TurnFaq) -> Screen:
    """Another page of them."""
    return screens.questions(context.t, await context.services[Faq].entries(context.reader), tap.page)


@reads
async def open_one(context: Context, tap: OpenFaq) -> Screen:
    """One of them."""
    return screens.answer(context.t, await context.services[Faq].entry(context.reader, tap.entry))


@reads
async def show_links(context: Context, _: object) -> Screen:
    """What the library recommends elsewhere."""
    return screens.cards(context.t, await context.services[Library].links(context.reader))


async def answered(context: Context, typed: str) -> Screen | None:
    """The staff's answer, where a message surely asks a frequent question."""
    found = await context.services[Faq].asked(context.reader, typed) if context.has(NAME) else None
    return screens.answer(context.t, found) if found else None


def before(otherwise: Action) -> Action:
    """The staff's answer where there is one, else this action, which is for words and writes after a first part."""

    async def first(context: Context, typed: str) -> Any:
        known = await answered(context, typed)
        return known if known is not None or otherwise.first is None else await otherwise.first(context, typed)

    async def run(context: Context, typed: str, tx: Transaction, early: Any) -> Answer:
        return early if isinstance(early, Screen) else await otherwise.run(context, typed, tx, early)

    return replace(otherwise, run=run, first=first)
