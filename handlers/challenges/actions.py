"""What answers readers' keys and words around challenges."""

from __future__ import annotations

from bot.areas.challenges.permissions import RUN_CHALLENGES
from bot.areas.challenges.rules import Audience, Challenge, Entry, Scope, key_of
from bot.areas.challenges.service import Challenges
from bot.areas.challenges.ticking import Ticking
from bot.areas.challenges.wordings import CHALLENGE, about_entry
from bot.areas.children.service import Children
from bot.areas.consents.service import Consents
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.challenges import entry_screens, screens
from handlers.challenges.buttons import (
    EnterChild,
    JoinChallenge,
    LeaveChallenge,
    OpenChallenge,
    OpenEntry,
    ShowChallenges,
    ShowTicked,
    StopChallenge,
    TickBook,
    UntickBook,
)
from handlers.consents import shown

LINK = "tb"  # the prefix of the start payload
_AGES = ("a", "y")


@reads
async def show(context: Context, asked: object) -> Screen:
    """/tantangan, its key, or its words; one that is named is opened."""
    if isinstance(asked, Heard) and (named := await _named(context, asked)):
        return await opened(context, named)
    return await _listed(context, max(0, asked.page) if isinstance(asked, ShowChallenges) else 0)


async def _named(context: Context, heard: Heard) -> Challenge | None:
    """The one whose name stands in what was said."""
    found, _ = await context.services[Challenges].listed(context.reader, 0)
    said = f" {key_of(heard.typed)} "
    named = [one for one in found if f" {key_of(one.name)} " in said]
    return named[0] if len(named) == 1 else None


async def _listed(context: Context, page: int, led_by: str = "") -> Screen:
    found, more = await context.services[Challenges].listed(context.reader, page)
    if page and not found:
        return await _listed(context, 0, led_by)
    return screens.listed(context, found, page, more=more, led_by=led_by)


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """“tantangan saya”: where it is one, how far one is."""
    found = await context.services[Challenges].mine(context.reader, context.person.id)
    if not found:
        return await _listed(context, 0, context.t("You do not take part in a reading challenge yet."))
    if len(found) == 1:
        return await standing(context, found[0][1])
    return screens.mine(context.t, found)


@reads
async def open_challenge(context: Context, tap: OpenChallenge) -> Screen:
    """The card."""
    return await opened(context, await context.services[Challenges].find(context.reader, tap.challenge))


async def opened(context: Context, one: Challenge, led_by: str = "") -> Screen:
    """A challenge as this person sees it now."""
    service = context.services[Challenges]
    own = await service.entries_of(context.reader, one.id, context.person.id)
    numbers = await service.numbers(context.reader, one.id) if context.may(RUN_CHALLENGES) else None
    return screens.card(context, one, own, numbers, running=service.is_running(one), led_by=led_by)


@reads
async def follow_link(context: Context, number: str) -> Screen:
    """A link that a young reader passed on."""
    number = number if number.isascii() and number.isdecimal() else "0"
    return await opened(context, await context.services[Challenges].find(context.reader, int(number[:9])))


async def standing(context: Context, entry: Entry, led_by: str = "", *, undo: int = 0, others: bool = False) -> Screen:
    """How far somebody is now."""
    return entry_screens.standing(context.t, await _standing(context, entry, others=others), led_by, undo)


async def _standing(context: Context, entry: Entry, *, others: bool = False) -> entry_screens.Standing:
    service, ticking, reader = context.services[Challenges], context.services[Ticking], context.reader
    one = await service.find(reader, entry.challenge_id)
    own = entry.child_id is None and not entry.is_done
    offered = await ticking.offered(reader, one, entry, others=others) if own else ()
    counted = await ticking.books(reader, entry.id)
    by_subject = own and not others and one.terms.scope is Scope.SUBJECT
    more = by_subject and bool(await ticking.offered(reader, one, entry, others=True))
    return entry_screens.Standing(one, entry, counted, offered, service.is_running(one), others, more)


