"""Expressions that are compiled late are compiled all the same."""

from __future__ import annotations

import gc
import re

import bot.app  # noqa: F401 - with it come all of them
from bot.base.reading.late import _Late, late


def test_it_is_what_re_compile_gives() -> None:
    assert late("(b+)", re.IGNORECASE).sub("x", "aBBc") == "axc"
    assert late("b").search("abc") is not None


def test_every_one_of_them_is_written_well() -> None:
    gc.unfreeze()  # what is frozen is not told of
    every = [one for one in gc.get_objects() if type(one) is _Late]
    gc.freeze()
    assert len(every) > 50
    for one in every:
        assert re.compile(one._source, one._flags)
