"""What answers keys and words around classes that are wished for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.class_wishes.permissions import ANSWER_CLASS_WISHES
from bot.areas.class_wishes.rules import LONGEST, LONGEST_SAID, ClassWish, Outcome, Wanted, subject_in
from bot.areas.class_wishes.service import ClassWishes
from bot.areas.events.queries import Filters
from bot.areas.events.service import Events
from bot.areas.people.service import People
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.class_wishes import screens
from handlers.class_wishes.buttons import AnswerWish, OpenWanted, ShowWanted, WithdrawWish

_EVENTS = 8
_TAUGHT = ("class", "workshop")


@reads
async def begin(context: Context, asked: object) -> Begin:
    """The form; “usul kelas merajut” has answered it, and is asked once whether it is meant."""
    subject = subject_in(asked.typed) if isinstance(asked, Heard) else ""
    return Begin(WISH, {"subject": subject} if subject else {})


async def _wish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    return screens.kept(context.t, *await context.services[ClassWishes].wish(tx, context.person.id, answers["subject"]))


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """One's own."""
    return screens.mine(context.t, await context.services[ClassWishes].mine(context.reader, context.person.id))


@writes
async def withdraw(context: Context, tap: WithdrawWish, tx: Transaction) -> Screen:
    """One of them no more. Raises Unknown."""
    wishes, person = context.services[ClassWishes], context.person.id
    gone = await wishes.withdraw(tx, person, tap.wish)
    said = context.t("Your wish for “{subject}” is taken back.", subject=gone.subject)
    return screens.mine(context.t, await wishes.mine(tx, person), said)


async def how_many(context: Context) -> int:
    """How many classes nobody has answered."""
    return await context.services[ClassWishes].how_many_wait(context.reader) if screens.may(context) else 0


@for_staff(ANSWER_CLASS_WISHES)
@reads
async def show_wanted(context: Context, tap: object) -> Screen:
    """A page of what is wished for."""
    return await _listed(context, max(0, tap.page) if isinstance(tap, ShowWanted) else 0)


async def _listed(context: Context, page: int, led_by: str = "") -> Screen:
    found, more = await context.services[ClassWishes].wanted(context.reader, page)
    if page and not found:
        return await _listed(context, 0, led_by)
    return screens.wanted(context.t, found, page, more=more, led_by=led_by)


@for_staff(ANSWER_CLASS_WISHES)
@reads
async def show_demand(context: Context, _: object) -> Screen:
    """By interest."""
    return screens.demand(context.t, await context.services[ClassWishes].demand(context.reader))


@for_staff(ANSWER_CLASS_WISHES)
@reads
async def open_one(context: Context, tap: OpenWanted) -> Screen:
    """One class. Raises Unknown."""
    return screens.one(context.t, await context.services[ClassWishes].one(context.reader, tap.code))


@for_staff(ANSWER_CLASS_WISHES, N_("answered a wish for a class"))
@writes
async def answer(context: Context, tap: AnswerWish, tx: Transaction) -> Screen | Begin:
    """The library's word. Raises Unknown."""
    wishes, t = context.services[ClassWishes], context.t
    one = await wishes.one(tx, tap.code)
    if tap.outcome is Outcome.NOT_NOW:
        return Begin(NOT_NOW, {ABOUT: {"code": one.code, "title": one.subject}})
    if tap.outcome is Outcome.PLANNED and not tap.event:
        page = await context.services[Events].reading.upcoming(tx, Filters(kinds=_TAUGHT), limit=_EVENTS)
        return screens.choose_event(t, one, page.lines)
    await wishes.answer(tx, one.code, tap.outcome, "", context.person.id, tap.event if tap.event > 0 else None)
    return await _listed(context, 0, t("All who wish for “{title}” hear it.", title=one.subject))


async def _not_now(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about, wishes = answers[ABOUT], context.services[ClassWishes]
    one = await wishes.answer(tx, about["code"], Outcome.NOT_NOW, answers["words"], context.person.id)
    return await _listed(context, 0, context.t("All who wish for “{title}” hear it.", title=one.subject))


async def to_tell(services: Services, reader: Reader, details: Mapping[str, Any]) -> ClassWish | None:
    """What a letter to a resident is about."""
    return await services[ClassWishes].to_tell(reader, details["wish"], details["at"])


async def asked(services: Services, reader: Reader, details: Mapping[str, Any]) -> Wanted | None:
    """What a letter to the staff is about."""
    try:
        return await services[ClassWishes].one(reader, details["code"])
    except Unknown:
        return None


WISH = Conversation(
    name="class_wish",
    version=1,
    title=N_("Wish for a class"),
    send_label=N_("Send the wish"),
    finish=_wish,
    steps=(
        TextStep(
            name="subject",
            label=N_("Class you wish for"),
            called="kelas pelatihan kursus class",
            most=LONGEST,
            why=N_("The staff see how many wish for it, not who."),
            ask=lambda t, answers: t("Which class or event would you like? A word or two, for example “knitting”."),
        ),
    ),
)
NOT_NOW = Conversation(
    name="class_wish_not_now",
    version=1,
    title=N_("Not possible now"),
    send_label=N_("Send"),
    finish=_not_now,
    needs=ANSWER_CLASS_WISHES,
    deed=N_("answered a wish for a class"),
    direct=True,
    steps=(
        TextStep(
            name="words",
            label=N_("Sentence"),
            most=LONGEST_SAID,
            verbatim=True,
            why=N_("All who wish for this class read it."),
            ask=lambda t, answers: t(
                "Why is “{title}” not possible now? All who wish for it read your sentence.",
                title=answers[ABOUT]["title"],
            ),
        ),
    ),
)
