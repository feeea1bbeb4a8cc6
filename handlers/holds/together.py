"""Picking up together: a code for all of a household, a link to join, one tap to leave."""

from __future__ import annotations

from urllib.parse import quote

from bot.areas.holds.households import Households
from bot.areas.holds.refusals import HouseholdFull, InAHousehold, InvitationOver
from bot.areas.holds.rules import Household
from bot.areas.holds.wordings import HOUSEHOLD
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import Html, joined, paragraphs, plain
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import ShowMyHolds
from handlers.consents import shown, wording
from handlers.holds.more_buttons import BeginTogether, InviteTogether, JoinTogether, LeaveTogether, ShowTogether
from handlers.navigation import menu_key

LINK = "hh"  # the prefix of the start payload


@reads
async def show(context: Context, _: object) -> Screen:
    """The code and the others, or how it works."""
    found = await context.services[Households].of(context.reader, context.person.id)
    return _household(context.t, found) if found else _explained(context.t)


@writes
async def begin(context: Context, _: object, tx: Transaction) -> Screen:
    """A household of one, to which the others are invited. Raises InAHousehold."""
    await context.services[People].meet(tx, context.person, context.first_name)
    agreed = shown(context.t, HOUSEHOLD)
    return _household(context.t, await context.services[Households].begin(tx, context.person.id, agreed))


@writes
async def invite(context: Context, _: object, tx: Transaction) -> Screen:
    """A link that works once. Raises Unknown, HouseholdFull."""
    t, token = context.t, await context.services[Households].invite(tx, context.person.id)
    link = context.link(f"{LINK}_{token}")
    word = plain(t("Let us pick up library books together"))
    share = Button(t("Send the link"), url=f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(word)}")
    said = t("Send this link to whom you want to pick up with. It works once, for three days.")
    keys = [[share], [Button(t("Copy the link"), copy=link)], [Button(t("Back"), ShowTogether()), menu_key(t)]]
    return Screen(paragraphs(said, Html(link)), keys)


@reads
async def open_invitation(context: Context, token: str) -> Screen:
    """Who followed the link reads first. Raises InvitationOver, InAHousehold, HouseholdFull."""
    t, found = context.t, await context.services[Households].invited_to(context.reader, context.person.id, token)
    said = t("Pick up library books together with {names}?", names=_names(t, found))
    keys = [[Button(t("I agree, join"), JoinTogether(token), style="primary")], [menu_key(t)]]
    return Screen(paragraphs(said, wording(t, HOUSEHOLD)), keys)


@writes
async def join(context: Context, tap: JoinTogether, tx: Transaction) -> Screen:
    """Agreed. Raises as `open_invitation`."""
    await context.services[People].meet(tx, context.person, context.first_name)
    agreed = shown(context.t, HOUSEHOLD)
    return _household(context.t, await context.services[Households].join(tx, context.person.id, tap.token, agreed))


@writes
async def leave(context: Context, _: object, tx: Transaction) -> Screen:
    """One tap."""
    t = context.t
    await context.services[Households].leave(tx, context.person.id)
    said = t("You pick up alone again. The others can no longer fetch your books.")
    return Screen(said, [[Button(t("My reservations"), ShowMyHolds()), menu_key(t)]])


def _explained(t: Texts) -> Screen:
    said = t("Pick up together: one code at the desk, and one of you fetches the books of all.")
    keys = [[Button(t("I agree, make a code"), BeginTogether(), style="primary")]]
    return Screen(paragraphs(said, wording(t, HOUSEHOLD)), [*keys, _ways(t)])


def _household(t: Texts, found: Household) -> Screen:
    said = t("Your code at the desk: <b>{code}</b>", code=found.code)
    who = t("It shows the books of: {names}.", names=_names(t, found))
    keys = [[Button(t("Invite somebody"), InviteTogether()), Button(t("Leave"), LeaveTogether())]]
    return Screen(paragraphs(said, who), [*keys, _ways(t)])


def _ways(t: Texts) -> list[Button]:
    return [Button(t("My reservations"), ShowMyHolds()), menu_key(t)]


def _names(t: Texts, found: Household) -> Html:
    return joined(", ", found.names)


def in_one(context: Context, refusal: InAHousehold) -> Screen:
    """One household at a time."""
    t = context.t
    shown_now = _household(t, refusal.household)
    return shown_now.led_by(t("You already pick up together with somebody. Leave that first."))


def over(context: Context, _: InvitationOver) -> Screen:
    """The link has served."""
    t = context.t
    return Screen(t("This link was used already, or is older than three days. Please ask for a new one."), [_ways(t)])


def full(context: Context, refusal: HouseholdFull) -> Screen:
    """As many as there may be."""
    t = context.t
    return Screen(t("At most {n} people can pick up together.", n=refusal.most), [_ways(t)])
