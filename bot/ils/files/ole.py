"""The container of old Office files (OLE2): whether its chains of sectors end, which calamine takes on trust."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from struct import error as StructError
from struct import unpack_from

SIGNATURE = b"\xd0\xcf\x11\xe0"
_HEADER = 512
_LAST = 0xFFFFFFFA  # from here on numbers are marks and no sectors
_IN_HEADER = 109
_ENTRY = 128
_SMALL = 4096


def sound(content: bytes) -> bool:
    """Whether every chain that leads anywhere ends. One that runs in a circle would never be read to its end."""
    try:
        return _Container(content).sound()
    except (StructError, IndexError, ValueError):
        return False


class _Container:
    def __init__(self, content: bytes) -> None:
        self._content = content
        (shift,) = unpack_from("<H", content, 30)
        if shift not in (9, 12):
            raise ValueError("its sectors have no usual size")
        self._size = 1 << shift
        self._fat = array("I")
        for sector in self._fat_sectors():
            self._fat.frombytes(self._sector(sector))

    def sound(self) -> bool:
        """Walk every chain once."""
        directory, small = unpack_from("<I", self._content, 48)[0], unpack_from("<I", self._content, 60)[0]
        entries = b"".join(self._sector(one) for one in _chain(self._fat, directory))
        small_fat = array("I", b"".join(self._sector(one) for one in _chain(self._fat, small)))
        for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            kind, start, size = entries[at + 66], *unpack_from("<IQ", entries, at + 116)
            if kind in (2, 5) and size & 0xFFFFFFFF:
                within = small_fat if kind == 2 and size & 0xFFFFFFFF < _SMALL else self._fat
                for _ in _chain(within, start):
                    pass
        return True

    def _fat_sectors(self) -> Iterator[int]:
        yield from (one for one in unpack_from(f"<{_IN_HEADER}I", self._content, 76) if one < _LAST)
        (further,) = unpack_from("<I", self._content, 68)
        seen: set[int] = set()
        while further < _LAST:
            if further in seen:
                raise ValueError("its list of sectors runs in a circle")
            seen.add(further)
            *listed, further = unpack_from(f"<{self._size // 4}I", self._sector(further))
            yield from (one for one in listed if one < _LAST)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size if self._size > _HEADER else _HEADER + number * self._size
        found = self._content[start : start + self._size]
        if not found:
            raise IndexError("a sector lies behind the end")
        return found.ljust(self._size, b"\0")


def _chain(table: Sequence[int], start: int) -> Iterator[int]:
    left = len(table)
    while start < _LAST:
        if left <= 0:
            raise ValueError("a chain runs in a circle")
        left -= 1
        yield start
        start = table[start]
