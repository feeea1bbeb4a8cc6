"""A number that no column holds is answered like any other that leads nowhere, whatever way it comes."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from enum import Enum
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

import pytest

from bot.areas.events.settings import SPECS
from bot.base.database import Database
from bot.base.reading.numbers import count_in, read_id, read_int
from bot.base.refusals import Unknown
from bot.chat.core.inputs import Words
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Complaint, Step
from bot.chat.routing.registry import Registry
from bot.chat.screens.texts import Texts
from handlers import FEATURES
from handlers.events.planning.rules import RuleStep
from handlers.events.planning.steps import EVERYBODY
from tests.actors import Reader, Stage

REGISTRY = Registry(FEATURES)
LINKS = sorted(prefix for feature in FEATURES for prefix in feature.links)
COMMANDS = sorted(command.name for feature in FEATURES for command in feature.commands)
ZONE = ZoneInfo("Asia/Jakarta")
COLUMN = 2**63
LONG = ["9" * 18, "9" * 19, str(COLUMN), "9" * 20, "1" * 40, "9" * 400]
ODD = [
    "-1",
    "-" + "9" * 19,
    "+" + "9" * 20,
    "٩" * 20,
    "９" * 20,
    "99999999999999999999_99999999999999999999",
    "0x" + "f" * 20,
]
NUMBERS = [*LONG, *ODD]
SAID = [
    *NUMBERS,
    "umur " + "9" * 20,
    "hal " + "9" * 21,
    "9" * 20 + " tahun",
    "tgl " + "9" * 20,
    "anak kelas " + "9" * 20,
]
STEPS = [(form.name, step) for feature in FEATURES for form in feature.conversations for step in form.steps]


def _fine(owner: Reader) -> list[str]:
    """What failed."""
    return [str(taken.failed) for taken in owner.stage.taken if taken.failed]


@pytest.mark.parametrize("prefix", LINKS)
async def test_a_start_link(owner: Reader, reader: Reader, prefix: str) -> None:
    await owner.starts()
    for number in NUMBERS:
        if len(prefix) + len(number) > 63 or not re.fullmatch(r"[A-Za-z0-9_-]+", number):
            continue  # Telegram passes nothing else on
        await reader.starts(f"{prefix}_{number}")
        assert not reader.sees("gangguan di pihak kami"), number
        assert reader.keys, number
        await owner.starts(f"{prefix}_{number}")
    for number in NUMBERS:
        await reader.says(f"/start {prefix}_{number}")
        assert not reader.sees("gangguan di pihak kami"), number
    assert _fine(owner) == []


async def test_commands_and_words(owner: Reader, reader: Reader) -> None:
    await owner.starts()
    for words in (*(f"/{name} {'9' * 20}" for name in COMMANDS), *SAID, "isbn " + "9" * 20, "laskar " + "9" * 20):
        await reader.says(words)
        assert not reader.sees("gangguan di pihak kami"), words
        await reader.says("/batal")
    assert _fine(owner) == []


async def test_inline_offsets(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.starts()
    queries = [
        reader.person.asks_inline(words, offset=number) for number in NUMBERS for words in ("laskar", "", number)
    ]
    await stage.settled()
    assert all([await query.wait() is not None for query in queries])
    assert _fine(owner) == []


def _values(kind: Any, number: str) -> Any:
    if kind in (int, int | None):
        return number
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    return "0" if kind is bool else ""


def _keys(number: str) -> Iterator[str]:
    """Every key that carries a number, with this one in its place; one that cannot be packed is left out."""
    for kind in REGISTRY.tags.values():
        hints = get_type_hints(kind)
        parts = [_values(hints[one.name], number) for one in fields(kind)]
        data = ":".join([f"{kind.tag}{kind.version}", *parts])
        if number in parts and len(data.encode()) <= 64:
            yield data


@pytest.mark.parametrize("number", ["9" * 18, "-" + "9" * 18, "9" * 20, "7100000001", "-7100000001"])
async def test_every_key(owner: Reader, stage: Stage, number: str) -> None:
    await owner.starts()
    for data in _keys(number):
        await owner.forges(data)
        assert not stage.taken[-1].failed, data
    assert _fine(owner) == []


def _holds(value: Any) -> bool:
    """Whether every number in a kept answer fits a column."""
    if isinstance(value, dict):
        return all(map(_holds, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_holds, value))
    return not isinstance(value, int) or abs(value) < COLUMN


class _Anything(dict[str, Any]):
    """Answers, or what a form is about: whatever is looked up and not there is empty."""

    def __missing__(self, name: str) -> Any:
        return ""


QUESTION = {"kind": "choice", "question": "Ukuran?", "options": ["7", "8"]}
ABOUT_EVENT = {
    "questions": [QUESTION] * 5,
    "day": "2026-12-01",
    "entries": [],
    "bands": [],
    "events": {"7": {"label": "7"}},
    "attended": [(7, "7")],
}


def _read(step: Step, typed: str, rule: str = "") -> Any:
    now = datetime(2026, 11, 23, 9, tzinfo=ZONE)
    answers = _Anything({ABOUT: _Anything(ABOUT_EVENT | {"name": rule}), "whom": EVERYBODY})
    return step.read_at(Words(typed), Texts("id", ZONE), answers, now)


@pytest.mark.parametrize(("form", "step"), STEPS, ids=[f"{form}-{step.name}" for form, step in STEPS])
def test_every_question_of_every_form(form: str, step: Step) -> None:
    rules = SPECS if isinstance(step, RuleStep) else ("",)
    for typed, rule in itertools.product(SAID, rules):
        try:
            value = _read(step, typed, rule)
        except Complaint:
            continue
        assert _holds(value), typed
        json.dumps(value)


async def test_the_database_s_own_last_line(database: Database) -> None:
    for number in (COLUMN, -COLUMN - 1, 10**400):
        with pytest.raises(Unknown):
            await database.read(lambda reader, n=number: reader.value("SELECT :n", {"n": n}))  # type: ignore[misc]
        with pytest.raises(Unknown):
            await database.write(lambda tx, n=number: tx.run("UPDATE facts SET value = :n", {"n": n}))  # type: ignore[misc]
        with pytest.raises(Unknown):
            await database.write(
                lambda tx, n=number: tx.run_many("UPDATE facts SET value = :n", [{"n": 1}, {"n": n}])  # type: ignore[misc]
            )
        with pytest.raises(Unknown):
            async with database.transaction() as tx:
                await tx.insert("INSERT INTO facts VALUES ('a', :n)", {"n": number})


def test_the_one_reader_of_numbers() -> None:
    assert read_int("-12") == -12
    assert read_id("9" * 18, "event") == 10**18 - 1
    for text in ("", "-", "+1", "1.0", " 1", "٣", "９", "1_0", "9" * 19, "9" * 5000):
        with pytest.raises(ValueError, match="no whole number"):
            read_int(text)
        with pytest.raises(Unknown):
            read_id(text, "event")
        assert count_in(text, 10**30) is None
    assert (count_in("7", 7), count_in("8", 7), count_in("-1", 7)) == (7, None, None)
