"""What answers the keys and words about events."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.areas.events.queries import PAGE, Filters, Page
from bot.base.reading.dates.single import read_date
from bot.base.refusals import Unknown
from bot.chat.core.context import Turn
from bot.chat.core.feature import reads
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.events.listing import cards, lists
from handlers.events.listing.buttons import OpenEvent, PickKind, ShowEventMap, ShowEvents
from handlers.events.listing.seats import held
from handlers.events.listing.tickets import current, holding
from handlers.events.listing.words import KINDS

_OLDEST_CHILD = 17


async def look_up(turn: Turn, asked: ShowEvents) -> Page:
    """The page that a key or a sentence asks for."""
    if asked.audience not in ("", "child", "adult") or (asked.kind and asked.kind not in KINDS):
        raise Unknown("filter")
    start = end = None
    if asked.day:
        start = datetime.combine(_day(asked.day), time(), turn.t.zone)
        end = start + timedelta(days=1)
    kinds = (asked.kind,) if asked.kind else ()
    filters = Filters(start, end, kinds, asked.audience or None, asked.age)
    return await turn.services.events.reading.upcoming(filters, max(0, asked.page) * PAGE)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unknown("day") from None


@reads
async def show_events(turn: Turn, tap: ShowEvents) -> Screen:
    """A page of a list."""
    return lists.page(turn.t, await look_up(turn, tap), tap)


@reads
async def open_list(turn: Turn, _: object) -> Screen:
    """/acara: everything."""
    return lists.page(turn.t, await look_up(turn, ShowEvents()), ShowEvents())


@reads
async def pick_kind(turn: Turn, tap: PickKind) -> Screen:
    """The kinds."""
    return lists.kinds(turn.t, tap.audience)


@reads
async def events_by_words(turn: Turn, heard: Heard) -> Screen:
    """“isuak ado acara apo”: of the day that was named, or all."""
    return await by_words(turn, heard, ShowEvents())


@reads
async def children_by_words(turn: Turn, heard: Heard) -> Screen:
    """“ada dongeng besok?”: events for children."""
    return await by_words(turn, heard, ShowEvents("child"))


async def by_words(turn: Turn, heard: Heard, wanted: ShowEvents) -> Screen:
    """The list that is wanted, of the day that was named."""
    named = heard.slot("day")
    day = read_date(named, turn.today) if named else None
    if day is None:
        return lists.page(turn.t, await look_up(turn, wanted), wanted)
    asked = ShowEvents(wanted.audience, day=day.isoformat())
    found = await look_up(turn, asked)
    if found.lines:
        return lists.page(turn.t, found, asked)
    return lists.nothing_that_day(turn.t, day, lists.page(turn.t, await look_up(turn, wanted), wanted))


@reads
async def fits_age(turn: Turn, heard: Heard) -> Screen:
    """“anak den 5 taun bisa ikut?”: what fits; without an age all for children."""
    age = next(iter(heard.numbers("age")), None)
    asked = ShowEvents("child", age=age if age is not None and age <= _OLDEST_CHILD else None)
    return lists.page(turn.t, await look_up(turn, asked), asked)


@reads
async def open_event(turn: Turn, tap: OpenEvent) -> Screen:
    """The card."""
    return await _card(turn, tap)


async def _card(turn: Turn, tap: OpenEvent) -> Screen:
    children = [child.id for child in await turn.services.children.of(turn.person.id)]
    found = await turn.services.events.reading.card(tap.event, turn.person.id, children)
    mine = [one for one in await held(turn) if one.holding.registration.pool.event_id == tap.event]
    said = [holding(turn.t, one) for one in current(mine, turn.now)]
    return cards.card(turn, found, tap, said, parent=bool(children))


@reads
async def follow_link(turn: Turn, rest: str) -> Screen:
    """A shared link to an event."""
    if not rest.isascii() or not rest.isdecimal():
        raise Unknown("event")
    return await _card(turn, OpenEvent(int(rest)))


@reads
async def show_map(turn: Turn, tap: ShowEventMap) -> Screen:
    """The point on the map."""
    return cards.on_the_map(turn.t, (await turn.services.events.reading.card(tap.event)).event)
