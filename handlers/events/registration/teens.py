"""Signing oneself up where ages matter. Who is not 18 yet needs a guardian's word: by a link, or on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from bot.areas.consents.rules import about_party
from bot.areas.consents.service import Consents
from bot.areas.events.ages import ADULT
from bot.areas.events.permissions import WORK_DESK
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import Overlaps
from bot.areas.events.registration.guardian_consent import GuardianPermission, OwnPermission, PermissionOver
from bot.areas.events.service import Events
from bot.areas.events.wordings import SIGN_UP, TEEN
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs, plain
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Again, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, NumberStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown, wording
from handlers.events.listing import forms as own
from handlers.events.listing import tickets
from handlers.events.listing.afterwards import after_first_success
from handlers.events.listing.asked import OF_THE_EVENT
from handlers.events.listing.buttons import AskGuardianAgain, SignUp, SignUpOneself
from handlers.events.listing.told import heading
from handlers.events.listing.ways_in import TEEN as YOUNGEST
from handlers.events.registration.buttons import GivePermission, PaperSeen
from handlers.navigation import OpenEvent, OpenMenu, ShowEvents, ask_staff_key, desk_ways, events_ways, menu_key

_OLDEST = 110


class BirthYear(NumberStep):
    """A year as it is written."""

    called: str = "tahun umur usia lahir age year"

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return str(value)


def _turns_18(answers: Answers) -> bool:
    return bool(answers.get("year")) and answers[ABOUT]["this_year"] - answers["year"] == ADULT


def _young(answers: Mapping[str, Any]) -> bool:
    age = answers[ABOUT]["this_year"] - answers["year"]
    return bool(age < ADULT or answers.get("adult") == "no")


# The form


@reads
async def sign_up_oneself(context: Context, tap: SignUpOneself) -> Begin:
    """What is not known yet is asked."""
    events, person = context.services[Events], context.person.id
    wanted = Request(tap.event, (Member("", self_=True),), person_id=person, session_id=tap.session)
    event = await events.signing_up.look(context.reader, wanted)
    known = await events.reading.known(context.reader, person)
    about = {**own.about(event, SignUp(tap.event, tap.session)), "this_year": context.today.year}
    answers: dict[str, Any] = {ABOUT: about, **({"name": known.name} if known.name else {})}
    if event.details.needs_phone and known.phone:
        answers["phone"] = known.phone
    return Begin(FORM, answers, link=f"e_{tap.event}")


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    t, services, about = context.t, context.services, answers[ABOUT]
    if about["this_year"] - answers["year"] < YOUNGEST:
        return _too_young(t, about["event"])
    guarded = _young(answers)
    request = _request(context, answers, guarded=guarded)
    event = await services[Events].reading.event(tx, about["event"])
    try:
        await services[Events].signing_up.weigh(tx, request)
    except Overlaps as refusal:
        other = refusal.other
        said = t("At that time you have “{title}”, {moment}.", title=other.title, moment=t.moment(other.starts_at))
        return Again({**answers, ABOUT: {**about, "overlap": True}}, said)
    await services[People].meet(tx, context.person, context.first_name)
    await services[Consents].give(tx, context.person.id, shown(t, SIGN_UP))
    if guarded:
        _, token = await services[Events].permitting.sign_up(tx, request)
        return _link(context, event.details.title, token)
    outcome = await services[Events].signing_up.sign_up(tx, request)
    await after_first_success(context, tx, outcome)
    return tickets.ticket(context, event, outcome)


def _request(context: Context, answers: Mapping[str, Any], *, guarded: bool) -> Request:
    about = answers[ABOUT]
    said = {one["id"]: own.answer_of(one, answers[f"q{n}"]) for n, one in enumerate(about["questions"])}
    return Request(
        about["event"],
        (Member(answers["name"], self_=True, birth_year=answers["year"], answers=said),),
        person_id=context.person.id,
        session_id=about["session"],
        phone=answers.get("phone") or "",
        overlap_accepted=about["overlap"],
        guarded=guarded,
    )


FORM = Conversation(
    name="oneself",
    version=1,
    title=N_("Sign up for an event"),
    send_label=N_("I agree, sign me up"),
    consent=lambda t, answers: wording(t, SIGN_UP),
    finish=_finish,
    topic=OF_THE_EVENT,
    heading=heading,
    steps=(
        own.STEPS[0],
        BirthYear(
            name="year",
            why=N_("Whoever is not 18 yet needs the word of a parent or guardian. The year is not kept."),
            label=N_("Year of birth"),
            least=1900,
            most=2100,
            ask=lambda t, answers: t("In which year were you born? It is not kept."),
        ),
        ChoiceStep(
            name="adult",
            why=N_("Whoever is not 18 yet needs the word of a parent or guardian. The year is not kept."),
            label=N_("18 already"),
            ask=lambda t, answers: t("Are you 18 already?"),
            choices=lambda t, answers: [("yes", t("Yes")), ("no", t("Not yet"))],
            wanted=_turns_18,
        ),
        *own.STEPS[1:],
    ),
)


# What teenagers, guardians and the staff see


def _too_young(t: Texts, event_id: int) -> Screen:
    said = t("You are not {age} yet, so a parent or guardian signs you up, on this event's page.", age=YOUNGEST)
    return Screen(said, [[Button(t("Back to the event"), OpenEvent(event_id))], [ask_staff_key(t), menu_key(t)]])


def _link(context: Context, title: str, token: str) -> Screen:
    t, link = context.t, context.link(f"w_{token}")
    text = paragraphs(
        t("Almost there: {title}. You are not 18 yet, so a parent or guardian has to agree.", title=title),
        t("Send them this link; it works once. We tell you as soon as they have agreed."),
        Html(link),
        t("They have no Telegram? Bring a paper with their signature to the library."),
    )
    word = plain(t("Please agree that I come to “{title}” at the library", title=title))
    share = Button(t("Send the link"), url=f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(word)}")
    return Screen(text, [[share], [Button(t("Copy the link"), copy=link)], events_ways(t)], fresh=True)


@writes
async def ask_again(context: Context, tap: AskGuardianAgain, tx: Transaction) -> Screen:
    """Another link; the old one is void."""
    token = await context.services[Events].permitting.ask_again(tx, context.person.id, tap.registration)
    found = await context.services[Events].reading.registrations(tx, [tap.registration])
    event = await context.services[Events].reading.event(tx, found[0].pool.event_id)
    return _link(context, event.details.title, token)


@reads
async def open_link(context: Context, token: str) -> Screen:
    """What the guardian agrees to."""
    t, found = context.t, await context.services[Events].permitting.look(context.reader, context.person.id, token)
    said = t("{name} would like to come to “{title}”, {moment}.", **_facts(t, found))
    yes = Button(t("I agree"), GivePermission(token), style="primary")
    see = Button(t("See the event"), OpenEvent(found.event_id))
    return Screen(paragraphs(said, wording(t, TEEN)), [[yes, Button(t("No"), OpenMenu())], [see]])


@writes
async def give(context: Context, tap: GivePermission, tx: Transaction) -> Screen:
    """The guardian agrees; the teenager is told what came of it."""
    t, services = context.t, context.services
    await services[People].meet(tx, context.person, context.first_name)
    found = await services[Events].permitting.give(tx, context.person.id, tap.token)
    await services[Consents].give(tx, context.person.id, shown(t, TEEN), about_party(found.party_id))
    said = t("Thank you. {name} may come to “{title}”, {moment}, and is told.", **_facts(t, found))
    return Screen(said, [[Button(t("All events"), ShowEvents()), menu_key(t)]])


@for_staff(WORK_DESK)
@reads
async def show_waiting(context: Context, _: object) -> Screen:
    """Who waits for a guardian's word."""
    return _waiting(context.t, await context.services[Events].permitting.waiting(context.reader))


