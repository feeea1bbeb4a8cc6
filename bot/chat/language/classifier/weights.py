"""The weights of features: found without keeping the features' texts, and added up for all meanings at once."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import add
from struct import Struct
from zlib import crc32

NOWHERE = -1
_WIDE = 255
"""In place of how many weights there are: one for every meaning."""
_MANY = 24
"""So many weights are kept wide: one by one they would take longer, and with their places hardly less room."""
_NARROW, _IS_WIDE = bytes([*range(_WIDE), 0]), bytes([*[0] * _WIDE, 1])
_ZERO = 128  # of the wide ones, which are whole numbers without a sign
_AT_ONCE = 256  # wide rows whose sums are sure to fit in 16 bits
_TOP = 20  # bits below the first twelve, by which a mark is looked for
Row = Mapping[int, int]
"""The weights of a feature, -127 to 127, by their meanings' places; those that are left out are 0."""


class Weights:
    """A feature is known by a number of 32 bits: of a hundred thousand, one pair shares one by chance.

    `marks`: these numbers in order, `lengths`: how many weights each has. Few are kept with their `places`, many
    `wide`, for every one of the `meanings`: these are most of what is looked up, and take no more so.
    """

    def __init__(
        self, meanings: int, marks: array[int], lengths: bytes, places: array[int], weights: array[int], wide: bytes
    ) -> None:
        self._meanings = meanings
        self._marks = marks
        self._lengths = lengths
        self._places = places
        self._weights = weights
        self._wide = wide
        self._starts = array("I", accumulate(lengths.translate(_NARROW), initial=0))
        self._wide_ones = array("I", accumulate(lengths.translate(_IS_WIDE), initial=0))
        self._tops = array("I", (bisect_left(marks, top << _TOP) for top in range(1 << 32 - _TOP)))
        self._tops.append(len(marks))
        self._lanes = Struct(f"<{meanings}H")

    @classmethod
    def of(cls, rows: Mapping[str, Row], meanings: int) -> Weights:
        """Those of these features."""
        marked = {_mark(name): row for name, row in rows.items()}
        lengths, wide = bytearray(), bytearray()
        places, weights = array("H"), array("b")
        for mark in sorted(marked):
            row = marked[mark]
            if len(row) >= min(_MANY, meanings / 3):
                lengths.append(_WIDE)
                wide += bytes(_ZERO + row.get(place, 0) for place in range(meanings))
            else:
                lengths.append(len(row))
                places.extend(row)
                weights.extend(row.values())
        return cls(meanings, array("I", sorted(marked)), bytes(lengths), places, weights, bytes(wide))

    def find(self, features: Iterable[str]) -> dict[int, int]:
        """The mark of each feature, once, and where its weights are; NOWHERE for one that is not known."""
        return dict(self._found(features))

    def added(self, features: Iterable[str]) -> Sequence[int]:
        """The sum of their weights for each meaning; empty where none of them is known."""
        return self.sum_of(row for _, row in self._found(features))

    def sum_of(self, places: Iterable[int]) -> Sequence[int]:
        """The same of features whose weights were found before."""
        rows = [row for row in places if row != NOWHERE]
        wide = [self._wide_ones[row] for row in rows if self._lengths[row] == _WIDE]
        sums = self._added_wide(wide[:_AT_ONCE]) if rows else []
        for first in range(_AT_ONCE, len(wide), _AT_ONCE):
            sums = list(map(add, sums, self._added_wide(wide[first : first + _AT_ONCE])))
        for row in rows:
            for at in range(self._starts[row], self._starts[row + 1]):
                sums[self._places[at]] += self._weights[at]
        return sums

    def parts(self) -> tuple[Sequence[int], bytes]:
        """What a file keeps: the sizes of the parts, and all of them; `read` makes weights of it."""
        kept = (self._marks, self._lengths, self._places, self._weights, self._wide)
        parts = [bytes(part) for part in kept]
        return [len(part) for part in parts], b"".join(parts)

    @classmethod
    def read(cls, meanings: int, sizes: Sequence[int], body: memoryview) -> Weights:
        """The weights that were kept so."""
        ends = list(accumulate(sizes))
        marks, lengths, places, weights, wide = (body[end - size : end] for size, end in zip(sizes, ends, strict=True))
        return cls(
            meanings, array("I", bytes(marks)), bytes(lengths), array("H", bytes(places)), array("b", bytes(weights)),
            bytes(wide),
        )  # fmt: skip

    def _found(self, features: Iterable[str]) -> Iterator[tuple[int, int]]:
        marks, tops = self._marks, self._tops
        for name in features:
            mark = _mark(name)
            end = tops[(mark >> _TOP) + 1]
            row = bisect_left(marks, mark, tops[mark >> _TOP], end)
            yield mark, row if row < end and marks[row] == mark else NOWHERE

    def _added_wide(self, rows: Sequence[int]) -> list[int]:
        """Each as one long number with 16 bits a meaning, so that a sum is one for all meanings."""
        size, total, lanes = self._meanings, 0, bytearray(2 * self._meanings)
        for row in rows:
            lanes[::2] = self._wide[row * size : (row + 1) * size]
            total += int.from_bytes(lanes, "little")
        zero = _ZERO * len(rows)
        return [lane - zero for lane in self._lanes.unpack(total.to_bytes(2 * size, "little"))]


def _mark(name: str) -> int:
    return crc32(name.encode())
