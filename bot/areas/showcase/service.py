"""What authors and guardians do with works, and what any resident may see."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.showcase import letters, store
from bot.areas.showcase.permissions import CURATE_WORKS
from bot.areas.showcase.rules import (
    GUARDIAN_WITHIN,
    MOST_WAITING,
    Kind,
    Made,
    NotAsked,
    OwnLink,
    Posted,
    State,
    TooManyWorks,
    Work,
    about_work,
)
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Claimed, Ending
from bot.delivery.outbox.rules import State as Ended

PAGE = 5
_AT_ONCE = 50


class Showcase:
    """`staff` are told when there is something to look at; `tokens` makes what nobody guesses."""

    def __init__(self, clock: Clock, staff: Staff, consents: Consents, tokens: Callable[[], str]) -> None:
        self._clock = clock
        self._staff = staff
        self._consents = consents
        self._tokens = tokens

    # What anybody may see

    async def listed(self, reader: Reader, kind: Kind | None, page: int) -> tuple[Sequence[Work], bool]:
        """A page of what is shown, the newest first, and whether there is more."""
        found = await store.public(reader, kind, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def public(self, reader: Reader, work_id: int) -> Work:
        """One that is shown. Raises Unknown."""
        found = await store.find(reader, work_id)
        if found is None or not found.is_public:
            raise Unknown("work")
        return found

    # What its author does

    async def send(self, tx: Transaction, person_id: int, made: Made, shown: Shown) -> Work:
        """A grown-up's own work, or one for their child, with the consent just given. Raises TooManyWorks."""
        await self.make_room(tx, person_id)
        work_id = await store.insert(tx, person_id, made, State.WAITING, None, self._clock.now())
        await self._consents.give(tx, person_id, shown, about_work(work_id))
        await self._tell_staff(tx, work_id)
        return await self._known(tx, work_id)

    async def send_young(self, tx: Transaction, person_id: int, made: Made) -> tuple[Work, str]:
        """One of an author under 18: kept until a parent agrees, and the token for that parent. Raises TooManyWorks."""
        await self.make_room(tx, person_id)
        token = self._tokens()
        number = await store.insert(tx, person_id, made, State.GUARDIAN, _digest(token), self._clock.now())
        return await self._known(tx, number), token

    async def for_guardian(self, reader: Reader, token: str, person_id: int) -> Work:
        """What a link is about. Raises Unknown, OwnLink."""
        found = await store.by_link(reader, _digest(token))
        if found is None or found.guardian_until <= self._clock.now():
            raise Unknown("work")
        if found.person_id == person_id:
            raise OwnLink
        return found

    async def agree(self, tx: Transaction, token: str, person_id: int, shown: Shown) -> Work:
        """A parent agrees; the staff look at it now, and the young author hears. Raises Unknown, OwnLink."""
        found = await self.for_guardian(tx, token, person_id)
        now = to_ms(self._clock.now())
        values = {"guardian_id": person_id, "link_digest": None, "changed_at": now}
        await store.put(tx, found.id, state=State.WAITING, **values)
        await self._consents.give(tx, person_id, shown, about_work(found.id))
        await letters.tell_agreed(tx, self._clock, found)
        await self._tell_staff(tx, found.id)
        return await self._known(tx, found.id)

    async def refuse(self, tx: Transaction, token: str, person_id: int) -> None:
        """A parent does not agree: nothing of it is kept. Raises Unknown, OwnLink."""
        await self._remove(tx, await self.for_guardian(tx, token, person_id))

    async def mine(self, reader: Reader, person_id: int, page: int) -> tuple[Sequence[Work], bool]:
        """A page of somebody's own, and of those they agreed to."""
        found = await store.of_person(reader, person_id, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def own(self, reader: Reader, person_id: int, work_id: int) -> Work:
        """One of these. Raises Unknown."""
        found = await store.find(reader, work_id)
        if found is None or not found.is_of(person_id):
            raise Unknown("work")
        return found

    async def answer(self, tx: Transaction, person_id: int, work_id: int, words: str) -> Work:
        """What the staff asked is answered; they look at it anew. Raises Unknown, NotAsked."""
        found = await self.own(tx, person_id, work_id)
        if found.state is not State.ASKED:
            raise NotAsked(work_id)
        now = self._clock.now()
        await store.put(tx, work_id, state=State.WAITING, answer=words, changed_at=to_ms(now))
        key = f"{letters.ANSWERED}:{work_id}:{to_ms(now)}"
        subject = about_work(work_id)
        await self._staff.tell(tx, CURATE_WORKS, letters.ANSWERED, {"work": work_id}, key, subject=subject, hushed=True)
        return await self._known(tx, work_id)

    async def take_back(self, tx: Transaction, person_id: int, work_id: int) -> tuple[Work, int]:
        """It is shown nowhere any more: as it was, and in how many chats it stood. Raises Unknown."""
        found = await self.own(tx, person_id, work_id)
        for person in {found.person_id, found.guardian_id} - {None}:
            await self._consents.withdraw(tx, person or 0, subject=about_work(work_id))
        return found, await self._remove(tx, found)

    async def consent_withdrawn(self, tx: Transaction, person_id: int, work_id: int) -> None:
        """The same, where somebody took their consent back in "My data"."""
        found = await store.find(tx, work_id)
        if found is not None and found.is_of(person_id):
            await self._remove(tx, found)

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """Nothing of theirs is shown any more, nor what they agreed to for a young author."""
        while found := await store.of_person(tx, person_id, 0, _AT_ONCE):
            for one in found:
                await self._remove(tx, one)

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """Likewise of a child."""
        for one in await store.of_child(tx, child_id):
            await self._remove(tx, one)

    async def tidy(self, tx: Transaction) -> None:
        """What no parent agreed to in time."""
        await store.delete_unanswered(tx, self._clock.now() - GUARDIAN_WITHIN)

    async def find(self, reader: Reader, work_id: int) -> Work | None:
        """One of them, for a letter about it; None where it is gone."""
        return await store.find(reader, work_id)

    async def make_room(self, reader: Reader, person_id: int) -> None:
        """Raises TooManyWorks where one more would be too many."""
        if await store.undecided_of(reader, person_id) >= MOST_WAITING:
            raise TooManyWorks(MOST_WAITING)

    # Channels

    async def posted(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """How a letter to a channel, or out of it, ended; one that was taken back on its way is recalled at once."""
        if letter.kind == letters.POST and ending.state is Ended.SENT and ending.message_ids:
            posted, work = Posted(letter.chat_id, ending.message_ids[0]), await store.find(tx, letter.details["work"])
            if work is None or work.state is not State.SHOWN:
                await letters.recall(tx, self._clock, posted, has_file=bool(letter.details["has_file"]))
            else:
                await store.keep_post(tx, work.id, posted)
        elif letter.kind in (letters.POST, letters.RECALL) and ending.state in (Ended.REFUSED, Ended.UNCERTAIN):
            await self._tell_stuck(tx, letter)

    async def chat_moved(self, tx: Transaction, old: int) -> None:
        """Old messages of a group that became a supergroup can be reached no more."""
        await store.drop_posts_in(tx, old)

    async def unpost(self, tx: Transaction, work: Work) -> int:
        """Out of every channel, and nothing that waits leaves; in how many chats it stood."""
        await outbox.cancel(tx, about_work(work.id))
        found = await store.posts(tx, work.id)
        for one in found:
            await letters.recall(tx, self._clock, one, has_file=bool(work.made.file_id))
        await store.drop_posts(tx, work.id)
        return len({one.chat_id for one in found})

    async def _remove(self, tx: Transaction, work: Work) -> int:
        stood = await self.unpost(tx, work)
        if work.event_id is not None:
            details, key = {"event": work.event_id}, f"{letters.STORY_GONE}:{work.id}"
            await self._staff.tell(tx, CURATE_WORKS, letters.STORY_GONE, details, key)
        await store.delete(tx, work.id)
        return stood

    async def _tell_staff(self, tx: Transaction, work_id: int) -> None:
        if await store.how_many_wait(tx) > 1:  # whoever has some to look at already finds the rest there
            return
        key = f"{letters.TO_LOOK_AT}:{work_id}:{to_ms(self._clock.now())}"
        await self._staff.tell(tx, CURATE_WORKS, letters.TO_LOOK_AT, {}, key, subject=letters.TO_LOOK_AT, hushed=True)

    async def _tell_stuck(self, tx: Transaction, letter: Claimed) -> None:
        posted = letter.kind == letters.RECALL
        details = {"chat": letter.chat_id, "posted": posted, "message": letter.details.get("message")}
        await self._staff.tell(tx, CURATE_WORKS, letters.STUCK, details, f"{letters.STUCK}:{letter.id}")

    async def _known(self, reader: Reader, work_id: int) -> Work:
        found = await store.find(reader, work_id)
        if found is None:
            raise Unknown("work")
        return found


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
