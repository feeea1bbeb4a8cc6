"""Authors' names out of catalogues."""

from __future__ import annotations

import pytest

from bot.areas.catalogue.names import author, authors


@pytest.mark.parametrize(
    ("written", "shown", "sorted_as"),
    [
        ("HIRATA, Andrea", "Andrea Hirata", "Hirata, Andrea"),
        ("Andrea Hirata", "Andrea Hirata", "Hirata, Andrea"),
        ("TOER, Pramoedya Ananta", "Pramoedya Ananta Toer", "Toer, Pramoedya Ananta"),
        ("KARTAWIJAYA,budhiana", "Budhiana Kartawijaya", "Kartawijaya, Budhiana"),
        ("Susanto", "Susanto", "Susanto"),
        ("HAMKA", "Hamka", "Hamka"),
        ("NAVIS, A.A.", "A.A. Navis", "Navis, A.A."),
        ("N.H. Dini", "N.H. Dini", "Dini, N.H."),
        ("AA Navis", "AA Navis", "Navis, AA"),
        ("VAN GOGH, Vincent", "Vincent van Gogh", "van Gogh, Vincent"),
        ("van der Berg, Jan", "Jan van der Berg", "van der Berg, Jan"),
        ("QARADHAWI, Yusuf al", "Yusuf al Qaradhawi", "Qaradhawi, Yusuf al"),
        ("AHMAD bin ISMAIL", "Ahmad bin Ismail", "Ismail, Ahmad bin"),
        ("O'BRIEN, Tim", "Tim O'Brien", "O'Brien, Tim"),
        ("AL-GHAZALI", "Al-Ghazali", "Al-Ghazali"),
        ("KING, Martin Luther, Jr.", "Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ("Tolstoy, Leo, 1828-1910", "Leo Tolstoy", "Tolstoy, Leo"),
        ("Mulyadi, S.E., M.M., Ph.D", "Mulyadi", "Mulyadi"),
        ("Agil Akbar Fahrezi, S.Geo", "Agil Akbar Fahrezi", "Fahrezi, Agil Akbar"),
        ("Abdurrahman Ritonga,Dkk", "Abdurrahman Ritonga", "Ritonga, Abdurrahman"),
        ("ANDERSON, Benedict R. O\\'G", "Benedict R. O'G Anderson", "Anderson, Benedict R. O'G"),
    ],
)
def test_it_shows_a_person_as_people_say_the_name(written: str, shown: str, sorted_as: str) -> None:
    found = author(written)
    assert found is not None
    assert (found.name, found.sort_name) == (shown, sorted_as)


@pytest.mark.parametrize(
    "office",
    [
        "Dinas Perpustakaan dan Kearsipan Kota Solok",
        "Indonesia. Departemen Pendidikan",
        "Bank Indonesia",
        "Canadian Nuclear Safety Commission, Ottawa",
    ],
)
def test_it_leaves_an_office_as_it_is(office: str) -> None:
    found = author(office)
    assert found is not None
    assert found.name == found.sort_name == office


def test_it_knows_one_person_however_the_name_is_written() -> None:
    one, other = author("HIRATA, Andrea"), author("Andrea Hirata")
    assert one is not None
    assert other is not None
    assert one.key == other.key


def test_it_keeps_a_role_and_not_as_part_of_the_name() -> None:
    found = authors("Maesy Ang (Editor), & Teddy W. Kusuma (Penerjemah)")
    assert [(one.name, one.role) for one in found] == [("Maesy Ang", "editor"), ("Teddy W. Kusuma", "translator")]


def test_it_takes_two_people_apart_and_not_a_family_name() -> None:
    assert [one.name for one in authors("Anastasia Diana,Lilis Setiawati")] == ["Anastasia Diana", "Lilis Setiawati"]
    assert [one.name for one in authors("García Márquez, Gabriel")] == ["Gabriel García Márquez"]


def test_it_leaves_out_what_is_no_name() -> None:
    assert [one.name for one in authors("Nurhastuty K. Wardhani; CA; MSc; PhD; ; dkk")] == ["Nurhastuty K. Wardhani"]
    assert authors(" ; ") == ()


def test_it_names_everybody_once() -> None:
    assert [one.name for one in authors("HIRATA, Andrea; Andrea Hirata; TERE LIYE")] == ["Andrea Hirata", "Tere Liye"]


@pytest.mark.parametrize(
    "name",
    [
        "A. Fuadi", "M. Natsir", "S. Rukiah", "M. Iqbal", "A. Teeuw", "S. Ali", "M. Yamin", "M. Amin", "S. Tan",
        "Ma Yan", "Mh. Rustandi", "Ag. Suyoto", "Md. Salleh", "S.H. Mintardja", "St. Takdir Alisjahbana", "H.B. Jassin",
        "Dan Brown", "Ed McBain", "Dr. Seuss", "H. Rider Haggard", "Ramadhan K.H.",
        "Drs", "Se", "Apt", "Ma", "S.E., M.M.", "dkk", "editor", "Dr.",
    ],
)  # fmt: skip
def test_what_looks_like_a_degree_is_a_name_where_nothing_else_is_one(name: str) -> None:
    assert [one.name for one in authors(name)] == [name]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("CONTOH, M.", "M. Contoh"),
        ("Natsir, M. Ali", "M. Ali Natsir"),
        ("MANSYUR, M. Aan", "M. Aan Mansyur"),
        ("Fuadi, A.", "A. Fuadi"),
        ("Rustandi, Mh", "Mh Rustandi"),
        ("BROWN, Dan", "Dan Brown"),
        ("Husain, Ed", "Ed Husain"),
        ("SALIM, S.E.", "S.E. Salim"),
        ("Winarto, S.S", "Winarto"),
        ("Mulyadi, SE", "Mulyadi"),
        ("Kaelan, M.S., Ph.D", "Kaelan"),
        ("dr. Bob Contoh, Sp.B(K)Onk", "Bob Contoh"),
        ("Agus Contoh, Sp. O.T", "Agus Contoh"),
        ("Ani Contoh M.Pd", "Ani Contoh"),
        ("Ani Contoh Spd", "Ani Contoh"),
        ("Ani Contoh SH MH", "Ani Contoh"),
        ("Ani Contoh SH., MH.", "Ani Contoh"),
        ("Ani Contoh, S.E.M.M", "Ani Contoh"),
        ("Dr.H.Ahmad Contoh,M.Ag", "Ahmad Contoh"),
        ("Ph. D. Contoh", "Ph.D. Contoh"),
        ("Hirata, Andrea.", "Andrea Hirata"),
        ("King Jr., Martin Luther", "Martin Luther King Jr."),
        ("IBN KHALDUN", "Ibn Khaldun"),
        ("JK Rowling", "JK Rowling"),
        ("Toer, Pramoedya Ananta, 1925-2006.", "Pramoedya Ananta Toer"),
    ],
)
def test_degrees_go_and_given_names_that_look_like_one_stay(written: str, shown: str) -> None:
    assert [one.name for one in authors(written)] == [shown]


