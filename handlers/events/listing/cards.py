"""The card of an event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from urllib.parse import quote

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.events.queries import Card
from bot.areas.events.types import Event, EventState
from bot.base.html import Html, lines, paragraphs, plain
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Place, Screen
from bot.chat.screens.series import series
from bot.chat.screens.texts import Texts
from handlers.events.listing.buttons import SaveToCalendar, ShowEventMap, ShowPoster
from handlers.events.listing.posters import poster_of
from handlers.events.listing.ways_in import ways_in
from handlers.events.listing.words import KINDS, seats, whom
from handlers.navigation import (
    AnnounceEvent,
    OpenEvent,
    OpenGroup,
    SaveData,
    ShowEvents,
    ShowMine,
    ask_staff_key,
    menu_key,
)

Link = Callable[[str], str]


def card(
    context: Context,
    found: Card,
    tap: OpenEvent,
    mine: Sequence[Html] = (),
    *,
    parent: bool = False,
    club: int | None = None,
) -> Screen:
    """When, where, for whom, how many seats; and what can be done. `mine`: what is held of it.

    `parent`: whoever looks has noted children, whom they may bring to what is for everybody. `club`: whose meeting it
    is.
    """
    t, event = context.t, found.event
    head = lines(t("<b>{title}</b>", title=event.details.title), t(KINDS[event.details.kind]))
    text = paragraphs(head, _standing(t, event), times(t, event, context.now), facts(t, found), lines(*mine))
    back = Button(t("All events"), ShowEvents(tap.audience, page=tap.page))
    whole = paragraphs(text, event.details.description)
    picture = poster_of(event) if _is_wanted(context) else ""
    group = [Button(t("To the group"), OpenGroup(club))] if club is not None else []
    return Screen(whole, [*_keys(context, found, parent), group, [back, menu_key(t)]], photo=picture)


def _is_wanted(context: Context) -> bool:
    """Not by who saves data; in a group nobody knows."""
    return not (context.private and context.person.saves_data)


def _standing(t: Texts, event: Event) -> Html:
    if event.state is EventState.CANCELLED:
        cause = t("The reason: {reason}", reason=event.cause) if event.cause else ""
        return lines(t("This event does not take place."), cause)
    return t("This event is over.") if event.state is EventState.FINISHED else Html()


def times(t: Texts, event: Event, now: datetime) -> Html:
    """The sessions still to come; all of them where none is."""
    coming = [one for one in event.sessions if one.ends_at > now] or list(event.sessions)
    return series(t, [(one.starts_at, one.ends_at) for one in coming])


def facts(t: Texts, found: Card) -> Html:
    """Where, for whom, how many seats, with whom."""
    details = found.event.details
    rows = [
        t("Place: {place}", place=details.place) if details.place else "",
        t("Online: {link}", link=details.online_link) if details.online_link else "",
        whom(t, found.event),
        seats(t, found.seats[0]) if len(found.seats) == 1 else "",
        t("With: {partner}", partner=details.partner) if details.partner else "",
        t("Questions: {contact}", contact=details.contact) if details.contact else "",
        t("More: {link}", link=details.elsewhere_link) if details.elsewhere_link else "",
    ]
    return lines(*rows)


def _keys(context: Context, found: Card, parent: bool) -> Iterator[list[Button]]:
    t, event = context.t, found.event
    yield from ways_in(context, found, parent=parent)
    if any(one.registration.state.alive for one in found.mine):
        yield [Button(t("My events"), ShowMine())]
    more = [Button(t("Invite a friend"), url=share_link(t, event, context.link))]
    if event.state is EventState.PUBLISHED:
        more.insert(0, Button(t("Save to calendar"), SaveToCalendar(event.id)))
    if event.details.latitude is not None:
        more.insert(0, Button(t("Map"), ShowEventMap(event.id)))
    if event.state is EventState.PUBLISHED:
        yield more
    if event.state is EventState.PUBLISHED and context.may(ANNOUNCE) and context.has("broadcasts"):
        yield [Button(t("Announce"), AnnounceEvent(event.id))]
    yield [ask_staff_key(t), *_about_pictures(context, event)]


def _about_pictures(context: Context, event: Event) -> list[Button]:
    """The poster for who saves data; whoever has not chosen yet may."""
    if not context.private or context.person.saves_data is False:
        return []
    if context.person.saves_data:
        return [Button(context.t("See the poster"), ShowPoster(event.id))]
    return [Button(context.t("Save data"), SaveData(True))]


def share_link(t: Texts, event: Event, link: Link) -> str:
    """Telegram's own way to send a link on."""
    word = plain(t("Let us go to “{title}” at the library", title=event.details.title))
    return f"https://t.me/share/url?url={quote(link(f'e_{event.id}'), safe='')}&text={quote(word)}"


def on_the_map(t: Texts, event: Event) -> Screen:
    """The place of an event."""
    details = event.details
    keys = [[Button(t("Back to the event"), OpenEvent(event.id)), menu_key(t)]]
    said = t("Place: {place}", place=details.place) if details.place else t("The place on the map:")
    if details.latitude is None or details.longitude is None:
        return Screen(said, keys)
    point = Place(details.latitude, details.longitude, details.title, details.place or details.title)
    return Screen(said, keys, fresh=True, place=point)
