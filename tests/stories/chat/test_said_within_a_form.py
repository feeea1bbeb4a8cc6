"""What people say while a form waits for an answer: questions, changes of mind, sentences, names that are words."""

from __future__ import annotations

import io
import re
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.base.reading.person_names import read_name
from tests.actors import Reader
from tests.stories.events.test_events_joining import opens

COMPUTERS = "Belajar Komputer"


async def _asked(reader: Reader) -> None:
    """The name is asked for."""
    await opens(reader, COMPUTERS)
    await reader.taps("Daftar")
    assert reader.sees("Siapa nama Anda?")


@pytest.mark.parametrize(
    "typed",
    ["gajadi deh", "batal aja", "udah ah", "stop", "ndak jadi, anak sakik", "ga usah kak, makasih", "never mind"],
)
async def test_a_change_of_mind_leaves(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert reader.sees("Baik, dibatalkan.")


async def test_later_keeps_what_is_there(reader: Reader) -> None:
    await _asked(reader)
    await reader.says("nanti aja")
    assert reader.sees("isian Anda tersimpan")
    await reader.taps("Lanjutkan")
    assert reader.sees("Siapa nama Anda?")


@pytest.mark.parametrize("typed", ["bayar ga?", "jam buka brp?", "besok buka ga", "ngomong sm orang dong"])
async def test_a_question_is_answered_and_the_form_kept(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert not reader.sees("Nama:")
    await reader.taps("Lanjutkan")
    assert reader.sees("Siapa nama Anda?")


@pytest.mark.parametrize(
    "typed",
    ["maaf saya mau tanya dulu", "nama lengkap apa panggilan?", "ini wajib diisi?", "??", "kok lama banget sih"],
)
async def test_what_is_no_name_is_not_taken_for_one(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert not reader.sees("Nama:")
    assert not reader.sees("Hasil untuk")
    await reader.says("atas nama Rina Contoh ya kak")
    assert reader.sees("Nama: Rina Contoh\n")


@pytest.mark.parametrize(("typed", "said"), [("kembali", "Ini pertanyaan pertama."), ("skip", "kami perlukan")])
async def test_keys_that_are_not_there_are_no_name(reader: Reader, typed: str, said: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert reader.sees(said)


async def test_words_under_a_photo_are_words(reader: Reader) -> None:
    await _asked(reader)
    await reader.sends_photo(_white(), "nama saya Budi Contoh")
    assert reader.sees("Nama: Budi Contoh")


async def test_a_sticker_is_no_answer_and_no_silence(reader: Reader) -> None:
    await _asked(reader)
    reader.person.sends_sticker("🙂")
    await reader.stage.settled()
    assert reader.sees("Silakan jawab dengan tulisan.")
    assert reader.sees("Siapa nama Anda?")


async def test_a_pasted_link_opens_what_it_points_to(reader: Reader, other_reader: Reader) -> None:
    name = reader.stage.world.bot.username
    await opens(reader, COMPUTERS)
    link = next(key["url"] for key in _urls(reader) if "start" in key.get("url", ""))
    payload = re.findall(r"e_\d+", unquote(link))[0]
    await other_reader.says(f"lihat ini https://t.me/{name}?start={payload}")
    assert other_reader.sees(COMPUTERS)
    assert "Daftar" in other_reader.keys


def _white() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (320, 240), "white").save(picture, "JPEG")
    return picture.getvalue()


def _urls(reader: Reader) -> list[dict[str, str]]:
    return [key for row in reader.last.get("reply_markup", {}).get("inline_keyboard", []) for key in row]


_WORDS = "apa kapan bisa ga mau saya batal daftar jam buku tolong lama kok bayar dimana nanti ikut masih".split()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6), st.sampled_from(["", "?", "!", "..."]))
def test_no_sentence_of_such_words_is_a_name(words: list[str], mark: str) -> None:
    assert read_name(" ".join(words) + mark) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_no_text_is_too_much_for_the_reader(text: str) -> None:
    name = read_name(text)
    assert name is None or (0 < len(name) <= 80 and "?" not in name)


async def test_a_name_that_is_set_right_is_no_wish_to_change_ones_data(reader: Reader) -> None:
    await _asked(reader)
    await reader.says("maaf tadi salah ketik, nama saya yang benar Rina Contoh")
    assert reader.sees("Nama: Rina Contoh\n")


@pytest.mark.parametrize("said", ["dadah", "dah", "bye", "dah dulu ya", "dah ya kak", "sampai jumpa"])
async def test_a_goodbye_leaves_nothing_behind(reader: Reader, said: str) -> None:
    await reader.says("usul buku")
    await reader.says("Laut Baru")
    await reader.says(said)
    assert reader.sees("Sampai jumpa")
    assert reader.sees("Isian Anda tersimpan")
    await reader.taps("Lanjutkan")
    assert reader.sees("Laut Baru")


@pytest.mark.parametrize("said", ["sudah", "Udah.", "udh ya"])
async def test_what_is_done_is_no_goodbye(reader: Reader, said: str) -> None:
    await reader.says("usul buku")
    await reader.says("Laut Baru")
    await reader.says(said)
    assert not reader.sees("Sampai jumpa")
