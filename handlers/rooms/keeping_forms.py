"""What staff write of a room, a part at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.areas.rooms.permissions import DECIDE_ROOMS
from bot.areas.rooms.rules import MOST_PEOPLE
from bot.areas.rooms.service import Rooms
from bot.base.database import Transaction
from bot.base.reading.dates import Snag, read_clock, read_span
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given
from bot.chat.forms.attached_steps import PhotoStep
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, NumberStep, Step, TextStep, words_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.rooms import keeping_cards as cards

_MOST_THINGS = 10
_MOST_NAME, _MOST_RULES, _MOST_WHY = 40, 400, 120


@dataclass(frozen=True, kw_only=True)
class ThingsStep(TextStep):
    """Names with commas between; “-” for none."""

    most: int = 300

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        said = [" ".join(one.split()) for one in super().read(given, t, answers, today).split(",")]
        return ",".join(one for one in said if one.strip("- "))


@dataclass(frozen=True, kw_only=True)
class OwnHoursStep(TextStep):
    """“8-15”, or “-” where they are the library's; kept as HH:MM-HH:MM."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = words_of(given, t).replace("–", "-").replace("sampai", "-").replace("s/d", "-")
        if not typed.strip("- "):
            return ""
        first, _, last = typed.partition("-")
        opens, closes = read_clock(first.strip()), read_clock(last.strip())
        if opens is None or closes is None or opens >= closes:
            raise Complaint(t("Please write from–to, for example “8-15”, or “-” for the library's own hours."))
        return f"{opens:%H:%M}-{closes:%H:%M}"


@dataclass(frozen=True, kw_only=True)
class UntilStep(TextStep):
    """A day or a moment; kept in ISO's form."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        raise NotImplementedError("read with the time of day")

    def read_at(self, given: Given, t: Texts, answers: Answers, now: datetime) -> str:
        found = read_span(words_of(given, t), now, t.zone)
        if isinstance(found, Snag):
            raise Complaint(t("Please write a day, for example “Friday” or “12 December”."))
        return found[1].isoformat()

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t.moment(datetime.fromisoformat(value))


async def _add(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    keeping = context.services[Rooms].keeping
    room = await keeping.add(tx, answers["name"], answers["capacity"], approval=answers["approval"] == "yes")
    return cards.card(context.t, room, context.t("Noted. What else is to be known of it can be added below."))


def _changed(part: str) -> Callable[[Context, Mapping[str, Any], Transaction], Awaitable[Screen]]:
    async def change(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
        keeping = context.services[Rooms].keeping
        return cards.card(context.t, await keeping.change(tx, answers[ABOUT], **_value(part, answers[part])))

    return change


def _value(part: str, value: Any) -> dict[str, Any]:
    if part == "equipment":
        return {"equipment": tuple(one for one in value.split(",") if one)[:_MOST_THINGS], "broken_things": ()}
    if part == "hours":
        opens, _, closes = value.partition("-")
        whole = {"opens": time.fromisoformat(opens), "closes": time.fromisoformat(closes)} if value else {}
        return whole or {"opens": None, "closes": None}
    return {part: value.strip("- ") if part == "rules" else value}


async def _break(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    until = datetime.fromisoformat(answers["until"]) if answers.get("until") else None
    after, told = await context.services[Rooms].keeping.breaks(tx, answers[ABOUT], answers["why"], until)
    return cards.card(context.t, after, cards.warned(context.t, told))


_FOR_ALL = N_("Residents read it on the card of the room.")
_NAME = TextStep(
    name="name", why=_FOR_ALL, label=N_("Name"), most=_MOST_NAME, verbatim=True,
    ask=lambda t, answers: t("What is the room called?"),
)  # fmt: skip
_CAPACITY = NumberStep(
    name="capacity", why=_FOR_ALL, label=N_("Seats"), least=1, most=MOST_PEOPLE,
    ask=lambda t, answers: t("For how many people is it at most?"),
)  # fmt: skip
ADD = Conversation(
    name="room_new",
    version=1,
    title=N_("Add a room"),
    send_label=N_("Add"),
    finish=_add,
    needs=DECIDE_ROOMS,
    deed=N_("added a room"),
    direct=True,
    steps=(
        _NAME,
        _CAPACITY,
        ChoiceStep(
            name="approval",
            why=_FOR_ALL,
            label=N_("Who gives it"),
            choices=lambda t, answers: [("yes", t("The staff decide")), ("no", t("Whoever asks first has it"))],
            ask=lambda t, answers: t("Do the staff decide who has it?"),
        ),
    ),
)
BREAK = Conversation(
    name="room_broken",
    version=1,
    title=N_("Out of order"),
    send_label=N_("Send"),
    finish=_break,
    needs=DECIDE_ROOMS,
    deed=N_("put a room or its things out of order"),
    direct=True,
    steps=(
        TextStep(
            name="why", why=N_("Whoever has the room reads it."), label=N_("What is broken"), most=_MOST_WHY,
            verbatim=True, ask=lambda t, answers: t("What is wrong with the room?"),
        ),
        UntilStep(
            name="until", why=N_("Whoever has the room until then is told; later requests stay."), label=N_("Until"),
            optional=True, ask=lambda t, answers: t("Until when? Skip it where nobody knows."),
        ),
    ),
)  # fmt: skip
_STEPS: tuple[Step, ...] = (
    _NAME,
    _CAPACITY,
    ThingsStep(
        name="equipment", why=_FOR_ALL, label=N_("Equipment of the room"), verbatim=True,
        ask=lambda t, answers: t(
            "What is there? With commas between, for example “projector, microphone”; “-” for nothing."
        ),
    ),
    OwnHoursStep(
        name="hours", why=_FOR_ALL, label=N_("Hours"),
        ask=lambda t, answers: t(
            "From when to when may it be used? For example “8-15”; “-” for the library's own hours."
        ),
    ),
    TextStep(
        name="rules", why=_FOR_ALL, label=N_("Rules"), most=_MOST_RULES, verbatim=True,
        ask=lambda t, answers: t("What has to be minded there? “-” for nothing."),
    ),
    PhotoStep(
        name="photo", why=_FOR_ALL, label=N_("Picture"),
        ask=lambda t, answers: t("Please send a picture of the room."),
    ),
)  # fmt: skip
CHANGES = {
    step.name: Conversation(
        name=f"room_{step.name}",
        version=1,
        title=N_("Change a room"),
        send_label=N_("Send"),
        finish=_changed(step.name),
        needs=DECIDE_ROOMS,
        deed=N_("changed a room"),
        direct=True,
        steps=(step,),
    )
    for step in _STEPS
}
