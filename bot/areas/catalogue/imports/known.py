"""Loading and writing titles for the merge, many at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from bot.areas.catalogue.imports.values import COLUMNS, Known, Wanted
from bot.areas.catalogue.names import Author
from bot.base.database import Params, Reader, Transaction
from bot.base.reading.text import fold

_LIST = ", ".join(COLUMNS)
_INSERT = f"""
    INSERT INTO titles (id, source, source_id, {_LIST}, fingerprint, added_at, changed_at)
    VALUES (:id, :source, :source_id, {", ".join(":" + name for name in COLUMNS)}, :fingerprint, :now, :now)
"""
_UPDATE = f"""
    UPDATE titles SET source = :source, source_id = :source_id, {", ".join(f"{name} = :{name}" for name in COLUMNS)},
                      fingerprint = :fingerprint, changed_at = :now, withdrawn_at = NULL
    WHERE id = :id
"""
_SAME = """
    UPDATE titles SET source = :source, source_id = :source_id, fingerprint = :fingerprint, withdrawn_at = NULL
    WHERE id = :id
"""
_SOURCE = """
    INSERT INTO title_sources (source, source_id, title_id) VALUES (:source, :source_id, :id)
    ON CONFLICT (source, source_id) DO UPDATE SET title_id = excluded.title_id WHERE title_id <> excluded.title_id
"""
_AUTHOR = "INSERT INTO authors (key, name, sort_name) VALUES (:key, :name, :sort_name) ON CONFLICT (key) DO NOTHING"
_BY = """
    INSERT INTO title_authors (title_id, position, author_id, role)
    SELECT :id, :position, id, :role FROM authors WHERE key = :key
"""
_SUBJECT = "INSERT INTO subjects (key, name) VALUES (:key, :name) ON CONFLICT (key) DO NOTHING"
_ABOUT = """
    INSERT INTO title_subjects (title_id, position, subject_id)
    SELECT :id, :position, id FROM subjects WHERE key = :key
"""
_NUMBER = "INSERT INTO title_isbns (title_id, position, isbn) VALUES (:id, :position, :isbn)"


async def load(reader: Reader, ids: Iterable[int]) -> Mapping[int, Known]:
    """The titles of `ids` with what hangs on them."""
    chosen = {"ids": json.dumps(list(ids))}
    people = await _authors(reader, chosen)
    subjects = await _texts(
        reader,
        """SELECT ts.title_id, s.name AS text FROM title_subjects ts JOIN subjects s ON s.id = ts.subject_id
           WHERE ts.title_id IN (SELECT value FROM json_each(:ids)) ORDER BY ts.title_id, ts.position""",
        chosen,
    )
    isbns = await _texts(
        reader,
        """SELECT title_id, isbn AS text FROM title_isbns
           WHERE title_id IN (SELECT value FROM json_each(:ids)) ORDER BY title_id, position""",
        chosen,
    )
    rows = await reader.rows(
        f"""SELECT id, source, fingerprint, withdrawn_at IS NOT NULL AS withdrawn, {_LIST}
            FROM titles WHERE id IN (SELECT value FROM json_each(:ids))""",
        chosen,
    )
    return {
        row["id"]: Known(
            row["id"], row["source"], row["fingerprint"], bool(row["withdrawn"]), {name: row[name] for name in COLUMNS},
            tuple(isbns[row["id"]]), tuple(people[row["id"]]), tuple(subjects[row["id"]]),
        )
        for row in rows
    }  # fmt: skip


async def _authors(reader: Reader, chosen: Params) -> dict[int, list[Author]]:
    found: dict[int, list[Author]] = defaultdict(list)
    for row in await reader.rows(
        """SELECT ta.title_id, a.name, a.sort_name, a.key, ta.role
           FROM title_authors ta JOIN authors a ON a.id = ta.author_id
           WHERE ta.title_id IN (SELECT value FROM json_each(:ids)) ORDER BY ta.title_id, ta.position""",
        chosen,
    ):
        found[row["title_id"]].append(Author(row["name"], row["sort_name"], row["key"], row["role"]))
    return found


async def _texts(reader: Reader, sql: str, chosen: Params) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row in await reader.rows(sql, chosen):
        found[row["title_id"]].append(row["text"])
    return found


async def insert(tx: Transaction, titles: Mapping[int, Wanted], heads: Mapping[int, Params]) -> None:
    """New titles. `heads` has id, source, source_id, fingerprint and now, by id."""
    await tx.run_many(_INSERT, [{**heads[id_], **one.row} for id_, one in titles.items()])
    await _hang(tx, titles)


async def update(tx: Transaction, titles: Mapping[int, Wanted], heads: Mapping[int, Params]) -> None:
    """Titles that are different now; what hung on them is hung anew."""
    await tx.run_many(_UPDATE, [{**heads[id_], **one.row} for id_, one in titles.items()])
    for table in ("title_authors", "title_subjects", "title_isbns"):
        await tx.run_many(f"DELETE FROM {table} WHERE title_id = :id", [{"id": id_} for id_ in titles])
    await _hang(tx, titles)


async def confirm(tx: Transaction, heads: Iterable[Params]) -> None:
    """Titles that another file, or another way of writing, tells the same of."""
    await tx.run_many(_SAME, list(heads))


async def name(tx: Transaction, heads: Iterable[Params]) -> None:
    """The ids under which a source knows titles."""
    await tx.run_many(_SOURCE, [head for head in heads if head["source_id"]])


async def holders(tx: Transaction, heads: Collection[Params]) -> list[int]:
    """The titles whose ids other titles take over by `heads`."""
    taking = {head["source_id"]: head for head in heads if head["source_id"]}
    rows = await tx.rows(
        """SELECT source_id, title_id FROM title_sources
           WHERE source = :source AND source_id IN (SELECT value FROM json_each(:ids))""",
        {
            "source": next((head["source"] for head in heads), ""),
            "ids": json.dumps(list(taking), ensure_ascii=False),
        },
    )
    return [row["title_id"] for row in rows if row["title_id"] != taking[row["source_id"]]["id"]]


async def _hang(tx: Transaction, titles: Mapping[int, Wanted]) -> None:
    people: dict[str, Params] = {}
    topics: dict[str, Params] = {}
    by: list[Params] = []
    about: list[Params] = []
    numbers: list[Params] = []
    for id_, one in titles.items():
        for position, author in enumerate(one.authors):
            people[author.key] = {"key": author.key, "name": author.name, "sort_name": author.sort_name}
            by.append({"id": id_, "position": position, "key": author.key, "role": author.role})
        for position, subject in enumerate(one.subjects):
            key = fold(subject)
            topics.setdefault(key, {"key": key, "name": subject})
            about.append({"id": id_, "position": position, "key": key})
        numbers.extend({"id": id_, "position": n, "isbn": isbn} for n, isbn in enumerate(one.isbns))
    await tx.run_many(_AUTHOR, list(people.values()))
    await tx.run_many(_SUBJECT, list(topics.values()))
    await tx.run_many(_BY, by)
    await tx.run_many(_ABOUT, about)
    await tx.run_many(_NUMBER, numbers)
