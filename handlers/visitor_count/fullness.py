"""“Ada tempat sekarang?”: what the staff said a while ago, else when it is usually quiet; and a tap to say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.rules import Status
from bot.areas.library.service import Library
from bot.areas.visitor_count.fullness import LONGEST_NAME, MOST_PLACES, Level, Place, PlaceKept, TooManyPlaces, Usual
from bot.areas.visitor_count.fullness_service import Fullness
from bot.areas.visitor_count.permissions import COUNT_VISITORS
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.faq.actions import answered
from handlers.library.screens import OpenHours
from handlers.navigation import ask_staff_key, menu_key
from handlers.navigation import desk_ways as ways
from handlers.visitor_count.buttons import (
    AddSittingPlace,
    KeepSittingPlaces,
    OpenCounter,
    OpenFullness,
    RemoveSittingPlace,
    TellFullness,
)

_SAID = {
    Level.FREE: N_("{place}: there is plenty of room ({time})."),
    Level.BUSY: N_("{place}: busy, with a seat here and there ({time})."),
    Level.FULL: N_("{place}: full just now ({time})."),
}
_LEVELS = {Level.FREE: N_("plenty"), Level.BUSY: N_("busy"), Level.FULL: N_("full")}


@reads
async def ask_fullness(context: Context, asked: object) -> Screen:
    """What is known of now; where nobody said it, the staff's own answer to these words, else what is usual."""
    library, fullness = context.services[Library], context.services[Fullness]
    status = await library.status(context.reader)
    places = [one for one in await fullness.places(context.reader) if one.holds(context.now)]
    typed = asked.typed if isinstance(asked, Heard) and status.open is not False and not places else ""
    if typed and (known := await answered(context, typed)):
        return known
    usual = await fullness.usual(context.reader, _hours_left(context, status))
    return _answer(context, status, places, usual)


def _hours_left(context: Context, status: Status) -> Sequence[int]:
    """The whole open hours of today that are not over yet."""
    now = context.now.astimezone(context.t.zone).hour
    periods = status.today.periods or ()
    return [hour for one in periods for hour in range(one.opens.hour, one.closes.hour) if hour >= now]


def _answer(context: Context, status: Status, places: Sequence[Place], usual: Usual | None) -> Screen:
    t = context.t
    keys = [[Button(t("Opening hours"), OpenHours())], [ask_staff_key(t), menu_key(t)]]
    quiet = _usually(context, usual)
    if status.open is False:
        opens = status.opens if status.opens and status.opens.date() == context.today else None
        again = t("It opens today at {time}.", time=t.clock(opens.time())) if opens else ""
        return Screen(paragraphs(t("The library is closed now."), again, quiet), keys)
    if not places:
        said = t("Nobody has told in the last two hours how full it is.")
        return Screen(paragraphs(said, quiet or t("The staff are glad to have a look for you.")), keys)
    return Screen(paragraphs(lines(*(_said(t, one) for one in places)), quiet), keys)


def _said(t: Texts, place: Place) -> Html:
    told = place.told_at.astimezone(t.zone) if place.told_at else None
    return t(_SAID[place.level or Level.FREE], place=place.name, time=t.clock(told.time()) if told else "")


def _usually(context: Context, usual: Usual | None) -> Html | str:
    if usual is None:
        return ""
    t = context.t
    return t(
        "On {weekday} it is usually quietest from {begins} to {ends}.",
        weekday=t.weekday(context.today.isoweekday()),
        begins=f"{usual.begins:02}.00",
        ends=f"{usual.ends:02}.00",
    )


@for_staff(COUNT_VISITORS)
@reads
async def open_fullness(context: Context, _: object) -> Screen:
    """The places, each with three keys."""
    return _desk(context, await context.services[Fullness].places(context.reader))


@for_staff(COUNT_VISITORS)
@writes
async def tell(context: Context, tap: TellFullness, tx: Transaction) -> Screen:
    """Told with one tap; who told it stands beside it, so the audit trail need not."""
    if tap.level not in set(Level):
        raise Unknown("level")
    fullness = context.services[Fullness]
    await fullness.tell(tx, tap.place, Level(tap.level), context.person.id)
    return _desk(context, await fullness.places(tx))


