"""Emergencies: danger is heard first; staff are called until somebody comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.emergencies.aftermath import After, agrees
from bot.areas.emergencies.handover import Handover
from bot.areas.emergencies.letters import ASKED, BLACKENED, CALLED, DECLINED, MORE, PHOTO, RUNG, TOLD
from bot.areas.emergencies.rules import Emergency, OverAlready, TakenAlready
from bot.areas.emergencies.service import Emergencies
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.alarm import Alarm
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.emergencies import actions, aftermath, desk, handing_over, meanwhile, screens
from handlers.emergencies.buttons import (
    AnswerAsEver,
    CloseEmergency,
    EditNumber,
    EndMine,
    HandOver,
    OpenEmergency,
    ShowEmergencies,
    ShowMyEmergency,
    TakeEmergency,
    TakeOver,
    ThisIsAnEmergency,
)
from handlers.emergencies.forms import CLOSE, NUMBER
from handlers.navigation import ShowNumbers


async def _called(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Emergency, int] | None:
    try:
        return await services[Emergencies].one(reader, details["emergency"]), details["to"]
    except Unknown:
        return None


async def _photo(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Emergency, str] | None:
    found = await _called(services, reader, details)
    photo = await services[Emergencies].photo(reader, details["said"])
    return (found[0], photo) if found and photo else None


async def _forgotten(services: Services, reader: Reader, details: Mapping[str, Any]) -> int:
    return int(details.get("gone", 0))


async def _more(
    services: Services, reader: Reader, details: Mapping[str, Any]
) -> tuple[Emergency, str, After, str] | None:
    """Where few are told, the others hear only that somebody waits."""
    found, after = await _called(services, reader, details), After(details.get("after", After.MORE))
    if found is None or not (found[0].discreet and found[0].taken_by != found[1]):
        return (found[0], details["words"], after, details.get("besides", "")) if found else None
    return (found[0], "", after, "") if after is After.WAITS else None


async def _by(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Emergency, int, str] | None:
    """With the name of the colleague whose doing it is."""
    found = await _called(services, reader, details)
    return (*found, await services[Handover].name(reader, details["by"])) if found else None


async def _told(
    services: Services, reader: Reader, details: Mapping[str, Any]
) -> tuple[Emergency, str, Mapping[str, str]] | None:
    found = await _called(services, reader, details)
    return (found[0], details["what"], await services[Emergencies].numbers(reader)) if found else None


def _taken(context: Context, refusal: TakenAlready) -> Screen:
    return desk.taken_already(context.t, refusal.name)


def _over(context: Context, _: OverAlready) -> Screen:
    return desk.over_already(context.t)


FEATURE = Feature(
    name="emergencies",
    title=N_("Emergencies"),
    essential=True,
    desk=(Waiting(N_("🚨 Emergencies now: {n}"), actions.how_many_run, ShowEmergencies(), 0),),
    taps={
        ThisIsAnEmergency: actions.confirm,
        EndMine: meanwhile.end_mine,
        AnswerAsEver: meanwhile.show_mine,
        ShowMyEmergency: meanwhile.show_mine,
        TakeEmergency: actions.take,
        CloseEmergency: actions.begin_close,
        HandOver: actions.hand_over,
        TakeOver: actions.take_over,
        OpenEmergency: actions.open_one,
        ShowEmergencies: actions.show_running,
        ShowNumbers: actions.show_numbers,
        EditNumber: actions.begin_number,
    },
    phrases=(
        Phrase("danger", actions.ask, ("darurat",), label=N_("This is an emergency"), surely=0.85),
        Phrase("self_harm", actions.comfort, surely=0.65),
    ),
    conversations=(CLOSE, NUMBER),
    links={"darurat": actions.ask},
    refusals={TakenAlready: _taken, OverAlready: _over},
    notices={
        CALLED: Notice(_called, screens.call),
        RUNG: Notice(_called, screens.rung),
        MORE: Notice(_more, aftermath.said_more),
        ASKED: Notice(_by, handing_over.asked_over),
        DECLINED: Notice(_by, handing_over.declined),
        TOLD: Notice(_told, screens.told),
        PHOTO: Notice(_photo, screens.photo),
        BLACKENED: Notice(_forgotten, screens.blackened),
    },
    alarm=Alarm(
        hears=actions.hears,
        concerns=meanwhile.concerns,
        raises=actions.hear_danger,
        goes_on=meanwhile.go_on,
        rather=AnswerAsEver,
        asked=meanwhile.asked,
        back=meanwhile.back,
        is_title=actions.is_title,
        offer=actions.offer,
        in_group=actions.answer_in_group,
        raises_in_group=actions.hear_in_group,
        key=ThisIsAnEmergency,
        agrees=agrees,
        learned=frozenset({"danger", "self_harm"}),
    ),
)
