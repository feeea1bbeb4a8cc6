"""How events are announced, kind by kind."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.autoposts.rules import LEADS, Settings
from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.autoposts.buttons import OpenHabit, ShowHabits, ShowSchedule, SwitchHabit
from handlers.events.listing.words import KINDS
from handlers.navigation import desk_ways as ways

ONCE, SEATS, BEFORE = "once", "seats", "h"


def _lead(t: Texts, hours: int) -> Html:
    if hours % 24:
        return t.plural("{n} hour before", "{n} hours before", hours)
    return t.plural("{n} day before", "{n} days before", hours // 24)


def _said(t: Texts, chosen: Settings) -> Html:
    parts = [t("when published")] if chosen.at_once else []
    parts += [_lead(t, hours) for hours in sorted(chosen.leads, reverse=True)]
    parts += [t("when few seats are left")] if chosen.seats else []
    return Html(", ".join(parts)) or t("not announced")


@for_staff(ANNOUNCE)
@reads
async def show(context: Context, _: object) -> Screen:
    """Every kind."""
    t = context.t
    said = [
        t(
            "• {kind}: {when}",
            kind=t(name),
            when=_said(t, await context.services[Autoposts].settings(context.reader, kind)),
        )
        for kind, name in KINDS.items()
    ]
    keys = [Button(t(name), OpenHabit(kind)) for kind, name in KINDS.items()]
    rows = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    text = paragraphs(t("<b>When are events announced in channels and groups?</b>"), lines(*said))
    return Screen(text, [*rows, [Button(t("Schedule"), ShowSchedule())], ways(t)])


def habit(t: Texts, kind: str, chosen: Settings) -> Screen:
    """One kind, with a switch for each moment."""
    on = {ONCE: chosen.at_once, **{f"{BEFORE}{n}": n in chosen.leads for n in LEADS}, SEATS: chosen.seats}
    names = {ONCE: t("When published"), SEATS: t("When few seats are left")}
    names |= {f"{BEFORE}{hours}": _lead(t, hours) for hours in LEADS}
    marks = {what: t("✅ {kind}", kind=names[what]) if on[what] else t("▫️ {kind}", kind=names[what]) for what in on}
    keys = [[Button(marks[what], SwitchHabit(kind, what, not on[what]))] for what in on]
    asked = t("When are events of the kind “{kind}” announced?", kind=t(KINDS[kind]))
    later = t("This holds for events that are published from now on.")
    return Screen(paragraphs(asked, later), [*keys, [Button(t("Back"), ShowHabits())], ways(t)])


@for_staff(ANNOUNCE)
@reads
async def open_habit(context: Context, tap: OpenHabit) -> Screen:
    """One kind."""
    _check(tap.kind)
    return habit(context.t, tap.kind, await context.services[Autoposts].settings(context.reader, tap.kind))


@for_staff(ANNOUNCE, N_("chose when events are announced"))
@writes
async def switch(context: Context, tap: SwitchHabit, tx: Transaction) -> Screen:
    """This moment, or not."""
    _check(tap.kind)
    chosen = _switched(await context.services[Autoposts].settings(tx, tap.kind), tap.what, tap.on)
    await context.services[Autoposts].choose(tx, tap.kind, chosen)
    return habit(context.t, tap.kind, chosen)


def _switched(chosen: Settings, what: str, on: bool) -> Settings:
    if what == ONCE:
        return replace(chosen, at_once=on)
    if what == SEATS:
        return replace(chosen, seats=on)
    hours = next((n for n in LEADS if what == f"{BEFORE}{n}"), None)
    if hours is None:
        raise Unknown("moment")
    return replace(chosen, leads=tuple(n for n in LEADS if (n in chosen.leads or n == hours) and (on or n != hours)))


def _check(kind: str) -> None:
    if kind not in KINDS:
        raise Unknown("kind")
