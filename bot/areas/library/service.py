"""What the library says of itself, and what staff change of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from bot.areas.library import store
from bot.areas.library.closings.hours import with_closures
from bot.areas.library.holidays import Holiday, coming_holidays, fixed_on, known, on_days
from bot.areas.library.links import MOST, Link, read_links, written_link
from bot.areas.library.place import Contact, Place, checked_kind, checked_point, read_contacts, read_place
from bot.areas.library.rules import DayHours, Hours, Periods, SpecialDay, Status, hours_on, read_week, status, written
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown

_SETTLED = timedelta(seconds=5)  # longer than any transaction is open


@dataclass(frozen=True)
class About:
    """Everything that is known of the library."""

    hours: Hours
    place: Place
    contacts: tuple[Contact, ...]


class Library:
    """Hours, place, contacts, and which parts of the bot are in use. `zone` is the library's."""

    def __init__(self, database: Database, clock: Clock, zone: tzinfo) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._off: frozenset[str] | None = None
        self._changed: datetime | None = None

    async def about(self, reader: Reader) -> About:
        """Hours, place and contacts, as they are now."""
        facts = await store.facts(reader)
        special = await store.special_days(reader, self._local().date() - timedelta(1))
        closures = await store.closures(reader, self._clock.now() - timedelta(1))
        hours = Hours(read_week(facts.get("hours") or {}), special)
        return About(with_closures(hours, closures, self._zone), read_place(facts), read_contacts(facts))

    async def hours(self, reader: Reader) -> Hours:
        """The week, and the special days from yesterday on."""
        return (await self.about(reader)).hours

    async def hours_on(self, reader: Reader, day: date) -> DayHours:
        """The hours of one day, today or later."""
        return hours_on(await self.hours(reader), day)

    async def status(self, reader: Reader, moment: datetime | None = None) -> Status:
        """Open or closed, at an aware moment or now."""
        local = moment.astimezone(self._zone) if moment else self._local()
        return status(await self.hours(reader), local)

    async def place(self, reader: Reader) -> Place:
        """Where the library is."""
        return (await self.about(reader)).place

    async def contacts(self, reader: Reader) -> tuple[Contact, ...]:
        """The ways to reach a person."""
        return (await self.about(reader)).contacts

    async def data_officer(self, reader: Reader) -> str:
        """Whom the library names for questions about personal data; '' where nobody was named."""
        return str((await store.facts(reader)).get("data_officer") or "")

    async def set_data_officer(self, tx: Transaction, name: str) -> None:
        """Name somebody, or with '' nobody."""
        await store.keep_facts(tx, {"data_officer": " ".join(name.split())}, self._clock.now())

    async def set_hours(self, tx: Transaction, week: Mapping[int, Periods]) -> None:
        """The hours of the week by ISO weekday; a weekday that is missing becomes unknown."""
        value = {str(day): written(periods) for day, periods in week.items()}
        read_week(value)
        await store.keep_facts(tx, {"hours": value}, self._clock.now())

    async def set_special_day(self, tx: Transaction, day: date, periods: Periods, reason: str = "") -> None:
        """Other hours on one day; no periods: closed."""
        await store.keep_special_day(tx, SpecialDay(day, periods, " ".join(reason.split())))

    async def remove_special_day(self, tx: Transaction, day: date) -> bool:
        """Let a day be as its weekday again; whether it was a special one."""
        return await store.remove_special_day(tx, day)

    async def set_place(self, tx: Transaction, address: str, point: tuple[float, float] | None = None) -> None:
        """The address, and where it is on the map. Raises UnreadablePlace for a point that is on no map."""
        latitude, longitude = checked_point(*point) if point else (None, None)
        facts = {"address": address.strip(), "latitude": latitude, "longitude": longitude}
        await store.keep_facts(tx, facts, self._clock.now())

    async def set_contact(self, tx: Transaction, kind: str, value: str) -> None:
        """One way to reach the library; an empty value takes it away. Raises UnreadablePlace for another kind."""
        await store.keep_facts(tx, {checked_kind(kind): value.strip()}, self._clock.now())

    async def special_days(self, reader: Reader) -> Sequence[SpecialDay]:
        """The days from today on that staff have made differ from the week; sudden closings are not among them."""
        found = await store.special_days(reader, self._local().date())
        return sorted(found.values(), key=lambda one: one.day)

    async def holidays(self) -> Sequence[Holiday]:
        """National holidays of the coming year, as a suggestion; worked out beside the loop."""
        return await asyncio.to_thread(coming_holidays, self._local().date())

    def holidays_on(self, days: Sequence[date]) -> Mapping[date, Holiday]:
        """Those of these days that are national holidays; soon after a start only those that are fixed by date."""
        return on_days(days) if known(days) else fixed_on(days)

    def holidays_named(self, name: str) -> Sequence[Holiday]:
        """The next holidays whose name holds `name`, as far as that is worked out: Idul Fitri has two days."""
        today = self._local().date()
        year = [today + timedelta(ahead) for ahead in range(365)]
        if not known(year):
            return [one for one in fixed_on(year).values() if name.casefold() in one.name.casefold()]
        return [one for one in coming_holidays(today) if name.casefold() in one.name.casefold()]

    async def week(self, reader: Reader) -> Mapping[int, Periods]:
        """The hours of the week."""
        return (await self.hours(reader)).week

    async def facts(self, reader: Reader) -> Mapping[str, Any]:
        """Everything that is filled in, by name."""
        return await store.facts(reader)

    async def set_address(self, tx: Transaction, address: str) -> None:
        """Another address; the point on the map stays."""
        await store.keep_facts(tx, {"address": " ".join(address.split())}, self._clock.now())

    async def set_point(self, tx: Transaction, latitude: float, longitude: float) -> None:
        """Another point on the map; the address stays. Raises UnreadablePlace."""
        latitude, longitude = checked_point(latitude, longitude)
        await store.keep_facts(tx, {"latitude": latitude, "longitude": longitude}, self._clock.now())

    async def set_way(self, tx: Transaction, way: str, photo: str = "") -> None:
        """How one finds the library, and what it looks like (a file id); '' where nobody says."""
        await store.keep_facts(tx, {"way": way.strip(), "place_photo": photo}, self._clock.now())

    async def links(self, reader: Reader) -> tuple[Link, ...]:
        """The links that staff recommend."""
        return read_links(await self.facts(reader))

    async def put_link(self, tx: Transaction, link: Link) -> None:
        """Keep a link; one with an id takes the place of the one that has it. Raises Unknown."""
        links = list(read_links(await store.facts(tx)))
        if link.id and link.id not in {one.id for one in links}:
            raise Unknown("link")
        if link.id:
            links = [link if one.id == link.id else one for one in links]
        else:
            links.append(replace(link, id=max((one.id for one in links), default=0) + 1))
        await store.keep_facts(tx, {"links": [written_link(one) for one in links[-MOST:]]}, self._clock.now())

    async def remove_link(self, tx: Transaction, link_id: int) -> None:
        """Take a link away. Raises Unknown."""
        links = read_links(await store.facts(tx))
        kept = [written_link(one) for one in links if one.id != link_id]
        if len(kept) == len(links):
            raise Unknown("link")
        await store.keep_facts(tx, {"links": kept}, self._clock.now())

    async def interests(self, reader: Reader) -> tuple[str, ...]:
        """The interests that residents may choose from and events may name; empty: not filled in."""
        return tuple((await self.facts(reader)).get("interests") or ())

    async def set_interests(self, tx: Transaction, names: Sequence[str]) -> None:
        """Other interests, each once, in this order."""
        tidy = dict.fromkeys(" ".join(name.casefold().split()) for name in names)
        await store.keep_facts(tx, {"interests": [name for name in tidy if name]}, self._clock.now())

    async def switched_off(self, reader: Reader) -> frozenset[str]:
        """The features that are switched off. Kept in memory: every update asks."""
        if self._off is not None and not self._unsettled():
            return self._off
        off = await store.switched_off(reader)
        self._off = None if self._unsettled() else off
        return off

    async def switch(self, tx: Transaction, feature: str, *, off: bool) -> None:
        """Switch a feature off or on. Memory is not trusted until that transaction is surely over."""
        self._off, self._changed = None, self._clock.now()
        await (store.switch_off(tx, feature) if off else store.switch_on(tx, feature))

    def _unsettled(self) -> bool:
        return self._changed is not None and abs(self._clock.now() - self._changed) < _SETTLED

    def _local(self) -> datetime:
        return self._clock.now().astimezone(self._zone)
