"""The form of a proposal, and what begins it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.catalogue.service import Catalogue
from bot.areas.people.service import People
from bot.areas.preferences.service import Preferences
from bot.areas.proposals.rules import Wish
from bot.areas.proposals.service import Proposals
from bot.base.database import Transaction
from bot.base.reading.titles import ToldBook, read_title
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, PhotoStep, TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import Propose
from handlers.proposals import screens


@reads
async def begin(context: Context, tap: Propose) -> Begin:
    """The form, with the words of a vain search as its title."""
    question = None
    if tap.search is not None:
        question = await context.services[Catalogue].search_by_id(context.reader, tap.search, context.person.id)
    return Begin(PROPOSE, {"title": question.question} if question else {})


@reads
async def begin_by_words(context: Context, heard: Heard) -> Begin:
    """“usul buku …”: what follows is the title."""
    return Begin(PROPOSE, _told(read_title(heard.rest)) if heard.rest else {})


def _told(book: ToldBook) -> dict[str, str]:
    return {"title": book.title, **({"author": book.author} if book.author else {})}


@dataclass(frozen=True, kw_only=True)
class TitleStep(TextStep):
    """A title, without what leads to it; an author told with it is the answer to the next question."""

    called: str = "judul buku title"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        return read_title(super().read(given, t, answers, today)).title

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        book = read_title(given.text) if isinstance(given, Words) else ToldBook("")
        return {"author": book.author} if book.author else {}


async def propose(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    """Keep the filled form."""
    wish = Wish(
        title=answers["title"],
        author=answers["author"] or "",
        audience=answers["audience"],
        reason=answers["reason"] or "",
        photo=answers["photo"],
    )
    await context.services[People].meet(tx, context.person, context.first_name)
    proposed = await context.services[Proposals].propose(tx, context.person.id, wish)
    await context.services[Preferences].offer_interests(tx, context.person.id)
    return screens.kept(context.t, proposed)


def _audiences(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(value, t(label)) for value, label in screens.AUDIENCE.items()]


PROPOSE = Conversation(
    name="propose",
    version=1,
    title=N_("Propose a book"),
    send_label=N_("Send the proposal"),
    finish=propose,
    steps=(
        TitleStep(
            name="title",
            label=N_("Title"),
            most=200,
            beside=0.5,
            ask=lambda t, answers: t("Which book should we buy? Please write its title."),
        ),
        TextStep(
            name="author",
            label=N_("Author"),
            called="penulis pengarang author writer",
            most=120,
            optional=True,
            ask=lambda t, answers: t("Who wrote “{title}”? You may skip this.", title=answers["title"]),
        ),
        ChoiceStep(
            name="audience",
            label=N_("For"),
            called="pembaca sasaran umur usia readers",
            choices=_audiences,
            ask=lambda t, answers: t("Who is the book for?"),
        ),
        TextStep(
            name="reason",
            label=N_("Why"),
            called="alasan reason",
            most=500,
            optional=True,
            ask=lambda t, answers: t("Why would it be good to have? You may skip this."),
        ),
        PhotoStep(
            name="photo",
            label=N_("Photo"),
            optional=True,
            ask=lambda t, answers: t("If you have a photo of its cover, send it now. You may skip this."),
        ),
    ),
)
