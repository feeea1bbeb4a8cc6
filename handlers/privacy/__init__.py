"""One's own data: seeing, correcting, downloading, deleting them; consents; the privacy notice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.privacy import requests
from bot.areas.privacy.requests import DataRequests
from bot.areas.privacy.rules import Request, TooManyRequests
from bot.base.database import Reader
from bot.base.html import Html, paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenData
from handlers.privacy import actions, page, screens
from handlers.privacy import phrases as phrases
from handlers.privacy.buttons import (
    AnswerRequest,
    AskAboutData,
    CorrectName,
    EraseData,
    ExplainData,
    OpenConsents,
    OpenPrivacy,
    ShowRequests,
    TakeData,
    WithdrawConsent,
)
from handlers.privacy.forms import ANSWER, ASK, NAME

# Refusals


def _too_many(context: Context, refusal: TooManyRequests) -> Screen:
    said = context.t.plural(
        "{n} request of yours is still with the staff. Please wait for their answer.",
        "{n} requests of yours are still with the staff. Please wait for their answer.",
        refusal.most,
    )
    return Screen(said, [screens.ways(context.t)])


# Notices


async def _waiting(services: Services, reader: Reader, details: Mapping[str, Any]) -> Request | None:
    return await services[DataRequests].waiting(reader, details["request"])


def answered(t: Texts, details: Mapping[str, Any]) -> Screen:
    """The staff's answer to a request."""
    words = Html("<i>") + details["words"] + Html("</i>")
    return Screen(paragraphs(t("The staff answer your request about your data:"), words), [screens.ways(t)])


FEATURE = Feature(
    name="personal",
    title=N_("My data"),
    essential=True,
    more=(MenuButton(N_("My data and privacy"), OpenData(), 9),),
    desk=(Waiting(N_("🔐 Requests about data: {n}"), actions.how_many_requests, ShowRequests(), 8),),
    commands=(Command("datasaya", N_("My data: see, correct, delete"), actions.open_data),),
    taps={
        OpenData: actions.open_data,
        ExplainData: actions.explain,
        TakeData: actions.take,
        CorrectName: actions.begin_name,
        EraseData: actions.erase,
        OpenPrivacy: actions.open_privacy,
        OpenConsents: actions.open_consents,
        WithdrawConsent: actions.withdraw,
        AskAboutData: actions.begin_request,
        AnswerRequest: actions.begin_answer,
        ShowRequests: actions.show_requests,
    },
    phrases=(
        Phrase("delete_data", actions.ask_erasure, phrases.DELETE, label=N_("Delete my data"), own=True),
        Phrase("my_data", actions.open_data, phrases.MINE, label=N_("My data"), own=True),
        Phrase("privacy", actions.open_privacy, phrases.PRIVACY, label=N_("My data")),
        Phrase("correct_name", actions.begin_name, phrases.NAME, label=N_("Correct my name"), own=True),
    ),
    conversations=(NAME, ASK, ANSWER),
    files={screens.JSON: page.as_json, screens.PAGE: page.as_page},
    refusals={TooManyRequests: _too_many},
    notices={requests.ASKED: Notice(_waiting, screens.request_told), requests.ANSWERED: answered},
)
