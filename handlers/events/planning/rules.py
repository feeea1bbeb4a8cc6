"""The library's own numbers for events: seen, changed, and back to what is usual."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.areas.events.service import Events
from bot.areas.events.settings import MOST_REMINDERS, SPECS, Spec, UnfitRule, check, read, written
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.base.database import Transaction
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.reading.dates import read_times
from bot.base.reading.numbers import count_in
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, Complaint, Step, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.buttons import EditEventRule, ListPlans
from handlers.navigation import menu_key

USUAL = "usual"
LABELS = {
    "offer_hold": N_("An offered seat is held for"),
    "offer_ends_before_start": N_("Offers end, before the start"),
    "freeze_before_start": N_("Automatic offers stop, before the start"),
    "released_hold": N_("A seat that staff release late is held for"),
    "missed_in_a_row": N_("Times missed in a row until one's turn comes later"),
    "lowered_for": N_("One's turn then comes later for"),
    "reminders": N_("Reminders, before the start"),
    "reminder_useful_until": N_("Last use of a reminder, before the start"),
    "quiet_from": N_("Quiet hours begin"),
    "quiet_until": N_("Quiet hours end"),
    "door_opens": N_("Check-in opens, before the start"),
    "walk_in_after": N_("Empty seats go to walk-ins, after the start"),
    "settled_after": N_("Who came is taken as noted, after the end"),
    "friday_prayer": N_("Friday prayers"),
    "magrib": N_("Magrib"),
    "alternatives": N_("Other events that are suggested"),
}
KEYS = {
    "offer_hold": N_("Length of an offer"),
    "offer_ends_before_start": N_("End of offers"),
    "freeze_before_start": N_("Offers stop"),
    "released_hold": N_("Released seats"),
    "missed_in_a_row": N_("Times missed"),
    "lowered_for": N_("Later turn"),
    "reminders": N_("Reminders"),
    "reminder_useful_until": N_("Last reminder"),
    "quiet_from": N_("Quiet from"),
    "quiet_until": N_("Quiet until"),
    "door_opens": N_("Check-in opens"),
    "walk_in_after": N_("Walk-ins"),
    "settled_after": N_("Attendance closes"),
    "friday_prayer": N_("Friday prayers"),
    "magrib": N_("Magrib"),
    "alternatives": N_("Suggestions"),
}
"""The same, short enough for a key."""
_EXAMPLES = {
    "span": N_("Please write how long, for example “24 hours” or “90 minutes”; from {least} to {most}."),
    "spans": N_("Up to {n} times from {least} to {most}, with commas between: “3 days, 1 day, 2 hours”, or “none”."),
    "count": N_("Please write a number from {least} to {most}."),
    "clock": N_("Please write a time of day, for example “21.00”."),
    "clocks": N_("Please write from when to when, for example “11.45-13.15”."),
}
_UNITS = {
    "menit": 1, "mnt": 1, "minute": 1, "minutes": 1, "jam": 60, "hour": 60, "hours": 60,
    "hari": 1440, "day": 1440, "days": 1440, "minggu": 10080, "pekan": 10080, "week": 10080, "weeks": 10080,
}  # fmt: skip
_SPAN = re.compile(r"(\d{1,5})\s*([a-z]+)")
_NONE = frozenset({"tidak ada", "tanpa", "kosong", "none", "0"})


@for_staff(EDIT_LIBRARY)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of them."""
    return _shown(context)


def _shown(context: Context, said: str = "") -> Screen:
    t, rules = context.t, context.services[Events].rules
    rows = [t("{label}: <b>{value}</b>", label=t(label), value=value_said(t, getattr(rules, name)))
            for name, label in LABELS.items()]  # fmt: skip
    keys = [Button(t(label), EditEventRule(name)) for name, label in KEYS.items()]
    pairs = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    last = [Button(t("List of events"), ListPlans()), menu_key(t)]
    return Screen(paragraphs(said, t("<b>Rules for events</b>"), lines(*rows)), [*pairs, last])


def value_said(t: Texts, value: Any) -> Html | str:
    """A value in words."""
    match value:
        case timedelta():
            return _span_said(t, value)
        case time():
            return t.clock(value)
        case (time() as start, time() as end):
            return f"{t.clock(start)}–{t.clock(end)}"
        case tuple():
            return joined(", ", [_span_said(t, one) for one in value]) or t("None")
    return t.number(value)


