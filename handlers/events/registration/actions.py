"""What answers the keys and words by which children are signed up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.areas.children.rules import GROWN_UP
from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.base.reading.numbers import count_in
from bot.base.reading.people_together import Told
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads
from bot.chat.forms.conversation import ABOUT
from handlers.events.listing.buttons import SignUpChildren
from handlers.events.registration import forms
from handlers.events.registration.entries import noted, with_ages
from handlers.events.registration.telling import with_told
from handlers.events.registration.told_before import told_before

_MOST_AGES = 8


@reads
async def sign_up_children(context: Context, tap: SignUpChildren) -> Begin:
    """Who is coming? Those who fit are marked already."""
    read = [count_in(age, GROWN_UP) for age in tap.ages.split("-")]
    ages = [age for age in read if age is not None][:_MOST_AGES]
    return await begin(context, tap.event, tap.session, ages, told_before(context.before, ages))


async def begin(
    context: Context, event_id: int, session: int | None, ages: Sequence[int] = (), told: Sequence[Told] = ()
) -> Begin:
    """The form of an event with what was said of the children; by what they are `told`, those only are meant.

    Raises what the event would be refused for whoever comes.
    """
    event = await context.services[Events].signing_up.look(context.reader, _anybody(context, event_id, session))
    ages = () if any(one.dated for one in told) else ages
    entries = with_ages(await noted(context, event, session), ages, context.today)
    answers: dict[str, Any] = {ABOUT: await forms.about(context, event, session, entries)}
    if told:
        answers[ABOUT]["entries"] = with_told([{**one, "on": False} for one in entries], told, answers, context.today)
    form = forms.CHILDREN_LEFT if event.details.left_alone else forms.CHILDREN
    return Begin(form, answers, link=f"e_{event_id}")


def _anybody(context: Context, event_id: int, session: int | None) -> Request:
    return Request(event_id, (Member("", child_id=0),), person_id=context.person.id, session_id=session)
