"""A poem, a drawing and a voice come, are looked at, shown, followed and taken back."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.privacy.service import Privacy
from bot.areas.showcase.service import Showcase
from tests.actors import Reader, Stage, said
from tests.stories.channels.chats import registered_channel
from tests.stories.showcase.works import POEM, TITLE, curator, drawing, sends_poem, shows


async def test_a_poem_is_shown_here_and_in_the_channel_and_taken_back(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    channel = await registered_channel(stage, owner)
    staff = await curator(stage)
    await sends_poem(reader)
    assert len(staff.heard("1 karya warga yang perlu dilihat")) == 1
    await other_reader.says("/karya")
    assert other_reader.sees("Belum ada karya di sini"), "nobody sees what nobody has looked at"
    await staff.taps("Lihat karyanya")
    await staff.taps(TITLE)
    assert "sawah menunggu matahari" in staff.text
    assert staff.sees("Persetujuan untuk menampilkannya tercatat")
    await staff.taps("Tampilkan")
    assert staff.sees("dikirim ke: Kanal Contoh"), staff.text
    assert not owner.person.messages(channel)
    await staff.taps("Tampilkan di kanal juga")
    [post] = owner.person.messages(channel)
    assert said(post).startswith(f"{TITLE}\n\n{POEM}")
    assert "Karya: Bundo Upik" in said(post)
    assert reader.sees("Kabar baik: “Embun di Talang” sudah tampil")
    await other_reader.says("/karya")
    await other_reader.taps(TITLE)
    assert "Karya: Bundo Upik" in other_reader.text
    assert "Ani" not in other_reader.text
    await reader.taps("Tarik kembali")
    await reader.taps("Ya, tarik")
    assert reader.sees("sudah ditarik dan dihapus")
    [post] = owner.person.messages(channel)
    assert said(post) == "Karya ini sudah ditarik."
    await other_reader.forges("wko1:1::0")
    assert other_reader.sees("sudah tidak ada"), other_reader.text


async def test_a_childs_drawing_by_its_caption_and_its_post_is_deleted(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    channel = await registered_channel(stage, owner)
    staff = await curator(stage)
    await reader.sends_photo(drawing(), "gambar anak saya")
    assert reader.sees("Apa judulnya"), reader.text
    await reader.says("Rumah Gadang")
    await reader.taps("Tanpa nama")
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?"), reader.text
    await reader.taps("Setuju")
    await shows(staff, "Rumah Gadang", channel=True)
    [post] = owner.person.messages(channel)
    assert "photo" in post
    assert "Karya warga Solok" in said(post)
    await other_reader.says("lihat karya anak anak")
    await other_reader.taps("Rumah Gadang")
    assert "photo" in other_reader.last
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Karya anak")
    assert not owner.person.messages(channel), "a picture cannot be changed into words, so the post is gone"
    await other_reader.says("/karya")
    assert other_reader.sees("Belum ada karya")


async def test_the_staff_ask_and_decline_and_the_author_follows_it(reader: Reader, stage: Stage) -> None:
    staff = await curator(stage)
    await sends_poem(reader)
    await staff.taps_desk("Karya")
    await staff.taps(TITLE)
    await staff.taps("Tanya pembuatnya")
    await staff.says("Apakah puisi ini karya Ibu sendiri?")
    assert staff.sees("Pertanyaan Anda dikirim")
    assert reader.sees("Apakah puisi ini karya Ibu sendiri?")
    await reader.taps("Jawab")
    await reader.says("Ya, saya tulis sendiri di sawah")
    assert reader.sees("Jawaban Anda terkirim")
    assert staff.sees("Ya, saya tulis sendiri di sawah")
    await staff.taps("Lihat")
    await staff.taps("Belum bisa")
    await staff.says("Bagus sekali, tetapi tema bulan ini lain. Kirim lagi bulan depan, ya.")
    assert reader.sees("belum bisa ditampilkan. Terima kasih sudah mengirimkannya")
    assert reader.sees("Kirim lagi bulan depan")
    await reader.says("karya saya")
    assert reader.sees("belum bisa ditampilkan")
    await stage.passes(timedelta(days=200))
    await stage.app.services[Privacy].nightly()
    await reader.says("karya saya")
    assert reader.sees("Anda belum mengirim karya"), "what is not shown is not kept for ever"


async def test_a_young_author_needs_a_parent(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    staff = await curator(stage)
    await reader.says("mau kirim puisi")
    await reader.says(POEM)
    await reader.taps("belum 18 tahun")
    await reader.says(TITLE)
    await reader.taps("Ani")
    await reader.taps("Kirim ke orang tua dulu")
    link = str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]
    assert not staff.heard("karya warga"), "the staff see nothing before a parent has agreed"
    await reader.starts(link)
    assert reader.sees("Tautan ini untuk ibu, ayah, atau wali")
    await other_reader.starts(link)
    assert other_reader.sees("sawah menunggu matahari")
    await other_reader.taps("Setuju")
    assert other_reader.sees("kini dilihat petugas"), other_reader.text
    assert reader.sees("Orang tua Anda sudah setuju")
    await shows(staff)
    await other_reader.says("karya saya")
    await other_reader.taps(TITLE)
    await other_reader.taps("Tarik kembali")
    await other_reader.taps("Ya, tarik")
    await reader.says("karya saya")
    assert reader.sees("Anda belum mengirim karya"), "a parent takes it back for the child"


async def test_no_parent_says_anything_and_it_goes(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await reader.says("mau kirim puisi")
    await reader.says(POEM)
    await reader.taps("belum 18 tahun")
    await reader.taps("Lewati")
    await reader.taps("Tanpa nama")
    await reader.taps("Kirim ke orang tua dulu")
    link = str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]
    await stage.passes(timedelta(days=14, hours=1))
    await other_reader.starts(link)
    assert other_reader.sees("sudah tidak ada"), other_reader.text
    await stage.app.database.write(stage.app.services[Showcase].tidy)
    await reader.says("karya saya")
    assert reader.sees("Anda belum mengirim karya")


async def test_a_question_in_the_middle_is_answered_and_a_number_is_no_name(reader: Reader, stage: Stage) -> None:
    await reader.says("mau kirim puisi")
    await reader.says("jam buka brp?")
    assert reader.heard("08.00"), reader.text
    await reader.taps("Lanjutkan")
    await reader.says("mau kirim puisi")
    assert reader.sees("kirim karyanya"), "to say it twice is no poem"
    reader.person.sends_voice(7)
    await stage.settled()
    await reader.taps("18 tahun ke atas")
    await reader.says("Dendang Pagi")
    await reader.says("karya anak SD dipajang dimana")
    assert not reader.sees("Ditampilkan sebagai: karya anak"), "a question is no name"
    await reader.says("Rina 081234567890")
    assert reader.sees("tanpa nomor atau tautan"), reader.text
    await reader.says("Rina")
    await reader.taps("Setuju")
    await reader.says("karya saya")
    await reader.taps("Dendang Pagi")
    assert "voice" in reader.last
    assert "Lama: 0:07" in reader.text
