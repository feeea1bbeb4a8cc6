"""Partners who hold an event together with the library."""

from __future__ import annotations

from urllib.parse import quote

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.identity import Role
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.planning.buttons import InviteHost, RemoveHost, ShowHosts, SurelyRemoveHost
from handlers.events.planning.cards import back_to
from handlers.events.planning.checks import reach
from handlers.sure import REMOVE, sure


@for_staff(MAKE_EVENTS)
@reads
async def show(context: Context, tap: ShowHosts) -> Screen:
    """Who they are."""
    await reach(context, tap.event)
    t, event = context.t, await context.services[Events].reading.event(context.reader, tap.event)
    found = await context.services[Staff].hosts(context.reader, tap.event)
    rows = [t("• {name}", name=name) for _, name in found]
    keys = [[Button(t("Remove {name}", name=name), RemoveHost(tap.event, person))] for person, name in found]
    head = t("Partners of “{title}”:", title=event.details.title)
    text = lines(*rows) if rows else t("Nobody yet. A partner sees and checks in the participants of this event only.")
    invite = [Button(t("Invite a partner"), InviteHost(tap.event), style="primary")]
    return Screen(paragraphs(head, text), [*keys, invite, back_to(t, tap.event)])


@for_staff(MAKE_EVENTS, N_("invited a partner"))
@writes
async def invite(context: Context, tap: InviteHost, tx: Transaction) -> Screen:
    """The link to send on."""
    await reach(context, tap.event)
    t, event = context.t, await context.services[Events].reading.event(tx, tap.event)
    token = await context.services[Staff].invite(tx, context.person.id, Role.PARTNER, tap.event)
    link = context.link(f"s_{token}")
    title = event.details.title
    text = paragraphs(
        t("Send this link to your partner. Whoever opens it looks after “{title}” with you.", title=title),
        Html(link),
        t("It works once, for two days."),
    )
    share = Button(t("Send the link"), url=f"https://t.me/share/url?url={quote(link, safe='')}")
    partners = Button(t("Partners"), ShowHosts(tap.event))
    return Screen(text, [[share], [Button(t("Copy the link"), copy=link)], [partners], back_to(t, tap.event)])


@for_staff(MAKE_EVENTS)
@reads
async def ask_to_remove(context: Context, tap: RemoveHost) -> Screen:
    """Sure?"""
    await reach(context, tap.event)
    t, found = context.t, dict(await context.services[Staff].hosts(context.reader, tap.event))
    if tap.person not in found:
        return await show.run(context, ShowHosts(tap.event))  # type: ignore[return-value]
    asked = t("Remove {name} from this event?", name=found[tap.person])
    return sure(t, asked, REMOVE, SurelyRemoveHost(tap.event, tap.person), ShowHosts(tap.event))


@for_staff(MAKE_EVENTS, N_("removed a partner"))
@writes
async def remove(context: Context, tap: SurelyRemoveHost, tx: Transaction) -> Screen:
    """They cannot see this event's participants any more."""
    await reach(context, tap.event)
    await context.services[Staff].remove_host(tx, tap.event, tap.person)
    t = context.t
    said = t("Removed. They no longer see the participants of this event.")
    return Screen(said, [[Button(t("Partners"), ShowHosts(tap.event))], back_to(t, tap.event)])
