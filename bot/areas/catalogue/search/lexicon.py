"""What the index knows about words: read in a few statements, however many words are asked about."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from math import log


class Lexicon:
    """The catalogue's words; `titles` is how many titles they come from."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.titles: int = connection.execute("select value from fact where name = 'titles'").fetchone()[0]
        self.has_meanings = connection.execute("select exists (select 1 from alternative)").fetchone()[0] == 1
        self._largest = log(1 + self.titles)

    def weight(self, df: int) -> float:
        """How much a word in `df` titles says about a title: 1 for the rarest, towards 0 for one in all."""
        return log((1 + self.titles) / max(df, 1)) / self._largest if self.titles else 1.0

    def known(self, words: Collection[str]) -> dict[str, int]:
        """Those of the words that are in a title, with the number of titles."""
        marks = ",".join("?" * len(words))
        sql = f"select word, df from term where word in ({marks})"
        return dict(self._connection.execute(sql, tuple(words)))

    def near(self, keys: Iterable[int]) -> list[tuple[int, str, int]]:
        """(key, word, df) of the words filed under any of the keys."""
        wanted = tuple(keys)
        marks = ",".join("?" * len(wanted))
        sql = f"""select near.key, term.word, term.df from near join term using (term)
                  where near.key in ({marks})"""
        return self._connection.execute(sql, wanted).fetchall()

    def meanings(self, phrases: Iterable[str]) -> dict[str, str]:
        """What staff say the phrases mean, for those they say anything of."""
        asked = tuple(phrases)
        sql = f"select phrase, meaning from alternative where phrase in ({','.join('?' * len(asked))})"
        return dict(self._connection.execute(sql, asked))
