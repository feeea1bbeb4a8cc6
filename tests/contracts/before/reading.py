"""The one place where these contracts touch the program: what it understands now, as plain data of the snapshot's form.

Where modules move, the imports here follow; what `understood` says may only grow.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import fields
from datetime import datetime
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from bot.app import App
from bot.areas.autoposts.rules import Kind as PlanKind
from bot.areas.broadcasts.hooks import NewsTopic
from bot.areas.consents.hooks import AsksConsent
from bot.areas.events.settings import SPECS as EVENT_RULES
from bot.areas.preferences.rules import EVERY
from bot.areas.staff.rules import ROLES
from bot.base import migrations
from bot.base.area import Hooks
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Refusal
from bot.chat.routing.commit import KIND as ANSWER
from bot.chat.screens.callback_data import CallbackData
from bot.delivery.hooks import Jobs
from bot.delivery.outbox.rules import PARTING
from bot.settings import FIELDS, Secret, Settings
from bot.wiring import AREAS
from handlers import FEATURES
from tests.standing import of_features

Json = dict[str, Any]


def understood(database: Path) -> Json:
    """Everything that is kept in databases or stands in old messages; `database`: one migrated now."""
    registry = of_features()
    return {
        "buttons": {tag: button(kind) for tag, kind in sorted(registry.tags.items())},
        "commands": dict(sorted(_commands())),
        "links": sorted(prefix for feature in FEATURES for prefix in feature.links),
        "areas": {one.name: {"part_of": one.part_of, "essential": one.essential} for one in FEATURES},
        "conversations": {
            form.name: {"version": form.version, "steps": [step.name for step in form.steps]}
            for form in registry.conversations.values()
        },
        "letters": sorted([ANSWER, *(kind for feature in FEATURES for kind in feature.notices)]),
        "parting": PARTING,
        "files": sorted(maker for feature in FEATURES for maker in feature.files),
        "media": sorted(
            {kind for feature in FEATURES for kind in [*feature.media, *["photo" for _ in feature.photos]]}
        ),
        "updates": sorted(registry.updates),
        "settings": sorted(FIELDS),
        "event_rules": sorted(EVENT_RULES),
        "topics": sorted([*(one.name for one in Hooks(AREAS).of(NewsTopic)), EVERY]),
        "plans": sorted(PlanKind),
        "roles": sorted(role.value for role in ROLES),
        "wordings": dict(sorted(_wordings())),
        "deeds": sorted(set(_deeds())),
        "migrations": {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in _migrations()},
        "tables": tables(database),
    }


def scheduled(app: App) -> list[str]:
    """The kinds of rows in the schedule for which something is done."""
    return sorted(kind for hook in app.hooks.of(Jobs) for kind in hook.of(app.services))


def button(kind: type[CallbackData]) -> Json:
    """A tag's version, and its fields in order: [name, kind], the kind of an enum being its values."""
    hints = get_type_hints(kind)
    return {"version": kind.version, "fields": [[field.name, _kind(hints[field.name])] for field in fields(kind)]}


def read_anew(data: str) -> str:
    """Callback data, read by the registry of now and written again. Raises Refusal where it is not understood."""
    kind = _ours().get(data.split(":", 1)[0])
    found = kind.unpack(data) if kind else of_features().tap(data, frozenset()).input
    return str(found.pack())


def command_is_known(name: str) -> bool:
    """Whether `/name` is answered."""
    return of_features().command(name, frozenset()) is not None


def link_is_known(prefix: str) -> bool:
    """Whether a start payload of this prefix leads anywhere."""
    return of_features().link(f"{prefix}_1", frozenset()) is not None


async def opened(path: Path, url: str, token: str, owner: int, moment: datetime) -> tuple[App, MovableClock]:
    """The whole application on a migrated database at a standing moment, not yet started; `url`: Telegram's."""
    settings = Settings(bot_token=Secret(token), bot_api_url=url, database=path, owner_ids=(owner,))
    clock = MovableClock.frozen(moment)
    return App(settings, await Database.open(path), clock), clock


def bring_up_to_date(path: Path) -> int:
    """Migrate a database as the program does at its start; the version it has then."""
    return migrations.migrate(path)


def tables(path: Path) -> dict[str, list[str]]:
    """The columns of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        return {
            name: sorted(row[1] for row in connection.execute(f"PRAGMA table_info({name})"))
            for name in sorted(names)
            if not name.startswith("sqlite_")
        }


@cache
def _ours() -> Mapping[str, type[CallbackData]]:
    """The keys that the chat itself answers, by what their data begin with."""
    tapped = {kind.tag for feature in FEATURES for kind in feature.taps}
    return {f"{one.tag}{one.version}": one for one in of_features().tags.values() if one.tag not in tapped}


def _kind(hint: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return sorted(str(one.value) for one in hint)
    return {int: "int", bool: "bool", str: "str"}.get(hint, str(hint))


def _commands() -> Iterator[tuple[str, Json]]:
    for feature in FEATURES:
        for one in feature.commands:
            yield one.name, {"shown": one.shown, "in_groups": one.in_groups}


def _deeds() -> Iterator[str]:
    """The msgids that stand in the audit trail."""
    for feature in FEATURES:
        links, commands = feature.links.values(), (one.action for one in feature.commands)
        for action in (*feature.taps.values(), *links, *commands, *feature.media.values()):
            yield from filter(None, [action.deed])
        yield from (form.deed for form in feature.conversations if form.deed)
        yield from feature.former_deeds


def _wordings() -> Iterator[tuple[str, Json]]:
    for one in Hooks(AREAS).of(AsksConsent):
        yield one.wording.purpose, {"version": one.wording.version, "text": one.wording.text}


def _migrations() -> list[Path]:
    return sorted(migrations.FOLDER.glob("*.sql"))


__all__ = ["App", "Refusal"]
