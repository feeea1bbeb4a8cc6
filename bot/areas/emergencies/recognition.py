"""Danger heard in plain words, before anything else hears them: a list kept by hand (`dangers`, `signs`), weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from bot.areas.emergencies import signs
from bot.areas.emergencies.dangers import DANGERS
from bot.areas.emergencies.despair import DESPAIR
from bot.areas.emergencies.happening import LINES, happens
from bot.areas.emergencies.idioms import HYPERBOLE, IDIOMS
from bot.areas.emergencies.listed import Lines
from bot.areas.emergencies.patterns import lines, pattern
from bot.areas.emergencies.rules import SELF_HARM
from bot.areas.emergencies.rules_asked import told_beside_rules
from bot.areas.emergencies.spelling import plain_words
from bot.base.reading.late import late

_CRIES = late(r"!\W*$|^[^a-z]*[A-Z]{3}[^a-z]*$|([aiueo])\1\1")
_ASKED = late(r"\?\W*$|\b(?:ga|gak|nggak|ndak|tidak|ngga|tdk)\W*(?:kak|min|ya|da|uni|bu|pak)?\W*$", re.IGNORECASE)
_LAUGHS = late(r"[😂🤣😍🥰😘😆😹😜😝🤪]")
_FACILITY = late(
    r"^(?:(?:hai|halo|permisi|maaf|kak|min|pak|bu|nak|mbak|mas) )*"
    r"(?:ada(?! (?:yang|orang|anak))|adakah|apakah|boleh|bolehkah|bisa|bisakah|kapan|berapa"
    r"|do you|is there|are there|can|may)\b"
)
"""A question whether there is something, or something is allowed."""
_SENTENCES, _A_STORY = late(r"[.!?\n]+"), 12
_FRAME = late(
    r"^(?:.{0,12} )?ada .*\b(?:tidak|gak)(?: (?:kak|min|ya|bu|pak))?$"
    r"|^[^ ]+(?: [^ ]+)+ (?<!tidak )(?<!belum )ada(?: tidak)?(?: kak)?$"
)
"""“ada … ga kak?”: how a book is asked for, whatever it is called."""
_CALLED = frozenset({"tolong", "cepat", "darurat"})
_MAY_ASK = frozenset({"quake", "lost_child", "self_harm", "found_child", "flood"})  # whoever asks this is in it
_THE_LIBRARY = frozenset({"perpustakaan", "gedung"})
_MOST_LETTERS = 1500
_FEWEST, _SHORT, _FEW = 3, 4, 6  # words


class Level(IntEnum):
    """`PERHAPS`: a key below the answer. `LIKELY`: it is asked first whether somebody is in danger. Neither alarms."""

    NONE = 0
    PERHAPS = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True)
class Heard:
    """What was heard; `kind`: a name of `DANGERS`, '' where it is none."""

    level: Level
    kind: str = ""


_NOTHING = Heard(Level.NONE)


@lru_cache(maxsize=256)
def hear(text: str) -> Heard:
    """Whether a message tells of danger, here and now. Takes some tenths of a millisecond, whatever is written.

    In a story each sentence is heard for itself: what is asked in one takes no danger from another.
    """
    text = text[:_MOST_LETTERS]
    whole = _heard(text)
    if whole.level is Level.SURE or not whole.kind or len(text.split()) < _A_STORY:
        return whole
    parts = [one for one in _SENTENCES.split(text) if len(one.split()) >= _FEWEST]
    return max((whole, *map(_heard, parts)), key=lambda one: one.level) if len(parts) > 1 else whole


def _heard(text: str) -> Heard:
    words = plain_words(text)
    said = " ".join(told_beside_rules(text, words))
    if _TELLING.isdisjoint(words):
        return _NOTHING
    told = _without_idioms(_CHILDRENS.sub(r"\1", f" {said} "))
    strong = _surely(told)
    kind = strong or _THINGS.first(told, frozenset(words))
    return Heard(_level(text, words, _FILLERS.sub("", told), bool(strong), kind), kind) if kind else _NOTHING


def tells(text: str) -> bool:
    """Whether something is told, and not asked for, supposed, dreamt, over, or a manner of speaking."""
    told = f" {' '.join(plain_words(text[:_MOST_LETTERS]))} "
    aside = _is_topic(told) or _ELSEWHERE.search(told) or _FRAME.search(told.strip()) or _IDIOMS.search(told)
    asked = "?" in text and _FACILITY.search(told.strip())
    return not (aside or asked or _LAUGHS.search(text))


def _surely(told: str) -> str:
    """What is told as happening; despair needs more care than whatever else is heard in the same words."""
    listed, event = _STRONG.first(told, frozenset(told.split())), happens(told)
    found = event if event in DESPAIR or not listed else listed
    bare = "" if found else _FILLERS.sub("", told)
    return found or (_surely(bare) if bare != told and bare else "")


def _level(text: str, words: list[str], told: str, strong: bool, kind: str) -> Level:
    topic = _is_topic(told)
    if _FRAME.search(told.strip()) and {*words}.isdisjoint(_CALLED) and kind not in DESPAIR:
        return Level.NONE if _asks_a_book(told) else Level.PERHAPS
    now = signs_of(text, words)
    if kind in DESPAIR:
        return _despair(told, kind, strong=strong)
    elsewhere = _ELSEWHERE.search(_ANNOUNCED.sub(" ", told) if kind == "lost_child" else told)
    if topic or elsewhere or _LAUGHS.search(text):
        here = _calls(text, words) or not (_HERE - _THE_LIBRARY).isdisjoint(words)
        return Level.PERHAPS if strong and here and not _asks_a_book(told) else Level.NONE
    if strong and _EXCUSE.search(told) and not _signs_of_call(words):
        return Level.NONE
    if strong:
        wonders = kind not in _MAY_ASK and len(words) <= _FEW and not _signs_of_call(words) and _ASKED.search(text)
        return Level.PERHAPS if wonders else Level.SURE
    if kind == "alarm":
        return Level.PERHAPS if len(words) <= 2 else Level.NONE
    cries = bool(_CRIES.search(text)) and len(words) <= _SHORT
    if cries or (now >= 2 and _signs_of_call(words)):
        return Level.SURE
    return Level.PERHAPS


def _despair(told: str, kind: str, *, strong: bool) -> Level:
    sigh = kind == SELF_HARM and _HYPERBOLE.search(told)
    if _asks_a_book(told) or (_names_a_topic(told) and not sigh and not _SEEKS_A_WAY.search(told)):
        return Level.NONE
    return Level.SURE if strong and not sigh else Level.PERHAPS


def _is_topic(told: str) -> bool:
    return _names_a_topic(told) or bool(_SUPPOSED.search(told)) or _asks_a_book(told)


def _names_a_topic(told: str) -> bool:
    return not _TOPIC.isdisjoint(_PLACED.sub(" ", told).split())


def _asks_a_book(told: str) -> bool:
    return _BOOK.search(_GREETED.sub("", _PLACED.sub(" ", told).strip())) is not None


def _calls(text: str, words: Iterable[str]) -> bool:
    """Whether somebody calls for help, whatever else they speak of."""
    return not _HELP.isdisjoint(words) or bool(_CRIES.search(text))


def signs_of(text: str, words: Iterable[str]) -> int:
    """How many different signs say that it is now and here."""
    said = set(words)
    return sum(bool(one & said) for one in (_HELP, _HERE, _HAPPENS, _MINE)) + bool(_CRIES.search(text))


def _signs_of_call(words: Iterable[str]) -> bool:
    return not {*words}.isdisjoint(_HELP | _HERE)


def _without_idioms(told: str) -> str:
    return _HURRIED.sub(" ", _IDIOMS.sub(" ", told))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KINDS = sorted(DANGERS, key=lambda kind: kind != SELF_HARM)
"""The one that needs more care goes before what is heard beside it."""
_STRONG = Lines((kind, DANGERS[kind].strong) for kind in _KINDS)
_THINGS = Lines((kind, DANGERS[kind].thing) for kind in _KINDS)
_TELLING = _STRONG.words | _THINGS.words | LINES.words
"""Without any of these words nothing is heard."""
_HELP, _HERE, _HAPPENS, _MINE = (_words(one) for one in (signs.HELP, signs.HERE, signs.HAPPENS, signs.MINE))
_TOPIC = _words(signs.TOPIC)
_BOOK, _SUPPOSED, _ELSEWHERE = (late(one) for one in (signs.ASKS_A_BOOK, signs.SUPPOSED, signs.ELSEWHERE))
_CHILDRENS = late(r"(?<= )(ruang|ruangan|rak|pojok|area|bagian|taman|toilet|buku) anak(?= )")
"""What is named after children has no child in it."""
_FILLERS = late(r"(?: (?:ya|nih|sih|dong|deh|loh|lho|eh|hmm|tuh|mah|nah|yah|tu|kok))+(?= )")
_SEEKS_A_WAY = late(r"\bcara (?:[^ ]+ ){0,3}(?:bunuh diri|gantung diri|mati)\b")
_EXCUSE = late(
    r"\b(?:tidak|belum|batal|not|cannot|can t) (?:bisa |dapat |jadi |sanggup )?"
    r"(?:datang|ikut|hadir|masuk|come|attend|make)\b"
)
"""Who tells why they cannot come is not calling for help: “anak saya jatuh, jadi tidak bisa ikut”."""
_ANNOUNCED = late(r"\b(?:umumkan|umumin|diumumkan)\b")
"""Of a lost child it asks for help; of anything else it is what the library is to say."""
_PLACED = late(signs.PLACED)
_GREETED = late(r"^(?:(?:hai|halo|hallo|hi|permisi|selamat (?:pagi|siang|sore|malam)|maaf mau tanya) )+")
_HURRIED = late(
    r" (?:tolong |mohon |minta |segera |cepat )*(?:di ?kirim|(?:di ?)?"
    r"(?:balas|bales|jawab|respon|perbaiki|proses|urus))(?:i|in|kan)?(?: (?:tolong|segera|cepat|dong|ya|kak|min))*(?= )"
)
"""Who wants an answer soon, or a thing mended, does not call for help by that."""
_IDIOMS = late("|".join(rf" (?:{line.replace('~ ', '(?:[^ ]+ ){0,2}?')})(?= )" for line in lines(IDIOMS)))
_HYPERBOLE = late("|".join(pattern(line) for line in lines(HYPERBOLE)))
