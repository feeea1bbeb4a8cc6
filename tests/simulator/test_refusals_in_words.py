"""What the simulator refuses in English, the page says in Indonesian."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SIMULATOR = Path(__file__).parents[2] / "simulator"
PAGE = SIMULATOR / "page" / "refusals.js"
FOR_PROGRAMS = re.compile(r"X( is missing)?$|there is no deed|a bot is named by its number")  # no page asks for that
_WORDS = re.compile(r"^  \[/(.+)/(i?), \"(.+)\"\],$", re.MULTILINE)


def _refusals() -> Iterator[str]:
    """Every sentence of an Impossible, with a word for each hole."""
    for path in SIMULATOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Impossible":
                yield _sentence(node.args[0])


def _sentence(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_sentence(part) for part in node.values)
    return (
        "they have stopped the bot"
        if isinstance(node, ast.FormattedValue) and ast.unparse(node.value) == "why"
        else "X"
    )


@pytest.mark.parametrize("sentence", sorted(one for one in set(_refusals()) if not FOR_PROGRAMS.match(one)))
def test_the_page_has_words_for_it(sentence: str) -> None:
    words = _WORDS.findall(PAGE.read_text(encoding="utf-8"))
    assert len(words) > 20
    assert any(re.search(pattern, sentence, re.IGNORECASE if flag else 0) for pattern, flag, _ in words)