def _desk(context: Context, places: Sequence[Place]) -> Screen:
    t = context.t
    head = t("<b>How full is it now?</b>")
    rows = [_row(context, number, one) for number, one in enumerate(places, 1)]
    hint = t("Residents who ask see it for two hours.") if places else t("No place is on the list yet.")
    keys = [[_key(context, number, one, level) for level in Level] for number, one in enumerate(places, 1)]
    keep = [Button(t("Places to sit"), KeepSittingPlaces())] if context.may(EDIT_LIBRARY) else []
    return Screen(
        paragraphs(head, lines(*rows), hint), [*keys, [*keep, Button(t("🚶 Visitors"), OpenCounter())], ways(t)]
    )


def _row(context: Context, number: int, place: Place) -> Html:
    t = context.t
    if not place.holds(context.now):
        return t("{number}. {place}: not told lately", number=number, place=place.name)
    return t("{number}. {said}", number=number, said=_said(t, place))


def _key(context: Context, number: int, place: Place, level: Level) -> Button:
    chosen = place.level is level and place.holds(context.now)
    label = context.t("{number} {level}", number=number, level=context.t(_LEVELS[level]))
    return Button(Html("✓ " if chosen else "") + label, TellFullness(place.id, level.value))


@for_staff(EDIT_LIBRARY)
@reads
async def keep_places(context: Context, _: object) -> Screen:
    """What is on the list, and a key to take each off."""
    return _list(context, await context.services[Fullness].places(context.reader))


def _list(context: Context, places: Sequence[Place], said: str = "") -> Screen:
    t = context.t
    head = t("Where people sit and read, for the answer to “is there a seat?”")
    rows = lines(*(t("{number}. {place}", number=n, place=one.name) for n, one in enumerate(places, 1)))
    off = [[Button(t("Take off {number}", number=n), RemoveSittingPlace(one.id))] for n, one in enumerate(places, 1)]
    more = [[Button(t("Add a place"), AddSittingPlace())]] if len(places) < MOST_PLACES else []
    back = [Button(t("How full it is"), OpenFullness())]
    return Screen(paragraphs(said, head, rows or t("No place is on the list yet.")), [*off, *more, back, ways(t)])


@for_staff(EDIT_LIBRARY, N_("took a place to sit off the list"))
@writes
async def remove(context: Context, tap: RemoveSittingPlace, tx: Transaction) -> Screen:
    """Gone; residents are not told of it any more."""
    fullness = context.services[Fullness]
    await fullness.remove(tx, tap.place)
    return _list(context, await fullness.places(tx), context.t("Taken off the list."))


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    fullness = context.services[Fullness]
    await fullness.add(tx, answers["name"])
    return _desk(context, await fullness.places(tx))


ADD = Conversation(
    name="sitting_place",
    version=1,
    title=N_("A place to sit"),
    why=N_("Residents who ask whether there is a seat read this name."),
    send_label=N_("Save"),
    finish=_finish,
    needs=EDIT_LIBRARY,
    deed=N_("added a place to sit"),
    direct=True,
    steps=(
        TextStep(
            name="name",
            label=N_("Place"),
            called="nama tempat ruang name place",
            most=LONGEST_NAME,
            ask=lambda t, answers: t("What is the place called? For example “General reading room”."),
        ),
    ),
)


@for_staff(EDIT_LIBRARY)
@reads
async def add(context: Context, _: object) -> Begin:
    """One question."""
    return Begin(ADD)


def too_many(context: Context, refusal: TooManyPlaces) -> Screen:
    """More than a screen of keys holds."""
    said = context.t("At most {n} places can be kept. Take one off first.", n=refusal.most)
    return Screen(said, [[Button(context.t("Places to sit"), KeepSittingPlaces())], ways(context.t)])


def is_kept(context: Context, refusal: PlaceKept) -> Screen:
    """It is there already."""
    said = context.t("“{place}” is on the list already.", place=refusal.name)
    return Screen(said, [[Button(context.t("How full it is"), OpenFullness())], ways(context.t)])
