"""A frequent question for words that were not understood: the form that staff know, with the wording filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.faq.rules import Entry
from bot.areas.faq.service import Faq
from bot.areas.learning.masking import HIDDEN
from bot.areas.learning.rules import ANSWERED
from bot.areas.learning.service import Learning
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.learning import screens
from handlers.library.admin.faq import ANSWER, wordings_of


async def _save(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    entry = Entry(answers["question"], answers["answer"], wordings_of(answers["wordings"]))
    await context.services[Faq].put(tx, entry)
    await context.services[Learning].settle(tx, answers[ABOUT], ANSWERED)
    return screens.answer_written(context.t)


def wording_of(words: str) -> str:
    """What can be read of them."""
    return " ".join(word for word in words.split() if word != HIDDEN)


WRITE = replace(
    ANSWER,
    name="unclear_answer",
    version=1,
    finish=_save,
    deed=N_("answered what was not understood"),
)
