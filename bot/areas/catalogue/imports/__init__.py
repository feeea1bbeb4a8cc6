"""Files into the catalogue: read row by row, staged, matched with what is known, merged in short transactions."""

from bot.areas.catalogue.imports.run import Wish, import_files
from bot.areas.catalogue.imports.summary import Summary, TooMuchGone
from bot.ils.records import NotACatalogue, Problem

__all__ = ["NotACatalogue", "Problem", "Summary", "TooMuchGone", "Wish", "import_files"]
