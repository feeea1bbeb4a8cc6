"""The staff's answer to a proposal: an outcome by a key, perhaps a sentence, and one look before it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.proposals.permissions import DECIDE_PROPOSALS
from bot.areas.proposals.rules import Outcome
from bot.areas.proposals.service import Proposals
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.proposals import desk
from handlers.proposals.screens import OUTCOME


async def _decide(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about, words = answers[ABOUT], answers["words"] or ""
    outcome = Outcome(answers["outcome"])
    deciding = context.services[Proposals].decide(
        tx, about["proposal"], outcome, words, context.person.id, seen=about["seen"]
    )
    return desk.told_them(context, *await deciding)


def _outcomes(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(one.value, t(label)) for one, label in OUTCOME.items()]


DECIDE = Conversation(
    name="decide_proposal",
    version=1,
    title=N_("Answer a proposal"),
    why=N_("Everybody who proposed the book hears what was decided."),
    send_label=N_("Send the answer"),
    finish=_decide,
    needs=DECIDE_PROPOSALS,
    deed=N_("answered a proposal of a book"),
    steps=(
        ChoiceStep(
            name="outcome",
            label=N_("The book"),
            choices=_outcomes,
            ask=lambda t, answers: t("What becomes of “{title}”?", title=answers[ABOUT]["title"]),
        ),
        TextStep(
            name="words",
            label=N_("A sentence of yours"),
            called="kalimat pesan jawaban sentence",
            most=300,
            optional=True,
            ask=lambda t, answers: t(
                "Would you like to add a sentence for those who proposed “{title}”? You may skip this.",
                title=answers[ABOUT]["title"],
            ),
        ),
    ),
)
