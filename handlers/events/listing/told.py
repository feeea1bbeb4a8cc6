"""What is told of what somebody holds, everywhere alike: what, when, where, who, the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.events.records import Registration
from bot.areas.events.types import Event, SeatState, Session
from bot.areas.events.views import Mine
from bot.base.html import Html, joined, lines
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Answers
from bot.chat.screens.series import Span, near, series
from bot.chat.screens.texts import Texts
from handlers.children.screens import names_of


@dataclass(frozen=True)
class Told:
    """The facts. `who`: the names, where they are of use; `now`: near days are told by their names."""

    title: str
    spans: Sequence[Span]
    place: str = ""
    link: str = ""
    who: str = ""
    code: str = ""
    now: datetime | None = None


def facts(t: Texts, one: Told, *, number: int = 0) -> Html:
    """A line each, in this order; `number`: of a list."""
    title = t("<b>{title}</b>", title=one.title)
    return lines(
        t("<b>{number}. {title}</b>", number=number, title=one.title) if number else title,
        near(t, one.spans[0], one.now) if one.now and len(one.spans) == 1 else series(t, one.spans),
        t("Place: {place}", place=one.place) if one.place else "",
        t("Online: {link}", link=one.link) if one.link else "",
        whose(t, one),
    )


def whose(t: Texts, one: Told) -> Html:
    """Of these facts who and the code, where the others are told already."""
    return lines(
        t("For: {names}", names=one.who) if one.who else "",
        t("Code <b>{code}</b>", code=one.code) if one.code else "",
    )


def of_event(
    event: Event, session_id: int | None = None, *, who: str = "", code: str = "", now: datetime | None = None
) -> Told:
    """The facts of an event, or of one session of it; of what was cancelled as it was planned."""
    sessions = event.sessions_of(session_id) or _planned(event, session_id)
    place = (sessions[0].place if sessions else "") or event.details.place
    spans = [(one.starts_at, one.ends_at) for one in sessions]
    return Told(event.details.title, spans, place or "", event.details.online_link or "", who, code, now)


def _planned(event: Event, session_id: int | None) -> Sequence[Session]:
    return [one for one in event.plan.sessions if session_id is None or one.id == session_id]


def of_seat(t: Texts, one: Mine, adults: int = 0) -> Told:
    """The facts of something of a person's."""
    seat, seated = one.seat, one.seat.registration.state is SeatState.SEATED
    who = with_adults(t, [seat.registration.name], adults) if seated else ""
    code = seat.registration.code if seated else ""
    return Told(seat.title, seat.spans, seat.place, who=who, code=code)


def kept(one: Told) -> dict[str, Any]:
    """What a form knows of what it is about, as JSON."""
    spans = [[start.isoformat(), end.isoformat()] for start, end in one.spans]
    return {"title": one.title, "spans": spans, "place": one.place}


def heading(t: Texts, answers: Answers) -> Html:
    """The event of a form, above each of its questions; nothing in drafts of an older version."""
    about = answers.get(ABOUT)
    what = about.get("what") if isinstance(about, Mapping) else None
    if not what:
        return Html()
    spans = [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in what["spans"]]
    return facts(t, Told(what["title"], spans, what["place"]))


def party(t: Texts, seated: Sequence[Registration]) -> Html:
    """Who has a seat: the names, and adults who come along as a number."""
    names = [one.name for one in seated if not one.companion]
    return with_adults(t, names, sum(one.companion for one in seated))


def with_adults(t: Texts, names: Sequence[str], adults: int) -> Html:
    """“Rafi dan Sari, dengan 1 orang dewasa”."""
    along = t.plural("with {n} adult", "with {n} adults", adults) if adults else ""
    return joined(", ", [names_of(t, names), along])
