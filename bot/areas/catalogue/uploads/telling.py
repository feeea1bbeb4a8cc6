"""What is kept of a look and of an import, as JSON: what readers say as `Said` keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.catalogue.imports import Look, Summary, Undone
from bot.areas.catalogue.imports.look import Sample
from bot.ils.port import Layout

_CHANGES = ("new", "changed", "withdrawn", "returned", "copies_new", "copies_changed", "copies_gone")


def look(found: Look) -> dict[str, Any]:
    """What a look found."""
    return {
        "look": {
            "layouts": [layout(one) for one in found.summary.layouts],
            "counts": found.summary.counts,
            "samples": [sample(one) for one in found.samples],
        },
        **problems(found.summary),
    }


def layout(one: Layout) -> dict[str, Any]:
    """What a part of a file is, and what is read as what in it."""
    return {
        "name": one.name,
        "format": one.format.to_json(),
        "records": one.records,
        "left": one.left,
        "again": one.again,
        "read": [[column.header, column.field] for column in one.columns if column.field],
        "unread": [[column.header, column.meaning] for column in one.unread_columns],
    }


def sample(one: Sample) -> dict[str, Any]:
    """A title as residents will see it."""
    hung = {"authors": one.authors, "isbns": one.isbns, "subjects": one.subjects}
    told = {**one.texts, **hung, "copies": one.copies, "location": one.location}
    some_out = {"free": one.free} if one.free is not None and one.free < one.copies else {}
    return {name: value for name, value in told.items() if value} | some_out


def problems(summary: Summary) -> dict[str, Any]:
    """The rows left out, the doubtful ones, and the first of them one by one."""
    return {
        "bad": summary.bad,
        "unplaced": summary.unplaced,
        "warned": summary.warned,
        "aside": summary.aside,
        "noted": summary.noted,
        "said": summary.said,
        "problems": [[problem.place, problem.reason.to_json(), problem.bad] for problem in summary.by_weight],
    }


def report(summary: Summary) -> dict[str, Any]:
    """What an import did."""
    earlier = [one.counts for one in summary.earlier]
    return {"counts": summary.counts, "earlier": earlier, "refusal": None, "later": None, **problems(summary)}


def changed(told: Mapping[str, Any]) -> bool:
    """Whether an import that is told of has changed anything, and was not refused to be taken back."""
    counts = told.get("counts", {})
    return not told.get("refusal") and any(counts.get(name) for name in _CHANGES)


def undone(what: Undone) -> dict[str, Any]:
    """What taking it back did."""
    return {"undone": [what.removed, what.restored, dict(what.copies)]}
