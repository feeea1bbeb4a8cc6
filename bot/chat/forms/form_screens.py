"""The keys and screens of a conversation: a question, the summary, what may be changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.base.html import Html, lines, paragraphs, plain
from bot.chat.forms.attached_steps import ContactStep
from bot.chat.forms.conversation import PARTIAL, SUMMARY, Conversation, Draft, final_answers, is_change, previous_step
from bot.chat.forms.list_step import GatherStep
from bot.chat.forms.steps import MultiChoiceStep, Step
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.layout import in_columns, in_one_row, on_a_key, shortened
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts

_MANY = 5  # answers that fit one below the other
_MOST_TOLD = 80  # letters of an answer above the next question


class Op(StrEnum):
    """What a key of a form does."""

    BACK = "b"
    SKIP = "s"
    CANCEL = "x"
    CHOOSE = "c"
    TOGGLE = "t"
    DONE = "d"
    CHANGE = "e"
    SEND = "g"
    RESUME = "r"
    REPLACE = "n"
    LESS = "u"  # below a summary: without what was added last
    LATER = "l"  # typed only: set aside, nothing lost


_BACK_INTO = (Op.RESUME, Op.REPLACE)


@dataclass(frozen=True)
class FormTap(CallbackData, tag="fm"):
    """A key of a form. It names the form and the step it belongs to, so an old one is known as such."""

    form: str
    step: str
    op: Op
    value: str = ""


def is_question(screen: Screen) -> bool:
    """Whether its keys answer a question of a form, or send it; a number is asked for by Telegram's own key."""
    return screen.reply == "contact" or any(
        isinstance(tap, FormTap) and tap.op not in _BACK_INTO for tap in _taps(screen)
    )


def is_of_form(screen: Screen) -> bool:
    """Whether its keys are of use only while the form goes on."""
    taps = _taps(screen)
    return is_question(screen) or (bool(taps) and all(isinstance(tap, FormTap) for tap in taps))


def _taps(screen: Screen) -> list[CallbackData]:
    return [key.tap for row in screen.keys for key in row if key.tap]


def question(t: Texts, form: Conversation, draft: Draft, *, led_by: str = "") -> Screen:
    """The present question, or the summary where all is answered."""
    step = form.step(draft.step)
    if step is None:
        return summary(t, form, draft).led_by(led_by) if led_by else summary(t, form, draft)
    text = paragraphs(led_by, _above(t, form, draft, step), step.ask(t, draft.answers))
    if isinstance(step, ContactStep):
        skip = [t("Skip")] if step.optional else []
        words = [t("Share my number"), *skip, *_back(t, form, draft, step), t("Cancel")]
        return Screen(text, reply="contact", reply_labels=words)
    if isinstance(step, GatherStep):
        return Screen(text, [*_gathered(t, form, draft, step), *_ways(t, form, draft, step)])
    options = list(_options(t, form, draft, step))
    many = len(options) > _MANY
    rows = in_columns(options) if many else _few(options)
    done = [Button(t("Done"), FormTap(form.name, step.name, Op.DONE), style="primary")]
    below = [done] if isinstance(step, MultiChoiceStep) else []
    elsewhere = [list(row) for row in step.ways(t, draft.answers)]
    return Screen(text, [*rows, *below, *elsewhere, *_ways(t, form, draft, step)], picker=many)


def _few(options: Sequence[Button]) -> list[list[Button]]:
    return [[*options]] if in_one_row([plain(key.label) for key in options]) else [[key] for key in options]


def _heading(t: Texts, form: Conversation, draft: Draft) -> Html | str:
    """What the form is about: an event with its day and place, else what it is for."""
    return form.heading(t, draft.answers) if form.heading else Html("<b>") + t(form.title) + Html("</b>")


def _above(t: Texts, form: Conversation, draft: Draft, step: Step) -> Html:
    """What the form is about, and the answer before: its question is not in sight any more."""
    about = _heading(t, form, draft)
    name = previous_step(form, draft.answers, step.name)
    before = form.step(name) if name and not is_change(form, draft) else None
    value = draft.answers.get(before.name) if before else None
    if before is None or value is None:
        return paragraphs(about)
    told = shortened(plain(before.show(value, t, draft.answers)), _MOST_TOLD)
    return paragraphs(about, t("{label}: <b>{value}</b>", label=before.named(t, draft.answers), value=told))


def _options(t: Texts, form: Conversation, draft: Draft, step: Step) -> Iterator[Button]:
    many = isinstance(step, MultiChoiceStep)
    chosen = draft.answers.get(PARTIAL + step.name, draft.answers.get(step.name) or []) if many else []
    for value, label in step.options(t, draft.answers):
        op = Op.TOGGLE if many else Op.CHOOSE
        mark = "✓ " if value in chosen else ""
        yield Button(Html(mark) + label, FormTap(form.name, step.name, op, value))


def _gathered(t: Texts, form: Conversation, draft: Draft, step: GatherStep) -> Iterator[list[Button]]:
    marked = step.marked(step.so_far(draft.answers))
    for value, label in step.options(t, draft.answers):
        mark = "✓ " if value in marked else ""
        yield [Button(Html(mark) + label, FormTap(form.name, step.name, Op.TOGGLE, value))]
    if done := step.done_label(t, draft.answers):
        yield [Button(done, FormTap(form.name, step.name, Op.DONE), style="primary")]
    yield from (list(row) for row in step.more(t, draft.answers))