def _span_said(t: Texts, span: timedelta) -> Html:
    minutes = span // timedelta(minutes=1)
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    parts = [
        t.plural("{n} day", "{n} days", days) if days else "",
        t.plural("{n} hour", "{n} hours", hours) if hours else "",
        t.plural("{n} minute", "{n} minutes", rest) if rest or not minutes else "",
    ]
    return joined(" ", parts)


@dataclass(frozen=True, kw_only=True)
class RuleStep(Step):
    """One of the numbers, kept as the database has it."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(USUAL, t("The usual: {value}", value=answers[ABOUT]["usual"]))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        name = answers[ABOUT]["name"]
        typed = TextStep(name=self.name, ask=self.ask, label=self.label).read(given, t, answers, today).casefold()
        value = _value(SPECS[name].kind, typed, datetime.combine(today, time(), t.zone))
        try:
            if value is None:
                raise UnfitRule(name)
            check(name, value)
        except UnfitRule:
            raise Complaint(t("That does not fit here yet.")) from None
        return {"value": written(value)}

    def fits(self, value: Any) -> bool:
        return value == USUAL or isinstance(value, dict)


def example(t: Texts, spec: Spec) -> Html:
    """What such a value looks like."""
    least, most = (value_said(t, bound) if bound is not None else "" for bound in (spec.least, spec.most))
    return t(_EXAMPLES[spec.kind], least=least, most=most, n=MOST_REMINDERS)


def _value(kind: str, typed: str, midnight: datetime) -> Any:
    """What was typed, as the rule has it; None where it is nothing of the kind."""
    match kind:
        case "span":
            return _span(typed)
        case "spans":
            parts = [] if typed in _NONE else re.split(r",|;|\bdan\b|\band\b", typed)
            found = [_span(part) for part in parts if part.strip()]
            return None if None in found else tuple(sorted((one for one in found if one is not None), reverse=True))
        case "count":
            return count_in(typed, 999)
    span = read_times(typed, midnight, midnight.tzinfo).span if midnight.tzinfo else None
    if span is None or (kind == "clocks") is (span.ends is None):
        return None
    return (span.starts.time(), span.ends.time()) if span.ends else span.starts.time()


def _span(typed: str) -> timedelta | None:
    """“1 hari 12 jam”."""
    found = _SPAN.findall(typed)
    rest = _SPAN.sub("", typed).strip()
    if not found or rest or any(unit not in _UNITS for _, unit in found):
        return timedelta(0) if typed.strip() == "0" else None
    return timedelta(minutes=sum(int(number) * _UNITS[unit] for number, unit in found))


def _ask(t: Texts, answers: Answers) -> Html:
    about = answers[ABOUT]
    now = t("{label}: <b>{value}</b>", label=t(LABELS[about["name"]]), value=about["now"])
    return paragraphs(now, example(t, SPECS[about["name"]]))


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    name, given, events = answers[ABOUT]["name"], answers["value"], context.services[Events]
    if given == USUAL:
        await events.ruled.reset(tx, name)
    else:
        await events.ruled.change(tx, name, read(name, given["value"]))
    if name in ("reminders", "reminder_useful_until", "quiet_from", "quiet_until"):
        await events.composing.plan_reminding_anew(tx)
    return _shown(context, context.t("Changed. It holds from now on."))


RULE = Conversation(
    name="event_rule",
    version=1,
    title=N_("Change a rule for events"),
    why=N_("This rule holds for every event from now on. Residents notice it only when they sign up."),
    send_label=N_("Save"),
    finish=_finish,
    needs=EDIT_LIBRARY,
    deed=N_("changed a rule for events"),
    direct=True,
    steps=(RuleStep(name="value", label=N_("Value"), ask=_ask),),
)


@for_staff(EDIT_LIBRARY)
@reads
async def edit(context: Context, tap: EditEventRule) -> Answer:
    """What shall it be?"""
    if tap.name not in SPECS:
        raise Unknown("rule")
    t, ruled = context.t, context.services[Events].ruled
    about = {
        "name": tap.name,
        "now": str(value_said(t, getattr(ruled.now, tap.name))),
        "usual": str(value_said(t, getattr(ruled.defaults, tap.name))),
    }
    return Begin(RULE, {ABOUT: about})
