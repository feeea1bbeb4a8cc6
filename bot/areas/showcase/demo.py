"""Works in every state, and an elder's story, by people who are plainly invented."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.showcase.curating import Curating
from bot.areas.showcase.letters import TO_LOOK_AT
from bot.areas.showcase.rules import Kind, Made, State, Whose, about_work
from bot.areas.showcase.service import Showcase
from bot.areas.showcase.wordings import wording_for
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.delivery.outbox import store as outbox

_BY = 1008  # the demonstration's librarian


async def hang_works(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    await services[Database].write(partial(_hang, services, content))


async def _hang(services: Services, content: Content, tx: Transaction) -> None:
    told = content.json("showcase.json")
    if (await services[Showcase].mine(tx, told[0]["by"], 0))[0]:
        return
    await acquainted(services, content, tx, _BY, *sorted({one["by"] for one in told}))
    for one in told:
        await _live(services, one, tx)


async def _live(services: Services, one: dict[str, Any], tx: Transaction) -> None:
    clock = MovableClock.frozen(services[Clock].now() - timedelta(days=one["days_ago"]))
    showcase = Showcase(clock, services[Staff], Consents(services[Database], clock), lambda: f"contoh-{one['by']}")
    curating = Curating(clock, showcase, None, services[Events])
    file_kind, file_id = one.get("file", ("", ""))
    told = {
        name: one[name] for name in ("title", "words", "seconds", "shown_as", "theme", "consent_file") if name in one
    }
    made = Made(Kind(one["kind"]), Whose(one.get("whose", "own")), file_kind=file_kind, file_id=file_id, **told)
    state = State(one["state"])
    if state is State.GUARDIAN:
        await showcase.send_young(tx, one["by"], made)
        return
    wording = wording_for(made)
    work = await showcase.send(tx, one["by"], made, Shown(wording.purpose, wording.version, "en", wording.text))
    clock.advance(timedelta(hours=3))
    match state:
        case State.SHOWN:
            await curating.show(tx, work.id, _BY, in_channels=False)
        case State.ASKED:
            await curating.ask(tx, work.id, _BY, one["said"])
        case State.DECLINED:
            await curating.decline(tx, work.id, _BY, one["said"])
    for subject in (about_work(work.id), TO_LOOK_AT):
        await outbox.cancel(tx, subject)
