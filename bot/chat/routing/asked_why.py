"""What is asked of a form's own question: why it is put, who sees the answer."""

from __future__ import annotations

from bot.base.html import lines, paragraphs
from bot.base.reading.person_names import sounds_asked
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.changing import names_of
from bot.chat.forms.conversation import SUMMARY, Conversation, Draft
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.leaving import leaves_rather
from bot.chat.forms.steps import Step
from bot.chat.forms.weary import is_weary
from bot.chat.forms.why_asked import asks_who_sees, asks_why
from bot.chat.routing.registry import Registry
from bot.chat.screens.texts import Texts

PRIVACY = "privacy"
"""What people ask then, as the ear has learned it."""
_OTHERS = frozenset({"robot", "my_data", "delete_data", "my_children"})
"""“ini orang apa robot yang nanya?” asks who asks, “lihat data saya” for the data: not why."""
_ASKED, _PERHAPS = 0.6, 0.35


def reason(registry: Registry, context: Context, given: Given, draft: Draft) -> str:
    """Why the form's question is put, where that is asked; '' elsewhere. Below a summary, of the answer that is "
    "named."""
    if not isinstance(given, Words) or meant_key(given.text) is not None:
        return ""
    form = registry.conversations[draft.conversation]
    present = form.step(draft.step)
    if is_weary(given.text) and not (present and present.verbatim):
        return _to_the_weary(context.t, form, draft)
    if leaves_rather(given.text):
        return ""
    step = present or _named(context.t, form, draft, given.text)
    if step is None or not form.reason(step) or step.claims(given, context.t, draft.answers, context.today):
        return ""
    any_words = step.takes_voice or step.beside is not None or (draft.step == SUMMARY and form.more is not None)
    heard = _heard(registry, context, given.text)
    asked = (heard not in _OTHERS or asks_who_sees(given.text)) and asks_why(
        given.text, names_of(context.t, step), any_words=any_words
    )
    return context.t(form.reason(step)) if asked or (not any_words and heard == PRIVACY) else ""


def _to_the_weary(t: Texts, form: Conversation, draft: Draft) -> str:
    """Why it is asked, how much is left, and that one may leave."""
    step = form.step(draft.step)
    left = sum(one.wanted(draft.answers) and one.name not in draft.answers for one in form.steps)
    many = t.plural("One question is left.", "{n} questions are left.", left) if left else t("Nothing more is asked.")
    return paragraphs(
        t("I am sorry that this is a trouble to you."),
        t(form.reason(step)) if form.reason(step) else "",
        lines(many, t("You may stop at any time: tap Cancel. Or a member of staff helps you.")),
    )


def _named(t: Texts, form: Conversation, draft: Draft, text: str) -> Step | None:
    """The answer that a question below the summary is of: the one it names, else the first."""
    words = {word.strip("?!.,").removesuffix("nya") for word in text.casefold().split()}
    steps = [one for one in form.steps if one.name in draft.answers and form.reason(one) and one.wanted(draft.answers)]
    return next((one for one in steps if words & names_of(t, one)), next(iter(steps), None))


def _heard(registry: Registry, context: Context, text: str) -> str:
    """What an ear takes a question for; '' where it is not sure of it."""
    ear = registry.ear(context.off)
    best = next(iter(ear.hear(text, context.permissions)), None) if ear and sounds_asked(text) else None
    return best.of if best and best.kin >= (_PERHAPS if best.of in _OTHERS else _ASKED) else ""
