"""Finding the texts in Python source.

Read from the syntax tree, not by Babel's tokenizer: that one misses a text inside a call inside another
text's arguments, and joins both arms of a conditional into one text that is never looked up.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from bot.dev.translations import SOURCES

# How many leading arguments are texts: the second of two is the plural. self("…") is t("…") within Texts.
KEYWORDS = {"t": 1, "self": 1, "N_": 1, "plural": 2, "nplural": 2}
MARKERS = ("N_", "nplural")
NOTE = "Translators:"


@dataclass(frozen=True, slots=True)
class Text:
    """A msgid and, when it counts something, its plural; `place` is a posix path from the project's root."""

    singular: str
    plural: str | None
    place: str
    line: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A call whose text no catalogue could ever hold."""

    place: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.reason}"


def find(root: Path) -> tuple[list[Text], list[Fault]]:
    """All texts of a project's sources in reading order, and the calls that are wrong."""
    found: list[Text | Fault] = []
    for path in sorted(path for source in SOURCES for path in (root / source).rglob("*.py")):
        place = path.relative_to(root).as_posix()
        found.extend(in_source(path.read_text(encoding="utf-8"), place))
    return [one for one in found if isinstance(one, Text)], [one for one in found if isinstance(one, Fault)]


def in_source(source: str, place: str) -> Iterator[Text | Fault]:
    """The texts and faults of one module."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        yield Fault(place, error.lineno or 1, f"this is not Python: {error.msg}")
        return
    lines = source.splitlines()
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node.func) in KEYWORDS]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        yield from in_call(call, place, notes_above(lines, call.lineno))


def name_of(function: ast.expr) -> str:
    """`t` of t(…) and self.t(…), `plural` of t.plural(…)."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def in_call(call: ast.Call, place: str, notes: tuple[str, ...]) -> Iterator[Text | Fault]:
    keyword = name_of(call.func)
    wanted = call.args[: KEYWORDS[keyword]]
    reason = fault_in(keyword, wanted) or hole_fault(keyword, call, wanted)
    if reason:
        yield Fault(place, call.lineno, reason)
    elif KEYWORDS[keyword] == 1:
        for text in literals(wanted[0]):
            yield Text(text, None, place, call.lineno, notes)
    elif pair := [text for argument in wanted for text in literals(argument)]:
        yield Text(pair[0], pair[1], place, call.lineno, notes)


def fault_in(keyword: str, arguments: list[ast.expr]) -> str | None:
    """Why a call's texts cannot be looked up, or None. A variable is fine, but for a marker."""
    if len(arguments) < KEYWORDS[keyword]:
        return f"{keyword}() needs {KEYWORDS[keyword]} text(s) before anything else"
    if any(isinstance(one, ast.JoinedStr | ast.BinOp) or is_formatted(one) for one in arguments):
        return f"{keyword}() needs whole texts with named holes, the values handed beside them"
    texts = [list(literals(one)) for one in arguments]
    if any("" in one for one in texts):
        return f"{keyword}() has an empty text, which stands for the catalogue's header"
    if len(arguments) == 2 and sorted(map(len, texts)) not in ([0, 0], [1, 1]):
        return f"{keyword}() needs one text for one and one for many, both written out"
    if keyword in MARKERS and not all(texts):
        return f"{keyword}() marks texts that are written out, not variables"
    return None


def hole_fault(keyword: str, call: ast.Call, arguments: list[ast.expr]) -> str | None:
    """The hole that a call leaves empty: it would raise KeyError in front of a reader."""
    given = {word.arg for word in call.keywords} | ({"n"} if keyword == "plural" else set())
    for text in (text for argument in arguments for text in literals(argument)):
        try:
            wanted = holes(text)
        except ValueError as error:
            return f"{text!r} has a broken hole: {error}"
        if not all(name.isidentifier() for name in wanted):
            return f"{text!r} has a hole without a name"
        if keyword not in MARKERS and None not in given and (empty := sorted(wanted - given)):
            return f"nothing fills the hole {{{empty[0]}}} of {text!r}"
    return None


def holes(text: str) -> set[str]:
    """The names of the {holes}. Raises ValueError for braces that do not match."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def is_formatted(expression: ast.expr) -> bool:
    """Whether it is "…".format(…): the filled text would be looked up, and never found."""
    function = expression.func if isinstance(expression, ast.Call) else None
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Constant)


def literals(expression: ast.expr) -> Iterable[str]:
    """The strings an argument may be: one, those of a conditional's two arms, or none for a variable."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        return [expression.value]
    if isinstance(expression, ast.IfExp):
        return [*literals(expression.body), *literals(expression.orelse)]
    return []


def notes_above(lines: list[str], line: int) -> tuple[str, ...]:
    """The comment for translators that ends right above a call: from "# Translators:" on."""
    comments: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.strip().startswith("#"):
            break
        comments.insert(0, text.strip().lstrip("# "))
        if comments[0].startswith(NOTE):
            return tuple(comments)
    return ()
