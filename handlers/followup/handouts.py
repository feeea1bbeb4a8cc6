"""What staff hand out to those who came: a file, a photo or a link."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.followup.rules import Handout
from bot.areas.followup.service import Followup
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.core.inputs import Given, Other, Picture, Post, Words
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, Complaint, Step, TextStep
from bot.chat.screens.screen import Button, Media, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.checks import reach
from handlers.followup.buttons import AddHandout, RemoveHandout, ShowHandouts
from handlers.followup.figures import after
from handlers.navigation import events_ways as ways

_LINK = re.compile(r"(https?://)?[^\s/]+\.[a-z]{2,}(/\S*)?", re.IGNORECASE)


def letter(t: Texts, one: Handout | None) -> Screen | None:
    """A handout as those who came get it."""
    return _shown(t, one) if one is not None else None


def _shown(t: Texts, one: Handout) -> Screen:
    if one.kind == "link":
        said = t("To take home from the event: {name}", name=one.name)
        return Screen(said, [[Button(t("Open"), url=one.content)], ways(t)], fresh=True)
    said = t("To take home from the event: {name}", name=one.name) if one.name else t("To take home from the event.")
    return Screen(said, [ways(t)], fresh=True, media=[Media(one.kind, one.content)])


@reads
async def take_home(context: Context, tap: ShowHandouts) -> Sequence[Screen]:
    """All of an event, for somebody who came. Raises NotYours."""
    found = await context.services[Followup].handing.taken_home(context.reader, tap.event, context.person.id)
    if not found:
        return [Screen(context.t("There is nothing to take home from this event any more."), [ways(context.t)])]
    return [_shown(context.t, one) for one in found]


async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> Handout | None:
    """For the letter; None where it was taken away."""
    return await services[Followup].handing.find(reader, details["handout"])


@for_staff(MAKE_EVENTS)
@reads
async def begin(context: Context, tap: AddHandout) -> Begin:
    """Which file, photo or link?"""
    await reach(context, tap.event)
    return Begin(HAND_OUT, {ABOUT: {"event": tap.event}})


@for_staff(MAKE_EVENTS, N_("took a handout away"))
@writes
async def remove(context: Context, tap: RemoveHandout, tx: Transaction) -> Screen:
    """Whoever has it keeps it."""
    await reach(context, tap.event)
    await context.services[Followup].handing.remove(tx, tap.event, tap.handout)
    return await after(context, tap.event, context.t("Removed. Whoever has it already keeps it."))


class ThingStep(Step):
    """A file, a photo, or a link; kept as [kind, content, name]."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        match given:
            case Other(post=Post(kind="document", file_id=file_id)) if file_id:
                return ["document", file_id, ""]
            case Picture(file_id=file_id, caption=caption):
                return ["photo", file_id, " ".join(caption.split())[:80]]
            case Words(text=text) if _LINK.fullmatch(text.strip()):
                link = text.strip() if "://" in text else f"https://{text.strip()}"
                return ["link", link, urlsplit(link).hostname or link]
        raise Complaint(t("Please send a file, a photo or a link."))

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        kind, content, name = value
        return content if kind == "link" else name or t("a photo") if kind == "photo" else t("one file")

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and len(value) == 3 and all(isinstance(one, str) for one in value)


async def _add(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    event_id = answers[ABOUT]["event"]
    await reach(context, event_id)
    kind, content, name = answers["thing"]
    handing = context.services[Followup].handing
    told = await handing.add(tx, event_id, kind, content, answers["name"] or name, context.person.id)
    t = context.t
    said = t.plural("It goes to {n} person who came.", "It goes to {n} people who came.", told) if told else ""
    later = t("Those who come get it with our thanks after the event.")
    return await after(context, event_id, paragraphs(t("Noted."), said or later))


HAND_OUT = Conversation(
    name="aftercare_handout",
    version=1,
    title=N_("Something to hand out"),
    why=N_("Whoever was there gets it with the thanks. Nobody else does."),
    send_label=N_("Send it to those who came"),
    finish=_add,
    needs=MAKE_EVENTS,
    deed=N_("handed something out"),
    steps=(
        ThingStep(
            name="thing",
            label=N_("To take home"),
            ask=lambda t, answers: t(
                "Please send the file, the photo or the link. Those who came to the event get it."
            ),
        ),
        TextStep(
            name="name",
            label=N_("Its name"),
            most=80,
            optional=True,
            ask=lambda t, answers: t("What is it called? For example “Slides of the talk”."),
        ),
    ),
)
