"""What residents write of what they miss, and the staff of what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.areas.lost_and_found.rules import LONGEST, LONGEST_PLACE, LONGEST_PROOF, MOST_DAYS
from bot.areas.lost_and_found.service import LostAndFound
from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.attached_steps import PhotoStep
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.date_step import DateStep
from bot.chat.forms.steps import NumberStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.lost_and_found import desk, screens
from handlers.staff_reach import nobody_told

_LONG_AGO = -60  # days


async def _lose(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    lost = await context.services[LostAndFound].report(
        tx,
        context.person.id,
        answers["what"],
        answers.get("place") or "",
        date.fromisoformat(answers["day"]),
        answers.get("photo"),
    )
    return screens.reported(context.t, lost, await nobody_told(context, tx))


async def _find(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    service, day = context.services[LostAndFound], date.fromisoformat(answers["day"])
    thing = await service.add(
        tx, answers["what"], answers.get("place") or "", day, answers.get("photo"), context.person.id
    )
    shown = desk.found_card(context.t, thing, await service.likely_owners(tx, thing))
    return shown.led_by(context.t("Noted."))


async def _prove(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    service = context.services[LostAndFound]
    return screens.proven(context.t, await service.prove(tx, answers[ABOUT], context.person.id, answers["proof"]))


async def _give(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    service = context.services[LostAndFound]
    thing = await service.give_away(tx, answers[ABOUT], answers["to"])
    return desk.found_card(context.t, thing, []).led_by(context.t("Noted."))


async def _days(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    service = context.services[LostAndFound]
    await service.put_days(tx, answers["days"])
    found, lost = await service.lists(tx)
    said = context.t("Things that are found from now on are kept for {n} days.", n=answers["days"])
    return desk.listed(context.t, found, lost, 0).led_by(said)


_DAY_CALLED = "hari tanggal kapan waktu day when"
_PLACE_CALLED = "tempat di mana ruang place where"


def _steps(what: Any, place: Any, day: Any, why: str) -> Sequence[Any]:
    """What, where, when, and a photo."""
    return (
        TextStep(name="what", label=N_("The thing"), called="barang apa thing", most=LONGEST, why=why, ask=what),
        TextStep(
            name="place", label=N_("Where"), called=_PLACE_CALLED, most=LONGEST_PLACE, why=why, optional=True, ask=place
        ),
        DateStep(name="day", label=N_("When"), called=_DAY_CALLED, earliest=_LONG_AGO, latest=0, why=why, ask=day),
        PhotoStep(
            name="photo",
            label=N_("Photo"),
            why=why,
            optional=True,
            ask=lambda t, answers: t("If you have a photo of it, send it now. You may skip this."),
        ),
    )


LOSE = Conversation(
    name="lost_thing",
    version=1,
    title=N_("Report something lost"),
    why=N_("So that the staff recognise it when it is found. Only they read it."),
    send_label=N_("Send"),
    finish=_lose,
    steps=tuple(
        _steps(
            lambda t, answers: t("What have you lost? Please describe it: colour, size, brand."),
            lambda t, answers: t("Where did you have it last? You may skip this."),
            lambda t, answers: t("On which day? For example “today”, “yesterday” or “12/11”."),
            N_("So that the staff recognise it when it is found. Only they read it."),
        )
    ),
)
FIND = Conversation(
    name="found_thing",
    version=1,
    title=N_("Something was found"),
    why=N_("So that its owner gets it back, and nobody else. Residents never read it."),
    send_label=N_("Save"),
    finish=_find,
    needs=ANSWER_PEOPLE,
    deed=N_("noted a found thing"),
    steps=tuple(
        _steps(
            lambda t, answers: t("What was found? Please describe it, without names or numbers of people."),
            lambda t, answers: t("Where was it found? You may skip this."),
            lambda t, answers: t("On which day was it found? For example “today” or “yesterday”."),
            N_("So that its owner gets it back, and nobody else. Residents never read it."),
        )
    ),
)
PROVE = Conversation(
    name="lost_proof",
    version=1,
    title=N_("A detail of what you miss"),
    why=N_("So that nobody else gets it. Only the staff read it."),
    send_label=N_("Send"),
    finish=_prove,
    direct=True,
    steps=(
        TextStep(
            name="proof",
            label=N_("The detail"),
            most=LONGEST_PROOF,
            verbatim=True,
            why=N_("So that nobody else gets it. Only the staff read it."),
            ask=lambda t, answers: t(
                "Which detail does only its owner know? For example a mark, what is inside, or what hangs on it."
            ),
        ),
    ),
)
GIVE = Conversation(
    name="found_given",
    version=1,
    title=N_("Give it away"),
    why=N_("So that whoever asks for it later can be told where it is."),
    send_label=N_("Save"),
    finish=_give,
    needs=ANSWER_PEOPLE,
    deed=N_("gave a found thing away"),
    direct=True,
    steps=(
        TextStep(
            name="to",
            label=N_("Given to"),
            most=LONGEST_PLACE,
            ask=lambda t, answers: t("To which office or service is it given? Its owner reads it, if somebody asks."),
        ),
    ),
)
DAYS = Conversation(
    name="found_days",
    version=1,
    title=N_("How long things are kept"),
    why=N_("After that the staff are asked to give it away."),
    send_label=N_("Save"),
    finish=_days,
    needs=ANSWER_PEOPLE,
    deed=N_("changed for how long found things are kept"),
    direct=True,
    steps=(
        NumberStep(
            name="days",
            label=N_("Days"),
            least=1,
            most=MOST_DAYS,
            ask=lambda t, answers: t("For how many days is a found thing kept? From 1 to {most}.", most=MOST_DAYS),
        ),
    ),
)
