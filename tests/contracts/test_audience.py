"""The criteria by which announcements choose residents: SQL that areas publish, put together into one statement."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.hooks import AudienceCriterion, Condition, HoldsBackNews
from bot.areas.broadcasts.types import Audience, Standing
from bot.base.area import Area
from tests.contracts.declared_tables import ALL, HOOKS, columns_of, declared
from tests.query_plans import Scan, scans

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
VALUES: Mapping[str, Any] = {
    "language": "id",
    "ages": ((4, 6), (7, 9)),
    "event": (3, Standing.CAME),
    "interests": ("menulis",),
    "kelurahan": ("laing",),
    "reading_groups": ("any",),
}
"""A value of each criterion that is not a list of words."""
FILLING = {"id", "now", "hushed", "weight", "after", "upto", "person"}
"""Parameters of the statements in which conditions stand."""
CRITERIA = Criteria(HOOKS.of(AudienceCriterion), HOOKS.of(HoldsBackNews))


def conditions(area: Area) -> dict[str, Condition]:
    """What an area publishes, by a name for messages."""
    found = {
        hook.name: hook.condition(VALUES.get(hook.name, ("x",)), NOW)
        for hook in area.hooks
        if isinstance(hook, AudienceCriterion)
    }
    held_back = [hook.condition("news") for hook in area.hooks if isinstance(hook, HoldsBackNews)]
    return {**found, **{f"held back {number}": one for number, one in enumerate(held_back)}}


EVERY = [(area, name, one) for area in ALL for name, one in conditions(area).items()]
each = pytest.mark.parametrize(("area", "condition"), [(a, c) for a, _, c in EVERY], ids=[name for _, name, _ in EVERY])


@each
def test_it_reads_people_and_tables_of_its_own_area(area: Area, condition: Condition, empty_database: Path) -> None:
    own = {table for table, _ in declared(area)} | {"people"}
    tables, read = {table for table, _ in columns_of(empty_database)}, set()

    def noted(action: int, table: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ and table in tables:
            read.add(table)
        return sqlite3.SQLITE_OK

    with closing(sqlite3.connect(empty_database)) as connection:
        connection.set_authorizer(noted)
        connection.execute(f"SELECT 1 FROM people WHERE {condition.sql}", condition.params)
    assert read
    assert read <= own


@each
def test_it_reads_no_table_from_end_to_end(area: Area, condition: Condition, empty_database: Path) -> None:
    with closing(sqlite3.connect(empty_database)) as connection:
        found = scans(connection, f"SELECT 1 FROM people WHERE people.id = :person AND ({condition.sql})")
    assert found == set()


@each
def test_it_names_the_parameters_that_it_gives(area: Area, condition: Condition) -> None:
    assert set(re.findall(r":(\w+)", condition.sql)) == set(condition.params)
    assert not set(condition.params) & FILLING


def test_no_two_share_a_name_or_a_parameter() -> None:
    names = Counter(one.name for one in HOOKS.of(AudienceCriterion))
    parameters = Counter(name for _, _, one in EVERY for name in one.params)
    assert max(names.values()) == max(parameters.values()) == 1


def test_every_field_of_an_audience_is_a_criterion_of_some_area() -> None:
    full = Audience(
        residents=True, interests=("x",), ages=((1, 2),), kelurahan=("x",), event_id=1, language="id",
        further={"reading_groups": ("any",)},
    )  # fmt: skip
    assert set(full.criteria) == set(VALUES) == {one.name for one in HOOKS.of(AudienceCriterion)}


def test_all_of_it_together_is_one_statement(empty_database: Path) -> None:
    one = Audience(residents=True, interests=("menulis",), ages=((4, 6),), kelurahan=("laing",), language="id")
    wanted = CRITERIA.condition(one, "news", NOW)
    with closing(sqlite3.connect(empty_database)) as connection:
        connection.execute(f"SELECT count(*) FROM people WHERE {wanted.sql}", wanted.params)
        assert scans(connection, f"SELECT count(*) FROM people WHERE {wanted.sql}") == {Scan("people")}


def test_who_silenced_a_topic_hears_of_what_they_hold() -> None:
    everybody, seated = Audience(residents=True), Audience(residents=True, event_id=3)
    assert "silenced" in CRITERIA.condition(everybody, "news", NOW).sql
    assert "silenced" not in CRITERIA.condition(seated, "news", NOW).sql


def test_who_silenced_a_topic_is_not_asked_anything_of_it() -> None:
    assert "silenced" in CRITERIA.condition(Audience(residents=True, event_id=3), "surveys", NOW, asks=True).sql


def test_a_criterion_that_nobody_knows_means_nobody(empty_database: Path) -> None:
    gone = Audience(residents=True, further={"gone": ("x",)})
    assert not gone.is_everybody
    wanted = CRITERIA.condition(gone, "news", NOW)
    with closing(sqlite3.connect(empty_database)) as connection:
        connection.execute("INSERT INTO people (id, first_name, language, met_at) VALUES (1, 'Ani', 'id', 0)")
        sql = "SELECT count(*) FROM people WHERE "
        assert connection.execute(f"{sql}{wanted.sql}", wanted.params).fetchone() == (0,)
        everybody = CRITERIA.condition(Audience(residents=True), "news", NOW)
        assert connection.execute(f"{sql}{everybody.sql}", everybody.params).fetchone() == (1,)
