"""Calls -> one job: what is slow runs now, what writes runs later within the transaction of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.identity import KnowsPeople, NotAllowed, StaffRoll
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Answer, Begin, Stop
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.form_engine import FormEngine
from bot.chat.routing.commit import Job
from bot.chat.routing.registry import Call
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen


class Executor:
    """Runs actions. Whoever makes something be written is remembered in the same transaction."""

    def __init__(self, form_engine: FormEngine, people: KnowsPeople, staff: StaffRoll) -> None:
        self.form_engine = form_engine
        self._people = people
        self._staff = staff

    async def job(self, context: Context, calls: Sequence[Call]) -> Job:
        """The job that answers all calls, in order; a salutation goes before the answer that follows it."""
        parts = [(call, await self._prepare(context, call)) for call in calls]
        writes = any(one.action.writes for call in calls for one in (call, call.rather) if one)

        async def answer(tx: Transaction) -> Sequence[Screen]:
            if writes:
                await self._people.meet(tx, context.person, context.first_name)
            return _joined([(call.leads, await part(tx)) for call, part in parts])

        return answer

    async def _prepare(self, context: Context, call: Call) -> Job:
        if call.rather and call.recognises and await call.recognises(context, call.rather.input):
            call = call.rather
        if call.way:
            context.ways.append(call.way)
        action = call.action
        if action.needs and not context.may(action.needs):
            raise NotAllowed(action.needs)
        if action.first or not action.writes:
            context.place.leave()
        early = [await action.first(context, call.input)] if action.first else []
        if not action.writes:
            answered = await action.run(context, call.input, *early)
            return lambda tx: self._screens(context, tx, answered)

        async def within(tx: Transaction) -> Sequence[Screen]:
            answered = await action.run(context, call.input, tx, *early)
            await self._record(context, tx, action, call.input)
            return await self._screens(context, tx, answered)

        return within

    async def _record(self, context: Context, tx: Transaction, action: Action, given: Any) -> None:
        if action.deed:
            subject = subject_of(given) if isinstance(given, CallbackData) else ""
            await self._staff.record(tx, context.person.id, action.deed, subject)

    async def _screens(self, context: Context, tx: Transaction, answer: Answer) -> Sequence[Screen]:
        match answer:
            case Screen():
                return [answer]
            case Begin() if not context.private:
                key = Button(context.t(answer.form.title), url=context.link(answer.link))
                return [
                    Screen(context.t("That is for a private chat. Please tap below."), [[key]] if answer.link else [])
                ]
            case Begin():
                await self._people.meet(tx, context.person, context.first_name)
                context.ways.append(Way(Kind.BEGIN, answer.form.name))
                return [await self.form_engine.begin(context, tx, answer.form, answer.answers)]
            case Stop():
                stopped = await self.form_engine.cancel(context, tx)
                return [self.form_engine.left(context) if stopped else answer.nothing]
            case _:
                return answer


def subject_of(tap: CallbackData) -> str:
    """What a key is about, for the audit trail: “event:12”. Ids of people stay out of it."""
    if tap.subject:
        return tap.subject
    named = ((one.name, getattr(tap, one.name)) for one in fields(tap) if one.name not in ("person", "member"))
    return " ".join(f"{name}:{value}" for name, value in named if type(value) is int)


def _joined(answers: Sequence[tuple[bool, Sequence[Screen]]]) -> list[Screen]:
    """All screens in order; a leading one that is followed by another becomes its first paragraph."""
    screens: list[Screen] = []
    salutation = ""
    for number, (leads, part) in enumerate(answers, start=1):
        if leads and number < len(answers):
            salutation = paragraphs(salutation, *(screen.text.split("\n\n")[0] for screen in part))
            continue
        first, *rest = part or [Screen("")]
        screens += [first.led_by(salutation) if salutation else first, *rest] if part else []
        salutation = ""
    return screens
