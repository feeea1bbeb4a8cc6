"""Who else hears what becomes of a child's seat: those who look after it besides whoever signed it up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from bot.areas.events.context import EventsContext
from bot.areas.events.records import Registration
from bot.base.database import Reader


async def other_guardians(
    reader: Reader, house: EventsContext, seats: Iterable[Registration], told: Collection[int]
) -> Mapping[int, list[Registration]]:
    """The seats of children they look after, by person; whoever is `told` anyway is left out."""
    of_children: dict[int, list[Registration]] = {}
    for one in seats:
        if one.child_id is not None:
            of_children.setdefault(one.child_id, []).append(one)
    found: dict[int, list[Registration]] = {}
    for read in house.guardians if of_children else ():
        for child, people in (await read(reader, sorted(of_children))).items():
            for person in people:
                if person not in told:
                    found.setdefault(person, []).extend(of_children[child])
    return found


def also_told(person_id: int, seats: Iterable[Registration]) -> dict[str, object]:
    """What such a letter carries besides: whom it is to, and which seats they may see."""
    return {"to": person_id, "for": [one.id for one in seats]}
