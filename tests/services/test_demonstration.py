"""The demonstration is brought by the areas, each its part, in their order."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from string import hexdigits
from typing import Any

import pytest

from bot.areas.events.types import KINDS
from bot.base.area import Area
from bot.base.clock import Clock, MovableClock, to_ms
from bot.base.demonstration import Content, Demonstrates
from bot.base.services import Services
from bot.cli.auditing import audited
from bot.dev.demo.seed import FOLDER, OWNER, seed_if_empty, seed_simulated
from bot.settings import Settings
from bot.wiring import AREAS
from simulator.state import Simulator


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    """An empty library's database, of this test alone."""
    return Path(shutil.copy(empty_database, tmp_path / "library.db"))


@pytest.fixture(scope="module")
def twice(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the simulator brings, brought twice; read only."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("twice") / "library.db"))
    seed_simulated(path)
    seed_simulated(path)
    return path


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


def test_the_desk_of_the_demonstration_has_tickets_in_every_state(twice: Path) -> None:
    with closing(sqlite3.connect(twice)) as connection:
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


def test_two_members_have_linked_their_cards_once(twice: Path) -> None:
    cards = dict(_rows(twice, "SELECT number, person_id FROM patrons"))
    agreed = _rows(
        twice,
        """SELECT count(*) FROM consents c JOIN consent_wordings w ON w.id = c.wording_id
           WHERE w.purpose = 'card' AND c.withdrawn_at IS NULL""",
    )
    assert cards == {"A0006": 1002, "A0007": 2016}
    assert agreed == [(2,)]


def test_proposals_stand_in_different_states_once(twice: Path) -> None:
    told = Content(FOLDER).json("proposals.json")
    with closing(sqlite3.connect(twice)) as connection:
        rows = dict(
            connection.execute(
                "SELECT p.title, d.outcome FROM proposals p LEFT JOIN proposal_decisions d ON d.id = p.decision_id"
            )
        )
        waiting = connection.execute("SELECT kind FROM outbox WHERE state = 'waiting'").fetchall()
    assert rows == {one["title"]: one.get("outcome") for one in told}
    assert waiting == [], "nobody of the simulator has begun to talk with the bot"
    assert all(title.endswith("(contoh)") for title in rows), "visibly made up"


def test_four_reading_groups_stand_in_different_states_once(twice: Path) -> None:
    with closing(sqlite3.connect(twice)) as connection:
        groups = dict(connection.execute("SELECT name, state FROM reading_groups"))
        books = dict(connection.execute("SELECT title, state FROM reading_group_books WHERE state <> 'archived'"))
        read = connection.execute("SELECT title FROM reading_group_books WHERE state = 'archived'").fetchall()
        meetings = connection.execute("SELECT count(*) FROM reading_group_meetings").fetchone()
        queued = connection.execute("SELECT count(*) FROM reading_group_members WHERE state = 'queued'").fetchone()
        said = connection.execute("SELECT words FROM reading_group_notes").fetchall()
        waiting = connection.execute("SELECT kind FROM outbox WHERE state = 'waiting'").fetchall()
    assert groups == {
        "Kopi & Buku": "running",
        "Sastra Malam": "running",
        "Lingkar Sejarah": "running",
        "Bintang Remaja": "proposed",
    }
    assert {books["Bumi Manusia"], books["Ronggeng Dukuh Paruk"], books["Laskar Pelangi"]} == {
        "reading",
        "proposed",
        "vote",
    }
    assert queued == (1,)
    assert (read, meetings) == ([("Robohnya Surau Kami",)], (1,))
    assert waiting == [], "nobody of the simulator has begun to talk with the bot"
    assert said
    assert all(words.endswith("(contoh)") for (words,) in said), "visibly made up"


def test_what_was_not_understood_is_filled_in_once(twice: Path) -> None:
    told = Content(FOLDER).json("unclear.json")
    with closing(sqlite3.connect(twice)) as connection:
        rows = dict(connection.execute("SELECT words, times FROM unclear_words"))
        days = connection.execute(
            "SELECT times FROM heard_days WHERE outcome = 'understood' ORDER BY day DESC"
        ).fetchall()
    assert rows == {one["words"]: one["times"] for one in told["words"]}
    assert [n for (n,) in days[:7]] == [one["understood"] for one in told["days"]]
    assert len(days) == told["since_days"] - 1


SEEDED_AT = datetime.fromisoformat("2026-11-25T10:30:00+07:00")
_OF_THE_YEAR = (
    "people", "visits", "events", "event_sessions", "parties", "registrations", "attendances", "head_counts",
    "thanks", "outcomes", "outcome_words", "certificates", "feedback", "feedback_words", "proposals", "faq",
)  # fmt: skip


@pytest.fixture(scope="module")
def lived(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration as it is on a Wednesday, with its year; read only."""
    return _seeded(empty_database, tmp_path_factory.mktemp("lived") / "library.db")


def _seeded(empty: Path, path: Path) -> Path:
    shutil.copy(empty, path)
    clock = MovableClock.frozen(SEEDED_AT)
    seed_if_empty(path, clock=clock)
    seed_simulated(path, clock=clock)
    return path


def _rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def _told_of(path: Path, table: str) -> list[tuple[Any, ...]]:
    """Its rows; of those without a name the number or key, which is drawn anew everywhere, is left out."""
    rows = _rows(path, f"SELECT * FROM {table}")
    return sorted((tuple(None if _is_random(one) else one for one in row) for row in rows), key=repr)


def _is_random(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) == 16 and set(value) <= set(hexdigits.lower())
    return isinstance(value, int) and value < 0


def test_the_year_is_the_same_on_every_machine(lived: Path, empty_database: Path, tmp_path: Path) -> None:
    again = _seeded(empty_database, tmp_path / "again.db")
    for table in _OF_THE_YEAR:
        assert _told_of(lived, table) == _told_of(again, table)


def test_what_was_cut_short_before_it_was_marked_is_not_done_twice(lived: Path, tmp_path: Path) -> None:
    again = Path(shutil.copy(lived, tmp_path / "again.db"))
    with closing(sqlite3.connect(again)) as connection, connection:
        connection.execute("DELETE FROM facts WHERE name LIKE 'demo_%' AND name <> 'demo_seeded'")
    seed_simulated(again, clock=MovableClock.frozen(SEEDED_AT + timedelta(minutes=5)))
    for table in (*_OF_THE_YEAR, "heard_days", "unclear_words", "channels", "staff", "library_facts"):
        everything = f"SELECT * FROM {table} ORDER BY 1, 2"
        assert _rows(again, everything) == _rows(lived, everything), table


def test_every_month_of_the_year_has_visitors_and_the_weeks_their_shape(lived: Path) -> None:
    months = dict(_rows(lived, "SELECT substr(day, 1, 7), sum(people) FROM visits GROUP BY 1"))
    assert len(months) == 13
    assert months["2026-10"] > 1.5 * months["2026-03"], "the month of reading, and the month of fasting"
    weekdays = dict(_rows(lived, "SELECT strftime('%w', day), sum(people) FROM visits GROUP BY 1"))
    assert set(weekdays) == set("123456"), "closed on Sundays"
    assert max(weekdays, key=weekdays.__getitem__) == "6"
    assert _rows(lived, "SELECT max(day), max(hour) FROM visits WHERE day = '2026-11-25'") == [("2026-11-25", 10)]


def test_every_kind_of_event_was_held_and_people_came(lived: Path) -> None:
    held = dict(_rows(lived, "SELECT kind, count(*) FROM events WHERE state = 'finished' GROUP BY 1"))
    assert set(held) == set(KINDS)
    coming = {kind for (kind,) in _rows(lived, "SELECT DISTINCT kind FROM events WHERE state = 'published'")}
    assert coming == set(KINDS)
    assert _rows(lived, "SELECT count(*) FROM events WHERE state = 'cancelled'") == [(1,)]
    [(seats,)] = _rows(lived, "SELECT count(*) FROM registrations WHERE state = 'seated' AND NOT walk_in")
    [(came,)] = _rows(lived, "SELECT count(DISTINCT registration_id) FROM attendances")
    assert 0.7 * seats < came < 0.98 * seats
    for _, items in _rows(lived, "SELECT event_id, count(DISTINCT item) FROM outcomes WHERE round = 1 GROUP BY 1"):
        assert items == 5
    assert _rows(lived, "SELECT count(*) > 20 FROM outcomes WHERE round = 2") == [(1,)]
    assert _rows(lived, "SELECT count(*) > 50 FROM certificates") == [(1,)]


def test_everybody_in_it_is_plainly_invented(lived: Path) -> None:
    for table, column in (("registrations", "name"), ("certificates", "name"), ("parties", "desk_name")):
        names = {name for (name,) in _rows(lived, f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> ''")}
        assert [name for name in names if "Contoh" not in name] == []
    said = _rows(lived, "SELECT event_id, words FROM outcome_words")
    assert [words for _, words in said if "(contoh)" not in words] == []
    assert len(said) == len(set(said)), "nobody says at an event what was said there"


def test_nobody_is_told_of_what_is_long_past(lived: Path) -> None:
    assert _rows(lived, "SELECT kind, details FROM outbox WHERE state = 'waiting'") == []
    assert _rows(lived, "SELECT count(*) FROM desk_calls") == [(0,)]
    now = to_ms(SEEDED_AT)
    assert _rows(lived, f"SELECT kind FROM schedule WHERE due_at <= {now} AND state = 'waiting'") == []


def test_every_promise_is_kept_in_it(lived: Path) -> None:
    settings = Settings(database=lived, owner_ids=(OWNER,))
    assert asyncio.run(audited(settings, lived, MovableClock.frozen(SEEDED_AT))) == []


@pytest.mark.parametrize(
    "moment", ["2027-01-01T00:05:00+07:00", "2028-02-29T23:59:00+07:00", "2027-03-14T12:00:00+07:00"]
)
def test_it_can_begin_on_any_day(path: Path, moment: str) -> None:
    clock = MovableClock.frozen(datetime.fromisoformat(moment))
    seed_if_empty(path, clock=clock)
    seed_simulated(path, clock=clock)
    assert asyncio.run(audited(Settings(database=path, owner_ids=(OWNER,)), path, clock)) == []
    assert _rows(path, "SELECT count(*) > 100 FROM events WHERE state = 'finished'") == [(1,)]


def test_two_are_to_be_called_about_a_book_that_waits(lived: Path) -> None:
    calls = _rows(
        lived,
        """SELECT h.person_id FROM hold_calls c JOIN holds h ON h.id = c.hold_id
           WHERE c.called_at IS NULL AND c.why = 'unseen' AND h.state = 'ready'""",
    )
    assert set(calls) == {(2016,), (2021,)}, "one with a number to look up, one without"


def test_the_partner_holds_events_past_and_coming(lived: Path) -> None:
    states = _rows(lived, "SELECT DISTINCT state FROM events JOIN event_hosts ON event_id = id WHERE person_id = 1007")
    assert {state for (state,) in states} == {"finished", "published"}


def test_the_channel_is_the_one_that_the_simulator_has(lived: Path) -> None:
    world = Simulator(people=Content(FOLDER).json("people.json")).world("1000000001:" + 35 * "a")
    registered = dict(_rows(lived, "SELECT chat_id, title FROM channels WHERE registered_at IS NOT NULL"))
    assert registered == {one.id: one.title for one in world.chats.values() if one.type == "channel"}
    for chat in (one for one in world.chats.values() if not one.private):
        said = [one.json for one in world.history.of(chat.id)]
        assert len(said) > 5
        assert [one["date"] for one in said] == sorted(one["date"] for one in said)
    told = [one.text for one in world.updates.pending.values()]
    assert told
    assert all("my_chat_member" in text for text in told), "the bot hears of none of it"


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
