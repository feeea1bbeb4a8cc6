"""What answers readers about cards and membership."""

from __future__ import annotations

from typing import Any

from bot.areas.children.service import Children
from bot.areas.patrons.service import Patrons
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, reads, writes
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.book_keys import LinkCard, ShowMembership, ShowMyCard
from handlers.condolence import condolence
from handlers.faq.actions import answered
from handlers.navigation import ask_staff_key, menu_key
from handlers.patrons import screens
from handlers.patrons.buttons import AskToUnlink, Unlink
from handlers.patrons.phrases import ASKED

_ABOUT = {
    "join": N_("You would like to know about membership."),
    "extend": N_("You would like to extend your card or change what is on it."),
    "lost": N_("Your card is lost or broken."),
}
_NOT_WRITTEN = {
    "join": N_("How one becomes a member is not written down here yet. The staff are glad to tell you."),
    "extend": N_("How a card is extended is not written down here yet. The staff are glad to help."),
    "lost": N_("What is done then is not written down here yet. Please tell the staff; they are glad to help."),
}


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """One's cards, by key or by words."""
    return await _mine(context)


async def _mine(context: Context, led_by: str = "") -> Screen:
    person = context.person.id
    names = {one.id: one.name for one in await context.services[Children].of(context.reader, person)}
    return screens.cards(context, await context.services[Patrons].cards(context.reader, person), names, led_by)


@reads
async def ask_to_unlink(context: Context, tap: AskToUnlink) -> Screen:
    """Sure?"""
    card = await context.services[Patrons].card(context.reader, context.person.id, tap.card)
    return screens.asks_to_unlink(context.t, card)


@writes
async def unlink(context: Context, tap: Unlink, tx: Transaction) -> Screen:
    """The number is forgotten."""
    await context.services[Patrons].unlink(tx, context.person.id, tap.card)
    return await _mine(context, context.t("The card is no longer linked; its number is deleted."))


@reads
async def show_membership(context: Context, tap: ShowMembership) -> Screen:
    """What staff have written of it."""
    what = tap.what if tap.what in ASKED else "join"
    return await _about(context, what, ASKED[what])


def about(what: str) -> Action:
    """The staff's own words where there are any; one's own card where that is what matters."""

    async def answer(context: Context, heard: Heard) -> Screen:
        return await _about(context, what, heard.typed, condolence(context.t, heard.typed))

    return reads(answer)


async def _about(context: Context, what: str, typed: str, sorry: str = "") -> Screen:
    t = context.t
    card = await context.services[Patrons].own(context.reader, context.person.id)
    mine = screens.standing(t, card, context.today) if card and what != "join" else ""
    known = await answered(context, typed) or await answered(context, ASKED[what])
    if known is not None:
        return known.led_by(mine) if mine else known
    keys: list[list[Button]] = [[_card_key(context, known=card)], [ask_staff_key(t), menu_key(t)]]
    return Screen(paragraphs(sorry, mine or t(_ABOUT[what]), t(_NOT_WRITTEN[what])), keys)


def _card_key(context: Context, *, known: Any) -> Button:
    t = context.t
    return Button(t("My card"), ShowMyCard()) if known else Button(t("Link the card"), LinkCard())
