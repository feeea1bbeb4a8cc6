"""Finding a title from everyday words: a derived index, and the questions it answers.

Synchronous, read-only, apart from the rest: standard library sqlite3 and rapidfuzz.
"""

from bot.areas.catalogue.search.asked import says_something, subject_of
from bot.areas.catalogue.search.build import build
from bot.areas.catalogue.search.index import Index
from bot.areas.catalogue.search.types import Alternative, Answer, Confidence, Entry, Hit, IndexMissing, IndexOutdated

__all__ = [
    "Alternative", "Answer", "Confidence", "Entry", "Hit", "Index", "IndexMissing", "IndexOutdated", "build",
    "says_something", "subject_of",
]  # fmt: skip
