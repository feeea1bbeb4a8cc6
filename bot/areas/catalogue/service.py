"""The catalogue's use cases: find, show, browse, remember what was asked, keep other names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

from bot.areas.catalogue import browse, finding
from bot.areas.catalogue.search import Answer, Confidence, Hit, says_something
from bot.areas.catalogue.searcher import Searcher
from bot.areas.catalogue.store import additions, lists, titles
from bot.areas.catalogue.types import Asked, Card, Counts, Filters, Found, Line, Listing, OtherName, Suggestions
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.reading.private import without_numbers, without_persons
from bot.base.reading.text import clean
from bot.base.refusals import Unknown

NO_FILTERS = Filters()
PAGE = 5
NEAR = 0.35
"""Score from which a title is near enough to be shown where nothing was found: below, letters are alike and no more."""
_POOL = 200
"""Hits taken from the index; filters and pages work within them."""

_NOTHING_LEFT = "…"
"""Of a question that was nothing but what is not kept."""


class Catalogue:
    """The catalogue as handlers use it.

    What asks the index (`ask`, `find`, `some_similar`, `similar`, `card`, `by_isbn`, `surprise`, `suggestions`) is
    slow, makes trips of its own, and is called before a unit of work, never inside one. The rest takes the caller's
    reader or transaction.
    """

    def __init__(self, database: Database, index_path: Path, clock: Clock) -> None:
        self._database = database
        self._searcher = Searcher(database, index_path, clock)
        self._clock = clock

    async def refresh(self) -> bool:
        """At the start, and now and then: build the index if it does not show the catalogue as it is; whether."""
        return await self._searcher.refresh()

    async def settled(self) -> None:
        """Return when no index is being built in the background."""
        await self._searcher.settled()

    async def close(self) -> None:
        """Wait for a build under way, and let go of the index."""
        await self._searcher.close()

    async def find(
        self,
        question: str,
        *,
        filters: Filters = NO_FILTERS,
        offset: int = 0,
        limit: int = PAGE,
        verbatim: bool = False,
    ) -> Found:
        """One page of what a question finds; editions of a work share a line."""
        answer = await self.ask(question, verbatim=verbatim)
        narrowed = partial(finding.page, filters=filters, offset=offset, limit=limit, verbatim=verbatim)
        ids = [hit.id for hit in answer.hits]
        every = await self._database.read(lambda reader: titles.lines(reader, ids))
        return narrowed(answer, every)

    async def ask(self, question: str, *, verbatim: bool = False) -> Answer:
        """What the index answers: ids, best first. `page` makes lines of them."""
        return await self._searcher.ask(question, limit=_POOL, verbatim=verbatim)

    async def first_page(self, reader: Reader, answer: Answer) -> Found:
        """The first page of an answer, as the catalogue is now: only what it shows is read. `find` tells filters."""
        ids = [hit.id for hit in answer.hits]
        if len(ids) <= PAGE:
            return finding.first_page(answer, await titles.lines(reader, ids))
        works = await titles.works(reader, ids)
        shown = [id_ for editions in works[:PAGE] for id_ in editions]
        return finding.first_page(answer, await titles.lines(reader, shown), len(works))

    async def card(self, title_id: int) -> Card:
        """Everything of one title, withdrawn ones included. Raises Unknown."""
        near = await self.some_similar(title_id)
        return await self._database.read(lambda reader: self.opened(reader, title_id, near))

    async def some_similar(self, title_id: int) -> Sequence[int]:
        """What the index answers when a card wants to know whether anything is similar: ids of a few such titles."""
        return await self._searcher.some_similar(title_id)

    async def opened(self, reader: Reader, title_id: int, some_similar: Sequence[int]) -> Card:
        """The card of a title, as the catalogue is now. Raises Unknown."""
        return await browse.card(reader, title_id, some_similar)

    async def similar(self, title_id: int, *, offset: int = 0, limit: int = PAGE) -> Listing:
        """The titles most like one. Raises Unknown."""
        near = await self._searcher.similar(title_id, 12)
        return await self._database.read(lambda reader: browse.similar(reader, title_id, near, offset, limit))

    async def by_isbn(self, isbn: str) -> tuple[Line, ...]:
        """The titles with an ISBN, however it is written; empty for none."""
        found = await self._searcher.by_isbn(isbn)
        return tuple(await self._database.read(lambda reader: titles.lines(reader, found)))

    async def by_author(
        self, reader: Reader, author_id: int, *, filters: Filters = NO_FILTERS, offset: int = 0, limit: int = PAGE
    ) -> Listing:
        """An author's titles, the newest first. Raises Unknown."""
        name = await titles.author_name(reader, author_id)
        if name is None:
            raise Unknown("author")
        page, total = await lists.by_author(reader, author_id, filters, offset, limit)
        return Listing(name, tuple(page), total, offset)

    async def by_subject(
        self, reader: Reader, subject_id: int, *, filters: Filters = NO_FILTERS, offset: int = 0, limit: int = PAGE
    ) -> Listing:
        """A subject's titles, the popular ones first. Raises Unknown."""
        name = await titles.subject_name(reader, subject_id)
        if name is None:
            raise Unknown("subject")
        page, total = await lists.by_subject(reader, subject_id, filters, offset, limit)
        return Listing(name, tuple(page), total, offset)

    async def newest(
        self, reader: Reader, *, filters: Filters = NO_FILTERS, offset: int = 0, limit: int = PAGE
    ) -> Listing:
        """What came last, fifty titles at most."""
        page, total = await lists.newest(reader, filters, offset, limit)
        return Listing("", tuple(page), total, offset)

    async def popular(
        self, reader: Reader, *, filters: Filters = NO_FILTERS, offset: int = 0, limit: int = PAGE
    ) -> Listing:
        """What people looked at most of late; before anybody did, what the library bought most of."""
        page, total = await browse.popular(reader, filters, offset, limit)
        return Listing("", tuple(page), total, offset)

    async def surprise(self, audience: str | None, random: Random) -> Card:
        """Some title for an audience (any for None), one that is on the shelf if possible. Raises Unknown."""
        chosen = await self._database.read(lambda reader: browse.surprise(reader, audience, random))
        if chosen is None:
            raise Unknown("title")
        return await self.card(chosen)

    async def suggestions(self, question: str, *, limit: int = PAGE) -> Suggestions:
        """The nearest titles and subjects, for when nothing was found."""
        answer = await self._searcher.ask(question, limit=limit)
        near = [hit.id for hit in answer.hits if answer.about or _is_near(hit)]
        return await self._database.read(lambda reader: browse.suggestions(reader, question, near, limit))

    async def counts(self, reader: Reader) -> Counts:
        """The catalogue in figures."""
        return await titles.counts(reader)

    async def words_of_subjects(self, reader: Reader) -> tuple[list[str], list[str]]:
        """What all subjects are called, and all authors."""
        return await titles.names(reader, "subjects"), await titles.names(reader, "authors")

    async def remember_search(
        self,
        tx: Transaction,
        person_id: int,
        question: str,
        filters: Filters = NO_FILTERS,
        verbatim: bool = False,
        confidence: Confidence = Confidence.SURE,
    ) -> int:
        """Keep a search for thirty days, the last fifty of a person; the id for its buttons.

        Numbers of people are no part of it, nor, where it is not surely a title, a name that is told; what nothing was
        found under is kept for a day.
        """
        kept = without_numbers(question) if confidence is Confidence.SURE else without_persons(question)
        unsure = confidence is Confidence.NONE
        return await additions.add_search(
            tx, person_id, kept or _NOTHING_LEFT, filters, self._now(), verbatim=verbatim, unsure=unsure
        )

    async def tidy(self, tx: Transaction) -> int:
        """Forget what was perhaps no search for a book."""
        return await additions.forget_unsure(tx, self._now())

    async def search_by_id(self, reader: Reader, id_: int, person_id: int) -> Asked:
        """A person's own remembered search. Raises Unknown."""
        found = await additions.search(reader, id_, person_id)
        if found is None:
            raise Unknown("search")
        return found

    async def forget_searches(self, tx: Transaction, person_id: int) -> int:
        """Delete all a person asked; how many searches that was."""
        return await additions.forget_searches(tx, person_id)

    async def looked_at(self, tx: Transaction, title_id: int) -> None:
        """Count a look at a title for the popular ones; who looked is not kept."""
        await additions.look_at(tx, title_id, self._now())

    async def other_names(self, reader: Reader) -> tuple[OtherName, ...]:
        """The alternative titles and names staff keep."""
        return await additions.other_names(reader)

    async def put_other_name(self, tx: Transaction, phrase: str, meaning: str) -> int:
        """Let `phrase` mean `meaning`; the search knows it soon after the commit. Raises Unknown for a blank."""
        phrase, meaning = clean(phrase).lower(), clean(meaning)
        if not phrase or not meaning:
            raise Unknown("name")
        id_ = await additions.put_other_name(tx, phrase, meaning, self._now())
        await additions.touch(tx)
        tx.after_commit(self._searcher.refresh_soon)
        return id_

    async def remove_other_name(self, tx: Transaction, id_: int) -> None:
        """Forget an alternative. Raises Unknown."""
        if not await additions.remove_other_name(tx, id_):
            raise Unknown("name")
        await additions.touch(tx)
        tx.after_commit(self._searcher.refresh_soon)

    def _now(self) -> int:
        return to_ms(self._clock.now())


def _is_near(hit: Hit) -> bool:
    """Whether a title shares enough, and a word that says something."""
    return hit.score >= NEAR and any(map(says_something, hit.matched))
