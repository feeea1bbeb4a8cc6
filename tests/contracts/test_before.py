"""What an earlier version packed into keys, named in databases or told Telegram is understood as it was then.

`before/wire_formats.json` is what it was. New tags, kinds, names and columns may come; nothing here may go or change.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.before import reading

FOLDER = Path(__file__).parent / "before"
BEFORE: dict[str, Any] = json.loads((FOLDER / "wire_formats.json").read_text(encoding="utf-8"))
EXAMPLES = [data for one in BEFORE["buttons"].values() for data in one["examples"]]
NAMES = "links letters files media updates settings event_rules topics plans roles deeds".split()


@pytest.fixture(scope="module")
def now(empty_database: Path) -> dict[str, Any]:
    """What the program of today understands."""
    return reading.understood(empty_database)


def _differences(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """What was there before and is gone or another now, by name."""
    return {name: (was, now.get(name)) for name, was in before.items() if now.get(name) != was}


def _fits(was: Any, kind: Any) -> bool:
    """Whether a field still reads all it could: an enum may have got more values."""
    return set(was) <= set(kind) if isinstance(was, list) and isinstance(kind, list) else bool(was == kind)


def test_every_key_has_its_tag_version_and_fields(now: dict[str, Any]) -> None:
    faults = []
    for tag, was in BEFORE["buttons"].items():
        found = now["buttons"].get(tag, {"version": None, "fields": []})
        names = [name for name, _ in was["fields"]]
        same = found["version"] == was["version"] and names == [name for name, _ in found["fields"]]
        if not same or not all(_fits(a[1], b[1]) for a, b in zip(was["fields"], found["fields"], strict=True)):
            faults.append(f"{tag}: {was['version']} {was['fields']} is now {found['version']} {found['fields']}")
    assert not faults, "\n".join(faults)


def test_every_packed_string_is_read_and_written_alike() -> None:
    faults = []
    for data in EXAMPLES:
        try:
            written = reading.read_anew(data)
        except reading.Refusal as refusal:
            written = repr(refusal)
        if written != data:
            faults.append(f"{data}: {written}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("what", NAMES)
def test_names_are_kept(now: dict[str, Any], what: str) -> None:
    assert not set(BEFORE[what]) - set(now[what])


@pytest.mark.parametrize("what", ["commands", "areas", "migrations"])
def test_what_has_a_name_is_as_it_was(now: dict[str, Any], what: str) -> None:
    assert not _differences(BEFORE[what], now[what])


def _ages(was: dict[str, Any], found: dict[str, Any]) -> bool:
    """A wording stays as it was, or has a later version: nobody's proof then says what they were not shown."""
    return found == was or found["version"] > was["version"]


def test_a_wording_changes_with_its_version_only(now: dict[str, Any]) -> None:
    faults = [name for name, was in BEFORE["wordings"].items() if not _ages(was, now["wordings"][name])]
    assert faults == []
    assert not _ages({"version": 1, "text": "We keep it."}, {"version": 1, "text": "We keep all."})
    assert not _ages({"version": 2, "text": "We keep it."}, {"version": 1, "text": "We keep it."})


def test_conversations_have_their_versions_and_steps(now: dict[str, Any]) -> None:
    for name, was in BEFORE["conversations"].items():
        found = now["conversations"].get(name, {"version": None, "steps": []})
        kept = [step for step in found["steps"] if step in was["steps"]]
        assert (found["version"], kept) == (was["version"], was["steps"]), name


def test_tables_have_their_columns(now: dict[str, Any]) -> None:
    missing = {name: set(was) - set(now["tables"].get(name, ())) for name, was in BEFORE["tables"].items()}
    assert not {name: columns for name, columns in missing.items() if columns}


def test_migrations_are_numbered_on(now: dict[str, Any]) -> None:
    assert list(now["migrations"])[: len(BEFORE["migrations"])] == list(BEFORE["migrations"])


def test_commands_and_links_are_answered() -> None:
    assert [name for name in BEFORE["commands"] if not reading.command_is_known(name)] == []
    assert [prefix for prefix in BEFORE["links"] if not reading.link_is_known(prefix)] == []


def test_what_ends_a_forgotten_persons_letters_has_its_mark(now: dict[str, Any]) -> None:
    assert now["parting"] == BEFORE["parting"]
