"""What answers the keys of sign-up, of what is held, and of offers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.areas.children.service import Children
from bot.areas.consents.service import Consents
from bot.areas.events.queries import Mine
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import AgeNeeded
from bot.areas.events.service import Events
from bot.areas.events.types import SeatState
from bot.areas.events.wordings import SIGN_UP
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.reading.dates import read_period
from bot.base.reading.person_names import sounds_asked
from bot.base.reading.troubles import tells_of_illness_or_grief
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.children.screens import names_of
from handlers.events.listing import forms, tickets
from handlers.events.listing.afterwards import after_giving_up
from handlers.events.listing.buttons import AnswerOffer, CancelSeat, Coming, RestoreSeat, SignUp
from handlers.events.listing.other_guardians import tell_of_giving_up, tell_of_having
from handlers.events.listing.told import facts, of_event, of_seat, party
from handlers.navigation import events_ways


@writes
async def sign_up(context: Context, tap: SignUp, tx: Transaction) -> Answer:
    """At once where all is known; otherwise the form asks for what is missing."""
    events, person = context.services[Events], context.person.id
    wanted = Request(tap.event, (Member(context.first_name, self_=True),), person_id=person, session_id=tap.session)
    event = await events.signing_up.check(tx, wanted)
    if event.plan.bands:
        raise AgeNeeded(context.first_name)
    known = await events.reading.known(tx, person)
    answers = {ABOUT: forms.about(event, tap), **({"name": known.name} if known.name else {})}
    if event.details.needs_phone and known.phone:
        answers["phone"] = known.phone
    agreed = await context.services[Consents].has_agreed(tx, person, SIGN_UP)
    asks = not known.name or event.plan.questions or (event.details.needs_phone and not known.phone)
    if agreed and not asks:
        return await forms.seat(context, forms.request_of(context, answers), tx)
    return Begin(forms.LATER if agreed else forms.FIRST, answers)


async def own_seats(context: Context) -> Sequence[Mine]:
    """All of the person's, and of their children."""
    children = [child.id for child in await context.services[Children].of(context.reader, context.person.id)]
    return await context.services[Events].reading.mine(context.reader, context.person.id, children)


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """/kegiatansaya."""
    return tickets.listed(context.t, await own_seats(context), context.now)


async def own_seat_of(context: Context, registration_id: int) -> Mine:
    """One thing of the person's, or of their children. Raises Unknown."""
    found = next((one for one in await own_seats(context) if one.seat.registration.id == registration_id), None)
    if found is None:
        raise Unknown("registration")
    return found


@writes
async def cancel(context: Context, tap: CancelSeat, tx: Transaction) -> Screen:
    """Ask, then give it back; doing it twice does it once."""
    one = await own_seat_of(context, tap.registration)
    if not one.seat.registration.state.alive:
        said = context.t("That is cancelled already.")
        return tickets.listed(context.t, await own_seats(context), context.now).led_by(said)
    if not tap.sure:
        return tickets.asks_to_cancel(context.t, one, await _beside(context, one))
    return await _give_up(context, tx, one)


async def _give_up(context: Context, tx: Transaction, one: Mine) -> Screen:
    """Given back, with what stays and the way back."""
    events, seat = context.services[Events], one.seat.registration
    may = await events.restoring.may(tx, seat)
    children = [child.id for child in await context.services[Children].of(tx, context.person.id)]
    ended = await events.signing_up.cancel(tx, context.person.id, [seat.id], children)
    await after_giving_up(context, tx)
    await tell_of_giving_up(context, tx, ended.registrations)
    undoes = may and seat.person_id is None and len(ended.registrations) == 1
    return tickets.cancelled(context.t, one, await _beside(context, one), undoes=undoes)


async def _beside(context: Context, one: Mine) -> Sequence[Mine]:
    """What is held by others who came with it, at the same event."""
    seat = one.seat.registration
    coming = tickets.current(await own_seats(context), context.now)
    return [other for other in coming if other.seat.registration.pool == seat.pool and other.seat.registration != seat]


@writes
async def restore(context: Context, tap: RestoreSeat, tx: Transaction) -> Screen:
    """It was a mistake: theirs again. Raises SeatGone, EventOver, Unknown."""
    children = [child.id for child in await context.services[Children].of(tx, context.person.id)]
    seat = await context.services[Events].restoring.restore(tx, context.person.id, tap.registration, children)
    await tell_of_having(context, tx, [seat])
    return tickets.restored(context.t, await own_seat_of(context, seat.id))


