"""To whom an announcement goes: the usual audiences in one tap, anything narrower by keys that switch."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Broadcast, Standing
from bot.areas.events.service import Events
from bot.areas.events.types import EventState
from bot.base.database import Transaction
from bot.base.html import Html, escape, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.broadcasts import criteria, panel, words
from handlers.broadcasts.buttons import ChooseAudience, PickCriterion, TakeAudience, TakeStanding, ToggleValue
from handlers.navigation import OpenAnnouncement, menu_key

_MOST = 24
CHANGED = N_("changed the audience of an announcement")


async def quick_keys(context: Context, one: Broadcast) -> list[list[Button]]:
    """The usual audiences, each with how many that are."""
    t, targets = context.t, await criteria.targets(context)
    everybody = await context.services[Broadcasts].drafts.reach(context.reader, Audience(residents=True), one.topic)
    rows = []
    if targets:
        chats = t.plural("{n} channel or group", "{n} channels and groups", len(targets))
        rows.append([Button(t("To {chats}", chats=chats), TakeAudience(one.id, "chats"))])
    residents = t.plural("To {n} resident", "To all {n} residents", everybody.people)
    rows.append([Button(residents, TakeAudience(one.id, "residents"))])
    if targets:
        rows.append([Button(t("To all of them"), TakeAudience(one.id, "both"))])
    return [*rows, [Button(t("Choose exactly"), ChooseAudience(one.id))]]


async def begun(context: Context, tx: Transaction, broadcast_id: int) -> Screen:
    """Just written: to whom?"""
    one = await context.services[Broadcasts].drafts.find(tx, broadcast_id)
    keys = [
        *await quick_keys(context, one),
        [Button(context.t("Save for later"), OpenAnnouncement(one.id)), menu_key(context.t)],
    ]
    asked = context.t("This is how it will look. To whom shall it go?")
    return Screen(asked, keys, fresh=True, ahead=panel.seen(context, one))


@for_staff(ANNOUNCE, CHANGED)
@writes
async def take_usual(context: Context, tap: TakeAudience, tx: Transaction) -> Screen:
    """One of the usual audiences, then the panel."""
    if tap.usual not in ("chats", "residents", "both"):
        raise Unknown("audience")
    chats = await criteria.targets(context) if tap.usual != "residents" else ()
    wanted = Audience(chats=tuple(chats), residents=tap.usual != "chats")
    await context.services[Broadcasts].drafts.set_audience(tx, tap.broadcast, wanted)
    return await panel.shown(context, tap.broadcast)


@for_staff(ANNOUNCE)
@reads
async def choose(context: Context, tap: ChooseAudience) -> Screen:
    """The usual ones, and what may narrow them."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    return await _chooser(context, one)


async def _chooser(context: Context, one: Broadcast) -> Screen:
    t, names = context.t, await panel.names_of(context, one)
    reach = await context.services[Broadcasts].drafts.reach(context.reader, one.audience, one.topic, one.content)
    narrow = [[Button(t(label), PickCriterion(one.id, name))] for name, label in criteria.titles(context).items()]
    said = t("To: {audience}", audience=words.audience(t, one.audience, names))
    usual = (await quick_keys(context, one))[:-1]
    done = [Button(t("Done"), OpenAnnouncement(one.id), style="primary"), menu_key(t)]
    return Screen(paragraphs(said, words.reach(t, reach)), [*usual, *narrow, done])


@for_staff(ANNOUNCE)
@reads
async def pick(context: Context, tap: PickCriterion) -> Screen:
    """The values of one criterion."""
    if tap.criterion not in criteria.titles(context):
        raise Unknown("criterion")
    return await _values(
        context, await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast), tap.criterion
    )


async def _values(context: Context, one: Broadcast, criterion: str) -> Screen:
    t = context.t
    if criterion == "events":
        return await _events(context, one)
    offered = await criteria.offered(context, criterion)
    chosen = criteria.chosen(one.audience, criterion)
    keys = [
        [Button(_mark(value in chosen) + label, ToggleValue(one.id, criterion, number))]
        for number, (value, label) in enumerate(offered[:_MOST])
    ]
    rows = [keys[n][0:1] + keys[n + 1][0:1] if n + 1 < len(keys) else keys[n] for n in range(0, len(keys), 2)]
    asked = t("{criterion}: tap what belongs to it.", criterion=t(criteria.titles(context)[criterion]))
    nothing = t("There is nothing to choose from yet.") if not offered else ""
    reach = await context.services[Broadcasts].drafts.reach(context.reader, one.audience, one.topic, one.content)
    said = paragraphs(asked, nothing or words.reach(t, reach))
    return Screen(said, [*rows, _back(context, one)], picker=True)


def _mark(chosen: bool) -> Html:
    return Html("✓ ") if chosen else Html()


@for_staff(ANNOUNCE, CHANGED)
@writes
async def toggle(context: Context, tap: ToggleValue, tx: Transaction) -> Screen:
    """In or out; narrowing residents means residents."""
    offered = await criteria.offered(context, tap.criterion) if tap.criterion in criteria.titles(context) else ()
    if not 0 <= tap.value < len(offered):
        raise Unknown("value")
    drafts = context.services[Broadcasts].drafts
    one = await drafts.find(tx, tap.broadcast)
    wanted = await criteria.toggled(context, one.audience, tap.criterion, offered[tap.value][0])
    await drafts.set_audience(tx, one.id, wanted)
    return await _values(context, replace(one, audience=wanted), tap.criterion)


async def _events(context: Context, one: Broadcast) -> Screen:
    """Events that are on or were lately, then how people stand to one."""
    t = context.t
    kept = await context.services[Events].reading.kept(
        context.reader, EventState.PUBLISHED, EventState.FINISHED, limit=24
    )
    if one.audience.event_id is not None:
        chosen = [
            [
                Button(
                    _mark(one.audience.standing is standing) + t(label),
                    TakeStanding(one.id, one.audience.event_id, standing.value),
                )
            ]
            for standing, label in words.STANDINGS.items()
        ]
        chosen.append([Button(t("Without an event"), TakeStanding(one.id, 0, ""))])
    else:
        chosen = []
    events = [
        [
            Button(
                _mark(event_id == one.audience.event_id) + escape(title[:32]),
                TakeStanding(one.id, event_id, "seated"),
            )
        ]
        for event_id, title, _ in kept
    ]
    reach = await context.services[Broadcasts].drafts.reach(context.reader, one.audience, one.topic, one.content)
    asked = t("Those of which event?")
    return Screen(paragraphs(asked, words.reach(t, reach)), [*chosen, *events, _back(context, one)])


@for_staff(ANNOUNCE, CHANGED)
@writes
async def take_standing(context: Context, tap: TakeStanding, tx: Transaction) -> Screen:
    """Those who stand so to the event; 0: no event."""
    drafts = context.services[Broadcasts].drafts
    one = await drafts.find(tx, tap.broadcast)
    if tap.event:
        await context.services[Events].reading.event(tx, tap.event)
        if tap.standing not in list(Standing):
            raise Unknown("standing")
        wanted = replace(one.audience, residents=True, event_id=tap.event, standing=Standing(tap.standing))
    else:
        wanted = replace(one.audience, event_id=None)
    await drafts.set_audience(tx, one.id, wanted)
    return await _events(context, replace(one, audience=wanted))


def _back(context: Context, one: Broadcast) -> list[Button]:
    return [
        Button(context.t("Back"), ChooseAudience(one.id)),
        Button(context.t("Done"), OpenAnnouncement(one.id), style="primary"),
    ]
