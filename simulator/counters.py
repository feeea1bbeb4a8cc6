"""Numbers that only go up, over restarts and crashes too."""

from simulator.storage import Shelf

BLOCK = 500
"""So many numbers are reserved at once: a crash skips the rest of the block, nothing repeats."""


class Counters:
    """Named counters: update ids, message ids, ids of people and chats."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._next: dict[str, int] = {}
        self._reserved: dict[str, int] = {}
        for name, reserved in shelf.load("counter"):
            self._next[name] = self._reserved[name] = reserved

    def next(self, name: str, first: int = 1) -> int:
        """The next number of this name, the very first time `first`."""
        number = self._next.get(name, first)
        self._next[name] = number + 1
        if number >= self._reserved.get(name, first):
            self._reserved[name] = number + BLOCK
            self._shelf.keep_now("counter", name, number + BLOCK)
        return number

    def settle(self) -> None:
        """Before a clean stop: give back what was reserved and not used."""
        for name, number in self._next.items():
            self._shelf.keep_now("counter", name, number)
