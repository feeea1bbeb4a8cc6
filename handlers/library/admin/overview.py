"""Everything that staff may say of the library, with what nobody has filled in yet."""

from __future__ import annotations

from bot.areas.faq.service import Faq
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.service import Library
from bot.areas.preferences.service import Preferences
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.library.admin.buttons import (
    EditAddress,
    EditHours,
    EditInterests,
    EditOfficer,
    EditPoint,
    EditWay,
    ManageFaq,
    ManageLinks,
    ShowContacts,
    ShowSpecialDays,
)
from handlers.library.admin.hours import week_text
from handlers.navigation import ShowNumbers
from handlers.navigation import desk_ways as ways


@for_staff(EDIT_LIBRARY)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of it."""
    t, library = context.t, context.services[Library]
    about, officer, interests = (
        await library.about(context.reader),
        await library.data_officer(context.reader),
        await context.services[Preferences].interests(context.reader),
    )
    links, special, asked = (
        await library.links(context.reader),
        await library.special_days(context.reader),
        await context.services[Faq].entries(context.reader),
    )
    missing = t("not filled in")
    week = week_text(t, about.hours.week) if about.hours.known else missing
    rows = [
        t("Days that differ: {n}", n=len(special)),
        t("Address: {value}", value=about.place.address or missing),
        t("Point on the map: {value}", value=t("filled in") if about.place.point else missing),
        t("The way here: {value}", value=about.place.way or missing),
        t("Contacts: {n}", n=len(about.contacts)) if about.contacts else t("Contacts: {value}", value=missing),
        t("Links: {n}", n=len(links)) if links else t("Links: {value}", value=missing),
        t("Frequent questions: {n}", n=len(asked)) if asked else t("Frequent questions: {value}", value=missing),
        t("Interests: {value}", value=", ".join(interests)),
        t("Responsible for data protection: {officer}", officer=officer or missing),
    ]
    head = t("<b>What the library says of itself</b>")
    return Screen(paragraphs(head, lines(t("<b>Opening hours</b>"), week), lines(*rows)), _keys(t))


def _keys(t: Texts) -> list[list[Button]]:
    """What changes often first; what is set once is folded away."""
    return [
        [Button(t("Opening hours"), EditHours()), Button(t("Days that differ"), ShowSpecialDays())],
        [Button(t("Frequent questions"), ManageFaq()), Button(t("Contacts"), ShowContacts())],
        [Button(t("Links"), ManageLinks()), Button(t("Interests"), EditInterests())],
        [Button(t("Address"), EditAddress()), Button(t("The way here"), EditWay())],
        [Button(t("Point on the map"), EditPoint()), Button(t("Data protection"), EditOfficer())],
        [Button(t("Emergency numbers"), ShowNumbers())],
        ways(t),
    ]
