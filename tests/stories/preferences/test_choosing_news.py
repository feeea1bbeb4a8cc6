"""What residents want to hear: kinds of news, interests, quiet hours of their own; silence in one tap."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.broadcasts.types import Audience, Content
from bot.areas.library.service import Library
from bot.areas.preferences.service import Preferences
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from tests.actors import Reader, Stage
from tests.conftest import OWNER
from tests.services.announcer import EVERYBODY, Announcer, residents, times
from tests.stories.events.test_events_joining import joins, opens

OFFERED = "sesuai minat Anda"


@pytest.fixture
def announcer(stage: Stage) -> Announcer:
    return Announcer(stage, OWNER)


async def announces(announcer: Announcer, said: str, topic: str, audience: Audience = EVERYBODY) -> None:
    """Send an announcement of this topic."""
    stage, service = announcer.stage, announcer.service
    async with stage.app.database.transaction() as tx:
        made = await service.drafts.create(tx, OWNER, topic, Content(text=said), audience)
    await announcer.lets_go(made)


async def proposes(reader: Reader, title: str) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    for typed in (title, "lewati", "dewasa", "lewati", "lewati", "kirim"):
        await reader.says(typed)


# Kinds of news


async def test_a_kind_is_switched_off_and_on_in_place(stage: Stage, announcer: Announcer) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await ani.says("/notifikasi")
    assert ani.sees("Jam tenang: 21.00–07.00")
    assert ani.sees("Minat: belum ada")
    said_so_far = len(ani.answers)
    await ani.taps("Buku baru")
    assert "🔕 Buku baru" in ani.keys
    assert "✅ Acara anak" in ani.keys
    assert len(ani.answers) == said_so_far, "edited in place"
    await announces(announcer, "Novel baru di rak", "books")
    await announces(announcer, "Jumat kami tutup", "closures")
    assert [times(one, "Novel baru") for one in (ani, budi)] == [0, 1]
    assert times(ani, "Jumat kami tutup") == 1
    await ani.taps("🔕 Buku baru")
    await announces(announcer, "Komik baru di rak", "books")
    assert times(ani, "Komik baru") == 1


async def test_the_key_under_an_announcement_stops_its_kind(stage: Stage, announcer: Announcer) -> None:
    ani, _ = await residents(stage, "Ani", "Budi")
    await announces(announcer, "Novel baru di rak", "books")
    ani.taps_made = 0
    await ani.taps("Hentikan kabar seperti ini")
    assert ani.taps_made == 1
    assert ani.sees("kabar “Buku baru” tidak kami kirim lagi")
    assert times(ani, "Novel baru") == 1, "the announcement stays"
    await announces(announcer, "Komik baru di rak", "books")
    await announces(announcer, "Jumat kami tutup", "closures")
    assert times(ani, "Komik baru") == 0
    assert times(ani, "Jumat kami tutup") == 1
    await ani.taps("Nyalakan lagi")
    assert ani.key("✅ Buku baru")


async def test_dont_send_any_more_is_one_message_and_one_tap(stage: Stage, announcer: Announcer) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await joins(ani, "Belajar Komputer")
    ani.taps_made = 0
    await ani.says("jgn kirim2 lg")
    await ani.taps("Ya, matikan semua kabar")
    assert ani.taps_made == 1
    assert ani.sees("tidak mengirim kabar lagi")
    assert ani.sees("Pengingat")
    for topic in stage.app.services[Preferences].topics:
        await announces(announcer, "Kabar penting", topic)
    assert times(ani, "Kabar penting") == 0
    assert times(budi, "Kabar penting") == 7
    await stage.passes(timedelta(hours=11, minutes=30))
    await stage.passes(timedelta(hours=11))
    assert ani.sees("Belajar Komputer"), "reminders of what one holds still come"
    await ani.says("stop notif")
    assert ani.sees("Semua kabar sudah dimatikan")
    await ani.taps("Nyalakan lagi")
    await ani.taps("Lainnya")
    assert "✅ Kabar perpustakaan" in ani.keys


async def test_after_silence_one_kind_can_come_alone(stage: Stage, announcer: Announcer) -> None:
    ani, _ = await residents(stage, "Ani", "Budi")
    await ani.says("/notifikasi")
    await ani.taps("Matikan semua")
    await ani.taps("Kabar untuk Anda")
    await ani.taps("🔕 Acara anak")
    assert [key for key in ani.keys if "✅" in key] == ["✅ Acara anak"]
    await announces(announcer, "Dongeng Sabtu", "children")
    await announces(announcer, "Novel baru", "books")
    assert times(ani, "Dongeng Sabtu") == 1
    assert times(ani, "Novel baru") == 0


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("notifikasi", "Kabar untuk Anda"),
        ("atur notif saya", "Kabar untuk Anda"),
        ("nyalain lagi notifnya dong", "Kabar untuk Anda"),
        ("ganti minat", "Minat Anda"),
        ("jam tenang", "Jam tenang"),
        ("jangan kirim malam2", "Jam tenang"),
        ("unsubscribe", "Matikan semua kabar"),
        ("berhenti kirim pengumuman", "Matikan semua kabar"),
    ],
)
async def test_what_is_typed_is_understood(reader: Reader, typed: str, seen: str) -> None:
    await reader.says(typed)
    assert reader.sees(seen)


# Interests


async def test_only_who_chose_an_interest_gets_what_goes_by_it(stage: Stage, announcer: Announcer) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await ani.says("minat saya")
    assert ani.sees("Anda belum memilih, jadi kami tidak mengirim kabar sesuai minat")
    await ani.taps("menulis")
    await ani.taps("budaya Minang")
    assert ani.sees("Pilihan Anda:")
    assert ani.sees("budaya Minang")
    assert "✅ menulis" in ani.keys
    await announces(announcer, "Kelas menulis", "events", Audience(residents=True, interests=["menulis"]))
    assert [times(one, "Kelas menulis") for one in (ani, budi)] == [1, 0]
    await ani.says("minat saya")
    await ani.taps("✅ menulis")
    await budi.says("minat saya")
    await budi.taps("menulis")
    await announces(announcer, "Lomba menulis", "events", Audience(residents=True, interests=["menulis"]))
    assert [times(one, "Lomba menulis") for one in (ani, budi)] == [0, 1]


async def test_the_librarys_own_list_is_offered_and_an_old_choice_can_be_undone(stage: Stage, reader: Reader) -> None:
    await reader.says("minat saya")
    await reader.taps("menulis")
    await reader.taps("budaya Minang")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_interests(tx, ["tani", "ternak", "budaya minang"])
    await reader.says("minat saya")
    assert {"tani", "ternak", "✅ menulis"} <= {*reader.keys}
    assert "sastra" not in reader.keys
    await reader.taps("✅ menulis")
    assert not any("menulis" in key for key in reader.keys)
    await reader.taps("✅ budaya minang")
    assert "budaya minang" in reader.keys
    assert reader.sees("Anda belum memilih")


async def test_interests_are_offered_once_after_the_first_success(stage: Stage, reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    assert reader.sees("Anda terdaftar")
    await stage.passes(timedelta(seconds=30))
    assert reader.sees(OFFERED)
    assert reader.sees("kami tidak mengirim kabar sesuai minat")
    await reader.taps("komputer")
    assert reader.sees("Pilihan Anda: komputer")
    await proposes(reader, "Padang Kota Tercinta")
    await stage.passes(timedelta(seconds=30))
    assert times(reader, OFFERED) == 0, "the offer itself has become the list"
    assert reader.sees("Terima kasih")


async def test_nothing_comes_unasked_after_a_seat_was_given_back(stage: Stage, reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.taps_menu("Kegiatan saya")
    await reader.taps("Batal")
    await reader.taps("Ya, batalkan")
    await stage.passes(timedelta(minutes=5))
    assert reader.sees("Dibatalkan: Belajar Komputer")
    await reader.taps("Daftar lagi")
    await stage.passes(timedelta(seconds=30))
    assert times(reader, OFFERED) == 1, "it is offered after the next success"


async def test_a_place_in_the_queue_is_no_success_yet(stage: Stage, reader: Reader) -> None:
    await opens(reader, "Kelas Fotografi")
    await reader.taps("Masuk daftar tunggu")
    await reader.says("Warga Contoh")
    await reader.taps("Setuju")
    assert reader.sees("di urutan ke-1")
    await stage.passes(timedelta(seconds=30))
    assert times(reader, OFFERED) == 0
    await proposes(reader, "Padang Kota Tercinta")
    await stage.passes(timedelta(seconds=30))
    assert times(reader, OFFERED) == 1


async def test_a_first_proposal_is_a_success_too_but_the_second_is_not(stage: Stage, reader: Reader) -> None:
    for title in ("Padang Kota Tercinta", "Bukittinggi"):
        await proposes(reader, title)
        assert reader.sees("Terima kasih")
        await stage.passes(timedelta(seconds=30))
    assert times(reader, OFFERED) == 1


async def test_nobody_is_asked_who_chose_already_or_wants_nothing(stage: Stage) -> None:
    ani, budi, citra = (stage.meets(name) for name in ("Ani", "Budi", "Citra"))
    await ani.says("minat saya")
    await ani.taps("komputer")
    await budi.says("stop notif")
    await budi.taps("Ya, matikan")
    for one in (ani, budi, citra):
        await proposes(one, "Padang Kota Tercinta")
    await citra.says("stop notif")
    await citra.taps("Ya, matikan")
    await stage.passes(timedelta(seconds=30))
    assert [times(one, OFFERED) for one in (ani, budi, citra)] == [0, 0, 0]


# Quiet hours


async def test_news_keeps_to_ones_own_quiet_hours(stage: Stage, announcer: Announcer) -> None:
    usual, late, long, never = await residents(stage, "Biasa", "Larut", "Lama", "Kapan Saja")
    for one, keys in ((late, ("dari 23.00",)), (long, ("sampai 09.00",)), (never, ("Tanpa jam tenang",))):
        await one.says("jam tenang")
        for key in keys:
            await one.taps(key)
    assert late.sees("Sekarang: 23.00–07.00")
    assert never.sees("Sekarang: tidak ada")
    await stage.passes(timedelta(hours=12, minutes=30))  # 21.30
    await announces(announcer, "Kabar malam", "news")
    heard = [usual, late, long, never]
    assert [times(one, "Kabar malam") for one in heard] == [0, 1, 0, 1]
    await stage.passes(timedelta(hours=9, minutes=30))  # 07.00
    assert [times(one, "Kabar malam") for one in heard] == [1, 1, 0, 1]
    await stage.passes(timedelta(hours=2))  # 09.00
    assert [times(one, "Kabar malam") for one in heard] == [1, 1, 1, 1]


async def test_letters_of_news_keep_to_them_too_and_reminders_to_the_librarys(stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await ani.says("jam tenang")
    await ani.taps("sampai 10.00")
    assert ani.sees("21.00–10.00")
    async with stage.app.database.transaction() as tx:
        for lane in (Lane.REMINDERS, Lane.ANNOUNCEMENTS):
            for one in (ani, budi):
                letter = Letter(one.id, "interests_offer", {"person": one.id}, f"{lane}:{one.id}", lane, hushed=True)
                await outbox.post(tx, letter, stage.clock.now())
    await stage.settled()  # 09.00
    assert [times(one, OFFERED) for one in (ani, budi)] == [1, 2]
    await stage.passes(timedelta(hours=1))
    assert times(ani, OFFERED) == 2


async def test_the_librarys_hours_can_be_taken_again(reader: Reader) -> None:
    await reader.says("/notifikasi")
    await reader.taps("Jam tenang")
    await reader.taps("dari 20.00")
    await reader.taps("Kabar untuk Anda")
    assert reader.sees("Jam tenang: 20.00–07.00")
    await reader.taps("Jam tenang")
    await reader.taps("Jam tenang umum: 21.00–07.00")
    assert reader.sees("Sekarang: 21.00–07.00")
    assert "✅ dari 21.00" in reader.keys


# Keys from elsewhere, and one's data


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ("nts1:nothing", "sudah tidak ada"),
        ("ntt1:nothing:1", "sudah tidak ada"),
        ("ntc1:00000000:1", "sudah tidak ada"),
        ("nth1:-1:5", "Menu tadi sudah lama"),
        ("nth1:0:1440", "Menu tadi sudah lama"),
    ],
)
async def test_forged_keys_change_nothing(stage: Stage, reader: Reader, data: str, seen: str) -> None:
    await reader.says("/notifikasi")
    await reader.forges(data)
    assert reader.sees(seen)
    wishes = await stage.app.services[Preferences].of(stage.app.database.free, reader.id)
    assert not wishes.silenced
    assert not wishes.interests
    assert wishes.quiet is None


async def test_the_wishes_are_among_ones_data_and_go_with_them(stage: Stage, reader: Reader) -> None:
    await reader.says("minat saya")
    await reader.taps("sastra")
    await reader.says("jam tenang")
    await reader.taps("dari 20.00")
    await reader.says("/notifikasi")
    await reader.taps("Buku baru")
    await reader.says("/datasaya")
    assert reader.sees("1 minat yang Anda pilih")
    assert reader.sees("kabar yang tidak Anda inginkan")
    await reader.taps("Hapus data saya")
    await reader.taps("Ya, hapus semua")
    async with stage.app.database.reading() as rows:
        for table in ("people_interests", "silenced", "notification_settings"):
            assert await rows.value(f"SELECT count(*) FROM {table}") == 0
