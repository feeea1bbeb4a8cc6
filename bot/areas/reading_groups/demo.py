"""Four groups in different states, by people who are plainly invented, each lived with a clock of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from bot.areas.catalogue.service import Catalogue
from bot.areas.children.service import Children
from bot.areas.events.service import Events
from bot.areas.holds.packages.letters import subject_of as of_package
from bot.areas.holds.packages.service import Packages
from bot.areas.reading_groups.books.rules import Book, Step
from bot.areas.reading_groups.choosing.rules import Method
from bot.areas.reading_groups.letters import subject_of
from bot.areas.reading_groups.meetings.rules import Planned
from bot.areas.reading_groups.notes.rules import Kind
from bot.areas.reading_groups.prompts.rules import pulse_at
from bot.areas.reading_groups.prompts.service import subject_of_pulse
from bot.areas.reading_groups.rules import Audience, Details
from bot.areas.reading_groups.service import ReadingGroups
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.reading.progress import Measure, Told, read_progress
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import about_person
from bot.delivery.schedule import store as schedule
from bot.settings import Settings

_BY = 1008  # the demonstration's librarian
_MADE = 30  # days ago
_MEETS_AT = time(10)
_SOONEST = timedelta(days=2)


async def found(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    told = content.json("reading_groups.json")
    wanted = [one["picks"] for one in told if "package" in one]
    answers = [(await services[Catalogue].ask(title)).hits for title in wanted]
    titles = {title: hits[0].id for title, hits in zip(wanted, answers, strict=True) if hits}
    await services[Database].write(partial(_found, services, content, told, titles))


async def _found(
    services: Services, content: Content, told: list[dict[str, Any]], titles: Mapping[str, int], tx: Transaction
) -> None:
    if (await services[ReadingGroups].groups.listed(tx, 0))[0]:
        return
    people = {person for one in told for person in one["members"]} | {
        one["proposed_by"] for one in told if one.get("proposed_by")
    }
    await acquainted(services, content, tx, _BY, *sorted(people))
    for one in told:
        await _live(services, one, tx)
        if one.get("picks") in titles:
            await _ask_for_package(services, one, titles[one["picks"]], tx)
    for person in sorted(people):
        await outbox.cancel(tx, about_person(person))


async def _live(services: Services, one: dict[str, Any], tx: Transaction) -> None:
    now = services[Clock].now()
    clock = MovableClock.frozen(now - timedelta(days=one.get("made_days_ago", _MADE)))
    zone = services[Settings].timezone
    lived = ReadingGroups(clock, zone, services[Staff], services[Events], services[Children])
    details = Details(
        one["name"],
        Audience(one["audience"]),
        one["interests"],
        one["meets"],
        one["size"],
        one.get("by_request", False),
    )
    if one.get("proposed_by"):
        await lived.groups.propose(tx, details, one["proposed_by"])
        return
    group = await lived.groups.make(tx, details, _BY, one["leader"])
    members = [(await lived.members.join(tx, group.id, person))[0] for person in one["members"]]
    for past in one.get("read", ()):
        await _done(lived, clock, past, group.id, now, tx)
    for book in one["nominated"]:
        await lived.books.nominate(tx, group.id, book["by"], book["title"], book["author"], book["why"])
    if "picks" in one:
        _turn_to(clock, now, one["begun_days_ago"])
        book_id = await _read(lived, one, group.id, tx)
        await _drop_past_pulse(lived, book_id, services, tx)
    if "vote" in one:
        _turn_to(clock, now, one["vote"]["opened_days_ago"])
        await _vote(lived, one["vote"], group.id, tx)
    _turn_to(clock, now, 0)
    if "meets_on" in one:
        at = datetime.combine(_next(one["meets_on"], now.astimezone(zone).date()), _MEETS_AT, zone)
        await lived.meetings.plan(tx, group.id, Planned(at, None, one["meets_at"]), _BY, staff=True)
    for member in members:
        await outbox.cancel(tx, subject_of(member.id))


async def _ask_for_package(services: Services, one: dict[str, Any], title_id: int, tx: Transaction) -> None:
    """Its leader asks for some copies until the meeting, where there are any; the staff have not seen to it yet."""
    service, packages = services[ReadingGroups], services[Packages]
    group = next(group for group in await service.groups.of(tx, one["leader"]) if group.name == one["name"])
    meeting = await service.meetings.next_of(tx, group.id)
    until = meeting.starts_at.astimezone(services[Settings].timezone).date() if meeting else packages.today + _SOONEST
    if await packages.are_free(tx, title_id):
        made = await packages.ask(tx, (group.id, group.name), title_id, one["package"], until, one["leader"])
        await outbox.cancel(tx, of_package(made.id))


def _next(weekday: int, today: date) -> date:
    """The day of the week on which the group says that it meets, and not so soon that nobody could plan for it."""
    soonest = today + _SOONEST
    return soonest + timedelta(days=(weekday - soonest.weekday()) % 7)


async def _read(lived: ReadingGroups, one: dict[str, Any], group_id: int, tx: Transaction) -> int:
    """A member chooses by turn; the group reads, and writes what it notices. The book's id."""
    chosen = await _chosen(lived, one["picks"], group_id, tx)
    await lived.reading.begin(tx, chosen.id, one["weeks"], one["chapters"], _BY, staff=True)
    for place in one["places"]:
        if (told := read_progress(place["said"])) is not None:
            await lived.reading.tell(tx, chosen.id, place["by"], told)
    for note in one["notes"]:
        await lived.notes.write(tx, chosen.id, note["by"], Kind(note["kind"]), note["words"], read_progress(note["at"]))
    return chosen.id


