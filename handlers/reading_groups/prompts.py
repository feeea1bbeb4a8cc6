"""Questions of the leader along the plan, and the pulse: two taps for members, counts for the leader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.reading_groups.books.rules import Book
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.prompts.rules import LONGEST, Pace
from bot.areas.reading_groups.rules import Group
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import escape, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.reading_groups.book_buttons import OpenBook
from handlers.reading_groups.notices import book_of_member
from handlers.reading_groups.reading_buttons import AnswerPulse, AskMembers, ShowNotes, ShowPulse, ShowReading

PACE = {Pace.FAST: N_("Too fast"), Pace.RIGHT: N_("Just right"), Pace.SLOW: N_("Too slow")}
About = tuple[Group, Book, str]


def _parts(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(str(number), t("from {day}", day=day)) for number, day in answers[ABOUT]["parts"]]


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    prompts, staff = context.services[ReadingGroups].prompts, context.may(RUN_READING_GROUPS)
    part, words = int(answers["part"]), answers["words"]
    book = await prompts.ask(tx, answers[ABOUT]["book"], part, words, context.person.id, staff=staff)
    said = context.t("Kept. The members get the question on that day.")
    return Screen(said, [[Button(context.t("To the book"), OpenBook(book.id)), menu_key(context.t)]])


ASK = Conversation(
    name="reading_group_prompt",
    version=1,
    title=N_("A question to the members"),
    send_label=N_("Send"),
    finish=_ask,
    direct=True,
    steps=(
        ChoiceStep(
            name="part",
            label=N_("When"),
            called="kapan bagian when",
            choices=_parts,
            why=N_("The question leaves with that part of the plan."),
            ask=lambda t, answers: t("With which part of the plan does the question go?"),
        ),
        TextStep(
            name="words",
            label=N_("Question"),
            most=LONGEST,
            verbatim=True,
            why=N_("All members read it."),
            ask=lambda t, answers: t("What would you like to ask? Mind who has not read further yet."),
        ),
    ),
    heading=lambda t, answers: t("<b>{title}</b>", title=answers[ABOUT]["title"]),
)


@reads
async def begin(context: Context, tap: AskMembers) -> Begin:
    """The form. Raises Unknown, NotLeader."""
    service, staff = context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    book = await service.books.find(context.reader, tap.book)
    await service.groups.led(context.reader, book.group_id, context.person.id, staff=staff)
    parts = await service.prompts.still_to_come(context.reader, book.id)
    if not parts:
        raise Unknown("part")
    told = [[one.number, context.t.day(one.begins_on)] for one in parts]
    return Begin(ASK, {ABOUT: {"book": book.id, "title": book.title, "parts": told}})


@writes
async def answer(context: Context, tap: AnswerPulse, tx: Transaction) -> Screen:
    """A member says how the pace is. Raises Unknown, NotMember."""
    if tap.pace not in list(Pace):
        raise Unknown("pace")
    t = context.t
    first = await context.services[ReadingGroups].prompts.answer(tx, tap.book, context.person.id, Pace(tap.pace))
    once, again = (
        N_("Thank you. The leader sees only how often each was said."),
        N_("You have answered already. Thank you."),
    )
    return Screen(t(once if first else again), [[Button(t("How far are you?"), ShowReading(tap.book)), menu_key(t)]])


@reads
async def counts(context: Context, tap: ShowPulse) -> Screen:
    """How often each was said, for the leader. Raises Unknown, NotLeader."""
    t, staff = context.t, context.may(RUN_READING_GROUPS)
    found = await context.services[ReadingGroups].prompts.counts(
        context.reader, tap.book, context.person.id, staff=staff
    )
    rows = [t("{pace}: {n}", pace=t(label), n=found.get(pace, 0)) for pace, label in PACE.items()] if found else []
    few = "" if found else t("The pace is told when three members have answered. They are asked half-way.")
    keys = [[Button(t("To the book"), OpenBook(tap.book)), menu_key(t)]]
    return Screen(paragraphs(t("<b>How the pace is</b>"), lines(*rows), few), keys)


async def about(services: Services, reader: Reader, details: Mapping[str, Any]) -> About | None:
    """What a letter to a member tells of: the group, the book, and the question."""
    found = await book_of_member(services, reader, details)
    if found is None:
        return None
    group, book = found
    asked = await services[ReadingGroups].prompts.of_book(reader, book.id)
    return group, book, asked.get(details.get("part", 0), "")


def prompt(t: Texts, found: About) -> Screen | None:
    """The leader's question."""
    group, book, words = found
    if not words:
        return None
    head = t("<b>{group}</b>, <b>{title}</b>: a question from the leader", group=group.name, title=book.title)
    keys = [[Button(t("Notes and quotes"), ShowNotes(book.id)), Button(t("How far are you?"), ShowReading(book.id))]]
    return Screen(paragraphs(head, escape(words)), [*keys, [menu_key(t)]])


def pulse(t: Texts, found: About) -> Screen:
    """Half-way: how is the pace?"""
    said = t("Half-way with <b>{title}</b>: how is the pace for you?", title=found[1].title)
    keys = [[Button(t(label), AnswerPulse(found[1].id, pace.value)) for pace, label in PACE.items()]]
    return Screen(said, [*keys, [menu_key(t)]])
