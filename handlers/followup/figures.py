"""What came of an event, for the staff; and the ways to what they hand out and enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.events.permissions import MAKE_EVENTS, SEE_FIGURES
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.areas.followup.rules import Figures, Handout
from bot.areas.followup.service import Followup
from bot.base.html import Html, escape, joined, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.listing.naming import file_name
from handlers.events.planning.checks import reach
from handlers.followup.buttons import AddHandout, RemoveHandout, ShowResults
from handlers.followup.charts import CHART, ITEMS
from handlers.followup.thanking import AGREES
from handlers.navigation import OpenAfter, OpenPlan, menu_key

_LATER = {
    "knowledge": N_("Still remember it"),
    "confidence": N_("Surer of themselves than before"),
    "use": N_("Have used it"),
    "services": N_("Have used other services"),
}
_MOST_WORDS = 10


@for_staff(SEE_FIGURES)
@reads
async def open_after(context: Context, tap: OpenAfter) -> Screen:
    """Figures, handouts, results."""
    return await after(context, tap.event)


async def after(context: Context, event_id: int, said: str = "") -> Screen:
    """The screen, after what was just done."""
    await reach(context, event_id, SEE_FIGURES)
    events, aftercare = context.services[Events], context.services[Followup]
    event = await events.reading.event(context.reader, event_id)
    figures = await aftercare.thanking.figures(context.reader, event_id)
    handouts = await aftercare.handing.of(context.reader, event_id)
    return _screen(context, event, figures, handouts, said)


def _screen(context: Context, event: Event, figures: Figures, handouts: Sequence[Handout], said: str) -> Screen:
    t = context.t
    head = t("<b>{title}</b>: after the event", title=event.details.title)
    named = lines(t("Handed out:"), *(Html("• ") + name_of(t, one) for one in handouts)) if handouts else ""
    over = all(one.ends_at <= context.now for one in event.sessions)
    text = paragraphs(said, head, _numbers(t, event, figures, over=over), _said(t, figures), named)
    keys = [*_keys(context, event, handouts), [Button(t("Back to the event"), OpenPlan(event.id)), menu_key(t)]]
    return Screen(text, keys, photo=_chart(context, event, figures))


def _chart(context: Context, event: Event, found: Figures) -> File | str:
    """The same as bars, once somebody came; not for who saves data."""
    if not found.came or context.person.saves_data or not context.private:
        return ""
    return File(CHART, file_name("rekap", event.details.title, ".png"), {"event": event.id}, adorns=True)


def _numbers(t: Texts, event: Event, found: Figures, *, over: bool) -> Html:
    rating = t("Rating: {mean} of 5", mean=t.number(round(found.rating, 1))) if found.rating is not None else ""
    return lines(
        t("Came: {n}", n=t.number(found.came)),
        t("Had a seat and did not come: {n}", n=t.number(found.missed)) if over else "",
        t("Asked how it was: {n}", n=t.number(found.thanked)),
        t("Certificates: {n}", n=t.number(found.certificates)) if event.details.certificate else "",
        rating,
    )


def _said(t: Texts, found: Figures) -> Html:
    """What people answered, where enough of them did."""
    now = [_item(t, label, found.outcomes.get((1, item), {})) for item, label in ITEMS.items()]
    later = [_item(t, label, found.outcomes.get((2, item), {})) for item, label in _LATER.items()]
    rules = t("An answer is shown from 5 people on, so that nobody is recognised.")
    words = [t("“{words}”", words=one) for one in found.words[:_MOST_WORDS]]
    return paragraphs(
        lines(t("Answers:"), *now) if any(now) else "",
        lines(t("Six weeks later:"), *later) if any(later) else "",
        lines(t("In their words:"), *words) if words else "",
        rules,
    )


def _item(t: Texts, label: str, cells: Mapping[int, int]) -> Html:
    shown = [t("{answer} {n}", answer=t(AGREES[n]).lower(), n=t.number(cells[n])) for n in AGREES if cells.get(n)]
    return t("{item}: {answers}", item=t(label), answers=joined(", ", shown)) if shown else Html()


def name_of(t: Texts, one: Handout) -> Html:
    """A handout by its name."""
    return escape(one.name) if one.name else t("a photo") if one.kind == "photo" else t("one file")


def _keys(context: Context, event: Event, handouts: Sequence[Handout]) -> list[list[Button]]:
    t = context.t
    if not context.may(MAKE_EVENTS):
        return []
    removing = [
        [Button(t("Take away: {name}", name=name_of(t, one).plain), RemoveHandout(event.id, one.id))]
        for one in handouts
    ]
    results = [[Button(t("🏅 Results"), ShowResults(event.id))]] if event.details.kind == "competition" else []
    return [[Button(t("📎 Hand something out"), AddHandout(event.id), style="primary")], *removing, *results]
