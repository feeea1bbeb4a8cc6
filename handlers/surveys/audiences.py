"""Whom a survey is sent to: the steps that ask for it, the same for the official survey and for the library's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.areas.broadcasts.types import Audience, Standing
from bot.areas.events.service import Events
from bot.areas.profiles.rules import KELURAHAN
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Answers, ChoiceStep, MultiChoiceStep, Step
from bot.chat.screens.texts import N_, Texts

_ASKED = {
    "everybody": N_("Everybody who uses this bot"),
    "parents": N_("Parents"),
    "readers": N_("Members of reading groups"),
    "kelurahan": N_("By kelurahan"),
    "event": N_("Who came to an event"),
    "nobody": N_("Send it to nobody"),
}
_LATELY, _SHOWN = timedelta(days=60), 6
CHOSEN = "sent_to"


async def events_lately(context: Context) -> list[tuple[int, str]]:
    """Events to whose visitors it may be sent: id and title, the newest first."""
    found, _ = await context.services[Events].overview.page(context.reader, "past", None, 0, _SHOWN)
    since = context.now - _LATELY
    return [(one.event_id, one.title) for one in found if one.starts_at and one.starts_at >= since]


def audience_of(answers: Answers) -> Audience | None:
    """As it was answered; None: it is sent to nobody."""
    match answers[CHOSEN]:
        case "everybody":
            return Audience(residents=True)
        case "parents":
            return Audience(residents=True, ages=((0, 17),))
        case "readers":
            return Audience(residents=True, further={"reading_groups": ("any",)})
        case "kelurahan":
            return Audience(residents=True, kelurahan=tuple(answers["kelurahan"]))
        case "event":
            return Audience(residents=True, event_id=int(answers["event"]), standing=Standing.CAME)
    return None


def _choices(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    events = answers[ABOUT]["attended"]
    return [(name, t(label)) for name, label in _ASKED.items() if name != "event" or events]


STEPS: tuple[Step, ...] = (
    ChoiceStep(
        name=CHOSEN,
        label=N_("Sent to"),
        why=N_("Each is written to once, and reminded once where they have not answered. Others find it by “/survei”."),
        choices=_choices,
        ask=lambda t, answers: t("Whom shall the bot write to?"),
    ),
    MultiChoiceStep(
        name="kelurahan",
        label=N_("Kelurahan"),
        why=N_("Only who has told where they live can be found by it."),
        choices=lambda t, answers: list(KELURAHAN.items()),
        wanted=lambda answers: answers.get(CHOSEN) == "kelurahan",
        ask=lambda t, answers: t("Residents of which kelurahan?"),
    ),
    ChoiceStep(
        name="event",
        label=N_("Event"),
        why=N_("Those whom the list of attendance has as present."),
        choices=lambda t, answers: [(str(number), title) for number, title in answers[ABOUT]["attended"]],
        wanted=lambda answers: answers.get(CHOSEN) == "event",
        ask=lambda t, answers: t("Who came to which event?"),
    ),
)
