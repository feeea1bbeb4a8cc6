"""Another time, another reason: in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.areas.library.closings.hours import Closure, UnreadableClosing
from bot.areas.library.closings.service import Closing
from bot.areas.library.permissions import CLOSE_LIBRARY
from bot.base.database import Transaction
from bot.base.reading.dates import Snag, read_span, with_reason
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.closings import screens
from handlers.library.closings.buttons import span_of

_LONGEST_REASON = 60


@dataclass(frozen=True, kw_only=True)
class SpanStep(TextStep):
    """From when to when. Kept as typed; it is read anew, by the clock, when the form is done."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        return self.read_at(given, t, answers, datetime.combine(today, time(), t.zone))

    def read_at(self, given: Given, t: Texts, answers: Answers, now: datetime) -> str:
        typed = TextStep.read(self, given, t, answers, now.astimezone(t.zone).date())
        text, _ = with_reason(typed, now, t.zone)
        if isinstance(read_span(text, now, t.zone), Snag):
            raise Complaint(
                t("Please write from when to when, for example “24-26 Dec”, “tomorrow 8-12” or “until 12 o'clock”.")
            )
        return text

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        """The reason told with it: “sabtu dari jam 11, listrik padam”."""
        text = " ".join(given.text.split()) if isinstance(given, Words) else ""
        _, reason = with_reason(text, datetime.combine(today, time(), t.zone), t.zone)
        return {"why": reason} if 0 < len(reason) <= _LONGEST_REASON else {}


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    """The preview; nothing is closed yet. Raises UnreadableClosing."""
    if about := answers.get(ABOUT):
        starts, ends = span_of(about, context.t.zone)
    else:
        found = read_span(answers["when"], screens.now_of(context.now), context.t.zone)
        if isinstance(found, Snag):
            raise UnreadableClosing("over")
        starts, ends = found
    closing = context.services[Closing]
    code = await closing.note_reason(tx, answers["why"])
    closure = Closure(starts, ends, " ".join(answers["why"].split()))
    words = await screens.announcement(context, tx, closure)
    preview = await closing.preview(tx, closure, words)
    return screens.preview(context, preview, code, preview.cancels, words)


OTHER = Conversation(
    name="closing",
    version=1,
    title=N_("Close at other times"),
    why=N_("Residents read it with the opening hours. Nothing is closed before you have seen all that follows."),
    send_label=N_("See what follows"),
    finish=_finish,
    needs=CLOSE_LIBRARY,
    deed=N_("prepared a closing"),
    direct=True,
    steps=(
        SpanStep(
            first=True,
            name="when",
            label=N_("When"),
            most=100,
            wanted=lambda answers: not answers.get(ABOUT),
            ask=lambda t, answers: t(
                "From when to when? For example “24-26 Dec”, “tomorrow 8-12” or “until 12 o'clock”."
            ),
        ),
        TextStep(
            name="why",
            label=N_("Reason"),
            most=_LONGEST_REASON,
            ask=lambda t, answers: t("Why? A few words that residents read with the opening hours."),
        ),
    ),
)
