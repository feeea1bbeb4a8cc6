"""What children reached in a competition: entered child by child, told to their parents, shown to nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from bot.areas.events.permissions import MAKE_EVENTS, SEE_CHILDREN
from bot.areas.events.service import Events
from bot.areas.followup.rules import Result
from bot.areas.followup.service import Followup
from bot.base.database import Reader, Transaction
from bot.base.html import lines, paragraphs
from bot.base.identity import NotAllowed
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.checks import reach
from handlers.followup.buttons import EnterResult, ShowResults
from handlers.navigation import OpenAfter, menu_key
from handlers.navigation import events_ways as ways
from handlers.paging import beside

PAGE = 10


@for_staff(MAKE_EVENTS)
@reads
async def show(context: Context, tap: ShowResults) -> Screen:
    """The children who came, by name."""
    return await _list(context, tap.event, max(0, tap.page))


async def _list(context: Context, event_id: int, page: int, said: str = "") -> Screen:
    await _check(context, event_id)
    t, found = context.t, await context.services[Followup].handing.results(context.reader, event_id)
    some = found[page * PAGE : (page + 1) * PAGE]
    rows = [_row(t, one) for one in some]
    head = t("Choose a child. What you enter is told to its parents only; nobody sees a ranking.")
    empty = t("No child was marked as present yet.")
    keys = [[Button(one.name, EnterResult(one.registration_id))] for one in some]
    back, onward = beside(partial(ShowResults, event_id), page, more=(page + 1) * PAGE < len(found))
    last = [Button(t("After the event"), OpenAfter(event_id)), menu_key(t)]
    text = paragraphs(said, head if found else empty, lines(*rows))
    return Screen(text, [*keys, [*back, *onward], last])


def _row(t: Texts, one: Result) -> str:
    return t("• {name}: {result}", name=one.name, result=one.result or t("nothing entered yet"))


async def _check(context: Context, event_id: int) -> None:
    """Children's names are for those who need them."""
    await reach(context, event_id)
    if not context.may(SEE_CHILDREN):
        raise NotAllowed(SEE_CHILDREN)


@for_staff(MAKE_EVENTS)
@reads
async def begin(context: Context, tap: EnterResult) -> Begin:
    """What did this child reach?"""
    one = await context.services[Followup].handing.result(context.reader, tap.registration)
    await _check(context, one.event_id)
    return Begin(RESULT, {ABOUT: {"event": one.event_id, "registration": tap.registration, "name": one.name}})


async def _enter(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about = answers[ABOUT]
    await _check(context, about["event"])
    handing = context.services[Followup].handing
    told = await handing.enter(tx, about["registration"], answers["result"], context.person.id)
    t = context.t
    said = (
        t("Entered. The parents hear of it.") if told else t("Entered. Nobody could be told: no parent is known here.")
    )
    return await _list(context, about["event"], 0, said)


class ResultStep(TextStep):
    """What is about to be told is read with the child's name."""

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("{name}: {result}", name=answers[ABOUT]["name"], result=value)


RESULT = Conversation(
    name="aftercare_result",
    version=1,
    title=N_("A child's result"),
    why=N_("Only the child's guardians read it, in their chat."),
    send_label=N_("Tell the parents"),
    finish=_enter,
    needs=MAKE_EVENTS,
    deed=N_("entered a child's result"),
    steps=(
        ResultStep(
            name="result",
            label=N_("Result"),
            most=200,
            ask=lambda t, answers: t(
                "What did {name} reach? For example “second place”, or a kind word.", name=answers[ABOUT]["name"]
            ),
        ),
    ),
)


async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Result, str] | None:
    """For the letter; None where the child is known no longer."""
    try:
        one = await services[Followup].handing.result(reader, details["registration"])
    except Unknown:
        return None
    return (one, (await services[Events].reading.event(reader, one.event_id)).details.title) if one.result else None


def letter(t: Texts, found: tuple[Result, str]) -> Screen:
    """To the parents."""
    one, title = found
    said = t("{name} at “{title}”: <b>{result}</b>", name=one.name, title=title, result=one.result)
    return Screen(paragraphs(said, t("We are glad that {name} took part!", name=one.name)), [ways(t)], fresh=True)
