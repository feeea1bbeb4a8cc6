"""From a call number to a place on the shelves."""

from __future__ import annotations

import pytest

from bot.areas.catalogue.shelf import area, class_number, shelf


@pytest.mark.parametrize(
    ("call_number", "number", "key", "section"),
    [
        ("899.221 3 HIR l", "899.2213", "800", "Indonesian novels and stories"),
        ("R 315.98 PRO", "315.98", "300", "Statistics"),
        ("J813 A", "813", "800", "Novels and stories"),
        ("FIK 813 ANA", "813", "800", "Novels and stories"),
        ("2x4.122 9 MUB t", "2X4.1229", "2X", "Islamic law and worship"),
        ("2x3,5 ala", "2X3.5", "2X", "Islamic faith"),
        ("R 2X0 KAM", "2X0", "2X", ""),
        ("297.1", "297.1", "2X", ""),
        ("005.75/85-22 Kof d", "005.75", "000", "Programming"),
        ("641.5 SIS m", "641.5", "600", "Cooking"),
        ("398.2 KAB", "398.2", "300", "Folk tales"),
        ("A6-TK-04-07", "", "", ""),
        ("18020010002", "", "", ""),
        ("NGI 12/4/2016 c26", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_it_reads_dewey_and_the_indonesian_class_of_islam(
    call_number: str, number: str, key: str, section: str
) -> None:
    found = shelf(call_number)
    assert (found.number, found.area, found.section_name) == (number, key, section)


def test_the_classification_helps_where_the_call_number_says_nothing() -> None:
    assert class_number("A6-TK-04-07", "899.221 3") == "899.2213"


def test_it_names_the_area_and_each_room_once() -> None:
    found = shelf("899.221 3 HIR l", rooms=["Ruang Anak", "", "Ruang Umum", "Ruang Anak"])
    assert found.area_name == "Literature"
    assert found.rooms == ("Ruang Anak", "Ruang Umum")


def test_no_class_is_no_area() -> None:
    assert area("") == ""
    assert shelf("").area_name == ""
