"""What reports are refused for, and the way onward."""

from __future__ import annotations

from bot.areas.tickets.codes import number_of
from bot.areas.tickets.refused import DealtWithAlready, TooMuchFeedback, UnfitClock
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.navigation import menu_key
from handlers.tickets import screens
from handlers.tickets.buttons import ReplyFeedback, ShowClocks
from handlers.tickets.messages import NothingToSend, cannot_send


def too_much(context: Context, refusal: TooMuchFeedback) -> Screen:
    """More reports than one person sends a day."""
    said = context.t("You have sent {n} reports today. Please tell the staff directly.", n=refusal.most)
    return Screen(said, screens.ways(context.t))


def dealt_with(context: Context, refusal: DealtWithAlready) -> Screen:
    """They changed what was answered already."""
    t, number = context.t, refusal.feedback_id
    said = t(
        "No. {number} has been answered, so changing your message changes nothing there.", number=number_of(number)
    )
    more = t("If there is more to say, please write on.")
    return Screen(said + " " + more, [[Button(t("Write on"), ReplyFeedback(number))], [menu_key(t)]])


def nothing_to_send(context: Context, refusal: NothingToSend) -> Screen:
    """A message that staff cannot be given."""
    return Screen(cannot_send(context.t, refusal), [[menu_key(context.t)]])


def unfit_clock(context: Context, refusal: UnfitClock) -> Screen:
    """Days that no clock has."""
    said = context.t("Please write a number from {least} to {most}.", least=1, most=refusal.most)
    return Screen(said, [[Button(context.t("Days until the answer"), ShowClocks())]])
