"""Several authors in one cell, and one name or one office that looks like several."""

from __future__ import annotations

import pytest

from bot.areas.catalogue.names import authors, doubtful


def named(text: str) -> list[str]:
    """How the authors of a cell are shown."""
    return [one.name for one in authors(text)]


@pytest.mark.parametrize(
    "joint",
    [
        "; ", ";", " | ", "\n", "\r\n", " / ", "/", " dan ", " Dan ", ", dan ", " & ", "& ", "&", " and ", " serta ",
        " bersama ", " dengan ", " with ", ", ", ",", " + ", " x ", " - ", " [dan] ", "；",
    ],
)  # fmt: skip
def test_whole_names_are_two_people_whatever_stands_between(joint: str) -> None:
    assert named(f"Ahmad Contoh{joint}Budi Misal") == ["Ahmad Contoh", "Budi Misal"]
    assert named(f"Dr. Ahmad Contoh, M.Pd.{joint}Hj. Siti Misal, S.Pd.") == ["Ahmad Contoh", "Siti Misal"]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("HIRATA, Andrea; TOER, Pramoedya", ["Andrea Hirata", "Pramoedya Toer"]),
        ("Hirata, Andrea, Toer, Pramoedya Ananta", ["Andrea Hirata", "Pramoedya Ananta Toer"]),
        ("Hirata, Andrea dan Toer, Pramoedya Ananta", ["Andrea Hirata", "Pramoedya Ananta Toer"]),
        ("Gaiman, Neil, and Terry Pratchett", ["Neil Gaiman", "Terry Pratchett"]),
        ("Dr. H. Ahmad Contoh, M.Pd., Budi Contoh, S.Pd.", ["Ahmad Contoh", "Budi Contoh"]),
        ("Budi Contoh Dr. H. Ahmad Contoh", ["Budi Contoh", "Ahmad Contoh"]),
        ("Budi Contoh S.Pd Ani Contoh M.Pd", ["Budi Contoh", "Ani Contoh"]),
        ("Ani Contoh, Budi Contoh, dan Furaidah", ["Ani Contoh", "Budi Contoh", "Furaidah"]),
        ("Ani, Budi, dan Citra", ["Ani", "Budi", "Citra"]),
        ("Asep Contoh dan Ismail", ["Asep Contoh", "Ismail"]),
        ("Ani Contoh/A. Misal", ["Ani Contoh", "A. Misal"]),
        ("Contoh, S./O'Misal, Siti", ["S. Contoh", "Siti O'Misal"]),
        ("Reda & Soca Contoh", ["Reda", "Soca Contoh"]),
        ("Barnes & Noble", ["Barnes & Noble"]),
        ("Ani & Budi", ["Ani", "Budi"]),
        ("Ani & Budi & Citra", ["Ani", "Budi", "Citra"]),
        ("Ani&Budi", ["Ani", "Budi"]),
        ("Ani Contoh&Budi&Citra Misal", ["Ani Contoh", "Budi", "Citra Misal"]),
        ("Ani, Budi, & Citra", ["Ani", "Budi", "Citra"]),
        ("Ani, Budi, Citra & Dedi", ["Ani", "Budi", "Citra", "Dedi"]),
        ("Andi, Budi and Cici", ["Budi Andi", "Cici"]),
        ("Contoh, A. & Misal", ["A. Contoh", "Misal"]),
        ("Andi, Budi, S.Pd. & Cici", ["Budi Andi", "Cici"]),
        ("Hirata, Andrea & Lestari, Dee", ["Andrea Hirata", "Dee Lestari"]),
        ("Hirata, Andrea, Lestari, Dee & Toer, Pramoedya", ["Andrea Hirata", "Dee Lestari", "Pramoedya Toer"]),
        ("Ani/Budi", ["Ani", "Budi"]),
        ("Ani - Budi", ["Ani", "Budi"]),
        ("Ani + Budi", ["Ani", "Budi"]),
        ("HIRATA, Andrea & Citra", ["Andrea Hirata", "Citra"]),
        ("Simon&Schuster", ["Simon&Schuster"]),
        ("R&D Perpustakaan", ["R&D Perpustakaan"]),
        ("Ani, S.Pd. & Budi, M.Pd.", ["Ani", "Budi"]),
        ("SA'DI, Siti; O'MISAL, Budi", ["Siti Sa'di", "Budi O'Misal"]),
        ("Soca Contoh & Reda", ["Soca Contoh", "Reda"]),
        ("Ani Contoh; Budi Contoh; dan Citra Contoh", ["Ani Contoh", "Budi Contoh", "Citra Contoh"]),
        ("Chip Heath; Dan Heath", ["Chip Heath", "Dan Heath"]),
        ("andrea hirata, tere liye", ["Andrea Hirata", "Tere Liye"]),
        ("Jan van der Berg dan Piet de Vries", ["Jan van der Berg", "Piet de Vries"]),
        ("Abec/Reki Kawahara", ["Abec", "Reki Kawahara"]),
        ("Yugha Contoh dan Tim Esensi", ["Yugha Contoh", "Tim Esensi"]),
        ("Andrea Hirata, Penerbit Contoh", ["Andrea Hirata", "Penerbit Contoh"]),
        ("村上春樹、石田スイ", ["村上春樹", "石田スイ"]),
        ("Dr. Seuss; לאה נאור", ["Dr. Seuss", "לאה נאור"]),
        ("Ani Contoh; CA; MSc; dkk; Budi", ["Ani Contoh", "Budi"]),
        ("Dr; Ani Contoh", ["Ani Contoh"]),
        ("Nunung (praktisi; Penulis Boga)", ["Nunung (Praktisi; Penulis Boga)"]),
    ],
)
def test_it_tells_several_people_from_one(cell: str, people: list[str]) -> None:
    assert named(cell) == people


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("García Márquez, Gabriel José", "Gabriel José García Márquez"),
        ("PRATAMA PUTRA, Yulius Eka", "Yulius Eka Pratama Putra"),
        ("van der Berg, Jan Willem", "Jan Willem van der Berg"),
        ("De La Fontaine, Jean", "Jean de La Fontaine"),
        ("Ahmad bin Hanbal", "Ahmad bin Hanbal"),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
        ("Ravi a/l Muthu", "Ravi a/l Muthu"),
        ("Ahmad, Budi, Citra", "Ahmad, Budi, Citra"),
    ],
)
def test_it_leaves_one_name_whole(cell: str, shown: str) -> None:
    assert named(cell) == [shown]


