"""An announcement outside of Telegram: plain text for WhatsApp, a code to print; and the link that leads to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Broadcast, Content, Phase
from bot.areas.catalogue.service import Catalogue
from bot.base.database import Reader, Transaction
from bot.base.html import Html, escape, paragraphs, plain
from bot.base.reading.numbers import read_id
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes_after
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from bot.settings import Settings
from handlers.broadcasts import going_buttons as g
from handlers.broadcasts import panel
from handlers.catalogue import cards
from handlers.events.listing.actions import follow_link as follow_event
from handlers.events.printing.papers import qr_sheet
from handlers.navigation import OpenAnnouncement

QR = "announcement_qr"
_BEFORE_END = re.compile(r"([*_~])([^*_~\n]*?)(\s+)\1")
_MARKS = {"b": "*", "strong": "*", "i": "_", "em": "_", "s": "~", "del": "~", "code": "```", "pre": "```"}
_TAG = re.compile(r"<(/?)([a-z-]+)([^>]*)>")
_HREF = re.compile(r'href="([^"]*)"')
_LONGEST_COPY = 256
_LONGEST_TITLE = 120


def for_whatsapp(content: Content, link: str, key_link: Mapping[int, str]) -> str:
    """The same as WhatsApp writes it: *bold*, _italic_, links written out; the way to the bot last."""
    marked = _TAG.sub(_mark_of(), content.text)
    text = unescape(_BEFORE_END.sub(r"\1\2\1\3", marked))  # a mark after a space would be no mark there
    keys = [f"{key.label}: {key.link or key_link.get(number, link)}" for number, key in enumerate(content.keys)]
    return "\n\n".join(part for part in (text.strip(), "\n".join(keys), link) if part)


def _mark_of() -> Any:
    opened: list[str] = []

    def mark(match: re.Match[str]) -> str:
        closing, name, rest = match.groups()
        if name == "a":
            if closing:
                return f" ({opened.pop()})" if opened and opened[-1] else ""
            found = _HREF.search(rest)
            opened.append(found[1] if found else "")
            return ""
        return _MARKS.get(name, "")

    return mark


@for_staff(ANNOUNCE)
@reads
async def whatsapp(context: Context, tap: g.ForWhatsApp) -> Screen:
    """A message of plain text: Telegram copies it with one long press; where it is short, a key does."""
    t = context.t
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    links = {number: context.link(f"k_{one.id}_{number}") for number in range(len(one.content.keys))}
    text = for_whatsapp(one.content, context.link(f"a_{one.id}"), links)
    copy = [[Button(t("Copy"), copy=text)]] if len(text) <= _LONGEST_COPY else []
    back = [Button(t("Back"), OpenAnnouncement(one.id))]
    return Screen(Html(f"<pre>{escape(text)}</pre>"), [*copy, back], fresh=True)


@for_staff(ANNOUNCE)
@reads
async def show_qr(context: Context, tap: g.ShowQr) -> Screen:
    """A code to print."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    paper = File(QR, f"pengumuman-{one.id}.pdf", {"broadcast": one.id, "link": context.link(f"a_{one.id}")})
    said = context.t("Print this sheet: whoever photographs its code comes to the announcement.")
    return Screen(said, [[Button(context.t("Back"), OpenAnnouncement(one.id))]], fresh=True, document=paper)


async def make_qr(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """A4: the announcement's first line, and its code; in the library's language, as residents read it."""
    t = replace(t, language=services[Settings].locale)
    try:
        one = await services[Broadcasts].drafts.find(reader, details["broadcast"])
    except Unknown:
        return None
    first = next((line for line in Html(one.content.text).plain.splitlines() if line.strip()), "")
    title = first if len(first) <= _LONGEST_TITLE else first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    return qr_sheet(
        t, title or plain(t("An announcement of the library")), [], plain(t("Scan to read more")), details["link"]
    )


def _public(one: Broadcast) -> bool:
    """Whether whoever has the link may read it: it has left, and was not recalled."""
    return one.phase in (Phase.RUNNING, Phase.PAUSED, Phase.DONE, Phase.STOPPED) and one.recalled_at is None


@reads
async def follow_announcement(context: Context, rest: str) -> Screen:
    """“a_7”: the announcement, for whoever photographed its code."""
    one = await _of_link(context, rest)
    if not (_public(one) or context.may(ANNOUNCE)):
        raise Unknown("announcement")
    return panel.seen(context, one)


async def _of_link(context: Context, text: str) -> Broadcast:
    return await context.services[Broadcasts].drafts.find(context.reader, read_id(text, "announcement"))


async def _of_tap(context: Context, tap: g.FollowKey) -> Screen:
    return await _led_to(context, tap)


@writes_after(_of_tap)
async def follow_key(context: Context, tap: g.FollowKey, tx: Transaction, shown: Screen) -> Screen:
    """A resident taps the writer's key: counted, and opened."""
    await context.services[Broadcasts].after.tapped(tx, tap.broadcast, tap.number)
    return shown


def _of_payload(rest: str) -> g.FollowKey:
    broadcast, _, number = rest.partition("_")
    return g.FollowKey(read_id(broadcast, "announcement"), read_id(number, "key"))


async def _of_link_tap(context: Context, rest: str) -> Screen:
    return await _led_to(context, _of_payload(rest))


@writes_after(_of_link_tap)
async def follow_key_link(context: Context, rest: str, tx: Transaction, shown: Screen) -> Screen:
    """“k_7_0”: the same from a channel or group."""
    tap = _of_payload(rest)
    await context.services[Broadcasts].after.tapped(tx, tap.broadcast, tap.number)
    return shown


async def _led_to(context: Context, tap: g.FollowKey) -> Screen:
    """What a key leads to. Raises Unknown, for announcements that are not out, too."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    if not 0 <= tap.number < len(one.content.keys) or not (_public(one) or context.may(ANNOUNCE)):
        raise Unknown("key")
    key = one.content.keys[tap.number]
    if key.event_id is not None:
        shown = await follow_event.run(context, str(key.event_id))
    elif key.title_id is not None:
        shown = cards.card(context.t, await context.services[Catalogue].card(key.title_id))
    else:
        shown = Screen(paragraphs(key.label, key.link), [[Button(key.label, url=key.link)]])
    assert isinstance(shown, Screen)
    return replace(shown, fresh=True)
