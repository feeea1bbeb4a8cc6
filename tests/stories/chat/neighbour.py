"""Somebody who has something of everything that is a person's own; nobody else may see or touch it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing

from tests.actors import Reader

SECRETS = ("Zulfikarnain", "Zubaidahwati", "Zainuddinsyah", "lampunya padam di lorong belakang", "gurindam nan rahasia")
OWN = {  # what a key's field of this name is about
    "child": "SELECT child_id FROM guardians WHERE person_id = :who",
    "consent": "SELECT id FROM consents WHERE person_id = :who",
    "registration": "SELECT r.id FROM registrations r JOIN parties p ON p.id = r.party_id WHERE p.person_id = :who",
    "feedback": "SELECT id FROM feedback WHERE person_id = :who",
    "search": "SELECT id FROM searches WHERE person_id = :who",
    "person": "SELECT id FROM people WHERE id = :who",
}


async def lives_here(reader: Reader) -> Mapping[str, int]:
    """Let them do what residents do; the ids of what they then have."""
    await reader.says("/menu")
    await reader.taps("🧒 Acara anak")
    await reader.taps("1. Dongeng Sore")
    await reader.taps("Daftarkan anak")
    await reader.says(f"{SECRETS[0]} 5 th TK")
    await reader.says(f"{SECRETS[1]}, lahir 2018, SD")
    await reader.taps("Setuju, daftarkan")
    await reader.says("/menu")
    await reader.taps("Acara & kelas")
    await reader.taps("1. Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says(SECRETS[2])
    await reader.taps("Daftar")
    await reader.says("/saran")
    await reader.says(SECRETS[3])
    await reader.taps("Kirim")
    await reader.says(f"cari buku {SECRETS[4]}")
    await reader.says("/notifikasi")
    return _ids(reader)


def _ids(reader: Reader) -> Mapping[str, int]:
    with closing(sqlite3.connect(reader.stage.app.settings.database)) as connection:
        found = {name: connection.execute(sql, {"who": reader.id}).fetchone() for name, sql in OWN.items()}
    lacking = [name for name, row in found.items() if row is None]
    assert not lacking, lacking
    return {name: row[0] for name, row in found.items() if row}
