"""“lai ado wifi jo colokan di lantai ateh?”: two matters in one sentence, where each half says surely what it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.chat.language.clauses import Cut, Sign, cuts
from bot.chat.language.ear import Meant
from bot.chat.language.tokenizer import Word

_SURE = {Sign.LINE: 0.8, Sign.ASK: 0.8, Sign.COMMA: 0.9, Sign.THEN: 0.8, Sign.AND: 0.8}
"""How sure both halves must be, by what stands between them; a mere particle parts nothing."""
_LEAST = 2  # words a half must have
Hear = Callable[[str], Sequence[Meant]]


def apart(text: str, words: Sequence[Word], hear: Hear) -> Sequence[str]:
    """The halves of a text that is about two matters, else the text."""
    whole = hear(text)
    if len(words) < 2 * _LEAST or (whole and whole[0].phrase is None and whole[0].kin >= _SURE[Sign.ASK]):
        return (text,)
    found = [
        (least, halves) for cut in cuts(text, words) if (least := _least(halves := _at(text, words, cut), cut, hear))
    ]
    return max(found)[1] if found else (text,)


def _at(text: str, words: Sequence[Word], cut: Cut) -> tuple[str, str]:
    if cut.left < _LEAST or len(words) - cut.right < _LEAST:
        return "", ""
    return text[: words[cut.left - 1].end], text[words[cut.right].start :]


def _least(halves: tuple[str, str], cut: Cut, hear: Hear) -> float:
    """How sure the less sure half is; 0 where these are not two matters."""
    if not all(halves) or cut.sign not in _SURE:
        return 0.0
    heard = [next(iter(hear(half)), None) for half in halves]
    left, right = heard
    if left is None or right is None or left.phrase is None or right.phrase is None or left.phrase is right.phrase:
        return 0.0
    told = [left.phrase, right.phrase]
    if not all(one.label and not one.denies for one in told):  # small talk beside a question is none of its own
        return 0.0
    kin = left.of == right.of
    least = min(left.probability, right.probability) if kin else min(left.kin, right.kin)
    return least if least >= _SURE[cut.sign] else 0.0
