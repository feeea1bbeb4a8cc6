"""“bayar ga?” after an answer about membership: few words are heard with what was asked before.

An answer makes all that belongs to its topic likelier; what says little alone is heard together with the question
before it. What says enough alone begins something new.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.base.identity import Permission
from bot.base.reading.slang import FILLERS, READ_AS
from bot.chat.language.classifier.features import words_of
from bot.chat.language.ear import Ear, Meant
from bot.chat.language.intents import Heard

_GOES_ON, _VAGUE = 7, 3
"""Words that may go on with what was asked before; so few say little in any case."""
_LIKELIER = 5.0
"""By how much what was spoken of is likelier than another topic."""
_UNITS = frozenset("tanggal jam pukul orang anak kursi hari sampai dan".split())
_ASPECTS = frozenset(
    """bayar membayar gratis biaya tarif harga dipungut syarat persyaratan srt cara carany dokumen berapa lama kapan apa
    apo ganti gimana bagaimana kalau tanpa perlu paralu harus wajib bawa tidak ga gak g kah ada dan untuk is it does do
    a the one new cost anything money free pay fee how much long what when need extra and any for there to i
    you""".split()
)
"""What is asked of anything, whatever was spoken of."""
_SAME = frozenset("ganti gimana bagaimana kalau cara apa apo terus".split())
"""“gantinya gimana?”: the same matter, further."""
_POSSESSED = re.compile(r"(?<=...)(?:nya|nyo|ny)$")
_LITTLE, _FLOOR = 0.012, 0.0001
"""What is not among the likeliest may still be meant: by few words more than by all."""
_ENOUGH, _ALONE, _SURELY = 0.5, 0.6, 0.8
"""How probable it must be in the end; from here words say enough alone, and where they stay with what was spoken of."""


@dataclass(frozen=True)
class GoneOn:
    """What words mean together with what was asked before: `typed` are both, `meant` the likeliest first."""

    typed: str
    meant: Sequence[Meant]


def gone_on(ear: Ear, may: frozenset[Permission], typed: str, alone: Sequence[Meant], before: Heard) -> GoneOn | None:
    """What these words go on with; None where they begin something new."""
    count = len(typed.split())
    if count > _GOES_ON or _is_book(alone) or _is_the_same(typed, alone, before):
        return None
    topic, both = before.phrase.topic or before.phrase.name, f"{before.typed} {typed}"
    likelier = _of_topic(alone, topic)
    vague = _only_values(typed) or _is_elliptical(typed) or (count <= _VAGUE and bool(alone) and _is_vague(alone[0]))
    stays = not vague and bool(likelier) and _stays(likelier[0], topic) and likelier[0].kin >= _ENOUGH
    few = stays and count <= _VAGUE  # “gantinya gimana?” after a lost card is about the card
    if alone and alone[0].kin >= (_SURELY if stays else _ALONE) and not (vague or few):
        return None
    together = _of_topic(ear.hear(both, may), topic)
    if together and _stays(together[0], topic) and (stays or together[0].kin >= _ENOUGH):
        same = _is_elliptical(typed, _SAME)
        return GoneOn(both, together if same else _told_apart(together, alone, topic))
    return GoneOn(both, likelier) if stays else None


def _only_values(typed: str) -> bool:
    """“Tanggal 14 Desember, 40 orang.”: when and how many says nothing of what."""
    words = words_of(typed)
    return bool(words) and all(word[0] == "#" or word in _UNITS for word in words)


def _is_elliptical(typed: str, known: frozenset[str] | None = None) -> bool:
    """“syaratnya apa?”, “does it cost anything?”: what is asked of a thing, and not of which."""
    words = [READ_AS.get(word, word) for word in re.findall(r"[^\W\d_]+", typed.casefold())]
    bare = [word for word in words if word not in FILLERS]
    return bool(bare) and all(_POSSESSED.sub("", word) in (known or _ASPECTS) for word in bare)


def _is_the_same(typed: str, alone: Sequence[Meant], before: Heard) -> bool:
    """Whether the same is said once more, or hurts once more."""
    again = bool(alone) and alone[0].phrase is before.phrase and before.phrase.damped
    return again or typed.casefold() == before.typed.casefold()


def _is_vague(best: Meant) -> bool:
    return best.phrase is not None and best.phrase.vague


def _is_book(alone: Sequence[Meant]) -> bool:
    return bool(alone) and alone[0].phrase is None and alone[0].kin >= _ENOUGH


def _stays(one: Meant, topic: str) -> bool:
    return one.phrase is not None and (one.phrase.topic or one.phrase.name) == topic


def _told_apart(together: Sequence[Meant], alone: Sequence[Meant], topic: str) -> Sequence[Meant]:
    """The same, first what the new words themselves say of the topic: the question before drowns them else."""
    said, heard = ({_name(one): one.probability for one in ear} for ear in (alone, together))
    near = [one for one in (*together, *alone) if _stays(one, topic)]
    best = max(near, key=lambda one: _fit(said.get(_name(one), 0.0), heard.get(_name(one), 0.0)))
    first = best._replace(probability=together[0].probability, kin=together[0].kin)
    return [first, *(one for one in together if one.phrase is not best.phrase)]


def _fit(said: float, heard: float) -> float:
    """How well one fits: what the new words say weighs more than what both say together."""
    return (said + _LITTLE) * math.sqrt(heard + _FLOOR)


def _name(one: Meant) -> str:
    return one.phrase.name if one.phrase else ""


def _of_topic(meant: Sequence[Meant], topic: str) -> Sequence[Meant]:
    """The same, with what belongs to the topic made likelier."""
    weights = [_LIKELIER if _stays(one, topic) else 1.0 for one in meant]
    left = max(0.0, 1 - sum(one.probability for one in meant))
    whole = sum(one.probability * weight for one, weight in zip(meant, weights, strict=True)) + left
    if not whole:
        return meant
    scaled = [
        one._replace(probability=one.probability * weight / whole, kin=min(1.0, one.kin * weight / whole))
        for one, weight in zip(meant, weights, strict=True)
    ]
    return sorted(scaled, key=lambda one: (-one.kin, -one.probability))
