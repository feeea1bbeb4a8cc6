"""The end of the children's form: what has changed meanwhile is said, then all are signed up in one act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.children.rules import Details
from bot.areas.children.service import Children
from bot.areas.children.wordings import CHILD
from bot.areas.consents.rules import about_child
from bot.areas.consents.service import Consents
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import Overlaps, SeatsShort
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.areas.events.wordings import CARE, SIGN_UP
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Again
from bot.chat.screens.screen import Screen
from handlers.children.screens import names_of
from handlers.consents import shown
from handlers.events.listing.afterwards import after_first_success
from handlers.events.listing.forms import answer_of
from handlers.events.listing.told import kept, of_event
from handlers.events.registration import other_guardian
from handlers.events.registration.entries import Entries, coming, first_day, key_of, names, noted, renewed
from handlers.events.registration.tickets import ticket

TOGETHER, SPLIT, SELF = "together", "split", "self"
_NOT_KEPT = 0  # the id of a child that is not noted yet


async def finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    """Sign up; or what has to be said or asked before that. Raises the refusals of sign-up."""
    about = answers[ABOUT]
    event = await context.services[Events].reading.event(tx, about["event"])
    entries = renewed(
        answers["children"],
        await noted(context, event, about["session"]),
        event.plan.bands,
        first_day(context, event, about["session"]),
    )
    again = await _changed(context, answers, event, entries) or await _asked_first(context, answers, event, entries, tx)
    return again or await _sign_up(context, answers, event, coming(entries), tx)


async def _changed(context: Context, answers: Mapping[str, Any], event: Event, entries: Entries) -> Again | None:
    """Somebody who was chosen cannot come any more: deleted, signed up by the other guardian, or the event moved."""
    about, t = answers[ABOUT], context.t
    now = {key_of(one) for one in coming(entries)}
    gone = names(one for one in coming(answers["children"]) if key_of(one) not in now)
    session = next(iter(event.sessions_of(about["session"])), None)
    moved = session is not None and session.starts_at.isoformat() != about["at"]
    if not (gone or moved):
        return None
    fresh = {**about, "entries": entries}
    if session is not None:
        fresh |= {
            "what": kept(of_event(event, about["session"])),
            "at": session.starts_at.isoformat(),
            "day": first_day(context, event, about["session"]).isoformat(),
        }
    fresh["bands"] = [{"label": b.label, "youngest": b.youngest, "oldest": b.oldest} for b in event.plan.bands]
    said = t("Something has changed: {names} cannot be signed up any more.", names=names_of(t, gone))
    return Again({ABOUT: fresh}, said if gone else t("The time of this event has changed. Please look again."))


async def _asked_first(
    context: Context, answers: Mapping[str, Any], event: Event, entries: Entries, tx: Transaction
) -> Again | None:
    """Together or not, where seats are short; what else is at that time."""
    about, t = answers[ABOUT], context.t
    try:
        await context.services[Events].signing_up.weigh(tx, _request(context, answers, event, coming(entries)))
    except SeatsShort as short:
        return Again({**answers, ABOUT: {**about, "short": short.seats}})
    except Overlaps as refusal:
        other = refusal.other
        said = t(
            "At that time {name} has “{title}”, {moment}. Sign up all the same?",
            name=refusal.name,
            title=other.title,
            moment=t.moment(other.starts_at),
        )
        kept = {name: value for name, value in answers.items() if name != "children"}
        return Again({**kept, ABOUT: {**about, "overlap": True, "entries": entries}}, said)
    return None


async def _sign_up(
    context: Context, answers: Mapping[str, Any], event: Event, found: Entries, tx: Transaction
) -> Screen:
    services, t, person = context.services, context.t, context.person.id
    await services[People].meet(tx, context.person, context.first_name)
    await services[Consents].give(tx, person, shown(t, SIGN_UP))
    kept = [one if "id" in one else {**one, "id": await _keep(context, one, tx)} for one in found]
    if answers[ABOUT]["left"]:
        for one in kept:
            await services[Consents].give(tx, person, shown(t, CARE), about_child(one["id"]))
    outcome = await services[Events].signing_up.sign_up(tx, _request(context, answers, event, kept))
    await other_guardian.tell(context, tx, outcome)
    await after_first_success(context, tx, outcome)
    return ticket(context, event, outcome)


async def _keep(context: Context, one: Mapping[str, Any], tx: Transaction) -> int:
    details = Details(one["name"], one["year"], one["stage"])
    return (await context.services[Children].add(tx, context.person.id, details, shown(context.t, CHILD))).id


def _request(context: Context, answers: Mapping[str, Any], event: Event, found: Entries) -> Request:
    about = answers[ABOUT]
    said = {one["id"]: answer_of(one, answers[f"q{n}"]) for n, one in enumerate(about["questions"])}
    fetcher = answers.get("fetcher") or ""
    needs = {key_of(one): answers.get(f"needs{n}") or "" for n, one in enumerate(answers["children"])}
    members = tuple(
        Member(
            one["name"],
            child_id=one.get("id", _NOT_KEPT),
            birth_year=one["year"],
            answers=said,
            needs=needs.get(key_of(one), ""),
            fetcher=context.person.name if fetcher == SELF else fetcher,
        )
        for one in found
    )
    return Request(
        event.id,
        members,
        person_id=context.person.id,
        session_id=about["session"],
        companions=int(answers.get("adults") or 0),
        together={TOGETHER: True, SPLIT: False}.get(answers.get("together") or ""),
        phone=answers.get("phone") or about["known_phone"],
        overlap_accepted=about["overlap"],
    )
