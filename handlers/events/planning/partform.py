"""The form that changes one part of an event: one question, answered at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.base.reading.dates import names_day, read_times
from bot.base.reading.geo import read_point
from bot.chat.core.inputs import Given
from bot.chat.forms.attached_steps import PhotoStep
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.points import given_point
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, MultiChoiceStep, Step, TextStep
from bot.chat.forms.time_steps import TimesStep
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.making import ask_place, ask_seats, ask_when, kinds
from handlers.events.planning.steps import (
    EMPTY,
    CostStep,
    PlaceStep,
    SeatsStep,
    TypedChoiceStep,
    WhomStep,
    WordsStep,
    bands_of,
    place_of,
    seats_of,
)
from handlers.events.planning.words import SIGN_UPS

NONE = "none"
LABELS = {
    "kind": N_("Kind"),
    "title": N_("Title"),
    "when": N_("Time"),
    "more": N_("One more session"),
    "hours": N_("Other hours for all"),
    "place": N_("Place"),
    "point": N_("Point on the map"),
    "whom": N_("For whom"),
    "capacity": N_("Seats"),
    "description": N_("Description"),
    "poster": N_("Poster"),
    "sign_up": N_("How one signs up"),
    "opens_at": N_("Sign-up opens"),
    "closes_at": N_("Sign-up closes"),
    "partner": N_("Partner"),
    "contact": N_("Contact"),
    "interests": N_("Interests"),
    "literacy_date": N_("Literacy date"),
    "funds": N_("Source of funds"),
    "cost": N_("Cost"),
    "elsewhere_link": N_("Link for more"),
    "outcome": N_("What came of it"),
}
FLAGS = {
    "approval": N_("The staff approve each sign-up"),
    "needs_phone": N_("Ask for a telephone number"),
    "left_alone": N_("Children stay without their parents"),
    "counts_adults": N_("Adults who come along take a seat"),
    "certificate": N_("Those who come get a certificate"),
}
_ASKED = {
    "title": N_("What is the event called?"),
    "description": N_("What happens there? Two or three sentences are enough."),
    "partner": N_("With whom do you hold it?"),
    "contact": N_("Whom may residents ask? A name and a number, for example."),
    "funds": N_("Where does the money come from? This is for the reports only."),
    "elsewhere_link": N_("Which link tells more?"),
    "outcome": N_("Who went, and what came of it? This is for the reports."),
}
_MOST = {"title": 120, "description": 1500, "outcome": 2000}


@dataclass(frozen=True, kw_only=True)
class HoursStep(Step):
    """Hours without a day; kept as [“10:00”, “12:00” or None]."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str | None]:
        typed = TextStep(name=self.name, ask=self.ask, label=self.label).read(given, t, answers, today)
        span = (
            None if names_day(typed, today) else read_times(typed, datetime.combine(today, time(), t.zone), t.zone).span
        )
        if span is None or (span.ends and span.ends.date() != today):
            raise Complaint(t("Please write the hours only, for example “10-12”. The days stay as they are."))
        return [f"{span.starts:%H:%M}", f"{span.ends:%H:%M}" if span.ends else None]

    def fits(self, value: Any) -> bool:
        return isinstance(value, list)


