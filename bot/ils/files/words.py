"""What several readers say of a file or a row. What is said of a file continues its name: "a.csv" "is empty"."""

from __future__ import annotations

from pathlib import Path

from bot.base.i18n import N_
from bot.ils.records import NotACatalogue
from bot.ils.said import Said, said

NO_SUCH_FILE = said(N_("is not there: see that its name and folder are typed right"))
EMPTY = said(N_("is empty"))
NO_ROWS = said(N_("has a header and no titles below it, as an empty form has: fill in a row a book, and send it again"))
NO_RECORDS = said(N_("holds no records"))
PROTECTED = said(N_("is protected by a password: save it without one"))
ENDLESS_RECORD = said(N_("has a record that never ends: it is damaged"))
RECAP = said(N_("counts titles and names none: it is a summary, and a list of titles is wanted"))
PAGE = said(N_("is a web page, not an export; did the export fail, or ask for a login?"))
LOGIN = said(N_("is a web page, not an export; it asks for a login"))

UNPACK = said(N_("unpack it first"))
SAVE_TABLE = said(N_("save its table as XLSX or CSV"))
COPY_TABLE = said(N_("copy its table into a spreadsheet, such as Excel, save that as XLSX, and send it"))
SEND_SHEET = said(
    N_(
        "open the spreadsheet that it was made of, save that as XLSX or CSV, and send it; where there is none, type "
        "the titles into one, a row a book"
    )
)
DOWNLOAD = said(N_("open it, and download it as XLSX or CSV"))
SAVE_ANEW = said(N_("open it, save it anew as XLSX, and try that"))
EXPORT = said(N_("export the titles from the library system, as CSV, MARC or Excel"))
SEND_LIST = said(N_("send the list of titles by itself, as a spreadsheet, CSV or MARC"))
WORD = said(N_("a text of Word"))
LIBREOFFICE = said(N_("a text or a drawing of LibreOffice"))
SLIDES = said(N_("a presentation"))

NO_TITLE = said(N_("it has no title"))
FOREIGN_LETTERS = said(
    N_("some letters are not in the file's encoding and were read as Windows-1252; see that accents are right")
)


def refused(path: Path, why: Said) -> NotACatalogue:
    """The refusal of a file, named without its folder."""
    return NotACatalogue(why, path.name)


def in_short(why: Said) -> Said:
    """Why a file is refused without what to do about it, where that is said apart."""
    short = why.values.get("why")
    return short if isinstance(short, Said) else why


def is_rather(what: Said, advice: Said, detail: object = "") -> Said:
    """That a file is something else, and what to do about it."""
    return said(N_("is {what}: {advice}"), what=what, advice=advice, detail=detail)


def breaks_off(path: Path, where: Said) -> NotACatalogue:
    """The refusal of a file that ends in the middle."""
    return refused(path, said(N_("breaks off {where}. Export or copy it again, whole"), where=where))


def in_record(number: int) -> Said:
    """Where a file of records breaks off."""
    return said(N_("in record {n}"), n=number)


def unreadable(path: Path, error: OSError) -> NotACatalogue:
    """The refusal of a file that the system does not give, or no longer."""
    if isinstance(error, FileNotFoundError):
        return refused(path, NO_SUCH_FILE)
    return refused(path, said(N_("cannot be read"), detail=error.strerror or error))


def too_large(gigabytes: int) -> Said:
    """That a packed file is too large."""
    return said(N_("unpacks to more than {n} GB: split it, or save it as CSV"), n=gigabytes)


def damaged_record(error: object) -> Said:
    """That a record cannot be read."""
    return said(N_("it is a damaged record"), detail=error)
