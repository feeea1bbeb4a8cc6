"""The kinds of content that files have, whatever their format."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """In the order in which they are merged: copies need their titles."""

    PLAIN = "csv"
    MARC = "marc"
    SLIMS_MARC = "slims-marc"
    INLISLITE_MARC = "inlislite-marc"
    MODS = "mods"
    SLIMS_MODS = "slims-mods"
    INLISLITE = "inlislite"
    SLIMS_TITLES = "slims"
    SLIMS_ITEMS = "slims-items"

    @property
    def source(self) -> str:
        """What titles of this kind of file are filed under, unless the importer says otherwise."""
        return self.value.partition("-")[0]
