"""Files into the catalogue: read row by row, staged, matched with what is known, merged in short transactions."""

from bot.areas.catalogue.imports.look import Look, look_at
from bot.areas.catalogue.imports.run import Wish, finish_cut_short, import_files, outcome
from bot.areas.catalogue.imports.summary import Summary, TooMuchGone, Undone
from bot.areas.catalogue.imports.undo import NothingToUndo, undo
from bot.ils.records import NotACatalogue, Problem

__all__ = [
    "Look",
    "NotACatalogue",
    "NothingToUndo",
    "Problem",
    "Summary",
    "TooMuchGone",
    "Undone",
    "Wish",
    "finish_cut_short",
    "import_files",
    "look_at",
    "outcome",
    "undo",
]
