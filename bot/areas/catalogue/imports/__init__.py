"""Files into the catalogue: read row by row, staged, matched with what is known, merged in short transactions."""

from bot.areas.catalogue.imports.records import NotACatalogue, Problem, Summary, TooMuchGone
from bot.areas.catalogue.imports.run import Wish, import_files

__all__ = ["NotACatalogue", "Problem", "Summary", "TooMuchGone", "Wish", "import_files"]
