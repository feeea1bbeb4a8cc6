"""What is asked in the middle of signing up is asked of that event: the answer first, in a few lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.areas.events.context import OF_EVENT
from bot.areas.events.queries import Card
from bot.areas.events.service import Events
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.topic import AskedOf, Topic
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing import phrases
from handlers.events.listing.cards import facts, times
from handlers.events.listing.words import seats, whom
from handlers.navigation import ask_staff_key, menu_key

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_ELSEWHERE = (
    r"\b(?:anggota|member\w*|kartu|parkir|denda|pinjam\w*|buku|print|fotokopi|wifi|perpus\w*|pustaka|library)\b"
    r"|\b(?:acara|kegiatan|kelas|events?)\s+(?:\w+\s+){0,2}(?:lain\w*|other)\b|\b(?:other|another)\s+(?:events?|class)"
    r"|\b(?:acara|kegiatan|kelas|events?)\s+(?:apa|apo|a|ap)(?:\s?an)?\b|\b(?:apa|apo|what)\s+(?:aja\s+|saja\s+|sajo\s+)?(?:acara|kegiatan|kelas|events?)\b(?!\s*(?:nya|ini|itu|ko\b|tu\b))"
    r"|\b(?:ada|ado|any)\s+(?:acara|kegiatan|events?)\b(?!\s*(?:nya|ini|itu|ko\b|tu\b))"
)
_ABOUT = (
    r"\b(?:(?:what|which)\s+(?:day|date|time)|how\s+long|where\s+(?:is|was)\s+(?:it|this)|kuota\w*|kursi\w*|peserta\w*|hadiah\w*|doorprize|snack|konsumsi|pemateri\w*|narasumber\w*|pembicara\w*|"
    r"(?:ng|meng)isi(?:nya)?|acara(?:nya|nyo|\s+(?:ini|itu|ko|tu))|kegiatan(?:nya|\s+(?:ini|itu))|dongeng(?:nya)?|seats?|prizes?|"
    r"(?:boleh|buliah|bisa|biso|can|may|ok|okay|allowed)\b.{0,60}\b(?:ikut|ikuik|sato|masuk|gabung|nunggu|nungguin|ditunggu\w*|"
    r"ditemani|didampingi|join|only\s+\w+)|(?:orang\s?tua|ortu|emak|mama|ibu|ayah|parents?)\w*\b.{0,30}\b(?:ikut|masuk|nunggu|temani))\b"
)
"""What speaks of the event that somebody is signing up for."""
_TELLS_COST = re.compile(r"\b(?:gratis|biaya\w*|bayar\w*|rp|htm|free|tiket)\b", re.IGNORECASE)


def _cost(t: Texts, found: Card, context: Context) -> Html | str:
    """What the event's own words say of it; `cost` is what the library spends, for its reports alone."""
    said = [one for one in _SENTENCE.split(found.event.details.description) if _TELLS_COST.search(one)]
    if said:
        return " ".join(said)
    return t("Nothing is said of a cost for this event. The staff can tell you for certain.")


def _when(t: Texts, found: Card, context: Context) -> Html:
    return times(t, found.event, context.now)


def _where(t: Texts, found: Card, context: Context) -> Html | str:
    details = found.event.details
    if details.online_link:
        return t("Online: {link}", link=details.online_link)
    return t("Place: {place}", place=details.place) if details.place else ""


def _whom(t: Texts, found: Card, context: Context) -> Html:
    return whom(t, found.event)


def _seats(t: Texts, found: Card, context: Context) -> Html | str:
    return lines(*(seats(t, one) for one in found.seats))


_ANSWERS: tuple[tuple[str, Callable[[Texts, Card, Context], Html | str]], ...] = (
    (r"bayar\w*|gratis|biaya\w*|berbayar|harga\w*|tarif\w*|tiket|htm|pitih|baia|free|costs?|pay|fee|price", _cost),
    (r"kursi|kuota|penuh|sisa|seats?|full", _seats),
    (r"umur\w*|usia\w*|umua\w*|tahun|taun|thn|age|old|balita|anak\s+\S*\d\S*", _whom),
    (r"di\s?mana|dima|dmn|tempat\w*|lokasi\w*|ruang\w*|alamat\w*|lantai|online|where|room", _where),
    (r"jam|jm|pukul|mulai\w*|selesai\w*|sampai|sampe|kapan\w*|hari|tanggal|tgl|lama|durasi|when|time|long", _when),
)  # fmt: skip
"""The first of these that is asked for is told alone; otherwise all that is known."""


async def _told(context: Context, asked: AskedOf) -> Screen:
    found = await context.services[Events].reading.card(context.reader, asked.answers[ABOUT]["event"])
    t, event = context.t, found.event
    told = next((tell(t, found, context) for words, tell in _ANSWERS if _says(asked.text, words)), "")
    if not told:
        told = paragraphs(times(t, event, context.now), facts(t, found), event.details.description)
    said = paragraphs(told, t("That is about <b>{title}</b>.", title=event.details.title))
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])


@reads
async def answer(context: Context, asked: AskedOf) -> Screen:
    """“bayar ga?”, “sampai jam berapa?”, “anak 3 tahun boleh?” while somebody signs up."""
    return await _told(context, asked)


@reads
async def answer_of_letter(context: Context, asked: AskedOf) -> Screen:
    """The same just after a reminder; what nobody has written down is not made up. Further questions are of it, too."""
    t = context.t
    unknown = t("Nothing is written down of that yet; the staff can tell you.") if _says(asked.text, _UNTOLD) else ""
    shown = (await _told(context, asked)).led_by(unknown)
    return replace(shown, about=f"{OF_EVENT}:{asked.answers[ABOUT][OF_EVENT]}")


def _says(text: str, words: str) -> bool:
    return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None


_UNTOLD = (
    r"park\w*|telat\w*|terlambat|bayi\w*|(?:mem)?bawa\w*|(?:meng)?ajak\w*|pakai\w*|pakean|baju\w*|dress\w*|snack|makan\w*|minum|"
    r"sertifikat\w*|teman\w*|temen\w*|rewel|stroller|kursi\s+roda|hujan|jemput\w*|dijemput|antar\w*|late|bring|wear|park"
)
"""What the card of an event seldom tells."""
_OF_LETTER = (
    rf"\b(?:{_UNTOLD}|datang|hadir|mulai\w*|selesai\w*|jam\s+berapa|sampai\s+jam|di\s?mana|dima|ruang\w*|lantai|bayar|gratis|"
    rf"balita|ikut|nunggu\w*|ditunggu\w*|masuk|penuh|online|kapan)\b|{_ABOUT}"
)
_NOT_OF_LETTER = _ELSEWHERE.replace("parkir|", "") + r"|\b(?:buka|tutup|jadwal|rak|novel|komik)\b"

OF_THE_LETTER = Topic(
    "event_asked", phrases.EVENT_ASKED, frozenset({"events"}), answer_of_letter, _NOT_OF_LETTER, _OF_LETTER
)
OF_THE_EVENT = Topic("event_asked", phrases.EVENT_ASKED, frozenset({"events", "sign_up"}), answer, _ELSEWHERE, _ABOUT)
