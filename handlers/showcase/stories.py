"""Staff: elders' stories for story hour, by theme, each with the event at which it is played."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.areas.showcase.curating import PAGE, Curating
from bot.areas.showcase.permissions import CURATE_WORKS
from bot.areas.showcase.rules import Work
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import beside, number_keys
from handlers.showcase import desk, words
from handlers.showcase.buttons import LookAtWork, PlanStory, ShowStories

_EVENTS = 8
_STORY_HOURS = ("storytelling", "elsewhere")
_NONE = -1


@for_staff(CURATE_WORKS)
@reads
async def show(context: Context, tap: object) -> Screen:
    """A page of stories, of one theme."""
    asked = tap if isinstance(tap, ShowStories) else ShowStories()
    return await _list(context, asked.theme if asked.theme in words.THEMES else "", max(0, asked.page))


async def _list(context: Context, theme: str, page: int) -> Screen:
    found, more = await context.services[Curating].stories(context.reader, theme, page)
    if page and not found:
        return await _list(context, theme, 0)
    return _listed(context.t, found, theme, page, more=more)


def _listed(t: Texts, found: Sequence[Work], theme: str, page: int, *, more: bool) -> Screen:
    start = page * PAGE + 1
    rows = [_row(t, n, one) for n, one in enumerate(found, start)]
    keys = number_keys([(words.name_of(t, one.made), LookAtWork(one.id)) for one in found], start)
    back, onward = beside(lambda n: ShowStories(theme, n), page, more=more)
    themes = [Button(t(label), ShowStories(name)) for name, label in words.THEMES.items() if name != theme]
    everything = [[Button(t("All themes"), ShowStories())]] if theme else []
    empty = "" if found else t("There is no story of this kind yet.")
    head = t("<b>Stories for story hour</b>")
    about = t("Theme: {theme}", theme=t(words.THEMES[theme])) if theme else ""
    pairs = [themes[n : n + 2] for n in range(0, len(themes), 2)]
    text = paragraphs(lines(head, about), *rows, empty)
    return Screen(text, [*keys, [*back, *onward], *pairs, *everything, desk_ways(t)], picker=True)


def _row(t: Texts, n: int, one: Work) -> Html:
    title = t("{n}. {title}", n=n, title=words.name_of(t, one.made))
    planned = t("planned for an event") if one.event_id else ""
    return lines(title, words.by(t, one.made), words.length(t, one.made.seconds) if one.made.seconds else "", planned)


@for_staff(CURATE_WORKS, N_("planned a story for an event"))
@writes
async def plan(context: Context, tap: PlanStory, tx: Transaction) -> Screen:
    """At which event? Raises Unknown."""
    curating, t = context.services[Curating], context.t
    if tap.event == 0:
        one = await curating.work(tx, tap.work)
        page = await context.services[Events].reading.upcoming(tx, Filters(kinds=_STORY_HOURS), limit=_EVENTS)
        return _choose(t, one, page.lines)
    one = await curating.plan(tx, tap.work, None if tap.event == _NONE else tap.event)
    said = t("It is planned for no event any more.")
    if one.event_id:
        event = await context.services[Events].reading.event(tx, one.event_id)
        said = t("It is planned for “{title}”.", title=event.details.title)
    return await desk.looked_at(context, one, said)


def _choose(t: Texts, one: Work, found: Sequence[Line]) -> Screen:
    rows: dict[int, Line] = {}
    for line in found:
        rows.setdefault(line.event_id, line)
    keys = [
        [
            Button(
                t("{title}, {day}", title=line.title, day=t.date(line.starts_at.astimezone(t.zone).date())),
                PlanStory(one.id, line.event_id),
            )
        ]
        for line in rows.values()
    ]
    none = [[Button(t("At no event"), PlanStory(one.id, _NONE))]] if one.event_id else []
    said = t("At which event shall “{title}” be played?", title=words.name_of(t, one.made))
    empty = "" if rows else t("No story hour is planned yet.")
    return Screen(
        paragraphs(said, empty),
        [*keys, *none, [Button(t("Back"), LookAtWork(one.id))], desk_ways(t)],
        picker=True,
        fresh=True,
    )
