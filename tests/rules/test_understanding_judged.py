"""How `make bench-understanding` judges a line: by the way it took, whatever the words of the answer."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.understanding.judging import HALF, UNDERSTOOD, WRONG, judged
from benchmarks.understanding.meanings import Wanted, wanted
from benchmarks.understanding.talking import Answered
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import Draft

HOURS, PLACE = Way(Kind.PHRASE, "hours", "library"), Way(Kind.PHRASE, "place", "library")
STAFF, CHATTER = Way(Kind.PHRASE, "ask_staff", "library"), Way(Kind.CHATTER, "chatter", "home")
FORM = Draft("kids", 1, "who", {})


def searched(text: str) -> Way:
    return Way(Kind.SEARCH, "search", "catalogue", (("text", text),))


def score(want: str, *answers: Answered, exists: bool = True, **more: Any) -> str:
    return judged({"want": want, "exists": exists, **more}, answers).score


def test_what_is_wanted_of_each_message_is_read() -> None:
    assert wanted("hours+search > thanks") == [Wanted(("hours", "search")), Wanted(("thanks",))]
    assert wanted("card:Rindu") == [Wanted(("card",), "Rindu")]
    assert wanted("search > the next ones")[1] == Wanted(("search",), follows=True)
    assert wanted("staff, form kept") == [Wanted(("staff",), form="kept")]


@pytest.mark.parametrize(
    ("ways", "expected"),
    [([HOURS], UNDERSTOOD), ([PLACE], HALF), ([HOURS, searched("x")], HALF), ([searched("x")], WRONG), ([], WRONG)],
)
def test_a_question_of_the_library_is_judged_by_what_was_heard(ways: list[Way], expected: str) -> None:
    assert score("hours", Answered("x", ways, "08.00")) == expected


def test_silence_and_errors_are_wrong() -> None:
    assert score("hours", Answered("x", [HOURS])) == WRONG
    assert score("hours", Answered("x", [HOURS], "08.00", failed="KeyError")) == WRONG


def test_what_does_not_exist_yet_is_honest_or_half() -> None:
    assert score("rooms", Answered("x", [STAFF], "…"), exists=False) == UNDERSTOOD
    assert score("rooms", Answered("x", [CHATTER], "…"), exists=False) == HALF
    assert score("rooms", Answered("x", [searched("x")], "…"), exists=False) == WRONG


def test_a_book_must_be_among_what_was_found_and_an_echo_proves_nothing() -> None:
    found = Answered("bumi manusa", [searched("bumi manusa")], "Hasil:\n1. Bumi Manusia")
    echo = Answered("bumi manusia", [searched("bumi manusia")], "“bumi manusia” belum kami miliki")
    assert score("search:Bumi Manusia", found) == UNDERSTOOD
    assert score("search:Bumi Manusia", echo) == HALF


def test_who_goes_on_does_not_search_for_the_words_of_it() -> None:
    first = Answered("tere liye", [searched("tere liye")], "1. Hujan")
    assert score("search > next page", first, Answered("yg lain", [searched("yg lain")], "…")) == HALF
    assert score("search > next page", first, Answered("yg lain", [searched("tere liye")], "…")) == UNDERSTOOD


def test_a_form_that_is_kept_takes_nothing_for_an_answer() -> None:
    taken = Draft("kids", 1, "summary", {"who": "bayar ga?"})
    assert score("staff, form kept", Answered("x", [STAFF], "…", before=FORM, after=FORM)) == UNDERSTOOD
    assert score("form kept", Answered("x", [Way(Kind.FORM, "kids.who")], "…", before=FORM, after=taken)) == WRONG
    assert score("form left", Answered("x", [], "…", before=FORM)) == UNDERSTOOD
    assert score("form left", Answered("x", [], "…", before=FORM, after=taken)) == WRONG
