"""What is given to the question of a form: one of its keys, typed, or an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Picture, Words
from bot.chat.forms.conversation import SUMMARY, Conversation, Draft, at_step, gone_back
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.form_screens import Op
from bot.chat.forms.list_step import GatherStep
from bot.chat.forms.steps import Complaint, MultiChoiceStep, Step
from bot.chat.screens.texts import Texts

_PLAIN_KEYS = {
    **dict.fromkeys(("batal", "batalkan", "cancel"), Op.CANCEL),
    **dict.fromkeys(("lewati", "skip"), Op.SKIP),
    **dict.fromkeys(("kembali", "back"), Op.BACK),
}
"""What stands on the keys below any question: nobody calls a group “Batal”, whatever else its name may be."""


def typed_key(t: Texts, form: Conversation, draft: Draft, given: Given) -> Op | None:
    """The key a message stands for, if the whole of it does."""
    step = form.step(draft.step)
    if not isinstance(given, Words):
        return None
    if step and step.verbatim:
        return _PLAIN_KEYS.get(given.text.strip(" .!").casefold())
    asks = draft.step == SUMMARY and form.consent is not None and bool(form.consent(t, draft.answers))
    gathers = isinstance(form.step(draft.step), GatherStep)
    optional = step is not None and step.optional
    op = meant_key(given.text, consent=asks or gathers, optional=optional, summed=step is None)
    return Op.DONE if gathers and op is Op.SEND else op


def is_key_here(form: Conversation, draft: Draft, op: Op) -> bool:
    """Whether a typed word is meant as a key here, and not as an answer."""
    step = form.step(draft.step)
    match op:
        case Op.SEND | Op.CHANGE:
            return step is None
        case Op.LESS:
            return step is None and form.less is not None and form.less(draft.answers) is not None
        case Op.SKIP:
            return step is not None and step.optional
        case Op.DONE:
            return isinstance(step, MultiChoiceStep | GatherStep)
        case Op.BACK:
            return gone_back(form, draft) is not None
        case Op.RESUME:
            return step is None
        case _:
            return True


def moved(form: Conversation, draft: Draft, op: Op, value: str) -> Draft | None:
    """The draft at another question, or without what was added last; None where there is nothing before."""
    if op is Op.LESS:
        fewer = form.less(draft.answers) if form.less and draft.step == SUMMARY else None
        return replace(draft, answers=fewer or draft.answers)
    return at_step(form, draft, value) if op is Op.CHANGE else gone_back(form, draft)


def answer_in(context: Context, step: Step, given: Given, draft: Draft) -> Any:
    """The answer; where a question wants words, those under a picture are it. Raises Complaint."""
    try:
        return step.read_at(given, context.t, draft.answers, context.now)
    except Complaint:
        if not isinstance(given, Picture) or not given.caption.strip():
            raise
        return step.read_at(Words(given.caption, given.post), context.t, draft.answers, context.now)


def not_here(t: Texts, op: Op) -> Html | None:
    """What is said to a typed key that this question has not; nothing where the word is a key of other questions."""
    if op is Op.BACK:
        return t("This is the first question.")
    return t("We need this answer to go on.") if op is Op.SKIP else None
