"""Taking the report: as a paper, or as a workbook."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.events.documents.attendance_sheet import workbook
from bot.areas.library.signing import Signing
from bot.areas.staff.service import Staff
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.rules import TooFewAnswers
from bot.areas.surveys.service import Surveys
from bot.base.clock import Clock
from bot.base.database import Reader
from bot.base.identity import Access
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, writes
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from bot.settings import Settings
from handlers.navigation import desk_ways
from handlers.surveys.buttons import OpenSurvey, TakeReport
from handlers.surveys.report import paper
from handlers.surveys.worksheet import sheets

REPORT = "survey_report"
PDF, XLSX = "pdf", "xlsx"


@for_staff(RUN_SURVEYS, N_("took the report of a survey"))
@writes
async def take(context: Context, tap: TakeReport, tx: object) -> Screen:
    """The file. Raises Unknown, TooFewAnswers."""
    t = context.t
    if tap.form not in (PDF, XLSX):
        raise Unknown("report")
    period = (await context.services[Surveys].report(context.reader, tap.survey)).result.survey.period
    said = t("The report, to be read and signed. Nobody is named in it.")
    if tap.form == XLSX:
        said = t("The worksheet: the exact index, and beside it that of the customary weights of 0.11.")
    details = {"survey": tap.survey, "form": tap.form}
    file = File(REPORT, f"laporan-skm-{period.first}-{period.last}.{tap.form}", details)
    return Screen(said, [[Button(t("Back"), OpenSurvey(tap.survey))], desk_ways(t)], fresh=True, document=file)


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | Drawing | None:
    """As the figures are when it leaves, in the library's language; None for who may see it no more."""
    role = await services[Staff].role(reader, person_id)
    if RUN_SURVEYS not in services[Access].of(role):
        return None
    try:
        found = await services[Surveys].report(reader, details["survey"])
    except (Unknown, TooFewAnswers):
        return None
    t, now = replace(t, language=services[Settings].locale, year=None), services[Clock].now()
    if details["form"] == PDF:
        return paper(t, found, await services[Signing].signer(reader), services[Surveys].today)
    return await asyncio.to_thread(workbook, sheets(t, found), t.zone, now)
