"""What staff plan: what cannot be, what deserves a warning, and a plan moved to another day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.events.refusals import Hint, UnreadablePlan
from bot.areas.events.rules import EventRules
from bot.areas.events.types import KINDS, Band, Details, Plan, Question, Session, SignUp

QUESTION_KINDS = ("text", "choice", "yesno")


@dataclass(frozen=True)
class Warned:
    """Something staff may have overlooked about a session. `other`: the event it clashes with; `name`: the holiday."""

    what: str
    session: Session
    other: Hint | None = None
    name: str = ""


@dataclass(frozen=True)
class Elsewhere:
    """A session of another event, to find clashes with."""

    hint: Hint
    ends_at: datetime
    place: str


def checked(plan: Plan) -> Plan:
    """The plan, tidied. Raises UnreadablePlan."""
    for problem in _problems(plan):
        raise UnreadablePlan(problem)
    details = replace(plan.details, title=plan.details.title.strip())
    return replace(plan, details=details, sessions=in_order(plan.sessions))


def in_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions, the first one first."""
    return tuple(sorted(sessions, key=lambda session: (session.starts_at, session.ends_at)))


def _problems(plan: Plan) -> Iterable[str]:
    yield from _details_problems(plan.details)
    for session in plan.sessions:
        if session.ends_at <= session.starts_at:
            yield f"a session ends at {session.ends_at}, not after its start at {session.starts_at}"
    for band in plan.bands:
        yield from _band_problems(band, plan.details.capacity)
    for question in plan.questions:
        yield from _question_problems(question)


def _details_problems(details: Details) -> Iterable[str]:
    if not details.title.strip():
        yield "an event needs a title"
    if details.kind not in KINDS:
        yield f"{details.kind!r} is no kind of event; there are {', '.join(KINDS)}"
    if details.capacity is not None and details.capacity < 1:
        yield f"a capacity of {details.capacity} seats nobody; leave it out for no limit"
    if (details.latitude is None) != (details.longitude is None):
        yield "a point on the map needs both latitude and longitude"
    if details.opens_at and details.closes_at and details.closes_at <= details.opens_at:
        yield f"sign-up closes at {details.closes_at}, not after it opens at {details.opens_at}"


def _band_problems(band: Band, capacity: int | None) -> Iterable[str]:
    if not 0 <= band.youngest <= band.oldest:
        yield f"ages go from the youngest to the oldest, not from {band.youngest} to {band.oldest}"
    if band.quota is not None and band.quota < 1:
        yield f"a quota of {band.quota} seats nobody; leave it out for no limit"
    if band.quota and capacity and band.quota > capacity:
        yield f"a quota of {band.quota} is more than the {capacity} seats there are"


def _question_problems(question: Question) -> Iterable[str]:
    if not question.question.strip():
        yield "a question needs words"
    if question.kind not in QUESTION_KINDS:
        yield f"{question.kind!r} is no kind of question; there are {', '.join(QUESTION_KINDS)}"
    if question.kind == "choice" and len(set(question.options)) < 2:
        yield f"a choice needs two different answers at least: {question.question}"


_TOLD_AFTERWARDS = ("description", "poster", "partner", "literacy_date", "contact", "funds", "cost", "outcome")


def only_told_afterwards(before: Plan, after: Plan) -> bool:
    """Whether nothing changes that a seat or a calendar relied on."""
    told = {name: getattr(after.details, name) for name in (*_TOLD_AFTERWARDS, "elsewhere_link")}
    return replace(before, details=replace(before.details, **told), interests=after.interests) == after


def check_publishable(plan: Plan, now: datetime) -> None:
    """Raises UnreadablePlan for a plan that residents could do nothing with."""
    coming = [session for session in plan.sessions if not session.cancelled and session.ends_at > now]
    if not coming:
        raise UnreadablePlan("an event needs a session that is still to come")
    if plan.details.sign_up is SignUp.NONE and plan.questions:
        raise UnreadablePlan("questions are asked at sign-up, and this event has none")


