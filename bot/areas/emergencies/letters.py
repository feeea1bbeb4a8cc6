"""What leaves about an emergency: to the staff, past all quiet hours, and to whoever told of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.emergencies.rules import MOST_ROUNDS, Emergency
from bot.areas.emergencies.store import emergencies as store
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

CALLED = "emergency"  # to the staff: the call itself, which changes as it is taken
RUNG = "emergency_again"  # to the staff: nobody has come yet
MORE = "emergency_more"  # to the staff: further words
PHOTO = "emergency_photo"  # to the staff: what was sent under some words
BLACKENED = "emergency_blackened"  # to the staff, in place of what quoted somebody who is forgotten
ASKED = "emergency_asked"  # to one of the staff: whether they take it over
DECLINED = "emergency_declined"  # to who asked them
TOLD = "emergency_told"  # to whoever told of it


def _to(person: int, kind: str, key: str, teller: int | None, **details: object) -> Letter:
    subject = about_person(teller) if teller else ""
    return Letter(person, kind, {**details, "to": person}, f"{key}:{person}", Lane.REMINDERS, subject)


async def call(tx: Transaction, emergency_id: int, person: int, teller: int | None, now: datetime) -> None:
    """The call, new or as it now stands: edited in place."""
    await outbox.again(tx, _to(person, CALLED, f"{CALLED}:{emergency_id}", teller, emergency=emergency_id), now)


async def have_arrived(reader: Reader, emergency_id: int, told: Sequence[int]) -> bool:
    """Whether any of these has the call by now, or was rung."""
    kinds = [f"{CALLED}:{emergency_id}", *(f"{RUNG}:{emergency_id}:{number}" for number in range(MOST_ROUNDS + 1))]
    return bool(await outbox.arrived(reader, [f"{kind}:{person}" for kind in kinds for person in told]))


async def redraw(tx: Transaction, emergency_id: int, now: datetime) -> Emergency:
    """Whoever was called sees how it stands now."""
    found = await store.find(tx, emergency_id)
    assert found is not None, "it has just changed"
    for person in await store.told(tx, emergency_id):
        await call(tx, emergency_id, person, found.person_id, now)
    return found


async def ask(tx: Transaction, emergency_id: int, person: int, by: int, teller: int | None, now: datetime) -> None:
    """Whether this colleague takes it over."""
    key = f"{ASKED}:{emergency_id}:{to_ms(now)}"
    await outbox.post(tx, _to(person, ASKED, key, teller, emergency=emergency_id, by=by), now)


async def decline(tx: Transaction, emergency_id: int, person: int, by: int, teller: int | None, now: datetime) -> None:
    """That this colleague does not."""
    key = f"{DECLINED}:{emergency_id}:{by}:{to_ms(now)}"
    await outbox.post(tx, _to(person, DECLINED, key, teller, emergency=emergency_id, by=by), now)


async def ring(tx: Transaction, emergency_id: int, number: int, person: int, teller: int | None, now: datetime) -> None:
    """Once more, since nobody has taken it."""
    letter = _to(person, RUNG, f"{RUNG}:{emergency_id}:{number}", teller, emergency=emergency_id)
    await outbox.post(tx, letter, now)


async def more(
    tx: Transaction, found: Emergency, words_id: int, person: int, now: datetime, words: str, after: str, besides: str
) -> None:
    """What else was said, what it is (`After`), and the kind of danger that comes with it."""
    key, teller = f"{MORE}:{words_id}", found.person_id
    letter = _to(person, MORE, key, teller, emergency=found.id, words=words, after=after, besides=besides)
    await outbox.post(tx, letter, now)


async def photo(
    tx: Transaction, emergency_id: int, words_id: int, person: int, teller: int | None, now: datetime
) -> None:
    """What is to be seen."""
    letter = _to(person, PHOTO, f"{PHOTO}:{words_id}", teller, emergency=emergency_id, said=words_id)
    await outbox.post(tx, letter, now)


async def photos(tx: Transaction, found: Emergency, person: int, now: datetime) -> None:
    """All of them, to one of the staff; each once."""
    for words_id in await store.photos(tx, found.id):
        await photo(tx, found.id, words_id, person, found.person_id, now)


async def tell(tx: Transaction, emergency_id: int, what: str, person: int, now: datetime) -> None:
    """To whoever told of it: "taken 5" (by whom), "nobody", "unreached" or "closed"."""
    kind = what.partition(" ")[0]
    letter = _to(person, TOLD, f"{TOLD}:{emergency_id}:{what}", None, emergency=emergency_id, what=kind)
    await outbox.post(tx, letter, now)


async def blacken(
    tx: Transaction, emergency_id: int, words: Sequence[int], told: Sequence[int], rounds: int, now: datetime
) -> None:
    """What the staff were sent of somebody loses name and words: each message becomes one that says so."""
    pictures = [f"{PHOTO}:{one}:{person}" for one in words for person in told]
    for chat, message in await outbox.arrived(tx, pictures):
        gone = Letter(chat, BLACKENED, {"gone": message}, f"{BLACKENED}:{chat}:{message}", Lane.REMINDERS)
        await outbox.post(tx, gone, now)
    kinds = [f"{CALLED}:{emergency_id}", *(f"{MORE}:{one}" for one in words)]
    kinds += [f"{RUNG}:{emergency_id}:{number}" for number in range(rounds)]
    keys = [f"{kind}:{person}" for kind in kinds for person in told]
    for chat, message in await outbox.arrived(tx, keys):
        letter = Letter(chat, BLACKENED, {"edit": message}, f"{BLACKENED}:{chat}:{message}", Lane.REMINDERS)
        await outbox.post(tx, letter, now)
