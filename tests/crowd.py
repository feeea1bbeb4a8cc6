"""Many people at once before one bot, each doing one thing; and what became of it, in chats and in the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from bot.chat.core.trace import Kind, Taken
from simulator import posting
from simulator.chats import Chat
from simulator.queries import CallbackQuery
from tests.actors import Message, Reader, Stage, said
from tests.every_handler import Handler, What, reach

Contents = dict[str, frozenset[tuple[Any, ...]]]
_ON_ITS_WAY = (
    *("inbox", "outbox", "schedule"),  # what comes and goes with every message
    *("heard_days", "unclear_words", "unclear_choices"),  # and is counted of it, apart from people
)
_SEED = "Menu"
_SENT = """
    INSERT INTO outbox (chat_id, lane, kind, details, key, not_before, state, message_id, about, settled_at)
    VALUES (?, 0, 'answer', '{}', ?, 0, 'sent', ?, ?, 0)
"""


@dataclass(eq=False)
class Cell:
    """One person who does one thing, and what came of it."""

    handler: Handler
    reader: Reader
    seed: Message = field(default_factory=dict)
    query: CallbackQuery | None = None
    taken: list[Taken] = field(default_factory=list)

    def __str__(self) -> str:
        return str(self.handler)

    @property
    def answers(self) -> list[Message]:
        """What the bot said in the private chat, the message that was tapped included where it was changed."""
        own = [one for one in self.reader.answers if one["message_id"] != self.seed.get("message_id")]
        now = next((one for one in self.reader.answers if one["message_id"] == self.seed.get("message_id")), None)
        return [now, *own] if now and said(now) != _SEED else own

    @property
    def refused(self) -> Exception | None:
        return next((one.refused for one in self.taken if one.refused), None)

    @property
    def went_its_way(self) -> bool:
        """Whether it was this handler that answered, or refused to."""
        own = (self.handler.name, self.handler.feature.name)
        replied = self.handler.what is What.KEY_REPLY
        kinds = {Kind.REPLY if replied else self.handler.what.value} | (
            {Kind.LEARNED} if self.handler.what is What.PHRASE else set()
        )
        return any(way.kind in kinds and (way.name, way.area) == own for one in self.taken for way in one.ways)

    @property
    def keys(self) -> int:
        """How many keys lead on from what was said."""
        rows = [row for one in self.answers for row in _rows(one)]
        return sum(len(row) for row in rows)


def _rows(message: Message) -> list[list[Any]]:
    markup = message.get("reply_markup") or {}
    return [*markup.get("inline_keyboard", []), *markup.get("keyboard", [])]


def newcomer(stage: Stage, handler: Handler, number: int) -> Cell:
    """Somebody nobody knows, whom the bot may write to."""
    reader = stage.meets(f"Warga {number}")
    stage.world.chats[reader.id].started = True
    return Cell(handler, reader)


def press(stage: Stage, cell: Cell, data: str, chat: Chat | None = None) -> None:
    """Press a key with this data, forged into a message of the bot."""
    place = chat or stage.world.chats[cell.reader.id]
    _seed(stage, cell, data, place)
    cell.query = cell.reader.person.presses(cell.seed, data, place)


def _seed(stage: Stage, cell: Cell, data: str, place: Chat) -> None:
    """A message of the bot with this key."""
    keyboard = {"inline_keyboard": [[{"text": "?", "callback_data": data}]]}
    content = {"text": _SEED, "reply_markup": keyboard}
    cell.seed = posting.post(stage.world, place, posting.compose(stage.world, place, stage.world.bot.id, content)).json


def answer_key(stage: Stage, cell: Cell, data: str) -> None:
    """Reply to a message of the bot that carries this key."""
    _seed(stage, cell, data, stage.world.chats[cell.reader.id])
    cell.reader.person.sends(cell.handler.text, reply_to=cell.seed)


def answer(stage: Stage, cell: Cell, about: str) -> None:
    """Reply to a message of the bot that is about this."""
    place = stage.world.chats[cell.reader.id]
    stored = posting.post(stage.world, place, posting.compose(stage.world, place, stage.world.bot.id, {"text": _SEED}))
    cell.seed = stored.json
    values = (cell.reader.id, f"seed/{cell.reader.id}/{about}", cell.seed["message_id"], about)
    with closing(sqlite3.connect(stage.app.settings.database, isolation_level=None)) as connection:
        connection.execute(_SENT, values)
    cell.reader.person.sends(cell.handler.text, reply_to=cell.seed)


def does(stage: Stage, cell: Cell, number: int = 1) -> None:
    """Do what reaches the cell's handler; keys are about the things of this number."""
    if cell.handler.is_pressed:
        press(stage, cell, cell.handler.data(number))
    elif cell.handler.what is What.REPLY:
        answer(stage, cell, f"{cell.handler.name}:{number}")
    elif cell.handler.what is What.KEY_REPLY:
        answer_key(stage, cell, cell.handler.data(number))
    else:
        reach(cell.reader.person, cell.handler)