def moved(plan: Plan, first_day: date, zone: tzinfo) -> Plan:
    """The plan with its first session on that day at the same time, all else as far from it as before.

    For copies: sessions lose their ids, and so do bands and questions.
    """
    alive = [one for one in plan.sessions if not one.cancelled]
    first = in_order(alive or plan.sessions)[0].starts_at.astimezone(zone)
    days = timedelta(days=(first_day - first.date()).days)

    def shift(moment: datetime) -> datetime:
        local = moment.astimezone(zone)
        return datetime.combine(local.date() + days, local.time(), zone)

    sessions = tuple(
        Session(shift(session.starts_at), shift(session.ends_at), session.place)
        for session in plan.sessions
        if not session.cancelled
    )
    opens, closes = plan.details.opens_at, plan.details.closes_at
    details = replace(
        plan.details, opens_at=opens and shift(opens), closes_at=closes and shift(closes), outcome="", literacy_date=""
    )
    bands = tuple(replace(band, id=0) for band in plan.bands)
    return Plan(details, sessions, bands, tuple(replace(one, id=0) for one in plan.questions), plan.interests)


def series(first: Session, times: int, every: timedelta = timedelta(days=7)) -> tuple[Session, ...]:
    """The same session so many times. The library's zone knows no summer time, so a week is seven days."""
    return tuple(
        replace(first, id=0, starts_at=first.starts_at + every * step, ends_at=first.ends_at + every * step)
        for step in range(times)
    )


Opening = Mapping[date, Sequence[tuple[time, time]]]
"""When the library is open, by day; a day that is missing is not known."""
_NOTHING_KNOWN: Opening = {}


def warnings(
    plan: Plan,
    others: Sequence[Elsewhere],
    holidays: Mapping[date, str],
    rules: EventRules,
    zone: tzinfo,
    opening: Opening = _NOTHING_KNOWN,
) -> list[Warned]:
    """What to ask staff about.

    `friday_prayer`, `magrib`, `holiday`, `closed` (outside the opening hours), `room` (same place), `time`.
    """
    found: list[Warned] = []
    for session in plan.sessions:
        if not session.cancelled:
            found += _day_warnings(session, holidays, rules, zone)
            if plan.details.kind != "elsewhere" and not plan.details.online_link:
                found += _closed(session, opening, zone)
            place = session.place if session.place is not None else plan.details.place
            found += _clashes(session, place, others)
    return found


def _day_warnings(session: Session, holidays: Mapping[date, str], rules: EventRules, zone: tzinfo) -> Iterable[Warned]:
    day = session.starts_at.astimezone(zone).date()
    if day.isoweekday() == 5 and _touches(session, day, rules.friday_prayer, zone):
        yield Warned("friday_prayer", session)
    if _touches(session, day, rules.magrib, zone):
        yield Warned("magrib", session)
    if day in holidays:
        yield Warned("holiday", session, name=holidays[day])


def _closed(session: Session, opening: Opening, zone: tzinfo) -> Iterable[Warned]:
    """Begins or ends while nobody is there; a break in between is left to the warning about prayers."""
    starts, ends = session.starts_at.astimezone(zone), session.ends_at.astimezone(zone)
    periods = opening.get(starts.date())
    if periods is None:
        return
    begins_in = any(opens <= starts.time() < closes for opens, closes in periods)
    ends_in = starts.date() == ends.date() and any(opens < ends.time() <= closes for opens, closes in periods)
    if not (begins_in and ends_in):
        yield Warned("closed", session)


def _touches(session: Session, day: date, span: tuple[time, time], zone: tzinfo) -> bool:
    start, end = (datetime.combine(day, at, zone) for at in span)
    return session.starts_at < end and session.ends_at > start


def _clashes(session: Session, place: str, others: Sequence[Elsewhere]) -> Iterable[Warned]:
    for other in others:
        if session.starts_at < other.ends_at and session.ends_at > other.hint.starts_at:
            same = place and place.casefold() == other.place.casefold()
            yield Warned("room" if same else "time", session, other.hint)
