"""Who signs what the library gives out, as staff say it. What nobody filled in is empty."""

from __future__ import annotations

from dataclasses import dataclass, fields

from bot.areas.library import store
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction

_PREFIX = "certificate_"


@dataclass(frozen=True)
class Signer:
    """`owner`: the office the library belongs to; `number`: as it is printed (“NIP …”); `town`: before the date."""

    owner: str = ""
    name: str = ""
    title: str = ""
    number: str = ""
    town: str = ""


class Signing:
    """Facts of the library, like its address."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def signer(self, reader: Reader) -> Signer:
        """Who signs now."""
        facts = await store.facts(reader)
        return Signer(**{one.name: str(facts.get(_PREFIX + one.name) or "") for one in fields(Signer)})

    async def set_signer(self, tx: Transaction, signer: Signer) -> None:
        """Somebody else from now on, on what was issued before too: a certificate is drawn anew each time."""
        facts = {_PREFIX + one.name: " ".join(getattr(signer, one.name).split()) for one in fields(Signer)}
        await store.keep_facts(tx, facts, self._clock.now())
