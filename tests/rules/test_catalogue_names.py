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
