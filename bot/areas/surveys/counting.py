"""Answers counted: of all, and of groups that are large enough to be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.areas.surveys.index import ELEMENTS, Counts
from bot.areas.surveys.rules import PROFILE
from bot.base.suppression import shown

Answers = Sequence[tuple[str, Mapping[str, str]]]
"""Nine digits in the order of the elements, and the groups of whoever gave them."""


def counted(forms: Iterable[str]) -> Counts:
    """How often each answer was given to each element."""
    forms = list(forms)
    return Counts({name: Counter(int(form[n]) for form in forms) for n, name in enumerate(ELEMENTS)})


def by_group(answers: Answers) -> Mapping[str, Mapping[str, Counts]]:
    """The same of those groups that may be seen: who told nothing of themselves is in none."""
    found: dict[str, dict[str, Counts]] = {}
    for name, values in PROFILE.items():
        told = {value: [form for form, of in answers if of.get(name) == value] for value in values}
        sizes = {value: len(forms) for value, forms in told.items()}
        sizes[""] = sum(name not in of for _, of in answers)  # would be what is left of the total
        found[name] = {value: counted(told[value]) for value in shown(sizes) if value and told[value]}
    return {name: groups for name, groups in found.items() if groups}
