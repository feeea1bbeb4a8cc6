"""What is to be said of a record's authors: that others are not named, and that two names may be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.areas.catalogue.names import authors, doubtful
from bot.base.i18n import N_
from bot.ils.records import Item, Problem, Record
from bot.ils.said import said

_OTHERS = N_("“{text}”: others wrote it, too, who are not named in the file; the authors kept: {names}")
_NOBODY = N_("“{text}” names no author: kept as it is")
_WITHIN = N_("a title stands between two names in “{text}”: see whether the authors are right: {names}")
_LONGEST = 60


def weighed(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with what is doubtful about a record's authors before it."""
    for item in items:
        if isinstance(item, Record):
            yield from _of(item)
        yield item


def _of(record: Record) -> Iterator[Problem]:
    for text in record.authors or ():
        others, within = doubtful(text)
        if not others and not within:
            continue
        names = ", ".join(one.name for one in authors(text))
        if others:
            many = _OTHERS if any(one.name != text.strip() for one in authors(text)) else _NOBODY
            yield Problem(record.place, said(many, text=text[:_LONGEST], names=names[: 2 * _LONGEST]), bad=False)
        if within:
            yield Problem(record.place, said(_WITHIN, text=text[:_LONGEST], names=names[: 2 * _LONGEST]), bad=False)
