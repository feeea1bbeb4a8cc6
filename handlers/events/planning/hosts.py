"""Partners who hold an event together with the library."""

from __future__ import annotations

from urllib.parse import quote

from bot.areas.staff.rules import May, Role
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Turn
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.planning.buttons import InviteHost, RemoveHost, ShowHosts, SurelyRemoveHost
from handlers.events.planning.cards import back_to
from handlers.events.planning.checks import reach
from handlers.navigation import sure


@for_staff(May.MAKE_EVENTS)
@reads
async def show(turn: Turn, tap: ShowHosts) -> Screen:
    """Who they are."""
    await reach(turn, tap.event)
    t, event = turn.t, await turn.services.events.reading.event(tap.event)
    found = await turn.services.staff.hosts(tap.event)
    rows = [t("• {name}", name=name) for _, name in found]
    keys = [[Button(t("Remove {name}", name=name), RemoveHost(tap.event, person))] for person, name in found]
    head = t("Partners of “{title}”:", title=event.details.title)
    text = lines(*rows) if rows else t("Nobody yet. A partner sees and checks in the participants of this event only.")
    invite = [Button(t("Invite a partner"), InviteHost(tap.event), style="primary")]
    return Screen(paragraphs(head, text), [*keys, invite, back_to(t, tap.event)])


@for_staff(May.MAKE_EVENTS, N_("invited a partner"))
@writes
async def invite(turn: Turn, tap: InviteHost, tx: Transaction) -> Screen:
    """The link to send on."""
    await reach(turn, tap.event)
    t, event = turn.t, await turn.services.events.overview.event(tx, tap.event)
    token = await turn.services.staff.invite(tx, turn.person.id, Role.PARTNER, tap.event)
    link = turn.link(f"s_{token}")
    title = event.details.title
    text = paragraphs(
        t("Send this link to your partner. Whoever opens it looks after “{title}” with you.", title=title),
        Html(link),
        t("It works once, for two days."),
    )
    share = Button(t("Send the link"), url=f"https://t.me/share/url?url={quote(link, safe='')}")
    partners = Button(t("Partners"), ShowHosts(tap.event))
    return Screen(text, [[share], [Button(t("Copy the link"), copy=link)], [partners], back_to(t, tap.event)])


@for_staff(May.MAKE_EVENTS)
@reads
async def ask_to_remove(turn: Turn, tap: RemoveHost) -> Screen:
    """Sure?"""
    await reach(turn, tap.event)
    t, found = turn.t, dict(await turn.services.staff.hosts(tap.event))
    if tap.person not in found:
        return await show.run(turn, ShowHosts(tap.event))  # type: ignore[return-value]
    asked = t("Remove {name} from this event?", name=found[tap.person])
    return sure(t, asked, t("Yes, remove"), SurelyRemoveHost(tap.event, tap.person), ShowHosts(tap.event))


@for_staff(May.MAKE_EVENTS, N_("removed a partner"))
@writes
async def remove(turn: Turn, tap: SurelyRemoveHost, tx: Transaction) -> Screen:
    """They cannot see this event's participants any more."""
    await reach(turn, tap.event)
    await turn.services.staff.remove_host(tx, tap.event, tap.person)
    t = turn.t
    said = t("Removed. They no longer see the participants of this event.")
    return Screen(said, [[Button(t("Partners"), ShowHosts(tap.event))], back_to(t, tap.event)])
