"""The parts of a plan that staff change one at a time. Values are JSON, so that they can wait in a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.areas.events.planning.validation import in_order
from bot.areas.events.types import Band, Plan, Session, SignUp
from bot.base.refusals import Unknown

WORDS = ("title", "description", "partner", "literacy_date", "contact", "funds", "elsewhere_link", "outcome")
FLAGS = ("approval", "needs_phone", "left_alone", "counts_adults", "certificate")
MOMENTS = ("opens_at", "closes_at")
_USUAL = timedelta(hours=2)
_USUAL_OF = {"storytelling": timedelta(hours=1), "book_club": timedelta(minutes=90), "school_visit": timedelta(hours=1)}
_WITHOUT_SIGN_UP = ("exhibition", "elsewhere")
_ONE_COURSE = ("workshop", "class", "competition")

Span = Sequence[str | None]  # start and, if it is said, end, in ISO's form
Setter = Callable[[Plan, Any, int | None], Plan]


def with_part(plan: Plan, part: str, value: Any, session_id: int | None = None) -> Plan:
    """The plan with another value for one part; None empties it. Raises Unknown."""
    if part in WORDS:
        return _details(plan, **{part: value or ""})
    if part in FLAGS:
        return _details(plan, **{part: bool(value)})
    if part in MOMENTS:
        return _details(plan, **{part: datetime.fromisoformat(value[0][0]) if value else None})
    if part not in _SETTERS:
        raise Unknown("part")
    return _SETTERS[part](plan, value, session_id)


def _details(plan: Plan, **changes: Any) -> Plan:
    return replace(plan, details=replace(plan.details, **changes))


def _kind(plan: Plan, value: Any, session_id: int | None) -> Plan:
    return _details(plan, kind=value)


def _cost(plan: Plan, value: Any, session_id: int | None) -> Plan:
    return _details(plan, cost=value)


def _sign_up(plan: Plan, value: Any, session_id: int | None) -> Plan:
    return _details(plan, sign_up=SignUp(value))


def _interests(plan: Plan, value: Any, session_id: int | None) -> Plan:
    return replace(plan, interests=tuple(value or ()))


def _place(plan: Plan, value: str, session_id: int | None) -> Plan:
    """A place by its name, or online by its link. What is known of the old place's point does not hold for the new."""
    online = is_link(value)
    same = value == plan.details.place
    point = (plan.details.latitude, plan.details.longitude) if same else (None, None)
    return _details(
        plan,
        place="" if online else value,
        online_link=value if online else "",
        latitude=point[0],
        longitude=point[1],
    )


def _point(plan: Plan, value: Sequence[float] | None, session_id: int | None) -> Plan:
    latitude, longitude = value or (None, None)
    return _details(plan, latitude=latitude, longitude=longitude)


def _whom(plan: Plan, value: Sequence[tuple[str, int, int]], session_id: int | None) -> Plan:
    """(label, youngest, oldest) of each band; none: everybody. Bands of the same ages stay what they are."""
    known = {(band.youngest, band.oldest): band for band in plan.bands}
    return replace(plan, bands=tuple(known.get((one[1], one[2])) or Band(*one) for one in value))


def _capacity(plan: Plan, value: Any, session_id: int | None) -> Plan:
    """All seats, and how many of them each band has: [20] or [20, 8, 12]; nothing: no limit."""
    total, *quotas = value or [None]
    each = quotas if len(quotas) == len(plan.bands) else [None] * len(plan.bands)
    bands = tuple(replace(band, quota=quota) for band, quota in zip(plan.bands, each, strict=True))
    return replace(_details(plan, capacity=total), bands=bands)


