"""Proposing a book for purchase: what a resident sees of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.catalogue.service import Catalogue
from bot.areas.people.service import People
from bot.areas.preferences.service import Preferences
from bot.areas.proposals.rules import AlreadyProposed, Proposed, TooManyProposals, Wish
from bot.areas.proposals.service import NOTICE, Proposals
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, Feature, MenuButton, reads
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, PhotoStep, TextStep
from bot.chat.language.intents import Heard, Phrase
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.catalogue import phrases
from handlers.navigation import Propose, menu_key

# Buttons


# Screens

AUDIENCE = {"child": N_("Children"), "teen": N_("Teenagers"), "general": N_("Adults")}


def kept(t: Texts, proposed: Proposed) -> Screen:
    """Thanks, and how many others wish for the same."""
    title = proposed.wish.title
    thanks = t("Thank you, your proposal “{title}” is noted. The staff look at it when they buy.", title=title)
    others = (
        t.plural("{n} other reader wishes for it, too.", "{n} other readers wish for it, too.", proposed.others)
        if proposed.others
        else ""
    )
    return Screen(paragraphs(thanks, others), _ways(t))


def already(context: Context, refusal: AlreadyProposed) -> Screen:
    """The same wish twice."""
    return Screen(
        context.t("You have proposed “{title}” before. It is on the list.", title=refusal.title), _ways(context.t)
    )


def too_many(context: Context, refusal: TooManyProposals) -> Screen:
    """More than the list can use."""
    said = context.t.plural(
        "You may propose {n} book a month. Please come back a little later.",
        "You may propose {n} books a month. Please come back a little later.",
        refusal.most,
    )
    return Screen(said, _ways(context.t))


def _ways(t: Texts) -> list[list[Button]]:
    return [[Button(t("Propose another book"), Propose())], [menu_key(t)]]


# Actions


@reads
async def begin(context: Context, tap: Propose) -> Begin:
    """The form, with the words of a vain search as its title."""
    question = None
    if tap.search is not None:
        question = await context.services[Catalogue].search_by_id(tap.search, context.person.id)
    return Begin(PROPOSE, {"title": question.question} if question else {})


@reads
async def begin_by_words(context: Context, heard: Heard) -> Begin:
    """“usul buku …”: what follows is the title."""
    return Begin(PROPOSE, {"title": heard.rest} if heard.rest else {})


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
    return kept(context.t, proposed)


# Conversations


def _audiences(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(value, t(label)) for value, label in AUDIENCE.items()]


PROPOSE = Conversation(
    name="propose",
    version=1,
    title=N_("Propose a book"),
    send_label=N_("Send the proposal"),
    finish=propose,
    steps=(
        TextStep(
            name="title",
            label=N_("Title"),
            most=200,
            ask=lambda t, answers: t("Which book should we buy? Please write its title."),
        ),
        TextStep(
            name="author",
            label=N_("Author"),
            most=120,
            optional=True,
            ask=lambda t, answers: t("Who wrote “{title}”? You may skip this.", title=answers["title"]),
        ),
        ChoiceStep(
            name="audience",
            label=N_("For"),
            choices=_audiences,
            ask=lambda t, answers: t("Who is the book for?"),
        ),
        TextStep(
            name="reason",
            label=N_("Why"),
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

# Notices


def told(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What the staff read of a new proposal, under its photo where there is one: the longest fits there."""
    rows = [
        t("Title: {value}", value=details["title"]),
        t("Author: {value}", value=details["author"]) if details["author"] else "",
        t("For: {value}", value=t(AUDIENCE[details["audience"]])),
        t("Why: {value}", value=details["reason"]) if details["reason"] else "",
    ]
    text = paragraphs(t("A resident proposes a book:"), lines(*rows))
    return Screen(text, [[menu_key(t)]], photo=details.get("photo") or "")


FEATURE = Feature(
    name="proposals",
    title=N_("Proposing books"),
    menu=(MenuButton(N_("💡 Propose a book"), Propose(), 7),),
    taps={Propose: begin},
    phrases=(Phrase("propose", begin_by_words, phrases.PROPOSE),),
    conversations=(PROPOSE,),
    refusals={AlreadyProposed: already, TooManyProposals: too_many},
    notices={NOTICE: told},
)
