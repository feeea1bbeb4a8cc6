"""After the rules of reading have changed: what is known is keyed anew, so that the next file finds it again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.areas.catalogue import rules
from bot.areas.catalogue.imports import known, undo
from bot.areas.catalogue.imports.chunks import Pace, Progress
from bot.areas.catalogue.imports.values import Known
from bot.areas.catalogue.names import author
from bot.areas.catalogue.store import additions
from bot.base.database import Database, Params, Reader, Transaction
from bot.base.reading.nobody import names_nobody

_KEYED = "keyed"
"""The row of `catalogue_state` with the version of the rules that the keys follow."""
_AUTHORS = "SELECT id, key, name, sort_name FROM authors WHERE id > :after ORDER BY id LIMIT :rows"
_TITLES = "SELECT id FROM titles WHERE id > :after ORDER BY id LIMIT :rows"


async def rekey(database: Database, pace: Pace, progress: Progress) -> None:
    """Key authors and titles by the rules of today, unless they are. Killed, it begins anew and changes no more."""
    if await database.read(_version) == rules.RULES:
        return
    await undo.bury_all(database, pace)  # what was kept of titles names authors that may become one
    after: int | None = 0
    while after is not None:
        after = await pace.write(database, partial(_authors, after=after, rows=pace.rows))
        progress("reading names anew", after or 0, 0)
    after = 0
    while after is not None:
        after = await pace.write(database, partial(_titles, after=after, rows=pace.rows))
        progress("reading titles anew", after or 0, 0)
    await database.write(_done)


async def _version(reader: Reader) -> int:
    sql = "SELECT value FROM catalogue_state WHERE name = :name"
    return int(await reader.value(sql, {"name": _KEYED}) or 0)


async def _done(tx: Transaction) -> None:
    await tx.run(
        """INSERT INTO catalogue_state (name, value) VALUES (:name, :rules)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value""",
        {"name": _KEYED, "rules": rules.RULES},
    )
    await additions.touch(tx)


async def _authors(tx: Transaction, *, after: int, rows: int) -> int | None:
    """The next authors; the last id, or None when there were none. Two that are one by now become one."""
    found = await tx.rows(_AUTHORS, {"after": after, "rows": rows})
    for row in found:
        if names_nobody(row["name"]):
            await _drop(tx, row["id"])
            continue
        one = author(row["name"])
        if one is None or (one.key, one.name, one.sort_name) == (row["key"], row["name"], row["sort_name"]):
            continue
        others = {"key": one.key, "id": row["id"]}
        other = await tx.value("SELECT id FROM authors WHERE key = :key AND id <> :id", others)
        if other is None:
            await tx.run(
                "UPDATE authors SET key = :key, name = :name, sort_name = :sort_name WHERE id = :id",
                {"key": one.key, "name": one.name, "sort_name": one.sort_name, "id": row["id"]},
            )
        else:
            await _unite(tx, row["id"], other)
    return found[-1]["id"] if found else None


async def _drop(tx: Transaction, gone: int) -> None:
    """What was read as an author and is none."""
    await tx.run("DELETE FROM title_authors WHERE author_id = :gone", {"gone": gone})
    await tx.run("DELETE FROM authors WHERE id = :gone", {"gone": gone})


async def _unite(tx: Transaction, gone: int, stays: int) -> None:
    """One author takes the other's titles over."""
    both = {"gone": gone, "stays": stays}
    await tx.run(
        """DELETE FROM title_authors WHERE author_id = :gone AND EXISTS (
               SELECT 1 FROM title_authors o WHERE o.title_id = title_authors.title_id AND o.author_id = :stays)""",
        both,
    )
    await tx.run("UPDATE title_authors SET author_id = :stays WHERE author_id = :gone", both)
    await tx.run("DELETE FROM authors WHERE id = :gone", both)


async def _titles(tx: Transaction, *, after: int, rows: int) -> int | None:
    found = await tx.rows(_TITLES, {"after": after, "rows": rows})
    titles = await known.load(tx, [row["id"] for row in found])
    await tx.run_many("UPDATE titles SET identity = :identity, work = :work WHERE id = :id", _keys(titles))
    return found[-1]["id"] if found else None


def _keys(titles: Mapping[int, Known]) -> list[Params]:
    keyed: list[Params] = []
    for id_, title in titles.items():
        text = {name: str(title.row[name] or "") for name in ("title", "edition", "year", "publisher")}
        people = [one.key for one in title.authors]
        identity = rules.identity(
            text["title"], people[0] if people else "", text["edition"], text["year"], text["publisher"]
        )
        keyed.append({"id": id_, "identity": identity, "work": rules.work(text["title"], people, text["publisher"])})
    return keyed
