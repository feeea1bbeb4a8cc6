"""What staff see of a sudden closing: when, why, all that follows, what was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time, timedelta

from bot.areas.broadcasts.types import Phase
from bot.areas.library.closings.hours import ClosedAlready, Closure, UnreadableClosing
from bot.areas.library.closings.service import Closed, Closing, Preview
from bot.base.database import Reader
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.closings.buttons import (
    CloseNow,
    OpenClosing,
    PreviewClosing,
    Reopen,
    ShowClosures,
    SurelyReopen,
    span_code,
)
from handlers.library.screens import day_line
from handlers.navigation import desk_ways as ways
from handlers.paging import key_label

REASONS = {
    "power": N_("power cut"),
    "water": N_("no water"),
    "weather": N_("bad weather"),
    "repair": N_("repairs"),
    "meeting": N_("official business"),
    "care": N_("staff on leave together"),
}
_DAYS_SHOWN = 7
PROBLEMS = {
    "over": N_("That time is over already."),
    "order": N_("The end is before the beginning."),
    "long": N_("That is more than 60 days. Please change the opening hours instead."),
}


def reason_of(context: Context, code: str, kept: Mapping[str, str]) -> str:
    """A reason that was offered, in the language of the library, whoever presses. Raises Unknown."""
    if code in REASONS:
        return context.speaking("id").t(REASONS[code]).plain
    if code not in kept:
        raise Unknown("reason")
    return kept[code]


def preview(
    context: Context, found: Preview, code: str, cancels: frozenset[int], words: str, *, tell: bool = True
) -> Screen:
    """Third tap: all that follows, each event with a key to let it be or not, the announcement's `words` with one."""
    t = context.t
    span = span_code(found.closure.starts_at, found.closure.ends_at, t.zone)
    mask = _mask(found, cancels)
    text = paragraphs(
        t("<b>Is this right?</b> Nothing has been done yet."),
        lines(spoken(t, found.closure), t("The reason: {reason}", reason=found.closure.reason)),
        lines(t("<b>Opening hours</b>"), *_days(t, found)),
        _events(t, found, cancels),
        lines(*(t(one.label, n=one.n) for one in found.touched)),
        _announcement(context, found, words) if tell else "",
    )
    toggles = [
        [
            Button(
                _toggle(t, n, one.title, one.session_id in cancels),
                PreviewClosing(span, code, mask ^ (1 << (n - 1)), tell),
            )
        ]
        for n, one in enumerate(found.sessions, 1)
    ]
    close = Button(t("Close the library"), CloseNow(span, code, mask, found.sign, tell), style="danger")
    quiet = t("Do not announce it") if tell else t("Announce it")
    voice = (
        [Button(quiet, PreviewClosing(span, code, mask, not tell))]
        if found.reach and (found.reach.people or found.reach.chats)
        else []
    )
    return Screen(text, [[close], voice, *toggles, [Button(t("Another time"), OpenClosing()), *ways(t)]])


async def announcement(context: Context, reader: Reader, closure: Closure) -> str:
    """What everybody reads, as on the door: in the language of the library, when it opens again last."""
    t, opens = context.speaking("id").t, await context.services[Closing].opens_after(reader, closure)
    return lines(
        t("<b>The library is closed</b>"),
        spoken(t, closure),
        t("The reason: {reason}", reason=closure.reason),
        t("Open again: {moment}", moment=t.moment(opens)) if opens else "",
        t("We are sorry for the trouble."),
    )


def reopening(context: Context, closure: Closure) -> str:
    """What everybody reads who was told of the closing."""
    t = context.speaking("id").t
    return t("The library is open again as usual. What we said of {span} no longer holds.", span=spoken(t, closure))


def _announcement(context: Context, found: Preview, words: str) -> Html:
    t = context.t
    if found.reach is None or not (found.reach.people or found.reach.chats):
        return t("Nobody would hear an announcement.")
    people, chats = found.reach.people, found.reach.chats
    told = [t.plural("{n} resident", "{n} residents", people)] if people else []
    told += [t.plural("{n} channel or group", "{n} channels and groups", chats)] if chats else []
    head = t("<b>Announcement</b> to {whom}:", whom=joined(", ", told))
    return lines(head, Html("<i>") + words + Html("</i>"))


def _days(t: Texts, found: Preview) -> list[Html]:
    shown = [day_line(t, day) for day in found.days[:_DAYS_SHOWN]]
    more = len(found.days) - _DAYS_SHOWN
    return [*shown, *([t.plural("and {n} more day", "and {n} more days", more)] if more > 0 else [])]


def _events(t: Texts, found: Preview, cancels: frozenset[int]) -> Html:
    if not found.sessions:
        return t("No event is on in that time.")
    rows = [
        t(
            "{number}. {title}, {moment}: {fate}",
            number=n,
            title=one.title,
            moment=t.moment(one.starts_at),
            fate=_fate(t, found, one.session_id, cancelled=one.session_id in cancels),
        )
        for n, one in enumerate(found.sessions, 1)
    ]
    return lines(t("<b>Events in that time</b>"), *rows)


