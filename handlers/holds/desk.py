"""What the staff see of holds: one list, a row at a time, a tap a deed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.areas.holds.rules import Cause, Entry, Event, Hold, Idle, State, Task
from bot.base.html import Html, escape, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.holds.buttons import AskTask, DoTask, OpenTask, PutBack, ShowHistory, ShowHoldDesk, ShowTasks
from handlers.holds.more_buttons import PrintSlips
from handlers.navigation import desk_ways
from handlers.paging import beside, number_keys

LISTS = {"fetching": N_("To fetch: {n}"), "idle": N_("Back to the shelf: {n}"), "ready": N_("At the desk: {n}")}
_TO_DO = ("fetching", "idle")
_HEADS = {
    "fetching": N_("<b>To fetch from the shelf</b>, in the order of the shelves"),
    "ready": N_("<b>At the desk</b>, the next last day first"),
    "idle": N_("<b>Back to the shelf</b>: nobody waits for these"),
}
_HAPPENED = {
    Event.PLACED: N_("reserved"),
    Event.COPY_NAMED: N_("a copy was named"),
    Event.NOT_FOUND: N_("the copy was not there"),
    Event.SET_ASIDE: N_("set aside, and the reader was told"),
    Event.COPY_GONE: N_("the copy was given back"),
    Event.EXTENDED: N_("the last day was moved"),
    Event.SUSPENDED: N_("the reader wants no copy yet"),
    Event.RESUMED: N_("the reader wants a copy again"),
    Event.PICKUP: N_("the reader chose where to pick it up"),
    Event.CALLED: N_("the reader was called"),
    Event.UNDONE: N_("the reader took the cancellation back"),
}
_ENDED = {
    Cause.COLLECTED: N_("fetched"),
    Cause.CANCELLED: N_("cancelled by the reader"),
    Cause.CANCELLED_BY_STAFF: N_("ended by the staff"),
    Cause.EXPIRED: N_("not fetched in time"),
    Cause.NOT_NEEDED: N_("no longer needed"),
    Cause.WITHDRAWN: N_("the title was withdrawn"),
}


def to_do(counts: Mapping[str, int]) -> int:
    """What the staff have to do: what lies at the desk waits for its readers."""
    return sum(counts[which] for which in _TO_DO)


def overview(t: Texts, counts: Mapping[str, int], calls: int, further: Sequence[Button] = ()) -> Screen:
    """How much there is of each, in all as the desk counts it; no key for what is empty.

    `calls`: readers to call; `further`: what else this member of the staff may do.
    """
    keys = [[Button(t(label, n=counts[which]), ShowTasks(which))] for which, label in LISTS.items() if counts[which]]
    work, waits = to_do(counts) + calls, counts["ready"]
    said = lines(
        t("To be done: {n}", n=work) if work else t("There is nothing to do with reservations now."),
        t("At the desk until their readers come: {n}", n=waits) if waits else "",
    )
    return Screen(paragraphs(t("<b>Reservations</b>"), said), [*keys, *([one] for one in further), desk_ways(t)])


def tasks(t: Texts, which: str, found: Sequence[Task], page: int, *, more: bool) -> Screen:
    """A page of copies to fetch, or of those that wait."""
    rows = [_row(t, n, one) for n, one in enumerate(found, 1)]
    keys = number_keys([(one.hold.title, OpenTask(one.hold.id)) for one in found])
    if found and which == State.READY:
        keys.append([Button(t("Print the slips"), PrintSlips())])
    return _list(t, which, rows, keys, page, more=more)


def idle(t: Texts, found: Sequence[Idle], page: int, *, more: bool) -> Screen:
    """A page of copies that go back; a tap says that one stands there."""
    rows = [lines(t("{n}. {title}", n=n, title=one.title), _where(t, one)) for n, one in enumerate(found, 1)]
    hint = t("Tap the number of a book that stands on its shelf again.") if len(found) > 1 else ""
    keys: list[list[Button]] = number_keys([(one.title, PutBack(one.copy_id)) for one in found])
    if len(found) == 1:
        keys = [[Button(t("Stands on its shelf"), PutBack(found[0].copy_id))]]
    return _list(t, "idle", [*rows, hint], keys, page, more=more)


def _list(
    t: Texts, which: str, rows: Sequence[Html | str], keys: list[list[Button]], page: int, *, more: bool
) -> Screen:
    empty = "" if keys else t("There is nothing here now.")
    back, onward = beside(lambda n: ShowTasks(which, n), page, more=more)
    text = paragraphs(t(_HEADS[which]), *rows, empty)
    return Screen(text, [*keys, [*back, *onward], [Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)])


def _row(t: Texts, n: int, one: Task) -> Html:
    day = t("until {day}", day=t.date(one.hold.pick_up_until)) if one.hold.pick_up_until else ""
    return lines(t("{n}. {title}", n=n, title=one.hold.title), _where(t, one), day, _elsewhere(t, one.hold))


def _where(t: Texts, one: Task | Idle) -> Html:
    if isinstance(one, Task) and one.at_desk and one.hold.state is State.FETCHING:
        return t("lies on the hold shelf, {code}", code=one.code or one.call_number)
    parts = [part for part in (one.call_number, one.location, one.code) if part]
    return Html(escape(", ".join(parts)))


def task(t: Texts, one: Task) -> Screen:
    """A hold for the staff: what and where, no name, and the deeds that fit."""
    hold = one.hold
    until = t("Waits until {day}.", day=t.date(hold.pick_up_until)) if hold.pick_up_until else ""
    text = paragraphs(
        t("<b>{title}</b>", title=hold.title),
        lines(_where(t, one), t("Code {code}", code=hold.code), until, _elsewhere(t, hold)),
    )
    back = Button(t("Back"), ShowTasks(hold.state.value) if hold.state.value in LISTS else ShowHoldDesk())
    history = [Button(t("History"), ShowHistory(hold.id)), back]
    return Screen(text, [*_deeds(t, hold.state, hold.id), history, desk_ways(t)])


def _elsewhere(t: Texts, hold: Hold) -> Html:
    return t("To be picked up at {place}", place=hold.pickup) if hold.pickup else Html()


def _deeds(t: Texts, state: State, hold: int) -> list[list[Button]]:
    end = Button(t("End the reservation"), AskTask(hold, "cancel"))
    if state is State.FETCHING:
        found = Button(t("Found"), DoTask(hold, "found"), style="primary")
        return [[found, Button(t("Not there"), DoTask(hold, "not_found"))], [end]]
    if state is State.READY:
        fetched = Button(t("Fetched by the reader"), DoTask(hold, "collected"), style="primary")
        lost = Button(t("Lost or damaged"), AskTask(hold, "lost"))
        end_and_slip = [end, Button(t("Print the slip"), PrintSlips(hold))]
        return [[fetched], [Button(t("Keep it longer"), DoTask(hold, "extend")), lost], end_and_slip]
    return [[end]] if state is State.QUEUED else []


def history(t: Texts, one: Task, found: Sequence[Entry]) -> Screen:
    """What happened, the oldest first."""
    rows = [_entry(t, entry) for entry in found]
    head = t("<b>{title}</b>", title=one.hold.title)
    return Screen(paragraphs(head, lines(*rows)), [[Button(t("Back"), OpenTask(one.hold.id))], desk_ways(t)])


def _entry(t: Texts, entry: Entry) -> Html:
    cause = entry.details.get("cause")
    what = t(_ENDED[Cause(cause)]) if cause else t(_HAPPENED[entry.what])
    return t("{when}: {what}", when=_moment(t, entry.at), what=what)


def _moment(t: Texts, at: datetime) -> str:
    local = at.astimezone(t.zone)
    return f"{t.date(local.date())}, {local:%H.%M}"


def done(t: Texts, said: str) -> Screen:
    """A deed is done, and with it the list."""
    return Screen(said, [[Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)])


@dataclass(frozen=True)
class ToFetch:
    """How many copies are to be fetched, and the first of them."""

    n: int
    first: Sequence[Task]


def to_fetch(t: Texts, found: ToFetch) -> Screen:
    """The letter to the staff: the list itself, so that a book found is two taps away."""
    n = found.n
    said = t.plural("{n} reserved book is to be fetched from the shelf.", "{n} reserved books are to be fetched.", n)
    return tasks(t, State.FETCHING, found.first, 0, more=n > len(found.first)).led_by(said)
