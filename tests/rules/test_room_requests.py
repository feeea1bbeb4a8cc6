"""What a sentence says of a room, taken out piece by piece; what is left is the purpose."""

from __future__ import annotations

import pytest

from bot.areas.rooms.rules import Room, is_in
from bot.chat.forms.conversation import PARTIAL
from bot.chat.screens.texts import Texts
from bot.settings import WIB
from handlers.rooms.sentence import read_request
from tests.conftest import MONDAY_MORNING

HALL, DEN = Room(1, "Aula", 100, True), Room(2, "Ruang Diskusi", 12, False)


@pytest.mark.parametrize(
    ("typed", "room", "starts", "people", "purpose"),
    [
        ("mau pinjam aula sabtu jam 9-11 untuk 30 orang rapat karang taruna", "1", "28T09", 30, "rapat karang taruna"),
        ("bisa pakai ruang diskusi besok jam 10 buat kerja kelompok, 6 org", "2", "24T10", 6, "kerja kelompok"),
        ("rapat guru 15 orang di aula rabu jam 13-15", "1", "25T13", 15, "rapat guru"),
        ("pinjam ruangan", None, None, None, None),
        ("mau booking aula untuk pengajian ibu-ibu", "1", None, None, "pengajian ibu-ibu"),
    ],
)
def test_a_sentence_fills_the_form(
    typed: str, room: str | None, starts: str | None, people: int | None, purpose: str | None
) -> None:
    found = read_request(Texts("id", WIB), typed, [HALL, DEN], MONDAY_MORNING)
    assert found.get("room") == room
    assert (found["when"][0][0][8:13] if "when" in found else None) == starts
    assert found.get("people") == people
    assert found.get("purpose") == purpose


def test_a_day_alone_waits_for_its_hour() -> None:
    found = read_request(Texts("id", WIB), "pinjam aula hari sabtu", [HALL, DEN], MONDAY_MORNING)
    assert "when" not in found
    assert "sabtu" in found[PARTIAL + "when"]


@pytest.mark.parametrize(("place", "is_here"), [("aula", True), ("Aula, lantai 2", True), ("Aula Kota", False)])
def test_a_programme_is_in_the_room_that_its_place_names(place: str, is_here: bool) -> None:
    assert is_in(place, "Aula") is is_here
