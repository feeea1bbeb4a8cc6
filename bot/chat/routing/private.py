"""The private chat: what goes to an unfinished form, what suspends it, what is answered beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.base.database import Database, Transaction
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, SharedContact, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms import drafts
from bot.chat.forms.conversation import SUMMARY, Draft
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.form_screens import FormTap, Op, resume_key
from bot.chat.routing.commit import Job
from bot.chat.routing.dispatch import MENU, calls_of_command, calls_of_given, interrupts
from bot.chat.routing.executor import Executor
from bot.chat.routing.incoming import CommandGiven, Incoming, Tapped
from bot.chat.routing.registry import Call, Registry
from bot.chat.screens.callback_data import tag_of
from bot.chat.screens.screen import Screen


@dataclass(frozen=True)
class Private:
    """Decides in this order: keys and commands; a plain question; the active form; plain chat; the search."""

    database: Database
    registry: Registry
    executor: Executor

    async def job(self, context: Context, incoming: Incoming) -> Job:
        """The job that answers an update of a private chat. Raises Refusal."""
        draft = await self._draft(context)
        match incoming.input:
            case Tapped(data=data):
                return await self._tap(context, data, draft)
            case CommandGiven() as command:
                calls = calls_of_command(self.registry, context.off, command)
                return await self._aside(context, calls, draft, suspend=True)
            case given:
                return await self._given(context, incoming, given, draft)  # type: ignore[arg-type]

    async def _draft(self, context: Context) -> Draft | None:
        async with self.database.reading() as reader:
            draft = await drafts.load(reader, context.person.id, context.chat_id)
        return draft if self.executor.form_engine.form_of(context, draft) else None

    async def _tap(self, context: Context, data: str, draft: Draft | None) -> Job:
        if tag_of(data) == FormTap.tag:
            return self._form_tap(context, FormTap.unpack(data))
        return await self._aside(context, [self.registry.tap(data, context.off)], draft, suspend=True)

    def _form_tap(self, context: Context, tap: FormTap) -> Job:
        context.ways.append(self._way(tap.form, tap.step, tap.op))

        async def answer(tx: Transaction) -> Sequence[Screen]:
            return [await self.executor.form_engine.tapped(context, tap, tx)]

        return answer

    async def _given(self, context: Context, incoming: Incoming, given: Given, draft: Draft | None) -> Job:
        if draft is not None and draft.suspended and _resumes(given):
            return self._form_tap(context, FormTap(draft.conversation, SUMMARY, Op.RESUME))
        if draft is None or draft.suspended or self._is_aside(context, given, draft):
            return await self._aside(context, calls_of_given(self.registry, context, given), draft)
        if incoming.edited:
            return self._unchanged(context, draft)
        return self._answered(context, given, draft)

    def _answered(self, context: Context, given: Given, draft: Draft) -> Job:
        """An answer to the form. Who shares their own contact for it has proven their number."""
        context.ways.append(self._way(draft.conversation, draft.step))

        async def answer(tx: Transaction) -> Sequence[Screen]:
            screens = await self.executor.form_engine.given(context, given, draft, tx)
            if isinstance(given, SharedContact) and given.own:
                for follow in self.registry.number_proven(context.off):
                    await follow(context, tx, given.phone)
            return screens

        return answer

    def _way(self, form: str, step: str, *more: str) -> Way:
        return Way(Kind.FORM, ".".join((form, step, *more)), self.registry.area_of_form(form))

    def _is_aside(self, context: Context, given: Given, draft: Draft) -> bool:
        """Whether it is a plain question, and no answer that only sounds like one."""
        if not self._is_plain_question(context, given):
            return False
        form = self.executor.form_engine.form_of(context, draft)
        step = form.step(draft.step) if form else None
        return step is None or not step.claims(given, context.t, draft.answers, context.today)

    def _is_plain_question(self, context: Context, given: Given) -> bool:
        if not isinstance(given, Words):
            return False
        spelled = self.registry.spelling(given.text, context.off, context.permissions)
        heard = self.registry.listener(context.off, context.permissions).hear
        return (spelled is not None and spelled.interrupts) or interrupts(heard(given.text))

    async def _aside(
        self, context: Context, calls: Sequence[Call], draft: Draft | None, *, suspend: bool = False
    ) -> Job:
        """Answer something else, if only with the menu; an unfinished form is kept and offered on."""
        job = await self.executor.job(
            context, calls or calls_of_command(self.registry, context.off, CommandGiven(MENU, ""))
        )

        async def answer(tx: Transaction) -> Sequence[Screen]:
            screens = await job(tx)
            after = await drafts.load(tx, context.person.id, context.chat_id) if draft else None
            if draft is None or after != draft:
                return screens  # the answer itself began, ended or changed a form
            if suspend:
                await drafts.suspend(tx, context.person.id, context.chat_id)
            return self._offering_on(context, screens, draft)

        return answer

    def _unchanged(self, context: Context, draft: Draft) -> Job:
        async def answer(tx: Transaction) -> Sequence[Screen]:
            said = Screen(context.t("Changing an older message does not change the form."))
            return self._offering_on(context, [said], draft)

        return answer

    def _offering_on(self, context: Context, screens: Sequence[Screen], draft: Draft) -> Sequence[Screen]:
        form = self.registry.conversations[draft.conversation]
        way = resume_key(context.t, form)
        if not screens or any(way in row for row in screens[-1].keys):
            return screens
        return [*screens[:-1], screens[-1].with_keys([way])]


def _resumes(given: Given) -> bool:
    return isinstance(given, Words) and meant_key(given.text) is Op.RESUME
