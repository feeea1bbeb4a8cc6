"""Understood, half or wrong: by the way a message took, and by the values it carried to where it went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.understanding.meanings import CARD, HELD_BY_VALUES, HONEST, MEANINGS, SEARCH, TALK, Wanted, wanted
from benchmarks.understanding.talking import Answered
from bot.chat.core.trace import Kind, Way

UNDERSTOOD, HALF, WRONG = "understood", "half", "wrong"
_ORDER = (WRONG, HALF, UNDERSTOOD)


@dataclass(frozen=True)
class Verdict:
    """What a line came to, and why where it is not understood."""

    score: str
    why: str = ""

    def but(self, other: Verdict) -> Verdict:
        """The worse of two."""
        return min(self, other, key=lambda one: _ORDER.index(one.score))


_FINE = Verdict(UNDERSTOOD)


def judged(line: dict[str, Any], answers: Sequence[Answered]) -> Verdict:
    """The verdict on a line: that on its worst message; a line of which one part is understood is half."""
    parts = wanted(line["want"])
    parts += [parts[-1]] * (len(answers) - len(parts))
    each = [_message(part, answer, bool(line["exists"])) for part, answer in zip(parts, answers, strict=False)]
    found = each[0]
    for one in each[1:]:
        found = found.but(one)
    if found.score == WRONG and len(each) > 1 and each[0].score == UNDERSTOOD:
        found = Verdict(HALF, found.why)
    return found.but(_values(line, parts, answers))


def _message(part: Wanted, answer: Answered, exists: bool) -> Verdict:
    if answer.failed:
        return Verdict(WRONG, answer.failed)
    if not answer.answer:
        return Verdict(WRONG, "silence")
    if part.follows and _is_searched_anew(part, answer):
        return Verdict(WRONG, "searched for by itself, though it goes on with what was said")
    said = [_meaning(meaning, answer.ways, exists) for meaning in part.meanings]
    if part.form:
        said.append(_form(part.form, answer))
    if not said:
        said = [_meaning(TALK, answer.ways, exists)]
    worst = min(said, key=lambda one: _ORDER.index(one.score))
    best = max(said, key=lambda one: _ORDER.index(one.score))
    return Verdict(HALF, worst.why) if worst.score == WRONG and best.score != WRONG else worst


def _is_searched_anew(part: Wanted, answer: Answered) -> bool:
    return SEARCH in part.meanings and any(
        way.kind is Kind.SEARCH and dict(way.values).get("text") == answer.said for way in answer.ways
    )


def _meaning(meaning: str, ways: Sequence[Way], exists: bool) -> Verdict:
    """How well these ways answer one thing that was wanted."""
    heard = {way.name for way in ways} | {meaning for way in ways if way.name == meaning}
    known = MEANINGS[meaning]
    told = Verdict(WRONG, f"not {meaning}, but {', '.join(_shown(way) for way in ways) or 'nothing'}")
    offered = {value for way in ways if way.kind is Kind.ASKED for _, value in way.values}
    searched = any(way.kind is Kind.SEARCH for way in ways)
    right = any(way.kind is Kind.FORM and way.area in known.areas for way in ways)
    right = right or bool(heard & (known.phrases | {meaning})) or (not exists and bool(heard & HONEST))
    if meaning in (SEARCH, CARD):
        return _FINE if right else told if not heard & HONEST else Verdict(HALF, told.why)
    if offered:
        return Verdict(HALF, f"{meaning}: asked back") if offered & (known.phrases | {meaning}) else told
    if searched:
        return Verdict(HALF, f"{meaning}, and searched for besides") if right else told
    if right:
        return _FINE
    near = any(way.area in known.areas for way in ways) or bool(heard & HONEST) or (not exists and _is_talk(ways))
    return Verdict(HALF, told.why) if near else told


def _is_talk(ways: Sequence[Way]) -> bool:
    return all(way.area == "home" for way in ways)


def _shown(way: Way) -> str:
    return way.name if way.name == way.kind else f"{way.kind} {way.name}"


def _form(state: str, answer: Answered) -> Verdict:
    """Whether an unfinished form was kept as it was, left, or filled in further."""
    before, after = answer.before, answer.after
    if before is None:
        return _FINE if state == "left" or after else Verdict(WRONG, "no form was begun")
    if state == "left":
        return _FINE if after is None else Verdict(WRONG, f"still in {after.conversation}.{after.step}")
    if after is None:
        return Verdict(WRONG, "the form is gone")
    changed = (before.answers, before.step) != (after.answers, after.step)
    if state == "kept":
        return Verdict(WRONG, f"taken for the answer to {before.step}") if changed else _FINE
    return _FINE if changed or answer.ways else Verdict(WRONG, f"not taken for the answer to {before.step}")


def _values(line: dict[str, Any], parts: Sequence[Wanted], answers: Sequence[Answered]) -> Verdict:
    """What must and must not come of it: which book, event, day or name."""
    text = "\n".join(_without_echo(answer) for answer in answers)
    if any(re.search(rule, text, re.I | re.S) for rule in line.get("never", ())):
        return Verdict(WRONG, "shows what it must never show")
    meanings = {meaning for part in parts for meaning in part.meanings} | {"form" for part in parts if part.form}
    if not meanings & HELD_BY_VALUES:
        return _FINE
    lacking = [rule for rule in line.get("must", ()) if not re.search(rule, text, re.I | re.S)]
    lacking += [one.value for one in parts if one.value and one.value.casefold() not in text.casefold()]
    return Verdict(HALF, f"without {lacking[0]}") if lacking else _FINE


def _without_echo(answer: Answered) -> str:
    """An answer whose first line does not repeat the question, so that its words prove nothing."""
    said = re.escape(answer.said.strip().rstrip("?!., "))
    first, newline, rest = answer.answer.partition("\n")
    return re.sub(said, "", first, flags=re.I) + newline + rest
