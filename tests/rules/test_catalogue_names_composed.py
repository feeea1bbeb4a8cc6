"""Authors' names as libraries write them, composed at random: what went in is who comes out."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.areas.catalogue.names import author, authors
from bot.base.reading.text import clean, fold

GIVEN = ("Ahmad", "Budi", "Citra", "Siti", "Nurul", "Rahmat", "Elsa", "Gunawan", "Zulfikar", "Ratna", "Johan", "Dewi")
FAMILY = ("Contoh", "Nasution", "Siregar", "Pratama", "Wulandari", "Lubis", "Kusuma", "Hidayat", "O'Brien", "Al-Amin")
INITIALS = ("A.", "M.", "S.", "H.M.", "R.", "N.H.")
TITLES = (
    "Dr.",
    "Prof. Dr.",
    "Drs.",
    "Hj.",
    "Ir.",
    "Prof. Dr. H.",
    "Dr. Ir. H.",
    "Dra. Hj.",
    "KH.",
    "Ust.",
    "Dr. (H.C.)",
)
DEGREES = (
    "S.Pd.",
    "M.Pd",
    "S.E.",
    "M.M.",
    "S. Pd",
    "M. Si",
    "Ph.D",
    "S.Ag.",
    "M.Hum.",
    "SKM",
    "S.Kom",
    "MPd",
    "Lc.",
    "M.A.",
)
OFFICES = ("Tim Redaksi Contoh", "Dinas Pendidikan dan Kebudayaan", "Penerbit Contoh", "Yayasan Bina Anak & Remaja")
REMARKS = ("", "", "", " (editor)", ", penyunting", " [et al.]", ", dkk.", ", 1928-1995")


@dataclass(frozen=True)
class Person:
    """Somebody, and one way to write it."""

    words: tuple[str, ...]
    written: str
    inverted: bool

    @property
    def key(self) -> list[str]:
        """The words, in no order."""
        return sorted(fold(" ".join(self.words)).replace(" ", ""))


@st.composite
def people(draw: st.DrawFn, *, inverted: bool) -> Person:
    """A person with titles and degrees or without; `inverted`: family's name first."""
    first = [draw(st.sampled_from(GIVEN))]
    if draw(st.booleans()):
        first.append(draw(st.sampled_from(GIVEN)))
    if draw(st.booleans()):
        first.insert(draw(st.integers(0, len(first))), draw(st.sampled_from(INITIALS)))
    titles = "" if inverted else draw(st.sampled_from(("", *TITLES)))
    last = draw(st.sampled_from(FAMILY))
    if first[0] in INITIALS:
        titles = titles.removesuffix(" H.")  # "Dr. H. A. Contoh" may have three initials
    if draw(st.booleans()):
        last = last.upper()
        first = first if inverted else [word.upper() for word in first]
    degrees = draw(st.lists(st.sampled_from(DEGREES), max_size=3, unique=True))
    name = f"{last}, {' '.join(first)}" if inverted else " ".join([*first, last])
    written = ", ".join([f"{titles} {name}".strip(), *degrees]) + draw(st.sampled_from(REMARKS))
    return Person((*first, last), written, inverted)


STRONG = ("; ", ";", " ; ", " | ", "\n", "\r\n", " dan ", ", dan ", " & ", " / ")


@st.composite
def cells(draw: st.DrawFn) -> tuple[list[Person], str]:
    """One to four people in a cell, all natural or all inverted, and how they are parted."""
    inverted = draw(st.booleans())
    found = draw(st.lists(people(inverted=inverted), min_size=1, max_size=4, unique_by=lambda one: tuple(one.key)))
    separator = draw(st.sampled_from(STRONG if inverted else (*STRONG, ", ", ",")))
    return found, separator


def _letters(name: str) -> list[str]:
    return sorted(fold(name).replace(" ", ""))


@settings(max_examples=300, deadline=None)
@given(cells())
def test_whoever_was_written_into_a_cell_comes_out_of_it(cell: tuple[list[Person], str]) -> None:
    written, separator = cell
    text = separator.join(one.written for one in written)
    found = authors(text)
    assert [_letters(one.name) for one in found] == [one.key for one in written], text


ALPHABETS = st.one_of(st.text(max_size=40), st.text("AaBb .,;&/|()[]-:'\nÉŞßاحمדנ春樹Лё", max_size=25))
PIECES = (
    "Andrea Hirata Contoh Ahmad M. A. S. H. H Dr. Prof. Drs. Hj. KH. , , , . ; & dan Dan / | with oleh: (editor) "
    "editor, ill. penerj. S.Pd. M.Si S.E. M.M. SE Ma Se Ph.D Jr. bin van der Tim Dinas Pendidikan 1928-1995 [et al.] "
    "dkk. TOER HIRATA andrea طه حسين 村上 春樹 Толстой"
).split()
KNOWN = frozenset(
    "m a s h i p dr prof drs hj kh dan with oleh editor ill penerj spd pd msi si se mm ma e ph d jr et al dkk".split()
)
"""Titles, degrees, roles and joints, letter by letter: what need not come out again."""


@settings(max_examples=600, deadline=None)
@given(ALPHABETS)
def test_a_text_with_a_letter_of_any_script_names_somebody(text: str) -> None:
    assert bool(authors(text)) == any(map(str.isalpha, clean(text)))


@settings(max_examples=400, deadline=None)
@given(st.one_of(ALPHABETS, st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)))
def test_a_shown_name_that_is_read_again_is_the_same_person(text: str) -> None:
    for one in authors(text):
        assert [again.key for again in authors(one.name)] == [one.key]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join))
def test_no_word_of_a_name_is_lost(text: str) -> None:
    shown = {word for one in authors(text) for word in fold(one.name).split()}
    wanted = {word for word in fold(text).split() if not word.isdigit()} - KNOWN
    assert wanted <= shown, text


@settings(max_examples=300, deadline=None)
@given(people(inverted=False), st.sampled_from(OFFICES), st.sampled_from(STRONG))
def test_an_office_and_a_person_are_told_apart(one: Person, office: str, separator: str) -> None:
    found = authors(f"{one.written}{separator}{office}")
    assert [_letters(author.name) for author in found] == [one.key, _letters(office)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from((*GIVEN, *FAMILY)), min_size=1, max_size=4, unique=True), st.booleans())
def test_common_names_are_read_the_same_at_once_and_closely(words: list[str], turned: bool) -> None:
    name = f"{words[0]}, {' '.join(words[1:])}" if turned and len(words) > 1 else " ".join(words)
    (at_once,), closely = authors(name), author(name)
    assert at_once == closely
