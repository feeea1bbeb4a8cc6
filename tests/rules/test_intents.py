"""What is heard in plain chat, with the phrases of all areas; and which titles are left alone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.core.feature import Action
from bot.chat.language.intents import Clause, Heard, Listener, Phrase
from handlers import FEATURES

MESSAGES = Path(__file__).parent / "messages"
LISTENER = Listener([phrase for feature in FEATURES for phrase in feature.phrases])


def lines(file: str) -> list[str]:
    """The lines of a file of messages; # begins a remark."""
    return [line for line in (MESSAGES / file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def table(file: str) -> list[tuple[str, list[str]]]:
    """Messages with the names of what is heard in each of their clauses."""
    rows = [line.rpartition(" | ") for line in lines(file)]
    return [(typed.replace("\\n", "\n"), heard.split(" / ")) for typed, _, heard in rows]


def names(clauses: tuple[Clause, ...]) -> list[str]:
    """What is heard in the clauses; a joining word on its own is passed over, as the router does."""
    found = [_name(clause) for clause in clauses]
    return [name for name in found if name != "talk"] or found


def _name(clause: Clause) -> str:
    if clause.heard:
        return clause.heard.phrase.name
    return "talk" if clause.chatter else "book"


def heard(typed: str) -> Heard:
    """What is heard in a message of one clause."""
    (clause,) = LISTENER.hear(typed)
    assert clause.heard is not None, typed
    return clause.heard


@pytest.mark.parametrize(("typed", "expected"), table("heard.txt"))
def test_a_request_is_heard(typed: str, expected: list[str]) -> None:
    assert names(LISTENER.hear(typed)) == expected


@pytest.mark.parametrize(("typed", "expected"), table("several.txt"))
def test_several_requests_are_heard_in_their_order(typed: str, expected: list[str]) -> None:
    assert names(LISTENER.hear(typed)) == expected


@pytest.mark.parametrize("title", lines("books.txt"))
def test_a_book_goes_to_the_search_whole(title: str) -> None:
    clauses = LISTENER.hear(title)
    assert [clause.typed for clause in clauses] == [title]
    assert not clauses[0].chatter
    assert not (clauses[0].heard and clauses[0].heard.sure)


def test_what_goes_to_the_search_is_left_as_typed() -> None:
    clauses = LISTENER.hear("assalamualaikum  kak, Ado MTK kls 5 dak?\ntrus jam bara bukak")
    assert [clause.typed for clause in clauses] == [
        "assalamualaikum  kak,",
        "Ado MTK kls 5 dak?",
        "trus jam bara bukak",
    ]


@pytest.mark.parametrize(
    ("typed", "slots"),
    [
        ("dftar dongeng anak 2, umur 4 sm 6", {"count": "2", "age": "4"}),
        ("sy guru bawa 30 murid", {"count": "30"}),
        ("anak den limo taun bisa ikut?", {"age": "5"}),
        ("batal yg sabtu anak demam", {"day": "sabtu", "reason": "anak demam"}),
        ("isuak ado acara apo", {"day": "besok"}),
        ("hari ko bukak?", {"day": "hari ko"}),
        ("tgl 25 des buka ga", {"day": "tanggal 25 des"}),
        ("tanggal 3 buka?", {"day": "tanggal 3"}),
        ("jam 3 sore buka?", {"time": "15:00"}),
        ("tutup jam 4 ya?", {"time": "16:00"}),
        ("jam 09.30 sudah buka?", {"time": "09:30"}),
        ("udh hal 120", {"page": "120"}),
        ("mau pesan buku Bumi  Manusia dong kak", {"title": "Bumi  Manusia"}),
        ("usul buku Laut Bercerita ya min", {"title": "Laut Bercerita"}),
    ],
)
def test_slots_hold_what_was_said(typed: str, slots: dict[str, str]) -> None:
    found = heard(typed)
    assert {name: found.slot(name) for name in slots} == slots


def test_a_slot_may_be_said_more_than_once() -> None:
    assert heard("dftar dongeng anak 2, umur 4 sm 6").numbers("age") == (4, 6)
    assert heard("sabtu dan minggu buka?").slots == (("day", "sabtu"), ("day", "minggu"))


def test_the_rest_is_what_was_typed() -> None:
    assert heard("pesan Bumi Manusia").rest == "Bumi Manusia"
    assert heard("jam bara bukak").rest == ""


@pytest.mark.parametrize("typed", ["jam bara bukak", "toilet kotor bgt!!", "min tolong dong jam bukanya brp ya"])
def test_a_clause_that_is_accounted_for_is_sure(typed: str) -> None:
    assert heard(typed).sure


@pytest.mark.parametrize("typed", ["pesan bumi manusia", "waktu kami datang tadi toiletnya kotor"])
def test_a_clause_with_words_left_over_is_unsure(typed: str) -> None:
    assert not heard(typed).sure


@pytest.mark.parametrize("typed", ["kini lai buka?", "bsk buka jam brp", "jam bara bukak", "dima lokasinyo", "cs"])
def test_a_question_about_the_library_interrupts_a_form(typed: str) -> None:
    assert heard(typed).sure
    assert heard(typed).phrase.interrupts


@pytest.mark.parametrize(
    "answer", ["Budi Contoh", "Tere Liye", "Gramedia", "anak-anak", "2019", "ya", "Sabtu", "besok"]
)
def test_an_answer_to_a_form_does_not_interrupt_it(answer: str) -> None:
    assert not any(clause.heard and clause.heard.phrase.interrupts for clause in LISTENER.hear(answer))


def test_empty_text_is_nothing() -> None:
    assert LISTENER.hear("") == LISTENER.hear(" \n\t ") == ()


def test_the_same_words_belong_to_the_phrase_that_accounts_for_more_of_them() -> None:
    async def answer() -> None: ...

    action = Action(answer)  # type: ignore[arg-type]
    vague, exact = Phrase("vague", action, ("... dongeng ...",)), Phrase("exact", action, ("ada dongeng",))
    (clause,) = Listener([vague, exact]).hear("ada dongeng?")
    assert clause.heard is not None
    assert clause.heard.phrase is exact


MESSY = st.lists(
    st.one_of(
        st.sampled_from(
            "halo trus terus, dan ? jam buka besok ada buku laskar pelangi pesan kak 5 \n ; wkwk p".split(" ")
        ),
        st.text(max_size=12),
        st.sampled_from(["😀", "👨‍👩‍👧", "مرحبا", "كتاب", "ﷺ", "e\u0301", "\u200f", "१२", "²", "½", "İ", "ß", "\x00"]),
    ),
    max_size=40,
).map(" ".join)


@given(MESSY)
def test_any_text_is_heard_and_no_word_is_lost(text: str) -> None:
    clauses = LISTENER.hear(text)
    assert "".join("".join(clause.typed for clause in clauses).split()) == "".join(text.split())
    assert all(clause.typed.strip() == clause.typed for clause in clauses)


ENDLESS = ["buka ", "halo ", "toilet kotor ", ", ", "?", "dan ", "trus buka jam berapa ", "9 ", "\n", "p\n", "halo, "]


@pytest.mark.parametrize("word", ENDLESS)
def test_the_longest_message_is_heard(word: str) -> None:
    text = (word * 4096)[:4096]
    clauses = LISTENER.hear(text)
    assert "".join("".join(clause.typed for clause in clauses).split()) == "".join(text.split())


@pytest.mark.shared
def test_titles_of_a_real_catalogue_are_not_taken_for_something_else(shared: Path) -> None:
    with (shared / "catalogue" / "catalogue.csv").open(encoding="utf-8", newline="") as file:
        real = [row["title"] for row in csv.DictReader(file)][::3]
    taken = [title for title in real if any(c.chatter or (c.heard and c.heard.sure) for c in LISTENER.hear(title))]
    parted = [title for title in real if len(LISTENER.hear(title)) > 1]
    assert len(taken) < 0.002 * len(real), taken
    assert len(parted) < 0.002 * len(real), parted
