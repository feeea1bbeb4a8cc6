"""The words that a message must have one of, so that its danger is looked for at all."""

from itertools import chain, zip_longest

import pytest

from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.dangers import DANGERS
from bot.areas.emergencies.recognition import Level, hear
from bot.areas.emergencies.triggers import triggers

LINES = [line for one in DANGERS.values() for line in f"{one.strong}\n{one.thing}".splitlines() if line.strip()]


def choices(token: str) -> list[str]:
    """What may stand for a token."""
    classes = (CLASSES[one[1:-1]].split("|") if one.startswith("<") else [one] for one in token.split("|"))
    return [one.replace("_", " ") for one in chain(*classes)]


def said(line: str) -> list[str]:
    """Sentences in which every choice of a line stands at least once, all that may be missing left out."""
    places = [choices(token) for token in line.split() if token != "~" and not token.endswith("?")]
    rows = zip_longest(*places)
    return [" ".join(one or place[0] for one, place in zip(row, places, strict=True)) for row in rows]


@pytest.mark.parametrize("line", LINES)
def test_whatever_a_line_of_the_list_hears_has_a_trigger(line: str) -> None:
    some = triggers(LINES)
    assert all(not some.isdisjoint(sentence.split()) for sentence in said(line))


def test_the_place_with_the_rarest_words_triggers() -> None:
    assert triggers(["ada ~ api|asap", "ada orang", "ada orang tidak_sadar"]) >= {"api", "asap"}
    assert "ada" not in triggers(["ada ~ api|asap", "ada orang"])


def test_a_trigger_alone_is_no_alarm() -> None:
    assert hear("buku tentang api unggun").level is not Level.SURE
