"""Reading lists of titles a page at a time: of an author, of a subject, the newest, the popular."""

from __future__ import annotations

from typing import Any

from bot.areas.catalogue.store.titles import lines
from bot.areas.catalogue.types import Filters, Line
from bot.base.database import Reader

LONGEST_LIST = 50
"""Newest and popular titles end here: nobody pages further, and counting a million would be slow."""

_FILTERED = """
    t.withdrawn_at IS NULL
    AND (:area IS NULL OR t.area = :area) AND (:audience IS NULL OR t.audience = :audience)
    AND (:language IS NULL OR t.language = :language)
    AND (NOT :available OR EXISTS (SELECT 1 FROM copies f WHERE f.title_id = t.id AND f.status = 'free'
                                     AND NOT EXISTS (SELECT 1 FROM promised_copies p WHERE p.copy_id = f.id)))
"""


async def by_author(reader: Reader, id_: int, filters: Filters, offset: int, limit: int) -> tuple[list[Line], int]:
    """A page of an author's titles, the newest first, and how many there are."""
    chosen = "t.id IN (SELECT title_id FROM title_authors WHERE author_id = :key)"
    return await _page(reader, chosen, "t.year_number DESC, t.title, t.id", {"key": id_}, filters, offset, limit)


async def by_subject(reader: Reader, id_: int, filters: Filters, offset: int, limit: int) -> tuple[list[Line], int]:
    """A page of a subject's titles, the popular ones first, and how many there are."""
    chosen = "t.id IN (SELECT title_id FROM title_subjects WHERE subject_id = :key)"
    order = "t.popularity DESC, t.year_number DESC, t.id"
    return await _page(reader, chosen, order, {"key": id_}, filters, offset, limit)


async def newest(reader: Reader, filters: Filters, offset: int, limit: int) -> tuple[list[Line], int]:
    """A page of what came last; of one import, the newest books first."""
    return await _page(reader, "1", "t.added_at DESC, t.year_number DESC, t.id DESC", {}, filters, offset, limit)


async def popular(reader: Reader, filters: Filters, offset: int, limit: int) -> tuple[list[Line], int]:
    """A page of what people looked at most."""
    return await _page(reader, "t.popularity > 0", "t.popularity DESC, t.id", {}, filters, offset, limit)


async def most_copies(reader: Reader, filters: Filters, offset: int, limit: int) -> tuple[list[Line], int]:
    """A page of what the library has bought most of: what is popular where nobody has looked yet."""
    chosen = """t.id IN (SELECT title_id FROM copies GROUP BY title_id HAVING count(*) > 1
                         ORDER BY count(*) DESC, title_id LIMIT 200)"""
    order = "(SELECT count(*) FROM copies o WHERE o.title_id = t.id) DESC, t.id"
    return await _page(reader, chosen, order, {}, filters, offset, limit)


async def id_range(reader: Reader, audience: str | None, *, any_area: bool = True) -> tuple[int, int] | None:
    """The first and last id of an audience's titles (of all for None); None where there are none.

    Without `any_area`, of what people read for pleasure: stories, and books for the young.
    """
    row = await reader.row(
        """SELECT min(id), max(id) FROM titles
           WHERE withdrawn_at IS NULL AND (:audience IS NULL OR audience = :audience)
           AND (:any OR area = '800' OR audience <> 'general')""",
        {"audience": audience, "any": any_area},
    )
    return (row[0], row[1]) if row and row[0] is not None else None


async def next_id(reader: Reader, audience: str | None, at_least: int, *, any_area: bool = True) -> int | None:
    """The first title of an audience from an id on."""
    return _number(
        await reader.value(
            """SELECT id FROM titles WHERE withdrawn_at IS NULL AND (:audience IS NULL OR audience = :audience)
               AND (:any OR area = '800' OR audience <> 'general') AND id >= :id ORDER BY id LIMIT 1""",
            {"audience": audience, "id": at_least, "any": any_area},
        )
    )


async def _page(
    reader: Reader, chosen: str, order: str, values: dict[str, Any], filters: Filters, offset: int, limit: int
) -> tuple[list[Line], int]:
    params = {
        **values, "area": filters.area, "audience": filters.audience, "language": filters.language,
        "available": filters.available, "offset": offset, "limit": limit, "most": LONGEST_LIST,
    }  # fmt: skip
    cut = "LIMIT :most" if chosen in ("1", "t.popularity > 0") else ""
    where = f"FROM titles t WHERE {chosen} AND {_FILTERED}"
    total = await reader.value(f"SELECT count(*) FROM (SELECT 1 {where} {cut})", params)
    page = await reader.rows(f"SELECT t.id {where} ORDER BY {order} LIMIT :limit OFFSET :offset", params)
    return await lines(reader, [row["id"] for row in page]), int(total or 0)


def _number(value: Any) -> int | None:
    return None if value is None else int(value)
