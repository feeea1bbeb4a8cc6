"""What is said while a form waits, and answers nothing there: whether an ear knows what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.base.reading.person_names import sounds_asked
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.core.trace import Kind
from bot.chat.forms.conversation import Draft
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.steps import Step
from bot.chat.language.intents import Heard
from bot.chat.routing.call import Call
from bot.chat.routing.dispatch import calls_of_given
from bot.chat.routing.registry import Registry

_SURE = 0.85
"""How probable a learned meaning must be to be answered instead of asking the form's question again."""


def declined(context: Context, given: Given, draft: Draft, step: Step | None) -> bool:
    """Whether words are no answer to the form's question, and no key of it."""
    if step is None or not isinstance(given, Words) or meant_key(given.text) is not None:
        return False
    return step.declines(given, context.t, draft.answers, context.now)


def heard_beside(registry: Registry, context: Context, given: Given) -> Sequence[Call]:
    """What an ear knows in words that are no answer; talk alone, or a book, is not for a form."""
    calls = [call for call in calls_of_given(registry, context, given) if _is_asked_for(context, call)]
    if calls and calls[0].way and calls[0].way.kind is Kind.LEARNED and isinstance(given, Words):
        ear = registry.ear(context.off)
        heard = ear.hear(given.text, context.permissions) if ear else ()
        calls = calls if heard and heard[0].kin >= _SURE else []
    return [replace(call, rather=None, recognises=None) for call in calls[:1]]


def asks_beside(registry: Registry, context: Context, given: Given, draft: Draft) -> bool:
    """Whether words ask, and an ear knows that they ask for something of another area than the form's."""
    if not isinstance(given, Words) or not sounds_asked(given.text):
        return False
    area = registry.area_of_form(draft.conversation)
    return any(call.way is not None and call.way.area != area for call in heard_beside(registry, context, given))


def _is_asked_for(context: Context, call: Call) -> bool:
    """Whether a call is something that people ask for by a name of its own, and no politeness."""
    if call.action.needs and not context.may(call.action.needs):
        return False
    phrase = call.input.phrase if isinstance(call.input, Heard) else None
    return phrase is not None and bool(phrase.label or phrase.interrupts) and not phrase.leads
