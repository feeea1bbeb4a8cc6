"""What readers of packed files raise when these are damaged, as one refusal in plain words."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import python_calamine as calamine

from bot.base.i18n import N_
from bot.ils.files.words import PROTECTED, SAVE_ANEW, is_rather, refused
from bot.ils.records import NotACatalogue
from bot.ils.said import said

_DAMAGED = said(N_("a damaged spreadsheet or archive"))
_AGAIN = said(N_("save or send it again, whole"))
_UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, IndexError, KeyError, RuntimeError)


@contextmanager
def unpacking(path: Path) -> Iterator[None]:
    """Raises NotACatalogue where an archive cannot be unpacked."""
    try:
        yield
    except _UNPACKING as error:
        raise refused(path, is_rather(_DAMAGED, _AGAIN, error)) from error


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Raises NotACatalogue where calamine cannot read a workbook, or breaks down over it."""
    try:
        yield
    except calamine.PasswordError as error:
        raise refused(path, PROTECTED) from error
    except calamine.CalamineError as error:
        raise (refused(path, PROTECTED) if "password" in str(error).lower() else _damaged(path, error)) from error
    except BaseException as error:
        # A fault within calamine comes as no Exception, and must not end the program.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(path, error) from error


def _damaged(path: Path, error: BaseException) -> NotACatalogue:
    return refused(path, is_rather(said(N_("a spreadsheet that cannot be read")), SAVE_ANEW, error))
