"""What is asked before a deed, and names in a row."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.texts import Texts
from bot.settings import WIB
from handlers import sure as answers
from handlers.children.screens import names_of
from handlers.sure import BESIDE, Sure, sure

INDONESIAN = Texts("id", WIB)
PAIRS = {name: one for name, one in vars(answers).items() if isinstance(one, Sure)}


@dataclass(frozen=True)
class Deed(CallbackData, tag="tsu"):
    """A deed, in this test only."""


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_both_keys_say_the_verb_and_negate_it_once(pair: Sure) -> None:
    yes, no = INDONESIAN(pair.yes).plain, INDONESIAN(pair.no).plain
    verb = yes.removeprefix("Ya, ").split()[0]
    assert yes.startswith("Ya, ")
    assert no.startswith(f"Jangan {verb}") or no == "Tidak, hanya sebagian"  # no deed: “the whole collection”


def test_keys_that_a_phone_would_cut_get_rows_of_their_own() -> None:
    for pair in PAIRS.values():
        rows = sure(INDONESIAN, "?", pair, Deed(), Deed()).keys
        assert all(len(row) == 1 or all(len(key.label) <= BESIDE for key in row) for row in rows)
    assert [len(row) for row in sure(INDONESIAN, "?", answers.DELETE, Deed(), Deed()).keys] == [2]
    assert [len(row) for row in sure(INDONESIAN, "?", answers.RECALL, Deed(), Deed()).keys] == [1, 1]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Rafi"], "Rafi"),
        (["Rafi", "Sari"], "Rafi dan Sari"),
        (["Rafi", "Sari", "Dito"], "Rafi, Sari, dan Dito"),
        (["Rafi", "Sari", "Dito", "Uni"], "Rafi, Sari, Dito, dan Uni"),
    ],
)
def test_three_names_or_more_have_a_comma_before_the_last(names: list[str], said: str) -> None:
    assert names_of(INDONESIAN, names).plain == said
