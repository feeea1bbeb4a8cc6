"""Rating a book, writing of it, reading what others wrote; and what the staff let be read."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.catalogue.lending import Lending
from bot.areas.shelf.permissions import MODERATE_REVIEWS
from bot.areas.shelf.reviewing import HIGHEST, LOWEST, NotRated, OwnReview, Rated, Review, ReviewChanged, State
from bot.areas.shelf.store import reviews as store
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

DECIDED, TO_READ = "review_decided", "review_to_read"
"""The kinds of the letters: to whoever wrote it, and to the staff."""
PAGE = 3
LIST = 8


def subject_of(review_id: int) -> str:
    """By which letters about a review are known."""
    return f"review:{review_id}"


class Reviews:
    """`staff` are told when there is something to read."""

    TO_STAFF = "reviews_waiting"

    def __init__(self, clock: Clock, lending: Lending, staff: Staff) -> None:
        self._clock = clock
        self._lending = lending
        self._staff = staff

    async def how_rated(self, reader: Reader, title_id: int) -> Rated:
        """How readers found a title."""
        return await store.how_rated(reader, title_id)

    async def own(self, reader: Reader, person_id: int, title_id: int) -> Review | None:
        """Somebody's own rating of a title, with its words."""
        return await store.of_title(reader, person_id, title_id)

    async def liked(self, reader: Reader, person_id: int, most: int) -> Sequence[tuple[int, str]]:
        """The titles that somebody liked, the latest first: by their own ratings, never by their lists."""
        return await store.liked(reader, person_id, HIGHEST - 1, most)

    async def rate(self, tx: Transaction, person_id: int, title_id: int, rating: int) -> Review:
        """One to five, in the place of the one before. Raises Unknown."""
        if not LOWEST <= rating <= HIGHEST:
            raise Unknown("rating")
        title, _ = await self._lending.title(tx, title_id)
        await store.rate(tx, person_id, title_id, title, rating, self._clock.now())
        return await self._own(tx, person_id, title_id)

    async def write(self, tx: Transaction, person_id: int, title_id: int, words: str, *, named: bool) -> Review:
        """Words to one's rating, or other ones: the staff read them before others do. Raises NotRated."""
        own = await self._own(tx, person_id, title_id)
        now = self._clock.now()
        await store.put(
            tx,
            own.id,
            words=words,
            named=int(named),
            state=State.WAITING,
            reason="",
            written_at=to_ms(now),
            decided_at=None,
            decided_by=None,
        )
        await outbox.cancel(tx, subject_of(own.id))
        await store.drop_reports(tx, own.id)
        if own.state is not State.WAITING and await self._is_first(
            tx
        ):  # whoever has some to read already finds the rest there
            key = f"{TO_READ}:{own.id}:{to_ms(now)}"
            await self._staff.tell(tx, MODERATE_REVIEWS, TO_READ, {}, key, subject=self.TO_STAFF, hushed=True)
        return await self._own(tx, person_id, title_id)

    async def forget(self, tx: Transaction, person_id: int, title_id: int, *, words_only: bool = False) -> None:
        """Without the words, or without the rating as well. Raises NotRated."""
        own = await self._own(tx, person_id, title_id)
        await outbox.cancel(tx, subject_of(own.id))
        if not words_only:
            await store.forget(tx, own.id)
            return
        await store.put(tx, own.id, words="", named=0, state=State.NONE, reason="", written_at=None, decided_at=None)
        await store.drop_reports(tx, own.id)

    async def shown(self, reader: Reader, title_id: int, page: int) -> tuple[Sequence[Review], bool]:
        """A page of what others wrote, and whether there is more."""
        found = await store.shown(reader, title_id, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def public(self, reader: Reader, review_id: int) -> Review:
        """One that others may read. Raises Unknown."""
        found = await store.find(reader, review_id)
        if found is None or not found.is_public:
            raise Unknown("review")
        return found

    async def report(self, tx: Transaction, person_id: int, review_id: int) -> Review:
        """It should not be shown, somebody says; the staff look at it. Raises Unknown, OwnReview."""
        found = await self.public(tx, review_id)
        if found.person_id == person_id:
            raise OwnReview(found.title_id)
        if await store.report(tx, review_id, person_id, self._clock.now()) and not found.reports:
            key = f"{TO_READ}:reported:{review_id}:{to_ms(self._clock.now())}"
            await self._staff.tell(tx, MODERATE_REVIEWS, TO_READ, {}, key, subject=self.TO_STAFF, hushed=True)
        return found

    async def counts(self, reader: Reader) -> tuple[int, int]:
        """How many wait to be read, and how many are reported."""
        return await store.counts(reader)

    async def to_read(self, reader: Reader, page: int, *, reported: bool) -> tuple[Sequence[Review], bool]:
        """A page for the staff, and whether there is more."""
        found = await (store.reported if reported else store.waiting)(reader, page * LIST, LIST + 1)
        return found[:LIST], len(found) > LIST

    async def review(self, reader: Reader, review_id: int) -> Review:
        """One of them, for the staff. Raises Unknown where it has no words any more."""
        found = await store.find(reader, review_id)
        if found is None or found.state is State.NONE:
            raise Unknown("review")
        return found

    async def decide(
        self, tx: Transaction, review_id: int, by: int, *, shown: bool, reason: str = "", seen: int = 0
    ) -> Review:
        """Let it be read, or refuse it with a reason; the author hears. `seen`: when the words were written, as the
        staff saw them. Raises Unknown, ReviewChanged."""
        found = await self.review(tx, review_id)
        written = to_ms(found.written_at) if found.written_at else 0
        if (seen and seen != written) or found.state is State.REFUSED:
            raise ReviewChanged
        now, was = self._clock.now(), found.state
        state = State.SHOWN if shown else State.REFUSED
        if state is not was:
            await store.put(tx, review_id, state=state, reason=reason, decided_at=to_ms(now), decided_by=by)
            details = {"review": review_id, "person": found.person_id, "state": state.value}
            key = f"{DECIDED}:{review_id}:{state}:{to_ms(now)}"
            letter = Letter(found.person_id, DECIDED, details, key, Lane.REMINDERS, subject_of(review_id), hushed=True)
            await outbox.post(tx, letter, now)
        await store.drop_reports(tx, review_id)
        return await self.review(tx, review_id)

    async def to_tell(self, reader: Reader, review_id: int, state: str) -> Review | None:
        """What a letter tells its author; None where it is otherwise by now."""
        found = await store.find(reader, review_id)
        return found if found and found.state.value == state else None

    async def _own(self, reader: Reader, person_id: int, title_id: int) -> Review:
        found = await store.of_title(reader, person_id, title_id)
        if found is None:
            raise NotRated(title_id)
        return found

    async def _is_first(self, reader: Reader) -> bool:
        waits, _ = await store.counts(reader)
        return waits == 1
