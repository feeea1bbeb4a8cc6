"""The dates of the literary year, as staff keep them; and the announcement drafted for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.areas.autoposts.rules import LiteracyDate
from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.topics import NEWS as TOPIC
from bot.areas.broadcasts.types import Audience, Content
from bot.areas.catalogue.types import Line
from bot.areas.channels.rules import NEWS
from bot.areas.channels.service import Channels
from bot.base.database import Transaction
from bot.base.html import escape, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes, writes_after
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.autoposts import rule_words
from handlers.autoposts.buttons import (
    AddDate,
    DraftCampaign,
    EditDate,
    OpenDate,
    RemoveDate,
    ShowYear,
    SurelyRemoveDate,
)
from handlers.autoposts.year import date_card, reading_list, titled
from handlers.broadcasts import audience, panel
from handlers.navigation import desk_ways as ways
from handlers.sure import TAKE_OUT, sure

_PARTS = ("name", "rule", "subjects", "title")


@dataclass(frozen=True, kw_only=True)
class RuleStep(TextStep):
    """“12 May”, “first Wednesday of February”, “September”; kept as a rule."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        rule = rule_words.read_rule(super().read(given, t, answers, today), today)
        if rule is None:
            example = t("Please write a date, for example “12 May”, “first Wednesday of February” or “September”.")
            raise Complaint(example)
        return rule

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return rule_words.said(t, LiteracyDate(0, "", value))


def _wanted(part: str) -> Any:
    """Of a new date name and day are asked, of an old one the part that changes."""
    first = ("name", "rule")

    def wanted(answers: Answers) -> bool:
        about = answers.get(ABOUT)
        return about["part"] == part if isinstance(about, dict) else part in first

    return wanted


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    year, about = context.services[Autoposts].year, answers.get(ABOUT)
    one = await year.find(tx, about["date"]) if isinstance(about, dict) else LiteracyDate(0, "", "01-01")
    changes: dict[str, Any] = {part: answers[part] for part in _PARTS if answers.get(part) is not None}
    if "subjects" in changes:
        changes["subjects"] = tuple(word.strip() for word in changes["subjects"].split(",") if word.strip())
    one = replace(one, **changes)
    kept = await year.keep(tx, one)
    return date_card(context, kept, (), context.t("Noted."))


FORM = Conversation(
    name="literacy_date",
    version=1,
    title=N_("A date of the literary year"),
    why=N_("So that books and an announcement are ready when the day comes."),
    send_label=N_("Keep"),
    finish=_finish,
    needs=ANNOUNCE,
    deed=N_("changed the literary year"),
    direct=True,
    steps=(
        TextStep(
            name="name",
            label=N_("Name"),
            most=80,
            wanted=_wanted("name"),
            ask=lambda t, answers: t("What is the day called?"),
        ),
        RuleStep(
            name="rule",
            label=N_("Date"),
            most=60,
            wanted=_wanted("rule"),
            ask=lambda t, answers: t(
                "When is it? For example “12 May”, “first Wednesday of February” or “September” for a whole month."
            ),
        ),
        TextStep(
            name="subjects",
            label=N_("Subjects"),
            most=120,
            wanted=_wanted("subjects"),
            ask=lambda t, answers: t("By which subjects is its reading list looked up? With commas between them."),
        ),
        TextStep(
            name="title",
            label=N_("Event"),
            most=120,
            wanted=_wanted("title"),
            ask=lambda t, answers: t("Which event is suggested for it? Write its title."),
        ),
    ),
)


@for_staff(ANNOUNCE)
@reads
async def add(context: Context, _: AddDate) -> Answer:
    """A new date."""
    return Begin(FORM, {})


@for_staff(ANNOUNCE)
@reads
async def edit(context: Context, tap: EditDate) -> Answer:
    """Another name, day, subject or event."""
    if tap.part not in _PARTS:
        raise Unknown("part")
    one = await context.services[Autoposts].year.find(context.reader, tap.date)
    return Begin(FORM, {ABOUT: {"date": one.id, "part": tap.part}})


@for_staff(ANNOUNCE)
@reads
async def ask_to_remove(context: Context, tap: RemoveDate) -> Screen:
    """Sure?"""
    t, one = context.t, await context.services[Autoposts].year.find(context.reader, tap.date)
    asked = t("Take “{name}” out of the literary year?", name=one.name)
    return sure(t, asked, TAKE_OUT, SurelyRemoveDate(one.id), OpenDate(one.id))


@for_staff(ANNOUNCE, N_("took a date out of the literary year"))
@writes
async def remove(context: Context, tap: SurelyRemoveDate, tx: Transaction) -> Screen:
    """It is out."""
    t, one = context.t, await context.services[Autoposts].year.remove(tx, tap.date)
    return Screen(t("“{name}” is taken out.", name=one.name), [[Button(t("The whole year"), ShowYear())], ways(t)])


async def _books(context: Context, tap: DraftCampaign) -> tuple[LiteracyDate, Sequence[Line]]:
    one = await context.services[Autoposts].year.find(context.reader, tap.date)
    return one, await reading_list(context.services, one)


def _announcement(context: Context, one: LiteracyDate, books: Sequence[Line]) -> str:
    t, day = context.t, context.services[Autoposts].year.next_day(one)
    when = rule_words.said(t, one) if one.whole_month else t.date(day)
    head = lines(t("<b>{name}</b>", name=one.name), when)
    come = t("Let us celebrate it together at {library}.", library=context.library_name)
    read = lines(t("To read:"), *(titled(t, n, book) for n, book in enumerate(books, 1))) if books else ""
    return escape(paragraphs(head, come, read))


@for_staff(ANNOUNCE, N_("drafted an announcement"))
@writes_after(_books)
async def draft(
    context: Context, tap: DraftCampaign, tx: Transaction, found: tuple[LiteracyDate, Sequence[Line]]
) -> Screen:
    """A draft like any other: seen as it will look, then its panel; where no channel is known, whom it is for."""
    text = _announcement(context, *found)
    chats = await context.services[Channels].targets(tx, NEWS)
    drafts = context.services[Broadcasts].drafts
    made = await drafts.create(tx, context.person.id, TOPIC, Content(text=text), Audience(chats=chats))
    return await (panel.previewed(context, tx, made) if chats else audience.begun(context, tx, made))
