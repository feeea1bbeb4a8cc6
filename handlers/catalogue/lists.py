"""Screens with several titles: results, filters, nothing found, browsing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.areas.catalogue.search import Confidence
from bot.areas.catalogue.service import PAGE
from bot.areas.catalogue.shelf import area_name
from bot.areas.catalogue.types import Facet, Found, Line, Listing
from bot.areas.events.queries import Line as EventLine
from bot.base.html import Html, lines, paragraphs, plain
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.layout import LABEL
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import OpenTitle, Propose
from handlers.catalogue.buttons import (
    AsTyped,
    FilterName,
    FindBook,
    Kind,
    OpenFilters,
    OpenListed,
    SetFilter,
    ShowList,
    ShowListOfBook,
    ShowResults,
    Surprise,
    list_key,
)
from handlers.catalogue.reasons import REASONS
from handlers.catalogue.words import AUDIENCES, asked_for, brief_line, line
from handlers.events.listing.words import line as event_line
from handlers.navigation import OpenEvent, ShowEvents, ask_staff_key, menu_key
from handlers.paging import in_rows, number_keys, page_keys

_MOST_VALUES = 8
FILTERS = {
    FilterName.AREA: N_("Subject area"),
    FilterName.AUDIENCE: N_("Age"),
    FilterName.LANGUAGE: N_("Language"),
}
TONGUES = {
    "id": N_("Indonesian"),
    "en": N_("English"),
    "ar": N_("Arabic"),
    "min": N_("Minangkabau"),
    "jv": N_("Javanese"),
    "zh": N_("Chinese"),
    "ja": N_("Japanese"),
    "fr": N_("French"),
    "de": N_("German"),
    "nl": N_("Dutch"),
}


def invitation(t: Texts) -> Screen:
    """What may be written."""
    said = t("Write a title, an author or a subject. Misspelt is fine.")
    keys = [
        [Button(t("New books"), ShowList(Kind.NEW)), Button(t("Often looked at"), ShowList(Kind.POPULAR))],
        [Button(t("Surprise me"), Surprise()), Button(t("A surprise for children"), Surprise("child"))],
        [menu_key(t)],
    ]
    return Screen(said, keys)


def results(t: Texts, found: Found, search: int) -> Screen:
    """One page of a search, with a key a title."""
    start = found.offset + 1
    rows = [line(t, number, title) for number, title in enumerate(found.lines, start)]
    page = found.offset // PAGE
    titles = number_keys([(title.title, OpenTitle(title.id, search, page)) for title in found.lines], start)
    turns = _turns(found.offset, found.total, lambda n: ShowResults(search, n))
    text = paragraphs(_heading(t, found), *rows, _left_out(t, found))
    return Screen(text, [*titles, turns, *_narrowing(t, found, search), [menu_key(t)]])


def _heading(t: Texts, found: Found) -> Html:
    if found.about and found.reason in REASONS:
        return t(REASONS[found.reason])
    if found.about:
        return t("Results for <i>{words}</i>:", words=found.heard or asked_for(found))
    if found.corrected and not found.verbatim:
        return t("Showing results for <i>{words}</i>:", words=found.corrected)
    if found.confidence is Confidence.MAYBE:
        return t("Closest to <i>{words}</i>:", words=found.heard or found.question)
    return t("Results for <i>{words}</i>:", words=asked_for(found))


def _left_out(t: Texts, found: Found) -> str:
    if not found.unknown:
        return ""
    return t.plural(
        "{n} more title fits, but whether it is on the shelf is not known here.",
        "{n} more titles fit, but whether they are on the shelf is not known here.",
        found.unknown,
    )


def _narrowing(t: Texts, found: Found, search: int) -> list[list[Button]]:
    rows = []
    if found.corrected and not found.verbatim:
        rows.append([Button(_as_typed(t, found.question), AsTyped(search))])
    if found.unfiltered > 1:
        label = t("Filters (on)") if found.filters.any else t("Filters")
        rows.append([Button(label, OpenFilters(search))])
    return rows


def _as_typed(t: Texts, question: str) -> str:
    """With the words, where a key shows all of them."""
    whole = plain(t("Search “{words}” as typed", words=question))
    return whole if len(whole) <= LABEL else t("Search as it was typed")


def filters(t: Texts, found: Found, search: int) -> Screen:
    """What the results can be narrowed by, with how many each leaves."""
    available = next((facet for facet in found.facets if facet.name == FilterName.AVAILABLE), None)
    rows = []
    if available:
        mark = "✓ " if found.filters.available else ""
        value = "" if found.filters.available else "1"
        label = t("{mark}Only on the shelf ({n})", mark=mark, n=available.count)
        rows.append([Button(label, SetFilter(search, FilterName.AVAILABLE, value))])
    for name, title in FILTERS.items():
        chosen = getattr(found.filters, name)
        if chosen or len(_values(found, name)) > 1:
            said = t("{filter}: {value}", filter=t(title), value=value_name(t, name, chosen) if chosen else t("all"))
            rows.append([Button(said, OpenFilters(search, name))])
    if found.filters.any:
        rows.append([Button(t("Remove the filters"), SetFilter(search, ""))])
    rows.append([Button(t("Back to the results"), ShowResults(search)), menu_key(t)])
    return Screen(t("Narrow the results for <i>{words}</i>:", words=asked_for(found)), rows)


def filter_values(t: Texts, found: Found, search: int, name: FilterName) -> Screen:
    """The values of one filter."""
    rows = [
        [Button(_counted(t, name, facet), SetFilter(search, name, facet.value))]
        for facet in _values(found, name)[:_MOST_VALUES]
        if isinstance(facet.value, str)
    ]
    rows.append([Button(t("All"), SetFilter(search, name))])
    rows.append([Button(t("Back"), OpenFilters(search)), menu_key(t)])
    return Screen(t("{filter}: which?", filter=t(FILTERS[name])), rows)


def _counted(t: Texts, name: FilterName, facet: Facet) -> Html:
    return t("{value} ({n})", value=value_name(t, name, facet.value), n=facet.count)


def _values(found: Found, name: FilterName) -> list[Facet]:
    return [facet for facet in found.facets if facet.name == name]


def value_name(t: Texts, name: FilterName, value: object) -> str:
    """A filter's value as people say it."""
    if name is FilterName.AREA:
        return t(area_name(str(value)) or N_("Other"))
    names = AUDIENCES if name is FilterName.AUDIENCE else TONGUES
    return t(names[str(value)]) if str(value) in names else str(value)


