"""What is a name where a name was asked for, and what is none."""

from __future__ import annotations

import pytest

from bot.base.reading.person_names import is_oneself, read_name, sounds_asked


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nama saya Budi Contoh", "Budi Contoh"),
        ("atas nama rina ya kak", "Rina"),
        ("a.n. Rina", "Rina"),
        ("namanya Siti", "Siti"),
        ("panggil aja Ucok", "Ucok"),
        ("my name is John Contoh", "John Contoh"),
        ("halo kak, saya Dina 😊", "Dina"),
        ("Rina Contoh 0812 3456 7890", "Rina Contoh"),
        ("BUDI CONTOH", "BUDI CONTOH"),
        ("nur'aini", "Nur'aini"),
        ("dr. Contoh, Sp.A", "dr. Contoh, Sp.A"),
        ("محمد", "محمد"),
        ("nama saya sendiri aja, Dewi", "Dewi"),
        ("atas namo Rahmat Contoh", "Rahmat Contoh"),
        ("pggil aja deri", "Deri"),
        ("panggia se Ujang", "Ujang"),
        ("nama lengkap saya adalah Siti Aminah binti Contoh, dipanggil Iti", "Siti Aminah binti Contoh"),
        ("ini dengan ibu Ratna", "ibu Ratna"),
        ("Ratna (ibunya Rafi)", "Ratna"),
        ("saya Pak Dedi dari Tanah Garam", "Pak Dedi"),
        ("Sutan Bagindo", "Sutan Bagindo"),
        ("H. Ahmad Contoh, S.E., M.M.", "H. Ahmad Contoh, S.E., M.M."),
        ("oh nama ya? Rina", "Rina"),
        ("untuk suami saya Budi", "Budi"),
        ("yusuf namo ambo", "Yusuf"),
        ("aku yusuf kelas 5", "Yusuf"),
        ("nama di ktp Rina Contoh", "Rina Contoh"),
        ("i'm Yusuf, nice to meet you", "Yusuf"),
        ("catat aja Rina", "Rina"),
        ("tulis saja Mansur, tidak usah pakai haji", "Mansur"),
        ("Nama saya memang Jumat, jangan heran", "Jumat"),
        ("daftarkan atas nama suami, Rudi Contoh", "Rudi Contoh"),
        ("nama saya Rina tapi biasa dipanggil Ina", "Rina"),
        ("Dedi, sopir angkot jurusan pasar", "Dedi"),
        ("kenalin aku Putri kelas 6", "Putri"),
        ("put down Grace please", "Grace"),
        ("nama lengkapku Terima Kasih Gulo, sering dikira bercanda", "Terima Kasih Gulo"),
        ("Nama Bapak Syamsul Contoh, Datuk Rajo gelarnya", "Syamsul Contoh"),
        ("nama saya Budi Contoh, hp 081266778899", "Budi Contoh"),
        ("Rina Contoh no hp saya 081200004444 ya kak", "Rina Contoh"),
        ("0812 0000 3333 an Dedi Contoh", "Dedi Contoh"),
        ("budi contoh. no wa: 081266778899", "Budi Contoh"),
        ("Aisyah Contoh panggilannya Ica", "Aisyah Contoh"),
    ],
)
def test_what_stands_around_a_name_is_taken_off(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize(
    "typed",
    "Kasih Junior Mi Anam Cinta Tujuh Melati Man Den Ra Agung Dan Hari Sabtu Untung Indah Bagus Surya Ari Sri".split(),
)
def test_names_that_are_words_stay_names(typed: str) -> None:
    assert read_name(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "bayar ga?", "gajadi deh", "maaf saya mau tanya dulu", "nama lengkap apa panggilan?", "udah ah", "??", "1", "-",
        "halo", "ok", "nama saya", "terima kasih", "selamat pagi", "harus nama asli", "a@b.c", "http://x.id", "😀",
        "boleh bawa anak", "sebentar", "kayak biasa", "sama kayak kemarin", "saya sendiri", "saya mau ke Padang",
        "tolong panggil Bu Ani", "isi formulir", "i am busy", "kalau hari Senin buka",
        "siapa aja pesertanya", "i want to cancel", "lagi di jalan",
        "pengaduan", "klub buku", "kabar untuk Anda", "kartu keluarga baca", "sertifikat", "tantangan baca",
    ],
)  # fmt: skip
def test_questions_sentences_and_greetings_are_no_names(typed: str) -> None:
    assert read_name(typed) is None


