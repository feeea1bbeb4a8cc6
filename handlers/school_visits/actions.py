"""What answers the keys and words about visits of groups."""

from __future__ import annotations

from typing import Any

from bot.areas.events.queries import Filters
from bot.areas.events.records import Member, Request
from bot.areas.school_visits.rules import MOST_PEOPLE
from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.chat.core.context import Turn
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.events.listing.buttons import SignUpGroup
from handlers.school_visits import screens
from handlers.school_visits.buttons import AnsweredVisit, AskVisit
from handlers.school_visits.forms import JOIN, WISH

_SHOWN = 5


@reads
async def by_words(turn: Turn, heard: Heard) -> Answer:
    """“sy guru bawa 30 murid”: the visits that are open, or the form of a wish with the number filled in."""
    people = next(iter(heard.numbers("count")), None)
    filters = Filters(kinds=("school_visit",))
    found = (await turn.services.events.reading.upcoming(filters, limit=_SHOWN)).lines
    joinable = [one for one in found if one.sign_up != "none"]
    return screens.open_visits(turn.t, joinable, people) if joinable else await _wish(turn, people)


@reads
async def ask_visit(turn: Turn, tap: AskVisit) -> Begin:
    """The form of a wish."""
    return await _wish(turn, tap.people)


@reads
async def ask_by_link(turn: Turn, _: str) -> Begin:
    """The same from a group's chat."""
    return await _wish(turn, None)


@reads
async def join_visit(turn: Turn, tap: SignUpGroup) -> Begin:
    """The form of a visit that is open. Raises what the event would be refused for whoever comes."""
    wanted = Request(tap.event, (Member("", child_id=0),), person_id=turn.person.id, session_id=tap.session)
    await turn.services.events.signing_up.look(wanted)
    about = {"event": tap.event, "session": tap.session}
    return Begin(JOIN, {ABOUT: about, **await _known(turn, tap.people)}, link=f"e_{tap.event}")


async def _wish(turn: Turn, people: int | None) -> Begin:
    return Begin(WISH, await _known(turn, people), link="rombongan")


async def _known(turn: Turn, people: int | None) -> dict[str, Any]:
    phone = (await turn.services.events.reading.known(turn.person.id)).phone
    said = people if people and 0 < people <= MOST_PEOPLE else None
    return {**({"people": said} if said else {}), **({"phone": phone} if phone else {})}


# Staff


@for_staff(May.ANSWER_PEOPLE)
@reads
async def show_requests(turn: Turn, _: object) -> Screen:
    """What groups ask for."""
    return screens.waiting(turn.t, await turn.services.school_visits.open_ones())


@for_staff(May.ANSWER_PEOPLE, N_("answered a request for a visit"))
@writes
async def answered(turn: Turn, tap: AnsweredVisit, tx: Transaction) -> Screen:
    """One is done; the rest."""
    done = await turn.services.school_visits.answer(tx, turn.person.id, tap.request)
    left = [one for one in await turn.services.school_visits.open_ones() if one.id != done.id]
    return screens.waiting(turn.t, left).led_by(turn.t("Noted as answered: {school}.", school=done.visit.school))


async def how_many_wait(turn: Turn) -> int:
    """For the desk."""
    return len(await turn.services.school_visits.open_ones())
