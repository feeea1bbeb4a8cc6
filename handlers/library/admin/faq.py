"""The frequent questions, as staff write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.faq.rules import LONGEST_ANSWER, LONGEST_QUESTION, MOST_WORDINGS, Entry
from bot.areas.faq.service import Faq
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.base.database import Transaction
from bot.base.html import joined, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.faq.screens import listed
from handlers.library.admin.buttons import (
    EditAnswer,
    ManageAnswer,
    ManageFaq,
    RemoveAnswer,
    SurelyRemoveAnswer,
    TurnManagedFaq,
)
from handlers.library.admin.facts import saved
from handlers.library.admin.steps import ParagraphsStep
from handlers.library.admin.ways import back_ways
from handlers.sure import DELETE, sure


async def _save(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    entry = Entry(answers["question"], answers["answer"], wordings_of(answers["wordings"]), answers.get(ABOUT) or 0)
    await context.services[Faq].put(tx, entry)
    return saved(context.t, Button(context.t("Frequent questions"), ManageFaq()))


def wordings_of(typed: str | None) -> tuple[str, ...]:
    """Other ways to ask, between semicolons, each once."""
    parts = (" ".join(part.split()) for part in (typed or "").split(";"))
    return tuple(dict.fromkeys(part for part in parts if part))[:MOST_WORDINGS]


ANSWER = Conversation(
    name="faq",
    version=1,
    title=N_("A frequent question"),
    why=N_("Residents who ask it get this answer at once. It can be changed at any time."),
    send_label=N_("Save"),
    finish=_save,
    needs=EDIT_LIBRARY,
    deed=N_("changed a frequent question"),
    steps=(
        TextStep(
            name="question",
            label=N_("Question"),
            most=LONGEST_QUESTION,
            ask=lambda t, answers: t("What do residents ask? Write it as they would."),
        ),
        TextStep(
            name="wordings",
            label=N_("Other wordings"),
            most=600,
            optional=True,
            ask=lambda t, answers: t(
                "How else is it asked? Write a few wordings with “;” between them, so that the bot hears it. "
                "You may skip this."
            ),
        ),
        ParagraphsStep(
            name="answer",
            label=N_("The answer"),
            most=LONGEST_ANSWER,
            ask=lambda t, answers: t("What is the answer?"),
        ),
    ),
)


def screen(t: Texts, entries: Sequence[Entry], said: str = "", page: int = 0) -> Screen:
    """Some questions by number."""
    shown, keys = listed(t, entries, page, ManageAnswer, TurnManagedFaq)
    head = t("<b>Frequent questions</b>")
    about = t("Residents find these answers with a plain question, and under “More”.")
    empty = "" if entries else t("No question is filled in yet.")
    new = [Button(t("Add a question"), EditAnswer(0), style="primary")]
    return Screen(paragraphs(said, head, about, shown or empty), [*keys, new, *back_ways(t)])


@for_staff(EDIT_LIBRARY)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of them."""
    return screen(context.t, await context.services[Faq].entries(context.reader))


@for_staff(EDIT_LIBRARY)
@reads
async def turn(context: Context, tap: TurnManagedFaq) -> Screen:
    """Another page of them."""
    return screen(context.t, await context.services[Faq].entries(context.reader), page=tap.page)


@for_staff(EDIT_LIBRARY)
@reads
async def show_one(context: Context, tap: ManageAnswer) -> Screen:
    """One of them, with all its wordings."""
    t, one = context.t, await context.services[Faq].entry(context.reader, tap.entry)
    wordings = t("Also asked as: {wordings}", wordings=joined("; ", one.wordings)) if one.wordings else ""
    keys = [
        [Button(t("Change"), EditAnswer(one.id)), Button(t("Delete"), RemoveAnswer(one.id))],
        [Button(t("Frequent questions"), ManageFaq())],
        *back_ways(t),
    ]
    return Screen(paragraphs(t("<b>{question}</b>", question=one.question), one.answer, wordings), keys)


@for_staff(EDIT_LIBRARY)
@reads
async def edit(context: Context, tap: EditAnswer) -> Begin:
    """A new one, or one as it is."""
    if not tap.entry:
        return Begin(ANSWER)
    one = await context.services[Faq].entry(context.reader, tap.entry)
    known = {"question": one.question, "wordings": "; ".join(one.wordings) or None, "answer": one.answer}
    return Begin(ANSWER, {ABOUT: one.id, **known})


@for_staff(EDIT_LIBRARY)
@reads
async def ask_to_remove(context: Context, tap: RemoveAnswer) -> Screen:
    """Sure?"""
    t, one = context.t, await context.services[Faq].entry(context.reader, tap.entry)
    asked = t("Remove the question “{question}”?", question=one.question)
    return sure(t, asked, DELETE, SurelyRemoveAnswer(one.id), ManageAnswer(one.id), *back_ways(t))


@for_staff(EDIT_LIBRARY, N_("removed a frequent question"))
@writes
async def remove(context: Context, tap: SurelyRemoveAnswer, tx: Transaction) -> Screen:
    """Gone."""
    left = [one for one in await context.services[Faq].entries(tx) if one.id != tap.entry]
    await context.services[Faq].remove(tx, tap.entry)
    return screen(context.t, left, context.t("Deleted."))
