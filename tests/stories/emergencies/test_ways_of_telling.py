"""Danger comes in whatever way people write: under a photo, in an edit, forwarded, in a group, twice, in a form."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import edits, picture, speaks, swipes

WORDS = "ada asap tebal dari gudang belakang"
LIKELY = (
    "saya tadi mau balikin buku, terus sekalian nyari novel buat anak, eh pas lewat tangga darurat kok ada ibu-ibu"
    " tergeletak, nggak ada yang nolong, semua orang cuma lihat"
)


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


def _photos(reader: Reader) -> int:
    return sum("photo" in one for one in reader.answers)


async def test_under_a_photo_which_the_staff_see_too(reader: Reader, librarian: Reader) -> None:
    await reader.sends_photo(picture(), WORDS)
    assert reader.sees("113")
    assert librarian.heard(WORDS)
    assert _photos(librarian) == 1
    await reader.sends_photo(picture(), "sekarang sampai ke rak")
    assert librarian.heard("sekarang sampai ke rak")
    assert _photos(librarian) == 2


async def test_who_is_called_later_sees_the_photo_too(reader: Reader, librarian: Reader, stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await reader.sends_photo(picture(), WORDS)
    assert _photos(head) == 0
    await stage.passes(timedelta(minutes=2))
    assert _photos(head) == 1


async def test_the_photo_goes_with_whoever_is_forgotten(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.sends_photo(picture(), WORDS)
    await librarian.taps("Saya tangani")
    await stage.passes(timedelta(minutes=20))
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    await stage.settled()
    assert _photos(librarian) == 0
    assert not librarian.heard(WORDS)


async def test_in_the_correction_of_a_message(reader: Reader, librarian: Reader) -> None:
    await reader.says("ada asap")
    await edits(reader, "ada asap", WORDS)
    assert librarian.heard(WORDS)
    assert reader.heard("113")


async def test_forwarded_from_somebody_else(reader: Reader, librarian: Reader, stage: Stage) -> None:
    other = stage.meets("Warga Contoh")
    group = stage.world.add_group("Pembaca", [reader.id, other.id])
    heard = other.person.sends(WORDS, chat=group)
    reader.person.forwards(heard)
    await stage.settled()
    assert librarian.heard(WORDS)
    assert reader.sees("113")


async def test_a_voice_is_kept_and_one_key_says_that_it_is_urgent(reader: Reader, librarian: Reader) -> None:
    await speaks(reader)
    before = len(librarian.answers)
    await reader.taps("Ini darurat")
    assert len(librarian.answers) == before + 1
    assert reader.sees("Apa yang terjadi, dan di mana?")
    await reader.says("lantai dua, ada yang jatuh")
    assert librarian.heard("lantai dua, ada yang jatuh")


async def test_in_a_group_the_staff_hear_it_and_the_way_to_us_is_shown(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    group = stage.world.add_group("Pembaca", [reader.id])
    reader.person.adds_bot(group)
    await stage.settled()
    reader.person.sends(f"@{stage.world.bot.username} {WORDS}", chat=group)
    await stage.settled()
    told = [one for one in reader.person.messages(group) if one.get("from", {}).get("is_bot")][-1]
    assert "Ini darurat" in str(told["reply_markup"])
    assert "113" in told["text"]
    assert librarian.sees(WORDS)
    assert librarian.sees("Siapa yang ke sana?")
    await reader.starts("darurat")
    await reader.taps("Ini darurat")
    await reader.says("sekarang sampai ke rak")
    assert librarian.heard("sekarang sampai ke rak")


async def test_in_a_group_despair_shows_nothing_and_few_hear_it(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    group = stage.world.add_group("Pembaca", [reader.id])
    reader.person.adds_bot(group)
    await stage.settled()
    reader.person.sends(f"@{stage.world.bot.username} aku mau bunuh diri aja", chat=group)
    await stage.settled()
    told = [one for one in reader.person.messages(group) if one.get("from", {}).get("is_bot")][-1]
    assert "119" not in told["text"]
    assert librarian.heard("butuh teman bicara")
    assert not librarian.heard("bunuh diri")


async def test_what_is_likely_danger_is_asked_before_all_else(reader: Reader, librarian: Reader) -> None:
    before = len(librarian.answers)
    await reader.says(LIKELY)
    assert reader.text.startswith("Apakah ada yang dalam bahaya")
    assert reader.sees("119")
    assert "Ini darurat" in reader.keys[0]
    assert len(librarian.answers) == before
    await reader.taps("Ini darurat")
    assert librarian.sees("tergeletak")


@pytest.mark.parametrize("typed", ["iya", "iya kak tolong", "ada", "cepat!", "petugasnya mana"])
async def test_who_says_yes_to_the_question_is_heard(reader: Reader, librarian: Reader, typed: str) -> None:
    await reader.says(LIKELY)
    await reader.says(typed)
    assert librarian.sees("tergeletak")
    assert reader.sees("Petugas sedang kami kabari")


@pytest.mark.parametrize("typed", ["tidak", "nggak ada kak", "ga jadi"])
async def test_who_says_no_to_the_question_alarms_nobody(reader: Reader, librarian: Reader, typed: str) -> None:
    await reader.says(LIKELY)
    before = len(librarian.answers)
    await reader.says(typed)
    assert len(librarian.answers) == before


async def test_yes_to_anything_else_is_no_alarm(reader: Reader, librarian: Reader) -> None:
    await reader.says("gempa")
    before = len(librarian.answers)
    await reader.says("iya")
    assert len(librarian.answers) == before


async def test_what_is_likely_danger_is_asked_in_a_form_which_keeps_it_as_its_answer(
    reader: Reader, librarian: Reader
) -> None:
    await reader.taps_menu("Saran & pengaduan")
    await reader.says(LIKELY)
    assert reader.text.startswith("Apakah ada yang dalam bahaya")
    assert reader.sees("tergeletak")
    await reader.taps("Ini darurat")
    assert librarian.sees("tergeletak")


@pytest.mark.parametrize(
    "typed",
    ["kak aku kekunci di kamar mandi ga ada orang", "om itu tarik tangan aku keluar", "mama ga gerak kak mama jatuh"],
)
async def test_by_a_child_in_the_midst_of_a_form(reader: Reader, librarian: Reader, typed: str) -> None:
    await reader.says("mau usul buku")
    await reader.says(typed)
    assert librarian.heard(typed)
    await reader.taps("Lanjutkan")
    assert not reader.sees(typed)


async def test_in_reply_to_a_notice(reader: Reader, librarian: Reader) -> None:
    await reader.starts()
    await swipes(reader, "Perpustakaan", WORDS)
    assert librarian.heard(WORDS)
    assert reader.sees("113")


async def test_by_somebody_who_never_pressed_start(stage: Stage, librarian: Reader) -> None:
    stranger = stage.meets("Orang Baru Contoh")
    await stranger.says(WORDS)
    assert stranger.sees("113")
    assert librarian.heard("Orang Baru Contoh")


async def test_after_we_asked_what_was_meant(reader: Reader, librarian: Reader) -> None:
    await reader.says("yang itu dong kak bisa ga")
    await reader.says(WORDS)
    assert librarian.heard(WORDS)


async def test_by_somebody_who_wrote_too_much(reader: Reader, librarian: Reader, stage: Stage) -> None:
    reader.person.floods("halo", 40)
    await stage.settled()
    await reader.says(WORDS)
    assert librarian.heard(WORDS)


async def test_twice_is_one_alarm(reader: Reader, librarian: Reader) -> None:
    await reader.says(WORDS)
    before = len(librarian.answers)
    await reader.says(WORDS)
    assert len(librarian.answers) == before
    assert reader.sees("Ini juga kami teruskan kepada petugas")


async def test_in_the_midst_of_a_form_which_is_kept(reader: Reader, librarian: Reader) -> None:
    await reader.says("mau usul buku")
    await reader.says(WORDS)
    assert librarian.heard(WORDS)
    assert reader.sees("113")
    await reader.taps("Lanjutkan")
    assert not reader.sees(WORDS)


async def test_told_again_by_the_same_person_while_it_runs_it_is_the_same(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await reader.says(WORDS)
    await librarian.taps("Saya tangani")
    await stage.passes(timedelta(minutes=40))
    before = len(librarian.heard("Siapa yang ke sana?"))
    await reader.says("asapnya makin tebal, sekarang dari gudang sebelah juga ada api")
    assert len(librarian.heard("Siapa yang ke sana?")) == before
    assert librarian.heard("asapnya makin tebal")
    assert reader.sees("juga kami teruskan kepada Pustakawan Contoh")


async def test_told_again_when_it_is_over_it_is_another(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(WORDS)
    await librarian.taps("Saya tangani")
    await librarian.taps("Sudah selesai")
    await librarian.says("Hanya asap pembakaran sampah")
    await stage.passes(timedelta(minutes=20))
    await reader.says(WORDS)
    assert librarian.sees("Siapa yang ke sana?")


async def test_told_by_two_people_the_second_call_leads_to_the_first(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await reader.says(WORDS)
    await librarian.taps("Saya tangani")
    other = stage.meets("Warga Contoh")
    await other.says("kebakaran di gudang belakang!!")
    assert librarian.heard("Mungkin ini hal yang sama")
    await librarian.taps("Lihat yang satunya")
    assert librarian.sees(WORDS)
    assert librarian.sees("Anda menangani ini")
