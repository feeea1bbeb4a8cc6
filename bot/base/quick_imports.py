"""What makes the imports of a start quick: compiled dataclasses are kept, and nothing is collected meanwhile.

A dataclass writes its methods as text and has Python compile it: 6,500 texts, a third of what importing costs. Python
keeps what it compiles of files; these are kept beside that, by their text's digest, so that they are never out of date.
Neither the texts nor the file come into the heap: what is freed between things that stay is not given back.
"""

from __future__ import annotations

import dataclasses
import gc
import importlib.util
import marshal
import mmap
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from types import CodeType
from typing import Any

_BY_NAME = "exec"  # dataclasses call the builtin by its name, in every version so far; one that does not is as slow


@contextmanager
def imported_quickly(kept: Path | None = None) -> Iterator[None]:
    """Within, imports are quick. `kept`: where what is compiled of dataclasses is found and left for the next start."""
    file = kept or _beside_the_bytecode()
    compiled = Compiled(read(file))
    vars(dataclasses)[_BY_NAME] = compiled.execute
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        del vars(dataclasses)[_BY_NAME]
    if compiled.is_new and not sys.dont_write_bytecode:
        write(file, compiled.used)


class Compiled:
    """Stands where dataclasses look for `exec`. `used`: what was executed, by its text's digest."""

    def __init__(self, known: dict[bytes, CodeType]) -> None:
        self._known = known
        self.used: dict[bytes, CodeType] = {}

    @property
    def is_new(self) -> bool:
        """Whether anything had to be compiled."""
        return not self.used.keys() <= self._known.keys()

    def execute(self, text: str, *surroundings: dict[str, Any]) -> None:
        """`exec`, of a text that is compiled once."""
        mark = digest(text)
        code = self.used.get(mark) or self._known.get(mark) or compile(text, "<string>", "exec", dont_inherit=True)
        self.used[mark] = code
        exec(code, *surroundings)  # noqa: S102 - the text is what dataclasses wrote


def digest(text: str) -> bytes:
    """By which a text's code is found: no two texts share one."""
    return blake2b(text.encode(), digest_size=16).digest()


def read(file: Path) -> dict[bytes, CodeType]:
    """What an earlier start left; nothing where it is another Python's, or torn."""
    with (
        suppress(OSError, ValueError, EOFError, TypeError),
        file.open("rb") as opened,
        mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
        memoryview(mapped) as data,
    ):
        version, known = marshal.loads(data)  # noqa: S302 - as Python reads the bytecode beside it
        if version == importlib.util.MAGIC_NUMBER:
            return dict(known)
    return {}


def write(file: Path, used: dict[bytes, CodeType]) -> None:
    """Leave it for the next start, whole or not at all; where nothing may be written, nothing is."""
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(marshal.dumps((importlib.util.MAGIC_NUMBER, used)))
        aside.replace(file)


def _beside_the_bytecode() -> Path:
    return Path(importlib.util.cache_from_source(__file__)).with_suffix(".dataclasses")
