"""The demonstration is brought by the areas, each its part, in their order."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.base.area import Area
from bot.base.clock import Clock
from bot.base.demonstration import Content, Demonstrates
from bot.base.services import Services
from bot.dev.demo.seed import FOLDER, seed_if_empty, seed_simulated
from bot.wiring import AREAS


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    """An empty library's database, of this test alone."""
    return Path(shutil.copy(empty_database, tmp_path / "library.db"))


def staff(database: Path) -> dict[int, str]:
    with closing(sqlite3.connect(database)) as connection:
        return dict(connection.execute("SELECT person_id, role FROM staff"))


def test_parts_come_in_the_order_of_the_areas_and_have_services_and_content(path: Path, tmp_path: Path) -> None:
    told: list[object] = []

    async def first(services: Services, content: Content) -> None:
        told.append((services[Clock].now().tzinfo is not None, content.json("told.json")))

    async def second(_: Services, content: Content) -> None:
        told.append(content.table("told.csv"))

    async def for_the_simulator(_: Services, __: Content) -> None:
        told.append("simulated")

    (tmp_path / "told.json").write_text(json.dumps(["halo"]), encoding="utf-8")
    (tmp_path / "told.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    areas = [
        Area("one", Demonstrates(first), Demonstrates(for_the_simulator, simulated=True)),
        Area("two", Demonstrates(second)),
    ]
    assert seed_if_empty(path, tmp_path, areas=areas)
    assert told == [(True, ["halo"]), [{"a": "1", "b": "2"}]]
    assert not seed_if_empty(path, tmp_path, areas=areas)


def test_the_simulators_staff_are_hired_once(path: Path) -> None:
    wanted = {one["id"]: one["role"] for one in Content(FOLDER).json("staff.json")}
    seed_simulated(path)
    assert staff(path) == wanted
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM staff WHERE person_id = 1004")
    seed_simulated(path)
    assert 1004 not in staff(path), "who was removed stays so"


def test_whoever_was_hired_by_an_earlier_version_is_not_hired_again(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO facts (name, value) VALUES ('demo_staff', '1')")
    seed_simulated(path)
    assert staff(path) == {}


def test_the_desk_of_the_demonstration_has_tickets_in_every_state(path: Path) -> None:
    seed_simulated(path)
    seed_simulated(path)
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT state, assigned_to, anonymous, due_on < date('now') FROM feedback").fetchall()
        waiting = connection.execute("SELECT kind, count(*) FROM outbox WHERE state = 'waiting' GROUP BY 1").fetchall()
        words = [one for (one,) in connection.execute("SELECT words FROM feedback_words")]
    assert {state for state, *_ in rows} == {"open", "answered", "closed"}
    opened = [one for one in rows if one[0] == "open"]
    assert {None, 1003, 1004} <= {who for _, who, *_ in opened}, "nobody's, mine, a colleague's"
    assert any(late for *_, late in opened), "one is late"
    assert any(anonymous for _, _, anonymous, _ in rows)
    assert waiting == [], "nobody of the simulator has begun to talk with the bot"
    assert all(one.endswith("(contoh)") for one in words), "visibly made up"
    assert len(rows) == len(Content(FOLDER).json("tickets.json")), "once"


def test_proposals_stand_in_different_states_once(path: Path) -> None:
    seed_simulated(path)
    seed_simulated(path)
    told = Content(FOLDER).json("proposals.json")
    with closing(sqlite3.connect(path)) as connection:
        rows = dict(
            connection.execute(
                "SELECT p.title, d.outcome FROM proposals p LEFT JOIN proposal_decisions d ON d.id = p.decision_id"
            )
        )
        waiting = connection.execute("SELECT kind FROM outbox WHERE state = 'waiting'").fetchall()
    assert rows == {one["title"]: one.get("outcome") for one in told}
    assert waiting == [], "nobody of the simulator has begun to talk with the bot"
    assert all(title.endswith("(contoh)") for title in rows), "visibly made up"


def test_what_was_not_understood_is_filled_in_once(path: Path) -> None:
    seed_simulated(path)
    seed_simulated(path)
    told = Content(FOLDER).json("unclear.json")
    with closing(sqlite3.connect(path)) as connection:
        rows = dict(connection.execute("SELECT words, times FROM unclear_words"))
        days = connection.execute("SELECT sum(times) FROM heard_days WHERE outcome = 'understood'").fetchone()[0]
    assert rows == {one["words"]: one["times"] for one in told["words"]}
    assert days == sum(one["understood"] for one in told["days"])


def test_every_file_is_brought_by_somebody(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The simulator reads of its people besides."""
    read: set[str] = set()
    path_of = Content.path

    def noted(content: Content, name: str) -> Path:
        read.add(name)
        return path_of(content, name)

    monkeypatch.setattr(Content, "path", noted)
    seed_if_empty(path, areas=AREAS)
    seed_simulated(path)
    assert read == {file.name for file in FOLDER.iterdir() if file.suffix in (".json", ".csv")}
