"""The hours of the week, days that differ, Ramadan: staff write them, residents' answers follow at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.rules import Hours, Periods, SpecialDay, read_periods
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import Answers
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.admin.buttons import AddSpecialDays, EditHours, RemoveSpecialDays, ShowHolidays, ShowSpecialDays
from handlers.library.admin.steps import (
    CLOSED,
    EXAMPLE,
    DaysStep,
    HoursStep,
    SuggestStep,
    WeekStep,
    days_shown,
    week_kept,
)
from handlers.library.admin.ways import back_ways
from handlers.library.screens import periods_text, week_lines

REASONS = {"ramadan": N_("Ramadan"), "holiday": N_("public holiday"), "leave": N_("staff on leave together")}
_MOST_SHOWN = 12
Group = tuple[Sequence[date], SpecialDay]

# The week


async def _save_week(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    library = context.services[Library]
    week = {**await library.week(tx), **(week_kept(answers["week"]) or {})}
    await library.set_hours(tx, week)
    said = context.t("Saved. Residents' answers say so from now on.")
    return Screen(
        paragraphs(said, week_text(context.t, week)),
        [[Button(context.t("Change the hours"), EditHours())], *back_ways(context.t)],
    )


def week_text(t: Texts, week: Mapping[int, Periods]) -> Html:
    """The week as residents read it."""
    return week_lines(t, Hours(week))


HOURS = Conversation(
    name="hours",
    version=1,
    title=N_("Opening hours"),
    why=N_("Residents are answered with these hours, and deadlines count by them."),
    send_label=N_("Save"),
    finish=_save_week,
    needs=EDIT_LIBRARY,
    deed=N_("changed the opening hours"),
    steps=(
        WeekStep(
            first=True,
            name="week",
            label=N_("Opening hours"),
            ask=lambda t, answers: lines(
                t("From when to when is the library open, and on which days? Days you leave out stay as they are."),
                t(EXAMPLE),
            ),
        ),
    ),
)

# Days that differ


async def _save_special(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    library = context.services[Library]
    days = [date.fromisoformat(one) for one in answers["days"]]
    reason = answers["reason"] or ""
    if reason in REASONS:
        reason = context.speaking("id").t(REASONS[reason]).plain
    changed = [*_hours_by_day(days, answers["hours"], await library.week(tx))]
    for day, periods in changed:
        await library.set_special_day(tx, day, periods, reason)
    said = context.t.plural("Saved for {n} day. Residents' answers say so from now on.",
                         "Saved for {n} days. Residents' answers say so from now on.", len(changed))  # fmt: skip
    return Screen(said, [[Button(context.t("Days that differ"), ShowSpecialDays())], *back_ways(context.t)])


def _hours_by_day(days: Sequence[date], hours: Any, week: Mapping[int, Periods]) -> Iterator[tuple[date, Periods]]:
    """Hours for several days leave those alone on which the library is closed anyway; by weekday, those not named."""
    by_weekday = week_kept(hours) if isinstance(hours, dict) else None
    for day in days:
        if by_weekday is not None:
            if day.isoweekday() in by_weekday:
                yield day, by_weekday[day.isoweekday()]
        elif hours == CLOSED:
            yield day, ()
        elif len(days) == 1 or week.get(day.isoweekday()) != ():
            yield day, read_periods(hours)


def _reasons(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(code, t(label)) for code, label in REASONS.items()]


SPECIAL = Conversation(
    name="special_days",
    version=1,
    title=N_("Days that differ"),
    why=N_("Residents are answered with these days instead of the usual hours."),
    send_label=N_("Save"),
    finish=_save_special,
    needs=EDIT_LIBRARY,
    deed=N_("changed the hours of some days"),
    steps=(
        DaysStep(
            first=True,
            name="days",
            label=N_("Days"),
            ask=lambda t, answers: t("Which days? For example “24-26 Dec”, or for Ramadan “18 Feb until 19 Mar 2027”."),
        ),
        HoursStep(
            first=True,
            name="hours",
            label=N_("Opening hours"),
            ask=lambda t, answers: t(
                "Closed, or open from when to when? For example “08.00-14.00” or “Mon-Thu 8-15, Fri 8-15.30”. "
                "Days on which the library is closed anyway stay closed."
            ),
        ),
        SuggestStep(
            name="reason",
            label=N_("Reason"),
            most=60,
            optional=True,
            choices=_reasons,
            ask=lambda t, answers: t("Why? A few words that residents read with the opening hours."),
        ),
    ),
)


def grouped(days: Sequence[SpecialDay]) -> list[Group]:
    """Neighbours with the same hours and reason together; days between them are not skipped."""
    groups: list[tuple[list[date], SpecialDay]] = []
    for one in days:
        last = groups[-1] if groups else None
        same = last and (last[1].periods, last[1].reason) == (one.periods, one.reason)
        if last and same and one.day - last[0][-1] <= timedelta(2):
            last[0].append(one.day)
        else:
            groups.append(([one.day], one))
    return [(found, one) for found, one in groups]


def special_screen(t: Texts, days: Sequence[SpecialDay], said: str = "") -> Screen:
    """The days that differ, with a key to let each group be as the week again."""
    groups = grouped(days)[:_MOST_SHOWN]
    rows = [
        t("{number}. {days}: {hours}", number=n, days=days_shown(t, found), hours=_hours_of(t, one))
        for n, (found, one) in enumerate(groups, 1)
    ]
    keys = [
        [
            Button(
                t("As the week again: {number}", number=n),
                RemoveSpecialDays(found[0].isoformat(), found[-1].isoformat()),
            )
        ]
        for n, (found, _) in enumerate(groups, 1)
    ]
    more = [
        [Button(t("Other hours, closed days"), AddSpecialDays(), style="primary")],
        [Button(t("Public holidays"), ShowHolidays())],
    ]
    text = lines(*rows) if rows else t("No day differs from the week.")
    return Screen(paragraphs(said, t("<b>Days that differ from the week</b>"), text), [*more, *keys, *back_ways(t)])


def _hours_of(t: Texts, one: SpecialDay) -> Html:
    hours = periods_text(t, one.periods)
    return t("{hours} ({reason})", hours=hours, reason=one.reason) if one.reason else hours


# Actions


@for_staff(EDIT_LIBRARY)
@reads
async def edit_week(context: Context, _: object) -> Begin:
    """The form of the week."""
    return Begin(HOURS)


@for_staff(EDIT_LIBRARY)
@reads
async def show_special(context: Context, _: object) -> Screen:
    """Days that differ."""
    return special_screen(context.t, await context.services[Library].special_days(context.reader))


@for_staff(EDIT_LIBRARY)
@reads
async def add_special(context: Context, _: object) -> Begin:
    """The form of days that differ."""
    return Begin(SPECIAL)


@for_staff(EDIT_LIBRARY, N_("let some days be as the week again"))
@writes
async def remove_special(context: Context, tap: RemoveSpecialDays, tx: Transaction) -> Screen:
    """As the week again. Raises Unknown where none of them differs any more."""
    first, last = _day(tap.first), _day(tap.last)
    library = context.services[Library]
    known = await library.special_days(tx)
    going = [one.day for one in known if first <= one.day <= last]
    if not going:
        raise Unknown("day")
    for day in going:
        await library.remove_special_day(tx, day)
    left = [one for one in known if one.day not in going]
    return special_screen(context.t, left, context.t("Those days are as the week again."))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unknown("day") from None
