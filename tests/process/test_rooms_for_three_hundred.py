"""300 people ask for one room in the same hour, and the program is killed while they do: one gets it, 299 hear why and
what else is free."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.areas.rooms import letters
from bot.areas.rooms.rules import State
from bot.areas.rooms.store.promises import PROMISES
from bot.base.clock import to_ms
from bot.base.promises import broken
from tests.services.rooms_library import STAFF, TwoRooms

_MANY = 300
_KILLED_AT = (20, 90, 180)  # when so many have asked


@pytest.mark.long
@pytest.mark.parametrize("approval", [False, True])
def test_one_gets_it_and_all_others_hear_why_and_what_else_is_free(empty_database: Path, approval: bool) -> None:
    at = TwoRooms(empty_database, _MANY)
    room = at.hall if approval else at.den
    try:
        at.do(at.database.close())
        _ask_beside_kills(at.path, room.id)
        at.opens()
        if approval:
            assert Counter(one.state for one in at.bookings()) == {State.ASKED: _MANY}, "side by side"
            decided = at.work(at.rooms.deciding.approve, STAFF, at.bookings()[137].id)
            assert decided.clashed == _MANY - 1
        found = at.bookings()
        assert len({one.person for one in found}) == len(found) == _MANY, "each asked once, whatever was killed"
        assert Counter(one.state for one in found) == {State.BOOKED: 1, State.WAITING: _MANY - 1}
        loser = next(one for one in found if one.state is State.WAITING)
        free = at.read(at.rooms.asking.instead, loser)
        assert {one.room.name for one in free} == {"Aula", "Ruang Diskusi"}, "another room, and another time"
        if approval:
            told = [at.told(one.person)[-1][0] for one in found if one.person and one.state is State.WAITING]
            assert told == [letters.TAKEN] * (_MANY - 1)
        values = {"remembered": 0, "overdue": to_ms(at.clock.now())}
        assert not at.read(lambda reader: broken(reader, PROMISES, values))
    finally:
        at.close()


def _ask_beside_kills(path: Path, room: int) -> None:
    """Killed each time some more have asked, in the middle of whatever it does; then let go on to the end."""
    command = [sys.executable, "-m", "tests.process.three_hundred", str(path), str(room)]
    with closing(sqlite3.connect(path)) as watching:
        for asked in _KILLED_AT:
            program = subprocess.Popen(command)
            while _count(watching) < asked:
                assert program.poll() is None, "it goes on until it is killed"
                time.sleep(0.001)
            program.kill()
            program.wait()
            assert _count(watching) < _MANY, "it was killed in the middle"
    subprocess.run(command, check=True, timeout=120)


def _count(watching: sqlite3.Connection) -> int:
    return int(watching.execute("SELECT count(*) FROM room_bookings").fetchone()[0])
