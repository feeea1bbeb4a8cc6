"""The form of a new event: as few questions as possible; everything else has a default and is changed later."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.planning.fields import is_link, sessions_of, usual_sign_up, with_part
from bot.areas.events.service import Events
from bot.areas.events.types import KINDS, Details, Plan
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.base.reading.dates import NoDay
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads
from bot.chat.forms.conversation import ABOUT, PARTIAL, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep
from bot.chat.forms.time_steps import TimesStep
from bot.chat.language.intents import Heard
from bot.chat.screens.no_day import no_such_day
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.cards import plan_card
from handlers.events.planning.sentence import read_sentence
from handlers.events.planning.steps import (
    EventTitleStep,
    PlaceStep,
    SeatsStep,
    WhomStep,
    band_count,
    bands_of,
    place_of,
    seats_of,
)
from handlers.events.planning.words import ONE_KIND

_EVERY = re.compile(r"(?:setiap|tiap|every)\b", re.IGNORECASE)


def kinds(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    """The kinds by their names."""
    return [(kind, t(ONE_KIND[kind])) for kind in KINDS]


def ask_when(t: Texts, answers: Answers) -> str:
    """When? Of a day that was said already, only the time; a date that no calendar has is said to be none."""
    if never := (answers[ABOUT].get("extra") or {}).get("never"):
        return no_such_day(t, NoDay(*never))
    if day := answers.get(PARTIAL + "when"):
        if _EVERY.match(str(day)) and any(map(str.isdecimal, str(day))):
            return t("How many times is “{day}”, or until when? For example “4 times” or “31 December”.", day=str(day))
        return t("At what time on “{day}”? For example “at 9” or “9-11”.", day=str(day))
    return paragraphs(
        t("When is it? Just write it, for example:"),
        t("Saturday at 9-11\nevery Saturday, 4 times, at 9\n12/12 08.00"),
    )


def ask_place(t: Texts, answers: Answers) -> str:
    """Where?"""
    return t("Where is it? Choose, or write the place; for an online event send its link.")


def ask_seats(t: Texts, answers: Answers) -> str:
    """How many?"""
    if (answers.get("kind") or answers[ABOUT].get("kind")) == "school_visit":
        return t("How many pupils can come?")
    if band_count(answers) > 1:
        return t("How many seats are there? Choose or write a number; or one for each age group, for example “8, 12”.")
    return t("How many seats are there? Choose, or write a number.")


def _has_seats(answers: Answers) -> bool:
    return answers.get("kind") not in ("exhibition", "elsewhere")


STEPS = (
    ChoiceStep(name="kind", label=N_("Kind"), choices=kinds, ask=lambda t, answers: t("What kind of event is it?")),
    EventTitleStep(
        name="title",
        label=N_("Title"),
        most=120,
        ask=lambda t, answers: t("What is the event called?"),
    ),
    TimesStep(name="when", label=N_("Time"), many=True, ask=ask_when),
    PlaceStep(name="place", label=N_("Place"), ask=ask_place),
    WhomStep(
        name="whom",
        label=N_("For whom"),
        ask=lambda t, answers: t("For whom is it? Choose, or write the ages, for example “4-6, 7-9”."),
    ),
    SeatsStep(name="seats", label=N_("Seats"), ask=ask_seats, wanted=_has_seats),
)


def plan_of(t: Texts, answers: Mapping[str, Any]) -> Plan:
    """The event that a filled form tells of."""
    kind, place = answers["kind"], place_of(answers["place"], answers)
    sessions = sessions_of(answers["when"], kind)
    extra = answers[ABOUT].get("extra") or {}
    details = Details(
        kind,
        answers["title"],
        description=_described(t, extra),
        place="" if is_link(place) else place,
        online_link=place if is_link(place) else "",
        sign_up=usual_sign_up(kind, len(sessions)),
        needs_phone=kind == "school_visit",
    )
    plan = with_part(Plan(details, sessions), "whom", bands_of(t, answers["whom"]))
    return with_part(plan, "capacity", seats_of(answers.get("seats")))


def _described(t: Texts, extra: Mapping[str, Any]) -> str:
    """What was said besides, as residents will read it: who leads it, and what it costs them."""
    fee, told = extra.get("fee"), list[Html]()
    if extra.get("host"):
        told.append(t("With {name}.", name=extra["host"]))
    if fee is not None:
        told.append(t("It costs Rp{amount}.", amount=t.number(fee)) if fee else t("It is free."))
    return " ".join(one.plain for one in told)


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    event_id = await context.services[Events].composing.create(tx, plan_of(context.t, answers), context.person.id)
    return await plan_card(context, event_id)


MAKE = Conversation(
    name="plan_new",
    version=1,
    title=N_("Make an event"),
    why=N_(
        "Residents read this before they sign up. Nothing is published until you say so, and all of it can be changed."
    ),
    send_label=N_("See the preview"),
    finish=_finish,
    steps=STEPS,
    needs=MAKE_EVENTS,
    deed=N_("drafted an event"),
    direct=True,
)


@for_staff(MAKE_EVENTS)
@reads
async def make_event(context: Context, asked: object) -> Answer:
    """“Buat acara”: the first question; “buat acara Bedah Buku Sabtu jam 9” has answered two already."""
    about = {"places": list(await context.services[Events].overview.places(context.reader))}
    if not isinstance(asked, Heard):
        return Begin(MAKE, {ABOUT: about})
    return Begin(MAKE, read_sentence(context.t, asked.typed, context.now, about, STEPS))
