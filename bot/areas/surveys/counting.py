"""Answers counted: of all, and of groups that are large enough to be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.areas.surveys.index import BEST, ELEMENTS, LEAST, Counts
from bot.areas.surveys.rules import PROFILE
from bot.base.suppression import shown

_UNTOLD = 3  # answers that are hidden together
Answers = Sequence[tuple[str, Mapping[str, str]]]
"""Nine digits in the order of the elements, and the groups of whoever gave them."""


def counted(forms: Iterable[str]) -> Counts:
    """How often each answer was given to each element."""
    forms = list(forms)
    return Counts({name: Counter(int(form[n]) for form in forms) for n, name in enumerate(ELEMENTS)})


def answers_shown(given: Mapping[int, int]) -> Mapping[int, int]:
    """How often each answer was given to an element, where that may be seen: none of a few people, and none that the
    total or the mean, which are shown beside it, would betray: two that are hidden follow from these, three do not.
    """
    every = {answer: given.get(answer, 0) for answer in range(LEAST, BEST + 1)}
    seen = shown(every)
    if len(seen) == len(every):
        return seen
    kept = sorted(seen, key=lambda answer: seen[answer])[max(0, len(seen) - len(every) + _UNTOLD) :]
    return {answer: seen[answer] for answer in kept if seen[answer]}


def by_group(answers: Answers) -> Mapping[str, Mapping[str, Counts]]:
    """The same of those groups that may be seen: who told nothing of themselves is in none."""
    found: dict[str, dict[str, Counts]] = {}
    for name, values in PROFILE.items():
        told = {value: [form for form, of in answers if of.get(name) == value] for value in values}
        sizes = {value: len(forms) for value, forms in told.items()}
        sizes[""] = sum(name not in of for _, of in answers)  # would be what is left of the total
        found[name] = {value: counted(told[value]) for value in shown(sizes) if value and told[value]}
    return {name: groups for name, groups in found.items() if groups}
