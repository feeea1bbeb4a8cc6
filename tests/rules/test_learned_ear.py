"""The learned ear: always the same, small, honest about what it does not know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.chat.core.feature import Action
from bot.chat.language.classifier.examples import Example, UnreadableExamples, digest, read
from bot.chat.language.classifier.features import features, words_of
from bot.chat.language.classifier.learned import ALARMS, LEARNED, digest_of, learned
from bot.chat.language.classifier.model import Model
from bot.chat.language.classifier.training import train
from bot.chat.language.ear import Ear
from bot.chat.language.intents import Phrase
from bot.chat.language.things import things
from bot.chat.language.tokenizer import Vocabulary
from bot.chat.routing.registry import Registry
from bot.dev.understanding import alarms_to_learn, all_examples, to_learn
from handlers import FEATURES

FEW = [
    Example(f"{before} {said}", meaning, "plain", "a")
    for meaning, said in (("wifi", "sandi wifi apa"), ("hours", "jam berapa buka"), ("search", "ada novel laskar"))
    for before in ("kak", "min", "pak tolong", "permisi", "halo")
]


async def _nothing(*_: object) -> list[object]:
    return []


def phrase(name: str, **more: str) -> Phrase:
    return Phrase(name, Action(_nothing), **more)  # type: ignore[arg-type]


def test_learning_twice_gives_the_same(tmp_path: Path) -> None:
    for name in ("a", "b"):
        train(FEW).save(tmp_path / name, "d")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_was_saved_hears_as_before(tmp_path: Path) -> None:
    model = train(FEW)
    model.save(tmp_path / "x", "d")
    again = Model.load(tmp_path / "x", "d")
    assert again is not None
    for text in ("wifi nya apa ya", "buka jam brp", "qwrtz"):
        assert again.guess(text) == model.guess(text)
    assert Model.load(tmp_path / "x", "other") is None
    assert Model.load(tmp_path / "missing") is None


@pytest.mark.parametrize(("path", "examples"), [(LEARNED, to_learn), (ALARMS, alarms_to_learn)])
def test_what_is_there_was_learned_from_the_examples_of_today(
    path: Path, examples: Callable[[], Sequence[Example]]
) -> None:
    assert Model.load(path, digest_of(examples())) is not None
    assert path.stat().st_size < 2_000_000


def test_every_meaning_has_examples_of_every_register_and_none_is_said_twice() -> None:
    examples = all_examples()
    by_meaning: dict[str, list[Example]] = {}
    for one in examples:
        by_meaning.setdefault(one.meaning, []).append(one)
    assert len(by_meaning) >= 80
    assert {name: len(found) for name, found in by_meaning.items() if len(found) < 45} == {}
    assert {name for name, found in by_meaning.items() if len({one.register for one in found}) < 10} == set()
    texts = [(one.meaning, one.text.casefold()) for one in examples]
    assert len(texts) == len(set(texts))


def test_shorthand_and_minang_are_read_as_what_they_mean() -> None:
    assert words_of("jm brp bukak") == words_of("jam berapa buka")
    assert words_of("5 th")[0] == words_of("7 th")[0] == "#number"
    assert features([]) == []


def test_a_line_before_any_head_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("halo\n", encoding="utf-8")
    with pytest.raises(UnreadableExamples, match=r"a\.txt, line 1"):
        read([tmp_path / "a.txt"])
    assert digest(FEW, 1) != digest(FEW, 2)


def test_kin_are_heard_together_and_a_meaning_nobody_answers_is_given_to_nobody() -> None:
    model = learned()
    assert model is not None
    ear = Ear(model, [phrase("hours", kin="hours"), phrase("open_now", kin="hours"), phrase("wifi")])
    first = ear.hear("bukanya jam berapa ya kak hari ini")[0]
    assert first.phrase is not None
    assert first.phrase.kin == "hours"
    assert first.kin >= first.probability
    heard = {one.phrase.name for one in ear.hear("parkir motor dimana") if one.phrase}
    assert heard <= {"hours", "open_now", "wifi"}


def test_words_that_no_example_has_make_it_unsure() -> None:
    model = learned()
    assert model is not None
    assert model.known("jam buka perpustakaan") == 1
    assert model.known("jam zxqwv brtlkm") < 0.5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("besok buka jam 9", (("day", "besok"), ("time", "09:00"))),
        ("anak umur 6 tahun", (("age", "6"),)),
        ("bawa 30 murid sabtu", (("count", "30"), ("day", "sabtu"))),
        ("halo", ()),
    ],
)
def test_things_are_read_out_of_a_clause(text: str, found: tuple[tuple[str, str], ...]) -> None:
    assert things(Vocabulary(()).words(text)) == found


@pytest.mark.parametrize(
    "typed",
    ["bangsa yang belum selesai", "bank sampah", "daur ulang sampah plastik", "otak manusia", "si bodoh dari timur",
     "keledai dungu", "anjing yang setia", "babi ngepet", "jelek itu indah", "orang orang gila", "penipu ulung",
     "manusia setengah salmon", "dasar dasar akuntansi", "itik buruk rupa"],
)  # fmt: skip
def test_harsh_words_said_to_nobody_are_no_insult(typed: str) -> None:
    best = everyday().hear(typed)[:1]
    assert not [one for one in best if one.phrase and one.phrase.name == "insult"]


@pytest.mark.parametrize("typed", ["kamu sampah", "dasar bot bodoh", "otak udang", "you suck", "jelek banget bot ini"])
def test_an_insult_is_heard_as_one(typed: str) -> None:
    best = everyday().hear(typed)[0].phrase
    assert best is not None
    assert best.name == "insult"


def everyday() -> Ear:
    ear = Registry(FEATURES).ear(frozenset())
    assert ear is not None
    return ear
