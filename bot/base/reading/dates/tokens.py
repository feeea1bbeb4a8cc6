"""A typed time as tokens: numbers as they were joined, words in their known spelling, and what stands between."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bot.base.reading.dates.names import month_named, weekday_named
from bot.base.reading.invisible import plain as bare
from bot.base.reading.slang import NUMBERS, READ_AS


class Kind(Enum):
    """What was typed: numbers name their order (year, month, day …)."""

    YMD = "2026-12-12"
    DMY = "12/12/2026"
    DM = "12/12"
    CLOCK = "9:30"
    PAIR = "9.30"  # a time, or a day and a month
    NUMBER = "9"
    WORD = "sabtu"
    DASH = "-"
    COMMA = ","


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `text` is as typed for numbers (a leading zero means something), the known spelling for words."""

    kind: Kind
    text: str
    numbers: tuple[int, ...] = ()

    @property
    def word(self) -> str:
        """The word, or nothing for any other kind."""
        return self.text if self.kind is Kind.WORD else ""


LONGEST = 300  # characters that are looked at

_SIGNS = str.maketrans({"–": "-", "—": "-", "−": "-", "~": "-", "’": "'", "‘": "'", "`": "'", "⁄": "/"})
_WRITTEN = (
    (re.compile(r"\bs[./] ?d\b\.?"), " sampai "),
    (re.compile(r"\b(jam|jm|pukul|pkl)\.? ?1/2\b"), r"\1 setengah "),
    (re.compile(r"\b([^\W\d_]{3,})-\1\b"), r"\1"),  # tiap-tiap, hari-hari
    (re.compile(r"\b(hari|ari|minggu|pekan|bulan) lai\b"), r"\1 lagi"),
    (re.compile(r"\bberturut(?:-turut|2)\b"), "berturut"),
    (re.compile(r"\bslm\b"), "selama"),
    (re.compile(r"(?<=\w) n (?=[a-z]{3})"), " dan "),
    (re.compile(r"\bselama (?:1|satu) (?:bulan|bln)\b"), "selama 4 minggu"),
    (re.compile(r"\bselama (?:2|dua) (?:bulan|bln)\b"), "selama 8 minggu"),
    (re.compile(r"\bselama (?:3|tiga) (?:bulan|bln)\b"), "selama 13 minggu"),
)
_TOKEN = re.compile(
    r"""(?P<YMD>(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d))
    |(?P<DMY>(?<!\d)\d{1,2}(?P<by>[/.-])\d{1,2}(?P=by)(?:\d{4}|\d{2})(?!\d))
    |(?P<DM>(?<!\d)\d{1,2}/\d{1,2}(?!\d))
    |(?P<CLOCK>(?<!\d)\d{1,2}:\d{2}(?!\d))
    |(?P<PAIR>(?<!\d)\d{1,2}\.\d{1,2}(?!\d))
    |(?P<NUMBER>\d+)
    |(?P<WORD>[^\W\d_]+(?:'[^\W\d_]+)*)
    |(?P<DASH>-)
    |(?P<COMMA>[,;&+/])""",
    re.VERBOSE,
)
_HIGHEST = 9999
AT = frozenset({"jam", "pukul", "at"})


def tokens_of(text: str) -> list[Token]:
    """The tokens of the first LONGEST characters; signs that say nothing are left out."""
    plain = unicodedata.normalize("NFKC", bare(text[:LONGEST])).casefold().translate(_SIGNS)
    for pattern, meant in _WRITTEN:
        plain = pattern.sub(meant, plain)
    found = [_token(match) for match in _TOKEN.finditer(plain)]
    return _settled(_teens(found))


def _token(match: re.Match[str]) -> Token:
    kind = Kind[match.lastgroup or "WORD"]
    text = match[0]
    if kind is Kind.WORD:
        known = text if month_named(text) else READ_AS.get(text, text)  # “jan” is a month here
        number = NUMBERS.get(known)
        return Token(Kind.NUMBER, str(number), (number,)) if number else Token(kind, known)
    return Token(kind, text, tuple(min(int(digits), _HIGHEST) for digits in re.findall(r"\d+", text)[:3]))


def _teens(tokens: list[Token]) -> list[Token]:
    """“dua belas” is one number."""
    found: list[Token] = []
    for token in tokens:
        if token.word == "belas" and found and found[-1].kind is Kind.NUMBER and found[-1].numbers[0] < 10:
            number = found.pop().numbers[0] + 10
            token = Token(Kind.NUMBER, str(number), (number,))
        found.append(token)
    return found


def _settled(tokens: list[Token]) -> list[Token]:
    """“12.12 08.00” and “12-12 jam 8”: two numbers are a day where no other day is named, and another time is."""
    if any(_names_day(token) for token in tokens):
        return tokens
    hours = [at for at in range(len(tokens)) if _surely_hour(tokens, at)]
    for at, token in enumerate(tokens):
        free = not (at and tokens[at - 1].word in AT) and hours and at not in hours
        if free and token.kind is Kind.PAIR and _calendar(*token.numbers) and not _in_range(tokens, at):
            return [*tokens[:at], replace(token, kind=Kind.DM), *tokens[at + 1 :]]
        if free and _dashed(tokens, at):
            pair = Token(Kind.DM, "", (token.numbers[0], tokens[at + 2].numbers[0]))
            return [*tokens[:at], pair, *tokens[at + 3 :]]
    return tokens


def _names_day(token: Token) -> bool:
    word = token.word
    near = word in ("besok", "lusa", "hari", "tanggal", "today", "minggu")
    return token.kind in (Kind.YMD, Kind.DMY, Kind.DM) or near or bool(weekday_named(word) or month_named(word))


def _surely_hour(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.CLOCK or (token.kind is Kind.PAIR and not _calendar(*token.numbers)):
        return True
    return bool(token.numbers) and at > 0 and tokens[at - 1].word in AT


def _calendar(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _in_range(tokens: Sequence[Token], at: int) -> bool:
    return any(0 <= n < len(tokens) and tokens[n].kind is Kind.DASH for n in (at - 1, at + 1))


def _dashed(tokens: Sequence[Token], at: int) -> bool:
    """Whether “12-12” stands here: a day and a month with a dash between."""
    three = tokens[at : at + 3]
    if [token.kind for token in three] != [Kind.NUMBER, Kind.DASH, Kind.NUMBER]:
        return False
    return _calendar(three[0].numbers[0], three[2].numbers[0])
