"""What was answered after events in an earlier version is a survey now: no count and no sentence is lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.areas.surveys.event_form import ITEMS, form
from bot.areas.surveys.questions import closed, distribution, fits, unpacked
from bot.base.migrations import FOLDER, available, migrate

NEWER = "outcomes_are_surveys"
CELLS = st.dictionaries(
    st.tuples(st.sampled_from((1, 2)), st.sampled_from(ITEMS), st.integers(1, 3)), st.integers(1, 9), max_size=8
)
RATINGS = st.dictionaries(st.integers(1, 5), st.integers(1, 9), max_size=5)


def _older(folder: Path) -> Path:
    """A library from before, with one past event."""
    migrations = folder / "migrations"
    migrations.mkdir()
    for one in available():
        if NEWER in one.name:
            break
        shutil.copy(FOLDER / one.name, migrations / one.name)
    path = folder / "library.db"
    migrate(path, migrations)
    return path


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(cells=CELLS, ratings=RATINGS, words=st.lists(st.sampled_from(("Bagus", "Ramai", "Pas")), max_size=3))
def test_no_count_and_no_sentence_is_lost(
    tmp_path_factory: object, cells: dict[tuple[int, str, int], int], ratings: dict[int, int], words: list[str]
) -> None:
    path = _older(tmp_path_factory.mktemp("older"))  # type: ignore[attr-defined]
    before = {**cells, **{(1, "rating", answer): people for answer, people in ratings.items()}}
    with closing(sqlite3.connect(path)) as connection, connection:
        _event(connection)
        rows = [(*cell, people) for cell, people in before.items()]
        connection.executemany("INSERT INTO outcomes VALUES (7, ?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO outcome_words VALUES (?, 7, 1, ?)", list(enumerate(words, 1)))
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT round, item, answer, people FROM outcomes").fetchall()
        assert {(round_, item, answer): people for round_, item, answer, people in found} == before
        said = connection.execute("SELECT words FROM outcome_words WHERE event_id = 7 AND round = 1")
        assert Counter(one for (one,) in said) == Counter(words)
        _are_surveys(connection, before)


def _event(connection: sqlite3.Connection) -> None:
    columns = {row[1]: row for row in connection.execute("PRAGMA table_info(events)")}
    given_values = {"id": 7, "title": "Seminar Literasi", "state": "finished"}
    for name, row in columns.items():
        if row[3] and row[4] is None and name not in given_values:
            given_values[name] = 0 if row[2] == "INTEGER" else ""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(
        f"INSERT INTO events ({', '.join(given_values)}) VALUES ({', '.join('?' * len(given_values))})",
        list(given_values.values()),
    )
    connection.execute("INSERT INTO event_sessions (event_id, starts_at, ends_at) VALUES (7, 0, 1700000000000)")


def _are_surveys(connection: sqlite3.Connection, before: dict[tuple[int, str, int], int]) -> None:
    """Questions as the program has them now, and answers that fit them."""
    for round_ in {round_ for round_, _, _ in before}:
        questions, survey = connection.execute(
            """SELECT questions, surveys.id FROM questionnaires q JOIN surveys ON questionnaire_id = q.id
               WHERE event_id = 7 AND round = ?""",
            (round_,),
        ).fetchone()
        asked = [(one.text, one.kind, tuple(one.options)) for one in unpacked(questions)]
        assert asked == [(one.text, one.kind, tuple(one.options)) for one in form(round_)]
        marks = [
            one for (one,) in connection.execute("SELECT marks FROM survey_replies WHERE survey_id = ?", (survey,))
        ]
        assert all(fits(form(round_), one) and len(one) == len(closed(form(round_))) for one in marks)
        told = distribution(form(round_), marks)
        assert sum(one.asked for one in told) == sum(n for (which, _, _), n in before.items() if which == round_)
