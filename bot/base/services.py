"""A service is had by its type: `services[Events]`. It is made when first asked for, of what it needs of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

T = TypeVar("T")
Make = Callable[["Services"], Any]


class Services:
    """What areas provide, by type. `given`: what is there from the start, such as the clock and the settings."""

    def __init__(self, makers: Mapping[type[Any], Make], given: Iterable[object] = ()) -> None:
        self._makers = makers
        self._made: dict[type[Any], Any] = {type(one): one for one in given}
        self._making: list[type[Any]] = []

    def __getitem__(self, kind: type[T]) -> T:
        """The service of this type. Raises LookupError where nobody provides it, or two need each other."""
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        return cast(T, self._made[kind])

    def find(self, kind: type[T]) -> T | None:
        """The same; None where nobody provides it."""
        return self[kind] if kind in self._made or kind in self._makers else None

    def give(self, kind: type[T], service: T) -> None:
        """Have `service` for this type, such as a protocol of which it is one."""
        self._made[kind] = service

    def _make(self, kind: type[Any]) -> Any:
        if kind not in self._makers:
            raise LookupError(f"nobody provides {kind.__name__}")
        if kind in self._making:
            raise LookupError(f"needed to make itself: {' > '.join(one.__name__ for one in [*self._making, kind])}")
        self._making.append(kind)
        try:
            return self._makers[kind](self)
        finally:
            self._making.remove(kind)
