"""Things in the words of a clause that no phrase took apart: days, times, ages, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.chat.language.moments import day_at, time_at
from bot.chat.language.tokenizer import Word

_YEARS = frozenset({"tahun", "umur", "usia"})
_PEOPLE = frozenset({"orang", "murid", "siswa", "anak", "peserta", "student", "students", "kids", "people"})
_SMALL = re.compile(r"\d{1,3}")


def things(words: Sequence[Word]) -> tuple[tuple[str, str], ...]:
    """Names of slots and what was said, in order: ("day", "besok"), ("age", "6")."""
    return tuple(_of(words))


def _of(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(words):
        if found := _number(words, at):
            yield found
            at += 1
        elif days := day_at(words, at):
            yield "day", days[0][1]
            at = days[0][0]
        elif times := time_at(words, at):
            yield "time", times[0][1]
            at = times[0][0]
        else:
            at += 1


def _number(words: Sequence[Word], at: int) -> tuple[str, str] | None:
    """A number with what it counts beside it."""
    if not _SMALL.fullmatch(words[at].plain):
        return None
    around = [words[n].reads for n in (at - 1, at + 1) if 0 <= n < len(words)]
    if any(_YEARS & reads for reads in around):
        return "age", words[at].plain
    after = words[at + 1].reads if at + 1 < len(words) else frozenset()
    return ("count", words[at].plain) if _PEOPLE & after else None
