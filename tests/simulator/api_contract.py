"""Requests and answers held against the Bot API's machine-readable description, where it is at hand.

`complaints(method, params)` is empty when a request has every required parameter, no unknown ones, and
values of the right types, down to the innermost object; `object_complaints` does so for an answered object,
`answer_complaints` for whatever a method answered.
"""

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]
SHARED = Path(os.environ.get("PEMUSTAKA_SHARED", Path(__file__).resolve().parents[2].parent / "shared"))
DESCRIPTION = SHARED / "telegram" / "api.json"
CONSTANT = re.compile(r'(?:always|must be) [“"]?([a-z_]+)[”"]?\.?$')
ARRAY = "Array of "
OTHER_WORDS = {"MaybeInaccessibleMessage": ["Message", "InaccessibleMessage"]}


def available() -> bool:
    """Whether the description is beside the project."""
    return DESCRIPTION.is_file()


@cache
def api() -> Json:
    """The description as a whole."""
    described: Json = json.loads(DESCRIPTION.read_text("utf-8"))
    return described


def complaints(method: str, params: Json) -> list[str]:
    """What is wrong with a request; parameters may be texts, as they are in forms."""
    known = api()["methods"].get(method)
    if not known:
        return [f"{method}: there is no such method"]
    return _fields(method, known.get("fields", []), params, from_form=True)


def object_complaints(kind: str, value: Any) -> list[str]:
    """What is wrong with an object of the Bot API, such as a Message."""
    return _value(kind, [kind], value, from_form=False)


def answer_complaints(method: str, result: Any) -> list[str]:
    """What is wrong with a method's result; method names are Telegram's in any case of letters."""
    described = {name.lower(): one for name, one in api()["methods"].items()}[method.lower()]
    return _value(method, described["returns"], result, from_form=False)


def _fields(where: str, fields: list[Json], given: Json, from_form: bool) -> list[str]:
    known = {field["name"]: field for field in fields}
    found = [f"{where}: unknown field {name!r}" for name in given if name not in known]
    found += [
        f"{where}: required field {name!r} is missing"
        for name, field in known.items()
        if field["required"] and given.get(name) is None
    ]
    for name, value in given.items():
        if name in known and value is not None:
            found += _constant(f"{where}.{name}", known[name], value)
            found += _value(f"{where}.{name}", known[name]["types"], value, from_form)
    return found


def _constant(where: str, field: Json, value: Any) -> list[str]:
    expected = CONSTANT.search(field["description"])
    if field["name"] in ("type", "status", "source") and expected and value != expected[1]:
        return [f"{where}: expected {expected[1]!r}, got {value!r}"]
    return []


def _value(where: str, types: list[str], value: Any, from_form: bool) -> list[str]:
    """The complaints of the type that fits best."""
    return min((_one(where, kind, value, from_form) for kind in types), key=len)


def _one(where: str, kind: str, value: Any, from_form: bool) -> list[str]:
    if kind.startswith(ARRAY):
        return _array(where, kind.removeprefix(ARRAY), value)
    described = api()["types"].get(kind)
    if described is None or kind == "InputFile":
        return [] if _is_basic(kind, value, from_form) else [f"{where}: expected {kind}, got {value!r}"]
    subtypes = described.get("subtypes") or OTHER_WORDS.get(kind)
    if subtypes:
        return _value(where, subtypes, value, from_form=False)
    if not isinstance(value, dict):
        return [f"{where}: expected {kind}, got {value!r}"]
    return _fields(where, described.get("fields", []), value, from_form=False)


def _array(where: str, kind: str, value: Any) -> list[str]:
    if not isinstance(value, list):
        return [f"{where}: expected an array of {kind}, got {value!r}"]
    return [line for number, one in enumerate(value) for line in _one(f"{where}[{number}]", kind, one, False)]


def _is_basic(kind: str, value: Any, from_form: bool) -> bool:
    if kind in ("String", "InputFile"):
        return isinstance(value, str) or (from_form and isinstance(value, int | float))
    if isinstance(value, str) and from_form:
        return _reads_as(kind, value)
    if kind == "Boolean" or isinstance(value, bool):
        return kind == "Boolean" and isinstance(value, bool)
    return isinstance(value, int) or (kind == "Float" and isinstance(value, float))


def _reads_as(kind: str, text: str) -> bool:
    pattern = {"Integer": r"-?\d+", "Float": r"-?\d+(\.\d+)?([eE]-?\d+)?", "Boolean": r"(?i)true|false"}[kind]
    return re.fullmatch(pattern, text) is not None
