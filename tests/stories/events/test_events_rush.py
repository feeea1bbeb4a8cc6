"""Many tap in the same moment: seats go to those who came first, the others wait in that order, each is told once."""

from __future__ import annotations

import re

from tests.actors import Reader, Stage, said
from tests.stories.events.test_events_joining import opens

PEOPLE, SEATS = 40, 3
TITLE = "Belajar Komputer"


async def _signed_up_before(stage: Stage, person: Reader) -> None:
    await opens(person, "Nonton Bareng")
    await person.taps("Daftar")
    await person.says("Warga Contoh")
    await person.taps("Setuju")


async def test_first_come_first_served(stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("DELETE FROM registrations WHERE event_id = (SELECT id FROM events WHERE title LIKE 'Belajar%')")
        await tx.run("UPDATE events SET capacity = :seats WHERE title LIKE 'Belajar%'", {"seats": SEATS})
        await tx.run("UPDATE events SET capacity = NULL WHERE title LIKE 'Nonton%'")
    people = [stage.meets(f"Warga {n}") for n in range(PEOPLE)]
    for person in people:
        await _signed_up_before(stage, person)
        await opens(person, TITLE)
    before = [len(person.answers) for person in people]
    for person in people:
        person.person.presses(person.last, person.key("Daftar")["callback_data"])
    await stage.settled()
    assert [len(person.answers) for person in people] == before, "each is told in place, once"
    found = [re.search(r"urutan ke-(\d+)", said(person.last)) for person in people]
    assert all("Anda terdaftar" in said(person.last) for person in people[:SEATS])
    assert [int(one[1]) for one in found if one] == list(range(1, PEOPLE - SEATS + 1))
    assert not any(found[:SEATS])