@dataclass(frozen=True, kw_only=True)
class PointStep(WordsStep):
    """A point on the map; kept as “-0.7893, 100.6547”."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        point = given_point(given)
        if point is None:
            raise Complaint(t("I find no point in that. Long-press the place in the map, and copy the two numbers."))
        return f"{point[0]}, {point[1]}"


def _of(part: str) -> Callable[[Answers], bool]:
    return lambda answers: answers[ABOUT]["part"] == part and not answers[ABOUT].get("session")


def _fixed(text: str) -> Callable[[Texts, Answers], str]:
    return lambda t, answers: t(text)


def _sign_ups(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(value, t(label)) for value, label in SIGN_UPS.items()]


def _interests(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(NONE, t("None in particular")), *((f"i{n}", one) for n, one in enumerate(answers[ABOUT]["interests"]))]


def _literacy(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(EMPTY, t("None")), *((f"d{n}", one) for n, one in enumerate(answers[ABOUT]["near"]))]


def _from_now(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(EMPTY, t("As soon as it is published"))]


def _until_start(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(EMPTY, t("When it starts"))]


def _day(answers: Answers) -> date | None:
    day = answers[ABOUT].get("day")
    return date.fromisoformat(day) if day else None


def _words(part: str) -> Step:
    return WordsStep(name=part, label=LABELS[part], ask=_fixed(_ASKED[part]), most=_MOST.get(part, 200),
                     wanted=_of(part))  # fmt: skip


STEPS: Sequence[Step] = (
    *(_words(part) for part in _ASKED),
    ChoiceStep(name="kind", label=LABELS["kind"], choices=kinds, wanted=_of("kind"),
               ask=_fixed(N_("What kind of event is it?"))),
    TimesStep(name="when", label=LABELS["when"], many=True, ask=ask_when, wanted=_of("when"), day=_day),
    TimesStep(name="session", label=LABELS["when"], day=_day,
              ask=_fixed(N_("When is this session now? For example “Saturday at 9-11”, or only “10-12”.")),
              wanted=lambda answers: bool(answers[ABOUT].get("session"))),
    TimesStep(name="more", label=LABELS["more"], many=True, ask=ask_when, wanted=_of("more")),
    HoursStep(
        name="hours",
        label=LABELS["hours"],
        wanted=_of("hours"),
        ask=_fixed(N_("From when to when are all coming sessions now? For example “10-12”.")),
    ),
    PlaceStep(name="place", label=LABELS["place"], ask=ask_place, wanted=_of("place")),
    PointStep(
        name="point",
        label=LABELS["point"],
        wanted=_of("point"),
        ask=_fixed(
            N_(
                "Where on the map? Send the place from your phone (📎, Location), the map's link, "
                "or the two numbers, for example “-0.7893, 100.6547”."
            )
        ),
    ),
    WhomStep(name="whom", label=LABELS["whom"], wanted=_of("whom"),
             ask=_fixed(N_("For whom is it? Choose, or write the ages, for example “4-6, 7-9”."))),
    SeatsStep(name="capacity", label=LABELS["capacity"], ask=ask_seats, wanted=_of("capacity")),
    PhotoStep(name="poster", label=LABELS["poster"], wanted=_of("poster"),
              ask=_fixed(N_("Please send the poster as a photo. It is made small enough for every phone."))),
    ChoiceStep(name="sign_up", label=LABELS["sign_up"], choices=_sign_ups, wanted=_of("sign_up"),
               ask=_fixed(N_("How does one sign up?"))),
    TimesStep(name="opens_at", label=LABELS["opens_at"], choices=_from_now, wanted=_of("opens_at"),
              ask=_fixed(N_("When does sign-up open? For example “Monday at 8”."))),
    TimesStep(name="closes_at", label=LABELS["closes_at"], choices=_until_start, wanted=_of("closes_at"),
              ask=_fixed(N_("When does sign-up close? For example “Friday at 12”."))),
    MultiChoiceStep(name="interests", label=LABELS["interests"], choices=_interests, wanted=_of("interests"),
                    ask=_fixed(N_("Which interests does it suit?"))),
    TypedChoiceStep(name="literacy_date", label=LABELS["literacy_date"], choices=_literacy,
                    wanted=_of("literacy_date"),
                    ask=_fixed(N_("Which literacy date does it belong to? Choose, or write its name."))),
    CostStep(name="cost", label=LABELS["cost"], wanted=_of("cost"),
             ask=_fixed(N_("What does it cost, in rupiah? Write 0 if nothing. This is for the reports only."))),
)  # fmt: skip


def value_of_answer(t: Texts, answers: Mapping[str, Any]) -> Any:
    """What was answered, as `with_part` takes it."""
    about = answers[ABOUT]
    part = about["part"]
    value = answers["session" if about.get("session") else part]
    match part:
        case "whom":
            return bands_of(t, value)
        case "capacity":
            return seats_of(value)
        case "place":
            return place_of(value, answers)
        case "point" if value != EMPTY:
            return read_point(value)
        case "hours":
            return [(one, *_on(day, value, t)) for one, day in about["coming"]]
        case "interests":
            return [] if NONE in value else [about["interests"][int(one[1:])] for one in value]
        case "literacy_date" if value != EMPTY:
            return dict(_literacy(t, answers)).get(value, value)
    return None if value == EMPTY else value


def _on(day: str, hours: Sequence[str | None], t: Texts) -> tuple[str | None, ...]:
    """The hours on a day, in ISO's form."""
    on = date.fromisoformat(day)
    return tuple(datetime.combine(on, time.fromisoformat(one), t.zone).isoformat() if one else None for one in hours)
