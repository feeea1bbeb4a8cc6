"""The buying list as a file, in numbers: nobody is named."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.events.documents.types import Cell, Sheet
from bot.areas.needs.permissions import PLAN_PURCHASES
from bot.areas.needs.rules import Need, Source
from bot.areas.needs.service import Needs
from bot.areas.staff.service import Staff
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.identity import Access
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, writes
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.needs.board import MARKS
from handlers.needs.buttons import ShowNeeds, TakeNeeds

SHEET = "needs_sheet"


@for_staff(PLAN_PURCHASES, N_("took the buying list as a file"))
@writes
async def take(context: Context, tap: TakeNeeds, tx: object) -> Screen:
    """The file."""
    t = context.t
    said = t("The buying list, with numbers and without names.")
    file = File(SHEET, f"kebutuhan-{context.today}.xlsx", {"at": context.now.isoformat()})
    return Screen(said, [[Button(t("To the buying list"), ShowNeeds())], desk_ways(t)], fresh=True, document=file)


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | None:
    """The workbook, as the list is when it leaves; None for who may see it no more."""
    role = await services[Staff].role(reader, person_id)
    if PLAN_PURCHASES not in services[Access].of(role):
        return None
    at = datetime.fromisoformat(details["at"])
    paper = _paper(t, await services[Needs].every(reader), at)
    return await asyncio.to_thread(sheet_file, paper, t.zone, at)


def _paper(t: Texts, needs: Sequence[Need], at: datetime) -> Sheet:
    headings = (
        t("No."),
        t("Title"),
        t("People"),
        t("In the queue"),
        t("Proposed"),
        t("Want to hear"),
        t("Looked for"),
        t("Copies"),
        t("Last asked for"),
        t("State"),
    )
    rows = [_row(t, n, one) for n, one in enumerate(needs, 1)]
    title = plain(t("What readers need"))
    above = (title, plain(t("As of {date}", date=t.date(at.astimezone(t.zone).date()))))
    return Sheet(title, title, tuple(map(plain, headings)), tuple(rows), above)


def _row(t: Texts, n: int, one: Need) -> tuple[Cell, ...]:
    counts = [one.counts[source] for source in (Source.QUEUE, Source.PROPOSED, Source.WANTED, Source.SEARCHED)]
    state = plain(t(MARKS[one.mark])) if one.mark else plain(t("open"))
    day = one.last_at.astimezone(t.zone).date()
    return (n, one.title, one.people, *counts, one.copies if one.title_id else None, day, state)
