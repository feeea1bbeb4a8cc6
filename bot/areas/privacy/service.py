"""Seeing, taking along and deleting what is kept of a person; and forgetting what has served its time."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

from bot.areas.privacy import store
from bot.areas.privacy.naming import Names
from bot.areas.privacy.rules import COPIES_KEPT, NIGHT_BEGINS, Counted, Held
from bot.base.clock import Clock, from_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.personal_data import Inventory, PersonalData

PersonLeaves = Callable[[Transaction, int], Awaitable[object]]
Forgets = Callable[[Transaction], Coroutine[Any, Any, int]]
_AT_ONCE = 500
_LAST_NIGHT = "retained_on"  # the fact that says for which day old data were deleted


class Privacy:
    """Works by the inventory that the areas declare. `zone` is the library's, `file` the database's.

    `person_leaves(tx, person_id)`: areas let go, in their own way, of what a person holds, before it is deleted.
    `forgets(tx)`: areas that know themselves what has served its time; each forgets a few and says how many.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        file: Path,
        inventory: Inventory,
        person_leaves: Sequence[PersonLeaves] = (),
        forgets: Sequence[Forgets] = (),
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._file = file
        self._inventory = inventory
        self._person_leaves = person_leaves
        self._forgets = forgets

    async def counts(self, reader: Reader, person_id: int) -> Sequence[Counted]:
        """How many rows there are of a person in each respect; those with none are left out."""
        found = [Counted(one, await store.count_of(reader, one, person_id)) for one in self._inventory.data]
        return [one for one in found if one.rows]

    async def held(self, reader: Reader, person_id: int) -> Sequence[Held]:
        """Everything that is kept of a person, as people read it: times in the library's zone, JSON opened."""
        found = [Held(one, await self._rows(reader, one, person_id)) for one in self._inventory.data]
        return [Held(one.data, tuple(map(self._readable, one.rows))) for one in found if one.rows]

    async def export(self, reader: Reader, person_id: int) -> dict[str, Any]:
        """The same as one JSON object: {"person": id, "made_at": …, "data": {name: rows}}."""
        data = {one.data.name: list(one.rows) for one in await self.held(reader, person_id)}
        made_at = self._clock.now().astimezone(self._zone).isoformat(timespec="seconds")
        return {"person": person_id, "made_at": made_at, "data": data}

    async def erase(self, tx: Transaction, person_id: int) -> None:
        """Delete everything of a person, by the inventory; what stays are numbers without names."""
        for leaves in self._person_leaves:
            await leaves(tx, person_id)
        for one in self._inventory.data:
            await store.erase(tx, one, person_id)

    async def unname(self, tx: Transaction, people: Collection[int], names: Collection[str]) -> None:
        """Somebody is forgotten: take their names out of what these people, who know them, have written."""
        wanted = Names(names)
        for one in self._inventory.data:
            if one.words:
                for person_id in people:
                    await store.unname(tx, one, person_id, wanted)

    async def nightly(self) -> bool:
        """Once a day, at night or as soon as the program runs again: `retention`. Whether it was done now."""
        local = self._clock.now().astimezone(self._zone)
        day = (local - timedelta(hours=NIGHT_BEGINS)).date().isoformat()
        sql = """INSERT INTO facts (name, value) VALUES (:name, :day)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value"""
        fresh = await self._database.write(lambda tx: tx.run(sql, {"name": _LAST_NIGHT, "day": day}))
        if fresh:
            await self.retention(self._clock.now())
        return bool(fresh)

    async def retention(self, now: datetime) -> int:
        """Delete or empty all that has served its time, in short transactions; how many rows that were."""
        done = 0
        for forgets in self._forgets:  # first: what is let go with a word must not be gone without one
            done += await self._until_none(forgets)
        for one in self._inventory.data:
            while one.keep is not None and await self._is_due(one, now):
                done += await self._database.write(partial(_retired, one, now))
        self._delete_old_copies(now)
        await self._database.fold()
        return done

    async def _rows(self, reader: Reader, data: PersonalData, person_id: int) -> tuple[Mapping[str, Any], ...]:
        return tuple(await store.rows_of(reader, data, self._inventory.own_columns(data), person_id))

    async def _is_due(self, data: PersonalData, now: datetime) -> bool:
        return await self._database.read(lambda reader: store.is_due(reader, data, now))

    async def _until_none(self, forgets: Forgets) -> int:
        done = 0
        while some := await self._database.write(forgets):
            done += some
        return done

    def _delete_old_copies(self, now: datetime) -> None:
        """Copies of the database that migrations made hold people who are forgotten since."""
        for copy in self._file.parent.glob(f"{self._file.name}.v*"):
            if copy.stat().st_mtime < (now - COPIES_KEPT).timestamp():
                copy.unlink(missing_ok=True)

    def _readable(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._value(name, value) for name, value in row.items()}

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, int) and (name.endswith(("_at", "_until")) or name == "not_before"):
            return from_ms(value).astimezone(self._zone).isoformat(timespec="seconds")
        if isinstance(value, str) and value[:1] in ("{", "["):
            try:
                return json.loads(value)
            except ValueError:
                return value
        return value


async def _retired(data: PersonalData, now: datetime, tx: Transaction) -> int:
    return await store.retire(tx, data, now, _AT_ONCE)
