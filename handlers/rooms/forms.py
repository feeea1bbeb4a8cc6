"""What residents fill in for a room: most of it comes out of one sentence, and only the rest is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.areas.people.service import People
from bot.areas.rooms.refusals import NotThen, TooOften
from bot.areas.rooms.rules import LONGEST_PURPOSE, MOST_PEOPLE, MOST_WEEKS, Room, Span, Wish
from bot.areas.rooms.service import Rooms
from bot.base.database import Transaction
from bot.base.html import Html, joined, lines
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, PARTIAL, Again, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, NumberStep, TextStep
from bot.chat.forms.time_steps import TimesStep, spans_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.rooms import refused, screens
from handlers.rooms.words import LAYOUTS

NOTHING = "none"
GIVEN = {"layout": "free", "things": NOTHING, "open": "no"}  # asked for only where somebody wishes to change it
ROOMS = "rooms"


def about_rooms(found: Sequence[Room]) -> dict[str, Any]:
    """What the form has to know of the rooms."""
    return {
        ROOMS: [[one.id, one.name, one.capacity, one.caps.minutes, list(one.equipment), one.approval] for one in found]
    }


def _chosen(answers: Answers) -> Sequence[Any]:
    found = [one for one in answers[ABOUT][ROOMS] if str(one[0]) == answers.get("room")]
    return found[0] if found else (0, "", MOST_PEOPLE, 120, [], True)


def _rooms(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(str(one[0]), t("{room} ({n})", room=one[1], n=one[2]).plain) for one in answers[ABOUT][ROOMS]]


def _things(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    things = _chosen(answers)[4]
    every = [("all", t("All that is there"))] if len(things) > 1 else []
    return [(NOTHING, t("Nothing")), *((f"e{n}", thing) for n, thing in enumerate(things)), *every]


@dataclass(frozen=True, kw_only=True)
class RoomTimesStep(TimesStep):
    """From when to when; without an end as long as the room is usually lent. Several are one series."""

    many: bool = True

    def read_at(self, given: Given, t: Texts, answers: Answers, now: datetime) -> Any:
        value = super().read_at(given, t, answers, now)
        if len(value) > MOST_WEEKS:
            raise Complaint(t("At most {n} times can be asked for at once.", n=MOST_WEEKS))
        return value

    def show(self, value: Any, t: Texts, answers: Answers) -> Html:
        return lines(*(t.span(one.starts, one.ends) for one in spans_in(value, answers)))


def spans_in(value: Any, answers: Answers) -> list[Span]:
    """The times of an answer, each with an end."""
    usual = timedelta(minutes=_chosen(answers)[3])
    return [Span(one.starts, one.ends or one.starts + usual) for one in spans_of(value)]


def wish_of(answers: Mapping[str, Any]) -> tuple[Wish, list[Span]]:
    """What a filled form asks for."""
    spans, room = spans_in(answers["when"], answers), _chosen(answers)
    chosen = str(answers.get("things") or NOTHING)
    things = room[4] if chosen == "all" else [room[4][int(chosen[1:])]] if chosen[1:].isdecimal() else []
    wish = Wish(
        int(answers["room"]),
        spans[0],
        answers["people"],
        answers["purpose"],
        answers.get("open") == "yes",
        answers.get("layout") or "",
        joined(", ", things).plain,
    )
    return wish, spans


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    rooms, (wish, spans) = context.services[Rooms], wish_of(answers)
    await context.services[People].meet(tx, context.person, context.first_name)
    room = await rooms.keeping.room(tx, wish.room)
    if len(spans) > 1:
        found = await rooms.asking.ask_series(tx, context.person.id, wish, spans)
        return screens.series(context, found, room)
    try:
        booking = await rooms.asking.ask(tx, context.person.id, wish)
    except (NotThen, TooOften) as refusal:
        return _again(context, answers, refusal)
    instead = await rooms.asking.instead(tx, booking) if booking.decide_by is None else []
    return screens.asked(context, booking, room, instead)


def _again(context: Context, answers: Mapping[str, Any], refusal: NotThen | TooOften) -> Again:
    """What is in the way is said above the one question that would help; the rest is kept."""
    part = "people" if isinstance(refusal, NotThen) and refusal.why == "small" else "when"
    part = "room" if isinstance(refusal, NotThen) and refusal.why == "broken" else part
    kept = {name: value for name, value in answers.items() if name != part}
    return Again(kept, refused.why(context.t, refusal))


async def _move(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    rooms, about = context.services[Rooms], answers[ABOUT]
    booking, room = await rooms.booking(tx, about["booking"], context.person.id)
    span = spans_of(answers["when"])[0]
    ends = span.ends or span.starts + (booking.span.ends - booking.span.starts)
    after = await rooms.asking.move(tx, context.person.id, booking.id, room.id, Span(span.starts, ends))
    return screens.asked(context, after, room, ())


def _asks_when(t: Texts, answers: Answers) -> Html | str:
    """The time of day alone, where the day was said already."""
    if day := answers.get(PARTIAL + "when"):
        return t("For “{day}”: from when to when? For example “9-11”.", day=day)
    return t("When do you need it? For example “Saturday 9-11”, or “every Saturday, 4 times, 9-11”.")


_WHEN = RoomTimesStep(
    name="when",
    why=N_("So that the room is kept for you then. Others only see that it is taken."),
    label=N_("When"),
    ask=_asks_when,
)
ASK = Conversation(
    name="room_request",
    version=1,
    title=N_("Ask for a room"),
    send_label=N_("Send"),
    finish=_ask,
    steps=(
        ChoiceStep(
            name="room",
            why=N_("So that the right room is kept for you."),
            label=N_("Room"),
            called="ruang ruangan aula tempat room",
            choices=_rooms,
            ask=lambda t, answers: t("Which room? In brackets: for how many people."),
        ),
        _WHEN,
        NumberStep(
            name="people",
            why=N_("So that all of you have a seat. Only the staff see it."),
            label=N_("People"),
            called="jumlah orang peserta people number",
            least=1,
            most=MOST_PEOPLE,
            adds=True,
            ask=lambda t, answers: t("How many of you will come?"),
        ),
        TextStep(
            name="purpose",
            why=N_("So that the staff can decide and prepare the room. Others do not see it unless you wish so."),
            label=N_("What for"),
            called="keperluan tujuan acara untuk purpose",
            most=LONGEST_PURPOSE,
            ask=lambda t, answers: t("What is it for? For example “meeting of the youth club”."),
        ),
        ChoiceStep(
            name="layout",
            why=N_("So that the chairs stand as you need them."),
            label=N_("Layout"),
            called="susunan kursi meja tata letak layout",
            choices=lambda t, answers: [(name, t(label)) for name, label in LAYOUTS.items()],
            ask=lambda t, answers: t("How shall the chairs stand?"),
        ),
        ChoiceStep(
            name="things",
            why=N_("So that it is there when you come."),
            label=N_("Equipment of the room"),
            called="perlengkapan alat proyektor sound equipment",
            choices=_things,
            ask=lambda t, answers: t("What do you need of what is there?"),
        ),
        ChoiceStep(
            name="open",
            why=N_("So that nobody reads what you want to keep to yourself."),
            label=N_("May others read what it is for"),
            called="rahasia pribadi umum terlihat public private",
            choices=lambda t, answers: [("no", t("No, only that it is taken")), ("yes", t("Yes, anybody may read it"))],
            ask=lambda t, answers: t("May others read in the timetable what it is for?"),
        ),
    ),
)
MOVE = Conversation(
    name="room_move",
    version=1,
    title=N_("Another time"),
    send_label=N_("Move it"),
    finish=_move,
    direct=True,
    steps=(replace(_WHEN, many=False, ask=lambda t, answers: t("To when shall it move? For example “Sunday 13-15”.")),),
)
