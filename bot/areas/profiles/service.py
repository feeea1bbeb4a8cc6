"""Asking once, keeping what is told apart from all else, counting it for the report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.profiles.rules import Profile, checked
from bot.areas.profiles.wordings import PROFILE
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

ASKED = "resident_profile"
_AFTER = timedelta(minutes=2)  # the ticket is read first, and other offers
_USEFUL = timedelta(days=1)
_COLUMNS = ("kelurahan", "age_band", "sex")


class Profiles:
    """What residents tell of themselves."""

    def __init__(self, database: Database, clock: Clock, consents: Consents) -> None:
        self._database = database
        self._clock = clock
        self._consents = consents

    async def ask_once(self, tx: Transaction, person_id: int) -> bool:
        """Promise the question, a little later, to who was never asked; whether that was so."""
        now = self._clock.now()
        fresh = await tx.run(
            "INSERT INTO resident_profiles (person_id, asked_at) VALUES (:person, :now) ON CONFLICT DO NOTHING",
            {"person": person_id, "now": to_ms(now)},
        )
        if fresh:
            letter = Letter(
                chat_id=person_id,
                kind=ASKED,
                details={"person": person_id},
                key=f"{ASKED}:{person_id}:{to_ms(now)}",
                lane=Lane.REMINDERS,
                subject=f"{ASKED}:{person_id}",
                patient=True,
                not_before=now + _AFTER,
                expires_at=now + _USEFUL,
            )
            await outbox.post(tx, letter, now)
        return bool(fresh)

    async def ask_later(self, tx: Transaction, person_id: int) -> None:
        """What they did is undone: the question that has not left yet comes after another success."""
        if await outbox.cancel(tx, f"{ASKED}:{person_id}"):
            sql = "DELETE FROM resident_profiles WHERE person_id = :person AND told_at IS NULL"
            await tx.run(sql, {"person": person_id})

    async def of(self, reader: Reader, person_id: int) -> Profile:
        """What somebody has told; empty where that is nothing."""
        row = await reader.row(
            "SELECT kelurahan, age_band, sex FROM resident_profiles WHERE person_id = :person",
            {"person": person_id},
        )
        return Profile(**dict(row)) if row else Profile()

    async def tell(self, tx: Transaction, person_id: int, profile: Profile, consent: Shown) -> None:
        """Keep what is told, with the consent to that, instead of what was before. Raises UnreadableProfile."""
        if checked(profile).empty:
            await self.forget(tx, person_id)
            return
        await tx.run(
            """
            INSERT INTO resident_profiles (person_id, kelurahan, age_band, sex, asked_at, told_at)
            VALUES (:person, :kelurahan, :age_band, :sex, :now, :now)
            ON CONFLICT (person_id) DO UPDATE SET kelurahan = excluded.kelurahan, age_band = excluded.age_band,
                sex = excluded.sex, told_at = excluded.told_at
            """,
            {"person": person_id, **vars(profile), "now": to_ms(self._clock.now())},
        )
        await self._consents.give(tx, person_id, consent)

    async def forget(self, tx: Transaction, person_id: int) -> None:
        """Nothing is told any more. That the question was asked stays, so that it is not asked again."""
        await tx.run(
            """UPDATE resident_profiles SET kelurahan = NULL, age_band = NULL, sex = NULL, told_at = NULL
               WHERE person_id = :person""",
            {"person": person_id},
        )
        await self._consents.withdraw(tx, person_id, PROFILE.purpose)

    async def counts(self, reader: Reader) -> Mapping[str, Mapping[str, int]]:
        """How many told what: by kelurahan, age_band and sex. Small numbers are the report's to hide."""
        found = {}
        for name in _COLUMNS:
            sql = f"SELECT {name} AS told, count(*) AS n FROM resident_profiles WHERE {name} IS NOT NULL GROUP BY 1"
            found[name] = {row["told"]: int(row["n"]) for row in await reader.rows(sql)}
        return found
