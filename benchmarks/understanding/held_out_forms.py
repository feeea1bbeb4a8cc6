"""Lines said in a form: whether each became the answer, left the form, or was answered beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from benchmarks.understanding.talking import MORNING, Answered, Json, Library, talk
from bot.base.reading.people_together import Told
from bot.chat.forms.conversation import NEXT_FORM, PARTIAL, Draft

_EVENTS = "/acara"
_BEGUN: Mapping[tuple[str, str], Sequence[str | Json]] = {
    ("sign_up_child", "name"): (_EVENTS, {"tap": "Dongeng Sore"}, {"tap": "Daftarkan anak"}),
    ("sign_up_child", "age"): (_EVENTS, {"tap": "Dongeng Sore"}, {"tap": "Daftarkan anak"}, "Rafi"),
    ("register_name", "name"): (_EVENTS, {"tap": "Belajar Komputer"}, {"tap": "Daftar"}),
    ("propose", "title"): ("usul buku",),
    ("complaint", "words"): ("/saran",),
}
"""What somebody does until the question is asked."""
_STAGES = {"kb": "paud", "paud": "paud", "tk": "tk", "sd": "sd", "mi": "sd", "smp": "smp", "mts": "smp", "sma": "sma"}
KINDS = ("answers", "questions", "leaving")


def kind(want: str) -> str:
    """Which kind of a line it is that wants this."""
    return "answers" if want.startswith("answer:") else "leaving" if want == "leave" else "questions"


async def said_in_a_form(library: Library, name: str, line: Json) -> Answered:
    """The line, written by somebody new to whom its question was just put. Raises LookupError where it is not put."""
    begun = _BEGUN[line["form"], line["asked"]]
    [answer] = await talk(library, name, {"before": begun, "t": line["t"]})
    if answer.failed or answer.before is None:
        raise LookupError(f"{line['form']} asks for no {line['asked']}: {answer.failed}")
    return answer


def judged_in_a_form(line: Json, answer: Answered, meaning: Callable[[str, Answered], str]) -> str:
    """The verdict; `meaning`: that on what is asked in between."""
    want, kept = line["want"], answer.after
    if want == "leave":
        return "wrong" if kept else "understood"
    if kept is None:
        return "wrong"
    if want.startswith("answer:"):
        return "understood" if _holds(line["asked"], want.removeprefix("answer:"), kept) else "wrong"
    assert answer.before is not None
    return meaning(want, answer) if _filled(kept) == _filled(answer.before) else "wrong"


def _filled(draft: Draft) -> tuple[str, Mapping[str, Any]]:
    return draft.step, {name: value for name, value in draft.answers.items() if name != NEXT_FORM}


def _holds(asked: str, value: str, draft: Draft) -> bool:
    """Whether this value was taken for the answer to the question."""
    children = draft.answers.get(PARTIAL + "children") or draft.answers.get("children") or []
    match asked:
        case "age":
            return len(children) == 1 and _is_of_age(children[0], value)
        case "name" if "children" in (draft.step, *draft.answers):
            return sorted(map(_folded, value.split(";"))) == sorted(_folded(one["name"]) for one in children)
        case "words":
            kept = draft.answers.get("words") or {}
            return _folded(value) in _folded(str(kept.get("words", "")))
        case _:
            return _folded(value) == _folded(str(draft.answers.get(asked, "")))


def _is_of_age(child: Json, value: str) -> bool:
    """An age, the day of birth, or the class, as HELD_OUT.md has them."""
    if value.isdecimal():
        told = Told(age=int(value))
        return child["year"] in told.years(MORNING.date()) or (not child["year"] and child.get("age") == told.age)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return bool(child["year"] == date.fromisoformat(value).year)
    return child["stage"] in {_STAGES.get(word) for word in value.casefold().split()}


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
