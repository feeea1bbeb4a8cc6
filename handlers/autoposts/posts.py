"""What channels and groups read: events, new books. Rendered when it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.autoposts.event_posts import Shown
from bot.areas.autoposts.rules import FEW
from bot.areas.autoposts.service import Autoposts
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Line as Title
from bot.areas.events.context import CANCELLED
from bot.areas.events.types import Event, EventState, SignUp
from bot.areas.library.service import Library
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.base.services import Services
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.series import series
from bot.chat.screens.texts import Texts
from handlers.events.listing.posters import poster_of
from handlers.events.listing.words import KINDS, whom

_LONGEST = 500  # characters of a description: a caption holds 1024 in all
_BOOKS = 10


@dataclass(frozen=True)
class NewBooks:
    """What came last."""

    titles: Sequence[Title]
    words: str
    link: str
    details: Mapping[str, Any]


# Looked up when the letter leaves


async def shown(services: Services, reader: Reader, details: Mapping[str, Any]) -> Shown | None:
    """An event."""
    return None if await _is_off(services, reader, "events") else await services[Autoposts].shown(reader, details)


async def _is_off(services: Services, reader: Reader, area: str) -> bool:
    """Whether the library has switched off what would be told of."""
    return area in await services[Library].switched_off(reader)


async def books(services: Services, reader: Reader, details: Mapping[str, Any]) -> NewBooks | None:
    """The newest titles."""
    if await _is_off(services, reader, "catalogue"):
        return None
    found = await services[Catalogue].newest(reader, limit=_BOOKS)
    words = await services[Autoposts].words(reader, details["plan"])
    return NewBooks(found.lines, words, services[Autoposts].link("buku"), details)


# What is read


def event_post(t: Texts, found: Shown) -> Screen | None:
    """An event is announced; None where it is no longer on."""
    if found.event.state is not EventState.PUBLISHED:
        return None
    return _post(t, found)


def event_edit(t: Texts, found: Shown) -> Screen | None:
    """The post as the event is now."""
    return _post(t, found) if found.event.state in (EventState.PUBLISHED, EventState.CANCELLED) else None


def event_reply(t: Texts, found: Shown) -> Screen | None:
    """What became of it, below the post."""
    event, details = found.event, found.event.details
    if found.details["what"] == CANCELLED:
        head = t("Sorry, <b>{title}</b> does not take place.", title=details.title)
        cause = t("The reason: {reason}", reason=event.cause) if event.cause else ""
        return _reply(found, lines(head, cause), [])
    if event.state is not EventState.PUBLISHED or not event.sessions:
        return None
    head = t("Please note the change of <b>{title}</b>:", title=details.title)
    return _reply(found, lines(head, _times(t, event), _place(t, event)), [_key(t, found)])


def few_seats(t: Texts, found: Shown) -> Screen | None:
    """Only a few are left; None where that is no longer so."""
    event = found.event
    if event.state is not EventState.PUBLISHED or found.free is None or not 0 < found.free <= FEW:
        return None
    head = t.plural("{n} seat is left: <b>{title}</b>", "{n} seats are left: <b>{title}</b>", found.free,
                    title=event.details.title)  # fmt: skip
    return _reply(found, lines(head, _times(t, event)), [_key(t, found)])


def books_post(t: Texts, found: NewBooks) -> Screen | None:
    """What is new on the shelves."""
    if not found.titles:
        return None
    said = [t("• {title}{by}", title=one.title, by=_by(t, one)) for one in found.titles]
    keys = [[Button(t("Look for a book"), url=found.link)]]
    text = paragraphs(found.words, t("<b>New at the library</b>"), lines(*said))
    return Screen(text, keys, thread=found.details.get("thread"))


def _by(t: Texts, one: Title) -> str:
    return t(", {authors}", authors=", ".join(one.authors)) if one.authors else ""


def _post(t: Texts, found: Shown) -> Screen:
    event, details = found.event, found.details
    cancelled = event.state is EventState.CANCELLED
    head = lines(t("<b>{title}</b>", title=event.details.title), t(KINDS[event.details.kind]))
    off = t("❌ <b>Cancelled</b>") if cancelled else ""
    facts = lines(_times(t, event), _place(t, event), whom(t, event), _partner(t, event))
    about = event.details.description
    about = about if len(about) <= _LONGEST else about[:_LONGEST].rsplit(" ", 1)[0] + " …"
    text = paragraphs(off, found.words, head, facts, about)
    picture = poster_of(event) if details.get("photo") else ""
    keys = [] if cancelled else [[_key(t, found)]]
    return Screen(text, keys, photo=picture, thread=details.get("thread"), amends=details.get("amends"))


def _times(t: Texts, event: Event) -> Html:
    sessions = event.sessions or event.plan.sessions
    return series(t, [(one.starts_at, one.ends_at) for one in sessions])


def _place(t: Texts, event: Event) -> Html | str:
    place = event.details.place
    return t("Place: {place}", place=place) if place else ""


def _partner(t: Texts, event: Event) -> Html | str:
    return t("With: {partner}", partner=event.details.partner) if event.details.partner else ""


def _key(t: Texts, found: Shown) -> Button:
    asks = found.event.details.sign_up is not SignUp.NONE
    return Button(t("Sign up") if asks else t("Details"), url=found.link)


def _reply(found: Shown, text: Html, keys: Sequence[Button]) -> Screen:
    where = found.details
    return Screen(text, [keys] if keys else [], thread=where.get("thread"), answers=where.get("answers"))
