"""What answers danger: at once, whoever writes and whatever else is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.areas.catalogue.service import Catalogue
from bot.areas.emergencies.handover import Handover
from bot.areas.emergencies.permissions import HANDLE_EMERGENCIES
from bot.areas.emergencies.recognition import hear
from bot.areas.emergencies.rules import DISCREET
from bot.areas.emergencies.service import Emergencies
from bot.areas.emergencies.several import second_in
from bot.areas.emergencies.weighing import weighed
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.core.inputs import Picture
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.emergencies import aftermath, desk, handing_over, screens
from handlers.emergencies.buttons import (
    CloseEmergency,
    EditNumber,
    HandOver,
    OpenEmergency,
    TakeEmergency,
    TakeOver,
    ThisIsAnEmergency,
)
from handlers.emergencies.forms import CLOSE, NUMBER

_TITLE = 3  # words from which an exact title outranks what sounds like danger


def hears(text: str, suspected: float | None, else_meant: Callable[[], bool]) -> int:
    """How surely words tell of danger: by the list, and by the learned ear where there is one (None where not)."""
    return int(hear(text).level if suspected is None else weighed(text, suspected, else_meant))


async def is_title(context: Context, text: str) -> bool:
    """Whether the words are, to the letter, a title of ours: “Api di Bukit Menoreh”. “kebakaran!!” never is."""
    if len(text.split()) < _TITLE or "!" in text:
        return False
    catalogue = context.services[Catalogue]
    page = await catalogue.first_page(context.reader, await catalogue.ask(text, verbatim=True))
    return any(_plain(line.title) == _plain(text) for line in page.lines)


@writes
async def hear_danger(context: Context, text: str, tx: Transaction) -> Screen:
    """The alarm, or more words about it."""
    emergencies, kind = context.services[Emergencies], hear(text).kind or "alarm"
    met = await emergencies.hear(tx, context.person.id, kind, text, photo_of(context))
    met = replace(met, besides=second_in(text, kind)) if met.after is None else met
    return aftermath.met(context.t, met, await emergencies.numbers(tx), context.now)


@writes
async def hear_in_group(context: Context, text: str, tx: Transaction) -> Screen:
    """The staff hear what is said to us in a group, too; what few are told stays between us."""
    emergencies, kind = context.services[Emergencies], hear(text).kind or "alarm"
    met = await emergencies.hear(tx, context.person.id, kind, text)
    numbers = await emergencies.numbers(tx)
    if met.found.discreet:
        return screens.in_group(context, numbers, reach=met.told)
    return screens.heard_in_group(context, met, numbers)


@writes
async def confirm(context: Context, tap: ThisIsAnEmergency, tx: Transaction) -> Screen:
    """One tap."""
    await context.services[People].meet(tx, context.person, context.first_name)
    met = await context.services[Emergencies].confirm(tx, context.person.id, tap.emergency)
    return screens.heard(context.t, met, await context.services[Emergencies].numbers(tx))


@reads
async def ask(context: Context, _: Heard | str) -> Screen:
    """It may be danger, by an ear that is not to be relied on, or by a key of a group: one tap says so."""
    emergencies = context.services[Emergencies]
    reach = await emergencies.can_reach(context.reader, context.person.id)
    return screens.asked(context.t, await emergencies.numbers(context.reader), reach=reach)


@reads
async def comfort(context: Context, _: Heard) -> Screen:
    """It may be despair, by an ear that is not to be relied on: a warm word, and a person one tap away."""
    emergencies = context.services[Emergencies]
    reach = await emergencies.can_reach(context.reader, context.person.id, discreet=True)
    return screens.comforted(context.t, await emergencies.numbers(context.reader), reach=reach)


@reads
async def answer_in_group(context: Context, _: str) -> Screen:
    """It may be danger: only the way to us."""
    emergencies = context.services[Emergencies]
    reach = await emergencies.can_reach(context.reader, context.person.id)
    return screens.in_group(context, await emergencies.numbers(context.reader), reach=reach)


async def offer(context: Context, tx: Transaction, text: str, suspected: str, answer: Screen, likely: bool) -> Screen:
    """An ordinary answer with a key below, and what was written kept under it; a sigh is met gently.

    Where danger is likely the question and the key go before the answer.
    """
    if not text:
        return screens.without_key(answer).with_keys([screens.key(context.t)])
    await context.services[People].meet(tx, context.person, context.first_name)
    kind = hear(text).kind or (suspected if suspected in DISCREET else "alarm")
    emergencies, photo = context.services[Emergencies], photo_of(context)
    number = await emergencies.keep_possible(tx, context.person.id, kind, text, photo)
    asked = screens.without_key(answer)
    if asked is not answer:  # it asks already
        return replace(asked, keys=[[screens.key(context.t, number)], *asked.keys])
    reach = await emergencies.can_reach(tx, context.person.id, discreet=kind in DISCREET)
    if likely:
        return screens.asked_first(context.t, kind, await emergencies.numbers(tx), asked, number, reach=reach)
    shown = asked.led_by(screens.gently(context.t, reach=reach)) if kind in DISCREET else asked
    return shown.with_keys([screens.key(context.t, number)])


# Staff


@for_staff(HANDLE_EMERGENCIES, N_("took an emergency"))
@writes
async def take(context: Context, tap: TakeEmergency, tx: Transaction) -> Screen:
    """I go. Raises TakenAlready, OverAlready."""
    await context.services[People].meet(tx, context.person, context.first_name)
    found = await context.services[Emergencies].take(tx, tap.emergency, context.person.id)
    return screens.call(context.t, (found, context.person.id))


@for_staff(HANDLE_EMERGENCIES)
@reads
async def begin_close(context: Context, tap: CloseEmergency) -> Begin:
    """The next message says what happened."""
    found = await context.services[Emergencies].one(context.reader, tap.emergency)
    return Begin(CLOSE, {ABOUT: found.id})


@for_staff(HANDLE_EMERGENCIES, N_("asked a colleague to take an emergency over"))
@writes
async def hand_over(context: Context, tap: HandOver, tx: Transaction) -> Screen:
    """A colleague is asked, or whom? Raises TakenAlready, OverAlready, Unknown."""
    by, handover = context.person.id, context.services[Handover]
    if not tap.to:
        found = await context.services[Emergencies].one(tx, tap.emergency)
        return handing_over.to_whom(context.t, found, await handover.colleagues(tx, found))
    return screens.call(context.t, (await handover.ask(tx, tap.emergency, tap.to, by), by))


@for_staff(HANDLE_EMERGENCIES, N_("answered whether they take an emergency over"))
@writes
async def take_over(context: Context, tap: TakeOver, tx: Transaction) -> Screen:
    """Who was asked has it now, or cannot. Raises TakenAlready, OverAlready, Unknown."""
    by, handover = context.person.id, context.services[Handover]
    await context.services[People].meet(tx, context.person, context.first_name)
    answer = handover.accept if tap.yes else handover.decline
    return screens.call(context.t, (await answer(tx, tap.emergency, by), by))


@for_staff(HANDLE_EMERGENCIES)
@reads
async def open_one(context: Context, tap: OpenEmergency) -> Screen:
    """All of it."""
    found = await context.services[Emergencies].one(context.reader, tap.emergency)
    return screens.call(context.t, (found, context.person.id))


@for_staff(HANDLE_EMERGENCIES)
@reads
async def show_running(context: Context, _: object) -> Screen:
    """What runs."""
    return desk.running(context, await context.services[Emergencies].running(context.reader))


async def how_many_run(context: Context) -> int:
    """For the desk."""
    return len(await context.services[Emergencies].running(context.reader))


@for_staff(EDIT_LIBRARY)
@reads
async def show_numbers(context: Context, _: object) -> Screen:
    """The numbers to call."""
    return desk.numbers(context.t, await context.services[Emergencies].numbers(context.reader))


@for_staff(EDIT_LIBRARY)
@reads
async def begin_number(context: Context, tap: EditNumber) -> Begin:
    """Another one."""
    return Begin(NUMBER, {ABOUT: tap.name})


def photo_of(context: Context) -> str:
    """The photo under which it was written."""
    return context.attached.file_id if isinstance(context.attached, Picture) else ""


def _plain(words: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in words.casefold()).split())
