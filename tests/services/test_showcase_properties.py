"""Whatever authors, parents and staff do in whatever order: nobody else sees, by any path, what is not shown, was taken
back or is a story for story hour; and no channel keeps what the showcase no longer shows."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.areas.broadcasts.types import Target
from bot.areas.channels.service import Channels
from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.showcase import letters
from bot.areas.showcase.curating import Curating
from bot.areas.showcase.rules import DecidedAlready, Kind, Made, NotAsked, State, TooManyWorks, Whose, Work, about_work
from bot.areas.showcase.service import Showcase
from bot.areas.showcase.wordings import wording_for
from bot.areas.staff.service import Staff
from bot.base.area import Hooks
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.delivery.outbox.rules import Claimed, Ending, Lane
from bot.delivery.outbox.rules import State as Sent
from bot.wiring import AREAS
from tests.services.holds_library import READERS, STAFF, SmallLibrary

T = TypeVar("T")
CHANNEL = -100
AUTHORS, PARENT, OTHER = READERS[:2], READERS[2], READERS[3]
authors = st.sampled_from(AUTHORS)
which = st.integers(0, 30)


class WorksChannel(Channels):
    """One, in which works are shown."""

    def __init__(self) -> None:
        pass

    async def targets(self, reader: object, kind: str) -> list[Target]:
        return [Target(CHANNEL, None)]


class Living(RuleBasedStateMachine):
    """Two authors, a parent, somebody else, one of the staff, and a sender that lets letters wait."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.at = SmallLibrary(self.template)
        staff = Staff(self.at.database, self.at.clock, Hooks(AREAS).access(), [STAFF])
        self.consents = Consents(self.at.database, self.at.clock)
        tokens = (f"token-{n}" for n in itertools.count())
        self.showcase = Showcase(self.at.clock, staff, self.consents, lambda: next(tokens))
        self.curating = Curating(self.at.clock, self.showcase, WorksChannel(), object.__new__(Events))
        self.known: list[int] = []
        self.links: list[str] = []
        self.in_channel: dict[int, int] = {}
        self.messages = itertools.count(1)

    def teardown(self) -> None:
        self.at.close()

    def look(self, read: Callable[[Reader], Coroutine[Any, Any, T]]) -> T:
        """What a reader of the database finds."""
        return self.at.do(self.at.database.read(read))

    def shown_to(self, made: Made) -> Shown:
        wording = wording_for(made)
        return Shown(wording.purpose, wording.version, "en", wording.text)

    def one(self, number: int) -> int | None:
        return self.known[number % len(self.known)] if self.known else None

    @initialize()
    def works_have_come(self) -> None:
        for kind in Kind:
            self.sends(AUTHORS[0], kind, young=False)
        self.sends(AUTHORS[1], Kind.POEM, young=True)

    @rule(author=authors, kind=st.sampled_from(Kind), young=st.booleans())
    def sends(self, author: int, kind: Kind, young: bool) -> None:
        file = ("", "") if kind is Kind.POEM else ("photo" if kind is Kind.PICTURE else "voice", "file")
        young = young and kind is not Kind.STORY
        made = Made(kind, Whose.YOUNG if young else Whose.OWN, words="kabut turun", file_kind=file[0], file_id=file[1])
        try:
            if young:
                work, token = self.at.work(self.showcase.send_young, author, made)
                self.links.append(token)
            else:
                work = self.at.work(self.showcase.send, author, made, self.shown_to(made))
        except TooManyWorks:
            return
        self.known.append(work.id)

    @rule(number=which, agrees=st.booleans())
    def a_parent_answers(self, number: int, agrees: bool) -> None:
        if not self.links:
            return
        token = self.links.pop(number % len(self.links))
        shown = self.shown_to(Made(Kind.POEM, Whose.YOUNG))
        try:
            if agrees:
                self.at.work(self.showcase.agree, token, PARENT, shown)
            else:
                self.at.work(self.showcase.refuse, token, PARENT)
        except Unknown:
            return

    @rule(number=which, deed=st.sampled_from(("show", "show there", "ask", "decline")))
    def the_staff_decide(self, number: int, deed: str) -> None:
        if (work := self.one(number)) is None:
            return
        try:
            match deed:
                case "ask":
                    self.at.work(self.curating.ask, work, STAFF, "Karya sendiri?")
                case "decline":
                    self.at.work(self.curating.decline, work, STAFF, "Lain kali, ya.")
                case _:
                    show = self.curating.show
                    self.at.work(lambda tx: show(tx, work, STAFF, in_channels=deed == "show there"))
        except (Unknown, DecidedAlready):
            return

    @rule(number=which, author=authors)
    def answers(self, number: int, author: int) -> None:
        if (work := self.one(number)) is None:
            return
        try:
            self.at.work(self.showcase.answer, author, work, "Ya.")
        except (Unknown, NotAsked):
            return

    @rule(number=which, who=st.sampled_from((*AUTHORS, PARENT, OTHER)), by_consent=st.booleans())
    def takes_back(self, number: int, who: int, by_consent: bool) -> None:
        if (work := self.one(number)) is None:
            return
        if by_consent:
            self.at.work(self.showcase.consent_withdrawn, who, work)
            return
        try:
            self.at.work(self.showcase.take_back, who, work)
        except Unknown:
            return

    @rule(who=st.sampled_from((*AUTHORS, PARENT)), rarely=st.integers(0, 4))
    def is_forgotten(self, who: int, rarely: int) -> None:
        if not rarely:
            self.at.work(self.showcase.forget_person, who)

    @rule(works=st.booleans())
    def letters_leave(self, works: bool) -> None:
        """All that waits; at times what is taken back is taken back while its post is on its way."""
        for row in self.look(lambda reader: reader.rows(_WAITING)):
            details = json.loads(row["details"])
            post = row["kind"] == letters.POST
            if post and not works:
                continue
            self.at.work(
                lambda tx, id_=row["id"]: tx.run("UPDATE outbox SET state = 'sent' WHERE id = :id", {"id": id_})
            )
            message = next(self.messages) if post else int(details["message"])
            if post:
                self.in_channel[message] = int(details["work"])
            else:
                self.in_channel.pop(message, None)
            claimed = Claimed(row["id"], CHANNEL, row["kind"], details, Lane.ANNOUNCEMENTS, 1)
            self.at.work(self.showcase.posted, claimed, Ending(Sent.SENT, (message,)))

    @rule(number=which)
    def a_post_is_on_its_way_when_it_is_taken_back(self, number: int) -> None:
        rows = [row for row in self.look(lambda reader: reader.rows(_WAITING)) if row["kind"] == letters.POST]
        if not rows:
            return
        row = rows[number % len(rows)]
        details = json.loads(row["details"])
        self.at.work(lambda tx: tx.run("UPDATE outbox SET state = 'sent' WHERE id = :id", {"id": row["id"]}))
        for who in AUTHORS:
            self.at.work(self.showcase.consent_withdrawn, who, details["work"])
        message = next(self.messages)
        self.in_channel[message] = int(details["work"])
        claimed = Claimed(row["id"], CHANNEL, row["kind"], details, Lane.ANNOUNCEMENTS, 1)
        self.at.work(self.showcase.posted, claimed, Ending(Sent.SENT, (message,)))

    def found(self, work_id: int) -> Work | None:
        return self.look(lambda reader: self.showcase.find(reader, work_id))

    def listed(self, kind: Kind | None, page: int) -> set[int]:
        found, _ = self.look(lambda reader: self.showcase.listed(reader, kind, page))
        return {one.id for one in found}

    def opens(self, number: int) -> bool:
        try:
            self.look(lambda reader: self.showcase.public(reader, number))
        except Unknown:
            return False
        return True

    def is_own(self, who: int, number: int) -> bool:
        try:
            self.look(lambda reader: self.showcase.own(reader, who, number))
        except Unknown:
            return False
        return True

    def is_agreed(self, work: Work) -> bool:
        wording, subject = wording_for(work.made), about_work(work.id)
        return self.look(lambda reader: self.consents.stands(reader, wording, subject))

    @invariant()
    def somebody_else_sees_what_is_shown_and_nothing_else(self) -> None:
        works = [work for number in self.known if (work := self.found(number))]
        public = {work.id for work in works if work.state is State.SHOWN and work.made.kind is not Kind.STORY}
        pages = itertools.product((None, *Kind), range(8))
        assert set().union(*(self.listed(kind, page) for kind, page in pages)) == public
        assert {number for number in self.known if self.opens(number)} == public
        assert not any(self.is_own(OTHER, number) for number in self.known)

    @invariant()
    def a_consent_stands_behind_all_that_the_staff_see(self) -> None:
        works = [work for number in self.known if (work := self.found(number))]
        assert all(self.is_agreed(work) for work in works if work.state is not State.GUARDIAN)

    @invariant()
    def what_a_channel_keeps_is_shown_or_is_being_taken_out(self) -> None:
        waiting = [row for row in self.look(lambda reader: reader.rows(_WAITING)) if row["kind"] == letters.RECALL]
        recalled = {int(json.loads(row["details"])["message"]) for row in waiting}
        for message, number in self.in_channel.items():
            work = self.found(number)
            assert message in recalled or (work is not None and work.is_public)


_WAITING = f"""SELECT id, kind, details FROM outbox
    WHERE state = 'waiting' AND kind IN ('{letters.POST}', '{letters.RECALL}') ORDER BY id"""


def test_nothing_that_is_not_shown_is_seen(empty_database: Path) -> None:
    Living.template = empty_database
    checks = settings(max_examples=12, stateful_step_count=25, suppress_health_check=list(HealthCheck), deadline=None)
    run_state_machine_as_test(Living, settings=checks)
