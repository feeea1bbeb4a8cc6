"""The memory of what staff taught: the same words in any order, one slip of the finger, and nothing else."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.areas.learning.masking import masked, typed
from bot.areas.learning.memory import TaughtWords
from bot.areas.learning.rules import Taught, is_grave, is_secret, next_letter
from bot.base.reading.slang import FILLERS, READ_AS, TAGS
from bot.base.taught import Lexicon
from bot.settings import WIB

WORDS = "tukar botol bekas dengan buku anak sakit bayar pajak motor kapan buka batal kursi malam malas"
LEXICON = Lexicon([*WORDS.split(), *FILLERS, *TAGS, *READ_AS, "terima", "kasih", "selamat", "pagi"])


def memory(*taught: tuple[str, str]) -> TaughtWords:
    made = TaughtWords()
    made.keep(Taught(n, masked(text, LEXICON).text, meaning) for n, (text, meaning) in enumerate(taught, 1))
    return made


def recalled(known: TaughtWords, text: str) -> str | None:
    found = known.recall(masked(text, LEXICON), typed(text))
    return found.meaning if found else None


@pytest.mark.parametrize(
    "text",
    [
        "tukar botol bekas dengan buku",
        "kak dengan buku tukar botol bekas bisa ga ya",
        "tukar botool bekas dengan buku",
        "Tukar BOTOL bekas, dengan buku??",
        "selamat pagi pak, tukar botol bekas dengan buku belum ya? terima kasih",
    ],
)
def test_the_same_is_recalled(text: str) -> None:
    assert recalled(memory(("tukar botol bekas dengan buku", "partners")), text) == "partners"


@pytest.mark.parametrize(
    "text",
    [
        "tukar buku",
        "tukar botol bekas dengan buku anak",
        "botol",
        "",
        "🙂",
        "bayar pajak",
        "tukar botol bekas dengan buka",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert recalled(memory(("tukar botol bekas dengan buku", "partners")), text) is None


def test_a_known_word_is_no_slip_of_another() -> None:
    assert recalled(memory(("buka malam", "hours")), "buka malas") is None
    assert recalled(memory(("buka malam", "hours")), "buka malamm") == "hours"


def test_what_is_hidden_stands_for_any_word_that_is() -> None:
    known = memory(("anak saya zulfan sakit", "cancel_seat"))
    assert recalled(known, "anak saya rahmadi sakit") == "cancel_seat"
    assert recalled(known, "anak saya motor sakit") is None


def test_the_later_meaning_counts_and_what_is_forgotten_is_gone() -> None:
    known = memory(("bayar pajak motor", "fines"), ("bayar pajak motor", "other_service"))
    assert recalled(known, "bayar pajak motor") == "other_service"
    known.forget(Taught(2, "bayar pajak motor", "other_service"))
    assert recalled(known, "bayar pajak motor") is None
    assert recalled(known, "bayar pajak motorr") is None


@pytest.mark.parametrize(
    "text", ["saya mau bunuh diri", "pengen mati aja", "udah ga sanggup hidup lagi", "I want to die"]
)
def test_despair_is_never_answered_by_what_was_taught(text: str) -> None:
    assert is_grave(text)
    assert is_secret(text)


@pytest.mark.parametrize("text", ["toilet jorok banget", "petugasnya judes", "komplain dong"])
def test_complaints_are_kept_elsewhere(text: str) -> None:
    assert is_secret(text)
    assert not is_grave(text)


@pytest.mark.parametrize(
    ("now", "weekday", "then"),
    [
        ("2026-11-23T07:59", 1, "2026-11-23T08:00"),
        ("2026-11-23T08:00", 1, "2026-11-30T08:00"),
        ("2026-11-23T09:00", 7, "2026-11-29T08:00"),
        ("2026-12-31T09:00", 5, "2027-01-01T08:00"),
    ],
)
def test_the_next_letter(now: str, weekday: int, then: str) -> None:
    moment = next_letter(datetime.fromisoformat(now).replace(tzinfo=WIB), weekday, WIB)
    assert moment == datetime.fromisoformat(then).replace(tzinfo=WIB)


def test_no_letter_where_nobody_wants_one() -> None:
    assert next_letter(datetime(2026, 11, 23, tzinfo=WIB), 0, WIB) is None
