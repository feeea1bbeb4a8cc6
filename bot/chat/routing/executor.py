"""Calls -> screens: what is slow is prepared before, all else runs inside the one trip that commits the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.identity import KnowsPeople, NotAllowed, StaffRoll
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Answer, Begin, Stop
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.form_engine import FormEngine
from bot.chat.routing.asking_back import asked_back, beside
from bot.chat.routing.call import Call
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen


@dataclass(frozen=True)
class Prepared:
    """A call with what was slow about it done: `early` goes to its action, `answer` is a slow action's own."""

    call: Call
    early: tuple[Any, ...] = ()
    answer: Answer | None = None


@dataclass(frozen=True)
class Executor:
    """Runs actions. Whoever makes something be written is remembered in the same transaction."""

    form_engine: FormEngine
    people: KnowsPeople
    staff: StaffRoll

    async def prepare(self, context: Context, calls: Sequence[Call]) -> list[Prepared]:
        """Do what is slow, outside of any trip. Raises NotAllowed, and whatever refusals the actions raise."""
        return [await self._prepared(context, call) for call in calls]

    async def run(self, context: Context, tx: Transaction, prepared: Sequence[Prepared]) -> Sequence[Screen]:
        """The screens that answer all calls, in order; a salutation goes before the answer that follows it."""
        if any(one.action.writes for each in prepared for one in each.call.all_ways):
            await self.people.meet(tx, context.person, context.first_name)
        return _joined([(one.call.leads, await self._run(context, tx, one)) for one in prepared])

    async def _prepared(self, context: Context, call: Call) -> Prepared:
        while call.rather and call.recognises and await call.recognises(context, call.rather.input):
            call = call.rather
        if call.way:
            context.ways.append(call.way)
        action = call.action
        _check(context, action)
        if action.first or not action.writes:
            context.place.leave()
        if action.slow:
            return Prepared(call, answer=await action.run(context, call.input))
        return Prepared(call, (await action.first(context, call.input),) if action.first else ())

    async def _run(self, context: Context, tx: Transaction, one: Prepared) -> Sequence[Screen]:
        action, given = one.call.action, one.call.input
        _check(context, action)
        if one.answer is not None:
            return await self._screens(context, tx, one.answer)
        if not action.writes:
            answer = await action.run(context, given, *one.early)
            screens = await self._screens(context, tx, answer)
            return self._offering(context, one.call, screens) if isinstance(answer, Screen) else screens
        answered = await action.run(context, given, tx, *one.early)
        await self._record(context, tx, action, given)
        return await self._screens(context, tx, answered)

    def _offering(self, context: Context, call: Call, screens: Sequence[Screen]) -> Sequence[Screen]:
        """With the keys of what else may be meant."""
        if not call.offers or not screens[-1].keys:
            return screens
        context.ways.append(asked_back(call.offers))
        return beside(screens, call.offers, context.t)

    async def _record(self, context: Context, tx: Transaction, action: Action, given: Any) -> None:
        if action.deed:
            subject = subject_of(given) if isinstance(given, CallbackData) else ""
            await self.staff.record(tx, context.person.id, action.deed, subject)

    async def _screens(self, context: Context, tx: Transaction, answer: Answer) -> Sequence[Screen]:
        match answer:
            case Screen():
                return [answer]
            case Begin() if not context.private:
                key = Button(context.t(answer.form.title), url=context.link(answer.link))
                said = context.t("That is for a private chat. Please tap below.")
                return [Screen(said, [[key]] if answer.link else [])]
            case Begin():
                await self.people.meet(tx, context.person, context.first_name)
                context.ways.append(Way(Kind.BEGIN, answer.form.name))
                return [await self.form_engine.begin(context, tx, answer.form, answer.answers)]
            case Stop():
                stopped = await self.form_engine.cancel(context, tx)
                return [self.form_engine.left(context) if stopped else answer.nothing]
            case _:
                return answer


def is_quick(call: Call) -> bool:
    """Whether nothing of a call is slow: it needs no preparing."""
    return not (call.action.first or call.action.slow or call.rather)


def quickly(context: Context, calls: Sequence[Call]) -> list[Prepared]:
    """Calls of which nothing is slow, as they are run."""
    context.ways.extend(call.way for call in calls if call.way)
    return [Prepared(call) for call in calls]


def _check(context: Context, action: Action) -> None:
    if action.needs and not context.may(action.needs):
        raise NotAllowed(action.needs)


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
