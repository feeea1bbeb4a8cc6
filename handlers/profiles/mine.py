"""One's own page: by which name one is called, the member's card, and the ways to all that is one's own."""

from __future__ import annotations

from bot.areas.patrons.rules import Card
from bot.areas.patrons.service import Patrons
from bot.areas.profiles.rules import Profile
from bot.areas.profiles.service import Profiles
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import LinkCard, ShowMyCard, ShowMyHolds, ShowShelf
from handlers.navigation import ShowMine, ShowProfile
from handlers.patrons.screens import standing
from handlers.profiles import screens

PHRASES = (
    "[lihat|buka|cek|tampilkan|mana] profil (saya|ku|aku)",
    "(lihat|buka|cek|tampilkan) profil",
    "profil",
    "[show|see|open] my profile",
)


@reads
async def show(context: Context, _: object) -> Screen:
    """By command or by words."""
    t, person = context.t, context.person
    told = await context.services[Profiles].of(context.reader, person.id)
    name = t("<b>{name}</b>", name=person.called or context.first_name)
    return Screen(paragraphs(name, await _card(context), _told(t, told)), await _keys(context))


async def _own(context: Context) -> Card | None:
    return await context.services[Patrons].own(context.reader, context.person.id)


async def _card(context: Context) -> Html | str:
    """The number and until when it holds; nothing where the library has no cards here."""
    t = context.t
    if not context.has("patrons"):
        return ""
    card = await _own(context)
    if card is None:
        return t("Your member's card is not linked here.")
    return lines(t("Member's card {number}", number=card.number), standing(t, card, context.today))


def _told(t: Texts, told: Profile) -> Html | str:
    """What was told for the report, in a line."""
    parts = [
        dict(screens.kelurahan(t)).get(told.kelurahan or "", ""),
        screens.age_band(t, told.age_band) if told.age_band else "",
        dict(screens.sexes(t)).get(told.sex or "", ""),
    ]
    known = [part for part in parts if part]
    return t("For the library's report: {told}", told=joined(", ", known)) if known else ""


async def _keys(context: Context) -> list[list[Button]]:
    t, own = context.t, []
    if context.has("patrons"):
        card = await _own(context)
        own.append(Button(t("My card"), ShowMyCard()) if card else Button(t("Link the card"), LinkCard()))
    if context.has("holds"):
        own.append(Button(t("My reservations"), ShowMyHolds()))
    if context.has("shelf"):
        own.append(Button(t("My shelf"), ShowShelf()))
    own.append(Button(t("My events"), ShowMine()))
    report = [Button(t("For the library's report"), ShowProfile())]
    return [own[:2], own[2:], report, screens.ways(t)]
