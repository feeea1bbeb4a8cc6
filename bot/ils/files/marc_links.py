"""The addresses of a MARC record (856): a book to read, a cover, or only its card elsewhere."""

from __future__ import annotations

import re

from bot.ils.files.marc_fields import Field, Marc

_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:$|\?)|sampul|cover", re.IGNORECASE)
_CARD = re.compile(r"detail-opac|/opac/detail|show_detail|opac-detail\.pl", re.IGNORECASE)


def links(record: Marc) -> tuple[str | None, str | None]:
    """The e-book's address and the cover's, None for what no field tells."""
    ebook: str | None = None
    cover: str | None = None
    for field in record.of("856"):
        for address in filter(_ADDRESS.fullmatch, map(str.strip, field.all("u"))):
            if _PICTURE.search(f"{address} {_said(field)}"):
                cover = cover or address
            elif not _CARD.search(address):
                ebook = ebook or address
    return ebook, cover


def _said(field: Field) -> str:
    return " ".join(field.all("3yz"))
