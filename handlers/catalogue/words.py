"""What is said of a title: its line in a list, its availability, its place on the shelves."""

from __future__ import annotations

from bot.areas.catalogue.search import subject_of
from bot.areas.catalogue.types import Availability, Card, Found, Line, Shelf, State
from bot.areas.shelf.reviewing import Rated
from bot.base.html import Html, joined, lines
from bot.base.reading.text import fold
from bot.chat.screens.texts import N_, Texts

AUDIENCES = {"child": N_("Children"), "teen": N_("Teenagers"), "general": N_("Adults")}
ROOMS = {
    "layanan umum": N_("the general reading room"),
    "layanan anak": N_("the children's room"),
    "ruang referensi": N_("the reference room"),
}


def availability(t: Texts, found: Availability) -> Html:
    """2 of 3 on the shelf; all on loan; not known."""
    if found.state is State.FREE:
        return t("{free} of {total} on the shelf", free=found.free, total=found.total)
    if found.in_place and found.state is State.NONE:
        return t("to be read in the library")
    if found.state is State.NONE:
        return t("all on loan")
    return t("availability not known")


def asked_for(found: Found) -> str:
    """What was asked for, without the question around it; all of it where that is how the first title begins."""
    subject = subject_of(found.question)
    first = fold(found.lines[0].title) if found.lines else ""
    return found.question if fold(found.question) in first else subject


def byline(authors: tuple[str, ...], year: str) -> str:
    """Andrea Hirata, 2005."""
    named = ", ".join(authors[:2]) + (" …" if len(authors) > 2 else "")
    return ", ".join(part for part in (named, year) if part)


def line(t: Texts, number: int, title: Line) -> Html:
    """A numbered title with author, year, availability and shelf."""
    where = [availability(t, title.availability)]
    if title.call_number:
        where.append(t("shelf {number}", number=title.call_number))
    if title.editions > 1:
        where.append(t.plural("{n} edition", "{n} editions", title.editions))
    head = t("<b>{number}. {title}</b>", number=number, title=title.title)
    return lines(head, byline(title.authors, title.year), joined(" · ", where))


def brief_line(t: Texts, number: int, title: Line) -> Html:
    """The same in two lines, for chats in which others talk."""
    about = [byline(title.authors, title.year), availability(t, title.availability)]
    return lines(t("<b>{number}. {title}</b>", number=number, title=title.title), joined(" · ", about))


def shelf(t: Texts, place: Shelf) -> Html:
    """Where to walk, in words a visitor can follow."""
    names = [t(name) for name in (place.area_name, place.section_name) if name]
    rooms = [t(ROOMS[room]) if room in ROOMS else room for room in place.rooms]
    call = t("Shelf <b>{number}</b>", number=place.call_number) if place.call_number else ""
    return lines(
        joined(": ", (call, joined(" › ", names))),
        t("You find it in {room}.", room=joined(", ", rooms)) if rooms else "",
    )


def copies(t: Texts, card: Card) -> Html:
    """How many copies are free, and when that was so."""
    said = availability(t, card.availability)
    first = said[:1].upper() + said[1:]
    if card.availability.as_of is None:
        return t("{copies}. Please ask the staff.", copies=Html(first))
    return t("{copies} (as of {moment}).", copies=Html(first), moment=t.moment(card.availability.as_of))


def average(t: Texts, rated: Rated | None) -> Html:
    """4,3 of 5; nothing where too few have rated."""
    if rated is None or rated.average is None:
        return Html()
    return t.plural(
        "Readers give it {average} of 5 ({n} rating).",
        "Readers give it {average} of 5 ({n} ratings).",
        rated.ratings,
        average=t.number(rated.average),
    )


def details(t: Texts, card: Card) -> Html:
    """Authors, publisher and year, series, whom it is for."""
    authors = ", ".join(author.name for author in card.authors)
    publisher = card.publisher if card.publisher != authors else ""  # bodies that publish what they write
    return lines(
        authors,
        ", ".join(part for part in (publisher, card.year) if part),
        card.edition,
        t("Series: {series}", series=card.series) if card.series else "",
        t("For: {audience}", audience=t(AUDIENCES[card.audience])) if card.audience != "general" else "",
    )
