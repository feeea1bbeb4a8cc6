"""What answers the keys and words about events."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.areas.children.service import Children
from bot.areas.events.queries import PAGE, Filters, Page
from bot.areas.events.service import Events
from bot.areas.preferences.service import Preferences
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.reading.dates import read_named
from bot.base.reading.numbers import read_id
from bot.base.reading.whom import CHILD, for_whom
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.language.intents import Heard
from bot.chat.screens.no_day import no_such_day
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.events.listing import cards, lists, subjects
from handlers.events.listing.buttons import PickKind, ShowEventMap
from handlers.events.listing.days_named import days_named
from handlers.events.listing.naming import exactly_named, on_offer
from handlers.events.listing.periods import days_of, written
from handlers.events.listing.seats import own_seats
from handlers.events.listing.tickets import current, seat
from handlers.events.listing.words import AUDIENCES, KINDS
from handlers.navigation import OpenEvent, ShowEvents

_OLDEST_CHILD = 17


async def look_up(context: Context, asked: ShowEvents) -> Page:
    """The page that a key or a sentence asks for."""
    if asked.audience not in AUDIENCES or (asked.kind and asked.kind not in KINDS):
        raise Unknown("filter")
    start = end = None
    if asked.day:
        first, last = days_of(asked.day)
        start = first.replace(tzinfo=context.t.zone)
        end = datetime.combine(last + timedelta(days=1), time(), context.t.zone)
    kinds = (asked.kind,) if asked.kind else ()
    filters = Filters(start, end, kinds, asked.audience or None, asked.age, likes=await _likes(context, asked))
    return await context.services[Events].reading.upcoming(context.reader, filters, max(0, asked.page) * PAGE)


async def _likes(context: Context, asked: ShowEvents) -> tuple[str, ...]:
    """The interests that order a list: of a grown-up's own, where nothing narrower is asked for."""
    if asked.audience == CHILD or asked.kind or asked.day or asked.age is not None or not context.private:
        return ()
    return (await context.services[Preferences].of(context.reader, context.person.id)).steering


@reads
async def show_events(context: Context, tap: ShowEvents) -> Screen:
    """A page of a list."""
    return lists.page(context.t, await look_up(context, tap), tap)


@reads
async def open_list(context: Context, _: object) -> Screen:
    """/acara: everything."""
    return lists.page(context.t, await look_up(context, ShowEvents()), ShowEvents())


@reads
async def pick_kind(context: Context, tap: PickKind) -> Screen:
    """The kinds."""
    return lists.kinds(context.t, tap.audience)


@reads
async def events_by_words(context: Context, heard: Heard) -> Screen:
    """“isuak ado acara apo”: of the day that was named, or all; “buat remaja”: what is for them."""
    return await by_words(context, heard, ShowEvents(for_whom(heard.typed)))


NO_FEE = N_("No fee is noted here for any of our events. The staff can tell you for sure.")


@reads
async def cost_by_words(context: Context, heard: Heard) -> Screen:
    """“acaranya bayar nggak?”: what is known of it, and the events."""
    return (await by_words(context, heard, ShowEvents(for_whom(heard.typed)))).led_by(context.t(NO_FEE))


@reads
async def children_by_words(context: Context, heard: Heard) -> Screen:
    """“ada dongeng besok?”: events for children, unless others are named: “untuk kami yang sudah tua”."""
    return await by_words(context, heard, ShowEvents(for_whom(heard.typed) or CHILD))


async def by_words(context: Context, heard: Heard, wanted: ShowEvents) -> Screen:
    """The list that is wanted, of the day that was named."""
    if event := exactly_named(await on_offer(context), heard.typed):
        return await event_card(context, OpenEvent(event.event_id, wanted.audience))
    named = read_named(heard.typed)
    period = None if named.impossible else days_named(context, heard, named)
    if period is None:
        listed = lists.page(context.t, await look_up(context, wanted), wanted)
        if named.impossible:
            return listed.led_by(no_such_day(context.t, named.impossible))
        return await _of_subject(context, heard, wanted, listed)
    asked = ShowEvents(wanted.audience, day=written(period))
    found = await look_up(context, asked)
    if found.lines:
        return lists.page(context.t, found, asked)
    return lists.nothing_then(context.t, asked, lists.page(context.t, await look_up(context, wanted), wanted))


@reads
async def fits_age(context: Context, heard: Heard) -> Screen:
    """“anak den 5 taun bisa ikut?”: what fits; without an age all for children."""
    age = next(iter(heard.numbers("age")), None)
    grown = age is not None and age > _OLDEST_CHILD
    asked = ShowEvents("adult") if grown else ShowEvents("child", age=age)
    listed = lists.page(context.t, await look_up(context, asked), asked)
    return await _of_subject(context, heard, asked, listed)


async def _of_subject(context: Context, heard: Heard, wanted: ShowEvents, every: Screen) -> Screen:
    """What a class is to be about: the one event, those that fit; else honestly none, and what there is."""
    subject = subjects.subject_of(heard.typed)
    if not subject:
        return every
    found, some = await subjects.on_subject(context, subject, wanted.audience)
    if len(found) == 1:
        return await event_card(context, OpenEvent(found[0].event_id, wanted.audience))
    if found:
        return subjects.listed(context.t, found, subject, wanted.audience)
    return every.led_by(subjects.none_of_it(context.t, subject)) if some else every


@reads
async def open_event(context: Context, tap: OpenEvent) -> Screen:
    """The card."""
    return await event_card(context, tap)


async def event_card(context: Context, tap: OpenEvent) -> Screen:
    """What is known of an event, and what somebody has there."""
    children = [child.id for child in await context.services[Children].of(context.reader, context.person.id)]
    found = await context.services[Events].reading.card(context.reader, tap.event, context.person.id, children)
    mine = [one for one in await own_seats(context) if one.seat.registration.pool.event_id == tap.event]
    said = [seat(context.t, one) for one in current(mine, context.now)]
    club = await context.services[ReadingGroups].meetings.group_of(context.reader, tap.event)
    known = club if context.has("reading_groups") else None
    return cards.card(context, found, tap, said, parent=bool(children), club=known)


@reads
async def follow_link(context: Context, rest: str) -> Screen:
    """A shared link to an event."""
    return await event_card(context, OpenEvent(read_id(rest, "event")))


@reads
async def show_map(context: Context, tap: ShowEventMap) -> Screen:
    """The point on the map."""
    return cards.on_the_map(context.t, (await context.services[Events].reading.card(context.reader, tap.event)).event)
