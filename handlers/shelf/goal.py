"""What answers the keys and words around the reading goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.shelf.goals import MOST, Progress
from bot.areas.shelf.reading_goals import ReadingGoals
from bot.base.database import Reader, Transaction
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import NumberStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.shelf import goal_screens
from handlers.shelf.buttons import GiveUpGoal, SetGoal, TellGoal, WriteGoal

_YEARS = range(1900, 2200)


@reads
async def show(context: Context, _: object) -> Screen:
    """The goal, or setting one."""
    return await _show(context, context.reader)


async def _show(context: Context, reader: Reader) -> Screen:
    goals, person = context.services[ReadingGoals], context.person.id
    found = await goals.progress(reader, person)
    if found is None:
        return goal_screens.choose(context.t, await goals.read_this_year(reader, person), goals.year)
    return goal_screens.goal(context, found)


@reads
async def choose(context: Context, _: object) -> Screen:
    """How many books it shall be."""
    goals = context.services[ReadingGoals]
    read = await goals.read_this_year(context.reader, context.person.id)
    return goal_screens.choose(context.t, read, goals.year)


@writes
async def set_goal(context: Context, tap: SetGoal, tx: Transaction) -> Screen:
    """So many books."""
    return await _set(context, tx, tap.books)


@writes
async def by_words(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """“target 12 buku tahun ini”; without a number the goal is shown."""
    wanted = next((n for n in _numbers(heard.words) if n not in _YEARS), None)
    return await _set(context, tx, wanted) if wanted is not None else await _show(context, tx)


def _numbers(words: str) -> list[int]:
    return [int(word) for word in words.split() if word.isascii() and word.isdecimal() and len(word) <= len("9999")]


async def _set(context: Context, tx: Transaction, books: int) -> Screen:
    found = await context.services[ReadingGoals].set(tx, context.person.id, books)
    return goal_screens.goal(context, found, context.t("Noted."))


@writes
async def tell(context: Context, tap: TellGoal, tx: Transaction) -> Screen:
    """A word at the end of the year, or none."""
    found = await context.services[ReadingGoals].tell(tx, context.person.id, wanted=tap.on)
    return goal_screens.goal(context, found) if found else await _show(context, tx)


@writes
async def give_up(context: Context, tap: GiveUpGoal, tx: Transaction) -> Screen:
    """No goal any more."""
    await context.services[ReadingGoals].forget(tx, context.person.id)
    return goal_screens.given_up(context.t)


@reads
async def write(context: Context, tap: WriteGoal) -> Begin:
    """Another number."""
    return Begin(GOAL)


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _set(context, tx, answers["books"])


async def year_over(services: Services, reader: Reader, details: Mapping[str, Any]) -> Progress | None:
    """What the word at the end of the year is about, as it stands when it leaves."""
    return await services[ReadingGoals].progress(reader, details["person"], details["year"])


GOAL = Conversation(
    name="reading_goal",
    version=1,
    title=N_("Reading goal"),
    send_label=N_("Send"),
    finish=_finish,
    direct=True,
    steps=(
        NumberStep(
            name="books",
            label=N_("Books"),
            why=N_("To show you how far you have come. Nobody else sees it."),
            least=1,
            most=MOST,
            ask=lambda t, answers: t("How many books would you like to read this year? Please write a number."),
        ),
    ),
)
