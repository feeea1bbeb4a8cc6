"""The literary year: residents see it by month; staff keep its dates and are offered a campaign for each."""

from __future__ import annotations

from datetime import date, timedelta

from tests.actors import Reader, Stage, said
from tests.stories.autoposts.test_events_in_public import posts
from tests.stories.channels.chats import registered_channel


async def test_residents_see_the_year_by_month(reader: Reader) -> None:
    await reader.starts()
    await reader.says("/kalender")
    assert reader.sees("November 2026")
    assert reader.sees("28: Hari Dongeng Nasional")
    assert reader.sees("3: Hari Membaca Nyaring Sedunia")  # the first Wednesday of February 2027
    assert reader.sees("sepanjang bulan: Bulan Gemar Membaca")
    assert reader.text.index("Hari Guru") < reader.text.index("Hari Ibu") < reader.text.index("Hari Pendidikan Int")
    await reader.taps("Desember")
    assert reader.sees("22: Hari Ibu")
    await reader.taps("Hari Ibu")
    assert reader.sees("Selasa, 22 Desember")
    assert reader.sees("Bacaan pilihan")
    assert "Buat draf pengumuman" not in reader.keys
    await reader.says("kalender literasi")
    assert reader.sees("Kalender literasi")


async def test_staff_are_offered_a_campaign_three_weeks_ahead_once(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await stage.passes(timedelta(days=7, hours=22))  # 1 December, 07.00
    assert not owner.sees("Hari Ibu")
    await stage.passes(timedelta(hours=1, minutes=1))
    assert owner.sees("Tiga minggu lagi: Hari Ibu, Selasa, 22 Desember")
    assert owner.sees("Usul acara: Membaca bersama Ibu")
    await stage.restarts()
    await stage.passes(timedelta(days=5))
    assert len([one for one in owner.answers if "Tiga minggu lagi: Hari Ibu" in said(one)]) == 1


async def test_a_campaign_becomes_an_announcement(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await stage.passes(timedelta(days=8))
    await owner.taps("Buat draf pengumuman")
    assert any("Mari rayakan bersama di Perpustakaan Kota Solok" in said(one) for one in owner.answers)
    assert owner.sees("Draf")
    assert owner.sees("Kepada: Kanal Contoh")
    assert "Ubah …" in owner.keys
    await owner.taps("Kirim sekarang")
    await owner.taps("Ya, kirim")
    await stage.settled()
    assert "Hari Ibu" in said(posts(owner, channel)[-1])


async def test_a_campaign_without_a_channel_asks_to_whom(owner: Reader) -> None:
    await owner.says("/kalender")
    await owner.taps("Desember")
    await owner.taps("Hari Ibu")
    await owner.taps("Buat draf pengumuman")
    assert owner.sees("Kepada siapa dikirim?")
    await owner.taps("Ke semua warga")
    assert owner.sees("Menjangkau")
    await owner.says("/pengumuman")
    assert owner.sees("Hari Ibu")


async def test_rights_are_looked_at_before_it_is_sent(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await owner.says("/kalender")
    await owner.taps("Desember")
    await owner.taps("Hari Ibu")
    await owner.taps("Buat draf pengumuman")
    channel.members[stage.world.bot.id].rights["can_post_messages"] = False
    await owner.taps("Kirim sekarang")
    assert owner.sees("⚠️ Kanal Contoh")
    assert not posts(owner, channel)


async def test_a_campaign_becomes_an_event(owner: Reader) -> None:
    await owner.starts()
    await owner.says("/kalender")
    await owner.taps("Desember")
    await owner.taps("Hari Ibu")
    await owner.taps("Buat acaranya")
    assert not owner.sees("Apa judul")
    assert "Batal" in " ".join(owner.keys)


async def test_staff_add_change_and_remove_dates(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await owner.says("/kalender")
    await owner.taps("Tambah hari literasi")
    await owner.says("Hari Pustaka Contoh")
    await owner.says("entah kapan")
    assert owner.sees("Silakan tulis tanggalnya")
    await owner.says("Sabtu kedua Maret")
    assert owner.sees("Sabtu kedua bulan Maret (Sabtu, 13 Maret 2027)")
    await owner.taps("Tanggal")
    await owner.says("April")
    assert owner.sees("sepanjang April")
    await owner.taps("Hapus hari literasi")
    await owner.taps("Ya, hapus")
    assert owner.sees("sudah dihapus")
    await owner.says("/kalender")
    assert not owner.sees("Hari Pustaka Contoh")


async def test_the_calendar_follows_the_clock(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await stage.passes(timedelta(days=(date(2027, 9, 10) - date(2026, 11, 23)).days))
    await reader.says("/kalender")
    assert reader.text.index("September 2027") < reader.text.index("Hari Kunjung Perpustakaan")
    assert reader.text.index("Bulan Gemar Membaca") < reader.text.index("Hari Kunjung Perpustakaan")


async def test_switched_off_it_leaves_no_trace(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.starts()
    await owner.says("/fitur")
    await owner.taps("Nonaktifkan: Kalender literasi")
    await reader.starts()
    await reader.taps("Lainnya")
    assert "📆 Hari literasi" not in reader.keys
    await stage.passes(timedelta(days=9))
    assert not owner.heard("Tiga minggu lagi")