def _when(plan: Plan, value: Sequence[Span], session_id: int | None) -> Plan:
    """Other times, of one session or of all; sessions keep their ids in order, so seats stay what they are."""
    if session_id is not None:
        if session_id not in {one.id for one in plan.sessions if not one.cancelled}:
            raise Unknown("session")
        sessions = tuple(_at(one, value[0]) if one.id == session_id else one for one in plan.sessions)
        return replace(plan, sessions=sessions)
    alive = in_order(one for one in plan.sessions if not one.cancelled)
    kept = [_at(old, span) for old, span in zip(alive, value, strict=False)]
    called_off = [one for one in plan.sessions if one.cancelled]
    return replace(plan, sessions=(*called_off, *kept, *sessions_of(value[len(kept) :], plan.details.kind)))


def _more(plan: Plan, value: Sequence[Span], session_id: int | None) -> Plan:
    return replace(plan, sessions=(*plan.sessions, *sessions_of(value, plan.details.kind)))


def _hours(plan: Plan, value: Sequence[tuple[int, str, str | None]], session_id: int | None) -> Plan:
    """(session, start, end) of each that moves; those that are gone meanwhile are passed over."""
    moved = {one[0]: one[1:] for one in value}
    sessions = tuple(_at(one, moved[one.id]) if one.id in moved else one for one in plan.sessions)
    return replace(plan, sessions=sessions)


def _at(session: Session, span: Span) -> Session:
    """The session at another time, as long as before where no end is said."""
    starts, ends = datetime.fromisoformat(span[0] or ""), span[1]
    lasts = session.ends_at - session.starts_at
    return replace(session, starts_at=starts, ends_at=datetime.fromisoformat(ends) if ends else starts + lasts)


_SETTERS: Mapping[str, Setter] = {
    "kind": _kind,
    "cost": _cost,
    "sign_up": _sign_up,
    "interests": _interests,
    "place": _place,
    "point": _point,
    "whom": _whom,
    "capacity": _capacity,
    "when": _when,
    "more": _more,
    "hours": _hours,
}


def value_of(plan: Plan, part: str, session_id: int | None = None) -> object:
    """What a part is now, to notice that somebody else has changed it meanwhile."""
    match part:
        case "when" | "more" | "hours":
            sessions = [one for one in plan.sessions if session_id in (None, one.id)]
            return [(one.starts_at, one.ends_at, one.cancelled) for one in in_order(sessions)]
        case "place":
            return plan.details.place, plan.details.online_link
        case "point":
            return plan.details.latitude, plan.details.longitude
        case "whom" | "capacity":
            return plan.details.capacity, [(one.youngest, one.oldest, one.quota) for one in plan.bands]
        case "interests":
            return plan.interests
    return getattr(plan.details, part)


def sessions_of(spans: Sequence[Span], kind: str) -> tuple[Session, ...]:
    """Sessions at these times; one without an end lasts as long as is usual for its kind.

    From one day's morning to another day's afternoon is a session on each of these days.
    """
    usual = _USUAL_OF.get(kind, _USUAL)
    found: list[Session] = []
    for start, end in spans:
        starts_at = datetime.fromisoformat(start or "")
        found += _daily(starts_at, datetime.fromisoformat(end) if end else starts_at + usual)
    return tuple(found)


def _daily(starts_at: datetime, ends_at: datetime) -> list[Session]:
    """One session, or one a day; a night that is spent is one."""
    days = (ends_at.date() - starts_at.date()).days
    if ends_at.timetz() <= starts_at.timetz():
        return [Session(starts_at, ends_at)]
    first = datetime.combine(starts_at.date(), ends_at.timetz())
    return [Session(starts_at + timedelta(days=n), first + timedelta(days=n)) for n in range(days + 1)]


def is_link(value: str) -> bool:
    """Whether a place is an address on the web."""
    return value.casefold().startswith(("http://", "https://"))


def usual_sign_up(kind: str, sessions: int) -> SignUp:
    """What one signs up for where nobody says: courses as a whole, other series session by session."""
    if kind in _WITHOUT_SIGN_UP:
        return SignUp.NONE
    return SignUp.WHOLE if sessions == 1 or kind in _ONE_COURSE else SignUp.SESSION
