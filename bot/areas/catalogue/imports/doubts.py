"""What is to be said of records, whatever file they come from: authors who are none, two languages in a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.areas.catalogue import shelf
from bot.areas.catalogue.audiences import audiences
from bot.areas.catalogue.languages import languages
from bot.areas.catalogue.names import authors, doubtful, unclear
from bot.base.i18n import N_
from bot.base.reading.nobody import names_nobody, names_others
from bot.ils.records import Item, Problem, Record
from bot.ils.said import said
from bot.ils.tallies import Tally

_OTHERS = N_("“{text}”: others wrote it, too, who are not named in the file; the authors kept: {names}")
_NOBODY = N_("“{text}” is nobody's name: it is not among the authors")
_WITHIN = N_("a title stands between two names in “{text}”: see whether the authors are right: {names}")
_UNCLEAR = N_("it could not be told whether “{text}” is one author or several: kept as one; part several with “;”")
_NO_LANGUAGE = N_("“{text}” is no language that is known: left out")
_LANGUAGES = N_("“{text}” names several languages: the first of them is kept")
_NO_AUDIENCE = N_("“{text}” does not say for what age a book is: left out")
_AUDIENCES = N_("“{text}” names several ages: filed under the first of them")
_TWO_CLASSES = N_("the call number is of another class than the class number: both are kept, filed by the call number")
_SHELVED = N_(
    "the shelf is known and the number of copies is not: kept as one copy, of which nobody knows whether it is free"
)
_LONGEST = 60


def weighed(items: Iterable[Item]) -> Iterator[Item]:
    """The items, authors who are nobody left out, with what is doubtful about a record before it."""
    tally = Tally()
    for item in items:
        if isinstance(item, Record):
            record, dropped = _named(item)
            yield from _of_authors(record, dropped)
            _of_words(record, tally)
            _of_classes(record, tally)
            if record.only_shelved:
                tally.note(record.place, said(_SHELVED))
            yield record
        else:
            yield item
    yield from tally.problems()


def _named(record: Record) -> tuple[Record, list[str]]:
    """The record with its authors who have a name, and the texts that are none."""
    nobodies = [text for text in record.authors or () if names_nobody(text)]
    if not nobodies:
        return record, []
    return replace(record, authors=tuple(text for text in record.authors or () if text not in nobodies)), nobodies


def _of_authors(record: Record, dropped: list[str]) -> Iterator[Problem]:
    named = (one.name for text in record.authors or () for one in authors(text))
    names = ", ".join(named) if dropped else ""
    for text in dropped:
        many = _OTHERS if names and names_others(text) else _NOBODY
        yield _doubt(record.place, many, text, names)
    for text in record.authors or ():
        others, within = doubtful(text)
        own = ", ".join(one.name for one in authors(text)) if others or within else ""
        if others:
            yield _doubt(record.place, _OTHERS, text, own)
        if within:
            yield _doubt(record.place, _WITHIN, text, own)
        if name := unclear(text):
            yield _doubt(record.place, _UNCLEAR, name, own)


def _doubt(place: str, why: str, text: str, names: str) -> Problem:
    return Problem(place, said(why, text=text[:_LONGEST], names=names[: 2 * _LONGEST]), bad=False)


def _of_classes(record: Record, tally: Tally) -> None:
    """A call number of one class beside another: a title is filed under one."""
    number, other = shelf.class_number(record.call_number or ""), shelf.class_number("", record.classification or "")
    islam = shelf.area(number) == shelf.area(other) == shelf.ISLAM
    if number and other and number[:3] != other[:3] and not islam:
        tally.note(record.place, said(_TWO_CLASSES))


def _of_words(record: Record, tally: Tally) -> None:
    """Words of which a title keeps one meaning only: its language and whom it is for."""
    for text, found, none, many in (
        (record.language, languages, _NO_LANGUAGE, _LANGUAGES),
        (record.audience, audiences, _NO_AUDIENCE, _AUDIENCES),
    ):
        if text and (count := len(found(text))) != 1:
            tally.note(record.place, said(many if count else none, text=text[:_LONGEST]))
