"""While a danger runs the resident is still heard: what means something else is answered, what is of it goes along."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage

LOST = "anak saya hilang, pakai baju merah, umur 4 tahun"
SMOKE = "ada asap di lantai 2!!"
BACK = "Kembali ke laporan darurat"


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("pesanan saya", "Belum ada buku yang Anda pesan"),
        ("hapus semua data sy", "Hapus semua data Anda"),
        ("jam buka besok?", "08.00"),
        ("isuak ado acara apo", "24 November"),
        ("ada buku laskar pelangi?", "Laskar Pelangi"),
        ("what time do you open tomorrow?", "08:00"),
    ],
)
async def test_what_surely_means_something_else_is_answered_and_told_to_nobody(
    reader: Reader, librarian: Reader, typed: str, answer: str
) -> None:
    await reader.says(LOST)
    before = len(librarian.answers)
    await reader.says(typed)
    assert reader.sees(answer), reader.text
    assert len(librarian.answers) == before
    assert BACK in reader.keys or "Back to the emergency" in reader.keys


async def test_a_command_leads_back_too_and_two_dangers_are_both_advised_on(reader: Reader, librarian: Reader) -> None:
    await reader.says("ada kebakaran di lantai dua terus ada yang pingsan juga")
    assert reader.sees("113")
    assert reader.sees("119")
    assert reader.sees("keluar dengan tenang")
    assert reader.sees("Mohon dampingi")
    await reader.says("/acara")
    assert BACK in reader.keys


async def test_the_answer_leads_back_to_the_danger(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    await reader.says("jam buka besok?")
    await reader.taps(BACK)
    for words in ("Masih terbuka", "Anak hilang: belum ada petugas yang menjawab", "110"):
        assert reader.sees(words)
    await reader.taps("Sudah aman: Anak hilang")
    assert reader.sees("Syukurlah")
    await reader.says("jam buka besok?")
    assert BACK not in reader.keys


@pytest.mark.parametrize(
    "typed",
    [
        "dia pakai tas ransel biru",
        "namanya Adik Contoh umur 5",
        "laki-laki, kelas 1 sd",
        "terakhir di rak komik",
        "tadi ikut mendongeng",
        "tolong umumkan lewat pengeras suara",
        "rambuiknyo panjang, pakai jilbab putiah",
        "he has a red backpack",
    ],
)
async def test_what_is_of_the_danger_goes_to_the_staff(reader: Reader, librarian: Reader, typed: str) -> None:
    await reader.says(LOST)
    await reader.says(typed)
    assert librarian.sees(typed)
    assert reader.heard("kami teruskan kepada petugas") or reader.heard("pass this on to the staff")


async def test_what_is_not_clear_goes_to_the_staff_and_is_answered_by_a_key(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    await reader.says("toilet di mana?")
    assert librarian.sees("toilet di mana?")
    assert reader.sees("kami teruskan kepada petugas")
    await reader.taps("Jawab ini")
    assert reader.sees("toilet"), reader.text
    assert BACK in reader.keys


async def test_the_key_answers_the_words_below_which_it_stands(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await reader.says("toilet di mana?")
    key = reader.key("Jawab ini")["callback_data"]
    await reader.says("bajunya merah")
    await stage.restarts()
    before = len(librarian.answers)
    await reader.forges(key)
    assert reader.sees("toilet"), reader.text
    assert len(librarian.answers) == before


async def test_nobody_reads_what_another_wrote_by_its_key(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await reader.says("toilet di mana?")
    key = reader.key("Jawab ini")["callback_data"]
    other = stage.meets("Warga Contoh")
    await other.starts()
    await other.forges(key)
    assert not other.sees("toilet")


async def test_commands_and_keys_work_as_ever(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    before = len(librarian.answers)
    await reader.says("/jadwal")
    await reader.taps_menu("Jam & lokasi")
    assert reader.sees("08.00")
    assert len(librarian.answers) == before


async def test_a_form_that_is_begun_meanwhile_gets_its_answers(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    await reader.taps_menu("Usulkan buku")
    before = len(librarian.answers)
    await reader.says("Bumi Manusia")
    assert len(librarian.answers) == before
    await reader.says("belum ada yang datang, petugasnya mana")
    assert librarian.sees("petugasnya mana")


async def test_another_danger_has_its_own_advice_and_its_own_call(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    await reader.says(SMOKE)
    assert reader.sees("keluar dengan tenang lewat tangga")
    assert reader.sees("113")
    assert reader.sees("Masih terbuka juga: Anak hilang")
    assert librarian.sees("Kebakaran")
    assert librarian.sees("Siapa yang ke sana?")
    assert librarian.sees(SMOKE)


async def test_what_comes_with_a_danger_is_marked_and_has_its_own_advice(reader: Reader, librarian: Reader) -> None:
    await reader.says(SMOKE)
    await reader.says("ada yang pingsan di tangga")
    assert reader.sees("beri ruang agar udara cukup")
    assert reader.sees("119")
    assert librarian.sees("Bahaya lain di dalamnya")
    assert librarian.sees("terluka atau sakit")


async def test_of_two_dangers_what_goes_on_is_said_of_the_right_one(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    door = await stage.hires("Petugas Pintu Contoh", "door")
    await reader.says(LOST)
    await librarian.taps("Saya tangani")
    await reader.says(SMOKE)
    await door.taps("Saya tangani")
    await reader.says("belum ketemu juga")
    assert reader.sees("Pustakawan Contoh")


async def test_who_ends_one_reads_what_is_closed_and_what_is_open(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    await reader.says(SMOKE)
    await reader.says("apinya udah padam")
    assert reader.sees("Sudah kami tutup: Kebakaran")
    assert reader.sees("Masih terbuka: Anak hilang")
    await reader.taps("Sudah aman: Anak hilang")
    assert reader.sees("Sudah kami tutup: Anak hilang")
    assert not reader.sees("Masih terbuka")


async def test_one_of_long_ago_that_runs_is_not_passed_over(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await librarian.taps("Saya tangani")
    await stage.passes(timedelta(hours=5))
    await reader.says(SMOKE)
    await reader.says("sudah aman")
    assert reader.sees("Sudah kami tutup: Kebakaran")
    assert reader.sees("Masih terbuka: Anak hilang")


async def test_all_of_it_is_over_by_one_key(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await reader.says(SMOKE)
    await reader.says("semua sudah aman")
    await reader.taps("Semuanya sudah aman")
    assert reader.sees("Kebakaran")
    assert reader.sees("Anak hilang")
    assert not reader.sees("Masih terbuka")
    before = len(librarian.answers)
    await stage.passes(timedelta(minutes=10))
    assert len(librarian.answers) == before


@pytest.mark.parametrize(
    "typed",
    ["masih belum ketemu juga", "anak saya belum ketemu", "apa sudah lapor polisi?", "petugasnya kok belum datang"],
)
async def test_a_day_later_what_is_said_of_it_goes_along(
    reader: Reader, librarian: Reader, stage: Stage, typed: str
) -> None:
    await reader.says(LOST)
    await stage.passes(timedelta(hours=20))
    await reader.says(typed)
    assert librarian.sees(typed)
    assert reader.sees("110")
    assert reader.sees("Belum ada")
    assert not reader.sees("tidak bisa mengurus")


async def test_a_day_later_all_else_is_answered_as_ever(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await stage.passes(timedelta(hours=20))
    before = len(librarian.answers)
    for typed in ("laskar pelangi", "jam buka besok?", "buku saya belum ketemu di rak"):
        await reader.says(typed)
    assert len(librarian.answers) == before


@pytest.mark.parametrize("typed", [LOST, SMOKE, "aku mau bunuh diri aja", "gempa", "ga jadi, salah kirim"])
async def test_each_screen_of_danger_has_the_menu_below(reader: Reader, librarian: Reader, typed: str) -> None:
    await reader.says(SMOKE)
    await reader.says(typed)
    assert "Menu" in reader.keys
    await reader.taps("Menu")
    assert reader.sees("Apa yang Anda perlukan")


async def test_of_what_few_are_told_the_way_back_names_nothing(reader: Reader, librarian: Reader) -> None:
    await reader.says("bapak suka mukul aku di rumah, aku takut pulang")
    await reader.says("jam buka besok?")
    assert "Kembali ke cerita tadi" in reader.keys
    await reader.taps("Kembali ke cerita tadi")
    assert not reader.sees("disakiti")
    assert reader.sees("129")
    assert "Menu" in reader.keys
