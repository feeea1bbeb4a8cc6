"""A resident proposes a book: the first conversation."""

from __future__ import annotations

import io

from PIL import Image

from tests.actors import Reader, Stage


async def _begins(reader: Reader, title: str = "Padang Kota Tercinta") -> None:
    await reader.taps_menu("💡 Usulkan buku")
    await reader.says(title)


async def test_a_book_is_proposed_by_keys(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins(reader)
    await reader.taps("Lewati")
    await reader.taps("Dewasa")
    await reader.taps("Lewati")
    await reader.taps("Lewati")
    assert reader.sees("Padang Kota Tercinta")
    await reader.taps("Kirim usulan")
    assert reader.sees("Terima kasih")
    assert owner.sees("Padang Kota Tercinta")


async def test_the_same_by_typing(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins(reader)
    for typed in ("lewati", "dewasa", "lewati", "lewati", "kirim"):
        await reader.says(typed)
    assert reader.sees("Terima kasih")
    assert owner.sees("Padang Kota Tercinta")


async def test_an_answer_can_be_changed_in_the_summary(reader: Reader) -> None:
    await _begins(reader, "Padang")
    for typed in ("lewati", "anak", "lewati", "lewati"):
        await reader.says(typed)
    await reader.taps("Ubah")
    await reader.taps("Judul")
    await reader.says("Bukittinggi")
    assert reader.sees("Judul: Bukittinggi")


async def test_back_shows_the_question_before(reader: Reader) -> None:
    await _begins(reader)
    await reader.taps("Kembali")
    assert reader.sees("Buku apa")


async def test_cancel_forgets_the_form(reader: Reader) -> None:
    await _begins(reader)
    await reader.taps("Batal")
    assert reader.sees("dibatalkan")
    await reader.says("laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")


async def test_a_question_in_the_middle_is_answered_and_the_form_kept(reader: Reader) -> None:
    await _begins(reader)
    await reader.says("jam buka brp?")
    assert reader.sees("08.00")
    await reader.taps("Lanjutkan")
    assert reader.sees("Padang Kota Tercinta")


async def test_a_command_suspends_the_form_and_words_are_no_answer_then(reader: Reader) -> None:
    await _begins(reader)
    await reader.says("/menu")
    assert any("Lanjutkan" in key for key in reader.keys)
    await reader.says("laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")
    await reader.says("lanjutkan")
    assert reader.sees("Padang Kota Tercinta")


async def test_a_form_survives_a_restart(reader: Reader, stage: Stage) -> None:
    await _begins(reader)
    await stage.restarts()
    await reader.says("Rusli Amran")
    assert reader.sees("Untuk siapa")


async def test_an_answered_question_loses_its_keys_and_an_old_one_asks_the_present_one(reader: Reader) -> None:
    await _begins(reader)
    old = reader.last["message_id"]
    skip = reader.key("Lewati")["callback_data"]
    await reader.says("Rusli Amran")
    assert "reply_markup" not in next(m for m in reader.answers if m["message_id"] == old)
    assert reader.sees("Rusli Amran")
    await reader.forges(skip)
    assert reader.sees("sudah dijawab")
    assert reader.sees("Untuk siapa")


async def test_a_second_form_asks_before_it_replaces_the_first(reader: Reader) -> None:
    await _begins(reader, "Buku pertama")
    await reader.says("qwrtzx plmkjn")  # the author
    await reader.says("/menu")
    await reader.says("asdfgh zxcvbn qqq")
    await reader.taps("Usulkan buku ini")
    assert reader.sees("belum selesai")
    await reader.taps("Mulai baru")
    assert reader.sees("asdfgh zxcvbn qqq")


async def test_a_wrong_answer_gets_a_hint_and_loses_nothing(reader: Reader) -> None:
    await _begins(reader)
    await reader.says("lewati")
    await reader.says("hantu")
    assert reader.sees("Pilih")
    await reader.says("remaja")
    assert reader.sees("Mengapa")


async def test_the_same_book_twice_is_refused_kindly(reader: Reader) -> None:
    for _ in range(2):
        await _begins(reader)
        for typed in ("lewati", "anak", "lewati", "lewati", "kirim"):
            await reader.says(typed)
    assert reader.sees("sudah pernah")
    assert "Menu" in reader.keys


async def test_a_refused_form_is_over(reader: Reader) -> None:
    for _ in range(2):
        await _begins(reader)
        for typed in ("lewati", "anak", "lewati", "lewati", "kirim"):
            await reader.says(typed)
    await reader.says("laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")
    assert not any("Lanjutkan" in key for key in reader.keys)


async def test_an_edited_old_message_changes_nothing(reader: Reader) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    reader.person.edits(reader.person.sends("Padang"), "Bukittinggi")
    await reader.stage.settled()
    assert reader.sees("tidak mengubah")
    await reader.taps("Lanjutkan")
    assert reader.sees("Padang")


async def test_the_owner_sees_the_photo_of_the_cover(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins(reader)
    for typed in ("Rusli Amran", "dewasa", "tentang kota kita"):
        await reader.says(typed)
    picture = io.BytesIO()
    Image.new("RGB", (60, 90), "brown").save(picture, "JPEG")
    await reader.sends_photo(picture.getvalue())
    assert reader.sees("Foto: sudah dilampirkan")
    await reader.taps("Kirim usulan")
    assert owner.last["photo"]
    assert owner.sees("Ada usulan buku dari warga:\n\nJudul: Padang Kota Tercinta\nPengarang: Rusli Amran")
    assert owner.keys == ["Jawab", "Menu"]


async def test_what_was_skipped_reads_well_in_the_summary(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins(reader)
    for typed in ("lewati", "dewasa", "lewati", "lewati"):
        await reader.says(typed)
    rows = ["Judul: Padang Kota Tercinta", "Pengarang: tidak diisi", "Untuk: Dewasa", "Alasan: tidak diisi"]
    assert reader.text.splitlines()[-5:] == [*rows, "Foto: tidak diisi"]
    await reader.taps("Kirim usulan")
    assert "tidak diisi" not in owner.text
    assert "photo" not in owner.last


async def test_c_sharp_is_another_book_than_c(reader: Reader) -> None:
    for title in ("Belajar C", "Belajar C#", "Belajar C++"):
        await _begins(reader, title)
        for typed in ("lewati", "dewasa", "lewati", "lewati", "kirim"):
            await reader.says(typed)
        assert reader.sees(f"usulan “{title}” kami catat")


async def test_title_and_author_in_one_message(reader: Reader) -> None:
    await _begins(reader, "tolong beliin buku Hujan Contoh karya Tere Contoh ya")
    assert reader.sees("Untuk siapa “Hujan Contoh”?")
    for typed in ("dewasa", "lewati", "lewati"):
        await reader.says(typed)
    assert reader.sees("Judul: Hujan Contoh\nPengarang: Tere Contoh")


async def test_an_answer_before_is_set_right(reader: Reader) -> None:
    await _begins(reader, "Hujn Contoh")
    await reader.says("eh salah, Hujan Contoh")
    assert reader.sees("Siapa pengarang “Hujan Contoh”?")
    for typed in ("lewati", "dewasa", "lewati", "lewati"):
        await reader.says(typed)
    await reader.says("maaf salah, judulnya Angin Contoh")
    assert reader.sees("Judul: Angin Contoh")


async def test_a_title_may_begin_with_a_slip(reader: Reader) -> None:
    await _begins(reader, "Salah Asuhan")
    await reader.says("Salah Satu Contoh")
    assert reader.sees("Untuk siapa “Salah Asuhan”?")
