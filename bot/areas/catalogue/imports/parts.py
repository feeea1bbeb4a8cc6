"""Parts of a source, such as the sheets of a workbook, whose titles all stand in the other parts, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.base.database import Reader
from bot.ils.port import Layout

_ROWS = """
    SELECT rtrim(rtrim(s.place, '0123456789'), ':') AS part, count(*) AS rows,
           sum(f.position IS NOT NULL AND rtrim(f.place, '0123456789') <> rtrim(s.place, '0123456789')) AS elsewhere
    FROM staged_titles s LEFT JOIN staged_titles f ON f.position = s.same_as
    WHERE s.record <> '' GROUP BY part
"""


async def weighed(reader: Reader, layouts: Sequence[Layout]) -> Sequence[Layout]:
    """The layouts, marked where a part has nothing of its own. To be asked when the rows are resolved."""
    if sum(not one.left for one in layouts) < 2:
        return layouts
    rows = await reader.rows(_ROWS)
    again = {row["part"] for row in rows if row["elsewhere"] == row["rows"]}
    return [replace(one, again=one.name in again) for one in layouts]
