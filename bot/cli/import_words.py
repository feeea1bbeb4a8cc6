"""What `import` says: before it, in between, and after; the same words each time."""

from __future__ import annotations

from collections.abc import Iterator

from bot.areas.catalogue.imports import Look, Summary, Undone
from bot.areas.catalogue.imports.look import Sample

SHOWN = 20


def look(found: Look) -> Iterator[str]:
    """What a look found, for the standard output; the figures in the words of `report`."""
    yield from _earlier(found.summary)
    yield from layouts(found.summary)
    if found.samples:
        yield "As residents will see them:"
        yield from (f"  {_sample(one)}" for one in found.samples)
    yield from _figures(found.summary)
    yield "Nothing was changed. Without --look they are imported."


def layouts(summary: Summary) -> Iterator[str]:
    """What is read as what, part by part, and what else is to be said of whole columns."""
    notes = [problem for problem in summary.problems if problem.note]
    for one in summary.layouts:
        yield f"{one.name}: {one.format}"
        yield "  read: " + ", ".join(f"{column.header} = {column.field}" for column in one.columns if column.field)
        if one.unread:
            yield "  not read: " + ", ".join(column.called for column in one.unread_columns)
        yield from (f"  {note.reason}" for note in notes if note.place == one.name)


def problems(summary: Summary) -> Iterator[str]:
    """What was left out or is doubtful, row by row while there are few, for the standard error."""
    rows = [problem for problem in summary.by_weight if not problem.note]
    for problem in rows[:SHOWN]:
        yield f"{problem.place}: {'left out, ' if problem.bad else ''}{problem.reason}"
    more = summary.bad + summary.warned + summary.aside - min(len(rows), SHOWN)
    if more > 0:
        yield f"… and {more} more like these"


def report(summary: Summary, renewed: bool) -> Iterator[str]:
    """What came of an import."""
    yield from _earlier(summary)
    yield from layouts(summary)
    yield from _figures(summary)
    yield index(renewed)
    if summary.changes:
        yield "If this was a mistake, `import --undo` takes it back."


def undone(what: Undone, renewed: bool) -> Iterator[str]:
    """What taking an import back did."""
    yield f"The last import was taken back: {what.removed} titles removed, {what.restored} as they were before."
    yield index(renewed)


def index(renewed: bool) -> str:
    """Whether residents find it already."""
    return "The search index was renewed." if renewed else "Nothing to do for the search index."


def _earlier(summary: Summary) -> Iterator[str]:
    """What came of an import that had been cut short: nobody has heard of it yet."""
    for one in summary.earlier:
        yield "An import that had been cut short is finished first:"
        notes = (f"{problem.place}: {problem.reason}" for problem in one.problems if problem.note)
        yield from (f"  {line}" for line in (*notes, *problems(one), *_figures(one)))


def _figures(summary: Summary) -> Iterator[str]:
    yield (
        f"{summary.new} new, {summary.changed} changed, {summary.unchanged} unchanged, "
        f"{summary.withdrawn} withdrawn, {summary.returned} returned, {summary.copies} copies new or changed."
    )
    aside = f" {summary.aside} are no books (titles above, totals, headings, blanks)." if summary.aside else ""
    yield f"{summary.bad} rows left out, {summary.warned} doubtful.{aside}"


def _sample(one: Sample) -> str:
    parts = (
        one.title, ", ".join(one.authors), f"{one.publisher} {one.year}".strip(), one.call_number,
        ", ".join(f"ISBN {number}" for number in one.isbns), "; ".join(one.subjects),
    )  # fmt: skip
    return " | ".join(part for part in parts if part)