def nothing_under_filters(t: Texts, found: Found, search: int) -> Screen:
    """The filters leave nothing."""
    keys = [
        [Button(t("Remove the filters"), SetFilter(search, ""))],
        [Button(t("Filters"), OpenFilters(search)), menu_key(t)],
    ]
    text = paragraphs(t("No title is left under these filters."), _left_out(t, found))
    return Screen(text, keys)


def rather_events(t: Texts, events: Sequence[EventLine], search: int, *, may_propose: bool) -> Screen:
    """No book, but something that is on."""
    rows = [
        lines(t("<b>{date}</b>", date=t.date(one.starts_at.astimezone(t.zone).date())), event_line(t, n, one))
        for n, one in enumerate(events, 1)
    ]
    keys = number_keys([(one.title, OpenEvent(one.event_id)) for one in events])
    if may_propose:
        keys.append([Button(t("Propose this book"), Propose(search))])
    keys += [[Button(t("All events"), ShowEvents())], [ask_staff_key(t), menu_key(t)]]
    return Screen(paragraphs(t("This may be what you mean:"), *rows), keys)


def listing(t: Texts, found: Listing, asked: ShowList) -> Screen:
    """A page of a list that is no search, with the way back to the book whose card led here."""
    heading = {
        Kind.AUTHOR: t("Books by <b>{name}</b>:", name=found.heading),
        Kind.SUBJECT: t("Subject <b>{name}</b>:", name=found.heading),
        Kind.NEW: t("New in the library:"),
        Kind.POPULAR: t("Often looked at:"),
        Kind.SIMILAR: t("Similar to <b>{name}</b>:", name=found.heading),
    }[asked.kind]
    start, page, book = found.offset + 1, found.offset // PAGE, book_of(asked)
    rows = [line(t, number, title) for number, title in enumerate(found.lines, start)]
    opened = [(one.title, OpenListed(one.id, None, page, asked.kind, asked.of, book)) for one in found.lines]
    turns = _turns(found.offset, found.total, lambda n: list_key(asked.kind, asked.of, n, book))
    empty = "" if rows else t("There is nothing here yet.")
    back = Button(t("Back to the book"), OpenTitle(book)) if book else Button(t("Find a book"), FindBook())
    return Screen(paragraphs(heading, *rows, empty), [*number_keys(opened, start), turns, [back, menu_key(t)]])


def book_of(asked: ShowList) -> int:
    """The book whose card led to a list; 0 for none. What is similar is similar to a book."""
    if isinstance(asked, ShowListOfBook):
        return asked.book
    return asked.of if asked.kind is Kind.SIMILAR else 0


def _turns(offset: int, total: int, to_page: Callable[[int], CallbackData]) -> list[Button]:
    return page_keys(to_page, offset // PAGE, max(0, (total - 1) // PAGE))


def in_group(t: Texts, words: str, found: Sequence[Line], link: Callable[[str], str]) -> Screen:
    """The best few for a group, each a link into the private chat."""
    if not found:
        return Screen(t("We do not have “{words}” yet.", words=words))
    rows = [brief_line(t, number, title) for number, title in enumerate(found, 1)]
    keys = in_rows([Button(str(n), url=link(f"b_{title.id}")) for n, title in enumerate(found, 1)])
    return Screen(paragraphs(*rows), keys)


def ask_back(t: Texts, offers: Sequence[Button], asked: int) -> Screen:
    """What is meant? The likeliest things, the books under these words, a person."""
    keys = [*([one] for one in offers), [Button(t("Search for a book"), ShowResults(asked, 0))]]
    return Screen(t("What do you mean?"), [*keys, [ask_staff_key(t), menu_key(t)]])
