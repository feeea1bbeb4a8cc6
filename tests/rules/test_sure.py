"""What is asked before a deed, and names in a row."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.layout import LABEL, ROOM, length
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from bot.settings import WIB
from handlers import sure as answers
from handlers.children.screens import names_of
from handlers.sure import Sure, sure

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


def _rows(screen: Screen) -> list[list[str]]:
    return [[key["text"] for key in row] for row in screen.wire()["reply_markup"]["inline_keyboard"]]


def test_keys_that_a_phone_would_cut_get_rows_of_their_own() -> None:
    assert _rows(sure(INDONESIAN, "?", answers.DELETE, Deed(), Deed())) == [["Ya, hapus", "Jangan hapus"]]
    long = ["Ya, batalkan seluruh impor", "Jangan batalkan"]
    assert _rows(Screen("?", [[Button(one, Deed()) for one in long]])) == [[one] for one in long]


@pytest.mark.parametrize("beside", ROOM)
def test_a_key_is_as_long_as_its_row_allows_and_not_longer(beside: int) -> None:
    most = int(ROOM[beside] / length("x"))
    fits, cut = "x" * most, "x" * (most + 1)
    assert _rows(Screen("?", [[Button(fits, Deed())] * beside])) == [[fits] * beside]
    row = [*[fits] * (beside - 1), cut]
    parted = _rows(Screen("?", [[Button(one, Deed()) for one in row]]))
    assert [label for part in parted for label in part] == row
    assert 1 < len(parted) <= beside
    assert all(length(label) <= ROOM.get(len(part), length("W" * LABEL)) for part in parted for label in part)


def test_rows_of_numbers_and_long_keys_alone_stay() -> None:
    numbers, alone = [str(n) for n in range(1, 9)], "x" * LABEL
    keys = [[Button(one, Deed()) for one in numbers], [], [Button(alone, Deed())]]
    assert _rows(Screen("?", keys)) == [numbers, [alone]]


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
