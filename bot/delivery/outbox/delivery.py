"""The delivery of one letter: lease, message, settlement."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.base import fault_points
from bot.base.clock import Clock
from bot.base.database import Database, PassingFault, Transaction
from bot.base.logs import signature
from bot.delivery.group_commit import GroupCommit
from bot.delivery.outbox import leases, pictures, store
from bot.delivery.outbox.leases import Ended
from bot.delivery.outbox.rules import (
    MOST_TRIES,
    NO_LONGER_HOLDS,
    OUR_ERROR,
    Claimed,
    Ending,
    Lane,
    State,
    Waiting,
    after_unclear_ending,
    pause_after,
)
from bot.telegram.api import Api
from bot.telegram.limiter import Limiter
from bot.telegram.outcomes import Failed, Migrated, Outcome, Refused, Shown, SurelyNotSent, TooFast, Unclear, hand_over
from bot.telegram.rate_limits import Passage
from bot.telegram.render import bare, lacks

_log = logging.getLogger(__name__)
_PAUSE = timedelta(seconds=1)  # at least, before a copy that did not arrive is drawn again

# A letter's screen in its wire form, or None where what it promised no longer holds.
Render = Callable[[Claimed], Awaitable[Mapping[str, Any] | None]]

# Hears that a group (its old id, its new one) has become a supergroup, in the transaction that moves its letters.
Moved = Callable[[Transaction, int, int], Awaitable[None]]


class Delivery:
    """Sends what it is given and writes down how each letter ended."""

    def __init__(
        self,
        database: Database,
        bot: Api,
        limiter: Limiter,
        clock: Clock,
        render: Render,
        ended: Ended | None = None,
        moved: Moved | None = None,
        *,
        paid: bool = False,
    ) -> None:
        """`paid`: announcements may leave faster, for Telegram's fee."""
        self._database = database
        self._bot = bot
        self._limiter = limiter
        self._clock = clock
        self._render = render
        self._ended = ended
        self._moved = moved
        self._paid = paid
        self._claim: GroupCommit[int, Claimed | None] = GroupCommit(database, self._claimed)
        self._settled = GroupCommit(database, self._ended_as)
        self._mark = GroupCommit(database, leases.mark_repeated)

    async def deliver(self, one: Waiting) -> None:
        """Send a letter that has its permit, unless it is gone, expired or someone else's by now."""
        letter = await self._taken(one.id)
        if letter is not None:
            await self.send(letter)

    async def send(self, letter: Claimed, sent: Callable[[], None] = lambda: None) -> None:
        """Send a letter that has its permit and its lease; `sent` is called when it has left, before that is noted."""
        fault_points.reached("claimed", letter.kind, letter.chat_id)
        try:
            screen = await self._render(letter)
        except PassingFault as passing:
            await self._again(letter, pause_after(letter.attempts), str(passing))
        except Exception as error:
            fault = signature(error)
            _log.error("letter %s (%s) could not be drawn: %s", letter.id, letter.kind, fault)
            await self._bare(letter, letter.details.get("screen"), Ending(State.REFUSED, reason=OUR_ERROR, fault=fault))
        else:
            await self._speak(letter, screen, sent)

    async def _speak(self, letter: Claimed, screen: Mapping[str, Any] | None, sent: Callable[[], None]) -> None:
        if screen is None or await self._is_overtaken(letter):
            await self._settle(letter, Ending(State.DROPPED, reason=NO_LONGER_HOLDS))
            return
        passage = await self._limiter.leave(letter.chat_id, letter.lane, letter.weight)
        if passage is None:
            await self._unsent(letter, timedelta(), "429")
            return
        if self._paid and letter.lane is Lane.ANNOUNCEMENTS:
            screen = {**screen, "paid": True}
        if letter.unclear:
            await self._mark(letter.id)
        outcome = await self._handed_over(letter, screen, passage)
        fault_points.reached("accepted", letter.kind, letter.chat_id)
        sent()
        await self._judge(letter, screen, outcome)

    async def _handed_over(self, letter: Claimed, screen: Mapping[str, Any], passage: Passage) -> Outcome:
        try:
            return await hand_over(self._bot, letter.chat_id, screen, edit=letter.details.get("edit"))
        finally:
            self._limiter.answered(passage)

    async def _is_overtaken(self, letter: Claimed) -> bool:
        """Whether a repeated edit would bring back an older screen."""
        if letter.attempts == 1 or not letter.details.get("edit"):
            return False
        return await self._database.read(lambda reader: leases.has_newer_answer(reader, letter))

    async def _judge(self, letter: Claimed, screen: Mapping[str, Any], outcome: Outcome) -> None:
        """What became of it, written down."""
        match outcome:
            case Shown(message_ids, file_id):
                picture = _picture(screen, file_id)
                fault = screen.get("fault", "")
                await self._settle(letter, Ending(State.SENT, message_ids, fault=fault, picture=picture))
            case TooFast(pause):
                self._limiter.pause(letter.chat_id, pause.total_seconds())
                await self._unsent(letter, pause, "429")
            case Migrated(new_chat_id):
                await self._move(letter, new_chat_id)
            case Refused(reason, away=True):
                await self._settle(letter, Ending(State.REFUSED, reason=reason, away=True))
            case Refused(reason) if key := _reused(screen):
                await self._draw_anew(letter, key, reason)
            case Refused(reason):
                _log.error("letter %s (%s) was refused: %s", letter.id, letter.kind, reason)
                await self._bare(letter, screen, Ending(State.REFUSED, reason=reason))
            case SurelyNotSent(reason):
                await self._unsent(letter, pause_after(letter.attempts), reason)
            case Unclear(reason):
                await self._unclear(letter, reason)
            case Failed(reason):
                await self._again(letter, pause_after(letter.attempts), reason)

    async def _unsent(self, letter: Claimed, pause: timedelta, reason: str) -> None:
        """It surely did not arrive. A copy is not to blame, and waits as long as it takes; a chat may be."""
        blameless = letter.broadcast is not None and (letter.chat_id > 0 or reason != "429")
        if blameless:
            later = self._clock.now() + max(pause, _PAUSE)
            await self._database.write(lambda tx: leases.unsent(tx, letter.id, later, reason=reason))
        else:
            await self._again(letter, pause, reason)

    async def _again(self, letter: Claimed, pause: timedelta, reason: str) -> None:
        # A group in slow mode says 429 for ever; the ceiling of all messages is known, and passes.
        patient = reason == "429" and letter.broadcast is None and letter.chat_id > 0
        if letter.attempts >= MOST_TRIES and not patient:
            await self._settle(letter, Ending(State.REFUSED, reason=reason))
            return
        later = self._clock.now() + pause
        await self._database.write(lambda tx: leases.put_back(tx, letter.id, later, reason=reason))

    async def _bare(self, letter: Claimed, screen: Mapping[str, Any] | None, ending: Ending) -> None:
        """Better a plain answer than silence: once more without picture, file, markup and links, and it says so."""
        if screen is None or letter.lane is not Lane.ANSWERS or letter.attempts > 1 or "screen" not in letter.details:
            await self._settle(letter, ending)
            return
        fault = ending.fault or (ending.reason if lacks(screen) else "")
        plain = bare(screen) | ({"fault": fault} if fault else {})
        details, now = {**letter.details, "screen": plain, "edit": None}, self._clock.now()
        reason = ending.reason
        await self._database.write(lambda tx: leases.put_back(tx, letter.id, now, reason=reason, details=details))

    async def _draw_anew(self, letter: Claimed, key: str, reason: str) -> None:
        """Telegram may know the picture no more: it is drawn and sent once again."""
        now = self._clock.now()

        async def work(tx: Transaction) -> None:
            await pictures.forget(tx, key)
            await leases.put_back(tx, letter.id, now, reason=reason)

        await self._database.write(work)

    async def _unclear(self, letter: Claimed, reason: str) -> None:
        """It may have arrived."""
        seen = letter.unclear + 1 if letter.unclear else 0  # a repetition was marked
        if after_unclear_ending(letter.lane, letter.attempts, seen, letter.kind) is State.WAITING:
            later, why = self._clock.now() + pause_after(letter.attempts), f"unclear: {reason}"
            await self._database.write(lambda tx: leases.repeat(tx, letter.id, later, reason=why))
        else:
            await self._settle(letter, Ending(State.UNCERTAIN, reason=reason))

    async def _move(self, letter: Claimed, new_chat_id: int) -> None:
        async def work(tx: Transaction) -> None:
            await leases.put_back(tx, letter.id, self._clock.now(), reason="moved")
            await store.move_chat(tx, letter.chat_id, new_chat_id)
            if self._moved is not None:
                await self._moved(tx, letter.chat_id, new_chat_id)

        await self._database.write(work)

    async def _settle(self, letter: Claimed, ending: Ending) -> None:
        try:
            await self._settled((letter, ending))
        except PassingFault:
            raise
        except Exception as error:
            # Who hears of it fails: that may neither send the letter again nor keep it in hand for ever.
            _log.error("nobody heard how letter %s (%s) ended: %s", letter.id, letter.kind, signature(error))
            now = self._clock.now()
            await self._database.write(lambda tx: leases.settle(tx, letter.id, ending, now))

    async def _taken(self, letter_id: int) -> Claimed | None:
        try:
            return await self._claim(letter_id)
        except PassingFault:
            raise
        except Exception as error:
            _log.error("nobody heard that letter %s is of no use any more: %s", letter_id, signature(error))
            now = self._clock.now()
            return await self._database.write(lambda tx: leases.claim(tx, letter_id, now))

    async def _claimed(self, tx: Transaction, letter_id: int) -> Claimed | None:
        return await leases.claim(tx, letter_id, self._clock.now(), self._ended)

    async def _ended_as(self, tx: Transaction, what: tuple[Claimed, Ending]) -> None:
        letter, ending = what
        await leases.settle(tx, letter.id, ending, self._clock.now())
        if ending.picture:
            await pictures.keep(tx, *ending.picture, self._clock.now())
        fault_points.reached("settling", letter.kind, letter.chat_id)
        if self._ended is not None:
            await self._ended(tx, letter, ending)


def _picture(screen: Mapping[str, Any], file_id: str) -> tuple[str, str] | None:
    """A drawn picture's key and its name at Telegram, by which it need not be drawn and sent again."""
    photo = screen.get("photo")
    key = photo.get("key", "") if isinstance(photo, Mapping) else ""
    return (key, file_id) if key and file_id else None


def _reused(screen: Mapping[str, Any]) -> str:
    """The key of a picture that was sent by its name at Telegram."""
    photo = screen.get("photo")
    return str(photo["key"]) if isinstance(photo, Mapping) and "known" in photo else ""
