"""A conversation at work: what a tap, a word or a picture does to the draft. Pure steps, one saved row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from bot.base.database import Transaction
from bot.base.identity import StaffRoll
from bot.base.refusals import FormOver, OldButton, Refusal, SwitchedOff
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given
from bot.chat.forms import drafts
from bot.chat.forms.adding import added
from bot.chat.forms.attached_steps import ContactStep
from bot.chat.forms.changing import change_meant, changed
from bot.chat.forms.conversation import (
    ABOUT,
    NEXT_FORM,
    PARTIAL,
    SUMMARY,
    Again,
    Conversation,
    Draft,
    adopted,
    answered,
    begun,
    final_answers,
    untouched,
)
from bot.chat.forms.correcting import set_right
from bot.chat.forms.form_screens import (
    FormTap,
    Op,
    choice_of_changes,
    form_changed,
    kept_for_later,
    out_of_turn,
    question,
    replace_or_resume,
    told_changed,
)
from bot.chat.forms.list_step import GatherStep, gathering
from bot.chat.forms.restating import restated
from bot.chat.forms.sending import sent_as
from bot.chat.forms.staff_forms import check_allowed, subject_of_form
from bot.chat.forms.steps import Complaint, MultiChoiceStep
from bot.chat.forms.typed_answers import answer_in, is_key_here, moved, not_here, typed_key
from bot.chat.routing.refusals import FormRefused
from bot.chat.screens.screen import Screen

_ANYWHERE = (Op.RESUME, Op.CANCEL)  # keys that stand outside the form, too


class FormEngine:
    """Runs the conversations of all features. `left` makes the screen after a cancelled one."""

    def __init__(self, conversations: Mapping[str, Conversation], left: Callable[[Context], Screen]) -> None:
        self.conversations, self.left = conversations, left

    def form_of(self, context: Context, draft: Draft | None) -> Conversation | None:
        """The conversation a draft belongs to; None for none, or one that is no more or switched off."""
        if draft is None or draft.conversation in context.navigation.closed_forms:
            return None
        return self.conversations.get(draft.conversation)

    async def begin(self, context: Context, tx: Transaction, form: Conversation, answers: Mapping[str, Any]) -> Screen:
        """Start a form; asks first where another, or the same with other answers, is unfinished."""
        check_allowed(context, form)
        draft = await drafts.load(tx, context.person.id, context.chat_id)
        current = self.form_of(context, draft)
        if draft is None or current is None:
            return await self._show(context, tx, form, begun(form, answers))
        draft = adopted(context.t, current, draft)
        if current is form and not answers:
            return await self._show(context, tx, form, replace(draft, suspended=False))
        if untouched(draft):
            return await self._show(context, tx, form, begun(form, answers))
        waiting = {"form": form.name, "answers": dict(answers)}
        kept = replace(draft, answers={**draft.answers, NEXT_FORM: waiting}, suspended=True)
        await drafts.save(tx, context.person.id, context.chat_id, kept, context.now)
        return replace_or_resume(context.t, current, form)

    async def tapped(self, context: Context, tap: FormTap, tx: Transaction) -> Screen:
        """A key of a form. Raises OldButton where there is no such draft any more, SwitchedOff."""
        if tap.form in context.navigation.closed_forms:
            raise SwitchedOff(tap.form)
        draft = await drafts.load(tx, context.person.id, context.chat_id)
        form = self.form_of(context, draft)
        if draft is None or form is None or form.name != tap.form:
            known = self.conversations.get(tap.form)
            raise FormOver(tap.pack(), known.title if known and not known.needs else "")
        check_allowed(context, form)
        kept, draft = draft, adopted(context.t, form, draft)
        if tap.op is Op.REPLACE:
            return await self._replace(context, tx, draft)
        if tap.step != draft.step and not (tap.step == SUMMARY and tap.op in _ANYWHERE):
            led_by = out_of_turn(context.t, tap) if kept.step == draft.step else form_changed(context.t)
            return await self._show(context, tx, form, replace(draft, suspended=False), led_by=led_by)
        return await self._do(context, tx, form, draft, tap.op, tap.value)

    async def given(self, context: Context, given: Given, draft: Draft, tx: Transaction) -> Sequence[Screen]:
        """Words, a contact or a picture for the active draft."""
        form = self.conversations[draft.conversation]
        check_allowed(context, form)
        kept, draft = draft, adopted(context.t, form, draft)
        if kept.step == draft.step:
            shown = await self._take(context, given, form, draft, tx)
        else:
            shown = await self._show(context, tx, form, draft, led_by=form_changed(context.t))
        if isinstance(form.step(draft.step), ContactStep) and shown.reply != "contact":
            # Telegram's own contact key goes away only with a message that carries no keys of ours.
            return [Screen(context.t("Noted."), reply="remove"), shown]
        return [shown]

    def explained(self, context: Context, draft: Draft, why: str) -> Screen:
        """The present question once more, below the reason why it is put."""
        form = self.conversations[draft.conversation]
        return question(context.t, form, adopted(context.t, form, draft), led_by=why)

    async def cancel(self, context: Context, tx: Transaction) -> bool:
        """Forget the draft of this chat; whether there was one."""
        return await drafts.remove(tx, context.person.id, context.chat_id)

    async def _take(self, context: Context, given: Given, form: Conversation, draft: Draft, tx: Transaction) -> Screen:
        op = typed_key(context.t, form, draft, given)
        if op is not None and is_key_here(form, draft, op):
            return await self._do(context, tx, form, draft, op, "")
        if right := set_right(context, form, draft, given) or restated(context.t, form, draft, given, context.now):
            return await self._show(context, tx, form, right, led_by=told_changed(context.t, form, draft, right))
        if change := change_meant(context.t, form, draft, given, context.now):
            after, said = changed(context.t, form, draft, change, context.now)
            shown = await self._show(context, tx, form, after, led_by=said)
            return shown if change.step else choice_of_changes(context.t, form, after)
        return await self._answer(context, tx, form, draft, given, op)

    async def _answer(
        self, context: Context, tx: Transaction, form: Conversation, draft: Draft, given: Given, op: Op | None
    ) -> Screen:
        """What is given as the answer; `op`: the key that it is elsewhere."""
        step = form.step(draft.step)
        if step is None:
            grown, led_by = added(context.t, form, draft, given)
            return await self._show(context, tx, form, grown, led_by=led_by)
        try:
            value = answer_in(context, step, given, draft)
        except Complaint as complaint:
            if op is not None and (told := not_here(context.t, op)):
                return await self._show(context, tx, form, draft, led_by=told)
            if complaint.kept is not None:
                draft = replace(draft, answers={**draft.answers, PARTIAL + step.name: complaint.kept})
            return await self._show(context, tx, form, draft, led_by=complaint.text)
        if isinstance(step, GatherStep):
            return await self._show(context, tx, form, gathering(draft, value))
        draft = replace(draft, answers={**step.also(given, context.t, draft.answers, context.today), **draft.answers})
        return await self._go_on(context, tx, form, answered(form, draft, value))

    async def _go_on(self, context: Context, tx: Transaction, form: Conversation, draft: Draft) -> Screen:
        """The next question; of a direct form, after the last one, what came of it."""
        if form.direct and draft.step == SUMMARY:
            return await self._finish(context, tx, form, draft)
        return await self._show(context, tx, form, draft)

    async def _do(
        self, context: Context, tx: Transaction, form: Conversation, draft: Draft, op: Op, value: str
    ) -> Screen:
        step, after = form.step(draft.step), cast(Draft | None, draft)
        match op:
            case Op.CANCEL:
                await self.cancel(context, tx)
                return self.left(context)
            case Op.LATER:
                await drafts.suspend(tx, context.person.id, context.chat_id)
                return kept_for_later(context.t, form)
            case Op.SEND if step is None:
                return await self._send(context, tx, form, draft, value)
            case Op.CHANGE if not value:
                return choice_of_changes(context.t, form, draft)
            case Op.CHANGE | Op.BACK | Op.LESS:
                after = moved(form, draft, op, value)
            case Op.SKIP if step is not None and step.optional:
                return await self._go_on(context, tx, form, answered(form, draft, None))
            case Op.TOGGLE | Op.DONE if isinstance(step, GatherStep):
                return await self._gather(context, tx, form, draft, step, value)
            case Op.TOGGLE | Op.DONE | Op.CHOOSE:
                return await self._choose(context, tx, form, draft, op, value)
        first = context.t("This is the first question.") if after is None else ""
        return await self._show(context, tx, form, replace(after or draft, suspended=False), led_by=first)

    async def _choose(
        self, context: Context, tx: Transaction, form: Conversation, draft: Draft, op: Op, value: str
    ) -> Screen:
        step = form.step(draft.step)
        offered = [name for name, _ in step.options(context.t, draft.answers)] if step else []
        if not offered or isinstance(step, MultiChoiceStep) is (op is Op.CHOOSE):
            raise OldButton(FormTap(form.name, draft.step, op).pack())
        chosen = list(draft.answers.get(PARTIAL + draft.step, draft.answers.get(draft.step) or []))
        if op is Op.CHOOSE and value in offered:
            return await self._go_on(context, tx, form, answered(form, draft, value))
        if op is Op.DONE and chosen:
            return await self._go_on(context, tx, form, answered(form, draft, chosen))
        if op is Op.TOGGLE and value in offered:
            chosen = [name for name in offered if (name in chosen) != (name == value)]
            after = replace(draft, answers={**draft.answers, PARTIAL + draft.step: chosen}, suspended=False)
            return await self._show(context, tx, form, after)
        return await self._show(context, tx, form, draft, led_by=context.t("Please choose one of the answers below."))

    async def _gather(
        self, context: Context, tx: Transaction, form: Conversation, draft: Draft, step: GatherStep, value: str
    ) -> Screen:
        """Mark one more, or (no value) take what is gathered as the answer."""
        gathered = step.so_far(draft.answers)
        if not value and step.done_label(context.t, draft.answers):
            return await self._go_on(context, tx, form, answered(form, draft, gathered))
        if value in [name for name, _ in step.options(context.t, draft.answers)]:
            return await self._show(context, tx, form, gathering(draft, step.toggled(gathered, value)))
        return await self._show(context, tx, form, draft)

    async def _send(self, context: Context, tx: Transaction, form: Conversation, draft: Draft, value: str) -> Screen:
        sent, goes = sent_as(context.t, form, draft, value)
        return await (self._finish if goes else self._show)(context, tx, form, sent)

    async def _finish(self, context: Context, tx: Transaction, form: Conversation, draft: Draft) -> Screen:
        await drafts.remove(tx, context.person.id, context.chat_id)
        try:
            answers = final_answers(form, draft)
            shown = await form.finish(context, answers, tx)
            if isinstance(shown, Again):
                return await self._show(context, tx, form, begun(form, shown.answers), led_by=shown.led_by)
            if form.deed:
                about = subject_of_form(form, answers.get(ABOUT))
                await context.services[StaffRoll].record(tx, context.person.id, form.deed, about)
            return shown
        except Refusal as refusal:
            raise FormRefused(refusal) from refusal

    async def _replace(self, context: Context, tx: Transaction, draft: Draft) -> Screen:
        waiting = draft.answers.get(NEXT_FORM)
        form = self.conversations.get(waiting["form"]) if waiting else None
        if waiting is None or form is None:
            raise OldButton(draft.conversation)
        return await self._show(context, tx, form, begun(form, waiting["answers"]))

    async def _show(
        self, context: Context, tx: Transaction, form: Conversation, draft: Draft, *, led_by: str = ""
    ) -> Screen:
        draft = adopted(context.t, form, draft)
        await drafts.save(tx, context.person.id, context.chat_id, draft, context.now)
        return question(context.t, form, draft, led_by=led_by)
