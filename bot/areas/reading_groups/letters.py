"""The letters of reading groups. They carry ids only, and say what holds when they leave: else they do not leave."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Group, Membership, Question
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

PROPOSED = "reading_group_proposed"  # to the staff
DECIDED = "reading_group_decided"  # to whoever proposed it
ASKED = "reading_group_asked"  # to the leader: somebody would like to join
LET_IN, NOT_LET_IN = "reading_group_let_in", "reading_group_not_let_in"
OFFER = "reading_group_offer"
REMOVED = "reading_group_removed"  # to whom a leader ended the place of
LINK = "reading_group_link"  # the way into its chat
AT_THE_DOOR = "reading_group_at_the_door"  # to who asks to be let into the chat, and is no member
LOST, STUCK = "reading_group_chat_lost", "reading_group_chat_stuck"  # the bot has no rights there: leader, member
LEADS = "reading_group_leads"  # to who leads it now, and to who did
ENDED, LED_ENDED = "reading_group_ended", "reading_group_led_ended"  # to its members, to its leader
MEETING = "reading_group_meeting"
QUESTION, ANSWER = "reading_group_question", "reading_group_answer"
SWIPED = "readinggroupask"
"""What a reply to a question, or to its answer, is about."""


def subject_of(membership_id: int) -> str:
    """By which the letters to somebody of a group are known."""
    return f"reading_group_member:{membership_id}"


class Letters:
    """Posts them; `staff` knows whom to tell where a group has no leader."""

    def __init__(self, clock: Clock, staff: Staff) -> None:
        self._clock = clock
        self._staff = staff

    @property
    def now(self) -> datetime:
        """The moment."""
        return self._clock.now()

    async def to_member(
        self,
        tx: Transaction,
        to: Membership,
        kind: str,
        key: str,
        *,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
        patient: bool = False,
        **details: Any,
    ) -> None:
        """A letter to somebody who belongs to a group or waits for it."""
        letter = Letter(
            chat_id=to.person_id,
            kind=kind,
            details={"member": to.id, **details},
            key=f"{kind}:{to.id}:{key}",
            lane=Lane.REMINDERS,
            subject=subject_of(to.id),
            not_before=not_before,
            expires_at=expires_at,
            hushed=True,
            patient=patient,
        )
        await outbox.post(tx, letter, self.now)

    async def to_leader(
        self, tx: Transaction, group: Group, kind: str, key: str, about: int, /, *, reply: str = "", **details: Any
    ) -> None:
        """To whoever leads it, or else to the staff; `about`: of whom it tells. `reply`: what answering it means."""
        leaders = [group.leader_id] if group.leader_id else await self._staff.who_may(tx, RUN_READING_GROUPS)
        for leader in leaders:
            letter = Letter(
                chat_id=leader,
                kind=kind,
                details=details,
                key=f"{kind}:{key}:{leader}",
                lane=Lane.REMINDERS,
                subject=about_person(about),
                hushed=True,
                about=reply,
            )
            await outbox.post(tx, letter, self.now)

    async def to_staff(self, tx: Transaction, group: Group, kind: str, about: int) -> None:
        """To those who run the groups, at once once."""
        key = f"{kind}:{group.id}"
        await self._staff.tell(
            tx, RUN_READING_GROUPS, kind, {"group": group.id}, key, subject=about_person(about), hushed=True
        )

    async def to_person(
        self, tx: Transaction, person_id: int, kind: str, key: str, *, reply: str = "", **details: Any
    ) -> None:
        """To somebody who need not belong to a group."""
        letter = Letter(
            chat_id=person_id,
            kind=kind,
            details=details,
            key=f"{kind}:{key}",
            lane=Lane.REMINDERS,
            subject=about_person(person_id),
            hushed=True,
            about=reply,
        )
        await outbox.post(tx, letter, self.now)

    async def at_the_door(self, tx: Transaction, group: Group, chat_id: int, person_id: int) -> None:
        """At once, whatever the hour: they wait for it, and Telegram lets us write only until they are turned away."""
        letter = Letter(
            chat_id=person_id,
            kind=AT_THE_DOOR,
            details={"group": group.id, "chat": chat_id},
            key=f"{AT_THE_DOOR}:{group.id}:{person_id}:{self.now.timestamp()}",
            lane=Lane.ANSWERS,
            subject=about_person(person_id),
        )
        await outbox.post(tx, letter, self.now)

    async def answer(self, tx: Transaction, asked: Question) -> None:
        """The leader's answer, to whoever asked; a reply to it is another question."""
        key, reply = f"{asked.id}:{self.now.timestamp()}", f"{SWIPED}:{asked.id}"
        await self.to_person(tx, asked.person_id, ANSWER, key, reply=reply, question=asked.id)

    async def withdraw(self, tx: Transaction, membership_id: int) -> None:
        """What has not left yet no longer leaves."""
        await outbox.cancel(tx, subject_of(membership_id))
