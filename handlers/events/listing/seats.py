"""What answers the keys of sign-up, of what is held, and of offers."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.consents.rules import SIGN_UP
from bot.areas.events.queries import Mine
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import AgeNeeded
from bot.areas.events.types import SeatState
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.reading.dates.single import read_date
from bot.base.refusals import Unknown
from bot.chat.core.context import Turn
from bot.chat.core.feature import Answer, Begin, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.children.screens import names_of
from handlers.events.listing import forms, tickets
from handlers.events.listing.buttons import AnswerOffer, CancelSeat, Coming, SignUp


@writes
async def sign_up(turn: Turn, tap: SignUp, tx: Transaction) -> Answer:
    """At once where all is known; otherwise the form asks for what is missing."""
    events, person = turn.services.events, turn.person.id
    wanted = Request(tap.event, (Member(turn.first_name, self_=True),), person_id=person, session_id=tap.session)
    event = await events.signing_up.check(tx, wanted)
    if event.plan.bands:
        raise AgeNeeded(turn.first_name)
    known = await events.reading.known(person)
    answers = {ABOUT: forms.about(event, tap), **({"name": known.name} if known.name else {})}
    if event.details.needs_phone and known.phone:
        answers["phone"] = known.phone
    agreed = await turn.services.consents.holds(person, SIGN_UP)
    asks = not known.name or event.plan.questions or (event.details.needs_phone and not known.phone)
    if agreed and not asks:
        return await forms.seat(turn, forms.request_of(turn, answers), tx)
    return Begin(forms.LATER if agreed else forms.FIRST, answers)


async def held(turn: Turn) -> Sequence[Mine]:
    """All of the person's, and of their children."""
    children = [child.id for child in await turn.services.children.of(turn.person.id)]
    return await turn.services.events.reading.mine(turn.person.id, children)


@reads
async def show_mine(turn: Turn, _: object) -> Screen:
    """/kegiatansaya."""
    return tickets.listed(turn.t, await held(turn), turn.now)


async def holding_of(turn: Turn, registration_id: int) -> Mine:
    """One thing of the person's, or of their children. Raises Unknown."""
    found = next((one for one in await held(turn) if one.holding.registration.id == registration_id), None)
    if found is None:
        raise Unknown("registration")
    return found


@writes
async def cancel(turn: Turn, tap: CancelSeat, tx: Transaction) -> Screen:
    """Ask, then give it back; doing it twice does it once."""
    one = await holding_of(turn, tap.registration)
    if not one.holding.registration.state.alive:
        said = turn.t("That is cancelled already.")
        return tickets.listed(turn.t, await held(turn), turn.now).led_by(said)
    if not tap.sure:
        return tickets.asks_to_cancel(turn.t, one)
    children = [child.id for child in await turn.services.children.of(turn.person.id)]
    await turn.services.events.signing_up.cancel(tx, turn.person.id, [tap.registration], children)
    return tickets.cancelled(turn.t, one)


@reads
async def cancel_by_words(turn: Turn, heard: Heard) -> Screen:
    """“batal yg sabtu anak demam”: a kind word, then the question about what was meant."""
    sorry = turn.t("You cannot come after all; we hope all is well.")
    coming = tickets.current(await held(turn), turn.now)
    named = heard.slot("day")
    day = read_date(named, turn.today) if named else None
    that_day = [one for one in coming if one.holding.starts_at.astimezone(turn.t.zone).date() == day]
    meant = that_day or coming
    if not meant:
        return tickets.nothing_to_cancel(turn.t).led_by(sorry)
    if len(meant) == 1:
        return tickets.asks_to_cancel(turn.t, meant[0]).led_by(sorry)
    which = turn.t("Which one would you like to cancel?")
    return tickets.listed(turn.t, meant, turn.now).led_by(paragraphs(sorry, which))


@writes
async def answer_offer(turn: Turn, tap: AnswerOffer, tx: Transaction) -> Screen:
    """Accept: the ticket; decline: the seat goes to the next."""
    t, queueing = turn.t, turn.services.events.queueing
    children = [child.id for child in await turn.services.children.of(turn.person.id)]
    if not tap.accept:
        await queueing.decline(tx, tap.offer, turn.person.id, children)
        return Screen(t("All right, the seat goes to the next. Thank you for telling us."), [tickets.ways(t)])
    settled = await queueing.accept(tx, tap.offer, turn.person.id, children)
    event = await turn.services.events.reading.event(settled.offer.pool.event_id)
    seated = [one for one in settled.registrations if one.state is SeatState.SEATED]
    session = event.sessions_of(settled.offer.pool.session_id)[0]
    what = {"title": event.details.title, "moment": t.moment(session.starts_at)}
    said = t("The seat is yours ✅ {title}, {moment}.", **what)
    if names := tickets.others(seated):
        said = t("{names} signed up ✅ {title}, {moment}.", names=names_of(t, names), **what)
    if not seated:
        return Screen(said, [tickets.ways(t)])
    code = t("Code <b>{code}</b>", code=seated[0].code)
    return Screen(paragraphs(said, code), [*tickets.paper_keys(t, seated[0]), tickets.ways(t)])


@reads
async def promise_to_come(turn: Turn, tap: Coming) -> Screen:
    """“Jadi datang”, under a reminder."""
    one = await holding_of(turn, tap.registration)
    what = one.holding
    if what.registration.state is not SeatState.SEATED:
        return tickets.listed(turn.t, await held(turn), turn.now)
    said = turn.t(
        "Thank you, see you there: {title}, {moment}.", title=what.title, moment=turn.t.moment(what.starts_at)
    )
    code = turn.t("Code <b>{code}</b>", code=what.registration.code)
    keys = [[tickets.copy_key(turn.t, what.registration)], tickets.ways(turn.t)]
    return Screen(paragraphs(said, code), keys)
