"""A desk that is taller than a phone has its further keys in heaps: each of them in one that there is."""

from __future__ import annotations

from handlers import FEATURES
from handlers.navigation import Heap


def test_every_further_key_of_the_desk_lies_in_a_heap() -> None:
    assert [tool.label for one in FEATURES for tool in one.tools if tool.heap not in set(Heap)] == []
