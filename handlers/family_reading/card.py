"""The family's card: what it says in words, and the picture of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.family_reading.cards import FamilyCard, FamilyCards
from bot.areas.family_reading.wordings import FAMILY_CARD
from bot.areas.holds.rules import State
from bot.areas.people.service import People
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs, plain
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.consents import shown, wording
from handlers.family_reading.buttons import GiveUpFamilyCard, MakeFamilyCard
from handlers.family_reading.screens import ways
from handlers.holds.more_buttons import ShowTogether
from handlers.navigation import OpenEvent

PICTURE = "family_card"


@reads
async def show(context: Context, _: object) -> Screen:
    """The card, or what one agrees to first."""
    found = await context.services[FamilyCards].of(context.reader, context.person.id)
    return _card(context, found) if found else _explained(context.t)


@writes
async def make(context: Context, _: object, tx: Transaction) -> Screen:
    """Agreed."""
    await context.services[People].meet(tx, context.person, context.first_name)
    made = await context.services[FamilyCards].make(tx, context.person.id, shown(context.t, FAMILY_CARD))
    return _card(context, made)


@writes
async def give_up(context: Context, _: object, tx: Transaction) -> Screen:
    """No card any more; the same key makes a new one."""
    t = context.t
    await context.services[FamilyCards].give_up(tx, context.person.id)
    again = Button(t("Make the card again"), MakeFamilyCard())
    said = t("The family reading card is given up. What you read together stays until you take that back.")
    return Screen(said, [[again], *ways(t)])


def _explained(t: Texts) -> Screen:
    said = t("<b>Family reading card</b>\nOne card for all of you: your minutes, one pick-up, the next story hour.")
    agree = Button(t("I agree, make the card"), MakeFamilyCard(), style="primary")
    return Screen(paragraphs(said, wording(t, FAMILY_CARD)), [[agree], *ways(t)])


def _card(context: Context, found: FamilyCard) -> Screen:
    t = context.t
    story = found.story_hour
    to_event = [[Button(t("Next story hour"), OpenEvent(story.event_id))]] if story and context.has("events") else []
    label = t("Pick up together") if found.code else t("One code for picking up")
    together = [[Button(label, ShowTogether())]] if context.has("holds") else []
    give_up_key = [Button(t("Give the card up"), GiveUpFamilyCard())]
    picture = File(PICTURE, "kartu-keluarga.png", adorns=True)
    text = paragraphs(t("<b>Family reading card</b>"), *said(t, found))
    return Screen(text, [*to_event, *together, give_up_key, *ways(t)], fresh=True, photo=picture)


def said(t: Texts, found: FamilyCard) -> list[Html]:
    """What stands on it, line by line; the picture says the same."""
    minutes = lines(
        t.plural("This week: {n} minute", "This week: {n} minutes", found.minutes.week),
        t.plural("In 30 days: {n} minute", "In 30 days: {n} minutes", found.minutes.month),
    )
    return [one for one in (minutes, _reserved(t, found), _waiting(t, found), _story(t, found)) if one]


def _reserved(t: Texts, found: FamilyCard) -> Html:
    """The children's books: how many, and how many lie at the desk; no name stands on the card."""
    if not found.for_children:
        return Html()
    ready = sum(one.state is State.READY for one in found.for_children)
    many = t.plural(
        "Reserved for the children: {n} book", "Reserved for the children: {n} books", len(found.for_children)
    )
    return lines(many, t("at the desk: {n}", n=ready) if ready else "")


def _waiting(t: Texts, found: FamilyCard) -> Html:
    if not found.code:
        return Html()
    code = t("Code at the desk: <b>{code}</b>", code=found.code)
    if not found.waiting:
        return lines(code, t("Nothing waits at the desk now."))
    many = len(found.waiting)
    waits = t.plural("{n} book waits at the desk, in one pick-up", "{n} books wait at the desk, in one pick-up", many)
    return lines(code, waits, t("The first until {day}", day=t.date(found.until)) if found.until else "")


def _story(t: Texts, found: FamilyCard) -> Html:
    if found.story_hour is None:
        return Html()
    one = found.story_hour
    return lines(t("Next story hour:"), t("{title}, {moment}", title=one.title, moment=t.moment(one.starts_at)))


async def draw(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture; None where the card is given up."""
    found = await services[FamilyCards].of(reader, person_id)
    if found is None:
        return None

    def letters(text: str) -> str:
        return drawable(plain(text), lambda script: plain(t(script)))

    rows = [letters(row) for part in said(t, found) for row in part.split("\n") if row != _code_row(t, found)]
    data = {"title": letters(t("Family reading card")), "rows": rows, "code": found.code, "link": found.code}
    return Drawing("family_card", data, named=True)


def _code_row(t: Texts, found: FamilyCard) -> str:
    """It stands large beside the code to scan."""
    return t("Code at the desk: <b>{code}</b>", code=found.code)
