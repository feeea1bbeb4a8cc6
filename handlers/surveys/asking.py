"""The letter that asks somebody to answer, its one reminder, and how far both are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.surveys.mailing import TOPIC, Mailing
from bot.areas.surveys.own_rules import Questionnaire
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.rules import Mailed, Survey, Turn
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.base.services import Services
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import menu_key, silence_key
from handlers.surveys import own_filling
from handlers.surveys.filling import begin_key, introduced

Asked = tuple[Survey, Turn, Questionnaire | None]


async def to_ask(services: Services, reader: Reader, details: Mapping[str, Any]) -> Asked | None:
    """The survey, for whoever has not answered when the letter leaves."""
    survey = await services[Mailing].still_asks(reader, details["survey"], details["person"])
    if survey is None:
        return None
    own = await services[Questionnaires].asked_by(reader, survey.id) if survey.own is not None else None
    return survey, Turn(details["turn"]), own


def letter(t: Texts, found: Asked) -> Screen:
    """Who asks, why, how long, and what becomes of it; no more news like this is a tap."""
    survey, turn, own = found
    head = t("The library would like your opinion.")
    if turn is Turn.REMINDER:
        head = t("The survey of the library is still open, and we have no answer of yours. We ask no more after this.")
    begin = own_filling.begin_key(t, survey) if own else begin_key(t, survey)
    told = own_filling.introduced(t, survey, own) if own else introduced(t, survey)
    return Screen(paragraphs(head, told), [[begin], [silence_key(t, TOPIC.name)], [menu_key(t)]])


def how_far(t: Texts, survey: Survey, mailed: Sequence[Mailed], *, enough: bool) -> Html:
    """What has been sent so far, for those who run surveys. `enough`: nobody is written to any more."""
    if not survey.audience:
        return t("It is sent to nobody: residents find it by “/survei” and by the code at the desk.")
    told = {one.turn: one for one in mailed}
    if Turn.FIRST not in told:
        return t("It is about to be sent.")
    stopped = t("As many have answered as are wanted: nobody is written to any more.") if enough else ""
    return lines(*(_turn(t, told[turn]) for turn in (Turn.FIRST, Turn.REMINDER) if turn in told), stopped)


def _turn(t: Texts, one: Mailed) -> Html:
    many = t.plural("{n} person", "{n} people", one.asked)
    if one.turn is Turn.REMINDER:
        return t("Reminded: {people}.", people=many) if one.over else t("Reminded so far: {people}.", people=many)
    return t("Sent to {people}.", people=many) if one.over else t("Sent so far to {people}.", people=many)
