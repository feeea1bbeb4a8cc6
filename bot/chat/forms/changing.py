"""“ganti namanya”, “jamnya salah”, “judulnya harusnya Hujan”: which answer shall be another one, and which one if said.

It is meant where all is answered, or where it answers nothing that is asked; every other word has to say as little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.base.reading.slang import FILLERS, READ_AS
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import Conversation, Draft, answered, at_step
from bot.chat.forms.list_step import GatherStep
from bot.chat.forms.steps import Complaint, Step
from bot.chat.screens.texts import Texts

_CHANGES = frozenset(
    "ganti diganti gantiin gantikan mengganti ubah diubah ubahkan mengubah rubah dirubah ralat diralat koreksi "
    "dikoreksi perbaiki diperbaiki betulkan betulin dibetulkan dibetulin benerin benarkan dibenerin edit diedit tukar "
    "tuka change correct fix replace".split()
)
_WRONG = frozenset("salah keliru typo kurang beda ngaco sala wrong incorrect mistake misspelled misspelt".split())
_RATHER = frozenset("harusnya seharusnya mestinya benar bener betul jadi menjadi should actually".split())
_BECOMES = frozenset({"jadi", "menjadi"})
_TO = _RATHER | frozenset("ke dengan to be is adalah".split())
_AROUND = FILLERS | frozenset(
    "di pada bagian isian isi jawaban tulis tulisan ketik tadi itu yang ada nan dulu tepat pas lengkap tidak belum my "
    "the a i an need want please could can you it is was saya aku sy kami anak masih sepertinya kayaknya rasanya "
    "ternyata maaf sorry wait oops benar betul bener balik kembali mundur lagi dong".split()
)
_OF_A_LABEL = re.compile(r"[^\W\d_]{4,}")
_IN_LABELS = frozenset("atau yang orang with sent along".split())
_WORD = re.compile(r"[^\W_]+")
_POSSESSED = re.compile(r"(?<=..)(?:nya|nyo|ny|ku|mu)$")
_MOST_WORDS = 14


@dataclass(frozen=True)
class Change:
    """The answer that is meant; None where it is not said which. `said`: what it shall be, '' where that is not."""

    step: Step | None
    said: str = ""


def change_meant(t: Texts, form: Conversation, draft: Draft, given: Given, now: datetime) -> Change | None:
    """The change that words ask for; None where they ask for none, or may be the answer to the present question."""
    if not isinstance(given, Words):
        return None
    words = [(_plain(found[0]), found.start(), found.end()) for found in _WORD.finditer(given.text)][: _MOST_WORDS + 1]
    named = _named(t, form, draft, [word for word, *_ in words])
    told = {place for place, (word, *_) in enumerate(words) if word in _CHANGES | _WRONG}
    if len(words) > _MOST_WORDS or not (told or (named and _is_rather(given.text, words, named[1]))):
        return None
    step = form.step(draft.step)
    if step and _takes(step, t, draft, given, now):
        return None
    if named is None:
        empty = all(n in told or _says_little(word) for n, (word, *_) in enumerate(words))
        return Change(None) if step is None and empty and form.more is None else None
    head, said = _parted(given.text, words, max(*named[1], *told) if told else max(named[1]))
    known = {*named[1], *told}
    if any(n not in known and not _says_little(words[n][0]) for n in range(head)):
        return None
    return Change(named[0], said)


def asks_for_change(text: str) -> bool:
    """Whether a word says that something is another, or wrong."""
    return any(_plain(found[0]) in _CHANGES | _WRONG for found in _WORD.finditer(text))


def named_in(t: Texts, form: Conversation, draft: Draft, text: str) -> tuple[Step, str] | None:
    """The answer that words begin by calling, and what follows: “jamnya | jam 10”; None where they call none."""
    words = [(_plain(found[0]), found.end()) for found in _WORD.finditer(text)]
    named = _named(t, form, draft, [word for word, _ in words[:2]])
    if named is None or len(words) < 2 or any(not _says_little(word) for word, _ in words[: named[1][0]]):
        return None
    at = named[1][0]
    while at + 1 < len(words) - 1 and words[at + 1][0] in _TO:
        at += 1
    return named[0], text[words[at][1] :].strip(" :,.")


def changed(t: Texts, form: Conversation, draft: Draft, change: Change, now: datetime) -> tuple[Draft, str]:
    """The draft with another answer where it was said, else at its question; and what is said above that."""
    if change.step is None:
        return draft, ""
    asked = at_step(form, draft, change.step.name)
    if not change.said:
        return asked, ""
    try:
        value = change.step.read_at(Words(change.said), t, draft.answers, now)
    except Complaint as complaint:
        return asked, complaint.text
    return answered(form, asked, value), t("Changed.")


def _takes(step: Step, t: Texts, draft: Draft, given: Given, now: datetime) -> bool:
    """Whether the present question has its answer in this."""
    if step.verbatim or isinstance(step, GatherStep):
        return True
    try:
        step.read_at(given, t, draft.answers, now)
    except Complaint:
        return False
    return True


def _named(t: Texts, form: Conversation, draft: Draft, words: Sequence[str]) -> tuple[Step, list[int]] | None:
    """The answer that is called by its name, and where in the words: the one with most of them, then the first."""
    steps = [one for one in form.steps if one.name in draft.answers and one.wanted(draft.answers)]
    found = [(one, [n for n, word in enumerate(words) if word in names]) for one, names in _called(t, steps)]
    return max((one for one in found if one[1]), key=lambda one: (len(one[1]), -one[1][0]), default=None)


def _called(t: Texts, steps: Sequence[Step]) -> Iterator[tuple[Step, frozenset[str]]]:
    yield from ((step, names_of(t, step)) for step in steps)


def names_of(t: Texts, step: Step) -> frozenset[str]:
    """What people call the answer to a question."""
    label = {word.casefold() for word in _OF_A_LABEL.findall(str(t(step.label)))} - _IN_LABELS
    known = label if len(label) == 1 or not step.called else set()
    return frozenset(known | set(step.called.split()))


def _plain(word: str) -> str:
    word = word.casefold()
    bare = _POSSESSED.sub("", word)
    return READ_AS.get(word) or READ_AS.get(bare) or (word if word in _TO else bare)


def _is_rather(text: str, words: Sequence[tuple[str, int, int]], named: Sequence[int]) -> bool:
    """“judulnya harusnya Hujan”: the word behind its name tells that it is another; “jumlahnya jadi 25”."""
    _, start, end = words[named[-1]]
    rather = _RATHER if _POSSESSED.search(text[start:end].casefold()) else _RATHER - _BECOMES
    after = words[named[-1] + 1 : named[-1] + 3]
    return len(words) > named[-1] + 2 and any(word in rather for word, *_ in after)


def _says_little(word: str) -> bool:
    return word in _AROUND or word in _TO


def _parted(text: str, words: Sequence[tuple[str, int, int]], last: int) -> tuple[int, str]:
    """How many words ask for the change, and what is left behind them: “ganti nama jadi | Rina”."""
    at = last + 1
    while at < len(words) and _says_little(words[at][0]):
        at += 1
    return at, text[words[at][1] :].strip(" .,!") if at < len(words) else ""
