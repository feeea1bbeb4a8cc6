"""The keys around what groups have read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowArchive(CallbackData, tag="raa"):
    """A page, from 0, of the books in the archive: of one group, or (0) of all."""

    group: int = 0
    page: int = 0


@dataclass(frozen=True)
class OpenArchived(CallbackData, tag="rab"):
    """A book's page in the archive."""

    book: int


@dataclass(frozen=True)
class ShowSeason(CallbackData, tag="rac"):
    """What a group read in a year; 0: in the latest."""

    group: int
    year: int = 0


@dataclass(frozen=True)
class PrintSeason(CallbackData, tag="rad"):
    """The same as a page to print."""

    group: int
    year: int


@dataclass(frozen=True)
class SeasonCertificate(CallbackData, tag="rae"):
    """The certificate of who read along; `sure`: that the name on it is right."""

    group: int
    year: int
    sure: bool = False


@dataclass(frozen=True)
class NameOnCertificate(CallbackData, tag="raf"):
    """Another name on it."""

    group: int
    year: int
