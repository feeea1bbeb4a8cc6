"""The use cases of lending toys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.areas.library.closings.hours import Closure
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Claimed as SentLetter
from bot.delivery.outbox.rules import Ending, Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

from . import store
from .rules import DUE, LENT_FOR, LentAlready, Loan


class Toys:
    """`rounds` and `ended` tell what the regular work and the end of the program have done."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.rounds = 0
        self.ended = False

    async def out(self, reader: Reader) -> Sequence[Loan]:
        """Everything that is lent."""
        return await store.out(reader)

    async def loan(self, reader: Reader, loan_id: int) -> Loan | None:
        """A loan; None where the toy is back."""
        return await store.find(reader, loan_id)

    async def lend(self, tx: Transaction, person_id: int, toy: str) -> Loan:
        """Lend a toy. Raises LentAlready."""
        if any(one.toy == toy for one in await store.out(tx)):
            raise LentAlready(toy)
        due_at = self._clock.now() + LENT_FOR
        loan_id = await store.lend(tx, person_id, toy, due_at)
        await self._promise(tx, loan_id, due_at)
        return Loan(loan_id, person_id, toy, due_at, "")

    async def take_back(self, tx: Transaction, loan_id: int) -> Loan:
        """It is back: nobody is reminded. Raises Unknown."""
        found = await store.find(tx, loan_id)
        if found is None:
            raise Unknown("loan")
        await store.take_back(tx, loan_id, self._clock.now())
        await schedule.drop(tx, _subject(loan_id))
        return found

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """Nobody may keep what they have: as if it were back."""
        for loan in await store.out(tx):
            if loan.person_id == person_id:
                await self.take_back(tx, loan.id)

    async def count_lent(self, reader: Reader, since: datetime, until: datetime) -> int:
        """How many toys were lent in that time."""
        return await store.count_lent(reader, since + LENT_FOR, until + LENT_FOR)

    def jobs(self) -> Mapping[str, Job]:
        """Reminding."""
        return {DUE: Job(self._remind)}

    async def _remind(self, tx: Transaction, due: Claimed) -> None:
        loan = await store.find(tx, due.details["loan"])
        if loan is not None:
            key = f"{DUE}:{loan.id}"
            letter = Letter(loan.person_id, DUE, {"loan": loan.id}, key, Lane.REMINDERS)
            await outbox.post(tx, letter, self._clock.now())

    async def letter_ended(self, tx: Transaction, letter: SentLetter, ending: Ending) -> None:
        """Note how a reminder ended."""
        if letter.kind == DUE:
            await store.put_reminder(tx, letter.details["loan"], ending.state.value)

    async def library_closes(self, tx: Transaction, closure: Closure) -> None:
        """Nobody can bring back what is due while the library is closed."""
        for loan in await store.out(tx):
            if closure.starts_at <= loan.due_at < closure.ends_at:
                await store.put_due(tx, loan.id, closure.ends_at)
                await self._promise(tx, loan.id, closure.ends_at)

    def goes_round(self) -> None:
        """Regular work."""
        self.rounds += 1

    async def ends(self) -> None:
        """The program ends."""
        self.ended = True

    async def _promise(self, tx: Transaction, loan_id: int, due_at: datetime) -> None:
        await schedule.plan(tx, Due(DUE, _subject(loan_id), due_at, _subject(loan_id), {"loan": loan_id}))


def _subject(loan_id: int) -> str:
    return f"toy:{loan_id}"
