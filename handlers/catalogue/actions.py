"""What answers a search and the keys of its results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.areas.catalogue.search import Answer, Confidence
from bot.areas.catalogue.service import PAGE, Catalogue
from bot.areas.catalogue.types import Asked, Filters, Found, Suggestions
from bot.areas.events.queries import Line as EventLine
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, reads_slowly, writes_after
from bot.chat.core.trace import Kind, Way
from bot.chat.routing.asking_back import Unsure, asked_back
from bot.chat.screens.screen import Screen
from handlers.catalogue import lists, missing, reserving
from handlers.catalogue.alike import Alike, like_one_named
from handlers.catalogue.buttons import AsTyped, FilterName, OpenFilters, SetFilter, ShowList, ShowResults
from handlers.catalogue.buttons import Kind as ListKind
from handlers.catalogue.unsure import is_subject_rather, is_talk, may_be_else
from handlers.condolence import condolence
from handlers.events.listing.actions import event_card
from handlers.events.listing.naming import exactly_named, fully_named, on_offer
from handlers.navigation import OpenEvent

_LONGEST_QUESTION = 200
_FEW = 2  # words
_EVENTS_SHOWN = 3


@dataclass(frozen=True)
class Looked:
    """What a search found, or only what the index answered; where that is nothing, what is near."""

    found: Found | Answer
    near: Suggestions | None = None
    events: Sequence[EventLine] = ()
    event: EventLine | None = None
    alike: Alike | None = None


async def look_up(context: Context, question: str) -> Looked:
    """The first page for words as they were typed, but for its lines: they are read in the trip that shows them."""
    found = await context.services[Catalogue].ask(_words(question))
    if context.private and (alike := await like_one_named(context, found)):
        return Looked(found, alike=alike)
    return await _looked(context, found)


async def _looked(context: Context, found: Found | Answer) -> Looked:
    if found.confidence is Confidence.SURE:
        return Looked(found)
    coming = await on_offer(context)
    if event := exactly_named(coming, found.question):
        return Looked(found, event=event)
    maybe = found.confidence is Confidence.MAYBE
    few = maybe and len(found.question.split()) <= _FEW
    events = () if few else fully_named(coming, found.question)[:_EVENTS_SHOWN]
    if maybe and not events:
        return Looked(found)
    return Looked(found, await context.services[Catalogue].suggestions(found.question), events)


def _words(question: str) -> str:
    return " ".join(question.split())[:_LONGEST_QUESTION].rstrip("?!., ") or question[:1]


async def is_title(context: Context, words: str) -> bool:
    """Whether the words are surely a book or an event of ours; of few words, whether there is something under them."""
    found = await context.services[Catalogue].ask(_words(words))
    if await like_one_named(context, found):
        return True
    if missing.names_nothing(found.heard or found.question):  # “mau pesan” is no title, though one has the word
        return False
    if found.confidence is Confidence.SURE:
        return True
    coming, asked = await on_offer(context), _words(words)
    if exactly_named(coming, asked) or (not is_talk(words) and fully_named(coming, asked)):
        return True
    return is_subject_rather(words, found)


@writes_after(look_up)
async def search(context: Context, question: str, tx: Transaction, looked: Looked) -> Screen:
    """Words -> results, or what is near; how a book is reserved where that is asked for."""
    if looked.event:
        return await event_card(context, OpenEvent(looked.event.event_id))
    shown = await answer(context, tx, looked, question)
    sure = looked.found.confidence is Confidence.SURE and not looked.alike
    return shown.led_by(reserving.how(context)) if sure and reserving.is_asked(question, looked.found.heard) else shown


async def _page(context: Context, tx: Transaction, found: Found | Answer) -> Found:
    return found if isinstance(found, Found) else await context.services[Catalogue].first_page(tx, found)


async def answer(context: Context, tx: Transaction, looked: Looked, words: str = "") -> Screen:
    """Remember what was asked, so that keys can carry its id, and show what it found.

    `words`: as they were said; what else they may mean is asked back where no book is surely meant.
    """
    if looked.alike:
        return lists.listing(context.t, looked.alike.listing, ShowList(ListKind.SIMILAR, looked.alike.of))
    found = await _page(context, tx, looked.found)
    if not context.private:
        return lists.in_group(context.t, found.question, found.lines[:3], context.link)
    asks_back = isinstance(words, Unsure) and not looked.events and may_be_else(words, found)
    asked = await context.services[Catalogue].remember_search(
        tx,
        context.person.id,
        found.question,
        found.filters,
        found.verbatim,
        Confidence.NONE if asks_back else found.confidence,
    )
    if isinstance(words, Unsure) and asks_back:
        context.ways.append(asked_back(words.offers))
        return lists.ask_back(context.t, words.offers, asked).led_by(condolence(context.t, words))
    near = looked.near or (Suggestions((), ()) if found.confidence is Confidence.NONE else None)
    if near is not None:
        context.ways.append(Way(Kind.NOT_FOUND, "not_found"))
        may_propose = context.has("proposals")
        if looked.events:
            return lists.rather_events(context.t, looked.events, asked, may_propose=may_propose)
        may_want = context.has("needs")
        return missing.not_found(context.t, found, near, asked, may_propose=may_propose, may_want=may_want)
    if not found.lines:
        return lists.nothing_under_filters(context.t, found, asked)
    return lists.results(context.t, found, asked)


@writes_after(look_up)
async def find_by_command(context: Context, words: str, tx: Transaction, looked: Looked) -> Screen:
    """/cari with words searches at once; alone it invites."""
    if not words.strip():
        return lists.invitation(context.t)
    return await answer(context, tx, looked)


@reads
async def invite(context: Context, _: object) -> Screen:
    """What may be written."""
    return lists.invitation(context.t)


async def _again(context: Context, search_id: int, page: int = 0) -> Found:
    asked = await context.services[Catalogue].search_by_id(context.reader, search_id, context.person.id)
    return await _find(context, asked, page)


async def _find(context: Context, asked: Asked, page: int = 0) -> Found:
    """A page; the last one where there are fewer."""
    found = await context.services[Catalogue].find(
        asked.question, filters=asked.filters, offset=max(0, page) * PAGE, verbatim=asked.verbatim
    )
    if 0 < found.total <= found.offset:
        return await _find(context, asked, (found.total - 1) // PAGE)
    return found


@reads_slowly
async def show_results(context: Context, tap: ShowResults) -> Screen:
    """A page of a remembered search."""
    found = await _again(context, tap.search, tap.page)
    if not found.lines and not found.unfiltered:
        near = await context.services[Catalogue].suggestions(found.question)
        may = context.has("proposals"), context.has("needs")
        return missing.not_found(context.t, found, near, tap.search, may_propose=may[0], may_want=may[1])
    if not found.lines:
        return lists.nothing_under_filters(context.t, found, tap.search)
    return lists.results(context.t, found, tap.search)


@reads_slowly
async def open_filters(context: Context, tap: OpenFilters) -> Screen:
    """The filters, or the values of one."""
    found = await _again(context, tap.search)
    if not tap.name:
        return lists.filters(context.t, found, tap.search)
    name = _filter_name(tap.name)
    if name not in lists.FILTERS:
        raise Unknown("filter")
    return lists.filter_values(context.t, found, tap.search, name)


def _filter_name(name: str) -> FilterName:
    try:
        return FilterName(name)
    except ValueError:
        raise Unknown("filter") from None


async def narrow(context: Context, tap: SetFilter) -> Looked:
    """The same question under changed filters."""
    asked = await context.services[Catalogue].search_by_id(context.reader, tap.search, context.person.id)
    return await _looked(context, await _find(context, replace(asked, filters=_changed(asked.filters, tap))))


def _changed(filters: Filters, tap: SetFilter) -> Filters:
    if not tap.name:
        return Filters()
    value = tap.value or None
    match _filter_name(tap.name):
        case FilterName.AVAILABLE:
            return replace(filters, available=value is not None)
        case FilterName.AREA:
            return replace(filters, area=value)
        case FilterName.AUDIENCE:
            return replace(filters, audience=value)
        case FilterName.LANGUAGE:
            return replace(filters, language=value)


async def as_typed(context: Context, tap: AsTyped) -> Looked:
    """The same question without correction."""
    asked = await context.services[Catalogue].search_by_id(context.reader, tap.search, context.person.id)
    return await _looked(context, await _find(context, replace(asked, verbatim=True)))


@writes_after(narrow)
async def set_filter(context: Context, tap: SetFilter, tx: Transaction, looked: Looked) -> Screen:
    """Narrowed results, remembered as a search of their own."""
    return await answer(context, tx, looked)


@writes_after(as_typed)
async def search_as_typed(context: Context, tap: AsTyped, tx: Transaction, looked: Looked) -> Screen:
    """Results for the words as typed."""
    return await answer(context, tx, looked)
