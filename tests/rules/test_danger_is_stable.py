"""What is danger stays danger under fillers, doubled letters, capitals, emoji, and without some of its spaces."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.areas.emergencies.recognition import Level, hear

_TOLD = [
    line.split("|")[1].strip()
    for line in (Path(__file__).parent / "messages" / "danger.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
_KNOWN_WORDS = (  # a short one like “ular” is not found in “ulardi”
    "kebakaran di dapur",
    "orang pingsan di toilet",
    "anak saya hilang",
    "tolong ada orang pingsan",
    "banjir masuk gudang",
    "ada orang berkelahi di parkiran",
    "saya terjebak di lift",
)
_BEFORE = ("kak", "pak", "min", "permisi", "assalamualaikum", "halo kak", "maaf ganggu", "tolong", "eh", "aduh")
_AFTER = ("kak", "ya", "nih", "pak", "tolong", "cepat", "min", "🙏", "😭😭", "!!!", "...")
_BETWEEN = (" ", "  ", "\n", " 😭 ", ", ", " ya ", " nih ", "... ")

dangers = st.sampled_from(_TOLD)


def _stays(changed: str) -> None:
    assert hear(changed).level is Level.SURE, changed


@given(dangers, st.sampled_from(_BEFORE), st.sampled_from(_AFTER))
def test_with_fillers_around(said: str, before: str, after: str) -> None:
    _stays(f"{before} {said} {after}")


@given(dangers, st.data())
def test_with_something_between_two_words(said: str, data: st.DataObject) -> None:
    words = said.split()
    at = data.draw(st.integers(1, len(words) - 1))
    between = data.draw(st.sampled_from(_BETWEEN))
    _stays(" ".join(words[:at]) + between + " ".join(words[at:]))


@given(st.sampled_from(_KNOWN_WORDS), st.data())
def test_without_some_of_its_spaces(said: str, data: st.DataObject) -> None:
    words = said.split()
    kept = data.draw(st.lists(st.booleans(), min_size=len(words) - 1, max_size=len(words) - 1))
    joined = words[0] + "".join(" " * space + word for space, word in zip(kept, words[1:], strict=True))
    assert hear(joined).level is not Level.NONE, joined


@given(dangers, st.sampled_from((str.upper, str.title, str.capitalize, str.casefold)))
def test_in_capitals(said: str, changed: object) -> None:
    assert callable(changed)
    _stays(changed(said))


@given(dangers, st.data())
def test_with_a_letter_drawn_out(said: str, data: st.DataObject) -> None:
    places = [n for n, letter in enumerate(said) if letter.isalpha()]
    at = data.draw(st.sampled_from(places))
    _stays(said[:at] + said[at] * data.draw(st.integers(3, 8)) + said[at + 1 :])


@given(dangers, st.sampled_from("🔥🐍😱🙏🚨"))
def test_with_an_emoji_at_either_end(said: str, emoji: str) -> None:
    _stays(f"{emoji}{said}{emoji}")
