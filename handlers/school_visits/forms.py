"""A teacher gives the school, a number and a telephone number; no names of pupils."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.areas.consents.service import Consents
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import PartyTooLarge
from bot.areas.events.service import Events
from bot.areas.events.types import SeatState
from bot.areas.events.wordings import SIGN_UP
from bot.areas.people.service import People
from bot.areas.school_visits.rules import MOST_PEOPLE, Visit
from bot.areas.school_visits.service import SchoolVisits
from bot.areas.school_visits.wordings import VISIT
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.reading.dates import names_day, read_period
from bot.base.reading.group_names import read_group_name
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.attached_steps import ContactStep
from bot.chat.forms.conversation import ABOUT, Again, Conversation
from bot.chat.forms.steps import Answers, Complaint, NumberStep, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown, wording
from handlers.events.listing import tickets
from handlers.events.listing.told import heading
from handlers.navigation import ask_staff_key, menu_key
from handlers.school_visits.buttons import AskVisit
from handlers.school_visits.wishes import says_when
from handlers.staff_reach import nobody_told


class GroupStep(TextStep):
    """What a school or a group is called: a sentence, a time or a number is none."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        name = read_group_name(super().read(given, t, answers, today))
        if name is None:
            raise Complaint(t("Please write only the name of the school or group, for example “SD Contoh 1”."))
        return name

    def declines(self, given: Given, t: Texts, answers: Answers, now: datetime) -> bool:
        """Whatever names no group is something else that is said."""
        return isinstance(given, Words) and self._refuses(given, t, answers, now)


_SCHOOL = GroupStep(
    name="school",
    why=N_("So that the staff know who comes. Only they see it."),
    label=N_("School or group"),
    called="nama sekolah rombongan name",
    most=80,
    ask=lambda t, answers: t("You would like to bring a group. What is your school or group called?"),
)
_PEOPLE = NumberStep(
    name="people",
    why=N_(
        "So that there is room and staff enough for all of you. Only the staff see the number, and we need no names."
    ),
    label=N_("How many"),
    called="jumlah orang anak murid siswa peserta number",
    least=1,
    most=MOST_PEOPLE,
    adds=True,
    ask=lambda t, answers: t("How many of you will come, teachers too? We need no names."),
)
_PHONE = ContactStep(
    name="phone",
    why=N_(
        "So that the staff can agree on the visit with you. Only they see the number; it is deleted a year after "
        "the answer."
    ),
    label=N_("Telephone number"),
    ask=lambda t, answers: t("Which telephone number can the staff reach you at?"),
)


def visit_of(answers: Mapping[str, Any]) -> Visit:
    """The wish that a filled form tells of."""
    return Visit(answers["school"], answers["people"], answers.get("wished") or "", answers["phone"])


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    t, services = context.t, context.services
    await services[People].meet(tx, context.person, context.first_name)
    await services[Consents].give(tx, context.person.id, shown(t, VISIT))
    await services[SchoolVisits].ask(tx, context.person.id, visit_of(answers))
    nobody = await nobody_told(context, tx)
    said = t("Thank you, we pass your wish on to the staff. They call you to agree on a time.")
    said = paragraphs(t("Thank you for your wish."), nobody) if nobody else said
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])


async def _join(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    services, about, t = context.services, answers[ABOUT], context.t
    request = Request(
        about["event"],
        (Member(answers["school"], seats=answers["people"]),),
        person_id=context.person.id,
        session_id=about["session"],
        phone=answers["phone"],
    )
    try:
        await services[Events].signing_up.weigh(tx, request)
    except PartyTooLarge as refusal:
        kept = {name: value for name, value in answers.items() if name != "people"}
        return Again(kept, t("At most {n} people can come at once. Please write a smaller number.", n=refusal.most))
    await services[People].meet(tx, context.person, context.first_name)
    await services[Consents].give(tx, context.person.id, shown(t, SIGN_UP))
    outcome = await services[Events].signing_up.sign_up(tx, request)
    event = await services[Events].reading.event(tx, about["event"])
    if outcome.those(SeatState.QUEUED):
        other = Button(t("Ask for another time"), AskVisit(answers["people"]))
        return tickets.ticket(context, event, outcome).with_keys([other])
    return tickets.ticket(context, event, outcome)


class WishedStep(TextStep):
    """When they would like to come, in any words that say when."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        said = super().read(given, t, answers, today)
        if not (says_when(said) or names_day(said, today) or read_period(said, today)):
            raise Complaint(t("Please write roughly when, for example “Tuesday morning” or “whenever it suits you”."))
        return said

    def declines(self, given: Given, t: Texts, answers: Answers, now: datetime) -> bool:
        """Whatever says no time is something else that is said."""
        return isinstance(given, Words) and self._refuses(given, t, answers, now)

    def restated(self, given: Given, t: Texts, answers: Answers, now: datetime) -> str:
        """An hour alone leaves the day as it was: “jamnya jam 10 aja”."""
        said, before, today = self.read_at(given, t, answers, now), answers[self.name], now.astimezone(t.zone).date()
        return said if names_day(said, today) or read_period(said, today) else f"{before}, {said}"


WISH = Conversation(
    name="visit",
    version=1,
    title=N_("A visit with a group"),
    send_label=N_("I agree, send it"),
    consent=lambda t, answers: wording(t, VISIT),
    finish=_ask,
    steps=(
        _SCHOOL,
        _PEOPLE,
        WishedStep(
            name="wished",
            why=N_("So that the staff can look for a time that suits you. Only the staff see it."),
            label=N_("When"),
            called="jam hari tanggal waktu jadwal date day time",
            most=120,
            ask=lambda t, answers: t("When would you like to come? For example “a Tuesday morning in January”."),
        ),
        _PHONE,
    ),
)
JOIN = Conversation(
    name="visit_join",
    version=1,
    title=N_("A visit with a group"),
    send_label=N_("I agree, sign us up"),
    consent=lambda t, answers: wording(t, SIGN_UP),
    finish=_join,
    heading=heading,
    steps=(_SCHOOL, _PEOPLE, _PHONE),
)