def _ways(t: Texts, form: Conversation, draft: Draft, step: Step) -> Iterator[list[Button]]:
    if step.optional:
        yield [Button(t("Skip"), FormTap(form.name, step.name, Op.SKIP))]
    back = [Button(label, FormTap(form.name, step.name, Op.BACK)) for label in _back(t, form, draft, step)]
    yield [*back, Button(t("Cancel"), FormTap(form.name, step.name, Op.CANCEL))]


def _back(t: Texts, form: Conversation, draft: Draft, step: Step) -> list[Html]:
    """Where the way back leads, if there is one."""
    if is_change(form, draft):
        return [t("Back to the summary")]
    return [t("Back")] if previous_step(form, draft.answers, step.name) else []


def summary(t: Texts, form: Conversation, draft: Draft) -> Screen:
    """All answers, with the ways to send, change and cancel."""
    answers = final_answers(form, draft)
    rows = [
        t("{label}: <b>{value}</b>", label=step.named(t, answers), value=_shown(t, step, answers[step.name], draft))
        for step in form.steps
        if step.name in answers
    ]
    asked = form.consent(t, draft.answers) if form.consent else ""
    return Screen(
        paragraphs(t("Is this right?"), _heading(t, form, draft), lines(*rows), asked),
        _closing(t, form, draft, bool(asked)),
    )


def _closing(t: Texts, form: Conversation, draft: Draft, asks: bool) -> list[list[Button]]:
    """The keys of the summary; a consent is as easily refused as given."""
    label = form.send_label if asks or not form.plain_label else form.plain_label
    send = Button(t(label), FormTap(form.name, SUMMARY, Op.SEND), style="primary")
    change = Button(t("Change"), FormTap(form.name, SUMMARY, Op.CHANGE))
    added = form.less is not None and form.less(draft.answers) is not None
    less = [[Button(t("Take the last one out"), FormTap(form.name, SUMMARY, Op.LESS))]] if added else []
    ways = [one for one in form.send_as if one.wanted(draft.answers)]
    more = [[Button(t(one.label), FormTap(form.name, SUMMARY, Op.SEND, one.name))] for one in ways] + less
    if asks:
        return [[send, Button(t("No"), FormTap(form.name, SUMMARY, Op.CANCEL))], *more, [change]]
    return [[send], *more, [change, Button(t("Cancel"), FormTap(form.name, SUMMARY, Op.CANCEL))]]


def choice_of_changes(t: Texts, form: Conversation, draft: Draft) -> Screen:
    """Which answer should be changed?"""
    steps = [step for step in form.steps if step.wanted(draft.answers)]
    keys = [
        [Button(on_a_key(plain(step.named(t, draft.answers))), FormTap(form.name, SUMMARY, Op.CHANGE, step.name))]
        for step in steps
    ]
    back = Button(t("Back"), FormTap(form.name, SUMMARY, Op.RESUME))
    return Screen(t("What would you like to change?"), [*keys, [back]])


def replace_or_resume(t: Texts, form: Conversation, other: Conversation) -> Screen:
    """A second form asks before it replaces the first."""
    keys = [
        [resume_key(t, form)],
        [Button(t("Start anew: {title}", title=t(other.title)), FormTap(form.name, SUMMARY, Op.REPLACE))],
    ]
    return Screen(t("You have not finished “{title}” yet.", title=t(form.title)), keys)


def resume_key(t: Texts, form: Conversation) -> Button:
    """The way back into a form that was set aside."""
    return Button(t("Continue: {title}", title=t(form.title)), FormTap(form.name, SUMMARY, Op.RESUME))


def _shown(t: Texts, step: Step, value: object, draft: Draft) -> str:
    return t("(empty)") if value is None else step.show(value, t, draft.answers)


def out_of_turn(t: Texts, tap: FormTap) -> Html:
    """What is said to a key of another question."""
    if tap.step == SUMMARY:
        return t("This question comes first.")
    return t("That question is already answered.")


def form_changed(t: Texts) -> Html:
    """What is said where a newer version of a form asks otherwise."""
    return t("This form has changed a little. Please answer once more.")


def told_changed(t: Texts, form: Conversation, before: Draft, after: Draft) -> Html | str:
    """What is said above the next question where an answer is another one now; the summary shows it by itself."""
    if after.answers == before.answers:
        return ""
    if after.step == SUMMARY:
        return t("Changed.")
    new = [one for one in form.steps if after.answers.get(one.name) != before.answers.get(one.name)]
    rows = [
        t(
            "{label}: <b>{value}</b>",
            label=one.named(t, after.answers),
            value=_shown(t, one, after.answers[one.name], after),
        )
        for one in new
        if one.name in after.answers
    ]
    return lines(t("Changed."), *rows)


def kept_for_later(t: Texts, form: Conversation) -> Screen:
    """What is said to who has no time now."""
    return Screen(t("All right, what you have filled in is kept. Go on whenever you like."), [[resume_key(t, form)]])
