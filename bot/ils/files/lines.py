"""A file's lines as text: told apart from what is no text, decoded line by line, never all in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.ils.records import NotACatalogue, Problem

LONGEST_LINE = 1_000_000
_LONE_RETURN = re.compile(rb"(?<=\r)(?!\n|\Z)")
_BOM = b"\xef\xbb\xbf"
_SIGNATURES = (
    (b"PK\x03\x04", "it is a spreadsheet or an archive: save it as CSV (UTF-8) first"),
    (b"\xd0\xcf\x11\xe0", "it is an old Excel file: save it as CSV (UTF-8) first"),
    (b"%PDF", "it is a PDF"),
    (b"\xff\xfe", "it is UTF-16 text: save it as CSV (UTF-8) instead"),
    (b"\xfe\xff", "it is UTF-16 text: save it as CSV (UTF-8) instead"),
    (b"SQLite format 3", "it is a database, not an export"),
)


class Lines:
    """Iterates over the lines of a file, ends kept; knows the number of the last one and how it ended."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.number = 0
        self.finished = False
        self.ended_open = False
        """Whether the last line had no line end."""
        self.foreign = 0
        """How many lines were not UTF-8."""
        self.first_foreign = 0

    def __iter__(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            head = file.read(4096)
            check_head(self.path, head)
            file.seek(len(_BOM) if head.startswith(_BOM) else 0)
            while raw := file.readline(LONGEST_LINE + 1):
                self.ended_open = not raw.endswith((b"\n", b"\r"))
                for part in _LONE_RETURN.split(raw):
                    self.number += 1
                    yield self._text(part)
        self.finished = True

    def problem(self) -> Problem | None:
        """What to say about lines that were not UTF-8."""
        if not self.foreign:
            return None
        reason = f"{self.foreign} lines are not UTF-8 and were read as Windows-1252; see that accents are right"
        return Problem(f"{self.path.name}:{self.first_foreign}", reason, bad=False)

    def _text(self, raw: bytes) -> str:
        if len(raw) > LONGEST_LINE:
            raise NotACatalogue(f"{self.path}: line {self.number} is longer than a million characters: it is no CSV.")
        if b"\0" in raw:
            raise NotACatalogue(f"{self.path}: line {self.number} holds binary data: it is no CSV, or it is damaged.")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            if self.ended_open and error.reason == "unexpected end of data":
                raise broken_off(self.path, self.number, "within a letter") from error
            self.foreign += 1
            self.first_foreign = self.first_foreign or self.number
            return raw.decode("cp1252", errors="replace")


def check_head(path: Path, head: bytes) -> None:
    """Raise NotACatalogue for an empty file and for what is plainly another kind of file."""
    if not head.removeprefix(_BOM).strip():
        raise NotACatalogue(f"{path} is empty.")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise NotACatalogue(f"{path} is no CSV: {what}.")
    if b"\0" in head:
        raise NotACatalogue(f"{path} holds binary data: it is no CSV.")
    if head.lstrip(_BOM + b" \r\n\t").startswith(b"<"):
        raise NotACatalogue(f"{path} is a web page, not a CSV; did the export fail, or ask for a login?")


def broken_off(path: Path, line: int, where: str) -> NotACatalogue:
    """The refusal of a file that ends in the middle of a row."""
    return NotACatalogue(
        f"{path} breaks off in line {line}, {where}. Export or copy it again, whole. Nothing was changed."
    )
