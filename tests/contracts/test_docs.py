"""Documents name what is there: files, modules, links and the tree of folders."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "README.id.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "adr").glob("*.md")),
]
READMES = [one for one in DOCUMENTS if one.name.startswith("README") and one.parent == ROOT]
_MADE_LATER = re.compile(r"(var|\.venv|backups)/.*|.*\.db(\W.*)?")  # what the program makes
EXAMPLE = "lost_property"  # the area that CONTRIBUTING.md writes
_BLOCK = re.compile(r"```.*?```", re.DOTALL)
_TICKED = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"[a-z_.][\w.<>*-]*(/[\w.<>*-]+)*/?", re.IGNORECASE)
_ENDING = re.compile(r"\.(py|md|toml|sql|lock|po|pot|json|csv|yaml|service)$")
_MODULE = re.compile(r"(bot|handlers|tests|simulator|benchmarks)(\.\w+)+")
_LINK = re.compile(r"(?:\]\(|src=\")([^)#\s:\"]+)(?:#[^)]*)?[)\"]")
_HOLE = re.compile(r"<[^<>]*>|0*N+(?=_)")  # <area>, NNNN
_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+")  # Asia/Jakarta


def names(document: Path) -> Iterator[str]:
    """What stands in backticks and looks like a file, a folder or a module, outside of blocks of code."""
    for word in _TICKED.findall(_BLOCK.sub("", document.read_text(encoding="utf-8"))):
        if _MODULE.fullmatch(word) or (_PATH.fullmatch(word) and ("/" in word or _ENDING.search(word))):
            yield word


def is_there(document: Path, name: str) -> bool:
    """Beside the project's root or the document; a bare file name anywhere; a hole stands for any name."""
    if _MADE_LATER.fullmatch(name) or EXAMPLE in name or _ZONE.fullmatch(name):
        return True
    if _MODULE.fullmatch(name) and not _ENDING.search(name):
        return is_module(name)
    pattern = _HOLE.sub("*", name).rstrip("/")
    if "/" not in name:
        return any((ROOT / pattern).exists() or any((ROOT / top).rglob(pattern)) for top in ("bot", "handlers"))
    return any(any(base.glob(pattern)) for base in (ROOT, document.parent))


def is_module(name: str) -> bool:
    """A module, or something in one."""
    path = ROOT / name.replace(".", "/")
    if path.is_dir() or path.with_suffix(".py").exists():
        return True
    module, _, attribute = name.rpartition(".")
    return bool(module) and is_module(module) and hasattr(importlib.import_module(module), attribute)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: str(one.relative_to(ROOT)))
def test_what_a_document_names_is_there(document: Path) -> None:
    assert [name for name in names(document) if not is_there(document, name)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: str(one.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    links = _LINK.findall(_BLOCK.sub("", document.read_text(encoding="utf-8")))
    assert [link for link in links if not (document.parent / link).exists()] == []


def tree(document: Path) -> list[str]:
    """The paths of the block that shows the folders: a line each, two spaces deeper in a folder."""
    text = document.read_text(encoding="utf-8")
    [block] = [one for one in _BLOCK.findall(text) if one.startswith("```\nstart.py")]
    found, above = [], [""]
    for line in block.splitlines()[1:-1]:
        match = re.match(r"( {0,6})(\S+)(  |$)", line)
        if match:
            depth = len(match[1]) // 2
            above = [*above[: depth + 1], above[depth] + match[2]]
            found.append(above[-1])
    return found


@pytest.mark.parametrize("document", READMES, ids=lambda one: one.name)
def test_the_tree_shows_what_is_there(document: Path) -> None:
    shown = tree(document)
    assert len(shown) > 30
    assert [path for path in shown if not (ROOT / path).exists()] == []


def test_every_decision_is_listed() -> None:
    decisions = {one.name for one in (ROOT / "docs" / "adr").glob("[0-9]*.md")}
    assert set(_LINK.findall((ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8"))) == decisions


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("bot/areas/faq/area.py", True),
        ("bot/areas/<area>/", True),
        ("migrations/NNNN_<what>.sql", True),
        ("personal.py", True),
        ("bot.base.area.Hook", True),
        ("handlers.FEATURES", True),
        ("bot/announcing/year.py", False),
        ("bot/<area>/rules.py", False),
        ("housekeeping.py", False),
        ("bot.assembly", False),
        ("bot.base.area.Nothing", False),
    ],
)
def test_what_is_not_there_is_noticed(name: str, there: bool) -> None:
    assert is_there(ROOT / "README.md", name) is there
