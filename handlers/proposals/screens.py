"""What a resident sees of a proposal, and what the staff read of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.proposals.rules import AlreadyProposed, Proposed, TooManyProposals
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import Propose, menu_key

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
