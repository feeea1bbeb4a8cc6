"""The forms around challenges: a new one by the staff, and a book that a child has read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.challenges.permissions import RUN_CHALLENGES
from bot.areas.challenges.rules import (
    LONGEST_NAME,
    LONGEST_SUBJECT,
    LONGEST_TITLE,
    MOST_BOOKS,
    MOST_LISTED,
    Audience,
    Scope,
    Terms,
)
from bot.areas.challenges.service import Challenges
from bot.areas.challenges.ticking import Ticking
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.date_step import DateStep
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, NumberStep, Step, TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.challenges import actions
from handlers.challenges.buttons import TellBook
from handlers.challenges.sentence import read_sentence


@dataclass(frozen=True, kw_only=True)
class TitlesStep(Step):
    """Titles, each on a line of its own."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        rows = given.text.splitlines() if isinstance(given, Words) else []
        titles = [" ".join(row.strip(" -•*\t").split())[:LONGEST_TITLE] for row in rows]
        found = list(dict.fromkeys(title for title in titles if title))
        if not 1 <= len(found) <= MOST_LISTED:
            raise Complaint(t("Please write 1 to {most} titles, each on a line of its own.", most=MOST_LISTED))
        return found

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return "; ".join(value)

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _scopes(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    labels = {Scope.ANY: N_("Any book"), Scope.SUBJECT: N_("About a subject"), Scope.LIST: N_("Out of a list")}
    return [(one.value, t(label)) for one, label in labels.items()]


def _audiences(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    labels = {
        Audience.EVERYONE: N_("Everybody"),
        Audience.ADULT: N_("Adults"),
        Audience.TEEN: N_("Teenagers"),
        Audience.CHILD: N_("Children"),
    }
    return [(one.value, t(label)) for one, label in labels.items()]


def terms_of(answers: Mapping[str, Any]) -> Terms:
    """The challenge that a filled form tells of."""
    scope = Scope(answers["scope"])
    return Terms(
        answers["name"],
        answers["books"],
        date.fromisoformat(answers["ends_on"]),
        scope,
        answers["subject"] if scope is Scope.SUBJECT else "",
        tuple(answers["titles"]) if scope is Scope.LIST else (),
        Audience(answers["audience"]),
    )


async def _make(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    one = await context.services[Challenges].make(tx, terms_of(answers), context.person.id)
    return await actions.opened(context, one, context.t("The challenge is made. Readers can join."))


MAKE = Conversation(
    name="challenge",
    version=1,
    title=N_("A new reading challenge"),
    send_label=N_("Make the challenge"),
    finish=_make,
    needs=RUN_CHALLENGES,
    deed=N_("made a reading challenge"),
    steps=(
        TextStep(
            name="name",
            label=N_("Name"),
            called="nama judul name",
            most=LONGEST_NAME,
            verbatim=True,
            why=N_("Everybody sees what the challenge is called; it stands on the certificate."),
            ask=lambda t, answers: t("What is the challenge called? For example “7 Minangkabau books”."),
        ),
        NumberStep(
            name="books",
            label=N_("Books"),
            called="jumlah buku berapa number",
            least=1,
            most=MOST_BOOKS,
            why=N_("So many books have to be read for the certificate."),
            ask=lambda t, answers: t("How many books? Write a number."),
        ),
        ChoiceStep(
            name="scope",
            label=N_("Which books"),
            called="buku apa jenis which",
            choices=_scopes,
            why=N_("Only these books count."),
            ask=lambda t, answers: t("Which books count?"),
        ),
        TextStep(
            name="subject",
            label=N_("Subject"),
            called="tema subjek topik subject",
            most=LONGEST_SUBJECT,
            wanted=lambda answers: answers.get("scope") == Scope.SUBJECT,
            verbatim=True,
            why=N_("The bot compares it with the titles and subjects of the catalogue."),
            ask=lambda t, answers: t("About which subject? One or two words, for example “Minangkabau”."),
        ),
        TitlesStep(
            name="titles",
            label=N_("List"),
            called="daftar judul titles list",
            wanted=lambda answers: answers.get("scope") == Scope.LIST,
            verbatim=True,
            why=N_("Readers see the list, and only its books count."),
            ask=lambda t, answers: t("Which titles? Write all of them in one message, each on a line of its own."),
        ),
        DateStep(
            name="ends_on",
            label=N_("Until"),
            called="sampai batas akhir tanggal until",
            latest=365,
            why=N_("On that day it ends. Half-way each reader is reminded once."),
            ask=lambda t, answers: t("Until which day? For example “16 December”."),
        ),
        ChoiceStep(
            name="audience",
            label=N_("For"),
            called="untuk siapa sasaran umur audience",
            choices=_audiences,
            why=N_("Children are joined by a parent or guardian, who agrees first."),
            said={"child": "anak sd kids", "teen": "remaja smp sma teens", "adult": "dewasa", "everyone": "umum semua"},
            ask=lambda t, answers: t("For whom is it?"),
        ),
    ),
)


@for_staff(RUN_CHALLENGES)
@reads
async def make(context: Context, asked: object) -> Begin:
    """The form; a sentence has answered some of it already."""
    return Begin(MAKE, read_sentence(asked.typed, context.today) if isinstance(asked, Heard) else {})


async def _tell(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    entry_id, person = answers[ABOUT]["entry"], context.person.id
    entry, book = await context.services[Ticking].tell(tx, entry_id, person, answers["title"])
    return await actions.ticked(context, entry, book.title, book.id)


TELL = Conversation(
    name="challenge_book",
    version=1,
    title=N_("A book that was read"),
    send_label=N_("Note it"),
    finish=_tell,
    direct=True,
    steps=(
        TextStep(
            name="title",
            label=N_("Title"),
            called="judul buku title",
            most=LONGEST_TITLE,
            verbatim=True,
            why=N_("So that you see which books count. Only you see them."),
            ask=lambda t, answers: t("Which book has {name} read? Write its title.", name=answers[ABOUT]["name"]),
        ),
    ),
)


@reads
async def tell(context: Context, tap: TellBook) -> Begin:
    """A book that a child has read. Raises Unknown."""
    entry = await context.services[Challenges].entry(context.reader, tap.entry, context.person.id)
    return Begin(TELL, {ABOUT: {"entry": entry.id, "name": entry.name}})
