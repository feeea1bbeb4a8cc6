"""The list of participants as a file: names for who may read them, numbers only for the head of the library."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.areas.events.attendance.desk import Sheet
from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.events.documents.types import Cell
from bot.areas.events.documents.types import Sheet as Paper
from bot.areas.events.permissions import RUN_DOOR, SEE_CHILDREN, SEE_PARTICIPANTS, WORK_DESK
from bot.areas.events.records import Registration
from bot.areas.events.service import Events
from bot.areas.events.types import SeatState, Session, SignUp
from bot.areas.staff.service import Staff
from bot.base.database import Reader, Transaction
from bot.base.html import lines, plain
from bot.base.identity import Access, NotAllowed, Permission, Role
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, writes
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.check_in.buttons import ShowToday, TakeSheet
from handlers.events.check_in.names import is_child
from handlers.events.listing.naming import file_name
from handlers.navigation import menu_key

SHEET = "event_sheet"
_MOST_TIMES = 4
STATES = {
    SeatState.SEATED: N_("has a seat"),
    SeatState.OFFERED: N_("is offered a seat"),
    SeatState.QUEUED: N_("in the queue"),
    SeatState.PENDING: N_("has asked to join"),
}


@for_staff(SEE_PARTICIPANTS, N_("took a list of participants"))
@writes
async def take_sheet(context: Context, tap: TakeSheet, tx: Transaction) -> Screen:
    """The file. Raises NotAllowed for a partner at somebody else's event, Unknown."""
    t = context.t
    event = await context.services[Events].reading.event(tx, tap.event)
    await context.services[Staff].check_event(tx, context.person.id, context.role, SEE_PARTICIPANTS, event.id)
    said = t("The participants of “{title}”.", title=event.details.title)
    care = t("The file holds data of people. Please do not pass it on, and delete it when it has served.")
    if context.role is Role.HEAD:
        care = t("It holds numbers only.")
    home = [Button(t("Attendance today"), ShowToday())] if context.may(RUN_DOOR) else []
    file = File(
        SHEET, file_name("peserta", event.details.title, ".xlsx"), {"event": event.id, "at": context.now.isoformat()}
    )
    return Screen(lines(said, care), [[*home, menu_key(t)]], fresh=True, document=file)


async def make_sheet(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | None:
    """The workbook, for what the reader may see when it is sent; None where that is nothing any more."""
    role = await services[Staff].role(reader, person_id)
    try:
        await services[Staff].check_event(reader, person_id, role, SEE_PARTICIPANTS, details["event"])
        found = await services[Events].desk.sheet(reader, details["event"])
    except (NotAllowed, Unknown):
        return None
    counted = found.event.details.sign_up is SignUp.NONE and not found.guests
    at = datetime.fromisoformat(details["at"])
    paper = _numbers(t, found) if role is Role.HEAD or counted else _names(t, found, services[Access].of(role), at)
    return await asyncio.to_thread(sheet_file, paper, t.zone, at)


def _names(t: Texts, found: Sheet, may: frozenset[Permission], now: datetime) -> Paper:
    """A row for each, and room to sign. Telephone numbers are for those who call people."""
    sessions = found.event.sessions
    over = bool(sessions) and sessions[-1].ends_at <= now
    calls = WORK_DESK in may
    came = [_came(t, session, len(sessions) > 1) for session in sessions]
    headings = [t("No."), t("Name"), t("Code"), t("Age group"), t("People"), t("Standing"), t("Attended"), *came,
                t("Brought by"), t("Fetched by"), *([t("Telephone number")] if calls else []),
                t("Signature")]  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for number, (one, marks) in enumerate(found.guests, 1):
        seen = SEE_CHILDREN in may or not is_child(found.event, one)
        last = next(iter(reversed(marks.values())), None)
        rows.append((
            number, plain(one.name) if seen else "", one.code, _band(found, one), one.seats,
            plain(t(STATES[one.state])), plain(_attended(t, one, len(sessions), len(marks), over)),
            *(marks[session.id].came_at if session.id in marks else None for session in sessions),
            last.brought_by if last and seen else "", last.fetched_by if last and seen else "",
            *([found.phones.get(one.party_id, "")] if calls else []), None,
        ))  # fmt: skip
    title, signed = found.event.details.title, frozenset({len(headings) - 1})
    return Paper(title, title, tuple(map(plain, headings)), tuple(rows), _above(t, found), signed)


def _above(t: Texts, found: Sheet) -> tuple[str, ...]:
    """What the list is of, when and where."""
    event = found.event
    when = [plain(t.span(one.starts_at, one.ends_at)) for one in event.sessions[:_MOST_TIMES]]
    return (plain(t("Participants: {title}", title=event.details.title)), *when, *filter(None, [event.details.place]))


def _attended(t: Texts, one: Registration, sessions: int, came: int, over: bool) -> str:
    """Yes or no once it is over; of several sessions how many."""
    if one.state is not SeatState.SEATED or not (over or came):
        return ""
    if sessions > 1:
        return t("{n} of {total}", n=came, total=sessions)
    return t("Yes") if came else t("No")


def _numbers(t: Texts, found: Sheet) -> Paper:
    """A row for each session: how many had a seat, came, came without one, were counted."""
    headings = (t("Session"), t("Seats taken"), t("Present"), t("Of them without a seat"), t("Counted without names"))
    rows = []
    for session in found.event.sessions:
        those = [(one, marks) for one, marks in found.guests if one.pool.session_id in (None, session.id)]
        seated = [one.seats for one, _ in those if one.state is SeatState.SEATED and not one.walk_in]
        here = [one for one, marks in those if session.id in marks]
        guests = [one.seats for one in here if one.walk_in]
        present = sum(one.seats for one in here)
        rows.append((session.starts_at, sum(seated), present, sum(guests), found.heads.get(session.id, 0)))
    title = found.event.details.title
    return Paper(title, title, tuple(map(plain, headings)), tuple(rows), _above(t, found))


def _came(t: Texts, session: Session, several: bool) -> str:
    if not several:
        return plain(t("Came at"))
    return plain(t("Came on {date}", date=t.date(session.starts_at.astimezone(t.zone).date())))


def _band(found: Sheet, one: Registration) -> str:
    return next((band.label for band in found.event.plan.bands if band.id == one.band_id), "")
