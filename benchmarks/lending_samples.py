"""What is drawn around lending: a member's card, slips for set-aside books, the list for the van."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from bot.areas.holds.pickups import Load
from bot.areas.holds.rules import Hold, Pickup, State, Task
from bot.areas.patrons.rules import Card
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.holds import slips, van
from handlers.patrons.pictures import drawn

_TITLES = ("Laskar Pelangi", "Robohnya Surau Kami", "Tenggelamnya Kapal van der Wijck", "Bumi Manusia", "Kemarau")


def samples(t: Texts, now: datetime) -> Mapping[str, Drawing]:
    """By what each is."""
    tasks = [_task(number, title, now) for number, title in enumerate(_TITLES, 12)]
    stops = [
        Load(Pickup(1, "Puskel Pasar Contoh", "Selasa 10.00–11.00", 3), tasks[:3], ()),
        Load(Pickup(2, "Kotak buku SD Contoh", "hari sekolah", 2), tasks[3:], ()),
    ]
    card = Card(1, 1, None, "A0006", now, listed=True, type="Umum", expires_on=date(2028, 1, 31))
    return {
        "member's card": drawn(t, card),
        "slips for set-aside books": slips.drawn(t, tasks),
        "list for the van": van.drawn(t, stops),
    }


def _task(number: int, title: str, now: datetime) -> Task:
    day = date(2026, 12, 16)
    hold = Hold(
        number, number, title, 1, State.READY, number, now, suspended=False, resumes_on=None, not_needed_after=None,
        ready_on=now.date(), pick_up_until=day, cause=None, ended_at=None, ended_from=None, undone_until=None,
    )  # fmt: skip
    return Task(hold, f"B000{number}", "layanan umum", "899.221 3 HIR l", at_desk=True)
