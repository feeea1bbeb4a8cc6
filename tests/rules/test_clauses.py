"""Where a message is cut into requests, with a few phrases of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.core.feature import Action
from bot.chat.language.intents import Listener, Phrase


async def _answer() -> None:
    """Nothing: only the hearing is tested."""


_ACTION = Action(_answer)  # type: ignore[arg-type]
LISTENER = Listener(
    [
        Phrase("hello", _ACTION, ("halo", "selamat pagi", "salam"), leads=True),
        Phrase("hours", _ACTION, ("jam buka", "buka jam berapa")),
        Phrase("events", _ACTION, ("ada dongeng",)),
        Phrase("hold", _ACTION, ("pesan ...", "mau pesan {rest}")),
        Phrase("renew", _ACTION, ("perpanjang [yang kemarin]",)),
        Phrase("thanks", _ACTION, ("makasih",)),
        Phrase("sign_up", _ACTION, ("daftar anak {count:number} umur {age:number} [dan] [{age:number}]",)),
    ]
)


def parts(text: str) -> list[tuple[str, str]]:
    """The clauses as typed, with what is heard in them."""
    return [
        (clause.typed, clause.heard.phrase.name if clause.heard else "talk" if clause.chatter else "book")
        for clause in LISTENER.hear(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jam buka? ada dongeng?", [("jam buka?", "hours"), ("ada dongeng?", "events")]),
        ("jam buka, ada dongeng", [("jam buka,", "hours"), ("ada dongeng", "events")]),
        ("jam buka; ada dongeng", [("jam buka;", "hours"), ("ada dongeng", "events")]),
        ("jam buka\nada dongeng", [("jam buka", "hours"), ("ada dongeng", "events")]),
        ("jam buka trus ada dongeng", [("jam buka trus", "hours"), ("ada dongeng", "events")]),
        ("jam buka lalu ada dongeng", [("jam buka lalu", "hours"), ("ada dongeng", "events")]),
        ("jam buka skalian perpanjang", [("jam buka skalian", "hours"), ("perpanjang", "renew")]),
        ("jam buka dan ada dongeng", [("jam buka dan", "hours"), ("ada dongeng", "events")]),
        ("jam buka sama perpanjang", [("jam buka sama", "hours"), ("perpanjang", "renew")]),
        ("jam buka & perpanjang", [("jam buka &", "hours"), ("perpanjang", "renew")]),
        (
            "jam buka, perpanjang, ada dongeng",
            [("jam buka,", "hours"), ("perpanjang,", "renew"), ("ada dongeng", "events")],
        ),
    ],
)
def test_two_requests_are_two_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ada laskar pelangi? jam buka?", [("ada laskar pelangi?", "book"), ("jam buka?", "hours")]),
        ("jam buka? laskar pelangi", [("jam buka?", "hours"), ("laskar pelangi", "book")]),
        ("laskar pelangi, jam buka", [("laskar pelangi,", "book"), ("jam buka", "hours")]),
        ("jam buka trus ada laskar pelangi ga", [("jam buka trus", "hours"), ("ada laskar pelangi ga", "book")]),
        ("ada laskar pelangi ga kak jam buka", [("ada laskar pelangi ga kak", "book"), ("jam buka", "hours")]),
        ("ada laskar pelangi makasih ya", [("ada laskar pelangi", "book"), ("makasih ya", "thanks")]),
        ("ada bumi manusia? ada pulang?", [("ada bumi manusia?", "book"), ("ada pulang?", "book")]),
        (
            "ada bumi manusia? trus ada pulang?",
            [("ada bumi manusia?", "book"), ("trus", "talk"), ("ada pulang?", "book")],
        ),
    ],
)
def test_a_book_beside_a_request_is_searched_for_without_the_joining_word(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "title",
    [
        "bumi dan manusia",
        "bumi dan jam buka",
        "makan, doa, cinta",
        "terus melangkah lalu pulang",
        "jatuh terus bangun",
        "pulang; pergi; hujan",
        "siapa? aku!",
        "hujan sama badai",
        "dr. zakir, mr. hyde",
        "hujan, jam",
        "halo dunia",
        "halo, dunia",
        "selamat pagi, dunia",
    ],
)
def test_a_title_stays_whole(title: str) -> None:
    assert parts(title) == [(title, "book")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("halo jam buka", [("halo", "hello"), ("jam buka", "hours")]),
        ("halo ada laskar pelangi", [("halo", "hello"), ("ada laskar pelangi", "book")]),
        ("halo kak laskar pelangi", [("halo kak", "hello"), ("laskar pelangi", "book")]),
        ("selamat pagi, laskar pelangi", [("selamat pagi,", "hello"), ("laskar pelangi", "book")]),
        ("halo kak, ada dongeng? makasih", [("halo kak,", "hello"), ("ada dongeng?", "events"), ("makasih", "thanks")]),
        ("halo\nlaskar pelangi", [("halo", "hello"), ("laskar pelangi", "book")]),
    ],
)
def test_a_greeting_leads_as_a_clause_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


def test_commas_within_one_request_do_not_part_it() -> None:
    assert parts("daftar anak 2, umur 4 dan 6") == [("daftar anak 2, umur 4 dan 6", "sign_up")]


def test_an_open_ended_request_ends_where_another_is_heard() -> None:
    expected = [("mau pesan bumi manusia skalian", "hold"), ("perpanjang yg kmrn", "renew")]
    assert parts("mau pesan bumi manusia skalian perpanjang yg kmrn") == expected
    assert parts("mau pesan bumi dan manusia") == [("mau pesan bumi dan manusia", "hold")]


@pytest.mark.parametrize("text", ["wkwkwk", "ok kak", "hmm", "😀😀", "...", "haha iya", "sip, oke!"])
def test_chatter_is_one_clause_that_is_not_searched_for(text: str) -> None:
    assert parts(text) == [(text, "talk")]


def test_a_long_list_keeps_its_last_lines_together() -> None:
    text = "\n".join(f"judul nomor {n}" for n in range(30))
    clauses = LISTENER.hear(text)
    assert len(clauses) == 12
    assert clauses[-1].typed.endswith("judul nomor 29")


PIECES = [
    *("halo", "jam buka", "ada dongeng", "pesan", "bumi manusia", "perpanjang", "makasih", "kak", "wkwk", "dan"),
    *("trus", "sekalian", ",", "?", ";", "\n", "5", "😀", "laskar"),
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join))
def test_clauses_joined_are_the_message(text: str) -> None:
    typed = [clause.typed for clause in LISTENER.hear(text)]
    assert " ".join(typed).split() == text.split()


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join))
def test_what_is_heard_speaks_of_its_own_clause(text: str) -> None:
    for clause in LISTENER.hear(text):
        assert not (clause.heard and clause.chatter)
        if clause.heard:
            assert clause.heard.typed == clause.typed
            assert all(word in clause.typed for word in clause.heard.rest.split())
