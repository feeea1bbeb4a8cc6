"""“berapa yang daftar dongeng sabtu?”: how many have a seat, of the event that is named, or of those to come."""

from __future__ import annotations

import re

from bot.areas.events.permissions import SEE_PARTICIPANTS
from bot.areas.events.planning.overview import Planned
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.events.planning.cards import standing, ways
from handlers.events.planning.finding import named
from handlers.events.planning.lists import line, title_keys
from handlers.navigation import OpenPlan

_MOST = 5
_AROUND = re.compile(
    r"\b(?:ada|berapa|brp|bara|barapo|jumlah|total|banyak|banyaknya|yang|yg|nan|orang|org|urang|peserta|pesertanya|anak|"
    r"(?:men|pen|ter)?daftar\w*|dftr|ikut|ikuik|ikutan|masuk|sudah|udah|udh|sdh|alah|lah|sekarang|kini|saat|ini|kursi|"
    r"terisi|sisa|buat|untuk|utk|di|ke|acara|kegiatan|kak|min|ya|dong|tolong|cek|lihat|how|many|people|have|has|are|is|"
    r"signed|sign|up|registered|for|to|the|so|far|seats?|taken|who|participants?)\b|[?!.,]+",
    re.IGNORECASE,
)


@for_staff(SEE_PARTICIPANTS)
@reads
async def show_sign_ups(context: Context, heard: Heard) -> Screen:
    """The seats of each that may be meant; where none is named, of the next ones."""
    words = " ".join(_AROUND.sub(" ", heard.typed).split())
    found = [*await named(context, words, "coming")][:_MOST] if words else []
    t = context.t
    missed = t("No event to come is called anything like “{words}”.", words=words) if words and not found else ""
    shown = found or await _coming(context)
    rows = [await _row(context, number, one) for number, one in enumerate(shown, 1)]
    said = paragraphs(missed, *(rows or [t("Nothing here.")]))
    return Screen(said, [*title_keys(shown, OpenPlan), ways(t)])


async def _coming(context: Context) -> list[Planned]:
    only = await context.services[Staff].reach(context.reader, context.person.id, context.role)
    found, _ = await context.services[Events].overview.page(context.reader, "coming", only, 0, _MOST)
    return list(found)


async def _row(context: Context, number: int, one: Planned) -> Html:
    event = await context.services[Events].reading.event(context.reader, one.event_id)
    figures = await context.services[Events].overview.figures(context.reader, one.event_id)
    return lines(line(context.t, number, one), standing(context.t, event, figures))
