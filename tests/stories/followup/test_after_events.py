"""After an event: thanks, a question a tap, answers that lead back to nobody, and once more weeks later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.children.service import Children
from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.surveys.outcomes import Outcomes
from tests.actors import Message, Reader, Stage, said
from tests.drawn import Drawn
from tests.moving import moves
from tests.stories.events.test_events_joining import joins
from tests.stories.privacy.test_ones_own_data import leaves_traces

TITLE = "Seminar Literasi"  # Friday, 4 December, 09.00–12.00


async def event_of(stage: Stage, title: str) -> int:
    """The id of an event."""
    async with stage.app.database.reading() as rows:
        found = await rows.value("SELECT id FROM events WHERE title LIKE :title", {"title": f"{title}%"})
    return int(found)


async def marks(stage: Stage, event: int, *people: int) -> None:
    """Staff mark these people's seats, and their children's, as present at every session."""
    async with stage.app.database.transaction() as tx:
        for person in people:
            await tx.run(
                """INSERT INTO attendances (registration_id, session_id, came_at, came_by)
                   SELECT r.id, s.id, s.starts_at, 0 FROM registrations r JOIN parties p ON p.id = r.party_id
                   JOIN event_sessions s ON s.event_id = r.event_id
                   WHERE r.event_id = :event AND p.person_id = :person AND r.state = 'seated'""",
                {"event": event, "person": person},
            )


async def comes(reader: Reader, stage: Stage, title: str = TITLE, days: float = 11.3) -> int:
    """Sign up, be there, and wait until some time after."""
    await joins(reader, title)
    event = await event_of(stage, title)
    await marks(stage, event, reader.id)
    await stage.passes(timedelta(days=days))
    return event


def heard(reader: Reader, words: str) -> list[Message]:
    """The messages that say these words."""
    return [one for one in reader.answers if words in said(one)]


async def test_whoever_came_is_thanked_once_and_answers_by_taps(reader: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    (thanks,) = heard(reader, "Terima kasih sudah hadir di “Seminar Literasi")
    assert reader.sees("1/5. Saya mendapat pengetahuan baru.")
    reader.taps_made, messages = 0, len(reader.answers)
    for answer, following in (
        ("Ya", "2/5. Saya menjadi lebih percaya diri."),
        ("Sedikit", "3/5. Saya akan menerapkan"),
        ("Lewati", "4/5. Saya lebih tahu layanan"),
        ("Tidak", "5/5. Bagaimana acaranya?"),
        ("5", "Jawaban Anda disimpan tanpa nama"),
    ):
        await reader.taps(answer)
        assert reader.sees(following)
    assert reader.taps_made == 5
    assert len(reader.answers) == messages, "all in the one message"
    assert reader.last["message_id"] == thanks["message_id"]
    async with stage.app.database.reading() as rows:
        found = [tuple(row) for row in await rows.rows("SELECT item, answer, people FROM outcomes ORDER BY item")]
    assert found == [("confidence", 2, 1), ("knowledge", 1, 1), ("rating", 5, 1), ("services", 3, 1)]
    await stage.passes(timedelta(days=3))
    assert len(reader.answers) == messages


async def test_a_question_is_counted_once(reader: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    data = reader.key("Ya")["callback_data"]
    await reader.taps("Ya")
    await reader.forges(data)
    assert reader.sees("2/5.")
    await reader.forges(data[:-1] + "3")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT sum(people) FROM outcomes") == 1
    await reader.forges(data[:-3] + "1:9")
    assert reader.sees("sudah lama"), "no question has nine answers"


async def test_nobody_answers_for_another(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    data = reader.key("Ya")["callback_data"]
    await other_reader.says("/menu")
    await other_reader.forges(data)
    assert other_reader.sees("sudah tidak ada")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM outcomes") == 0


async def test_whoever_likes_stops_at_once(reader: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    await reader.taps("Cukup")
    assert reader.sees("Baik. Terima kasih sudah hadir.")
    assert "Ya" not in reader.keys


async def test_whoever_did_not_come_hears_nothing(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await joins(other_reader, TITLE)
    await comes(reader, stage)
    assert not heard(other_reader, "Terima kasih sudah hadir")


async def test_thanks_wait_for_the_morning(reader: Reader, stage: Stage) -> None:
    await joins(reader, TITLE)
    event = await event_of(stage, TITLE)
    evening = stage.clock.now() + timedelta(days=1, hours=9)  # Tuesday, 18.00 to 20.00
    async with stage.app.database.transaction() as tx:
        (session,) = (await stage.app.services[Events].reading.event(tx, event)).sessions
        times = {session.id: (evening, evening + timedelta(hours=2))}
        await moves(stage.app.services[Events], tx, event, times)
    await marks(stage, event, reader.id)
    await stage.passes(timedelta(days=1, hours=13, minutes=30))  # 22.30
    assert not heard(reader, "Terima kasih sudah hadir")
    await stage.passes(timedelta(hours=8))  # 06.30
    assert not heard(reader, "Terima kasih sudah hadir")
    await stage.passes(timedelta(minutes=30))
    assert len(heard(reader, "Terima kasih sudah hadir")) == 1


async def brings_two(reader: Reader, stage: Stage, title: str) -> int:
    """A parent whose two children come, and who waits until after it."""
    await leaves_traces(reader)
    event, children = await event_of(stage, title), stage.app.services[Children]
    rafi = (await children.of(stage.app.database.free, reader.id))[0].id
    members = (Member("Rafi", child_id=rafi, birth_year=2019), Member("Contoh", birth_year=2018))
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].signing_up.sign_up(tx, Request(event, members, reader.id, by_staff=1))
    await marks(stage, event, reader.id)
    await stage.passes(timedelta(days=13))
    return event


async def test_parents_are_thanked_once_for_all_their_children(reader: Reader, stage: Stage) -> None:
    await brings_two(reader, stage, "Lomba Membaca")
    assert len(heard(reader, "Terima kasih sudah membawa anak Anda ke “Lomba Membaca")) == 1
    assert reader.sees("1/5. Anak saya mendapat pengetahuan baru.")


async def test_a_sentence_is_kept_without_its_writer(reader: Reader, stage: Stage) -> None:
    event = await comes(reader, stage)
    for _ in range(5):
        await reader.taps("Lewati")
    await reader.taps("Tulis kesan singkat")
    await reader.says("Pembicaranya jelas sekali")
    assert reader.sees("Kesan Anda disimpan tanpa nama")
    assert "Tulis kesan singkat" not in reader.keys
    async with stage.app.database.reading() as rows:
        (row,) = await rows.rows("SELECT * FROM outcome_words")
    assert {**row} == {"id": row["id"], "event_id": event, "round": 1, "words": "Pembicaranya jelas sekali"}
    assert len(row["id"]) == 16, "random, so that no order is kept"
    await reader.taps("Ya, boleh")
    assert reader.sees("Kami akan bertanya kembali")
    assert "Ya, boleh" not in reader.keys


async def test_no_column_joins_an_answer_to_a_person(stage: Stage) -> None:
    async with stage.app.database.reading() as rows:
        for table, told in (("survey_replies", {"survey_id"}), ("survey_words", {"survey_id"})):
            columns = {row["name"] for row in await rows.rows(f"PRAGMA table_info({table})")}
            keys = {row["from"] for row in await rows.rows(f"PRAGMA foreign_key_list({table})")}
            assert keys == told
            assert not {name for name in columns if "person" in name or name.endswith("_at")}
            assert not columns & {"thanks_id", "registration_id", "party_id", "chat_id", "child_id"}
        referring = [
            table["name"]
            for table in await rows.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
            for key in await rows.rows(f"PRAGMA foreign_key_list({table['name']})")
            if key["table"] in ("survey_replies", "survey_words")
        ]
    assert referring == []


async def test_after_answering_nothing_else_remembers_what_it_was(reader: Reader, stage: Stage) -> None:
    await comes(reader, stage)
    async with stage.app.database.reading() as rows:
        before = await _everything(rows)
    await reader.taps("Tidak")
    async with stage.app.database.reading() as rows:
        after = await _everything(rows)
    new = [row for row in after if row not in before]
    assert {row[0] for row in new} <= {"survey_replies", "thanks", "outbox", "inbox", "sqlite_sequence", "people"}
    thanks = [dict(row[1]) for row in new if row[0] == "thanks"]
    assert [row["step"] for row in thanks] == [1]
    told = [dict(row[1]) for row in new if row[0] in ("outbox", "inbox")]
    assert told
    assert not [row for row in told if "afa1" in str(row)], "neither the tap nor the screen is kept"


async def _everything(rows) -> list[tuple[str, tuple[tuple[str, object], ...]]]:  # type: ignore[no-untyped-def]
    tables = [one["name"] for one in await rows.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [(name, tuple({**row}.items())) for name in tables for row in await rows.rows(f"SELECT * FROM {name}")]


async def test_whoever_agrees_is_asked_once_more_after_six_weeks(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await joins(other_reader, TITLE)
    event = await event_of(stage, TITLE)
    await marks(stage, event, other_reader.id)
    await comes(reader, stage)
    for _ in range(5):
        await reader.taps("Lewati")
    await reader.taps("Ya, boleh")
    assert reader.sees("Kami akan bertanya kembali sekitar enam minggu lagi")
    await stage.passes(timedelta(weeks=4))
    assert not heard(reader, "Beberapa minggu lalu")
    await stage.passes(timedelta(weeks=2, days=1))
    assert reader.sees("Beberapa minggu lalu Anda mengikuti “Seminar Literasi")
    assert reader.sees("1/4. Saya masih ingat yang saya pelajari.")
    for _ in range(4):
        await reader.taps("Ya")
    assert reader.sees("Jawaban Anda disimpan tanpa nama")
    assert "Ya, boleh" not in reader.keys
    messages = len(reader.answers)
    await stage.passes(timedelta(weeks=8))
    assert len(reader.answers) == messages
    assert not heard(other_reader, "Beberapa minggu lalu")


@pytest.mark.parametrize(("people", "seen"), [(4, False), (5, True)])
async def test_the_staff_see_no_number_under_five(
    owner: Reader, reader: Reader, stage: Stage, drawn: Drawn, people: int, seen: bool
) -> None:
    await comes(reader, stage)
    event = await event_of(stage, TITLE)
    outcomes = stage.app.services[Outcomes]
    async with stage.app.database.transaction() as tx:
        survey = await outcomes.begin(tx, event, 1, TITLE, stage.clock.now().date())
        for item, answer in [("knowledge", 1), ("rating", 4)] * people:
            await outcomes.note(tx, survey, 1, item, answer)
        await outcomes.say(tx, survey, 1, "Bagus")
    await owner.starts()
    await owner.says("/kelolaacara")
    await owner.taps("Sudah lewat")
    await owner.taps(TITLE)
    await owner.taps("Setelah acara")
    assert owner.sees("Hadir: ")
    assert owner.sees("Mendapat pengetahuan baru: ya 5") is seen
    assert owner.sees("Nilai rata-rata: 4 dari 5") is seen
    assert owner.sees("“Bagus”") is seen
    attendance, *answers = drawn.of("chart")["panels"]
    assert attendance["rows"][0]["parts"][0] == 1
    assert [row["parts"] for panel in answers for row in panel["rows"]] == ([[5, 0, 0]] if seen else [])


async def test_whoever_is_marked_afterwards_is_thanked_too(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await joins(other_reader, TITLE)
    await comes(reader, stage)
    await stage.passes(timedelta(hours=1))
    assert not heard(other_reader, "Terima kasih sudah hadir")
    async with stage.app.database.transaction() as tx:
        row = await tx.row(
            """SELECT r.id, s.id AS session FROM registrations r JOIN event_sessions s USING (event_id)
               WHERE r.person_id = :id""",
            {"id": other_reader.id},
        )
        assert row is not None
        await stage.app.services[Events].attending.check_in(tx, row["session"], [row["id"]], owner.id)
    await stage.settled()
    assert len(heard(other_reader, "Terima kasih sudah hadir")) == 1
    assert len(heard(reader, "Terima kasih sudah hadir")) == 1, "and nobody twice"


async def test_a_full_hall_is_thanked_in_short_transactions(stage: Stage) -> None:
    event, people = await event_of(stage, TITLE), range(70_001, 70_121)
    async with stage.app.database.transaction() as tx:
        sql = "INSERT INTO people (id, first_name, language, active, met_at) VALUES (:id, 'Warga', 'id', 1, 0)"
        await tx.run_many(sql, [{"id": person} for person in people])
        await tx.run("UPDATE events SET capacity = NULL WHERE id = :event", {"event": event})
        for person in people:
            request = Request(event, (Member("Warga", self_=True),), person)
            await stage.app.services[Events].signing_up.sign_up(tx, request)
    await marks(stage, event, *people)
    await stage.passes(timedelta(days=11.3))
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM thanks") == len(people)
        letters = "SELECT count(*), count(DISTINCT chat_id) FROM outbox WHERE kind = 'aftercare_thanks'"
        assert tuple(await rows.row(letters) or ()) == (len(people), len(people))
