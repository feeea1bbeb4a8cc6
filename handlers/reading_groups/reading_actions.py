"""What answers the keys and words around reading together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.reading.rules import MOST_CHAPTERS, WEEKS
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.base.reading.progress import MOST, Measure, Told, only_place, read_progress
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, NumberStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.reading_groups import actions, book_actions, reading_screens, speaking
from handlers.reading_groups.buttons import ShowGroups
from handlers.reading_groups.reading_buttons import HidePlace, MakePlan, ShowReading, TellPlace
from handlers.reading_groups.speaking import SpeakFor, TellFor
from handlers.shelf.screens import no_book

SHELF = "shelf"
"""The area that keeps the books of one reader alone."""


@reads
async def show(context: Context, tap: ShowReading) -> Screen:
    """The plan and the places. Raises Unknown, NotMember."""
    return await shown(context, tap.book)


async def shown(context: Context, book_id: int, led_by: str = "") -> Screen:
    """A book as one of its readers sees it now."""
    service, reader = context.services[ReadingGroups].reading, context.reader
    book, _ = await service.member(reader, book_id, context.person.id)
    mine = await service.place(reader, book_id, context.person.id)
    plan = await service.plan_of(reader, book_id)
    all_ = await service.together(reader, book_id)
    screen = reading_screens.reading(context.t, book, plan, context.today, mine, all_, led_by)
    return await speaking.beside(context, reader, screen, book.group_id, speaking.BOOK, book.id)


def is_place(text: str) -> bool:
    """Whether a message tells of a place in a book and of nothing else; “selesai” alone may end anything."""
    told = only_place(text)
    return told is not None and (told.measure is not Measure.SHARE or len(text.split()) > 1)


async def means_place(context: Context, text: str) -> bool:
    """Whether it is one for this reader: where others read along nobody answers it."""
    return context.private


@writes
async def hear(context: Context, heard: Heard | str, tx: Transaction) -> Screen | Begin:
    """“udh hal 120”: of the book they read, or asked which."""
    t, told = context.t, read_progress(_said(heard))
    books = await context.services[ReadingGroups].reading.being_read(tx, context.person.id)
    if not books and told and told.fraction == 1 and context.has(SHELF):
        return no_book(t, "")  # a book of their own
    if not books:
        said = t("Nice that you are reading on. You are not reading a book with a group now.")
        return Screen(said, [[Button(t("Reading groups"), ShowGroups()), menu_key(t)]])
    if told is None:
        return await shown(context, books[0].id)
    if len(books) > 1:
        return reading_screens.ask_which(t, books, told)
    if not await speaking.named(context, tx, books[0].group_id, _said(heard)):
        return await speaking.ask_who(context, tx, books[0].group_id, books[0].id, told)
    return await _tell(context, tx, books[0].id, told)


def _said(heard: Heard | str) -> str:
    return heard.typed if isinstance(heard, Heard) else heard


@writes
async def tell_for(context: Context, tap: TellFor, tx: Transaction) -> Screen | Begin:
    """Of one of several siblings. Raises Unknown, NotMember."""
    await context.services[ReadingGroups].members.speak_for(tx, tap.member, context.person.id)
    return await _by_key(context, tx, tap)


@writes
async def speak_for(context: Context, tap: SpeakFor, tx: Transaction) -> Screen:
    """For this sibling from now on. Raises Unknown, NotMember."""
    one = await context.services[ReadingGroups].members.speak_for(tx, tap.member, context.person.id)
    if tap.back == speaking.BOOK:
        return await shown(context, tap.id)
    if tap.back == speaking.VOTE:
        return await book_actions.ballot_of(context, tx, tap.id)
    return await actions.card(context, one.group_id)


@writes
async def tell(context: Context, tap: TellPlace, tx: Transaction) -> Screen | Begin:
    """By a key."""
    return await _by_key(context, tx, tap)


async def _by_key(context: Context, tx: Transaction, tap: TellPlace | TellFor) -> Screen | Begin:
    if tap.measure not in list(Measure) or not 0 <= tap.at <= MOST or not 0 <= tap.total <= MOST:
        raise Unknown("place")
    return await _tell(context, tx, tap.book, Told(Measure(tap.measure), tap.at, tap.total or None))


async def _tell(context: Context, tx: Transaction, book_id: int, told: Told) -> Screen | Begin:
    place = await context.services[ReadingGroups].reading.tell(tx, book_id, context.person.id, told)
    if place is None:
        return Begin(EDITION, {ABOUT: {"book": book_id, "measure": told.measure.value, "at": told.at}})
    done = N_("You have finished. Well read!")
    return await shown(context, book_id, context.t(done if place.fraction == 1 else N_("Noted.")))


async def _edition(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about = answers[ABOUT]
    told = Told(Measure(about["measure"]), about["at"], answers["total"])
    await context.services[ReadingGroups].reading.tell(tx, about["book"], context.person.id, told)
    return await shown(context, about["book"], context.t("Noted."))


EDITION = Conversation(
    name="reading_group_edition",
    version=1,
    title=N_("Your edition"),
    send_label=N_("Send"),
    finish=_edition,
    direct=True,
    steps=(
        NumberStep(
            name="total",
            label=N_("In all"),
            called="halaman bab menit jumlah total",
            least=1,
            most=MOST,
            why=N_("Editions differ; as a part of the whole your place is the same in each. It is asked once."),
            ask=lambda t, answers: t(
                reading_screens.TOTAL[Measure(answers[ABOUT]["measure"])], at=answers[ABOUT]["at"]
            ),
        ),
    ),
)


@writes
async def hide(context: Context, tap: HidePlace, tx: Transaction) -> Screen:
    """Whether one's place counts."""
    await context.services[ReadingGroups].reading.hide(tx, tap.book, context.person.id, hidden=tap.hidden)
    return await shown(context, tap.book)


