"""A wish without a title: what it is about is searched for; where it says nothing, an invitation or a surprise."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.catalogue.search import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Card
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes_after
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.book_keys import ReadFor
from handlers.catalogue import cards, lists, reserving
from handlers.catalogue.actions import Looked, answer, look_up
from handlers.catalogue.alike import like_one_named
from handlers.catalogue.browsing import around, audience_of, surprising
from handlers.catalogue.buttons import Kind, ShowList, Surprise
from handlers.catalogue.missing import names_nothing
from handlers.navigation import ask_staff_key, menu_key

NEEDS = {
    "grieving": "berduka",
    "heartbroken": "patah hati",
    "comforted": "penghibur",
    "encouraged": "semangat bangkit",
    "calm": "menenangkan",
}
"""A need as people ask for it."""
_DICTIONARIES = "kamus bahasa indonesia"
_AUDIENCES = {"child": 0, "teen": 0}
_EASY = frozenset(
    "mudah gampang praktis dasar pemula pengantar bergambar komik panduan belajar ringan cerita kisah".split()
)


async def look_for_need(context: Context, tap: ReadFor) -> Looked:
    """What suits a need. Raises Unknown."""
    if tap.need not in NEEDS:
        raise Unknown("need")
    return await look_up(context, NEEDS[tap.need])


@writes_after(look_for_need)
async def read_for(context: Context, tap: ReadFor, tx: Transaction, looked: Looked) -> Screen:
    """The key below a word of comfort."""
    return await answer(context, tx, looked)


@reads
async def own_favourite(context: Context, heard: Heard) -> Screen:
    """“kamu suka buku apa”: it reads none, and knows what people here look at."""
    found = await context.services[Catalogue].popular(context.reader)
    listed = lists.listing(context.t, found, ShowList(Kind.POPULAR))
    return listed.led_by(context.t("I am a program and read no books. I do know what others look at:"))


async def look_up_rest(context: Context, heard: Heard) -> Looked:
    """The first page for the title within a request."""
    return await look_up(context, heard.rest or heard.typed)


@writes_after(look_up_rest)
async def find_to_reserve(context: Context, heard: Heard, tx: Transaction, looked: Looked) -> Screen:
    """“pesan bumi manusia”: what we have; a book's own page has the key by which it is reserved."""
    t, found = context.t, looked.found
    named = heard.rest or found.about or found.confidence is Confidence.SURE
    if not named or names_nothing(found.heard or found.question):
        which = t("Which book would you like to reserve? Please write its title.")
        return Screen(which if context.has("holds") else t(reserving.AT_THE_DESK), [[ask_staff_key(t), menu_key(t)]])
    tells_how = not looked.alike and (found.confidence is not Confidence.NONE or not context.has("holds"))
    how = reserving.how(context) if tells_how else ""
    return (await answer(context, tx, looked)).led_by(how)


async def look_by_ease(context: Context, heard: Heard) -> Looked:
    """What was found, the lightest first: of a page by for whom it is and what its title promises."""
    looked = await look_up(context, heard.typed)
    found = await context.services[Catalogue].find(heard.typed)
    lightest = tuple(
        sorted(found.lines, key=lambda one: (_AUDIENCES.get(one.audience or "", 1), not _is_easy(one.title)))
    )
    return Looked(replace(found, lines=lightest)) if lightest and looked.near is None else looked


def _is_easy(title: str) -> bool:
    return not _EASY.isdisjoint(title.casefold().split())


@writes_after(look_by_ease)
async def easiest_first(context: Context, heard: Heard, tx: Transaction, looked: Looked) -> Screen:
    """“yang paling gampang dibaca yang mana” below what was searched for."""
    said = context.t("Going by the titles and whom they are for, the first is the easiest:")
    shown = await answer(context, tx, looked)
    return shown if looked.near else shown.led_by(said)


async def look_for_dictionaries(context: Context, heard: Heard) -> Looked:
    """Where words are explained."""
    return await look_up(context, _DICTIONARIES)


@writes_after(look_for_dictionaries)
async def in_dictionaries(context: Context, heard: Heard, tx: Transaction, looked: Looked) -> Screen:
    """“kebakaran jenggot artinya apa”: the bot explains no words; dictionaries do."""
    said = context.t("The bot does not explain words and sayings. A dictionary does, such as these:")
    return (await answer(context, tx, looked)).led_by(said)


async def look_for_wish(context: Context, heard: Heard) -> Looked | None:
    """What suits the sentence; None where it says nothing of the book."""
    found = await context.services[Catalogue].ask(heard.typed)
    if alike := await like_one_named(context, found):
        return Looked(found, alike=alike)
    return Looked(found) if found.about and len(found.heard.split()) > 0 else None


@writes_after(look_for_wish)
async def find_in_words(context: Context, heard: Heard, tx: Transaction, looked: Looked | None) -> Screen:
    """“cari buku buat kado anak”; “cari buku” alone is invited on."""
    return await answer(context, tx, looked) if looked else lists.invitation(context.t)


async def look_or_draw(context: Context, heard: Heard) -> Looked | Card:
    """What suits the sentence, else some title for whom it names."""
    return await look_for_wish(context, heard) or await surprising(context, Surprise(audience_of(heard)))


@writes_after(look_or_draw)
async def recommend(context: Context, heard: Heard, tx: Transaction, found: Looked | Card) -> Screen:
    """“rekomendasi novel romantis” is searched for; “rekomendasi dong” is a surprise."""
    if isinstance(found, Looked):
        return await answer(context, tx, found)
    return cards.surprise(context.t, found, Surprise(audience_of(heard)), await around(context, found.id))
