"""Updates -> actions -> answers. Every turn ends here: answered, refused kindly, or apologised for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.base.clock import Clock
from bot.base.database import Database, PassingFault, Reader, Transaction
from bot.base.identity import StaffRoll
from bot.base.refusals import DoneAlready, OldButton, Refusal
from bot.base.services import Services
from bot.chat.core.arrival_order import ArrivalOrder, PlaceInOrder
from bot.chat.core.context import Context
from bot.chat.core.trace import Kind, Trace, Way, untraced
from bot.chat.routing import error_handling, folded_keys, lateness
from bot.chat.routing.commit import Committer, Job
from bot.chat.routing.contexts import Contexts
from bot.chat.routing.executor import Executor
from bot.chat.routing.failures import UNANSWERED, Failures, noting, retried_by, tried_again
from bot.chat.routing.group_chats import alone, answer_alone, answer_in_group, calls_in_group, is_own
from bot.chat.routing.incoming import (
    BlockedOrReturned,
    Incoming,
    InlineQuery,
    JoinRequested,
    MembershipChanged,
    Migrated,
    Tapped,
    parse,
)
from bot.chat.routing.inline import answer_inline
from bot.chat.routing.last_answer import LastAnswers
from bot.chat.routing.plan import Plan
from bot.chat.routing.presence import came_or_went, placed
from bot.chat.routing.private import Private
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from bot.delivery.failed_updates import store as failed_updates
from bot.settings import Settings
from bot.telegram import inbox
from bot.telegram.api import Api
from bot.telegram.files import Files
from bot.telegram.inbox import Inbox, Stored
from bot.telegram.user_queues import Send

_FLOOD = 20  # so many waiting behind an update of the same person: nobody reads that many answers


@dataclass(frozen=True)
class Parts:
    """What the router works with; assembled in `bot.app`."""

    settings: Settings
    clock: Clock
    database: Database
    bot: Api
    inbox: Inbox
    files: Files
    registry: Registry
    services: Services
    executor: Executor
    committer: Committer
    texts: Callable[[str], Texts]
    trace: Trace = untraced


class Router:
    """Handles stored updates, one at a time a person."""

    def __init__(self, parts: Parts) -> None:
        self._p = parts
        last = LastAnswers(parts.registry)
        self._private = Private(parts.registry, parts.executor, last)
        self._contexts = Contexts(
            parts.settings, parts.clock, parts.bot, parts.files, parts.registry, parts.services, parts.texts, last
        )
        self._failures = Failures(parts.services[StaffRoll].owners, parts.clock, parts.database, parts.registry)
        self._order = ArrivalOrder()
        self._skipped: dict[int, int] = {}

    async def handle(self, stored: Stored, behind: int) -> Send | None:
        """Answer an update, up to the commit. Whatever happens, it ends as done; only a fault that passes leaves it."""
        if stored.replayed and not await self._p.database.read(lambda reader: inbox.is_open(reader, stored.update_id)):
            return None
        try:
            incoming = parse(stored.payload, self._p.bot)
        except Exception as error:
            await self._failures.park(stored, error_handling.report(error, stored.update_id))
            return None
        if incoming is None or self._is_flood(incoming, behind):
            await self._p.inbox.finish(stored.update_id)
            return None
        place = self._order.join()
        try:
            return await self._answer(incoming, stored, place)
        finally:
            place.leave()

    async def park(self, stored: Stored) -> None:
        """Set aside an update that has ended the program again and again."""
        await self._failures.park(stored, "an update that ends the program")

    def _is_flood(self, incoming: Incoming, behind: int) -> bool:
        """Only what is said in the private chat: the rest is mostly talk among others, or wants no message."""
        if behind < _FLOOD or not incoming.private or isinstance(incoming.input, UNANSWERED):
            return False
        self._skipped[incoming.person_id] = self._skipped.get(incoming.person_id, 0) + 1
        if isinstance(incoming.input, Tapped):
            self._p.committer.acknowledge(incoming.input.query_id)
        return True

    async def _answer(self, incoming: Incoming, stored: Stored, place: PlaceInOrder) -> Send:
        ended: Exception | None = None
        try:
            job = noting(await self._job(incoming, stored, place), stored)
            send = await self._p.committer.commit(place, job)
        except PassingFault:
            raise
        except Refusal as refusal:
            said = partial(self._failures.refuse, incoming, ended := refusal)
            send = await self._p.committer.commit(place, noting(self._within(incoming, said), stored))
        except Exception as error:
            sign = error_handling.report(ended := error, stored.update_id)
            said = partial(self._failures.apologise, incoming, stored, sign)
            send = await self._p.committer.commit(place, self._within(incoming, said))
        self._p.trace(incoming.taken(ended))
        return send

    async def _job(self, incoming: Incoming, stored: Stored, place: PlaceInOrder) -> Job:
        match incoming.input:
            case InlineQuery() as asked:
                place.leave()
                context = await self._context(incoming, place)
                incoming.ways.append(Way(Kind.INLINE, "inline"))
                await answer_inline(self._p.bot, self._p.registry.inline(context.off), context, asked)
                return self._within(incoming, _nothing)
            case BlockedOrReturned(here=here):
                return self._within(incoming, partial(came_or_went, self._p.services, incoming, here))
            case MembershipChanged() | Migrated() | JoinRequested() as given:
                return self._within(incoming, partial(placed, self._p.services, incoming, given))
            case Tapped() if retried := retried_by(incoming):
                return await self._again(incoming, stored, retried, place)
            case Tapped(data=data) if incoming.private and folded_keys.is_turning(data):
                return self._within(incoming, partial(folded_keys.turned, data))
        if not incoming.private:
            return await self._job_in_group(incoming, place)
        if self._private.is_quick(incoming):
            return self._quickly(incoming, stored)
        return await self._job_in_private(incoming, stored, place)

    def _quickly(self, incoming: Incoming, stored: Stored) -> Job:
        """Decided and answered in one trip."""

        async def answer(context: Context, tx: Transaction) -> Sequence[Screen]:
            plan = await self._planned(context, incoming, stored)
            return await self._private.run(context, tx, plan, ())

        return self._within(incoming, answer)

    async def _job_in_private(self, incoming: Incoming, stored: Stored, place: PlaceInOrder) -> Job:
        async def decide(reader: Reader) -> tuple[Context, Plan]:
            context = await self._contexts.of(reader, incoming, place)
            return context, await self._planned(context, incoming, stored)

        context, plan = await self._p.database.read(decide)
        free = context.within(self._p.database.free)
        plan = await self._private.without_titles(free, plan)
        prepared = await self._p.executor.prepare(free, plan.calls)

        async def answer(tx: Transaction) -> tuple[Context, Sequence[Screen]]:
            here = context.within(tx)
            return here, self._after_flood(here, tx, await self._private.run(here, tx, plan, prepared))

        return answer

    async def _planned(self, context: Context, incoming: Incoming, stored: Stored) -> Plan:
        plan = await self._private.plan(context, incoming)
        return lateness.asking_anew(context, plan, stored) if lateness.is_late(stored, context.now) else plan

    async def _job_in_group(self, incoming: Incoming, place: PlaceInOrder) -> Job:
        context = await self._context(incoming, place)
        calls = calls_in_group(self._p.registry, context, incoming)
        own = is_own(self._p.registry, calls)
        if own:
            calls = calls if context.person.known and context.person.active else []
        prepared = await self._p.executor.prepare(alone(context) if own else context, calls)
        answers = answer_alone if own else answer_in_group

        async def answer(tx: Transaction) -> tuple[Context, Sequence[Screen]]:
            here = context.within(tx)
            return here, await answers(self._p.executor, here, tx, incoming, prepared)

        return answer

    async def _again(self, incoming: Incoming, stored: Stored, tap: error_handling.Retry, place: PlaceInOrder) -> Job:
        """What failed, anew. It is forgotten with the answer's commit, and so kept where it fails once more."""
        payload = await self._p.database.read(
            lambda reader: failed_updates.kept(reader, tap.failed, incoming.person_id)
        )
        if payload is not None and not payload:
            raise DoneAlready
        failed = parse(payload, self._p.bot) if payload else None
        if failed is None:
            raise OldButton(tap.pack())
        anew = replace(failed, update_id=incoming.update_id, ways=incoming.ways)
        now = replace(stored, received_at=None)  # whoever taps “try again” wants it now
        job = self._quickly(anew, now) if self._private.is_quick(anew) else await self._job_in_private(anew, now, place)

        async def answer(tx: Transaction) -> tuple[Context, Sequence[Screen]]:
            context, screens = await job(tx)
            await tried_again(tx, tap.failed, incoming.person_id)
            assert isinstance(incoming.input, Tapped), "only a key says “try again”"
            return replace(context, query_id=incoming.input.query_id, tapped=incoming.tapped), screens

        return answer

    def _within(self, incoming: Incoming, answer: Callable[[Context, Transaction], Awaitable[Sequence[Screen]]]) -> Job:
        """A job that meets its person in the trip that answers."""

        async def job(tx: Transaction) -> tuple[Context, Sequence[Screen]]:
            context = await self._contexts.of(tx, incoming)
            return context, self._after_flood(context, tx, await answer(context, tx))

        return job

    async def _context(self, incoming: Incoming, place: PlaceInOrder) -> Context:
        """For what is slow: each query is a trip of its own."""
        context = await self._p.database.read(lambda reader: self._contexts.of(reader, incoming, place))
        return context.within(self._p.database.free)

    def _after_flood(self, context: Context, tx: Transaction, screens: Sequence[Screen]) -> Sequence[Screen]:
        """The first answer in the private chat after a flood tells how much of it was passed over."""
        skipped = self._skipped.get(context.person.id, 0) if context.private and screens else 0
        if not skipped:
            return screens
        tx.after_commit(lambda: self._skipped.pop(context.person.id, None))
        passed_over = context.t.plural(
            "You sent many messages at once. {n} of them was passed over; please send it again.",
            "You sent many messages at once. {n} of them were passed over; please send them again.",
            skipped,
        )
        return [screens[0].led_by(passed_over), *screens[1:]]


async def _nothing(_: Context, tx: Transaction) -> Sequence[Screen]:
    return ()
