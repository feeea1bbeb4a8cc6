"""A form as data: its steps, and the pure functions that move through it.

Where a person stands is computed from the answers: the next question is the first wanted step without one,
going back is the wanted step before. So a restart loses nothing, and nothing has to be undone.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.chat.forms.steps import Answers, Step
from bot.chat.forms.topic import Topic

if TYPE_CHECKING:
    from bot.base.identity import Permission
    from bot.chat.core.inputs import Given
    from bot.chat.screens.screen import Screen
    from bot.chat.screens.texts import Texts

SUMMARY = "summary"
ABOUT = "about"  # an answer that is no step: what the form is about, handed on to `finish` unseen
NEXT_FORM = "+next"  # where the answers of a form wait that asked to replace this one
PARTIAL = "+"  # prefix of a multiple choice that is being made


@dataclass(frozen=True)
class SendAs:
    """A key of the summary that sends with these answers in place of those given; `label` is a msgid.

    `wanted(answers)`: whether it is offered. Where sending so has to be agreed to first, that is read before.
    """

    name: str
    label: str
    answers: Answers
    wanted: Callable[[Answers], bool]


@dataclass(frozen=True)
class Conversation:
    """A form: `finish(turn, answers, tx)` is its one service call. `title` and labels are msgids.

    `consent(t, answers)`: what sending agrees to. It is read below the answers, and the keys become yes and no;
    '' where nothing is to be agreed to any more, then `plain_label` is the key.
    `more(t, answers, given)`: the answers with what is written when all is answered already; None where it is nothing
    of theirs, and heard as plain chat. Without it they may only be sent or changed.
    `less(answers)`: the answers without what was added last; None where nothing was.
    `send_as`: further keys of the summary, each sending with another answer.
    `topic`: what questions in its middle are asked of.
    `heading(t, answers)`: what it is about (an event, its day and place), above each question and the answers; without
    one the title stands there.
    `why`: why it asks at all, where a question has no reason of its own.
    `needs`, `deed`: as an action's. `direct`: the last answer sends it, without a summary; for one short message.
    """

    name: str
    version: int
    title: str
    steps: Sequence[Step]
    finish: Callable[..., Awaitable[Screen | Again]]
    send_label: str
    consent: Callable[[Texts, Answers], str] | None = None
    needs: Permission | None = None
    deed: str = ""
    direct: bool = False
    plain_label: str = ""
    more: Callable[[Texts, Answers, Given], Answers | None] | None = None
    less: Callable[[Answers], Answers | None] | None = None
    send_as: Sequence[SendAs] = ()
    topic: Topic | None = None
    heading: Callable[[Texts, Answers], str] | None = None
    why: str = ""

    def reason(self, step: Step | None) -> str:
        """Why a question is put, and who sees the answer: its own reason, else the form's (a msgid)."""
        return (step.why if step else "") or self.why

    def step(self, name: str) -> Step | None:
        """The step of this name, or None for the summary and for names of older versions."""
        return next((step for step in self.steps if step.name == name), None)


@dataclass(frozen=True)
class Again:
    """What `finish` gives where something has to be asked first: the form goes on with these answers."""

    answers: Answers
    led_by: str = ""


@dataclass(frozen=True)
class Draft:
    """Where somebody stands in a conversation. `answers` by step name; None: skipped."""

    conversation: str
    version: int
    step: str
    answers: Mapping[str, Any]
    suspended: bool = False


def begun(conversation: Conversation, answers: Answers) -> Draft:
    """A new draft, with what is already known."""
    known = (name for name in answers if name == ABOUT or conversation.step(name.removeprefix(PARTIAL)))
    kept = {name: answers[name] for name in known}
    return Draft(conversation.name, conversation.version, next_step(conversation, kept), kept)


def next_step(conversation: Conversation, answers: Answers) -> str:
    """The first wanted step without an answer, or the summary."""
    wanted = (step.name for step in conversation.steps if step.wanted(answers))
    return next((name for name in wanted if name not in answers), SUMMARY)


def previous_step(conversation: Conversation, answers: Answers, name: str) -> str | None:
    """The wanted step before `name` (before the summary: the last one); None at the beginning."""
    before = None
    for step in conversation.steps:
        if step.name == name:
            return before
        if step.wanted(answers):
            before = step.name
    return before


def untouched(draft: Draft) -> bool:
    """Whether nothing was answered yet, so that nothing is lost with it; what is gathered counts as an answer."""
    return draft.step != SUMMARY and not any(name not in (ABOUT, NEXT_FORM) for name in draft.answers)


def answered(conversation: Conversation, draft: Draft, value: Any) -> Draft:
    """The draft after an answer to its present step (None: skipped)."""
    answers = {name: old for name, old in draft.answers.items() if name != PARTIAL + draft.step}
    answers[draft.step] = value
    return replace(draft, answers=answers, step=next_step(conversation, answers), suspended=False)


def gone_back(conversation: Conversation, draft: Draft) -> Draft | None:
    """The draft one step earlier, its answers kept; None where there is none. A change of mind goes to the summary."""
    if is_change(conversation, draft):
        return replace(draft, step=SUMMARY, suspended=False)
    earlier = previous_step(conversation, draft.answers, draft.step)
    return replace(draft, step=earlier, suspended=False) if earlier else None


def is_change(conversation: Conversation, draft: Draft) -> bool:
    """Whether a question is asked again while all is answered."""
    return draft.step != SUMMARY and next_step(conversation, draft.answers) == SUMMARY


def at_step(conversation: Conversation, draft: Draft, name: str) -> Draft:
    """The draft opened at a step, to change its answer."""
    step = conversation.step(name)
    return replace(draft, step=name, suspended=False) if step and step.wanted(draft.answers) else draft


def adopted(t: Texts, conversation: Conversation, draft: Draft) -> Draft:
    """A kept draft as this version of the form has it: what is no answer any more is asked again.

    It stays at its step where all before that is answered. Answers that cannot be read at all count as none.
    """
    same = draft.version == conversation.version
    kept = _kept(t, conversation, draft.answers if isinstance(draft.answers, Mapping) else {}, same=same)
    step = draft.step if _may_ask(conversation, kept, draft.step) else next_step(conversation, kept)
    return replace(draft, version=conversation.version, step=step, answers=kept)


def _kept(t: Texts, conversation: Conversation, old: Answers, *, same: bool) -> dict[str, Any]:
    """The answers that fit. What a step offers is known only where all before it is answered."""
    kept = {name: value for name, value in old.items() if name == ABOUT or (same and name.startswith(PARTIAL))}
    complete = True
    for step in conversation.steps:
        asked = complete and step.wanted(kept)
        if step.name in old:
            value = old[step.name]
            if step.still_fits(value, t, kept) if asked else value is None or step.fits(value):
                kept[step.name] = value
        complete = complete and not (asked and step.name not in kept)
    return kept


def _may_ask(conversation: Conversation, answers: Answers, name: str) -> bool:
    """Whether a step is wanted, and all before it is answered; the summary, whether all is."""
    first = next_step(conversation, answers)
    wanted = [step.name for step in conversation.steps if step.wanted(answers)]
    order = [*wanted, SUMMARY]
    return name in order and order.index(name) <= order.index(first)


def final_answers(conversation: Conversation, draft: Draft) -> dict[str, Any]:
    """The answers of the wanted steps, and ABOUT; what was answered before a change of mind is left out."""
    wanted = [step.name for step in conversation.steps if step.wanted(draft.answers)]
    about = {ABOUT: draft.answers[ABOUT]} if ABOUT in draft.answers else {}
    return about | {name: draft.answers.get(name) for name in wanted}
