"""What could not be answered as wished: refused with a sentence, apologised for, or parked; never passed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.identity import Owners
from bot.base.refusals import OldButton, Refusal
from bot.chat.core.context import Context
from bot.chat.forms import drafts
from bot.chat.routing import error_handling
from bot.chat.routing.commit import Job
from bot.chat.routing.group_chats import briefly
from bot.chat.routing.incoming import (
    BlockedOrReturned,
    Incoming,
    InlineQuery,
    JoinRequested,
    MembershipChanged,
    Migrated,
    Tapped,
)
from bot.chat.routing.refusals import FormRefused, refusal_screen
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen
from bot.delivery.failed_updates import store as failed_updates
from bot.telegram import inbox
from bot.telegram.inbox import Stored

UNANSWERED = InlineQuery | BlockedOrReturned | MembershipChanged | Migrated | JoinRequested  # no message answers these


@dataclass(frozen=True)
class Failures:
    """Each is called within a trip, but for `park`, which makes its own."""

    owners: Owners
    clock: Clock
    database: Database
    registry: Registry

    async def refuse(self, incoming: Incoming, refusal: Refusal, context: Context, tx: Transaction) -> Sequence[Screen]:
        """A refusal's sentence and a way onward."""
        if isinstance(refusal, FormRefused):
            await drafts.remove(tx, context.person.id, context.chat_id)
        if retried := retried_by(incoming):
            await tried_again(tx, retried.failed, context.person.id)
        if isinstance(incoming.input, UNANSWERED):
            return ()
        said = refusal_screen(self.registry, context, refusal)
        shown = said if said.keys else said.with_keys(*self.registry.home.menu(context).keys)
        return [shown if context.private else briefly(context, said)]

    async def apologise(
        self, incoming: Incoming, stored: Stored, sign: str, context: Context, tx: Transaction
    ) -> Sequence[Screen]:
        """An error of ours: what was sent is kept for “Try again”, and the owners hear of it."""
        await error_handling.tell_owners(tx, await self.owners(tx), sign, stored.update_id, context.now)
        if not context.private or isinstance(incoming.input, UNANSWERED):
            return ()
        retried, person = retried_by(incoming), context.person.id
        kept = retried.failed if retried else await failed_updates.keep(tx, person, stored.payload, context.now)
        return [error_handling.apology(context.t, kept).with_keys(*self.registry.home.menu(context).keys)]

    async def park(self, stored: Stored, sign: str) -> None:
        """Set an update aside as it came: its person hears of it, with a way to try again, and so do the owners."""
        now = self.clock.now()

        async def work(tx: Transaction) -> None:
            await inbox.park(tx, stored.update_id)
            await error_handling.tell_owners(tx, await self.owners(tx), sign, stored.update_id, now)
            person = inbox.private_person(stored.payload)
            if person is not None:
                kept = await failed_updates.keep(tx, person, stored.payload, now)
                await error_handling.tell_parked(tx, person, kept, now)

        await self.database.write(work)


def retried_by(incoming: Incoming) -> error_handling.Retry | None:
    """The key “Try again”, if it is that one."""
    try:
        return error_handling.Retry.unpack(incoming.input.data) if isinstance(incoming.input, Tapped) else None
    except OldButton:
        return None


async def tried_again(tx: Transaction, failed: int, person_id: int) -> None:
    """What failed is answered now: its key says so from now on, and where it was set aside that is over."""
    update_id = await failed_updates.answered(tx, failed, person_id)
    if update_id is not None:
        await inbox.answered(tx, update_id)


def noting(job: Job, stored: Stored) -> Job:
    """The same; of an update that was set aside, the key by which its person may try it again says that it is done."""
    if not stored.replayed:
        return job

    async def noted(tx: Transaction) -> tuple[Context, Sequence[Screen]]:
        answer = await job(tx)
        await failed_updates.update_answered(tx, stored.update_id)
        return answer

    return noted