async def _chosen(lived: ReadingGroups, title: str, group_id: int, tx: Transaction) -> Book:
    """Whose turn it is chooses this title."""
    turn = await lived.choosing.give_turn(tx, group_id, _BY, staff=True)
    chosen = next(book for book in await lived.books.nominated(tx, group_id) if book.title == title)
    return await lived.choosing.pick(tx, chosen.id, (await lived.members.find(tx, turn.member_id)).person_id)


async def _done(
    lived: ReadingGroups, clock: MovableClock, past: dict[str, Any], group_id: int, now: datetime, tx: Transaction
) -> None:
    """A book that the group has read before, with lines worth keeping; it is in the archive."""
    _turn_to(clock, now, past["begun_days_ago"])
    await lived.books.nominate(tx, group_id, past["by"], past["title"], past["author"], past["why"])
    book = await _chosen(lived, past["title"], group_id, tx)
    await lived.reading.begin(tx, book.id, past["weeks"], None, _BY, staff=True)
    for person in past["finished"]:
        await lived.reading.tell(tx, book.id, person, Told(Measure.SHARE, 100))
    for line in past["lines"]:
        await lived.notes.write(tx, book.id, line["by"], Kind.QUOTE, line["words"], read_progress(line["at"]))
    _turn_to(clock, now, past["ended_days_ago"])
    for step in (Step.DISCUSS, Step.FINISH, Step.ARCHIVE):
        await lived.books.lead(tx, book.id, step, _BY, staff=True)
    await schedule.drop(tx, subject_of_pulse(book.id))


def _turn_to(clock: MovableClock, now: datetime, days_ago: int) -> None:
    """The group's own clock, to so many days ago."""
    clock.advance(now - timedelta(days=days_ago) - clock.now())


async def _drop_past_pulse(lived: ReadingGroups, book_id: int, services: Services, tx: Transaction) -> None:
    """The middle of a plan that is over by now is not asked about today."""
    at = pulse_at(await lived.reading.plan_of(tx, book_id), services[Settings].timezone)
    if at is not None and at <= services[Clock].now():
        await schedule.drop(tx, subject_of_pulse(book_id))


async def _vote(lived: ReadingGroups, vote: dict[str, Any], group_id: int, tx: Transaction) -> None:
    opened = await lived.choosing.open(tx, group_id, Method(vote["method"]), vote["days"], _BY, staff=True)
    books = await lived.choosing.candidates(tx, group_id)
    for person, *choices in vote["ballots"]:
        await lived.choosing.cast(tx, opened.id, person, [books[choice].id for choice in choices])
