"""What an event asks those who sign up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.service import Events
from bot.areas.events.types import Event, Question, SignUp
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.listing.told import heading, kept, of_event
from handlers.events.planning.buttons import AddQuestion, EditPart, RemoveQuestion, ShowQuestions
from handlers.events.planning.cards import back_to
from handlers.events.planning.checks import reach
from handlers.events.planning.saving import carry_out

MOST = 5
_KINDS = {"text": N_("Free words"), "choice": N_("A choice"), "yesno": N_("Yes or no")}


@for_staff(MAKE_EVENTS)
@reads
async def show(context: Context, tap: ShowQuestions) -> Screen:
    """All that is asked."""
    await reach(context, tap.event)
    return _shown(context.t, await context.services[Events].reading.event(context.reader, tap.event))


def _shown(t: Texts, event: Event, said: str = "") -> Screen:
    asked = event.plan.questions
    rows = [_line(t, number, one) for number, one in enumerate(asked, 1)]
    head = t("Questions at sign-up for “{title}”:", title=event.details.title)
    none = event.details.sign_up is SignUp.NONE
    text = lines(*rows) if rows else t("Nothing is asked besides the name.")
    keys = [[Button(t("Take out: {question}", question=one.question), RemoveQuestion(event.id, one.id))]
            for one in asked]  # fmt: skip
    add = [Button(t("Ask one more thing"), AddQuestion(event.id))] if len(asked) < MOST and not none else []
    how = [Button(t("How one signs up"), EditPart(event.id, "sign_up"))] if none else []
    hint = t("This event has no sign-up, so nothing can be asked.") if none else ""
    return Screen(paragraphs(said, head, text, hint), [*keys, [*add, *how], back_to(t, event.id)])


def _line(t: Texts, number: int, one: Question) -> Html:
    answers = ", ".join(one.options) if one.kind == "choice" else t(_KINDS[one.kind])
    return t("{number}. {question} ({answers})", number=number, question=one.question, answers=answers)


@for_staff(MAKE_EVENTS)
@reads
async def add(context: Context, tap: AddQuestion) -> Answer:
    """Which question?"""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    if len(event.plan.questions) >= MOST or event.details.sign_up is SignUp.NONE:
        return _shown(context.t, event)
    return Begin(ASK, {ABOUT: {"event": tap.event, "what": kept(of_event(event))}})


@for_staff(MAKE_EVENTS, N_("changed an event"))
@writes
async def remove(context: Context, tap: RemoveQuestion, tx: Transaction) -> Screen:
    """One less; what was answered to it is not asked for any more."""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(tx, tap.event)
    left = tuple(one for one in event.plan.questions if one.id != tap.question)
    return await _put(context, tx, event, left, context.t("Taken out."))


async def _put(context: Context, tx: Transaction, event: Event, questions: tuple[Question, ...], said: str) -> Screen:
    refused = await carry_out(context, tx, event, replace(event.plan, questions=questions))
    after = await context.services[Events].reading.event(tx, event.id)
    return _shown(context.t, after, said) if len(after.plan.questions) == len(questions) else refused


@dataclass(frozen=True, kw_only=True)
class OptionsStep(TextStep):
    """Two answers or more, with commas between."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = super().read(given, t, answers, today)
        if len(_options(text)) < 2:
            raise Complaint(t("Please write two answers at least, with a comma between: “S, M, L”."))
        return text


def _options(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip()[:40] for part in text.split(",") if part.strip()))


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    event_id = answers[ABOUT]["event"]
    await reach(context, event_id)
    event = await context.services[Events].reading.event(tx, event_id)
    if len(event.plan.questions) >= MOST:
        return _shown(context.t, event, context.t("There are {n} questions already.", n=MOST))
    asked = Question(answers["kind"], answers["question"], _options(answers.get("options") or ""))
    return await _put(context, tx, event, (*event.plan.questions, asked), context.t("Noted."))


ASK = Conversation(
    name="plan_question",
    version=1,
    title=N_("A question at sign-up"),
    why=N_("Whoever signs up answers this; only the staff see the answers. Ask only what you need."),
    send_label=N_("Save"),
    finish=_finish,
    needs=MAKE_EVENTS,
    deed=N_("changed an event"),
    direct=True,
    heading=heading,
    steps=(
        TextStep(
            name="question",
            label=N_("Question"),
            most=200,
            ask=lambda t, answers: t("What shall be asked at sign-up? Please ask only what you need."),
        ),
        ChoiceStep(
            name="kind",
            label=N_("Answer"),
            choices=lambda t, answers: [(kind, t(label)) for kind, label in _KINDS.items()],
            ask=lambda t, answers: t("How is it answered?"),
        ),
        OptionsStep(
            name="options",
            label=N_("Answers to choose from"),
            wanted=lambda answers: answers.get("kind") == "choice",
            ask=lambda t, answers: t("Which answers are there? Write them with commas between: “S, M, L”."),
        ),
    ),
)