# The leader's plan


def _weeks(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(str(weeks), t("{n} weeks", n=weeks)) for weeks in WEEKS]


async def _plan(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    reading, staff = context.services[ReadingGroups].reading, context.may(RUN_READING_GROUPS)
    weeks, chapters = int(answers["weeks"]), answers["chapters"]
    book = await reading.begin(tx, answers[ABOUT]["book"], weeks, chapters, context.person.id, staff=staff)
    said = context.t("The plan is made, and the members are told: {title}.", title=book.title)
    return Screen(said, [[Button(context.t("The plan"), ShowReading(book.id)), menu_key(context.t)]])


PLAN = Conversation(
    name="reading_group_plan",
    version=1,
    title=N_("A reading plan"),
    send_label=N_("Begin to read"),
    finish=_plan,
    direct=True,
    steps=(
        ChoiceStep(
            name="weeks",
            label=N_("Weeks"),
            called="minggu pekan lama weeks",
            choices=_weeks,
            why=N_("Each week gets a part of the book."),
            ask=lambda t, answers: t("For how many weeks do you read?"),
        ),
        NumberStep(
            name="chapters",
            label=N_("Chapters"),
            called="bab jumlah chapters",
            least=1,
            most=MOST_CHAPTERS,
            optional=True,
            why=N_("So that the plan can name chapters. You may skip it."),
            ask=lambda t, answers: t("How many chapters has the book? You may skip this."),
        ),
    ),
    heading=lambda t, answers: t("<b>{title}</b>", title=answers[ABOUT]["title"]),
)


@reads
async def make_plan(context: Context, tap: MakePlan) -> Begin:
    """The form. Raises Unknown, NotLeader."""
    service, staff = context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    book = await service.books.find(context.reader, tap.book)
    await service.groups.led(context.reader, book.group_id, context.person.id, staff=staff)
    return Begin(PLAN, {ABOUT: {"book": book.id, "title": book.title}})
