"""What outlives the program, and how the program starts."""

import json
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from simulator import Simulator, World
from simulator.__main__ import address, main
from simulator.counters import Counters
from simulator.seed import complaint_about
from simulator.storage import Shelf, Storage

TOKEN = "4100001:" + 35 * "k"
PEOPLE = {
    "bot": {"first_name": "Bot Contoh", "username": "contoh_bot"},
    "people": [{"first_name": "Warga", "label": "Warga baru", "id": 1001}, {"first_name": "Petugas"}],
    "groups": [{"title": "Grup", "members": ["Warga baru", "Petugas"], "bot_status": "member", "owner": "Petugas"}],
    "channels": [{"title": "Kanal", "bot_rights": {"can_post_messages": True}}],
}


def reopened(path: Path) -> World:
    return Simulator(path).world(TOKEN)


async def test_everything_said_outlives_the_program(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    simulator = Simulator(path, people=PEOPLE)
    world = simulator.world(TOKEN)
    person = world.person(1001)
    person.starts()
    person.sends_document(b"isi", "a.txt", "text/plain")
    world.clock.advance(timedelta(hours=5))
    ahead = world.clock.offset
    said, waiting = person.messages(), list(world.updates.take(100))
    ids = list(world.updates.pending)
    simulator.close()
    again = Simulator(path, people=PEOPLE)
    world = again.world(TOKEN)
    person = world.person(1001)
    assert person.messages() == said
    assert world.updates.take(100) == waiting
    assert world.bot.username == "contoh_bot"
    assert world.clock.offset == ahead
    file = world.files.get(said[-1]["document"]["file_id"])
    assert file is not None
    assert world.files.content(file) == b"isi"
    person.sends("lagi")
    assert list(world.updates.pending)[-1] == ids[-1] + 1
    assert len(world.users) == 2
    again.close()


async def test_after_a_crash_no_number_comes_again(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    storage = Storage(path)
    before = [Counters(Shelf(storage, 1)).next("update", 1000)]
    counters = Counters(Shelf(storage, 1))
    before += [counters.next("update") for _ in range(3)]
    after = Counters(Shelf(storage, 1)).next("update")
    assert len({*before, after}) == 5
    assert after > max(before)
    storage.close()


async def test_deleted_messages_stay_deleted(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    simulator = Simulator(path)
    world = simulator.world(TOKEN)
    person = world.person(world.add_user("Warga").id)
    person.starts()
    wrong = person.sends("keliru")
    simulator.close()
    simulator = Simulator(path)
    simulator.world(TOKEN).person(person.id).deletes(wrong)
    simulator.close()
    simulator = Simulator(path)
    kept = simulator.world(TOKEN)
    assert [message["text"] for message in kept.person(person.id).messages()] == ["/start"]
    assert [update.id for update in kept.updates.pending.values()] == sorted(kept.updates.pending)
    simulator.close()


async def test_a_state_in_use_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "state.db"
    simulator = Simulator(path)
    simulator.world(TOKEN)
    assert main(["--state", str(path)]) == 1
    assert "is another simulator running on it?" in capsys.readouterr().err
    simulator.close()


def test_worlds_are_apart() -> None:
    simulator = Simulator()
    one, other = simulator.world(TOKEN), simulator.world("4100002:" + 35 * "k")
    one.add_user("Warga")
    assert not other.users
    assert simulator.world(TOKEN) is one


def test_a_file_peoples_the_world() -> None:
    world = Simulator(people=PEOPLE).world(TOKEN)
    group, channel = [chat for chat in world.chats.values() if not chat.private]
    assert {world.user(one).first_name: group.member(one).status for one in world.users} == {
        "Warga": "member",
        "Petugas": "creator",
    }
    assert channel.member(world.bot.id).may("can_post_messages")
    assert channel.member(1001).status == "member"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ([], "expected an object"),
        ({"folk": []}, "unknown part 'folk'"),
        ({"people": [{"last_name": "a"}]}, "people, entry 1: first_name is missing"),
        ({"groups": [{"title": "a", "size": 3}]}, "groups, entry 1: unknown field 'size'"),
        ({"bot": {"name": "a"}}, "bot: unknown field 'name'"),
    ],
)
def test_a_wrong_file_of_people_is_explained(content: object, complaint: str) -> None:
    assert complaint in (complaint_about(content) or "")


def test_a_file_of_people_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "people.json"
    path.write_text(json.dumps({"people": [{}]}))
    assert main(["--people", str(path)]) == 1
    assert f"{path}: people, entry 1: first_name is missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("127.0.0.1:8081", ("127.0.0.1", 8081)),
        (":0", ("127.0.0.1", 0)),
        ("9000", ("127.0.0.1", 9000)),
        ("[::1]:80", ("::1", 80)),
    ],
)
def test_an_address_is_read(text: str, expected: tuple[str, int]) -> None:
    assert address(text) == expected


def test_the_state_is_one_sqlite_file(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "state.db"
    simulator = Simulator(path)
    simulator.world(TOKEN).add_user("Warga")
    simulator.close()
    rows = sqlite3.connect(path).execute("SELECT value FROM kept WHERE kind = 'user'").fetchall()
    assert [json.loads(row[0])["first_name"] for row in rows] == ["Warga"]
