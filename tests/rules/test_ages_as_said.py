"""Ages as parents say them, and children told of in odd wrappings."""

from __future__ import annotations

import pytest

from bot.base.reading.people import read_children, tells_of_children


@pytest.mark.parametrize(
    ("said", "age"),
    [
        ("sekitar 6", 6),
        ("5 tahunan", 5),
        ("lima setengah tahun", 5),
        ("usianya baru empat tahun dua bulan", 4),
        ("umur nya 5 thn bu", 5),
        ("delapan jalan sembilan", 8),
        ("5 mau 6", 5),
        ("hampir enam", 5),
        ("bulan depan genap 7", 6),
        ("he turns 7 in January", 6),
        ("dua blas", 12),
        ("bulan depan tujuh tapi sekarang masih enam tahun", 6),
        ("he's five", 5),
        ("six", 6),
        ("dua belas", 12),
        ("6 y.o.", 6),
        ("bukan 5 tapi 6 tahun", 6),
        ("6 thn kurang 2 bulan", 5),
        ("mau 7 bulan depan", 6),
        ("kemarin ulang tahun yang keenam", 6),
        ("kira2 6 lah", 6),
        ("6 tahun min", 6),
        ("six and a half", 6),
    ],
)
def test_an_age_is_counted_in_whole_years_of_today(said: str, age: int) -> None:
    [told] = read_children(said)
    assert (told.name, told.age) == ("", age)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("yg ikut si bungsu, namanya Kirana", ["Kirana"]),
        ("It's for my son, Kenzo", ["Kenzo"]),
        ("paja tu banamo buyuang contoh", ["Buyuang Contoh"]),
        ("Cucu saya dua orang, Fathan dan Fathia", ["Fathan", "Fathia"]),
        ("anak saya ada dua, Adi 5 tahun sama Ida 7 tahun", ["Adi", "Ida"]),
        ("two kids: Adam (5) and Hana (7)", ["Adam", "Hana"]),
        ("1. Rafi 6 th 2. Sari 4 th", ["Rafi", "Sari"]),
        ("Muhammad Rafa Contoh, dipanggil Rafa", ["Rafa"]),
        ("panggil aja Abi, lengkapnya Abizar Contoh", ["Abi"]),
        ("her name's Chloe, 5", ["Chloe"]),
        ("atas nama Rafa", ["Rafa"]),
        ("Raka doang", ["Raka"]),
        ("eh salah, namanya Rafa", ["Rafa"]),
        ("bukan Rafi tapi Rafa", ["Rafa"]),
        ("yang besar Adi yang kecil Budi", ["Adi", "Budi"]),
        ("Adi/Budi", ["Adi", "Budi"]),
        ("Naura, tapi dia pemalu", ["Naura"]),
        ("Naura doang kok yang jadi ikut", ["Naura"]),
        ("anak saya yang nomor dua, Dafa", ["Dafa"]),
        ("that would be Dafa", ["Dafa"]),
    ],
)
def test_names_without_what_stands_around_them(said: str, names: list[str]) -> None:
    assert [one.name for one in read_children(said)] == names
    assert tells_of_children(said)


@pytest.mark.parametrize(
    "said", ["saya mau tanya dulu", "bayar ga", "acaranya dimana", "sama kayak kemarin", "namanya siapa ya lupa"]
)
def test_sentences_are_no_children(said: str) -> None:
    assert not tells_of_children(said)


@pytest.mark.parametrize(
    ("said", "names", "ages"),
    [
        ("namannya fathan, maf td salah ketik", ["Fathan"], [None]),
        ("Gibran! sudah saya tulis tiga kali lho", ["Gibran"], [None]),
        ("zahwa kk", ["Zahwa"], [None]),
        ("umurku 8, bentar lagi 9 pas bulan depan", [""], [8]),
        ("sembiln tahun", [""], [9]),
        ("enem taun lebih dikit", [""], [6]),
        ("Naura, dipanggil Nau", ["Nau"], [None]),
        ("namonyo Fadli, tapi di rumah dipanggia Ali", ["Fadli"], [None]),
        ("Rafif Contoh, biasa dipanggil Apip", ["Rafif Contoh"], [None]),
        ("aku mau ikut sendiri kak namaku bintang", ["Bintang"], [None]),
        ("tiga orang ya mbak melati terus mawar terus yang bungsu kenanga", ["Melati", "Mawar", "Kenanga"], [None] * 3),
        ("namanya Hujan kak, iya beneran Hujan, jangan ketawa", ["Hujan"], [None]),
        ("dipanggil Jumat karena lahirnya hari Jumat hehe", ["Jumat"], [None]),
        ("Cucu saya namanya Fatih, cucu dari anak yang di Jakarta", ["Fatih"], [None]),
        ("yang satu Kirana anak saya, satunya Kirana juga", ["Kirana", "Kirana"], [None, None]),
        ("nama anaknya naufal hakim spasi di tengah ya", ["Naufal Hakim"], [None]),
        ("sorry, not Tirto, it's Tirta", ["Tirta"], [None]),
        ("TK B kak, di TK Pertiwi", [""], [None]),
        ("namanya kinanti tanpa huruf h", ["Kinanti"], [None]),
        ("His name is Arka, A R K A", ["Arka"], [None]),
        ("anak ambo Fadhil samo kamanakan ambo Faris", ["Fadhil", "Faris"], [None, None]),
        ("Tuliskan Siti Contoh Aminah, cucu Bapak", ["Siti Contoh Aminah"], [None]),
        ("my son's name is Oliver Tan", ["Oliver Tan"], [None]),
        ("bru msk kls 1 sd", [""], [None]),
        ("kelas dua es de bu", [""], [None]),
        ("Sri Tri Lestari 6 th", ["Sri Tri Lestari"], [6]),
    ],
)
def test_what_is_written_in_a_hurry_or_dictated(said: str, names: list[str], ages: list[int | None]) -> None:
    found = read_children(said, asked_name=True)
    assert [one.name for one in found] == names
    assert [one.age for one in found] == ages


@pytest.mark.parametrize(
    ("said", "stage"),
    [("masih te ka be bu", "tk"), ("bru msk kls 1 sd", "sd"), ("kelas dua es de", "sd"), ("es em pe", "smp")],
)
def test_schools_as_they_are_dictated(said: str, stage: str) -> None:
    assert [one.stage for one in read_children(said)] == [stage]


@pytest.mark.parametrize(
    ("said", "names", "ages"),
    [
        ("Rayyan ya kak, R-A-Y-Y-A-N", ["Rayyan"], [None]),
        ("buyuang, eh maksud ambo Buyung Contoh", ["Buyung Contoh"], [None]),
        ("Rafi 5 th, Sari 4 th eh 3 th", ["Rafi", "Sari"], [5, 3]),
        ("satu aja, Alif", ["Alif"], [None]),
        ("I have two: Leo and Mia", ["Leo", "Mia"], [None, None]),
        ("cucu nenek si Rahmi, anaknya si Yusuf itu", ["Rahmi"], [None]),
        ("dua-duanya Syafa, sepupuan", ["Syafa", "Syafa"], [None, None]),
        ("72 bulan", [""], [6]),
        ("limo satangah taun", [""], [5]),
    ],
)
def test_what_is_said_around_them_is_no_child(said: str, names: list[str], ages: list[int | None]) -> None:
    found = read_children(said, asked_name=True)
    assert [one.name for one in found] == names
    assert [one.age for one in found] == ages
