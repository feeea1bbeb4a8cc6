"""Who signs the certificates: a small form for the staff."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.signing import Signer, Signing
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import Answers, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.followup.certificates import PrintedStep
from handlers.navigation import desk_ways as ways

_LABELS = {
    "name": N_("Who signs"),
    "title": N_("Office of the signer"),
    "number": N_("Number below the name"),
    "owner": N_("Above the library's name"),
    "town": N_("Town before the date"),
}
_ASKED = {
    "name": N_("Who signs the certificates? The full name, with titles."),
    "title": N_("Which office does the signer hold? For example “Head of the library”."),
    "number": N_("Is there a number below the name? For example “NIP 19700101 199003 1 001”."),
    "owner": N_("Which office does the library belong to? It stands at the top of the certificate."),
    "town": N_("Which town stands before the date?"),
}


@for_staff(EDIT_LIBRARY)
@reads
async def begin(context: Context, _: object) -> Begin:
    """Question by question; what is skipped stays empty."""
    return Begin(SIGNER)


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    signer = Signer(**{name: answers[name] or "" for name in _LABELS})
    await context.services[Signing].set_signer(tx, signer)
    t = context.t
    shown = [
        t("{label}: {value}", label=t(label), value=answers[name] or t("(empty)")) for name, label in _LABELS.items()
    ]
    return Screen(paragraphs(t("Noted. Certificates carry this from now on."), lines(*shown)), [ways(t)])


def _step(name: str) -> TextStep:
    def ask(t: Texts, answers: Answers) -> str:
        return t(_ASKED[name])

    return PrintedStep(name=name, label=_LABELS[name], most=100, optional=name != "name", ask=ask)


SIGNER = Conversation(
    name="certificate_signer",
    version=1,
    title=N_("Who signs certificates"),
    why=N_("It is printed on certificates, as whoever signs wants it."),
    send_label=N_("Save"),
    finish=_finish,
    needs=EDIT_LIBRARY,
    deed=N_("changed who signs certificates"),
    steps=tuple(_step(name) for name in _LABELS),
)
