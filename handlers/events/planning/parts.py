"""The screens on which a part is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from bot.areas.events.types import Event, EventState
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.planning.buttons import EditPart, EditPlan, FlipPart, MovePlan, ShowHosts, ShowQuestions
from handlers.events.planning.cards import back_to
from handlers.events.planning.partform import FLAGS, LABELS
from handlers.events.planning.words import ONE_KIND, short, sign_up_said

_FIRST = ("title", "kind", "when", "place", "whom", "capacity", "description", "poster", "sign_up")
_SECOND = (
    "point", "opens_at", "closes_at", "partner", "contact", "interests", "literacy_date", "funds", "cost",
    "elsewhere_link", "outcome",
)  # fmt: skip
_MOVED = ("when", "place")


def edit_screen(t: Texts, event: Event, page: int) -> Screen:
    """The parts of an event with what they are now, in two pages."""
    head = t("What of “{title}” would you like to change?", title=event.details.title)
    parts = _SECOND if page else _FIRST
    rows = [t("{label}: <b>{value}</b>", label=t(LABELS[part]), value=value) for part in parts
            if (value := value_said(t, event, part))]  # fmt: skip
    keys = [Button(t(LABELS[part]), _tap(event, part)) for part in parts]
    if not page:
        keys.append(Button(t("Questions ({n})", n=len(event.plan.questions)), ShowQuestions(event.id)))
    other = (
        Button(t("More settings"), EditPlan(event.id, 1)) if not page else Button(t("First page"), EditPlan(event.id))
    )
    more = list(_flags(t, event)) if page else []
    partners = [Button(t("Partners"), ShowHosts(event.id))] if page else []
    pairs = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    return Screen(paragraphs(head, lines(*rows)), [*more, *pairs, [*partners, other], back_to(t, event.id)])


def _tap(event: Event, part: str) -> MovePlan | EditPart:
    """Times of what is published are chosen session by session."""
    if part in _MOVED and event.state is not EventState.DRAFT:
        return MovePlan(event.id)
    if part == "when" and len(event.sessions) > 1:
        return MovePlan(event.id)
    return EditPart(event.id, part)


def _flags(t: Texts, event: Event) -> Iterator[list[Button]]:
    for part, label in FLAGS.items():
        on = getattr(event.details, part)
        yield [Button(t("✓ {label}", label=t(label)) if on else t(label), FlipPart(event.id, part, not on))]


def value_said(t: Texts, event: Event, part: str) -> Html | str:
    """A part in words; '' for what is empty."""
    if part in ("opens_at", "closes_at"):
        moment = getattr(event.details, part)
        return t.moment(moment) if moment else ""
    return _SAID[part](t, event) if part in _SAID else str(getattr(event.details, part))


def _cost(t: Texts, event: Event) -> Html | str:
    return t("Rp{amount}", amount=t.number(event.details.cost)) if event.details.cost is not None else ""


def _point(t: Texts, event: Event) -> Html | str:
    details = event.details
    return f"{details.latitude}, {details.longitude}" if details.latitude is not None else ""


def _times(t: Texts, event: Event) -> Html:
    first = event.sessions[:3]
    more = len(event.sessions) - len(first)
    rest = t.plural("and {n} more", "and {n} more", more) if more > 0 else ""
    return joined("; ", [*(short(t, one.starts_at, one.ends_at) for one in first), rest])


def _seats(t: Texts, event: Event) -> Html | str:
    if event.details.capacity is None:
        return t("No limit")
    quotas = [t("{band}: {n}", band=band.label, n=band.quota) for band in event.plan.bands if band.quota]
    total = t.number(event.details.capacity)
    return t("{total} ({quotas})", total=total, quotas=joined(", ", quotas)) if quotas else total


_SAID: Mapping[str, Callable[[Texts, Event], Html | str]] = {
    "kind": lambda t, event: t(ONE_KIND[event.details.kind]),
    "sign_up": sign_up_said,
    "when": _times,
    "place": lambda t, event: event.details.place or event.details.online_link,
    "point": _point,
    "whom": lambda t, event: joined(", ", [band.label for band in event.plan.bands]) or t("Everybody"),
    "capacity": _seats,
    "interests": lambda t, event: joined(", ", event.plan.interests),
    "cost": _cost,
    "poster": lambda t, event: "",
}
"""The parts that are not words already."""


def move_screen(t: Texts, event: Event, told: int, now: datetime) -> Screen:
    """Which session gets another time; or another place for all."""
    coming = [one for one in event.sessions if one.ends_at > now]
    people = t.plural(
        "{n} person with a seat or in the queue will be told.",
        "{n} people with a seat or in the queue will be told.",
        told,
    )
    head = t("What of “{title}” changes?", title=event.details.title)
    if len(coming) == 1:
        times = [[Button(t("Time"), EditPart(event.id, "when", coming[0].id))]]
    else:
        times = [
            [Button(short(t, one.starts_at, one.ends_at), EditPart(event.id, "when", one.id))] for one in coming[:12]
        ]
        times.append([Button(t("Other hours for all"), EditPart(event.id, "hours"))])
    if event.state is EventState.DRAFT:
        times.append([Button(t("All times anew"), EditPart(event.id, "when"))])
    more = [Button(t("Place"), EditPart(event.id, "place")), Button(t("One more session"), EditPart(event.id, "more"))]
    return Screen(paragraphs(head, people if told else ""), [*times, more, back_to(t, event.id)])
