"""Signing up somebody without Telegram: name and number in one message, the event, and for children who they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.events.permissions import WORK_DESK
from bot.areas.events.queries import ALL
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import AlreadyRegistered
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, Session, SignUp
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import Html, lines
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.layout import LABEL, on_a_key
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.desk import screens
from handlers.events.desk.buttons import RegisterGuest
from handlers.events.desk.steps import LONGEST_NAME, PeopleStep, WhoStep, name_and_phone

_MOST_EVENTS = 20


def is_guest(text: str) -> bool:
    """Whether a message is a name and a number."""
    return name_and_phone(text) is not None


async def means_guest(context: Context, text: str) -> bool:
    """To staff at the desk it is somebody to be signed up."""
    return True


def _chosen(answers: Answers) -> Mapping[str, Any]:
    """What is known of the chosen event; nothing before it is chosen."""
    found: Mapping[str, Any] = answers[ABOUT]["events"].get(answers.get("event"), {})
    return found


def _events(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(value, one["label"]) for value, one in answers[ABOUT]["events"].items()]


def _which(t: Texts, answers: Answers) -> Html:
    later = t("For a later one, open it under “Manage events”, then “People …”.")
    return lines(t("For which event?"), later if answers[ABOUT].get("more") else "")


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    wanted, (name, phone) = _chosen(answers), answers["who"]
    needs, fetcher = answers.get("needs") or "", answers.get("fetcher") or ""
    listed = answers.get("people") or ()
    people = [Member(one, birth_year=year, needs=needs, fetcher=fetcher) for one, year in listed]
    request = Request(
        wanted["event"],
        tuple(people) or (Member(name),),
        session_id=wanted["session"],
        companions=int(answers.get("adults") or 0),
        together=True,
        phone=phone,
        desk_name=name,
        by_staff=context.person.id,
    )
    event = await context.services[Events].reading.event(tx, request.event_id)
    try:
        outcome = await context.services[Events].signing_up.sign_up(tx, request)
    except AlreadyRegistered as refusal:
        return screens.already(context, event, refusal, request.session_id)
    return screens.registered(context, event, outcome)


REGISTER = Conversation(
    name="desk_sign_up",
    version=1,
    title=N_("Sign up somebody without Telegram"),
    why=N_("The list of the event needs it, as of those who sign up by themselves. Only the staff see it."),
    send_label=N_("Yes, sign up"),
    consent=lambda t, answers: t(
        "They agree that the library keeps this for the event: said so here or on the telephone;"
        " for children a parent has signed the form."
    ),
    finish=_finish,
    needs=WORK_DESK,
    deed=N_("signed up somebody at the desk"),
    steps=(
        WhoStep(
            name="who",
            label=N_("Name and number"),
            ask=lambda t, answers: t(
                "Who is it? Name and telephone number in one message, for example: Warga Contoh 0812 3456 7890"
            ),
        ),
        ChoiceStep(
            name="event",
            label=N_("Event"),
            choices=_events,
            ask=_which,
        ),
        PeopleStep(
            name="people",
            label=N_("Who takes part"),
            ask=lambda t, answers: t(
                "Who takes part? Each name with the year of birth, for example: Adik Contoh 2019, Kakak Contoh 2017"
            ),
            wanted=lambda answers: bool(_chosen(answers).get("bands")),
        ),
        ChoiceStep(
            name="adults",
            label=N_("Adults who come along"),
            choices=lambda t, answers: [(str(n), t.number(n)) for n in range(3)],
            ask=lambda t, answers: t("How many adults come along? They take seats as well."),
            wanted=lambda answers: bool(_chosen(answers).get("adults")),
        ),
        NameStep(
            name="fetcher",
            label=N_("Fetched by"),
            most=LONGEST_NAME,
            optional=True,
            ask=lambda t, answers: t("Who fetches the children afterwards?"),
            wanted=lambda answers: bool(_chosen(answers).get("left")),
        ),
        TextStep(
            name="needs",
            label=N_("To be minded"),
            most=200,
            optional=True,
            ask=lambda t, answers: t(
                "Is there an allergy, or anything else to be minded? It is erased after the event."
            ),
            wanted=lambda answers: bool(_chosen(answers).get("left")),
        ),
    ),
)


@for_staff(WORK_DESK)
@reads
async def begin(context: Context, tap: RegisterGuest | object) -> Begin | Screen:
    """Which event, and who?"""
    asked = tap if isinstance(tap, RegisterGuest) else RegisterGuest()
    return await _begun(context, asked, {})


@for_staff(WORK_DESK)
@reads
async def begin_by_words(context: Context, text: str) -> Begin | Screen:
    """“Warga Contoh 0812 3456 7890”: who is known, the event is asked."""
    found = name_and_phone(text)
    assert found is not None, "it looked like a name and a number"
    return await _begun(context, RegisterGuest(), {"who": list(found)})


async def _begun(context: Context, asked: RegisterGuest, known: dict[str, Any]) -> Begin | Screen:
    events, more = await _open_events(context, asked.event)
    if not events:
        return screens.no_event(context)
    meant = [value for value, one in events.items() if asked.session in (None, one["session"])]
    if len(meant) == 1 and asked.event:
        known = {**known, "event": meant[0]}
    return Begin(REGISTER, {ABOUT: {"events": events, "more": more}, **known})


async def _open_events(context: Context, event_id: int) -> tuple[dict[str, Any], bool]:
    """What one can be signed up for, by the value of its key: of one event, or the next ones; and if there are more."""
    found: dict[str, Any] = {}
    if event_id:
        event = await context.services[Events].reading.event(context.reader, event_id)
        found.update(_choices(context, event) if event.state is EventState.PUBLISHED else {})
        return found, False
    page = await context.services[Events].reading.upcoming(context.reader, ALL, 0, _MOST_EVENTS)
    for line in page.lines:
        if line.sign_up == SignUp.NONE:
            continue
        event = await context.services[Events].reading.event(context.reader, line.event_id)
        choices = _choices(context, event, context.t(" · full").plain if line.seats_left == 0 else "")
        value = f"e{line.event_id}-s{line.session_id}" if line.sign_up == SignUp.SESSION else f"e{line.event_id}"
        if value in choices and value not in found:
            found[value] = choices[value]
    return found, page.total > _MOST_EVENTS


def _choices(context: Context, event: Event, full: str = "") -> dict[str, Any]:
    t, details = context.t, event.details
    coming = [one for one in event.sessions if one.ends_at > context.now]
    if details.sign_up is SignUp.NONE or not coming:
        return {}
    facts = {"event": event.id, "bands": bool(event.plan.bands), "left": details.left_alone,
             "adults": details.counts_adults and bool(event.plan.bands)}  # fmt: skip
    if details.sign_up is SignUp.WHOLE:
        return {f"e{event.id}": {**facts, "session": None, "label": _label(t, details.title, coming[0], full)}}
    labels = {one.id: _label(t, details.title, one, full) for one in coming}
    return {f"e{event.id}-s{one.id}": {**facts, "session": one.id, "label": labels[one.id]} for one in coming}


def _label(t: Texts, title: str, session: Session, full: str) -> str:
    """Short enough for a key, with its day: “Kelas Contoh · Senin 30/11”."""
    day = session.starts_at.astimezone(t.zone).date()
    weekday = "" if full else t.weekday(day.isoweekday()) + " "
    when = f" · {weekday}{day.day}/{day.month}{full}"
    return on_a_key(title, LABEL - len(when)) + when
