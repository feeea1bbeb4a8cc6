"""What is said where a survey of the library's own cannot be changed, begun or published."""

from __future__ import annotations

from bot.areas.surveys.own_rules import (
    AskedThisYear,
    NothingAsked,
    Questionnaire,
    StillAsked,
    SurveyHasBegun,
    TooManyQuestions,
)
from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.navigation import desk_ways
from handlers.surveys.own_buttons import OpenOwn


def has_begun(context: Context, refusal: SurveyHasBegun) -> Screen:
    """Fixed."""
    return _refused(
        context, refusal.asked, context.t("This survey has begun: its questions cannot be changed any more.")
    )


def too_many(context: Context, refusal: TooManyQuestions) -> Screen:
    """Nobody answers so many."""
    said = context.t(
        "A survey has nine questions at most, three of them in words: nobody answers more. A form from a file has forty"
        " at most."
    )
    return _refused(context, refusal.asked, said)


def nothing_asked(context: Context, refusal: NothingAsked) -> Screen:
    """A survey needs a question."""
    said = context.t("Please add a question first that is answered by a tap.")
    return _refused(context, refusal.asked, said)


def asked_this_year(context: Context, refusal: AskedThisYear) -> Screen:
    """Once a year."""
    said = context.t("This form is asked once a year, and there is one for this year already.")
    return _refused(context, refusal.asked, said)


def still_asked(context: Context, refusal: StillAsked) -> Screen:
    """First it ends."""
    said = context.t("This survey still runs. Its result can be published once it is over.")
    return _refused(context, refusal.asked, said)


def _refused(context: Context, asked: Questionnaire, said: Html) -> Screen:
    return Screen(said, [[Button(context.t("To the survey"), OpenOwn(asked.id)), *desk_ways(context.t)]])
