"""A ticket's code, whatever way it comes: typed, in a photo, as the link that the QR code holds."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

from bot.areas.catalogue.barcode import links_in_photo
from bot.areas.events.codes import read_code
from bot.areas.events.permissions import RUN_DOOR
from bot.areas.events.queries import Ticket
from bot.areas.events.service import Events
from bot.areas.events.types import CODE_PREFIXES, Session
from bot.base.database import Transaction
from bot.base.html import lines
from bot.base.identity import NotAllowed
from bot.base.reading.codes import bare_code, is_parted
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.core.inputs import Picture
from bot.chat.screens.screen import Button, Screen
from handlers.events.check_in import cards
from handlers.events.check_in.access import guest_of
from handlers.events.check_in.buttons import ShowToday
from handlers.events.listing import tickets
from handlers.events.listing.buttons import FindDeskSeats
from handlers.events.listing.seats import own_seats
from handlers.navigation import events_ways, menu_key
from handlers.pictured_lists import or_a_list

_LARGEST_PHOTO = 10_000_000  # bytes
_LEAD = re.compile(r"^(?:kode|tiket|code|ticket)\b[\s:]*", re.IGNORECASE)
_SHAPE = re.compile(rf"(?:{'|'.join(sorted(CODE_PREFIXES.values()))})[A-Z0-9]{{4}}")
_LINK = re.compile(r"[?&]start=t_([A-Za-z0-9-]+)")


def bare(text: str) -> str:
    """A message without the word that introduces a code."""
    return _LEAD.sub("", " ".join(text.split()))


def surely_code(text: str) -> bool:
    """Whether a message is meant as a code and is no word: “flames” could be a book. Misread letters count, too."""
    shape = bare_code(bare(text))
    return bool(_SHAPE.fullmatch(shape)) and (any(char.isdecimal() for char in text) or is_parted(text))


def is_code(text: str) -> bool:
    """Whether a message is written like a code."""
    return read_code(text) is not None


async def always(context: Context, text: str) -> bool:
    """For staff it is a code, known or not."""
    return True


async def means_ticket(context: Context, text: str) -> bool:
    """Whether it is the code of a ticket: of any for staff, for others of their own, or one written as on a ticket."""
    if context.may(RUN_DOOR):
        return await _ticket(context, text) is not None
    return is_parted(text) or await _is_own(context, text)


async def _is_own(context: Context, text: str) -> bool:
    code = read_code(text)
    return any(one.seat.registration.code == code for one in await own_seats(context))


async def _ticket(context: Context, code: str) -> Ticket | None:
    try:
        return await context.services[Events].reading.by_code(context.reader, code)
    except Unknown:
        return None


async def _opened(context: Context, code: str) -> Screen:
    """The card for staff. Raises NotAllowed for a partner at somebody else's event, but for their own ticket."""
    ticket = await _ticket(context, code)
    if ticket is None or ticket.session is None:
        said = context.t("We do not know the code {code}. Please check its letters.", code=code.upper())
        hint = context.t("Our codes never have I, O, 0 or 1 after the dash.")
        return Screen(lines(said, hint), [[Button(context.t("Attendance today"), ShowToday()), menu_key(context.t)]])
    here = await context.services[Events].desk.post(context.reader, context.person.id)
    try:
        found = await guest_of(context, _session_of(context, ticket, ticket.session, here), ticket.registration.id)
    except NotAllowed:
        if await _is_own(context, code):
            return await _own(context, code)
        raise
    return cards.card(context, found, here)


def _session_of(context: Context, ticket: Ticket, nearest: Session, here: int | None) -> int:
    """Of several sessions today the one whose door this is, else the one that is on or comes next."""
    today = [
        one
        for one in ticket.event.sessions_of(ticket.registration.pool.session_id)
        if one.starts_at.astimezone(context.t.zone).date() == context.today
    ]
    at_this_door = [one for one in today if one.id == here]
    not_over = [one for one in today if one.ends_at > context.now]
    return (at_this_door or not_over or today[-1:] or [nearest])[0].id


async def _own(context: Context, text: str) -> Screen:
    """What is theirs; of others' tickets not even whether there is one."""
    t = context.t
    if await _is_own(context, text):
        return tickets.listed(t, await own_seats(context), context.now).led_by(
            t("The staff scan this code at the door.")
        )
    said = t("The staff scan this code at the door. It is not among what you signed up for here.")
    hint = t("Did our staff give it to you? Then share your number with us.")
    return Screen(lines(said, hint), [[Button(t("Signed up at the desk?"), FindDeskSeats())], events_ways(t)])


@for_staff(RUN_DOOR)
@reads
async def open_at_the_door(context: Context, text: str) -> Screen:
    """A code that was typed by staff."""
    return await _opened(context, bare(text))


@reads
async def open_code(context: Context, text: str) -> Screen:
    """A code that may as well have been a word, or one of the reader's own."""
    return await (_opened(context, text) if context.may(RUN_DOOR) else _own(context, text))


@reads
async def follow_ticket(context: Context, rest: str) -> Screen:
    """A ticket's QR code was scanned: by staff at the door, by its holder, or by somebody whom it tells nothing."""
    return await (_opened(context, rest) if context.may(RUN_DOOR) else _own(context, rest))


@dataclass(frozen=True)
class Shown:
    """What a photo of the staff shows: a ticket's code, or another QR code (`other`)."""

    code: str = ""
    other: bool = False


async def look(context: Context, photo: Picture) -> Shown:
    """Read the QR code."""
    data = await context.fetch(photo.file_id) if photo.size <= _LARGEST_PHOTO else b""
    links = await asyncio.to_thread(links_in_photo, data) if data else []
    codes = [match[1] for link in links if (match := _LINK.search(link))]
    return Shown(codes[0]) if codes else Shown(other=bool(links))


def is_ticket(shown: Shown) -> bool:
    """Whether a photo shows a ticket."""
    return bool(shown.code)


async def open_photo(context: Context, photo: Picture, tx: Transaction, shown: Shown) -> Screen:
    """The card of the ticket; what else the photo may show nobody knows."""
    t = context.t
    if shown.code:
        return await _opened(context, shown.code)
    said = t("This QR code is not a ticket of ours.") if shown.other else t("We see no code in this photo.")
    hint = t("Please come closer, hold the phone still, or type the code, for example MD-4K7Q.")
    return or_a_list(context, Screen(lines(said, hint), [[Button(t("Attendance today"), ShowToday()), menu_key(t)]]))
