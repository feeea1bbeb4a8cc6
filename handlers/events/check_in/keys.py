"""The keys that lead from an event's card to its door."""

from __future__ import annotations

from bot.areas.events.permissions import RUN_DOOR, SEE_PARTICIPANTS, WORK_DESK
from bot.areas.events.types import Event, EventState, SignUp
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button
from handlers.events.check_in.buttons import OpenDoor, TakeSheet
from handlers.events.desk.buttons import RegisterGuest


def door_keys(context: Context, event: Event) -> list[list[Button]]:
    """Rows for this member of staff: the door of today's sessions, signing up at the desk, the participants' file."""
    t = context.t
    rows: list[list[Button]] = []
    if event.state is EventState.PUBLISHED and context.may(RUN_DOOR):
        today = [one for one in event.sessions if one.starts_at.astimezone(t.zone).date() == context.today]
        for one in today:
            at = t.clock(one.starts_at.astimezone(t.zone).time())
            label = t("Attendance at {time}", time=at) if len(today) > 1 else t("Attendance")
            rows.append([Button(label, OpenDoor(one.id))])
    takes_names = event.details.sign_up is not SignUp.NONE
    if event.state is EventState.PUBLISHED and takes_names and context.may(WORK_DESK):
        session = event.sessions[0].id if event.details.sign_up is SignUp.SESSION and len(event.sessions) == 1 else None
        rows.append([Button(t("Sign up somebody without Telegram"), RegisterGuest(event.id, session))])
    if event.state is not EventState.DRAFT and context.may(SEE_PARTICIPANTS):
        rows.append([Button(t("Participants as a file"), TakeSheet(event.id))])
    return rows
