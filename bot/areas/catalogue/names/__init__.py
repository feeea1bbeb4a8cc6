"""Authors' names: out of catalogues ("HIRATA, Andrea"), onto screens ("Andrea Hirata"), and back to one person.

What is guessed about a part never empties or splits the whole: titles and degrees stand beside a name and are never
all there is, and what may be one name or two stays whole, since its words find it all the same.
"""

from bot.areas.catalogue.names.alike import fuller, may_be_one
from bot.areas.catalogue.names.cells import Author, author, authors, doubtful, unclear
from bot.areas.catalogue.names.corporate import corporate

__all__ = ["Author", "author", "authors", "corporate", "doubtful", "fuller", "may_be_one", "unclear"]
