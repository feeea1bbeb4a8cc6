"""Less of what is on: by day, by interest, for grown-ups."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from bot.areas.events.queries import PAGE, Filters
from bot.areas.events.service import Events
from bot.base.html import plain
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.screens.layout import PICKED_ROWS, TALLEST
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing import lists
from handlers.events.listing.buttons import PickDay, PickInterest, ShowInterest
from handlers.events.listing.words import AUDIENCES
from handlers.navigation import ShowEvents, ask_staff_key, menu_key

_LOOKED_AT, _MOST_DAYS, _MOST_INTERESTS = 60, 4, 2 * PICKED_ROWS


@reads
async def pick_day(context: Context, tap: PickDay) -> Screen:
    """The next days on which there is something."""
    t, reading = context.t, context.services[Events].reading
    if tap.audience not in AUDIENCES:
        raise Unknown("filter")
    found = await reading.upcoming(context.reader, Filters(audience=tap.audience or None), limit=_LOOKED_AT)
    days = list(dict.fromkeys(one.starts_at.astimezone(t.zone).date() for one in found.lines))[:_MOST_DAYS]
    keys = [
        [Button(t.date(day), ShowEvents(tap.audience, day=day.isoformat()))] for day in days if day >= context.today
    ]
    return _choice(t, t("Which day?") if keys else t("Nothing is planned yet."), keys)


@reads
async def pick_interest(context: Context, _: object) -> Screen:
    """The interests that something coming suits."""
    t = context.t
    names = await context.services[Events].reading.interests(context.reader)
    keys = [Button(capital(name), ShowInterest(code(name))) for name in names[:_MOST_INTERESTS]]
    rows = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    return _choice(t, t("What are you interested in?") if keys else t("Nothing is planned yet."), rows)


@reads
async def show_interest(context: Context, tap: ShowInterest) -> Screen:
    """What suits an interest."""
    t, reading = context.t, context.services[Events].reading
    name = next((one for one in await reading.interests(context.reader) if code(one) == tap.interest), None)
    if name is None:
        return lists.nothing(t, ShowEvents(kind="other"))
    number = max(0, tap.page)
    found = await reading.upcoming(context.reader, Filters(interest=name), number * PAGE)
    heading = t("Events around {interest}:", interest=name)
    turns = lists.turns(lambda page: ShowInterest(tap.interest, page), number, found.total)
    ways = [[Button(t("Another interest"), PickInterest()), Button(t("All events"), ShowEvents())], [menu_key(t)]]
    return lists.listed(t, found, heading, "", turns, ways)


def code(name: str) -> str:
    """An interest as a key carries it."""
    return f"{crc32(name.encode()):08x}"


def capital(name: str) -> str:
    """With a capital letter, as a label has it."""
    return plain(name)[:1].upper() + plain(name)[1:]


def _choice(t: Texts, asked: str, rows: Sequence[Sequence[Button]]) -> Screen:
    ways = [[Button(t("All events"), ShowEvents())], [ask_staff_key(t), menu_key(t)]]
    return Screen(asked, [*rows, *ways], picker=len(rows) > TALLEST - len(ways))
