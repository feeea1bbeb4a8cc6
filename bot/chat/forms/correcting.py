"""“eh salah, judulnya Hujan”: an answer given before is set right where the form stands, without going back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import Conversation, Draft, next_step, previous_step
from bot.chat.forms.list_step import GatherStep
from bot.chat.forms.steps import Complaint, Step

_SLIP = r"(?:salah|ralat|koreksi|typo|keliru|maksud(?:nya|ku|\s+saya)?)"
_SAID = re.compile(
    rf"\W*(?:(?:(?:eh|ups|oops|oh|aduh|maaf|sorry)\W+)+{_SLIP}\b|{_SLIP}(?:\s+(?:tulis|ketik|tadi))?\s*[,:;]|ralat\b)"
    r"[\s,.:;!-]*(?:(?:tulis|ketik|tadi|harusnya|seharusnya|yang\s+benar|yg\s+be?n[ae]?r|maksud(?:nya|ku|\s+saya))\b[\s,:]*)*",
    re.IGNORECASE,
)


def set_right(context: Context, form: Conversation, draft: Draft, given: Given) -> Draft | None:
    """The draft with an earlier answer set right; None where nothing is, or where that cannot be one."""
    step = form.step(draft.step)
    if not isinstance(given, Words) or (step and (step.verbatim or isinstance(step, GatherStep))):
        return None
    led = _SAID.match(given.text)
    if led is None:
        return None
    for earlier, words in _meant(context, form, draft, given.text[led.end() :]):
        try:
            value = earlier.read_at(replace(given, text=words), context.t, draft.answers, context.now)
        except Complaint:
            continue
        answers = {**draft.answers, earlier.name: value}
        return replace(draft, answers=answers, step=next_step(form, answers), suspended=False)
    return None


def _meant(context: Context, form: Conversation, draft: Draft, said: str) -> Iterator[tuple[Step, str]]:
    """Which answer may be meant: the one that is called by its label, else the one before."""
    if not said.strip():
        return
    steps = [one for one in form.steps if one.name in draft.answers and one.wanted(draft.answers)]
    given = [one for one in steps if not isinstance(one, GatherStep) and one.name != draft.step]
    for step in given:
        label = re.escape(str(context.t(step.label)).split()[0])
        if called := re.match(rf"{label}(?:nya|nyo)?\b\W*", said, re.IGNORECASE):
            yield step, said[called.end() :]
    before = previous_step(form, draft.answers, draft.step)
    yield from ((step, said) for step in given if step.name == before)