def test_a_family_name_of_two_words_is_known_by_its_neighbours() -> None:
    assert named("Agung Saputra, Yulius Eka; Hirata, Andrea") == ["Yulius Eka Agung Saputra", "Andrea Hirata"]


@pytest.mark.parametrize(
    "office",
    [
        "Dinas Pendidikan dan Kebudayaan",
        "Badan Pengembangan dan Pembinaan Bahasa",
        "Tim Redaksi Anak & Remaja",
        "Kementerian Agama RI",
        "Kementerian PPN/Bappenas",
        "Menteri Negara Riset dan Teknologi",
        "Simon & Schuster",
        "Simon and Schuster",
        "Ernst & Young",
        "Indonesia. Kementerian Pendidikan dan Kebudayaan",
        "Pusat Pembinaan dan Pengembangan Bahasa, Jakarta",
        "Ikatan Dokter Anak Indonesia",
        "Pemerintah Kota Solok",
    ],
)
def test_an_office_stays_one(office: str) -> None:
    found = authors(office)
    assert [(one.name, one.sort_name) for one in found] == [(office, office)]


def test_an_office_under_its_last_word_is_turned() -> None:
    assert named("FESTIVAL CONTOH, Yayasan") == ["Yayasan Festival Contoh"]
    assert named("Indonesia, Bank") == ["Bank Indonesia"]
    assert named("ABRI, Pusat Sejarah dan Tradisi") == ["Pusat Sejarah dan Tradisi ABRI"]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ani Contoh (editor)", [("Ani Contoh", "editor")]),
        ("Contoh, Ani, editor.", [("Ani Contoh", "editor")]),
        ("penyunting: Ani Contoh", [("Ani Contoh", "editor")]),
        ("editor: Ani Contoh, Budi Contoh", [("Ani Contoh", "editor"), ("Budi Contoh", "editor")]),
        ("Budi Contoh ; ill. Ani Contoh", [("Budi Contoh", ""), ("Ani Contoh", "illustrator")]),
        ("oleh Budi Contoh ; penerjemah, Ani Contoh", [("Budi Contoh", ""), ("Ani Contoh", "translator")]),
        ("Budi Contoh ; diterjemahkan oleh Ani Contoh", [("Budi Contoh", ""), ("Ani Contoh", "translator")]),
        ("Budi Contoh, penerj.", [("Budi Contoh", "translator")]),
        ("by Ani Contoh ... [et al.]", [("Ani Contoh", "")]),
        ("Ani Contoh (penulis), Budi Contoh (ilustrator)", [("Ani Contoh", ""), ("Budi Contoh", "illustrator")]),
        ("Ani Contoh (penulis & ilustrator)", [("Ani Contoh", "illustrator")]),
        ("Ani Contoh, editor: Budi Misal", [("Ani Contoh", ""), ("Budi Misal", "editor")]),
        ("Ani Contoh, diterjemahkan oleh Budi Misal", [("Ani Contoh", ""), ("Budi Misal", "translator")]),
        ("Ani Contoh, dkk., Budi Misal", [("Ani Contoh", ""), ("Budi Misal", "")]),
    ],
)
def test_what_somebody_did_is_told_from_the_name(cell: str, people: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in authors(cell)] == people


