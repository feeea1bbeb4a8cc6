"""The keys that turn pages."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.chat.screens.callback_data import CallbackData
from handlers.paging import beside, page_keys


@dataclass(frozen=True)
class Leaf(CallbackData, tag="tpk"):
    """A page, in this test only."""

    number: int


@pytest.mark.parametrize(
    ("page", "last", "labels"),
    [(0, 0, []), (0, 2, ["1/3", "→"]), (1, 2, ["←", "2/3", "→"]), (2, 2, ["←", "3/3"])],
)
def test_there_is_no_key_to_a_page_that_is_not(page: int, last: int, labels: list[str]) -> None:
    assert [key.label for key in page_keys(Leaf, page, last)] == labels


def test_the_keys_lead_to_the_neighbours() -> None:
    [back], [onward] = beside(Leaf, 4, more=True, labels=("Newer", "Older"))
    assert (back.tap, onward.tap) == (Leaf(3), Leaf(5))
    assert beside(Leaf, 0, more=False) == ([], [])