@writes
async def join(context: Context, tap: JoinChallenge, tx: Transaction) -> Screen:
    """Take part. Raises ChallengeOver, ForChildren."""
    service = context.services[Challenges]
    one = await service.find(tx, tap.challenge)
    if one.terms.audience is Audience.TEEN and tap.age not in _AGES:
        return screens.ask_age(context.t, one)
    if tap.age == "y":
        return screens.for_guardian(context.t, one, context.link(f"{LINK}_{one.id}"))
    await context.services[People].meet(tx, context.person, context.first_name)
    entry = await service.join(tx, one.id, context.person.id)
    return await standing(context, entry, context.t("You take part. Happy reading!"))


@writes
async def enter_child(context: Context, tap: EnterChild, tx: Transaction) -> Screen:
    """Which child, what one agrees to, and then it takes part."""
    service, person, t = context.services[Challenges], context.person.id, context.t
    one = await service.find(tx, tap.challenge)
    if not tap.child:
        own = await service.entries_of(tx, one.id, person)
        return screens.choose_child(t, one, await context.services[Children].of(tx, person), own)
    child = await context.services[Children].child(tx, person, tap.child)
    if not tap.agreed:
        return screens.ask_consent(t, one, child)
    entry = await service.join(tx, one.id, person, child.id)
    await context.services[Consents].give(tx, person, shown(t, CHALLENGE), about_entry(entry.id))
    return await standing(context, entry, t("{name} takes part. Happy reading!", name=child.name))


@reads
async def open_entry(context: Context, tap: OpenEntry) -> Screen:
    """How far one is."""
    entry = await context.services[Challenges].entry(context.reader, tap.entry, context.person.id)
    return await standing(context, entry, others=tap.others)


@writes
async def tick(context: Context, tap: TickBook, tx: Transaction) -> Screen:
    """A finished book counts."""
    entry, book = await context.services[Ticking].tick(tx, tap.entry, context.person.id, tap.book)
    return await ticked(context, entry, book.title, book.id)


async def ticked(context: Context, entry: Entry, title: str, book_id: int) -> Screen:
    """It counts; a word more where it was the last one."""
    done = N_("“{title}” counts, and that was the last one. Congratulations!")
    said = context.t(done if entry.is_done else N_("“{title}” counts."), title=title)
    return await standing(context, entry, said, undo=book_id)


@reads
async def show_ticked(context: Context, tap: ShowTicked) -> Screen:
    """Which shall count no longer?"""
    entry = await context.services[Challenges].entry(context.reader, tap.entry, context.person.id)
    return entry_screens.ticked(context.t, await _standing(context, entry))


@writes
async def untick(context: Context, tap: UntickBook, tx: Transaction) -> Screen:
    """It counts no longer."""
    entry = await context.services[Ticking].untick(tx, tap.entry, context.person.id, tap.book)
    return await standing(context, entry, context.t("It does not count any more."))


@writes
async def leave(context: Context, tap: LeaveChallenge, tx: Transaction) -> Screen:
    """Asked once."""
    service, person = context.services[Challenges], context.person.id
    entry = await service.entry(tx, tap.entry, person)
    one = await service.find(tx, entry.challenge_id)
    if not tap.sure:
        return screens.ask_leaving(context.t, one, entry)
    await service.leave(tx, tap.entry, person)
    if entry.child_id is not None:
        await context.services[Consents].withdraw(tx, entry.person_id, CHALLENGE.purpose, about_entry(entry.id))
        return await opened(context, one, context.t("{name} no longer takes part.", name=entry.name))
    return await opened(context, one, context.t("You no longer take part."))


@for_staff(RUN_CHALLENGES, N_("ended a reading challenge"))
@writes
async def stop(context: Context, tap: StopChallenge, tx: Transaction) -> Screen:
    """Staff end it early, asked once."""
    service = context.services[Challenges]
    if not tap.sure:
        return screens.ask_stopping(context.t, await service.find(tx, tap.challenge))
    return await opened(context, await service.stop(tx, tap.challenge), context.t("The challenge is ended."))