def test_parts_that_a_file_keeps_apart_stay_apart() -> None:
    assert [one.name for one in authors("Hirata, Andrea\x1fToer, Pramoedya", "\x1f")] == [
        "Andrea Hirata",
        "Pramoedya Toer",
    ]
    assert [one.name for one in authors("Andrea\x1fBudi\x1fCitra", "\x1f")] == ["Andrea", "Budi", "Citra"]


@pytest.mark.parametrize(
    "cell",
    [
        "Ani Contoh, dkk", "Ani Contoh dkk.", "Ani Contoh et al.", "Ani Contoh [et al.]", "Ani Contoh, et. al",
        "Ani Contoh (dkk)", "Ani Contoh; dkk.", "Ani Contoh dan kawan-kawan", "Ani Contoh dan lain-lain",
        "Ani Contoh c.s.", "Ani Contoh dan 3 lainnya", "Contoh, Ani, dkk", "Ani Contoh and others",
        "Ani Contoh ... [et al.]",
    ],
)  # fmt: skip
def test_that_others_wrote_it_is_no_name_and_is_known(cell: str) -> None:
    assert named(cell) == ["Ani Contoh"]
    assert doubtful(cell) == (True, False)


@pytest.mark.parametrize(
    "cell",
    [
        "Ani Contoh [pseud.]", "Ani Contoh (pseud)", "Ani Contoh (alm.)", "Ani Contoh [nama pena]", "[Ani Contoh]",
        "Ani Contoh (koord.)", "Contoh, Ani [pseud.]", "ANI CONTOH (ALM)", "Ani Contoh (penulis cerita anak)",
        "A[ni] Contoh",
        "Ani Contoh [sic]",
    ],
)  # fmt: skip
def test_what_is_noted_in_brackets_is_no_name(cell: str) -> None:
    assert named(cell) == ["Ani Contoh"]
    assert doubtful(cell) == (False, False)


def test_another_name_in_brackets_stays() -> None:
    assert named("Hamba (Abdul Contoh)") == ["Hamba (Abdul Contoh)"]
    assert named("Badan Contoh (Bacon)") == ["Badan Contoh (Bacon)"]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ani Contoh Prof. Dr. Budi Misal", ["Ani Contoh", "Budi Misal"]),
        ("ani contoh prof. dr. budi misal", ["Ani Contoh", "Budi Misal"]),
        ("Ani Contoh Prof. Dr. Budi", ["Ani Contoh", "Budi"]),
        ("Prof. Dr. Ani Contoh Prof. Dr. Budi", ["Ani Contoh", "Budi"]),
        ("Ani Contoh Drs. Budi Umpama Ir. H. Cici", ["Ani Contoh", "Budi Umpama", "Cici"]),
        ("Ani Contoh Prof. Dr. M.", ["Ani Contoh Prof. Dr. M."]),
        ("Contoh Prof. Dr. Budi", ["Contoh Prof. Dr. Budi"]),
        ("Ani Prof. Dr. Budi Misal", ["Ani Prof. Dr. Budi Misal"]),
        ("Ani Contoh Drs. Budi", ["Ani Contoh", "Budi"]),
    ],
)
def test_a_title_between_two_names_is_known(cell: str, people: list[str]) -> None:
    assert named(cell) == people
    assert doubtful(cell) == (False, True)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("1. Ani Contoh 2. Budi Misal", [("Ani Contoh", ""), ("Budi Misal", "")]),
        ("(1) Ani Contoh, M.Pd. (2) Budi Misal, S.Pd.", [("Ani Contoh", ""), ("Budi Misal", "")]),
        ("Ani Contoh 2. Budi", [("Ani Contoh 2. Budi", "")]),
        ("Ani Contoh Editor: Budi Misal", [("Ani Contoh", ""), ("Budi Misal", "editor")]),
        ("Ani Contoh (Editor) Budi Misal", [("Ani Contoh", "editor"), ("Budi Misal", "")]),
        (
            "Ani Contoh Penerjemah: Budi Misal Editor: Cici Umpama",
            [("Ani Contoh", ""), ("Budi Misal", "translator"), ("Cici Umpama", "editor")],
        ),
        ("Hamba (Abdul Contoh) Misal", [("Hamba (Abdul Contoh) Misal", "")]),
        ("Badan Contoh (Bacon) Kota", [("Badan Contoh (Bacon) Kota", "")]),
    ],
)
def test_people_that_only_a_number_or_a_role_parts(cell: str, people: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in authors(cell)] == people


@pytest.mark.parametrize(
    "cell",
    [
        "Ani Contoh dan Dr. Budi Misal", "Ani Contoh & Prof. Dr. Budi", "Prof. Dr. Ani Contoh, M.Pd.",
        "Ani Contoh, Dr.",
        "MISAL Prof. Dr. Ani", "Contoh, Dr. Ani", "Dr. H. Ani Contoh; Ir. Budi Misal", "Ani Contoh H. Misal",
        "Dr. Seuss",
    ],
)  # fmt: skip
def test_a_title_before_a_name_leaves_nothing_open(cell: str) -> None:
    assert doubtful(cell) == (False, False)
