"""Announcements from a phone: written once, seen before, sent, followed, corrected, called back."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from tests.actors import Reader, Stage, said
from tests.drawn import Drawn, content_of
from tests.services.announcer import residents, times
from tests.stories.channels.chats import registered_channel

NEWS = "Besok perpustakaan buka sampai malam"


@pytest.fixture
async def writer(stage: Stage) -> Reader:
    """A librarian, who writes announcements."""
    return await stage.hires("Pustakawan Contoh", "librarian")


async def writes(writer: Reader, text: str = NEWS, to: str = "Ke semua warga") -> None:
    await writer.says("/menu")
    await writer.taps("📣 Pengumuman")
    await writer.says(text)
    await writer.taps(to)


async def sends(writer: Reader, text: str = NEWS, to: str = "Ke semua warga") -> None:
    await writes(writer, text, to)
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")


async def test_an_announcement_is_one_message_and_four_taps(writer: Reader, stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await writer.says("/menu")
    writer.taps_made = writer.messages_written = 0
    await writer.taps("📣 Pengumuman")
    await writer.says(NEWS)
    await writer.taps("Ke semua warga")
    assert writer.sees("Menjangkau")
    await writer.taps("Kirim sekarang")
    assert writer.sees("Kirim sekarang kepada: semua warga?")
    await writer.taps("Ya, kirim")
    assert (writer.taps_made, writer.messages_written) == (4, 1)
    assert times(ani, NEWS) == times(budi, NEWS) == 1
    await stage.passes(timedelta(seconds=10))
    assert any("Terkirim: 3" in said(one) for one in writer.answers)


async def test_the_writer_sees_the_very_message_first(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await writer.says("/pengumuman")
    await writer.taps("Tulis pengumuman")
    text = "Diskon 50% <bukan> & gratis 🎉 mulai besok"
    bold = {"type": "bold", "offset": text.index("mulai") + 1, "length": 5}  # the party is two units long
    writer.person.sends(text, entities=[bold])
    await stage.settled()
    preview = next(one for one in writer.answers if text in said(one))
    assert preview["entities"] == [bold]
    await writer.taps("Ke semua warga")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    copy = next(one for one in ani.answers if text in said(one))
    assert copy["entities"] == [bold]
    assert copy["reply_markup"] == preview["reply_markup"]


async def test_a_question_in_an_announcement_is_no_question(writer: Reader) -> None:
    await writer.says("/pengumuman")
    await writer.taps("Tulis pengumuman")
    await writer.says("jam buka?")
    assert writer.sees("Kepada siapa dikirim?")


async def test_channels_and_residents_together(writer: Reader, owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    (ani,) = await residents(stage, "Ani")
    await sends(writer, to="Ke semuanya")
    assert times(ani, NEWS) == 1
    assert times(owner, NEWS, channel.id) == 1


async def test_only_those_whom_it_concerns(writer: Reader, stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE people SET language = 'en' WHERE id = :id", {"id": budi.id})
    await writes(writer, to="Pilih lebih rinci")
    await writer.taps("Menurut bahasa")
    await writer.taps("English")
    assert writer.sees("Menjangkau 1 warga")
    await writer.taps("Selesai")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert (times(ani, NEWS), times(budi, NEWS)) == (0, 1)


async def test_those_who_hold_a_seat(writer: Reader, stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await ani.starts(f"e_{await event_of(stage, 'Belajar Komputer')}")
    await ani.taps("Daftar")
    await ani.says("Warga Contoh")
    await ani.taps("Setuju")
    await writes(writer, to="Pilih lebih rinci")
    await writer.taps("Menurut acara")
    await writer.taps("Belajar Komputer")
    assert writer.sees("Menjangkau 1 warga")
    await writer.taps("Selesai")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert (times(ani, NEWS), times(budi, NEWS)) == (1, 0)


async def test_silence_does_not_hide_what_becomes_of_ones_seat(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await ani.starts(f"e_{await event_of(stage, 'Belajar Komputer')}")
    await ani.taps("Daftar")
    await ani.says("Warga Contoh")
    await ani.taps("Setuju")
    await ani.says("jgn kirim2 lg")
    await ani.taps("Ya, matikan")
    await sends(writer, "Besok ada bazar")
    assert times(ani, "Besok ada bazar") == 0
    await writes(writer, "Bawalah laptop sendiri", "Pilih lebih rinci")
    await writer.taps("Menurut acara")
    await writer.taps("Belajar Komputer")
    assert writer.sees("Menjangkau 1 warga")
    await writer.taps("Selesai")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert times(ani, "Bawalah laptop sendiri") == 1
    assert not any("Berhenti" in key for key in ani.keys)


async def event_of(stage: Stage, title: str) -> int:
    async with stage.app.database.reading() as rows:
        return int(await rows.value("SELECT id FROM events WHERE title LIKE :title", {"title": f"{title}%"}))


async def test_a_photo_an_album_a_file_and_a_forwarded_post(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await begins(writer)
    await writer.sends_photo(picture(), "Lihat *ini*")
    await goes(writer)
    assert ani.last["photo"]
    assert said(ani.last) == "Lihat *ini*"

    await begins(writer)
    writer.person.sends_album([picture(number) for number in range(3)], "Album")
    await stage.settled()
    await goes(writer)
    album = [one for one in ani.answers if one.get("media_group_id")]
    assert len(album) == 3
    assert said(album[0]) == "Album"

    await begins(writer)
    writer.person.sends_document(b"%PDF-", "jadwal.pdf", "application/pdf", "Jadwal")
    await stage.settled()
    await goes(writer)
    assert any(one.get("document", {}).get("file_name") == "jadwal.pdf" for one in ani.answers)

    other = stage.meets("Penulis")
    group = stage.world.add_group("Grup Contoh", [other.id, writer.id], bot_status="left")
    post = other.person.sends("Kiriman orang", group.id)
    await begins(writer)
    writer.person.forwards(post)
    await stage.settled()
    await goes(writer)
    assert any(one.get("forward_origin") and "Kiriman orang" in said(one) for one in ani.answers)


def picture(shade: int = 0) -> bytes:
    """A small grey picture."""
    out = BytesIO()
    Image.new("RGB", (40, 40), (shade, shade, shade)).save(out, "JPEG")
    return out.getvalue()


async def begins(writer: Reader) -> None:
    await writer.says("/menu")
    await writer.taps("📣 Pengumuman")


async def goes(writer: Reader) -> None:
    await writer.taps("Ke semua warga")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")


async def test_keys_lead_on_and_are_counted(writer: Reader, owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    (ani,) = await residents(stage, "Ani")
    await writes(writer, to="Ke semuanya")
    await writer.taps("Ubah …")
    await writer.taps("Tombol tautan")
    await writer.says("bukan alamat")
    assert writer.sees("alamat situs")
    await writer.says("contoh.example.org/acara")
    await writer.says("Baca")
    await writer.taps("Ubah …")
    await writer.taps("Tombol acara")
    await writer.taps("Belajar Komputer")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert ani.key("Baca")["url"] == "https://contoh.example.org/acara"
    await ani.taps("Belajar Komputer")
    assert ani.sees("Belajar Komputer dari Nol")
    assert "Daftar" in ani.keys
    post = next(one for one in owner.person.messages(channel.id) if NEWS in said(one))
    link = post["reply_markup"]["inline_keyboard"][1][0]["url"]
    await ani.starts(link.partition("start=")[2])
    assert ani.sees("Belajar Komputer dari Nol")
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    assert writer.sees("Belajar Komputer dari Nol: 2")


async def test_at_a_time_and_again_every_week(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await writes(writer)
    await writer.taps("Jadwalkan")
    await writer.taps("Setiap minggu")
    await writer.says("entahlah kapan")
    assert writer.sees("belum terbaca")
    await writer.says("besok jam 8")
    assert writer.sees("Akan dikirim: Selasa, 24 November pukul 08.00 WIB, lalu setiap minggu")
    assert times(ani, NEWS) == 0
    await stage.restarts()
    await stage.passes(timedelta(hours=23))
    assert times(ani, NEWS) == 1
    await stage.passes(timedelta(days=7))
    assert times(ani, NEWS) == 2


async def test_a_second_person_approves(writer: Reader, owner: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await owner.starts()
    await owner.says("/pengumuman")
    await owner.taps("Persetujuan petugas lain: tidak")
    await sends(writer)
    assert writer.sees("Perlu disetujui petugas lain")
    assert times(ani, NEWS) == 0
    assert owner.sees("menunggu persetujuan Anda")
    await owner.taps("Buka")
    await owner.taps("Tolak")
    assert writer.sees("belum disetujui")
    await stage.passes(timedelta(minutes=1))
    await writer.taps("Buka")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    await owner.taps("Buka")
    await owner.taps("Setujui")
    assert times(ani, NEWS) == 1


async def test_nobody_approves_their_own(owner: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await owner.starts()
    await owner.says("/pengumuman")
    await owner.taps("Persetujuan petugas lain: tidak")
    await sends(owner)
    await owner.taps("Buka")
    assert "Setujui" not in owner.keys
    async with stage.app.database.reading() as rows:
        broadcast = await rows.value("SELECT max(id) FROM broadcasts")
    await owner.forges(f"bya1:{broadcast}")
    assert owner.sees("tidak dapat menyetujui sendiri")
    assert times(ani, NEWS) == 0


async def test_a_mistake_is_corrected_everywhere(writer: Reader, owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    (ani,) = await residents(stage, "Ani")
    await sends(writer, "Buka jam 9 malam", "Ke semuanya")
    await writer.says("/pengumuman")
    await writer.taps("Buka jam 9 malam")
    await writer.taps("Betulkan")
    await writer.says("Buka jam 8 malam")
    assert times(ani, "Buka jam 9") == 0
    assert times(ani, "Buka jam 8 malam") == 1
    assert times(owner, "Buka jam 8 malam", channel.id) == 1


async def test_recalled_where_telegram_permits(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await sends(writer)
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    await writer.taps("Tarik kembali")
    assert writer.sees("belum dua hari")
    await writer.taps("Ya, tarik kembali")
    assert times(ani, NEWS) == 0
    await writer.says("/pengumuman")
    assert writer.sees("Ditarik kembali")


async def test_what_is_older_than_two_days_stays_and_is_told(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await sends(writer)
    await stage.passes(timedelta(days=3))
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    await writer.taps("Tarik kembali")
    await writer.taps("Ya, tarik kembali")
    await writer.taps("Buka")
    assert times(ani, NEWS) == 1
    assert writer.sees("tidak dapat dihapus")


async def test_a_channel_that_took_the_rights_away_is_left_out(writer: Reader, owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    (ani,) = await residents(stage, "Ani")
    await writes(writer, to="Ke semuanya")
    await writer.taps("Kirim sekarang")
    channel.members[stage.world.bot.id].rights["can_post_messages"] = False
    await writer.taps("Ya, kirim")
    assert any("⚠️ Kanal Contoh: bot tidak boleh menulis" in said(one) for one in writer.answers)
    assert (times(ani, NEWS), times(owner, NEWS, channel.id)) == (1, 0)


async def test_newcomers_get_it_later(writer: Reader, stage: Stage) -> None:
    await residents(stage, "Ani")
    await sends(writer)
    await stage.passes(timedelta(seconds=10))
    (budi,) = await residents(stage, "Budi")
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    await writer.taps("Sebarkan …")
    await writer.taps("Kirim ke warga baru")
    await stage.passes(timedelta(seconds=10))
    assert times(budi, NEWS) == 1
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    await writer.taps("Sebarkan …")
    await writer.taps("Kirim ke warga baru")
    assert writer.sees("sudah menerimanya")


async def test_who_blocked_the_bot_is_counted_as_blocked(writer: Reader, stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await writes(writer)
    budi.person.blocks()
    stage.world.updates.pending.clear()  # the bot has not heard of it yet
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert times(ani, NEWS) == 1
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    assert writer.sees("Memblokir bot: 1")


async def test_for_whatsapp_and_to_print(writer: Reader, stage: Stage, drawn: Drawn) -> None:
    (ani,) = await residents(stage, "Ani")
    await writer.says("/pengumuman")
    await writer.taps("Tulis pengumuman")
    bold = {"type": "bold", "offset": 0, "length": 5}
    writer.person.sends("Buka lagi & ramai", entities=[bold])
    await stage.settled()
    await writer.taps("Ke semua warga")
    await writer.taps("Sebarkan …")
    await writer.taps("WhatsApp")
    assert said(writer.last).startswith("*Buka* lagi & ramai\n\nhttps://t.me/")
    await writer.taps("Kembali")
    await writer.taps("Sebarkan …")
    await writer.taps("Kode QR")
    assert content_of(stage, writer.last).startswith(b"%PDF")
    assert drawn.of("qr_sheet")["title"] == "Buka lagi & ramai"
    await writer.taps("Kembali")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    link = await _link(stage)
    passer = stage.meets("Orang Lewat")
    await passer.starts(link)
    assert passer.sees("Buka lagi & ramai")
    assert ani.id


async def _link(stage: Stage) -> str:
    async with stage.app.database.reading() as rows:
        return f"a_{await rows.value('SELECT max(id) FROM broadcasts')}"


async def test_a_draft_is_nobodys_business(writer: Reader, stage: Stage) -> None:
    await writes(writer)
    passer = stage.meets("Orang Lewat")
    await passer.starts(await _link(stage))
    assert passer.sees("tidak ada")


async def test_drafts_outlive_everything(writer: Reader, stage: Stage) -> None:
    await writes(writer)
    await stage.restarts()
    await writer.says("/cari laskar")
    await writer.says("/pengumuman")
    assert writer.sees("Draf")
    await writer.taps(NEWS[:20])
    assert writer.sees("Kepada: semua warga")


async def test_an_event_and_a_book_are_announced_from_their_cards(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    event = await event_of(stage, "Belajar Komputer")
    await writer.starts(f"e_{event}")
    await writer.taps("Umumkan")
    await goes(writer)
    assert ani.sees("Belajar Komputer dari Nol")
    await ani.taps("Lihat dan daftar")
    assert "Daftar" in ani.keys
    await writer.says("laskar pelangi")
    await writer.taps("Laskar Pelangi")
    await writer.taps("Umumkan")
    await goes(writer)
    assert ani.sees("Bacaan pilihan: Laskar Pelangi")
    await ani.taps("Lihat buku ini")
    assert ani.sees("Andrea Hirata")


async def test_those_who_live_in_a_kelurahan(writer: Reader, stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    async with stage.app.database.transaction() as tx:
        await tx.run(
            "INSERT INTO resident_profiles (person_id, asked_at, kelurahan) VALUES (:id, 0, 'nan-balimo')",
            {"id": budi.id},
        )
    await writes(writer, to="Pilih lebih rinci")
    await writer.taps("Menurut kelurahan")
    await writer.taps("Nan Balimo")
    assert writer.sees("Menjangkau 1 warga")
    await writer.taps("Selesai")
    assert writer.sees("di Nan Balimo")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert (times(ani, NEWS), times(budi, NEWS)) == (0, 1)


async def test_those_with_an_interest(writer: Reader, stage: Stage) -> None:
    ani, budi = await residents(stage, "Ani", "Budi")
    await budi.says("/notifikasi")
    await budi.taps("minat")
    chosen = next(key for key in budi.keys if key not in ("Menu", "Kembali", "Selesai"))
    await budi.taps(chosen)
    await writes(writer, to="Pilih lebih rinci")
    await writer.taps("Menurut minat")
    await writer.taps(chosen.removeprefix("✓ ").strip())
    assert writer.sees("Menjangkau 1 warga")
    await writer.taps("Selesai")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    assert (times(ani, NEWS), times(budi, NEWS)) == (0, 1)


async def test_the_panel_shows_all_that_is_wanted_at_once(writer: Reader, stage: Stage) -> None:
    await residents(stage, "Ani")
    await writes(writer)
    assert writer.keys == [
        "Kirim sekarang", "Jadwalkan", "Lihat tampilan", "Penerima", "Ubah …", "Sebarkan …", "Pengumuman", "Menu",
    ]  # fmt: skip
    await writer.taps("Ubah …")
    assert "Lainnya" not in writer.keys
    assert {"Ganti isi", "Jenis", "Tombol tautan", "Tombol acara", "Cara kirim", "Hapus"} <= set(writer.keys)
    await writer.taps("Kembali")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    await writer.says("/pengumuman")
    await writer.taps(NEWS[:20])
    assert "Lainnya" not in writer.keys
