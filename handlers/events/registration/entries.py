"""The children that a sign-up is about, as its form keeps them: a list of dicts in JSON.

`id`: of a noted child; `new`: of one that was typed, within the form; `name`, `year`, `stage`; `on`: shall be signed
up; `no`: why that cannot be (young, old, between, seat); `hint`: an event that would do instead. Without a name or a
year it is not complete, and is asked for; then `age` is what was said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from bot.areas.children.rules import Child
from bot.areas.children.service import Children
from bot.areas.events.ages import ages_on, fits
from bot.areas.events.service import Events
from bot.areas.events.types import Band, Event
from bot.chat.core.context import Context

Entry = dict[str, Any]
Entries = list[Entry]


def complete(entry: Mapping[str, Any]) -> bool:
    """Whether a name and a year of birth are known."""
    return bool(entry.get("name") and entry.get("year"))


def coming(entries: Iterable[Entry]) -> Entries:
    """Those who shall be signed up."""
    return [one for one in entries if one.get("on") and complete(one)]


def incomplete(entries: Iterable[Entry]) -> Entry | None:
    """The first of whom something is to be asked still."""
    return next((one for one in entries if not complete(one)), None)


def names(entries: Iterable[Entry]) -> list[str]:
    """Their names, as `named_apart` has them."""
    return named_apart(list(entries))


def named_apart(entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """Their names, with the year of birth where two are called the same."""
    said = [str(one["name"]).casefold() for one in entries]
    return [
        f"{one['name']} ({one['year']})" if one.get("year") and said.count(name) > 1 else str(one["name"])
        for one, name in zip(entries, said, strict=True)
    ]


def fresh(entries: Sequence[Mapping[str, Any]]) -> Entry:
    """Somebody of whom nothing is known yet."""
    new = 1 + max((one.get("new", 0) for one in entries), default=0)
    return {"new": new, "name": "", "year": None, "stage": None, "on": True}


def key_of(entry: Mapping[str, Any]) -> str:
    """What tells the children of a form apart, before and after they are noted; never the name alone."""
    if "new" in entry:
        return f"n{entry['new']}"
    return f"c{entry['id']}" if "id" in entry else f"{entry['name']}:{entry['year']}"


def why_not(bands: Sequence[Band], year: int, day: date) -> str:
    """Why somebody born in that year cannot come that day; '' where they can."""
    if not bands or any(fits(band, year, day) for band in bands):
        return ""
    younger, older = ages_on(year, day)
    if older < min(band.youngest for band in bands):
        return "young"
    return "old" if younger > max(band.oldest for band in bands) else "between"


async def noted(context: Context, event: Event, session: int | None) -> Entries:
    """The children this guardian has noted, those who may come marked; for the others what would do instead."""
    children = await context.services[Children].of(context.reader, context.person.id)
    taken = await _taken(context, event, session, children)
    day = first_day(context, event, session)
    found = []
    for child in children:
        year = child.details.birth_year
        no = "seat" if child.id in taken else why_not(event.plan.bands, year, day)
        entry: Entry = {"id": child.id, "name": child.name, "year": year, "stage": child.details.stage}
        found.append({**entry, "on": not no, **({"no": no} if no else {})})
    return [await _with_hint(context, event.id, entry) for entry in found]


async def _taken(context: Context, event: Event, session: int | None, children: Sequence[Child]) -> set[int | None]:
    """Who of them is in the event already."""
    card = await context.services[Events].reading.card(
        context.reader, event.id, context.person.id, [child.id for child in children]
    )
    mine = (one.registration for one in card.mine)
    return {one.child_id for one in mine if one.state.alive and one.pool.session_id == session}


async def _with_hint(context: Context, event_id: int, entry: Entry) -> Entry:
    if entry.get("no") not in ("young", "old", "between"):
        return entry
    hint = await context.services[Events].reading.instead(context.reader, event_id, entry["year"])
    if hint is None:
        return entry
    return {**entry, "hint": {"event": hint.event_id, "title": hint.title, "at": hint.starts_at.isoformat()}}


def first_day(context: Context, event: Event, session: int | None) -> date:
    """The day whose age counts."""
    sessions = event.sessions_of(session)
    moment = sessions[0].starts_at if sessions else context.now
    return moment.astimezone(context.t.zone).date()


def with_ages(entries: Sequence[Entry], ages: Sequence[int], today: date) -> Entries:
    """The entries where ages were said: noted children of these ages are meant, the others are asked for by age."""
    if not ages:
        return list(entries)
    left, marked = list(ages), []
    for entry in entries:
        meant = next((age for age in left if age in ages_on(entry["year"], today)), None)
        if meant is not None:
            left.remove(meant)
        marked.append({**entry, "on": meant is not None and not entry.get("no")})
    for age in left:
        marked.append({**fresh(marked), "age": age})
    return marked


def renewed(entries: Sequence[Entry], fresh: Sequence[Entry], bands: Sequence[Band], day: date) -> Entries:
    """The entries as things stand now: of noted children what is `fresh`, with the marks kept where they may be."""
    now = {one["id"]: one for one in fresh}
    found = []
    for entry in entries:
        if "id" not in entry:
            no = why_not(bands, entry["year"], day) if complete(entry) else ""
            rest = {name: value for name, value in entry.items() if name != "no"}
            found.append({**rest, "on": entry["on"] and not no, **({"no": no} if no else {})})
        elif entry["id"] in now:
            found.append({**now[entry["id"]], "on": entry["on"] and now[entry["id"]]["on"]})
    return found