def _fate(t: Texts, found: Preview, session: int, *, cancelled: bool) -> Html:
    """What becomes of an event, and how many hear of it."""
    runs = session in found.running
    if not cancelled:
        return t("is on right now, and goes on") if runs else t("stays")
    told = found.told.get(session, 0)
    if not told:
        return t("is on right now, and is cancelled") if runs else t("is cancelled, nobody has signed up")
    if runs:
        return t.plural(
            "is on right now, is cancelled, {n} person is told",
            "is on right now, is cancelled, {n} people are told",
            told,
        )
    return t.plural("is cancelled, {n} person is told", "is cancelled, {n} people are told", told)


def _toggle(t: Texts, number: int, title: str, cancelled: bool) -> Html:
    short = key_label(number, title)
    return t("Let it be: {title}", title=short) if cancelled else t("Cancel it: {title}", title=short)


def _mask(found: Preview, cancels: frozenset[int]) -> int:
    return sum(1 << n for n, one in enumerate(found.sessions) if one.session_id in cancels)


def chosen(found: Preview, mask: int | None) -> frozenset[int]:
    """The sessions that a key's bits mean."""
    if mask is None:
        return found.cancels
    return frozenset(one.session_id for n, one in enumerate(found.sessions) if mask >> n & 1)


def closed(t: Texts, done: Closed) -> Screen:
    """Fourth tap: done."""
    events = (
        lines(
            t.plural("{n} event is cancelled.", "{n} events are cancelled.", done.events),
            t.plural("{n} person is told.", "{n} people are told.", done.told) if done.told else "",
            t.plural("{n} has to be phoned.", "{n} have to be phoned.", done.to_call) if done.to_call else "",
            "" if done.told or done.to_call else t("Nobody had signed up."),
        )
        if done.events
        else ""
    )
    hours = t("The opening hours say so from now on.")
    told = t("The announcement is on its way.") if done.announced else ""
    if done.announced is Phase.ASKED:
        told = t("The announcement waits until a colleague approves it.")
    keys = [[Button(t("Open again"), Reopen(done.closure.id))], ways(t)]
    return Screen(paragraphs(lines(t("Closed."), spoken(t, done.closure)), lines(hours, events, told)), keys)


def in_force(t: Texts, closures: Sequence[Closure]) -> Screen:
    """The closings that hold, each with a key."""
    rows = [t("{number}. {span} ({reason})", number=n, span=spoken(t, one), reason=one.reason)
            for n, one in enumerate(closures, 1)]  # fmt: skip
    keys = [[Button(t("Open again: {number}", number=n), Reopen(one.id))] for n, one in enumerate(closures, 1)]
    text = lines(*rows) if rows else t("No closing holds at present.")
    return Screen(
        paragraphs(t("<b>Closings</b>"), text), [*keys, [Button(t("Close at other times"), OpenClosing())], ways(t)]
    )


def asks_to_reopen(t: Texts, closure: Closure) -> Screen:
    """Sure?"""
    what = t("The opening hours are again as they were. Events that were cancelled stay cancelled.")
    yes = Button(t("Yes, open again"), SurelyReopen(closure.id), style="primary")
    keys = [[yes, Button(t("Do not open"), ShowClosures())], ways(t)]
    return Screen(paragraphs(t("Open the library again?"), spoken(t, closure), what), keys)


def reopened(t: Texts, closure: Closure) -> Screen:
    """Open again."""
    told = t("Whoever was told of the closing is told of this.") if closure.broadcast is not None else ""
    said = t("The library is open again as usual. Residents' answers say so from now on.")
    return Screen(paragraphs(said, told), [[Button(t("Closings"), ShowClosures())], ways(t)])


def spoken(t: Texts, closure: Closure) -> Html:
    """Whole days by their names, anything else with its hours."""
    starts, ends = closure.starts_at.astimezone(t.zone), closure.ends_at.astimezone(t.zone)
    if starts.time() == ends.time() == time():
        last = (ends - timedelta(days=1)).date()
        if starts.date() == last:
            return t("{date}, all day", date=t.date(last))
        return t("{first} to {last}", first=t.date(starts.date()), last=t.date(last))
    if ends - starts <= timedelta(days=1) and ends.time() == time():
        return t("{moment}, for the rest of the day", moment=t.moment(starts))
    return t("{moment}, until {until}", moment=t.moment(starts), until=t.moment(ends))


def already(context: Context, refusal: ClosedAlready) -> Screen:
    """It is closed then."""
    t = context.t
    said = t("The library is closed then already:")
    row = t("{span} ({reason})", span=spoken(t, refusal.closure), reason=refusal.closure.reason)
    return Screen(paragraphs(said, row), [[Button(t("Closings"), ShowClosures())], ways(t)])


def unreadable(context: Context, refusal: UnreadableClosing) -> Screen:
    """It cannot be."""
    t = context.t
    return Screen(t(PROBLEMS[refusal.problem]), [[Button(t("Another time"), OpenClosing())], ways(t)])