async def crowd(
    stage: Stage,
    handlers: Iterable[Handler],
    act: Callable[[Stage, Cell], object] = does,
    prepare: Callable[[Sequence[Cell]], Any] | None = None,
) -> list[Cell]:
    """Each handler is reached by somebody of their own, all at once; what came of each."""
    cells = [newcomer(stage, handler, number) for number, handler in enumerate(handlers)]
    if prepare:
        await prepare(cells)
    before = len(stage.taken)
    for cell in cells:
        act(stage, cell)
    await stage.settled()
    by_person: dict[int, list[Taken]] = {}
    for taken in stage.taken[before:]:
        by_person.setdefault(taken.person_id, []).append(taken)
    for cell in cells:
        cell.taken = by_person.get(cell.reader.id, [])
    return cells


def contents(stage: Stage, without: Sequence[str] = ()) -> Contents:
    """All rows of all tables but the rows that come and go with every message."""
    passed_over = {*_ON_ITS_WAY, *without}
    with closing(sqlite3.connect(f"file:{stage.app.settings.database}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        tables = [name for (name,) in rows.fetchall() if name not in passed_over]
        found = {name: frozenset(connection.execute(f"SELECT * FROM {name}")) for name in tables}
    return {**found, "facts": frozenset(fact for fact in found["facts"] if fact[0] != "in_hand")}


def changes(before: Contents, after: Contents) -> list[str]:
    """What differs, a line a table."""
    return [f"{name}: {_told(before[name], after[name])}" for name in before if before[name] != after[name]]


def losses(before: Contents, after: Contents) -> list[str]:
    """Rows that are gone or are no longer what they were, a line a table."""
    return [
        f"{name}: {sorted(before[name] - after[name], key=repr)[:3]}" for name in before if before[name] - after[name]
    ]


def _told(before: frozenset[Any], after: frozenset[Any]) -> str:
    return f"gone {sorted(before - after, key=repr)[:3]}, new {sorted(after - before, key=repr)[:3]}"


def faults(stage: Stage, cells: Iterable[Cell] = ()) -> list[str]:
    """Errors of ours: of these people's updates; kept failed updates; parked ones; letters to the owner."""
    found = [f"{cell}: {type(one.failed).__name__}: {one.failed}" for cell in cells for one in cell.taken if one.failed]
    with closing(sqlite3.connect(f"file:{stage.app.settings.database}?mode=ro", uri=True)) as connection:
        for what, sql in {
            "kept failed updates": "SELECT count(*) FROM failed_turns",
            "parked updates": "SELECT count(*) FROM inbox WHERE state = 'parked'",
            "unfinished updates": "SELECT count(*) FROM inbox WHERE state = 'new'",
            "letters of faults": "SELECT count(*) FROM outbox WHERE kind IN ('fault', 'job_failed')",
        }.items():
            count = connection.execute(sql).fetchone()[0]
            found += [f"{count} {what}"] if count else []
    return found


def silent(cells: Iterable[Cell]) -> list[str]:
    """Who got no answer, and whose key was not even acknowledged."""
    return [str(one) for one in cells if not one.answers or (one.query and one.query.answer is None)]


def stranded(cells: Iterable[Cell]) -> list[str]:
    """Who was answered without any way onward."""
    return [str(one) for one in cells if one.answers and not one.keys]
