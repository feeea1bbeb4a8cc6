"""When the library closes, and why: by keys or in words. Nothing is closed before all that follows was shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.areas.library.closings.hours import Closure, UnreadableClosing, checked_closure
from bot.areas.library.closings.service import Closing
from bot.areas.library.permissions import CLOSE_LIBRARY
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.reading.dates import Snag, with_reason
from bot.base.reading.person_names import sounds_asked
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.choosing import bare_option
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.closings import screens
from handlers.library.closings.buttons import ShowClosures, span_of
from handlers.library.closings.spans import KEYS, now_of, span_said

LONGEST_REASON = 60


@dataclass(frozen=True, kw_only=True)
class SpanStep(TextStep):
    """From when to when. Kept as typed, or as its key; it is read anew, by the clock, when the form is done."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        labels = (
            t("The rest of today"),
            t("All of today"),
            t("Tomorrow"),
            t("2 days from today"),
            t("3 days from today"),
        )
        return list(zip(KEYS, labels, strict=True))

    def ways(self, t: Texts, answers: Answers) -> Sequence[Sequence[Button]]:
        n = _about(answers).get("in_force", 0)
        return [[Button(t("Closings that hold: {n}", n=n), ShowClosures())]] if n else []

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        return self.read_at(given, t, answers, datetime.combine(today, time(), t.zone))

    def read_at(self, given: Given, t: Texts, answers: Answers, now: datetime) -> str:
        typed = TextStep.read(self, given, t, answers, now.astimezone(t.zone).date())
        if found := bare_option(typed, self.options(t, answers)):
            return found
        text, _ = with_reason(typed, now, t.zone)
        span = span_said(text, now, t.zone)
        if isinstance(span, Snag):
            raise Complaint(
                t("Please write from when to when, for example “24-26 Dec”, “tomorrow 8-12” or “until 12 o'clock”.")
            )
        try:
            checked_closure(Closure(*span), now)
        except UnreadableClosing as refusal:
            raise Complaint(t(screens.PROBLEMS[refusal.problem])) from None
        return text

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        """The reason told with it: “sabtu dari jam 11, listrik padam”."""
        text = " ".join(given.text.split()) if isinstance(given, Words) else ""
        _, reason = with_reason(text, datetime.combine(today, time(), t.zone), t.zone)
        return {"why": reason} if 0 < len(reason) <= LONGEST_REASON else {}

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return dict(self.options(t, answers)).get(value, str(value))


@dataclass(frozen=True, kw_only=True)
class ReasonStep(TextStep):
    """Why: one that was given before, or a few words."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [
            *((code, t(label)) for code, label in screens.REASONS.items()),
            *_about(answers).get("kept", {}).items(),
        ]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = super().read(given, t, answers, today)
        return bare_option(typed, self.options(t, answers)) or typed

    def claims(self, given: Given, t: Texts, answers: Answers, today: date) -> bool:
        """“listrik padam” is the reason, whatever else it may mean; a question is none."""
        return isinstance(given, Words) and not sounds_asked(given.text) and super().claims(given, t, answers, today)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return dict(self.options(t, answers)).get(value, str(value))


def _about(answers: Answers) -> Mapping[str, Any]:
    """What the form offers; a draft of an older version has the span alone."""
    about = answers.get(ABOUT)
    return about if isinstance(about, Mapping) else {"span": about or ""}


def _heading(t: Texts, answers: Answers) -> str:
    """The time, where it is known from the beginning."""
    title = t("<b>Close the library suddenly</b>")
    if not (code := _about(answers).get("span")):
        return title
    return paragraphs(title, screens.spoken(t, Closure(*span_of(code, t.zone))))


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    """The preview; nothing is closed yet. Raises UnreadableClosing."""
    zone, closing, why = context.t.zone, context.services[Closing], answers["why"]
    if code := _about(answers).get("span"):
        starts, ends = span_of(code, zone)
    else:
        found = span_said(answers["when"], now_of(context.now), zone)
        if isinstance(found, Snag):
            raise UnreadableClosing("over")
        starts, ends = found
    kept = await closing.reasons(tx)
    offered = why in screens.REASONS or why in kept
    reason = screens.reason_of(context, why, kept) if offered else " ".join(why.split())
    closure = Closure(starts, ends, reason)
    words = await screens.announcement(context, tx, closure)
    preview = await closing.preview(tx, closure, words)
    return screens.preview(
        context, preview, why if offered else await closing.note_reason(tx, why), preview.cancels, words
    )


OTHER = Conversation(
    name="closing",
    version=1,
    title=N_("Close suddenly"),
    heading=_heading,
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
            wanted=lambda answers: not _about(answers).get("span"),
            ask=lambda t, answers: t(
                "When is the library closed? Tap, or write it: “24-26 Dec”, “tomorrow 8-12” or “until 12 o'clock”."
            ),
        ),
        ReasonStep(
            first=True,
            name="why",
            label=N_("Reason"),
            most=LONGEST_REASON,
            ask=lambda t, answers: t("Why? Tap, or write a few words. Residents read them with the opening hours."),
        ),
    ),
)