def test_oneself_is_no_name_and_no_question() -> None:
    assert is_oneself("saya sendiri aja")
    assert not is_oneself("saya Dina")


@pytest.mark.parametrize("typed", ["bayar ga?", "kapan mulainya", "parkir dimana ya"])
def test_what_asks(typed: str) -> None:
    assert sounds_asked(typed)


@pytest.mark.parametrize("typed", ["senin", "sebentar", "?", "ruang baca", "20 kursi"])
def test_a_slip_in_an_answer_asks_nothing(typed: str) -> None:
    assert not sounds_asked(typed)


@pytest.mark.parametrize(
    "text",
    [
        "saya mencari novel atomic habits", "MAU NYARIIN BUKU", "ambo maminjam ciek", "anak saya belum lancar membaca",
        "kartunya dipinjamkan", "toiletnya kotor", "aku nonton bareng", "carikan novel horor", "belajar merajut",
        "mendaftarkan Rina", "texima kasih atas bantttuannya", "bagus sekalllli",
        "ternyata ramai", "Boleh meninggalkan anak sendiri di ruang baca? da", "saya guru mau membawa 2 murid",
        "ganti nama saya menjadi yang benar", "cara mengursu KTP yang hilang bagaimana?",
        "SIAPA PRESIDEN PERTAMA INDONESIA!",
        "ad lowongan kerja gak 🙏", "kelasnya sempit", "terlambat mengembalikan novel",
    ],
)  # fmt: skip
def test_what_somebody_does_or_how_things_are_is_no_name(text: str) -> None:
    assert read_name(text) is None


@pytest.mark.parametrize("name", ["Mentari", "Melani", "Berlian", "Diana", "Nonik", "Sonya", "Jamin", "Malik", "Mina"])
def test_names_that_begin_or_end_like_deeds_stay_names(name: str) -> None:
    assert read_name(name) == name


@pytest.mark.parametrize(("text", "asks"), [
    ("ad buku harry potter 3 gak", True), ("wifi ada ndak", True), ("tidak", False), ("tidak suka membaca", False),
])  # fmt: skip
def test_a_question_is_known_by_the_word_that_ends_it(text: str, asks: bool) -> None:
    assert sounds_asked(text) is asks


@pytest.mark.parametrize(
    "typed",
    "woi wah waduuuh adeh hadeuh idih oalah yaelah halah ckck pffft huft hiks hmmm ehem wkwkwk haha xixi hore yeay euy "
    "wow cieee astaga ondeh alamak duh jiah huah zzz brrr".split(),
)
def test_what_is_only_felt_is_no_name(typed: str) -> None:
    assert read_name(typed) is None
    assert read_name(f"{typed}, Rina") == "Rina"
    assert read_name(f"rina contoh {typed}") == "Rina Contoh"


@pytest.mark.parametrize(
    "name",
    "Nuh Noah Leah Ai Wei Hui Idah Adah Anah Ode Aisyah Inayah Nailah Halimah Duha Yudha Wahyu Hana Hani Dea Lia Aulia "
    "Asih Wika Yuli Ilah Ayu Ira Uun Eka Ita Oki Heri Yos Yusuf Syah Ruth Beth".split(),
)
def test_names_that_sound_like_a_feeling_stay_names(name: str) -> None:
    assert read_name(name) == name
    assert read_name(f"{name} Contoh") == f"{name} Contoh"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("tulis Hendri saja, orang sini tahu semua", "Hendri"),
        ("dedi kurniawan min, pake i ya bkn y", "Dedi Kurniawan"),
        ("rian eh rion", "Rion"),
        ("saya Ningsih mama Rafi", "Ningsih"),
        ("nama saya mah Asep", "Asep"),
        ("I'm called Aditya", "Aditya"),
        ("Lidya dengan y", "Lidya"),
    ],
)
def test_what_is_told_of_a_name_is_no_part_of_it(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize(
    "typed", ["byr g acrnya", "Hujan, jadi ga bisa datang", "emaknya boleh ikut masuk nggak nanti"]
)
def test_what_is_asked_in_a_hurry_is_no_name(typed: str) -> None:
    assert read_name(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "halo kak BAGAIMANA CARA MENJADI ANGGOTA!!!",
        "cara jadi relawan",
        "syarat menjadi anggota",
        "aku mau jadi sukarelawan",
    ],
)
def test_who_asks_how_to_become_something_tells_no_name(typed: str) -> None:
    assert read_name(typed) is None
