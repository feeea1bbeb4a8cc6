"""“jamnya jam 10 aja”, “25 bukan 20”, “tanpa nama aja”: below a summary an answer is said anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.base.html import plain
from bot.base.reading.person_names import sounds_asked
from bot.base.reading.slang import PARTICLES
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.changing import asks_for_change, named_in
from bot.chat.forms.conversation import SUMMARY, Conversation, Draft, answered, at_step, next_step
from bot.chat.forms.list_step import GatherStep
from bot.chat.forms.steps import Complaint, Step, TextStep
from bot.chat.screens.texts import Texts

_NOT = re.compile(
    r"^(?P<new>.+?)[\s,]+(?:bukan|bkn|bukannyo|not|instead\s+of)\s+(?P<old>\S.*)$"
    r"|^\W*(?:bukan|bkn|not)\s+(?P<other>.+?)[\s,]+(?:tapi|tp|melainkan|but)\s+(?P<rather>\S.*)$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;\n]\s*(?:dan\s+)?|\s+(?:dan|terus|trus|sama|and)\s+(?=\w+(?:nya|nyo)\b)", re.IGNORECASE)
_MOST_PARTS = 6
_AROUND = PARTICLES | frozenset(
    "aja saja sajo se ajah maaf eh oh ya yaa sorry just only please make it jadi yang benar".split()
)
_LONGEST = 8  # words


def restated(t: Texts, form: Conversation, draft: Draft, given: Given, now: datetime) -> Draft | None:
    """The draft with the answer that is said anew below its summary; opened at a question whose answer is a list.

    None where nothing is, or where several may be meant.
    """
    if isinstance(given, Words) and (several := _several(t, form, draft, given.text, now)):
        return several
    if draft.step != SUMMARY or not isinstance(given, Words) or len(given.text.split()) > _LONGEST:
        return None
    new, old = _parted(given.text.strip(" .!"))
    if not new or sounds_asked(given.text) or asks_for_change(given.text):
        return None
    named = named_in(t, form, draft, new)
    steps = (
        [named[0]] if named else [one for one in form.steps if one.name in draft.answers and one.wanted(draft.answers)]
    )
    said = (_bare(named[1]) if named else "") or _bare(new)
    if named and isinstance(named[0], GatherStep):
        return at_step(form, draft, named[0].name) if any(map(str.isdecimal, said)) else None
    found = [(step, value) for step in steps for value in _values(t, draft, step, said, old, now, is_named=bool(named))]
    changed = [(step, value) for step, value in found if value != draft.answers[step.name]]
    if len(changed) != 1:
        return None
    step, value = changed[0]
    return answered(form, at_step(form, draft, step.name), value)


def _several(t: Texts, form: Conversation, draft: Draft, text: str, now: datetime) -> Draft | None:
    """“umurnya 7 bukan 6, kelas 2, namanya Alya Putri”: each part calls the answer that it says anew, and is one."""
    parts = [part for part in _PARTS.split(text.strip(" .!")) if part.strip()]
    if not 1 < len(parts) <= _MOST_PARTS or sounds_asked(text):
        return None
    after = draft
    for part in parts:
        named = named_in(t, form, draft, part)
        if named is None or isinstance(named[0], GatherStep):
            return None
        value = next(_read_anew(t, draft, *named, part, now), None)
        if value is None:
            return None
        after = replace(after, answers={**after.answers, named[0].name: value})
    return replace(after, step=next_step(form, after.answers) if draft.step == SUMMARY else draft.step)


def _read_anew(t: Texts, draft: Draft, step: Step, said: str, part: str, now: datetime) -> Iterator[Any]:
    """What is said behind the name of an answer, else all of it, without what it takes the place of."""
    for words in (said, part):
        try:
            yield step.restated(Words(_bare(_parted(words)[0])), t, draft.answers, now)
        except Complaint:
            continue


def _parted(text: str) -> tuple[str, str]:
    """What is said, and what it takes the place of; '' where that is not said."""
    found = _NOT.match(text)
    if found is None:
        return text, ""
    return found["new"] or found["rather"], _bare(found["old"] or found["other"])


def _bare(text: str) -> str:
    words = text.split()
    while words and words[-1].casefold().strip(".,!") in _AROUND:
        words.pop()
    while words and words[0].casefold().strip(".,!") in _AROUND:
        words.pop(0)
    return " ".join(words)


def _values(t: Texts, draft: Draft, step: Step, said: str, old: str, now: datetime, *, is_named: bool) -> Iterator[Any]:
    """What a step makes of the words, where they may be its answer: any words are one only of a step that is meant."""
    before = draft.answers[step.name]
    shown = plain(step.show(before, t, draft.answers)) if before is not None else ""
    takes_any = isinstance(step, TextStep) or step.takes_voice
    if takes_any and not is_named and not (old and old.casefold() in shown.casefold()):
        return
    if old and not is_named and old.casefold() not in shown.casefold():
        return
    if takes_any and old and isinstance(before, str):
        said = re.sub(re.escape(old), said, before, count=1, flags=re.IGNORECASE)
    try:
        yield step.restated(Words(said), t, draft.answers, now)
    except Complaint:
        return
