"""A desk that is taller than a phone has its further keys in heaps: each of them in one that there is."""

from __future__ import annotations

from handlers import FEATURES
from handlers.navigation import Heap, OpenDesk


def test_every_further_key_of_the_desk_lies_in_a_heap() -> None:
    assert [tool.label for one in FEATURES for tool in one.tools if tool.heap not in set(Heap)] == []


def test_so_does_what_is_done_daily_but_the_desk_itself() -> None:
    quick = [key for one in FEATURES for key in one.quick if not isinstance(key.tap, OpenDesk)]
    assert [key.label for key in quick if key.heap not in set(Heap)] == []
