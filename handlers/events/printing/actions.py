"""What staff take of an event to print it, or to show it elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.areas.events.permissions import SEE_CHILDREN, SEE_EVENTS, SEE_PARTICIPANTS
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SignUp
from bot.areas.library.signing import Signing
from bot.areas.staff.service import Staff
from bot.base.database import Reader, Transaction
from bot.base.html import lines, paragraphs
from bot.base.identity import Access, NotAllowed, Role
from bot.base.links import DeepLinks
from bot.base.refusals import OldButton, Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from bot.settings import Settings
from handlers.events.listing.naming import file_name
from handlers.events.listing.posters import poster
from handlers.events.planning.buttons import SeeAsResident
from handlers.events.printing.buttons import ShowPapers, TakePaper
from handlers.events.printing.papers import Papers
from handlers.navigation import OpenPlan, menu_key

PAPER = "event_paper"
SHAPES = ("a4", "square", "story")
KINDS = {
    "a4": (N_("A4 poster"), "poster-a4", ".pdf"),
    "square": (N_("Square picture"), "poster-persegi", ".png"),
    "story": (N_("Upright picture"), "poster-tegak", ".png"),
    "qr": (N_("QR code sheet"), "kode-qr", ".pdf"),
    "permission": (N_("Guardian's form"), "surat-izin", ".pdf"),
    "list": (N_("List to sign"), "daftar-hadir", ".pdf"),
}


@for_staff(SEE_EVENTS)
@reads
async def show_papers(context: Context, tap: ShowPapers) -> Screen:
    """What there is."""
    t, event = context.t, await _reached(context, context.reader, tap.event)
    said = paragraphs(
        t("<b>{title}</b>", title=event.details.title),
        lines(
            t("To print: A4 poster, sheet with the QR code, list to sign, guardian's form (PDF)."),
            t("For social media: a square picture, and an upright one that fills a phone."),
        ),
    )
    kinds = [which for which in KINDS if _has(event, which)]
    keys = [Button(t(KINDS[which][0]), TakePaper(event.id, which)) for which in kinds]
    rows = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    seen = [Button(t("As residents see it"), SeeAsResident(event.id))]
    return Screen(said, [seen, *rows, [Button(t("Back to the event"), OpenPlan(event.id))]])


def _has(event: Event, which: str) -> bool:
    """Nobody signs a list of an event that nobody signs up for; nobody prints what does not take place."""
    if event.state is EventState.CANCELLED:
        return False
    return which != "list" or event.details.sign_up is not SignUp.NONE


@for_staff(SEE_EVENTS, N_("took a paper of an event"))
@writes
async def take_paper(context: Context, tap: TakePaper, tx: Transaction) -> Screen:
    """The file. Raises NotAllowed for somebody else's event, and for names that they may not see."""
    if tap.which not in KINDS:
        raise OldButton(tap.pack())
    t, event = context.t, await _reached(context, tx, tap.event)
    if tap.which == "list":
        await context.services[Staff].check_event(tx, context.person.id, context.role, SEE_PARTICIPANTS, event.id)
        if context.role is Role.HEAD:
            raise NotAllowed(SEE_CHILDREN)
    title, kind, ending = KINDS[tap.which]
    said = t("{paper}: “{title}”.", paper=t(title), title=event.details.title)
    care = t("The file holds data of people. Please do not pass it on, and delete it when it has served.")
    details = {"event": event.id, "which": tap.which, "day": context.today.isoformat()}
    keys = [[Button(t("Other papers"), ShowPapers(event.id)), Button(t("Back to the event"), OpenPlan(event.id))]]
    document = File(PAPER, file_name(kind, event.details.title, ending), details)
    text = lines(said, care if tap.which == "list" else "")
    return Screen(text, [*keys, [menu_key(t)]], fresh=True, document=document)


async def _reached(context: Context, reader: Reader, event_id: int) -> Event:
    await context.services[Staff].check_event(reader, context.person.id, context.role, SEE_EVENTS, event_id)
    return await context.services[Events].reading.event(reader, event_id)


async def make_paper(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The paper, for what the reader may see when it is sent; None where that is nothing any more.

    It hangs where residents read it, so it speaks the library's language, whatever the reader's.
    """
    t = replace(t, language=services[Settings].locale)
    try:
        event = await services[Events].reading.event(reader, details["event"])
        which, link = details["which"], services[DeepLinks](f"e_{event.id}")
        if which in SHAPES:
            return poster(t, event, link, which)
        if which == "qr":
            return Papers(t).qr_sheet(event, link)
        if which == "permission":
            return Papers(t).permission(event, services[Settings].library_name)
        return await _list(services, reader, t, person_id, details)
    except (NotAllowed, Unknown):
        return None


async def _list(services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]) -> Drawing:
    role = await services[Staff].role(reader, person_id)
    await services[Staff].check_event(reader, person_id, role, SEE_PARTICIPANTS, details["event"])
    found = await services[Events].desk.sheet(reader, details["event"])
    signer = await services[Signing].signer(reader)
    sees = SEE_CHILDREN in services[Access].of(role)
    return Papers(t).attendance_list(found, signer, date.fromisoformat(details["day"]), children=sees)