@for_staff(WORK_DESK, N_("noted a guardian's paper"))
@writes
async def paper_seen(context: Context, tap: PaperSeen, tx: Transaction) -> Screen:
    """The paper is here; the teenager is told."""
    done = await context.services[Events].permitting.on_paper(tx, context.person.id, tap.party)
    left = [one for one in await context.services[Events].permitting.waiting(tx) if one.party_id != done.party_id]
    return _waiting(context.t, left).led_by(context.t("Noted: the paper of {name} is here.", name=done.name))


async def how_many_wait(context: Context) -> int:
    """For the desk."""
    return len(await context.services[Events].permitting.waiting(context.reader))


def _waiting(t: Texts, found: Sequence[GuardianPermission]) -> Screen:
    shown_ = found[:10]
    rows = [
        lines(t("<b>{number}. {name}</b>", number=n, name=one.name), t("{title}, {moment}.", **_facts(t, one)))
        for n, one in enumerate(shown_, 1)
    ]
    keys = [
        [Button(t("Paper is here: {number}", number=n), PaperSeen(one.party_id))] for n, one in enumerate(shown_, 1)
    ]
    head = t("<b>Teenagers who wait for a guardian's word</b>")
    return Screen(paragraphs(head, *(rows or [t("Nothing waits for you.")])), [*keys, desk_ways(t)])


def _facts(t: Texts, found: GuardianPermission) -> dict[str, Any]:
    return {"name": found.name, "title": found.title, "moment": t.moment(found.starts_at)}


def over(context: Context, _: PermissionOver) -> Screen:
    """A link that is void."""
    t = context.t
    said = t("This link has been used, has been replaced by a newer one, or is too late.")
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])


def own_link(context: Context, _: OwnPermission) -> Screen:
    """The teenager opened it."""
    t = context.t
    return Screen(t("This link is for your parent or guardian. Please send it to them."), [events_ways(t)])
