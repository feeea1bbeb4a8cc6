"""The form of a proposal, and what begins it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from bot.areas.catalogue.service import Catalogue
from bot.areas.people.service import People
from bot.areas.preferences.service import Preferences
from bot.areas.proposals.rules import Wish
from bot.areas.proposals.service import Proposals
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.reading.led import read_author
from bot.base.reading.titles import ToldBook, read_title
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.attached_steps import PhotoStep
from bot.chat.forms.conversation import ABOUT, Again, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import Propose
from handlers.proposals import screens
from handlers.proposals.buttons import ProposeStill


@reads
async def begin(context: Context, tap: Propose) -> Begin | Screen:
    """The form, with the words of a vain search as its title."""
    question = None
    if tap.search is not None:
        question = await context.services[Catalogue].search_by_id(context.reader, tap.search, context.person.id)
    return await _begin(context, {"title": question.question} if question else {})


@reads
async def begin_by_words(context: Context, heard: Heard) -> Begin | Screen:
    """“usul buku …”: what follows is the title."""
    return await _begin(context, _told(read_title(heard.rest)) if heard.rest else {})


async def _begin(context: Context, told: Mapping[str, str]) -> Begin | Screen:
    """The form; where the title was decided of, that first."""
    proposals = context.services[Proposals]
    if "title" in told:
        decided = await proposals.decided_before(context.reader, context.person.id, told["title"])
        if decided:
            return screens.decided_before(context.t, decided)
    return Begin(PROPOSE, told)


@reads
async def begin_still(context: Context, tap: ProposeStill) -> Begin:
    """The form for a title of which they know what was decided."""
    decided = await context.services[Proposals].decision(context.reader, tap.decision)
    return Begin(PROPOSE, {"title": decided.title, ABOUT: decided.id})


def _told(book: ToldBook) -> dict[str, str]:
    return {"title": book.title, **({"author": book.author} if book.author else {})}


@dataclass(frozen=True, kw_only=True)
class TitleStep(TextStep):
    """A title, without what leads to it; an author told with it is the answer to the next question."""

    called: str = "judul buku title"
    deaf: ClassVar[frozenset[str]] = frozenset({"propose", "suggestion"})

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        return read_title(super().read(given, t, answers, today)).title

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        book = read_title(given.text) if isinstance(given, Words) else ToldBook("")
        return {"author": book.author} if book.author else {}


@dataclass(frozen=True, kw_only=True)
class AuthorStep(TextStep):
    """Who wrote it, without what leads to the name: “kayaknya ahmad tohari”, “pengarangnya Tere Liye kak”."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        return read_author(super().read(given, t, answers, today))


async def propose(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    """Keep the filled form; what was decided of its title is told before. ABOUT: the decision that was told."""
    proposals = context.services[Proposals]
    decided = await proposals.decided_before(tx, context.person.id, answers["title"])
    if decided and answers.get(ABOUT) != decided.id:
        asks = context.t("You can still send your proposal.")
        return Again({**answers, ABOUT: decided.id}, paragraphs(screens.told_before(context.t, decided), asks))
    wish = Wish(
        title=answers["title"],
        author=answers["author"] or "",
        audience=answers["audience"],
        reason=answers["reason"] or "",
        photo=answers["photo"],
    )
    await context.services[People].meet(tx, context.person, context.first_name)
    proposed = await proposals.propose(tx, context.person.id, wish)
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
            why=N_("So that the staff know which book to look for. Only they see that the proposal is yours."),
            label=N_("Title"),
            most=200,
            beside=0.5,
            ask=lambda t, answers: t("Which book should we buy? Please write its title."),
        ),
        AuthorStep(
            name="author",
            why=N_("It tells books of one title apart. Only the staff see it; you may skip it."),
            label=N_("Author"),
            called="penulis pengarang author writer",
            most=120,
            optional=True,
            ask=lambda t, answers: t("Who wrote “{title}”? You may skip this.", title=answers["title"]),
        ),
        ChoiceStep(
            name="audience",
            why=N_("So that the book comes to the right shelf. Only the staff see it."),
            label=N_("For"),
            called="pembaca sasaran umur usia readers",
            choices=_audiences,
            said={
                "child": "sd mi tk ra paud balita bocah kanak kids children",
                "teen": "smp mts sma smk ma abg remaja pelajar teens teenagers",
                "general": "dewasa umum kuliah mahasiswa orangtua ortu guru adults grownups",
            },
            ask=lambda t, answers: t("Who is “{title}” for?", title=answers["title"]),
        ),
        TextStep(
            name="reason",
            why=N_("It helps the staff to decide. Only they read it; you may skip it."),
            label=N_("Why"),
            called="alasan reason",
            most=500,
            optional=True,
            ask=lambda t, answers: t("Why would it be good to have? You may skip this."),
        ),
        PhotoStep(
            name="photo",
            why=N_("The cover tells which edition you mean. Only the staff see it; you may skip it."),
            label=N_("Photo"),
            optional=True,
            ask=lambda t, answers: t("If you have a photo of its cover, send it now. You may skip this."),
        ),
    ),
)
