"""How certain it is that a title is the one asked for, and not just the nearest the library has.

A logistic regression. Its weights were fitted on questions of every kind, half of them about titles left out of the
index, and checked on others (`python -m benchmarks.search` shows both rates).
"""

from __future__ import annotations

from math import exp

from bot.areas.catalogue.search.score import EXTRA, Scored

_BASE = -7.5
_WORST = 7.7
"""Likeness of the least alike word that was met."""
_UNMET = -7.8
"""A needed word that the title does not have: a volume number as much as a name."""
_MISTAKEN = -4.2
"""Share of words that were taken for mistakes though the catalogue knows them as they are."""
_RELATED = -3.7
"""Share of words the catalogue knows, met by a relative only."""
_ASIDE = -7.4
"""Share of words met only in subjects or publisher."""
_LOOKS = 2.0
_TELLING = 4.8
"""How much the met words tell together, 1 for about four rare ones."""
_ALONE = -1.5
"""A question of one word has nothing to bear it out."""
_ENOUGH_TOLD = 40 / 11
_AS_GOOD_AS_SAME = 0.9


def certainty(best: Scored) -> float:
    """0..1; what share of such answers is right."""
    scorer = best.scorer
    needed = [
        (weight, *met, sense)
        for word, sense, weight, met in zip(scorer.reading, scorer.senses, scorer.weights, best.met, strict=True)
        if word.needed
    ]
    total = sum(weight for weight, *_ in needed)
    mistaken = related = aside = told = 0.0
    for weight, likeness, term, sense in needed:
        told += weight if term else 0.0
        if term in sense.guesses:
            mistaken += weight * sense.known
        elif sense.known and EXTRA < likeness < _AS_GOOD_AS_SAME:
            related += weight
        if term and likeness <= EXTRA:
            aside += weight
    logit = _BASE + _WORST * min((likeness for _, likeness, term, _ in needed if term), default=0.0)
    logit += _UNMET * sum(not term for _, _, term, _ in needed) + _ALONE * (len(needed) == 1)
    logit += (_MISTAKEN * mistaken + _RELATED * related + _ASIDE * aside) / total
    logit += _LOOKS * best.looks + _TELLING * min(1.0, told / _ENOUGH_TOLD)
    return 1 / (1 + exp(-logit))
