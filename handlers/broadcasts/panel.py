"""Where an announcement stands, and all that can be done with it."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.broadcasts.permissions import APPROVE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.topics import Topics
from bot.areas.broadcasts.types import Broadcast, ContentKey, Copy, Phase, Plan, Progress, Reach
from bot.areas.channels.service import Channels
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.screens.layout import MOST_KEYS
from bot.chat.screens.screen import Button, Screen
from handlers.broadcasts import criteria, outcomes, panel_keys, words
from handlers.broadcasts.buttons import ShowAnnouncements
from handlers.broadcasts.notices import copy_screen, counted
from handlers.navigation import menu_key

_MOST_KEYS = 6


async def names_of(context: Context, one: Broadcast) -> words.Names:
    """The names of its chats, its event, and what narrows it further."""
    chats = {chat.chat_id: chat.title for chat in await context.services[Channels].every(context.reader)}
    event = ""
    if one.audience.event_id is not None:
        try:
            event = (await context.services[Events].reading.event(context.reader, one.audience.event_id)).details.title
        except Unknown:
            event = context.t("an event that is gone")
    return words.Names(chats, event, await criteria.further(context, one.audience))


async def title_of(context: Context, broadcast_id: int) -> str:
    """The beginning of what it says. Raises Unknown."""
    one = await context.services[Broadcasts].drafts.find(context.reader, broadcast_id)
    return words.title_of(context.t, one.content)


async def shown(context: Context, broadcast_id: int) -> Screen:
    """The panel of an announcement, whatever its phase."""
    broadcasts = context.services[Broadcasts]
    one = await broadcasts.drafts.find(context.reader, broadcast_id)
    names = await names_of(context, one)
    head = _head(context, one, names)
    match one.phase:
        case Phase.DRAFT | Phase.ASKED | Phase.PLANNED | Phase.HELD:
            reach = await broadcasts.drafts.reach(context.reader, one.audience, one.topic, one.content)
            return _before(context, one, head, reach)
        case _:
            progress = await broadcasts.sending.progress(context.reader, one.id)
            wrong = await outcomes.outcomes(context, one, names.chats)
            return _after(context, one, lines(head, wrong), progress, await _tapped(context, one))


def seen(context: Context, one: Broadcast) -> Screen:
    """The very message, as residents get it."""
    silenceable = context.services[Broadcasts].can_be_silenced(one)
    copy = Copy(one.id, context.chat_id, one.topic, one.content, resident=True, silenceable=silenceable)
    return copy_screen(context.t, copy, context.link)


async def previewed(context: Context, tx: Transaction, broadcast_id: int) -> Screen:
    """The message, and the panel below it."""
    one = await context.services[Broadcasts].drafts.find(tx, broadcast_id)
    return replace(await shown(context, broadcast_id), fresh=True, ahead=seen(context, one))


async def with_key(context: Context, tx: Transaction, broadcast_id: int, key: ContentKey) -> Screen:
    """One more of the writer's keys, and the preview anew."""
    drafts = context.services[Broadcasts].drafts
    one = await drafts.find(tx, broadcast_id)
    if len(one.content.keys) >= _MOST_KEYS:
        full = context.t("There are {most} keys already; more would hide the text.", most=_MOST_KEYS)
        return (await shown(context, broadcast_id)).led_by(full)
    await drafts.add_key(tx, broadcast_id, key)
    return await previewed(context, tx, broadcast_id)


async def planned(context: Context, tx: Transaction, broadcast_id: int, plan: Plan) -> Screen:
    """Sent at a time, after the approval that is needed."""
    one = await context.services[Broadcasts].sending.go(tx, broadcast_id, context.person.id, plan)
    asked = await ask_for_approval(context, tx, one)
    return (await shown(context, broadcast_id)).led_by(outcome(context, one, asked=asked))


async def ask_for_approval(context: Context, tx: Transaction, one: Broadcast) -> bool:
    """Write to everybody but the writer who may approve, where that is needed; whether any of them can be reached."""
    staff = context.services[Staff]
    if one.phase is not Phase.ASKED:
        return False
    people = [person for person in await staff.who_may(tx, APPROVE) if person != context.person.id]
    await context.services[Broadcasts].sending.tell(tx, one.id, people)
    return not (await staff.within_reach(tx)).keys().isdisjoint(people)


def outcome(context: Context, one: Broadcast, *, asked: bool) -> Html:
    """What came of letting it go. `asked`: whether anybody who may approve it can be written to."""
    t = context.t
    match one.phase:
        case Phase.ASKED if asked:
            return t("A second person must approve it first. We ask them now.")
        case Phase.ASKED:
            return t("A second person must approve it first. None of them can be written to now: please tell them.")
        case Phase.PLANNED:
            return t("It will be sent: {when}.", when=words.when(t, one.plan))
        case _:
            return t("It is on its way.")


def _head(context: Context, one: Broadcast, names: words.Names) -> Html:
    t = context.t
    return lines(
        t("<b>{title}</b>", title=words.title_of(t, one.content)),
        words.phase(t, one),
        t("Kind: {topic}", topic=t(context.services[Topics].for_staff.get(one.topic, one.topic))),
        t("To: {audience}", audience=words.audience(t, one.audience, names)),
        t("When: {when}", when=words.when(t, one.plan)) if one.plan.at else "",
    )


def _before(context: Context, one: Broadcast, head: Html, reach: Reach) -> Screen:
    t = context.t
    text = paragraphs(head, words.reach(t, reach), words.reason(t, one))
    return _with_ways(context, Screen(text, panel_keys.before(context, one)))


def _after(context: Context, one: Broadcast, head: Html, progress: Progress, taps: Html) -> Screen:
    t = context.t
    recalled = t("It was recalled: {moment}.", moment=t.moment(one.recalled_at)) if one.recalled_at else ""
    reason = words.reason(t, one)
    text = paragraphs(head, counted(t, progress), reason, taps, recalled)
    return _with_ways(context, Screen(text, panel_keys.after(t, one, progress)))


def _with_ways(context: Context, shown: Screen) -> Screen:
    """To the list, and to the menu where there is room for it: the list leads there as well."""
    own = sum(map(len, shown.keys))
    return shown.with_keys(ways(context)[: max(1, MOST_KEYS - own)])


async def _tapped(context: Context, one: Broadcast) -> Html:
    found = await context.services[Broadcasts].after.taps(context.reader, one.id)
    if not found:
        return Html()
    t = context.t
    said = [
        t("{label}: {n}", label=key.label, n=t.number(found[number]))
        for number, key in enumerate(one.content.keys)
        if number in found
    ]
    return lines(t("Tapped:"), *said)


def ways(context: Context) -> list[Button]:
    """To the list, and to the menu."""
    return [Button(context.t("To the list"), ShowAnnouncements()), menu_key(context.t)]
