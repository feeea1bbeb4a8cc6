"""What staff read of an event: its state, its parts, what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.events.documents.lettering import legible
from bot.areas.events.planning.validation import Warned
from bot.areas.events.types import Event, EventState, SignUp
from bot.base.html import Html, joined, lines
from bot.chat.screens.texts import N_, Texts
from handlers.events.listing.words import hours

ONE_KIND = {
    "workshop": N_("Workshop"),
    "class": N_("Class"),
    "discussion": N_("Discussion"),
    "seminar": N_("Seminar"),
    "exhibition": N_("Exhibition"),
    "film": N_("Film"),
    "storytelling": N_("Storytelling"),
    "competition": N_("Competition"),
    "book_club": N_("Book club"),
    "school_visit": N_("School visit"),
    "elsewhere": N_("Held elsewhere"),
}
SIGN_UPS = {
    "none": N_("No sign-up: just come"),
    "whole": N_("Sign up once for everything"),
    "session": N_("Sign up for each session"),
}
_STATES = {
    EventState.DRAFT: N_("Draft: only the staff see it."),
    EventState.PUBLISHED: N_("Published."),
    EventState.CANCELLED: N_("Cancelled."),
    EventState.FINISHED: N_("It is over."),
}
_WARNINGS = {
    "friday_prayer": N_("{when}: this is the time of Friday prayers."),
    "magrib": N_("{when}: this is the time of Magrib."),
    "holiday": N_("{when}: a national holiday, {name}."),
    "closed": N_("{when}: outside the library's opening hours."),
    "room": N_("{when}: “{title}” is in the same place then."),
    "time": N_("{when}: “{title}” is at the same time."),
}
_MOST_WARNINGS = 6


def state(t: Texts, event: Event, now: datetime) -> Html:
    """How it stands."""
    over = event.state is EventState.PUBLISHED and event.sessions and event.sessions[-1].ends_at <= now
    said = t(_STATES[EventState.FINISHED if over else event.state])
    return lines(said, t("The reason: {reason}", reason=event.cause) if event.cause else "")


def warned(t: Texts, found: Sequence[Warned]) -> Html:
    """What deserves a second look, a line each; what holds of several sessions is said once."""
    alike: dict[object, list[Warned]] = {}
    for one in found:
        alike.setdefault((one.what, one.name, one.other.title if one.other else ""), []).append(one)
    more = len(alike) - _MOST_WARNINGS
    rows = [t("⚠️ {warning}", warning=_warning(t, those)) for those in list(alike.values())[:_MOST_WARNINGS]]
    return lines(*rows, t.plural("and {n} more warning", "and {n} more warnings", more) if more > 0 else "")


def paper_warned(t: Texts, event: Event) -> Html:
    """Where an event gives certificates: how its title and places stand on them, if other than they are written."""
    if not event.details.certificate:
        return Html()
    texts = dict.fromkeys([event.details.title, event.details.place, *(one.place for one in event.plan.sessions)])
    changed = [found for found in map(legible, filter(None, texts)) if found.changed]
    lost = "".join(sorted({letter for found in changed for letter in found.lost}))
    rows = [t("⚠️ The certificate will say: “{shown}”.", shown=found.shown) for found in changed if found.shown]
    left_out = (
        t("⚠️ The certificate cannot show these letters: {letters}", letters=joined(" ", lost[:12])) if lost else ""
    )
    onward = t("If that is not right, please write the title or the place in Latin letters.") if changed else ""
    return lines(*rows, left_out, onward)


def _warning(t: Texts, those: Sequence[Warned]) -> Html:
    one, more = those[0], len(those) - 1
    when = short(t, one.session.starts_at, one.session.ends_at)
    if more:
        when = t.plural("{when}, and {n} more session", "{when}, and {n} more sessions", more, when=when)
    return t(_WARNINGS[one.what], when=when, name=one.name, title=one.other.title if one.other else "")


def short(t: Texts, starts_at: datetime, ends_at: datetime) -> Html:
    """Saturday, 12 December 2026, 09.00–11.00."""
    day = t.date(starts_at.astimezone(t.zone).date())
    return joined(", ", (day, hours(t, starts_at, ends_at)))


def sign_up_said(t: Texts, event: Event) -> Html:
    """What one signs up for."""
    kind = event.details.sign_up
    return t("With sign-up") if kind is not SignUp.NONE and len(event.sessions) < 2 else t(SIGN_UPS[kind.value])
