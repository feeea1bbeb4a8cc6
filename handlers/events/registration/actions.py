"""What answers the keys and words by which children are signed up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.areas.children.parsing import Told
from bot.areas.events.records import Member, Request
from bot.chat.core.context import Turn
from bot.chat.core.feature import Begin, reads
from bot.chat.forms.conversation import ABOUT
from handlers.events.listing.buttons import SignUpChildren
from handlers.events.registration import forms
from handlers.events.registration.entries import noted, with_ages
from handlers.events.registration.gathering import with_told

_MOST_AGES = 8


@reads
async def sign_up_children(turn: Turn, tap: SignUpChildren) -> Begin:
    """Who is coming? Those who fit are marked already."""
    ages = [int(age) for age in tap.ages.split("-") if age.isdecimal()][:_MOST_AGES]
    return await begin(turn, tap.event, tap.session, ages)


async def begin(
    turn: Turn, event_id: int, session: int | None, ages: Sequence[int] = (), told: Sequence[Told] = ()
) -> Begin:
    """The form of an event with what was said of the children; by what they are `told`, those only are meant.

    Raises what the event would be refused for whoever comes.
    """
    event = await turn.services.events.signing_up.look(_anybody(turn, event_id, session))
    entries = with_ages(await noted(turn, event, session), ages, turn.today)
    answers: dict[str, Any] = {ABOUT: await forms.about(turn, event, session, entries)}
    if told:
        answers[ABOUT]["entries"] = with_told([{**one, "on": False} for one in entries], told, answers, turn.today)
    form = forms.CHILDREN_LEFT if event.details.left_alone else forms.CHILDREN
    return Begin(form, answers, link=f"e_{event_id}")


def _anybody(turn: Turn, event_id: int, session: int | None) -> Request:
    return Request(event_id, (Member("", child_id=0),), person_id=turn.person.id, session_id=session)
