"""What becomes of a child's seat is heard by both of its guardians: of that child, and of no other."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.events.service import Events
from tests.actors import Reader, Stage
from tests.moving import moves
from tests.stories.events.test_events_joining import opens
from tests.stories.events.test_events_later import event_called
from tests.stories.events.test_signing_children_up import DONGENG, RAFI, SARI, notes


async def _invites_to_rafi(reader: Reader, other_reader: Reader) -> None:
    await reader.says("anak saya")
    await reader.taps("Rafi")
    await reader.taps("Undang wali kedua")
    await other_reader.starts(str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2])
    await other_reader.taps("Setuju")


async def _signed_up(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    """Rafi, whom both look after, and Sari, whom only one does."""
    await notes(stage, reader, RAFI, SARI)
    await _invites_to_rafi(reader, other_reader)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Daftarkan Rafi dan Sari")


async def test_changes_and_reminders_reach_both_and_name_no_other_child(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _signed_up(reader, other_reader, stage)
    event_id = await event_called(stage, DONGENG)
    event = await stage.app.services[Events].reading.event(stage.app.database.free, event_id)
    (session,) = event.sessions
    async with stage.app.database.transaction() as tx:
        later = session.starts_at + timedelta(days=2)
        await moves(stage.app.services[Events], tx, event_id, {session.id: (later, later + timedelta(hours=1))})
    await stage.settled()
    assert reader.sees("Ada perubahan:")
    assert other_reader.sees("Kabar ini tentang Rafi, yang didaftarkan wali lain.\n\nAda perubahan:")
    assert other_reader.sees("Semula:")
    assert "Batalkan" in other_reader.keys
    await stage.passes(timedelta(days=2))
    (reminded,) = other_reader.heard("Kabar ini tentang Rafi, yang didaftarkan wali lain.")[1:]
    assert "Kami tunggu" in str(reminded)
    assert len(reader.heard("Kami tunggu")) == 1
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, event_id, "hujan")
    await stage.settled()
    for one in (reader, other_reader):
        assert one.sees("Mohon maaf"), one.text
        assert one.sees("hujan")
    assert not other_reader.heard("Sari"), "not theirs"


async def test_a_seat_given_back_by_either_is_told_to_the_other(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _signed_up(reader, other_reader, stage)
    await other_reader.says("/kegiatansaya")
    await other_reader.taps("Batalkan 1")
    await other_reader.taps("Ya, batalkan")
    assert reader.sees("Wali lain membatalkan kursi Rafi.\n\nDongeng Sore"), reader.text
    assert not other_reader.heard("Wali lain membatalkan"), "who did it knows"
    await reader.says("/kegiatansaya")
    await reader.taps("Batalkan")
    await reader.taps("Ya, batalkan")
    assert not other_reader.heard("Sari")


async def test_who_looks_after_a_child_no_more_hears_nothing(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _signed_up(reader, other_reader, stage)
    await other_reader.says("hapus data saya")
    await other_reader.taps("Ya, hapus")
    heard = len(other_reader.answers)
    await stage.passes(timedelta(days=1))
    assert len(reader.heard("Kami tunggu")) == 1
    assert len(other_reader.answers) == heard
