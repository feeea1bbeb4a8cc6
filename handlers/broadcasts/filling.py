"""Announcements filled in from an event or a book, and albums that come piece by piece."""

from __future__ import annotations

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Content, ContentKey, Phase
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.topics import BOOKS
from bot.areas.catalogue.types import Card
from bot.areas.events.service import Events
from bot.areas.events.topics import CHILDREN, EVENTS
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, for_staff, writes, writes_after
from bot.chat.core.inputs import Other, Picture
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.book_keys import AnnounceTitle
from handlers.broadcasts import audience, panel, posts
from handlers.broadcasts import buttons as b
from handlers.events.listing.words import when
from handlers.navigation import AnnounceEvent


async def _title(context: Context, tap: b.AddTitleKey | AnnounceTitle) -> Card:
    return await context.services[Catalogue].card(tap.title)


@for_staff(ANNOUNCE, N_("added a key to an announcement"))
@writes_after(_title)
async def add_title(context: Context, tap: b.AddTitleKey, tx: Transaction, title: Card) -> Screen:
    """A key that leads to a book."""
    return await panel.with_key(context, tx, tap.broadcast, ContentKey(title.title[:40], title_id=tap.title))


async def belongs_to_draft(context: Context, given: Picture | Other) -> bool:
    """Whether a file is a further part of the album that began a draft."""
    if not context.may(ANNOUNCE):
        return False
    return (
        await context.services[Broadcasts].drafts.of_album(context.reader, given.post.album, context.person.id)
        is not None
    )


@for_staff(ANNOUNCE)
@writes
async def take_album_part(context: Context, given: Picture | Other, tx: Transaction) -> Answer:
    """One more part; said nothing of, as Telegram sends an album in many messages."""
    drafts = context.services[Broadcasts].drafts
    broadcast_id = await drafts.of_album(tx, given.post.album, context.person.id)
    if broadcast_id is None:
        return ()
    one = await drafts.find(tx, broadcast_id)
    if one.phase is Phase.DRAFT and (content := posts.joined_by(one.content, given)):
        await drafts.set_content(tx, broadcast_id, content)
    return ()


@for_staff(ANNOUNCE, N_("wrote an announcement"))
@writes
async def announce_event(context: Context, tap: AnnounceEvent, tx: Transaction) -> Screen:
    """An announcement filled in from an event; its card is a key below."""
    t = context.t
    event = await context.services[Events].reading.event(tx, tap.event)
    details = event.details
    text = paragraphs(
        t("<b>{title}</b>", title=details.title),
        lines(
            *(when(t, one) for one in event.sessions[:3]),
            t("Place: {place}", place=details.place) if details.place else "",
        ),
        details.description,
    )
    topic = CHILDREN if event.plan.bands and all(band.oldest < 18 for band in event.plan.bands) else EVENTS
    content = Content(text=text, keys=(ContentKey(t("Open and sign up"), event_id=event.id),))
    return await _begun(context, tx, topic, content)


@for_staff(ANNOUNCE, N_("wrote an announcement"))
@writes_after(_title)
async def announce_title(context: Context, tap: AnnounceTitle, tx: Transaction, title: Card) -> Screen:
    """An announcement filled in from a book."""
    t = context.t
    authors = ", ".join(author.name for author in title.authors[:3])
    text = paragraphs(
        t("A book to read: <b>{title}</b>", title=title.title),
        authors,
        t("You find it at the library. Ask the bot for it."),
    )
    content = Content(text=text, keys=(ContentKey(t("Open the book"), title_id=tap.title),))
    return await _begun(context, tx, BOOKS, content)


async def _begun(context: Context, tx: Transaction, topic: str, content: Content) -> Screen:
    drafts = context.services[Broadcasts].drafts
    broadcast_id = await drafts.create(tx, context.person.id, topic, content)
    return await audience.begun(context, tx, broadcast_id)
