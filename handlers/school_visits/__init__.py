"""Visits of schools and groups: a number instead of names, signed up or asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.school_visits.rules import TooManyVisits, VisitRequest
from bot.areas.school_visits.service import ASKED, SchoolVisits
from bot.base.database import Reader
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.navigation import SignUpGroup, ask_staff_key, menu_key
from handlers.school_visits import actions, screens
from handlers.school_visits import phrases as phrases
from handlers.school_visits.buttons import AnsweredVisit, AskVisit, ShowVisitRequests
from handlers.school_visits.forms import JOIN, WISH


def _too_many(context: Context, refusal: TooManyVisits) -> Screen:
    said = context.t("{n} wishes of yours are still with the staff. Please wait for their call.", n=refusal.most)
    return Screen(said, [[ask_staff_key(context.t), menu_key(context.t)]])


async def _waiting(services: Services, reader: Reader, details: Mapping[str, Any]) -> VisitRequest | None:
    return await services[SchoolVisits].waiting(reader, details["request"])


FEATURE = Feature(
    name="school_visits",
    title=N_("Visits of groups"),
    part_of="events",
    desk=(Waiting(N_("🏫 Groups that would like to visit: {n}"), actions.how_many_wait, ShowVisitRequests(), 7),),
    taps={
        SignUpGroup: actions.join_visit,
        AskVisit: actions.ask_visit,
        ShowVisitRequests: actions.show_requests,
        AnsweredVisit: actions.answered,
    },
    phrases=(Phrase("group_visit", actions.by_words, phrases.VISIT, label=N_("Group visit")),),
    conversations=(WISH, JOIN),
    links={"rombongan": actions.ask_by_link},
    refusals={TooManyVisits: _too_many},
    notices={ASKED: Notice(_waiting, screens.told)},
)
