"""Whatever readers and staff do in whatever order: a book stands in one list, a reader rates a title once, nothing is
shown that the staff have not read, and what was taken out comes back as it was or not at all."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.areas.shelf.reviewing import LEAST_RATINGS, NotRated, OwnReview, Review, ReviewChanged, State
from bot.areas.shelf.reviews import Reviews
from bot.areas.shelf.rules import UNDO_FOR, Place
from bot.areas.shelf.service import Moved, Shelves
from bot.areas.shelf.store.promises import PROMISES
from bot.areas.staff.service import Staff
from bot.base.area import Hooks
from bot.base.clock import to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.refusals import Unknown
from bot.settings import WIB
from bot.wiring import AREAS
from tests.services.holds_library import ATLAS, NOVEL, READERS, STAFF, SmallLibrary

readers, titles = st.sampled_from(READERS), st.sampled_from((NOVEL, ATLAS))
places, which = st.sampled_from(tuple(Place)), st.integers(0, 30)
Standing = tuple[Place, bool, date | None]


class Reading(RuleBasedStateMachine):
    """Four readers, two titles, one of the staff."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.at = SmallLibrary(self.template)
        staff = Staff(self.at.database, self.at.clock, Hooks(AREAS).access(), [STAFF])
        self.shelves = Shelves(self.at.clock, WIB, self.at.lending)
        self.reviews = Reviews(self.at.clock, self.at.lending, staff)
        self.stands: dict[tuple[int, int], Standing] = {}
        self.taken: list[tuple[int, int, int, Standing]] = []
        self.rated: dict[tuple[int, int], int] = {}
        self.seen: dict[int, Review] = {}

    def teardown(self) -> None:
        self.at.close()

    @initialize()
    def readers_have_written(self) -> None:
        for reader in READERS[:3]:
            self.rates(reader, NOVEL, reader)
            self.writes(reader, NOVEL, "Bagus.")
        self.the_staff_look()

    def moved(self, reader: int, title: int, moved: Moved, after: Standing) -> None:
        before = self.stands.pop((reader, title), None)
        if after[0] is Place.NONE and not after[1]:
            assert moved.book is None
            if before is not None and moved.removed:
                self.taken.append((reader, title, moved.removed, before))
            return
        self.stands[reader, title] = after

    @rule(reader=readers, title=titles, place=places)
    def puts(self, reader: int, title: int, place: Place) -> None:
        before = self.stands.get((reader, title), (Place.NONE, False, None))
        finished = (before[2] or self.shelves.today) if place is Place.READ else None
        self.moved(reader, title, self.at.work(self.shelves.put, reader, title, place), (place, before[1], finished))

    @rule(reader=readers, title=titles, on=st.booleans())
    def likes(self, reader: int, title: int, on: bool) -> None:
        before = self.stands.get((reader, title), (Place.NONE, False, None))
        moved = self.at.work(lambda tx: self.shelves.like(tx, reader, title, favourite=on))
        self.moved(reader, title, moved, (before[0], on, before[2]))

    @rule(number=which)
    def takes_back(self, number: int) -> None:
        if not self.taken:
            return
        reader, title, book, before = self.taken.pop(number % len(self.taken))
        if (reader, title) in self.stands:
            return  # it was put there anew, so the old one is gone
        try:
            back = self.at.work(self.shelves.put_back, reader, book)
        except Unknown:
            return
        assert (back.place, back.favourite, back.finished_on) == before
        self.stands[reader, title] = before

    @rule(minutes=st.sampled_from((1, 9, 11, 60, 1440)))
    def time_passes(self, minutes: int) -> None:
        self.at.clock.advance(timedelta(minutes=minutes))
        if timedelta(minutes=minutes) > UNDO_FOR:
            self.at.work(self.shelves.tidy)
            for reader, _, book, _ in self.taken:
                try:
                    self.at.work(self.shelves.put_back, reader, book)
                except Unknown:
                    continue
                raise AssertionError("it came back too late")
            self.taken.clear()

    @rule(reader=readers, title=titles, rating=st.integers(1, 5))
    def rates(self, reader: int, title: int, rating: int) -> None:
        assert self.at.work(self.reviews.rate, reader, title, rating).rating == rating
        self.rated[reader, title] = rating

    @rule(reader=readers, title=titles, words=st.sampled_from(("Bagus.", "Biasa saja.", "Lucu sekali.")))
    def writes(self, reader: int, title: int, words: str) -> None:
        self.at.clock.advance(timedelta(seconds=1))
        try:
            made = self.at.work(lambda tx: self.reviews.write(tx, reader, title, words, named=bool(len(words) % 2)))
        except NotRated:
            assert (reader, title) not in self.rated
            return
        assert made.state is State.WAITING

    @rule(reader=readers, title=titles, words=st.booleans())
    def deletes(self, reader: int, title: int, words: bool) -> None:
        try:
            self.at.work(lambda tx: self.reviews.forget(tx, reader, title, words_only=words))
        except NotRated:
            assert (reader, title) not in self.rated
            return
        if not words:
            del self.rated[reader, title]

    @rule()
    def the_staff_look(self) -> None:
        found, _ = self.at.do(self.at.database.read(lambda tx: self.reviews.to_read(tx, 0, reported=False)))
        self.seen.update({one.id: one for one in found})

    @rule(number=which, shown=st.booleans())
    def the_staff_decide(self, number: int, shown: bool) -> None:
        if not self.seen:
            return
        was = self.seen[sorted(self.seen)[number % len(self.seen)]]
        seen = to_ms(was.written_at) if was.written_at else 0
        try:
            after = self.at.work(
                lambda tx: self.reviews.decide(tx, was.id, STAFF, shown=shown, reason="contoh", seen=seen)
            )
        except (Unknown, ReviewChanged):
            return
        assert after.state is (State.SHOWN if shown else State.REFUSED)
        assert after.written_at == was.written_at, "words were decided that nobody had read"

    @rule(reader=readers, title=titles)
    def somebody_reports(self, reader: int, title: int) -> None:
        found, _ = self.at.do(self.at.database.read(lambda tx: self.reviews.shown(tx, title, 0)))
        for one in found:
            try:
                self.at.work(self.reviews.report, reader, one.id)
            except OwnReview:
                assert one.person_id == reader

    @invariant()
    def a_book_stands_where_it_was_put(self) -> None:
        async def read(reader: Reader) -> dict[tuple[int, int], Standing]:
            rows = await reader.rows(
                "SELECT person_id, title_id, place, favourite, finished_on FROM shelf_books WHERE removed_at IS NULL"
            )
            return {
                (row["person_id"], row["title_id"]): (
                    Place(row["place"]),
                    bool(row["favourite"]),
                    date.fromisoformat(row["finished_on"]) if row["finished_on"] else None,
                )
                for row in rows
            }

        assert self.at.do(self.at.database.read(read)) == self.stands

    @invariant()
    def ratings_are_those_that_were_given(self) -> None:
        for title in (NOVEL, ATLAS):
            given = [rating for (_, of), rating in self.rated.items() if of == title]
            found = self.at.work(self.reviews.how_rated, title)
            assert found.ratings == len(given)
            assert (found.average is not None) == (len(given) >= LEAST_RATINGS)

    @invariant()
    def promises_are_kept(self) -> None:
        since = to_ms(self.at.clock.now() - timedelta(days=89))
        assert self.at.do(self.at.database.read(lambda reader: broken(reader, PROMISES, {"remembered": since}))) == []


def test_shelves_and_reviews(empty_database: Path) -> None:
    Reading.template = empty_database
    run_state_machine_as_test(
        Reading,
        settings=settings(
            max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
