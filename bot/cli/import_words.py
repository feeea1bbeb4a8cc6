"""What `import` says: before it, in between, and after; the same words each time, those of the chat."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from typing import Any

from bot.areas.catalogue.imports import Look, NotACatalogue, NothingToUndo, Problem, Summary, TooMuchGone, Undone
from bot.areas.catalogue.imports.lock import ImportUnderWay
from bot.areas.catalogue.uploads import telling
from bot.base.i18n import N_
from bot.chat.screens.texts import Texts
from bot.ils.said import Said, said
from handlers.catalogue.uploads import figures
from handlers.catalogue.uploads.parts import AGAIN
from handlers.catalogue.uploads.samples import described
from handlers.catalogue.uploads.sayings import columns, unread

SHOWN = 20
STEPS = {
    "reading": N_("reading"), "comparing": N_("comparing"), "merging": N_("importing"),
    "merging copies": N_("importing copies"), "search index": N_("search index"), "taking back": N_("taking back"),
    "reading names anew": N_("reading names anew"), "reading titles anew": N_("reading titles anew"),
}  # fmt: skip
"""What is being done, for the bar."""


class Words:
    """Sentences for a terminal, in one language."""

    def __init__(self, t: Texts) -> None:
        self._t = t

    def step(self, what: str) -> str:
        """What is being done."""
        return self(STEPS.get(what, what))

    def __call__(self, text: str, /, **holes: Any) -> str:
        """A sentence without what HTML needs."""
        return html.unescape(self._t(text, **holes))

    def look(self, found: Look) -> Iterator[str]:
        """What a look found, for the standard output; the figures in the words of `report`."""
        yield from self._earlier(found.summary)
        yield from self.layouts(found.summary)
        if found.samples:
            yield self("As residents will see them:")
            for one in found.samples:
                yield html.unescape("  " + " | ".join(described(self._t, telling.sample(one))))
        yield from self._figures(found.summary)
        yield self("Nothing was changed. Without --look they are imported.")

    def layouts(self, summary: Summary) -> Iterator[str]:
        """What is read as what, part by part, and what else is to be said of whole columns."""
        notes = [problem for problem in summary.problems if problem.note]
        for one in summary.layouts:
            told = telling.layout(one)
            yield f"{one.name}: {self.said(one.format)}"
            if one.left:
                continue
            if one.again:
                yield "  " + self(AGAIN)
            yield "  " + self("Read: {columns}", columns=", ".join(columns(self._t, told)))
            if one.unread:
                yield "  " + self("Not read: {columns}", columns=", ".join(unread(self._t, told)))
            yield from (f"  {self.said(note.reason)}" for note in notes if note.place == one.name)

    def problems(self, summary: Summary) -> Iterator[str]:
        """What was left out or is doubtful, row by row while there are few, for the standard error."""
        rows = [problem for problem in summary.by_weight if not problem.note]
        yield from map(self._problem, rows[:SHOWN])
        more = summary.said - summary.noted - min(len(rows), SHOWN)
        if more > 0:
            yield self("… and {n} more like these.", n=self._t.number(more))

    def _problem(self, problem: Problem) -> str:
        why = self.said(problem.reason)
        return f"{problem.place}: {self('left out: {why}', why=why) if problem.bad else why}"

    def report(self, summary: Summary, renewed: bool) -> Iterator[str]:
        """What came of an import."""
        yield from self._earlier(summary)
        yield from self.layouts(summary)
        yield from self._figures(summary)
        yield self.index(renewed)
        if summary.changes:
            yield self("If this was a mistake, `import --undo` takes it back.")

    def undone(self, what: Undone, renewed: bool) -> Iterator[str]:
        """What taking an import back did."""
        yield self("The last import was taken back.")
        told = figures.taken_back(self._t, what.removed, what.restored, what.copies)
        yield from html.unescape(told).splitlines()
        yield self.index(renewed)

    def index(self, renewed: bool) -> str:
        """Whether residents find it already."""
        return self("The search index was renewed.") if renewed else self("Nothing to do for the search index.")

    def _earlier(self, summary: Summary) -> Iterator[str]:
        """What came of an import that had been cut short: nobody has heard of it yet."""
        for one in summary.earlier:
            yield self("Another import that had been cut short was finished first:")
            notes = (f"{problem.place}: {self.said(problem.reason)}" for problem in one.problems if problem.note)
            yield from (f"  {line}" for line in (*notes, *self.problems(one), *self._figures(one)))

    def _figures(self, summary: Summary) -> Iterator[str]:
        told = (figures.changes(self._t, summary.counts), figures.rows(self._t, summary.counts))
        yield from (line for text in told for line in html.unescape(text).splitlines())

    def said(self, what: Said) -> str:
        """What a reader says, with what a library adds in its own words."""
        holes: Mapping[str, Any] = {
            name: self.said(value) if isinstance(value, Said) else value for name, value in what.values.items()
        }
        told = html.unescape(self._t.said(what.text, what.many, **holes))
        return f"{told} ({what.detail})" if what.detail else told

    def refused(self, refusal: Exception) -> str:
        """Why nothing was done."""
        match refusal:
            case NotACatalogue():
                told = self.said(said(N_("It {why}"), why=refusal.why))
                stop = "" if told.endswith(("?", ".")) else "."
                return f"{refusal.file}: {told}{stop} {self('Nothing was changed.')}"
            case TooMuchGone():
                return self(
                    "The file lacks {gone} of the {known} titles known from “{source}”, more than half. Is it really "
                    "the whole catalogue? With --yes they are no longer shown. Nothing was changed.",
                    gone=self._t.number(refusal.gone), known=self._t.number(refusal.known), source=refusal.source,
                )  # fmt: skip
            case NothingToUndo():
                return self("There is no import that could be taken back.")
            case ImportUnderWay():
                return self("Another import is under way. Wait until it is done.")
        return self(
            "It was cut short: {error}. What was imported by then is whole; the same command goes on where it stopped.",
            error=refusal,
        )
