"""Events for stories: made today through the services, with people who sign up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.areas.events.records import Member, Request, SignedUp
from bot.areas.events.service import Events
from bot.areas.events.types import Band, Details, Plan, Question, Session
from tests.actors import Reader, Stage

BAND = Band("4–8 tahun", 4, 8)


async def publishes_event(
    stage: Stage,
    title: str = "Kelas Contoh",
    *,
    hours: float = 1,
    sessions: int = 1,
    bands: tuple[Band, ...] = (),
    questions: tuple[Question, ...] = (),
    **details: Any,
) -> int:
    """A published event in so many hours, its sessions two hours long and three hours apart; its id."""
    starts = [stage.clock.now() + timedelta(hours=hours + 3 * n) for n in range(sessions)]
    facts = Details(**({"kind": "storytelling", "title": title, "place": "Aula"} | details))
    plan = Plan(facts, tuple(Session(at, at + timedelta(hours=2)) for at in starts), bands, questions)
    composing = stage.app.services[Events].composing
    async with stage.app.database.transaction() as tx:
        event_id = await composing.create(tx, plan, 0)
        await composing.publish(tx, event_id)
    return event_id


async def session_of(stage: Stage, event_id: int) -> int:
    """The id of an event's first session."""
    return (await stage.app.services[Events].reading.event(stage.app.database.free, event_id)).sessions[0].id


async def asks(stage: Stage, request: Request) -> SignedUp:
    """What came of a request."""
    async with stage.app.database.transaction() as tx:
        outcome = await stage.app.services[Events].signing_up.sign_up(tx, request)
    await stage.settled()
    return outcome


async def at_the_desk(stage: Stage, event_id: int, name: str, phone: str = "+628120000001", **more: Any) -> SignedUp:
    """Staff sign somebody up who is not on Telegram."""
    member = Member(name, birth_year=more.pop("birth_year", None), **more)
    return await asks(stage, Request(event_id, (member,), phone=phone, desk_name=name, by_staff=0))


async def signs_up(stage: Stage, reader: Reader, event_id: int, name: str) -> SignedUp:
    """A reader signs up for themself."""
    await meets(stage, reader)
    return await asks(stage, Request(event_id, (Member(name, self_=True),), reader.id))


async def brings(stage: Stage, reader: Reader, event_id: int, *names: str, **more: Any) -> SignedUp:
    """A parent signs children up, born in 2020."""
    await meets(stage, reader)
    members = tuple(Member(name, birth_year=2020, **more) for name in names)
    return await asks(stage, Request(event_id, members, reader.id, together=True))


async def meets(stage: Stage, reader: Reader) -> None:
    """The reader has written to the bot before."""
    await reader.starts()


async def value(stage: Stage, sql: str) -> Any:
    """One value of the database."""
    async with stage.app.database.reading() as rows:
        return await rows.value(sql)
