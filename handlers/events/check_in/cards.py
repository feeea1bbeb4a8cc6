"""The card of one guest: who they are, whether they are here, and what can be noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.areas.events.attendance.desk import AtDoor, Attendance
from bot.areas.events.permissions import RUN_DOOR, WORK_DESK
from bot.areas.events.records import Registration
from bot.areas.events.service import Events
from bot.areas.events.types import EventState, SeatState, Session
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.events.check_in.buttons import (
    Admit,
    BroughtBy,
    CheckIn,
    CheckOut,
    FetchedBy,
    OpenDoor,
    OpenGuest,
    ShowToday,
    TakeMarkBack,
)
from handlers.events.check_in.names import clock, is_child, may_read, name_of, names_of
from handlers.events.desk.buttons import CancelForGuest, LiftStanding, OpenWish
from handlers.navigation import menu_key

_HOLDS = (SeatState.SEATED, SeatState.OFFERED)


def card(context: Context, found: AtDoor, here: int | None = None) -> Screen:
    """All of one guest. `here`: the session whose door this member of staff looks after."""
    text = paragraphs(
        _warning(context, found, here),
        lines(_who(context, found), _what(context, found)),
        lines(_state(context, found), _party(context, found)),
        lines(*_care(context, found)),
        _standing(context, found),
    )
    ways = [Button(context.t("Open the door's list"), OpenDoor(found.session.id))]
    return Screen(
        text, [*_keys(context, found), ways, [Button(context.t("Attendance today"), ShowToday()), menu_key(context.t)]]
    )


def is_today(context: Context, found: AtDoor) -> bool:
    """Whether the session the card is of takes place today."""
    return found.session.starts_at.astimezone(context.t.zone).date() == context.today


def opening(context: Context, session: Session) -> datetime | None:
    """When people can be marked, where that is still to come."""
    opens = session.starts_at - context.services[Events].rules.door_opens
    return opens if context.now < opens else None


def _warning(context: Context, found: AtDoor, here: int | None) -> Html | str:
    t, title = context.t, found.event.details.title
    moment = t.moment(found.session.starts_at)
    if found.event.state is EventState.CANCELLED or found.session.cancelled:
        return t("⚠️ {title} does not take place.", title=title)
    if not is_today(context, found):
        return t("⚠️ This ticket is not for today. It is for {title}, {moment}.", title=title, moment=moment)
    if (opens := opening(context, found.session)) is not None:
        return t("People can be marked from {moment} on.", moment=t.moment(opens))
    if here is not None and here != found.session.id:
        return t("⚠️ This ticket is for another event: {title}, {moment}.", title=title, moment=moment)
    return ""


def _who(context: Context, found: AtDoor) -> Html:
    one = found.registration
    name = name_of(context, found.event, one)
    many = context.t("{n} people", n=context.t.number(one.seats)) if one.seats > 1 else ""
    said = context.t("<b>{name}</b>, code {code}", name=name, code=one.code)
    return said + (context.t(" ({what})", what=many) if many else "")


def _what(context: Context, found: AtDoor) -> Html:
    t, one = context.t, found.registration
    band = next((band.label for band in found.event.plan.bands if band.id == one.band_id), "")
    said = t("{title}, {moment}.", title=found.event.details.title, moment=t.moment(found.session.starts_at))
    return lines(said, t("Age group: {band}", band=band) if band else "")


def _state(context: Context, found: AtDoor) -> Html:
    t, one = context.t, found.registration
    if found.attendance:
        return presence(context, found, found.attendance)
    match one.state:
        case SeatState.SEATED:
            return t("Not here yet.")
        case SeatState.OFFERED:
            return t("A seat is offered to them. Whoever comes takes it.")
        case SeatState.QUEUED:
            return t("In the queue, number {n}.", n=found.position or 1)
        case SeatState.PENDING:
            return t("Has asked to join; nobody has decided yet.")
        case _:
            return t("This seat has been given up; the ticket is no longer good.")


def presence(context: Context, found: AtDoor, mark: Attendance) -> Html:
    """Here since 09.02, noted by Budi; who brought and who fetched."""
    t = context.t
    came = t("✅ Here since {time}, noted by {staff}.", time=clock(t, mark), staff=_staff(context, found, mark.came_by))
    brought = t("Brought by {name}.", name=mark.brought_by) if mark.brought_by else ""
    if not mark.left_at:
        return lines(came, brought)
    time = t.clock(mark.left_at.astimezone(t.zone).time())
    left = t("🏠 Left at {time}, noted by {staff}.", time=time, staff=_staff(context, found, mark.left_by))
    return lines(came, brought, left, t("Fetched by {name}.", name=mark.fetched_by) if mark.fetched_by else "")


def _staff(context: Context, found: AtDoor, person_id: int | None) -> str:
    return found.staff.get(person_id or 0) or str(context.t("the staff"))


def _party(context: Context, found: AtDoor) -> Html | str:
    others = [guest for guest in found.party if guest[0].id != found.registration.id]
    if not others:
        return ""
    here = context.t("here").plain
    named = [f"{name_of(context, found.event, one)} ({here})" if mark else name_of(context, found.event, one)
             for one, mark in others]  # fmt: skip
    return context.t("Together with: {names}", names=", ".join(named))


def _care(context: Context, found: AtDoor) -> Iterator[Html]:
    t = context.t
    if not may_read(context, found.event, found.registration):
        return
    if found.care.needs:
        yield t("Please mind: {needs}", needs=found.care.needs)
    if found.care.fetcher:
        yield t("Is fetched by: {name}", name=found.care.fetcher)
    if is_child(found.event, found.registration) and found.adult:
        yield t("Signed up by: {name}", name=found.adult)


def _standing(context: Context, found: AtDoor) -> Html | str:
    if not found.lowered_until:
        return ""
    day = context.t.date(found.lowered_until.astimezone(context.t.zone).date())
    return context.t("Did not come several times in a row; comes last in queues until {date}.", date=day)


def _keys(context: Context, found: AtDoor) -> Iterator[list[Button]]:
    one = found.registration
    off = found.event.state is EventState.CANCELLED or found.session.cancelled
    if context.may(RUN_DOOR) and not off and is_today(context, found) and opening(context, found.session) is None:
        yield from _at_the_door(context, found)
    if context.may(WORK_DESK):
        if one.state is SeatState.PENDING:
            yield [Button(context.t("Open the request"), OpenWish(one.party_id))]
        if one.state.alive and not found.attendance and not off:
            yield [Button(context.t("Cancel for them"), CancelForGuest(found.session.id, one.id))]
        if found.lowered_until:
            yield [Button(context.t("Forgive the times missed"), LiftStanding(one.person_id or 0))]


def _at_the_door(context: Context, found: AtDoor) -> Iterator[list[Button]]:
    t, one, id_ = context.t, found.registration, found.session.id
    if found.attendance is None:
        if one.state in _HOLDS:
            yield from _coming(context, found)
        elif one.state is SeatState.QUEUED:
            yield [Button(t("Let in"), Admit(id_, one.id), style="primary")]
        yield from ([Button(_other(context, found, other), OpenGuest(id_, other.id))] for other in _others(found))
        return
    if not found.attendance.left_at and is_child(found.event, one):
        yield from _leaving(context, found)
    slip = t("Has not left yet") if found.attendance.left_at else t("Take the mark back")
    yield [Button(slip, TakeMarkBack(id_, one.id))]
    yield from ([Button(_other(context, found, other), OpenGuest(id_, other.id))] for other in _others(found))


def _others(found: AtDoor) -> list[Registration]:
    return [one for one, mark in found.party if one.id != found.registration.id and mark is None]


def _other(context: Context, found: AtDoor, one: Registration) -> Html:
    return context.t("Open: {name}", name=name_of(context, found.event, one))


def _coming(context: Context, found: AtDoor) -> Iterator[list[Button]]:
    """All of a party in one tap where they are several, then the one alone."""
    t, one, id_ = context.t, found.registration, found.session.id
    child = is_child(found.event, one)
    brought = bool(child and found.adult)
    absent = expected(found.party)
    if len(absent) > 1:
        label = t("All {n} are here", n=t.number(len(absent)))
        if brought:
            label = t("All {n} are here, with {adult}", n=t.number(len(absent)), adult=found.adult)
        yield [Button(label, CheckIn(id_, one.id, brought, whole=True), style="success")]
    name = name_of(context, found.event, one)
    alone = (
        t("{name} is here, with {adult}", name=name, adult=found.adult) if brought else t("{name} is here", name=name)
    )
    yield [Button(alone, CheckIn(id_, one.id, brought), style="" if len(absent) > 1 else "success")]
    if child:
        yield [Button(t("Brought by somebody else"), BroughtBy(id_, one.id))]


def expected(party: Sequence[tuple[Registration, Attendance | None]]) -> list[Registration]:
    """Those of a party who have a seat and are not here yet."""
    return [one for one, mark in party if mark is None and one.state in _HOLDS]


def inside(found: AtDoor) -> list[Registration]:
    """The children of a party who are inside."""
    return [m for m, mark in found.party if mark and not mark.left_at and is_child(found.event, m)]


def _leaving(context: Context, found: AtDoor) -> Iterator[list[Button]]:
    """Fetched by who was named, by who signed up, by somebody else; siblings together."""
    t, one, id_ = context.t, found.registration, found.session.id
    known = {"f": found.care.fetcher, "a": found.adult if found.adult != found.care.fetcher else ""}
    several = len(inside(found))
    for whom, name in known.items():
        if not name:
            continue
        if several > 1:
            yield [
                Button(
                    t("All {n} leave with {name}", n=t.number(several), name=name), CheckOut(id_, one.id, whom, True)
                )
            ]
        yield [Button(t("Leaves with {name}", name=name), CheckOut(id_, one.id, whom))]
    yield [Button(t("Fetched by somebody else"), FetchedBy(id_, one.id))]


def noted(context: Context, found: AtDoor, those: Sequence[Registration]) -> Html:
    """These are here now."""
    return context.t("✅ Noted: {names}.", names=names_of(context, found.event, those))
