"""Updates -> actions -> answers. Every turn ends here: answered, refused kindly, or apologised for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.base.area import ChatMoved, ChatSeen, Hooks
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.identity import Access, KnowsPeople, StaffRoll
from bot.base.refusals import OldButton, Refusal
from bot.base.services import Services
from bot.base.switches import Switches
from bot.chat.core.arrival_order import ArrivalOrder, PlaceInOrder
from bot.chat.core.context import Context
from bot.chat.core.trace import Kind, Taken, Trace, Way, untraced
from bot.chat.forms import drafts
from bot.chat.routing import error_handling
from bot.chat.routing.commit import Committer, Job
from bot.chat.routing.executor import Executor
from bot.chat.routing.groups import briefly, job_in_group
from bot.chat.routing.incoming import (
    BlockedOrReturned,
    Incoming,
    InlineQuery,
    MembershipChanged,
    Migrated,
    Tapped,
    parse,
)
from bot.chat.routing.inline import answer_inline
from bot.chat.routing.private import Private
from bot.chat.routing.refusals import FormRefused, refusal_screen
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from bot.delivery.failed_updates import store as failed_turns
from bot.settings import Settings
from bot.telegram.api import Api
from bot.telegram.files import Files
from bot.telegram.inbox import Inbox, Stored

_FLOOD = 20  # so many waiting behind an update of the same person: nobody reads that many answers
_UNANSWERED = InlineQuery | BlockedOrReturned | MembershipChanged | Migrated  # no message answers these


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
        self._private = Private(parts.database, parts.registry, parts.executor)
        self._line = ArrivalOrder()
        self._skipped: dict[int, int] = {}

    async def handle(self, stored: Stored, behind: int) -> None:
        """Answer an update. Whatever happens, it ends as done; only a lost database leaves it for a replay."""
        try:
            incoming = parse(stored.payload, self._p.bot)
        except Exception as error:
            await self._set_aside(stored, error)
            return
        if incoming is None or self._is_flood(incoming, behind):
            await self._p.inbox.finish(stored.update_id)
            return
        place = self._line.join()
        try:
            await self._answer(await self._turn(incoming, place), incoming, stored)
        finally:
            place.leave()

    def _is_flood(self, incoming: Incoming, behind: int) -> bool:
        """Only what is said in the private chat: the rest is mostly talk among others, or wants no message."""
        if behind < _FLOOD or not incoming.private or isinstance(incoming.input, _UNANSWERED):
            return False
        self._skipped[incoming.person_id] = self._skipped.get(incoming.person_id, 0) + 1
        if isinstance(incoming.input, Tapped):
            self._p.committer.acknowledge(incoming.input.query_id)
        return True

    async def _turn(self, incoming: Incoming, place: PlaceInOrder) -> Context:
        person = await self._p.services[KnowsPeople].who(incoming.person_id, incoming.first_name)
        off = await self._p.services[Switches].switched_off()
        role = await self._p.services[StaffRoll].role(incoming.person_id)
        permissions = self._p.services[Access].of(role)
        return Context(
            update_id=incoming.update_id,
            person=person,
            first_name=incoming.first_name,
            chat_id=incoming.chat_id,
            private=incoming.private,
            t=self._p.texts(person.language),
            now=self._p.clock.now(),
            services=self._p.services,
            library_name=self._p.settings.library_name,
            bot_username=self._p.bot.username,
            fetch=self._p.files.fetch,
            off=off,
            closed_forms=self._p.registry.closed_forms(off),
            menu=self._p.registry.menu(off),
            more=self._p.registry.more(off),
            query_id=incoming.input.query_id if isinstance(incoming.input, Tapped) else "",
            tapped=incoming.tapped,
            thread=incoming.thread,
            topic=incoming.topic,
            role=role,
            permissions=permissions,
            quick=self._p.registry.quick(off, permissions) if role else (),
            tools=self._p.registry.tools(off, permissions) if role else (),
            desk=self._p.registry.desk(off, permissions) if role else (),
            place=place,
        )

    async def _answer(self, context: Context, incoming: Incoming, stored: Stored) -> None:
        try:
            job = await self._job(context, incoming)
            await self._p.committer.commit(context, self._after_flood(context, job))
        except Refusal as refusal:
            await self._p.committer.commit(context, self._refusing(context, incoming, refusal))
            self._trace(context, refused=refusal)
        except Exception as error:
            await self._apologise(context, incoming, stored, error)
            self._trace(context, failed=error)
        else:
            self._trace(context)

    def _trace(self, context: Context, refused: Exception | None = None, failed: Exception | None = None) -> None:
        ways = tuple(context.ways)
        self._p.trace(Taken(context.update_id, context.person.id, context.chat_id, ways, refused, failed))

    def _refusing(self, context: Context, incoming: Incoming, refusal: Refusal) -> Job:
        said = refusal_screen(self._p.registry, context, refusal)
        shown = said if said.keys else said.with_keys(*self._p.registry.home.menu(context).keys)

        async def answer(tx: Transaction) -> Sequence[Screen]:
            if isinstance(refusal, FormRefused):
                await drafts.remove(tx, context.person.id, context.chat_id)
            if retried := _retried(incoming):
                await failed_turns.remove(tx, retried.failed, context.person.id)
            if isinstance(incoming.input, _UNANSWERED):
                return ()
            return [shown if context.private else briefly(context, said)]

        return answer

    async def _job(self, context: Context, incoming: Incoming) -> Job:
        given = incoming.input
        if isinstance(given, InlineQuery):
            context.place.leave()
            context.ways.append(Way(Kind.INLINE, "inline"))
            await answer_inline(self._p.bot, self._p.registry.inline(context.off), context, given)
            return _nothing
        if isinstance(given, BlockedOrReturned):
            return self._came_or_went(incoming, here=given.here)
        if isinstance(given, MembershipChanged | Migrated):
            return self._placed(incoming, given)
        if not incoming.private:
            return await job_in_group(self._p.registry, self._p.executor, context, incoming)
        if retried := _retried(incoming):
            return await self._try_again(context, retried)
        return await self._private.job(context, incoming)

    def _came_or_went(self, incoming: Incoming, *, here: bool) -> Job:
        async def note(tx: Transaction) -> Sequence[Screen]:
            people = self._p.services[KnowsPeople]
            if incoming.private:
                await (people.returned if here else people.left)(tx, incoming.person_id)
            return ()

        return note

    def _placed(self, incoming: Incoming, given: MembershipChanged | Migrated) -> Job:
        async def note(tx: Transaction) -> Sequence[Screen]:
            services = self._p.services
            if isinstance(given, Migrated):
                for moved in services[Hooks].of(ChatMoved):
                    await moved.run(services, tx, incoming.chat_id, given.new_id)
            else:
                for seen in services[Hooks].of(ChatSeen):
                    await seen.run(services, tx, given.seen, incoming.first_name)
            return ()

        return note

    async def _try_again(self, context: Context, tap: error_handling.Retry) -> Job:
        """What failed, anew. It is forgotten with the answer's commit, and so kept where it fails once more."""
        async with self._p.database.reading() as reader:
            payload = await failed_turns.kept(reader, tap.failed, context.person.id)
        incoming = parse(payload, self._p.bot) if payload else None
        if incoming is None:
            raise OldButton(tap.pack())
        job = await self._private.job(context, incoming)

        async def answer(tx: Transaction) -> Sequence[Screen]:
            await failed_turns.remove(tx, tap.failed, context.person.id)
            return await job(tx)

        return answer

    def _after_flood(self, context: Context, job: Job) -> Job:
        """The first answer in the private chat after a flood tells how much of it was passed over."""

        async def answer(tx: Transaction) -> Sequence[Screen]:
            screens = await job(tx)
            skipped = self._skipped.pop(context.person.id, 0) if context.private and screens else 0
            if not skipped:
                return screens
            passed_over = context.t.plural(
                "You sent many messages at once. {n} of them was passed over; please send it again.",
                "You sent many messages at once. {n} of them were passed over; please send them again.",
                skipped,
            )
            return [screens[0].led_by(passed_over), *screens[1:]]

        return answer

    async def _apologise(self, context: Context, incoming: Incoming, stored: Stored, error: Exception) -> None:
        sign = error_handling.report(error, stored.update_id)
        retried = _retried(incoming)

        async def apology(tx: Transaction) -> Sequence[Screen]:
            await error_handling.tell_owners(tx, self._p.settings.owner_ids, sign, stored.update_id, context.now)
            if not context.private or isinstance(incoming.input, _UNANSWERED):
                return ()
            kept = (
                retried.failed
                if retried
                else await failed_turns.keep(tx, context.person.id, stored.payload, context.now)
            )
            return [error_handling.apology(context.t, kept).with_keys(*self._p.registry.home.menu(context).keys)]

        await self._p.committer.commit(context, apology)

    async def _set_aside(self, stored: Stored, error: Exception) -> None:
        """An update that nobody can read is parked as it came, and the owner hears of it."""
        sign = error_handling.report(error, stored.update_id)
        await self._p.inbox.park(stored.update_id)
        async with self._p.database.transaction() as tx:
            now = self._p.clock.now()
            await error_handling.tell_owners(tx, self._p.settings.owner_ids, sign, stored.update_id, now)


def _retried(incoming: Incoming) -> error_handling.Retry | None:
    """The key “Try again”, if it is that one."""
    try:
        return error_handling.Retry.unpack(incoming.input.data) if isinstance(incoming.input, Tapped) else None
    except OldButton:
        return None


async def _nothing(tx: Transaction) -> Sequence[Screen]:
    return ()