@pytest.mark.parametrize(
    "written",
    [
        ("Hamka", "Prof. Dr. Hamka", "HAMKA", "Buya Hamka", "hamka"),
        ("Ahmad Contoh", "H. Ahmad Contoh, S.Pd., M.Si", "Contoh, Ahmad, Dr.", "CONTOH, Ahmad", "Dr. H. Ahmad Contoh"),
        ("Seuss", "Dr. Seuss", "DR. SEUSS", "Seuss, Dr."),
        ("H. Contoh", "Contoh, H.", "CONTOH, H"),
        ("J.K. Rowling", "J. K. Rowling", "JK Rowling", "ROWLING, J.K."),
        ("Лев Толстой", "ТОЛСТОЙ, Лев", "лев толстой"),
        ("Νίκος Καζαντζάκης", "ΚΑΖΑΝΤΖΆΚΗΣ, Νίκος"),
        ("村上 春樹", "村上春樹", "村上, 春樹"),
        ("نجيب محفوظ", "محفوظ، نجيب", "نجیب محفوظ"),
    ],
)
def test_one_person_has_one_key(written: tuple[str, ...]) -> None:
    assert len({one.key for text in written for one in authors(text)}) == 1
    assert all(len(authors(text)) == 1 for text in written)


def test_people_who_share_a_name_only_in_part_are_two() -> None:
    assert len(authors("H. Contoh; Contoh; Ahmad Contoh; M. Contoh")) == 4


@pytest.mark.parametrize(
    ("written", "shown", "sorted_as"),
    [
        ("ابن كثير", "ابن كثير", "ابن كثير"),
        ("أحلام مستغانمي", "أحلام مستغانمي", "مستغانمي, أحلام"),
        ("לאה נאור", "לאה נאור", "נאור, לאה"),
        ("Ροζίτα Σώκου", "Ροζίτα Σώκου", "Σώκου, Ροζίτα"),
        ("Лев Толстой", "Лев Толстой", "Толстой, Лев"),
        ("村上 春樹", "村上 春樹", "村上 春樹"),
        ("한강", "한강", "한강"),
    ],
)
def test_names_in_every_script_are_names(written: str, shown: str, sorted_as: str) -> None:
    assert [(one.name, one.sort_name) for one in authors(written)] == [(shown, sorted_as)]
