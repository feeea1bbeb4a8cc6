"""What answers the keys and words about visits of groups."""

from __future__ import annotations

import re
from typing import Any

from bot.areas.events.queries import Filters
from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.school_visits.rules import MOST_PEOPLE
from bot.areas.school_visits.service import SchoolVisits
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.events.listing.told import kept, of_event
from handlers.faq.actions import answered as answered_of_faq
from handlers.navigation import SignUpGroup
from handlers.school_visits import screens
from handlers.school_visits.buttons import AnsweredVisit, AskVisit
from handlers.school_visits.forms import JOIN, WISH

_SHOWN = 5
_LETTER = re.compile(
    r"\b(?:perlu|paralu|harus|wajib|butuh|pakai|pake|apakah|apa|need)\b.{0,40}\b(?:surat|surek|letter)|"
    r"\b(?:surat|surek|letter)\w*\b.{0,40}\b(?:perlu|harus|ke\s?mana|ditujukan|siapa|gimana|bagaimana|baa|ga|gak|nggak|tidak|needed)\b",
    re.IGNORECASE,
)


@reads
async def by_words(context: Context, heard: Heard) -> Answer:
    """“sy guru bawa 30 murid”: the visits that are open, or the form of a wish with the number filled in.

    Whether a letter is needed is answered first: by the staff's own words where there are some.
    """
    if _LETTER.search(heard.typed):
        return await answered_of_faq(context, heard.typed) or screens.about_letters(context.t)
    people = next(iter(heard.numbers("count")), None)
    filters = Filters(kinds=("school_visit",))
    found = (await context.services[Events].reading.upcoming(context.reader, filters, limit=_SHOWN)).lines
    joinable = [one for one in found if one.sign_up != "none"]
    return screens.open_visits(context.t, joinable, people) if joinable else await _wish(context, people)


@reads
async def ask_visit(context: Context, tap: AskVisit) -> Begin:
    """The form of a wish."""
    return await _wish(context, tap.people)


@reads
async def ask_by_link(context: Context, _: str) -> Begin:
    """The same from a group's chat."""
    return await _wish(context, None)


@reads
async def join_visit(context: Context, tap: SignUpGroup) -> Begin:
    """The form of a visit that is open. Raises what the event would be refused for whoever comes."""
    wanted = Request(tap.event, (Member("", child_id=0),), person_id=context.person.id, session_id=tap.session)
    event = await context.services[Events].signing_up.look(context.reader, wanted)
    about = {"event": tap.event, "session": tap.session, "what": kept(of_event(event, tap.session))}
    return Begin(JOIN, {ABOUT: about, **await _known(context, tap.people)}, link=f"e_{tap.event}")


async def _wish(context: Context, people: int | None) -> Begin:
    return Begin(WISH, await _known(context, people), link="rombongan")


async def _known(context: Context, people: int | None) -> dict[str, Any]:
    phone = (await context.services[Events].reading.known(context.reader, context.person.id)).phone
    said = people if people and 0 < people <= MOST_PEOPLE else None
    return {**({"people": said} if said else {}), **({"phone": phone} if phone else {})}


# Staff


@for_staff(ANSWER_PEOPLE)
@reads
async def show_requests(context: Context, _: object) -> Screen:
    """What groups ask for."""
    return screens.waiting(context.t, await context.services[SchoolVisits].open_ones(context.reader))


@for_staff(ANSWER_PEOPLE, N_("answered a request for a visit"))
@writes
async def answered(context: Context, tap: AnsweredVisit, tx: Transaction) -> Screen:
    """One is done; the rest."""
    done = await context.services[SchoolVisits].answer(tx, context.person.id, tap.request)
    left = [one for one in await context.services[SchoolVisits].open_ones(tx) if one.id != done.id]
    return screens.waiting(context.t, left).led_by(context.t("Noted as answered: {school}.", school=done.visit.school))


async def how_many_wait(context: Context) -> int:
    """For the desk."""
    return len(await context.services[SchoolVisits].open_ones(context.reader))
