"""Complaints and suggestions: sent with one message, answered with one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.tickets.rules import AnsweredAlready, AnswerHasLeft, Item, NoReply, State, TooMuchFeedback
from bot.areas.tickets.service import ANSWERED, TOLD, Tickets
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.navigation import desk_ways
from handlers.tickets import actions, screens
from handlers.tickets import phrases as phrases
from handlers.tickets.buttons import (
    AnswerFeedback,
    CloseFeedback,
    OpenFeedback,
    OpenMyFeedback,
    ReplyFeedback,
    SendFeedback,
    ShowFeedback,
    ShowMyFeedback,
    TakeAnswerBack,
)
from handlers.tickets.forms import ANSWER, REPLY, SEND

# Refusals


def _too_much(context: Context, refusal: TooMuchFeedback) -> Screen:
    said = context.t("You have sent {n} reports today. Please tell the staff directly.", n=refusal.most)
    return Screen(said, screens.ways(context.t))


def _no_reply(context: Context, _: NoReply) -> Screen:
    said = context.t("You have replied to this already. Please send a new report if there is more.")
    return Screen(said, [[Button(context.t("Write to us"), SendFeedback())], *screens.ways(context.t)])


def _has_left(context: Context, _: AnswerHasLeft) -> Screen:
    said = context.t("The answer has left already.")
    return Screen(said, [[Button(context.t("All that wait"), ShowFeedback())], desk_ways(context.t)])


# Notices


async def _waiting(services: Services, reader: Reader, details: Mapping[str, Any]) -> Item | None:
    return await services[Tickets].waiting(reader, details["feedback"])


async def _answered(services: Services, reader: Reader, details: Mapping[str, Any]) -> Item | None:
    try:
        item = await services[Tickets].item(reader, details["feedback"], details["person"])
    except Unknown:
        return None
    return item if item.state is State.ANSWERED else None


FEATURE = Feature(
    name="feedback",
    title=N_("Complaints and suggestions"),
    menu=(MenuButton(N_("💬 Suggestions & complaints"), SendFeedback(), 7),),
    more=(MenuButton(N_("What I have sent"), ShowMyFeedback(), 6),),
    desk=(Waiting(N_("💬 Complaints and suggestions: {n}"), actions.how_many_wait, ShowFeedback(), 3),),
    commands=(Command("saran", N_("Suggestions and complaints"), actions.begin),),
    taps={
        SendFeedback: actions.begin,
        ShowMyFeedback: actions.show_mine,
        OpenMyFeedback: actions.open_mine,
        ReplyFeedback: actions.begin_reply,
        ShowFeedback: actions.show_waiting,
        OpenFeedback: actions.open_one,
        AnswerFeedback: actions.begin_answer,
        TakeAnswerBack: actions.take_back,
        CloseFeedback: actions.close,
    },
    phrases=(
        Phrase("danger", actions.raise_alarm, phrases.DANGER, interrupts=True, label=N_("This is an emergency")),
        Phrase(
            "feedback",
            actions.begin_by_words,
            phrases.FEEDBACK,
            learned=("complaint", "suggestion"),
            label=N_("Complaint or suggestion"),
        ),
        Phrase("my_feedback", actions.show_mine, phrases.MINE, label=N_("My complaints")),
    ),
    conversations=(SEND, REPLY, ANSWER),
    links={"saran": actions.begin},
    refusals={
        TooMuchFeedback: _too_much,
        NoReply: _no_reply,
        AnsweredAlready: screens.too_late,
        AnswerHasLeft: _has_left,
    },
    notices={TOLD: Notice(_waiting, screens.told), ANSWERED: Notice(_answered, screens.answered)},
)