@writes
async def cancel_by_words(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """“batal yg sabtu anak demam”: a kind word, then the question about what was meant.

    “Alya ga jadi ikut” names the one that is meant: it is given back at once where that can be undone.
    """
    return await give_up_by_words(context, heard.typed, tx, heard.slot("day"))


async def give_up_by_words(context: Context, text: str, tx: Transaction, named: str | None = None) -> Screen:
    """What gives back a seat that words are about; `named`: the day that was."""
    sorry = kind_word(context.t, text)
    coming = tickets.current(await own_seats(context), context.now)
    period = read_period(named, context.today) if named else None
    days = period.days if period else ()
    that_day = [one for one in coming if one.seat.starts_at.astimezone(context.t.zone).date() in days]
    meant = of_those_named(that_day or coming, text)
    if not meant:
        return tickets.nothing_to_cancel(context.t).led_by(sorry)
    if len(meant) > 1:
        return tickets.which_to_cancel(context.t, meant).led_by(sorry)
    if await _is_plain(context, tx, meant[0], text):
        return (await _give_up(context, tx, meant[0])).led_by(sorry)
    return tickets.asks_to_cancel(context.t, meant[0], await _beside(context, meant[0])).led_by(sorry)


async def _is_plain(context: Context, tx: Transaction, one: Mine, text: str) -> bool:
    """Whether one child is called by name, nothing is asked, and it could be undone."""
    seat = one.seat.registration
    if not seat.child_id or sounds_asked(text) or not _names(one, text):
        return False
    return await context.services[Events].restoring.may(tx, seat)


def _names(one: Mine, text: str) -> bool:
    said = set(re.findall(r"[^\W\d_]+", text.casefold()))
    return bool(said & set(one.seat.registration.name.casefold().split()[:1]))


def kind_word(t: Texts, text: str) -> str:
    """To who cannot come because somebody is ill or mourned; nobody else is pitied for changing their plans."""
    return t("You cannot come after all; we hope all is well.") if tells_of_illness_or_grief(text) else ""


def of_those_named(seats: Sequence[Mine], text: str) -> Sequence[Mine]:
    """Those whose holder is called by name: “Ica ga jadi ikut”; all where nobody is."""
    return called_by_name(seats, text) or seats


def called_by_name(seats: Sequence[Mine], text: str) -> Sequence[Mine]:
    """Those whose holder is called by name."""
    return [one for one in seats if _names(one, text)]


@writes
async def answer_offer(context: Context, tap: AnswerOffer, tx: Transaction) -> Screen:
    """Accept: the ticket; decline: the seat goes to the next."""
    t, queueing = context.t, context.services[Events].queueing
    children = [child.id for child in await context.services[Children].of(tx, context.person.id)]
    if not tap.accept:
        await queueing.decline(tx, tap.offer, context.person.id, children)
        return Screen(t("All right, the seat goes to the next. Thank you for telling us."), [events_ways(t)])
    settled = await queueing.accept(tx, tap.offer, context.person.id, children)
    event = await context.services[Events].reading.event(tx, settled.offer.pool.event_id)
    seated = [one for one in settled.registrations if one.state is SeatState.SEATED]
    session, code = settled.offer.pool.session_id, seated[0].code if seated else ""
    names = tickets.others(seated)
    said = t("{names} signed up ✅", names=names_of(t, names)) if names else t("The seat is yours ✅")
    text = paragraphs(said, facts(t, of_event(event, session, who=party(t, seated), code=code)))
    return Screen(text, [*(tickets.paper_keys(t, seated[0]) if seated else []), events_ways(t)])


@writes
async def promise_to_come(context: Context, tap: Coming, tx: Transaction) -> Screen:
    """“Jadi datang”, under a reminder: they are not asked again."""
    one = await own_seat_of(context, tap.registration)
    what = one.seat
    if what.registration.state is not SeatState.SEATED:
        return tickets.listed(context.t, await own_seats(context), context.now)
    await context.services[Events].reminding.will_come(tx, what.registration)
    keys = [[tickets.copy_key(context.t, what.registration)], events_ways(context.t)]
    said = context.t("Thank you, see you there.")
    return Screen(paragraphs(said, facts(context.t, of_seat(context.t, one))), keys)
