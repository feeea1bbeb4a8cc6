"""What areas bring to the demonstration: `bot.dev.demo` runs their parts, in the order of the areas."""

from __future__ import annotations

import csv
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.base.area import Hook
from bot.base.database import Transaction
from bot.base.identity import KnowsPeople, Person
from bot.base.services import Services


@dataclass(frozen=True)
class Content:
    """The files of the demonstration, by name. Raises what a damaged file raises."""

    folder: Path

    def path(self, name: str) -> Path:
        """Where one of them is."""
        return self.folder / name

    def json(self, name: str) -> Any:
        """What one of them says."""
        return json.loads(self.path(name).read_text(encoding="utf-8"))

    def table(self, name: str) -> list[dict[str, str]]:
        """The rows of one of them, by column."""
        with self.path(name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@dataclass(frozen=True)
class Demonstrates(Hook):
    """An area's part of the demonstration: `run(services, content)`, in trips to the database of its own.

    Done twice, it changes nothing: what was cut short is done again. `simulated`: it is about people whom only the
    simulator has, so it comes where the bot talks to that, and once.
    """

    run: Callable[[Services, Content], Awaitable[object]]
    simulated: bool = False


def residents(content: Content) -> dict[int, str]:
    """Further people by id, plainly invented, whom not even the simulator has."""
    told = content.json("residents.json")
    return dict(enumerate(told["names"], start=told["first_id"]))


async def acquainted(services: Services, content: Content, tx: Transaction, *people: int) -> None:
    """Have the bot know these people, who cannot be written to: they have yet to begin, or nobody plays them."""
    known = services[KnowsPeople]
    names = residents(content) | {one["id"]: one["first_name"] for one in content.json("people.json")["people"]}
    for one in people:
        person = await known.who(tx, one, names[one])
        if not person.known:
            await known.meet(tx, Person(one, names[one], "id"), names[one])
            await known.left(tx, one)
