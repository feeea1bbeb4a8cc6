"""What answers the staff's keys around holds."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.holds.calls import Calls
from bot.areas.holds.permissions import HANDLE_HOLDS, SET_HOLDS
from bot.areas.holds.pickups import Pickups
from bot.areas.holds.rules import Hold, State
from bot.areas.holds.service import Holds
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import lines
from bot.base.i18n import N_
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import ShowMyHolds
from handlers.holds import desk
from handlers.holds.buttons import AskTask, DoTask, OpenTask, PutBack, ShowHistory, ShowHoldSettings, ShowTasks
from handlers.holds.more_buttons import CheckIn, ShowCalls, ShowPickups
from handlers.navigation import desk_ways
from handlers.sure import Sure, sure

_ASKED = {
    "lost": (
        N_("Is this copy lost or damaged? Its reader goes back to the head of the waiting list and hears of it."),
        Sure(N_("Yes, it is lost"), N_("It is not lost")),
    ),
    "cancel": (
        N_("End this reservation? Its reader hears of it, and the next one gets the copy."),
        Sure(N_("Yes, end it"), N_("Do not end it")),
    ),
}


async def title_of(context: Context, hold: int) -> str:
    """Of which book it is; of whom stays out of the audit trail. Raises Unknown."""
    found, _ = await context.services[Holds].desk.task(context.reader, hold)
    return found.hold.title


async def how_many(context: Context) -> int:
    """What waits for the staff: copies to fetch, those that go back, readers to call."""
    if not context.may(HANDLE_HOLDS):
        return 0
    counts = await context.services[Holds].desk.counts(context.reader)
    return desk.to_do(counts) + len(await context.services[Calls].waiting(context.reader))


@for_staff(HANDLE_HOLDS)
@reads
async def overview(context: Context, _: object) -> Screen:
    """All lists."""
    return await _overview(context)


async def for_readers(context: Context, *, ready: bool) -> Screen:
    """“pesanan siap diambil?” at the desk means the readers' ones; the key to one's own stands below."""
    shown = await _listed(context, "ready", 0) if ready else await _overview(context)
    *keys, ways = shown.keys
    return replace(shown, keys=[*keys, [Button(context.t("My own reservations"), ShowMyHolds())], ways])


async def _overview(context: Context) -> Screen:
    t, calls = context.t, len(await context.services[Calls].waiting(context.reader))
    further = [Button(t("To call: {n}", n=calls), ShowCalls())] if calls else []
    if context.may(SET_HOLDS) or await context.services[Pickups].all(context.reader):
        further.append(Button(t("Places to pick up"), ShowPickups()))
    further.append(Button(t("A book came back"), CheckIn()))
    further += [Button(t("Settings"), ShowHoldSettings())] if context.may(SET_HOLDS) else []
    return desk.overview(context.t, await context.services[Holds].desk.counts(context.reader), calls, further)


@for_staff(HANDLE_HOLDS)
@reads
async def show(context: Context, tap: ShowTasks) -> Screen:
    """A page of a list; the first where this one is empty by now. Raises Unknown."""
    return await _listed(context, tap.which, max(0, tap.page))


async def _listed(context: Context, which: str, page: int) -> Screen:
    work = context.services[Holds].desk
    if which not in desk.LISTS:
        raise Unknown("list")
    if which == "idle":
        copies, more = await work.idle(context.reader, page)
        if copies or not page:
            return desk.idle(context.t, copies, page, more=more)
    else:
        found, more = await work.tasks(context.reader, State(which), page)
        if found or not page:
            return desk.tasks(context.t, which, found, page, more=more)
    return await _listed(context, which, 0)


@for_staff(HANDLE_HOLDS)
@reads
async def open_one(context: Context, tap: OpenTask) -> Screen:
    """One of them."""
    found, _ = await context.services[Holds].desk.task(context.reader, tap.hold)
    return desk.task(context.t, found)


@for_staff(HANDLE_HOLDS)
@reads
async def history(context: Context, tap: ShowHistory) -> Screen:
    """What happened to it."""
    return desk.history(context.t, *await context.services[Holds].desk.task(context.reader, tap.hold))


@for_staff(HANDLE_HOLDS)
@reads
async def ask(context: Context, tap: AskTask) -> Screen:
    """Asked once before what the reader hears of. Raises Unknown."""
    if tap.deed not in _ASKED:
        raise Unknown("deed")
    said, answers = _ASKED[tap.deed]
    ways = desk_ways(context.t)
    return sure(context.t, context.t(said), answers, DoTask(tap.hold, tap.deed), OpenTask(tap.hold), ways)


@for_staff(HANDLE_HOLDS, N_("handled a reservation"))
@writes
async def do(context: Context, tap: DoTask, tx: Transaction) -> Screen:
    """One tap, one deed. Raises Unknown, NoLongerSo."""
    t, work = context.t, context.services[Holds].desk
    deeds = {
        "found": work.found,
        "not_found": work.not_found,
        "collected": work.collected,
        "extend": work.extend,
        "lost": work.lost,
        "cancel": work.cancel,
    }
    if tap.deed not in deeds:
        raise Unknown("deed")
    before, _ = await work.task(tx, tap.hold)
    after = await deeds[tap.deed](tx, tap.hold, context.person.id)
    which = before.hold.state.value if before.hold.state is not State.QUEUED else "fetching"
    return await _on(context, _said(t, tap.deed, after, await _told(context, tx, after)), which)


async def _on(context: Context, said: str, which: str) -> Screen:
    """On with the list: what is left of it below what was just done, so that the next row is as near as the first."""
    shown = await _listed(context, which, 0)
    counts = await context.services[Holds].desk.counts(context.reader)
    return shown.led_by(said) if counts[which] else desk.done(context.t, said)


def _said(t: Texts, deed: str, hold: Hold, told: str) -> str:
    """What was done. `told`: whether the reader hears of it."""
    day = t.date(hold.pick_up_until) if hold.pick_up_until else ""
    if deed == "collected":
        return t("Noted: the reader has “{title}”.", title=hold.title)
    if deed not in ("found", "extend", "cancel") and hold.state is State.FETCHING:
        return t("Noted. Another copy of “{title}” is on the list now.", title=hold.title)
    done = {
        "found": t("Set aside until {day}.", day=day),
        "extend": t("It waits until {day} now.", day=day),
        "cancel": t("The reservation is ended."),
    }
    return lines(done.get(deed, t("Noted. The reader is at the head of the waiting list.")), told)


async def _told(context: Context, tx: Transaction, hold: Hold) -> str:
    """Whether the reader can be written to."""
    reader = await context.services[People].who(tx, hold.person_id or 0, "")
    if reader.known and reader.active:
        return context.t("The reader is told.")
    return context.t("The reader cannot be written to here: please tell them.")


@for_staff(HANDLE_HOLDS, N_("put a reserved book back"))
@writes
async def put_back(context: Context, tap: PutBack, tx: Transaction) -> Screen:
    """It stands on its shelf."""
    t = context.t
    put = await context.services[Holds].desk.put_back(tx, tap.copy)
    said = t("Noted: it stands on its shelf.") if put else t("This copy is wanted again, or a colleague was first.")
    return await _on(context, said, "idle")
