"""What readers of packed files raise when these are damaged, as one refusal in plain words."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import python_calamine as calamine

from bot.ils.records import NotACatalogue

_UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, IndexError, KeyError, RuntimeError)


@contextmanager
def unpacking(path: Path) -> Iterator[None]:
    """Raises NotACatalogue where an archive cannot be unpacked."""
    try:
        yield
    except _UNPACKING as error:
        raise NotACatalogue(
            f"{path} is a damaged spreadsheet or archive ({error}): save or send it again, whole."
        ) from error


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Raises NotACatalogue where calamine cannot read a workbook, or breaks down over it."""
    try:
        yield
    except calamine.PasswordError as error:
        raise protected(path) from error
    except calamine.CalamineError as error:
        raise (protected(path) if "password" in str(error).lower() else _damaged(path, error)) from error
    except BaseException as error:
        # A fault within calamine comes as no Exception, and must not end the program.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(path, error) from error


def protected(path: Path) -> NotACatalogue:
    """The refusal of a workbook that nobody can read without its password."""
    return NotACatalogue(f"{path} is protected by a password: save it without one.")


def _damaged(path: Path, error: BaseException) -> NotACatalogue:
    return NotACatalogue(
        f"{path} is a spreadsheet that cannot be read ({error}). Open it, save it anew as XLSX, and try that."
    )
