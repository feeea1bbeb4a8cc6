"""Danger is heard however it is written; titles, subjects, drills and jokes are not taken for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import reference
from bot.areas.emergencies.recognition import Level, hear
from bot.areas.emergencies.rules import NUMBERS, helps
from bot.chat.language.classifier.suspicion import suspicion
from handlers.emergencies.actions import hears


def _lines(name: str) -> list[str]:
    text = (Path(__file__).parent / "messages" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


_TOLD = [tuple(part.strip() for part in line.split("|")) for line in _lines("danger.txt")]
_QUIET = _lines("no_danger.txt")
_NEIGHBOURS = [tuple(part.strip() for part in line.split("|")) for line in _lines("neighbours.txt")]
_ASKED = (
    "{}",
    "{} ada?",
    "ada {} ga kak?",
    "ada buku tentang {}?",
    "novel {}",
    "buku {}",
    "cari {}",
    "mau pinjam {}",
)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("api!", "fire"),
        ("kebakaran!!", "fire"),
        ("tabaka", "fire"),
        ("gampo", "quake"),
        ("ado ula", "animal"),
        ("anak den ilang", "lost_child"),
        ("anak saya hilang, pakai baju merah, umur 4 tahun", "lost_child"),
        ("petugas, mohon ke ruang baca. ada bapak yang dadanya sakit sekali, tolong", "medical"),
        ("someone is hurt badly near the stairs", "medical"),
        ("saya terkunci di gudang", "lift"),
        ("plafonnya runtuh kak", "collapse"),
        ("ada yg mau lompat dari lantai 3", "self_harm"),
    ],
)
def test_danger_is_heard(typed: str, kind: str) -> None:
    assert (hear(typed).level, hear(typed).kind) == (Level.SURE, kind)


@pytest.mark.parametrize(("kind", "typed"), _TOLD)
def test_danger_is_heard_however_it_is_told(kind: str, typed: str) -> None:
    assert (hear(typed).level, hear(typed).kind) == (Level.SURE, kind)


@pytest.mark.parametrize("typed", _QUIET)
def test_what_is_none_raises_no_alarm(typed: str) -> None:
    assert hear(typed).level < Level.SURE


def test_every_kind_has_a_number() -> None:
    assert all(name in NUMBERS for kind in ("fire", "self_harm", "whatever") for name in helps(kind))


@pytest.mark.shared
@pytest.mark.skipif(not reference.CATALOGUE.is_file(), reason="the reference data is not beside the project")
def test_no_title_and_no_subject_raises_an_alarm() -> None:
    assert [typed for typed in _questions() if hear(typed).level is Level.SURE or _level(typed) is Level.SURE] == []


def _level(text: str) -> Level:
    """As the list and the learned ear hear it together, where it means nothing else."""
    ear = suspicion()
    assert ear is not None, "what tells of danger was not learned: python -m bot.dev.understanding"
    return Level(hears(text, ear.suspects(text)[1], lambda: False))


@pytest.mark.parametrize(
    "typed",
    [
        "gerobak bakso kebalik kuahnya kena anak-anak",
        "he keeps waiting for me by the gate with a hammer",
        "urang tu manyuruak di wc padusi mambaok kamera",
        "bunyi tik tik dari koper yang ditinggal di lobi, orangnya kabur",
        "separuh mukanya turun dan dia nggak bisa senyum",
        "uncle touches me when mum is out",
        "anaknya udah setengah badan keluar jendela",
        "jangan dicari lagi ya, semuanya udah aku beresin",
    ],
)
def test_what_the_list_has_not_got_is_heard_by_the_ear(typed: str) -> None:
    assert hear(typed).level is Level.NONE
    assert _level(typed) is not Level.NONE


@pytest.mark.parametrize("typed", [line for _, line in _TOLD])
def test_the_ear_takes_no_danger_away(typed: str) -> None:
    assert _level(typed) is not Level.NONE


@pytest.mark.parametrize(
    "typed",
    ["anak saya hilang", "Anak saya hilang", "anakku hilang", "anak ambo hilang", "cucu saya hilang",
     "my daughter is lost", "anak saya gak ketemu", "anak saya ga ada", "anak saya hilang boleh diumumkan ga kak",
     "our toddler is missing"],
)  # fmt: skip
def test_whose_own_child_is_lost_is_asked_nothing_first(typed: str) -> None:
    assert _level(typed) is Level.SURE


@pytest.mark.parametrize(
    "typed",
    ["anak saya menghilangkan buku", "anak saya hilangkan buku perpus", "my son lost his card",
     "kartu anak saya hilang", "my kid lost interest in reading", "Anakku yang Hilang",
     "anak saya hilang fokus, ada buku?", "novel anakku hilang"],
)  # fmt: skip
def test_what_a_child_has_lost_raises_no_alarm(typed: str) -> None:
    assert _level(typed) < Level.SURE


@pytest.mark.parametrize("typed", _QUIET)
def test_the_ear_raises_no_alarm_of_its_own(typed: str) -> None:
    assert _level(typed) < Level.SURE


@pytest.mark.parametrize(("what", "typed"), _NEIGHBOURS)
def test_lines_nobody_tuned_to(what: str, typed: str) -> None:
    assert _level(typed) >= Level.LIKELY if what == "danger" else _level(typed) < Level.SURE


@pytest.mark.parametrize(
    "typed",
    ["goblet of fire", "harry potter and the goblet of fire", "the girl who drowned", "murder on the orient express",
     "ghost stories", "catching fire", "laut bercerita", "minat baca di kampung kami sekarat", "kaki kursi patah",
     "ada palatihan padamkan api untuak ibu-ibu?"],
)  # fmt: skip
def test_what_only_sounds_so_gets_no_key_or_at_most_one(typed: str) -> None:
    assert _level(typed) < Level.SURE
    assert hear(typed).level is Level.SURE or _level(typed) is Level.NONE


def _questions() -> Iterator[str]:
    """Every title; in every manner of asking those that hold a word of danger, and every subject."""
    subjects = set()
    for entry in reference.entries():
        for title in {entry.title, entry.title.lower()}:
            yield title
            if hear(title).level or hear(f"ada {title}").level:
                yield from (asked.format(title) for asked in _ASKED)
        subjects |= {subject.lower() for subject in entry.subjects}
    yield from (asked.format(subject) for subject in subjects for asked in _ASKED)


@pytest.mark.parametrize(
    "text",
    [
        "kak, WIFI DI RUANG REFERENSI TIDAK BISA TERSAMBUNG!!! tolong dibalas cepat",
        "tolong jawab cepat ya buku di rak mana",
        "lampu di ruang baca tolong segera diperbaiki",
        "jadwal ke aula tolong cepat dikirim",
        "hai!! Buku ular untuk kelas 3 ada di rak mana?",
    ],
)
def test_who_wants_a_book_or_an_answer_soon_calls_for_no_help(text: str) -> None:
    assert hear(text).level is Level.NONE


@pytest.mark.parametrize("text", ["anak saya hilang tolong dibalas cepat", "ada kebakaran tolong segera dijawab"])
def test_danger_stays_danger_where_an_answer_is_wanted_soon(text: str) -> None:
    assert hear(text).level is Level.SURE
