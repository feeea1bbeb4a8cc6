"""The form of a sign-up: the name once, the number where it is needed, the event's questions, the consent once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.consents.service import Consents
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import Overlaps
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.areas.events.wordings import SIGN_UP
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given
from bot.chat.forms.attached_steps import ContactStep
from bot.chat.forms.choosing import meant_option
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.options import match_option
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown, wording
from handlers.events.listing import tickets
from handlers.events.listing.afterwards import after_first_success
from handlers.events.listing.asked import OF_THE_EVENT
from handlers.events.listing.buttons import SignUp as SignUpTap
from handlers.events.listing.told import heading, kept, of_event
from handlers.navigation import OpenEvent, menu_key

LABELS = (N_("Answer 1"), N_("Answer 2"), N_("Answer 3"), N_("Answer 4"), N_("Answer 5"))


@dataclass(frozen=True, kw_only=True)
class QuestionStep(TextStep):
    """One of the event's own questions, as it stands in what the form is about."""

    number: int

    def named(self, t: Texts, answers: Answers) -> Html | str:
        """By what was asked: “Answer 1” tells nobody what they answered."""
        asked = answers.get(ABOUT, {}).get("questions", ())[self.number : self.number + 1]
        return " ".join(asked[0]["question"].split()).rstrip("?:. ") if asked else t(self.label)

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        asked = answers[ABOUT]["questions"][self.number]
        if asked["kind"] == "yesno":
            return [("yes", t("Yes")), ("no", t("No"))]
        return [(str(n), option) for n, option in enumerate(asked["options"])]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = super().read(given, t, answers, today)
        options = self.options(t, answers)
        found = match_option(text, options) or meant_option(text, options) if options else text
        if found is None:
            raise Complaint(t("Please choose one of the answers below."))
        return found

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return dict(self.options(t, answers)).get(value, str(value))


def _question(number: int) -> QuestionStep:
    return QuestionStep(
        name=f"q{number}",
        why=N_("Those who prepare this event would like to know. Only the staff see your answer."),
        number=number,
        label=LABELS[number],
        ask=lambda t, answers: answers[ABOUT]["questions"][number]["question"],
        wanted=lambda answers: number < len(answers[ABOUT]["questions"]),
    )


STEPS = (
    NameStep(
        name="name",
        why=N_(
            "So that the staff at the door know who comes. Only the staff see your name; it is kept for your next "
            "sign-up."
        ),
        label=N_("Name"),
        most=80,
        ask=lambda t, answers: t("What is your name? We remember it for the next time."),
    ),
    ContactStep(
        name="phone",
        why=N_("So that we can reach you if something changes. Only the staff see the number."),
        label=N_("Telephone number"),
        ask=lambda t, answers: t("For this event we need a telephone number, in case something changes."),
        wanted=lambda answers: bool(answers[ABOUT]["phone"]),
    ),
    *(_question(number) for number in range(len(LABELS))),
)


def about(event: Event, tap: SignUpTap) -> dict[str, Any]:
    """What the form needs to know of the event, as JSON."""
    return {
        "event": tap.event,
        "session": tap.session,
        "overlap": tap.overlap,
        "phone": event.details.needs_phone,
        "questions": questions_of(event),
        "what": kept(of_event(event, tap.session)),
    }


def questions_of(event: Event) -> list[dict[str, Any]]:
    """The event's own questions, as JSON."""
    return [
        {"id": one.id, "kind": one.kind, "question": one.question, "options": list(one.options)}
        for one in event.plan.questions[: len(LABELS)]
    ]


def request_of(context: Context, answers: Mapping[str, Any]) -> Request:
    """The request that a filled form stands for."""
    wanted = answers[ABOUT]
    said = {one["id"]: answer_of(one, answers[f"q{n}"]) for n, one in enumerate(wanted["questions"])}
    return Request(
        wanted["event"],
        (Member(answers["name"], self_=True, answers=said),),
        person_id=context.person.id,
        session_id=wanted["session"],
        phone=answers.get("phone") or "",
        overlap_accepted=wanted["overlap"],
    )


def answer_of(question: Mapping[str, Any], value: str) -> str:
    """An answer as it is kept: of a choice, its words."""
    return str(question["options"][int(value)]) if question["kind"] == "choice" else value


async def seat(context: Context, request: Request, tx: Transaction) -> Screen:
    """Sign up; the ticket, or the warning that something else is at that time."""
    await context.services[People].meet(tx, context.person, context.first_name)
    event = await context.services[Events].reading.event(tx, request.event_id)
    try:
        outcome = await context.services[Events].signing_up.sign_up(tx, request)
    except Overlaps as refusal:
        return _overlap(context.t, request, refusal)
    await after_first_success(context, tx, outcome)
    return tickets.ticket(context, event, outcome)


def _overlap(t: Texts, request: Request, refusal: Overlaps) -> Screen:
    other = refusal.other
    said = t("At that time you have “{title}”, {moment}.", title=other.title, moment=t.moment(other.starts_at))
    go_on = Button(t("Sign up all the same"), SignUpTap(request.event_id, request.session_id, overlap=True))
    return Screen(said, [[go_on], [Button(t("Back to the event"), OpenEvent(request.event_id)), menu_key(t)]])


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await seat(context, request_of(context, answers), tx)


async def _finish_first(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    await context.services[Consents].give(tx, context.person.id, shown(context.t, SIGN_UP))
    return await seat(context, request_of(context, answers), tx)


FIRST = Conversation(
    name="event_first",
    version=1,
    title=N_("Sign up for an event"),
    send_label=N_("I agree, sign me up"),
    consent=lambda t, answers: wording(t, SIGN_UP),
    finish=_finish_first,
    topic=OF_THE_EVENT,
    heading=heading,
    steps=STEPS,
)
LATER = Conversation(
    name="event_later",
    version=1,
    title=N_("Sign up for an event"),
    send_label=N_("Sign up"),
    finish=_finish,
    topic=OF_THE_EVENT,
    heading=heading,
    steps=STEPS,
)
