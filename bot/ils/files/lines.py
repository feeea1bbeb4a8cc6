"""A file's lines as text: told apart from what is no text, decoded line by line, never all in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from bot.base.i18n import N_
from bot.ils.files import signatures
from bot.ils.files.encodings import DAMAGED, UTF_8_MARK, ends_with_returns, is_binary, is_cut, mended, utf_16
from bot.ils.files.words import EMPTY, PAGE, SEND_LIST, breaks_off, is_rather, refused, unreadable
from bot.ils.records import NotACatalogue, Problem
from bot.ils.said import Said, said

LONGEST_LINE = 1_000_000
IN_CELL = "\v"
"""A line feed within a cell, where lines end with carriage returns."""
_BLOCK = 65_536
MOST_NAMED = 20
"""Lines in another encoding that are named one by one."""
_LONG_LINE = N_("has a line longer than a million characters, line {line}: it is no table")
_LONE_RETURN = re.compile(rb"(?<=\r)(?!\n|\Z)")
_FOREIGN = said(N_("not UTF-8; such bytes were read as Windows-1252"))
_NO_LETTERS = said(N_("not UTF-16 throughout; what is no letter was lost"))
_WITHIN_LETTER = said(N_("within a letter"))


class Lines:
    """Iterates over the lines of a file, ends kept; knows the number of the last one and how it ended."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.number = 0
        self.finished = False
        self.ended_open = False
        """Whether the last line had no line end."""
        self._foreign: list[int] = []
        self._foreign_count = 0
        self._seen_utf_8 = False
        self._wrong = _FOREIGN

    def __iter__(self) -> Iterator[str]:
        try:
            yield from self._read()
        except OSError as error:
            raise unreadable(self.path, error) from error
        self.finished = True

    def _read(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            head = file.read(4096)
            check_head(self.path, head)
        returns = ends_with_returns(head)
        if codec := utf_16(head):
            yield from self._wide(codec, "\r" if returns else "")
            return
        with self.path.open("rb") as file:
            file.seek(len(UTF_8_MARK) if head.startswith(UTF_8_MARK) else 0)
            for raw in _to_returns(file) if returns else _to_feeds(file):
                self.number += 1
                self.ended_open = not raw.endswith((b"\n", b"\r"))
                yield self._text(raw)

    def _wide(self, codec: str, line_end: str) -> Iterator[str]:
        """Lines of UTF-16, whose line ends are two bytes each."""
        self._seen_utf_8, self._wrong = True, _NO_LETTERS
        with self.path.open(encoding=codec, errors="damaged", newline=line_end) as file:
            while line := file.readline(LONGEST_LINE + 1):
                line = line.replace("\n", IN_CELL) if line_end else line
                self.number += 1
                self.ended_open = not line.endswith(("\n", "\r"))
                self._check_length(line)
                if DAMAGED in line:
                    if self.ended_open and line.endswith(DAMAGED):
                        raise broken_off(self.path, self.number, _WITHIN_LETTER)
                    self._note()
                    line = line.replace(DAMAGED, "\ufffd")
                yield line.removeprefix("\ufeff") if self.number == 1 else line

    def problems(self) -> Iterator[Problem]:
        """What to say about lines that were not in the file's encoding: of a few each, of many that there are."""
        named = self._foreign if self._foreign_count <= MOST_NAMED and self._seen_utf_8 else self._foreign[:1]
        for line in named:
            all_named = len(named) == self._foreign_count
            one, many = (
                N_("it is {wrong}: see that the letters are right"),
                N_("{n} lines are {wrong}: see that the letters are right"),
            )
            reason = said(one if all_named else many, n=self._foreign_count, wrong=self._wrong)
            yield Problem(f"{self.path.name}:{line}", reason, bad=False)

    def _text(self, raw: bytes) -> str:
        self._check_length(raw)
        if raw.isascii():
            return raw.decode("ascii")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            if self.ended_open and is_cut(raw, self._seen_utf_8):
                raise broken_off(self.path, self.number, _WITHIN_LETTER) from error
            self._note()
            return mended(raw)
        self._seen_utf_8 = True
        return text

    def _note(self) -> None:
        self._foreign_count += 1
        if len(self._foreign) < MOST_NAMED:
            self._foreign.append(self.number)

    def _check_length(self, line: bytes | str) -> None:
        if len(line) > LONGEST_LINE:
            raise refused(self.path, said(_LONG_LINE, line=self.number))


def _to_feeds(file: BinaryIO) -> Iterator[bytes]:
    while raw := file.readline(LONGEST_LINE + 1):
        yield from _LONE_RETURN.split(raw) if b"\r" in raw else (raw,)


def _to_returns(file: BinaryIO) -> Iterator[bytes]:
    rest = b""
    while block := file.read(_BLOCK):
        *lines, rest = (rest + block).split(b"\r")
        yield from (line.replace(b"\n", IN_CELL.encode()) + b"\r" for line in lines)
        if len(rest) > LONGEST_LINE:
            break
    if rest:
        yield rest.replace(b"\n", IN_CELL.encode())


def check_head(path: Path, head: bytes) -> None:
    """Raise NotACatalogue for an empty file and for what is plainly another kind of file."""
    wide = utf_16(head)
    text = head.decode(wide, errors="ignore").encode() if wide else head
    text = text.removeprefix(UTF_8_MARK).strip()
    if not text:
        raise refused(path, EMPTY)
    if why := signatures.refusal(head):
        raise refused(path, why)
    if text.startswith(b"<"):
        page = signatures.is_page(text.decode(errors="replace"))
        raise refused(path, PAGE if page else signatures.OTHER_XML)
    if is_binary(text):
        raise refused(path, is_rather(said(N_("no text, and no kind of file that is known here")), SEND_LIST))


def broken_off(path: Path, line: int, where: Said) -> NotACatalogue:
    """The refusal of a file that ends in the middle of a row."""
    return breaks_off(path, said(N_("in line {line}, {where}"), line=line, where=where))
