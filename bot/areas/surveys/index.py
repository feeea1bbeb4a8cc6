"""The satisfaction index of public services, by exact arithmetic.

PermenPANRB 14/2017: nine elements, each answered 1 to 4; the mean of an element is its NRR; the index is 25 × their
mean. The customary weight of 0.11 for each of nine loses a hundredth, and with it grades: both can be had, the exact
one is the index.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

ELEMENTS = (
    "requirements", "procedure", "time", "cost", "product", "competence", "behaviour", "complaints", "facilities",
)  # fmt: skip
"""By their names: the questionnaire and the regulation order the last two differently."""
LEAST, BEST = 1, 4
CUSTOMARY = Fraction(11, 100)
_TO_HUNDRED = Fraction(100, BEST)
_GRADES = (("A", "88.31"), ("B", "76.61"), ("C", "65.00"), ("D", "25.00"))
WEAKEST = 3
"""For so many elements a plan is made of what will be better."""


@dataclass(frozen=True)
class Counts:
    """How often each answer was given, by element: `{"cost": {4: 12, 3: 1}, …}`, of complete answers only."""

    answers: Mapping[str, Mapping[int, int]]

    @cached_property
    def respondents(self) -> int:
        """How many answered; everybody answered every element."""
        return sum(self.answers.get(ELEMENTS[0], {}).values())

    def nrr(self, element: str) -> Fraction:
        """The mean of an element. Raises ZeroDivisionError where nobody answered."""
        return Fraction(sum(answer * n for answer, n in self.answers[element].items()), self.respondents)

    def index(self) -> Fraction:
        """25 to 100, exactly."""
        return _TO_HUNDRED * sum((self.nrr(one) for one in ELEMENTS), Fraction()) / len(ELEMENTS)

    def customary_index(self) -> Fraction:
        """As worksheets with weights of 0.11 have it: a hundredth too low."""
        return _TO_HUNDRED * CUSTOMARY * sum((self.nrr(one) for one in ELEMENTS), Fraction())

    def weakest(self, most: int = WEAKEST) -> Sequence[str]:
        """The elements that stand lowest, the lowest first; of equal ones the one that is named first."""
        return sorted(ELEMENTS, key=lambda one: (self.nrr(one), ELEMENTS.index(one)))[:most]


def hundredths(value: Fraction) -> Decimal:
    """Half up to two decimals, as it is published."""
    return places(value, 2)


def places(value: Fraction, digits: int) -> Decimal:
    """Half up to so many decimals, without a float on the way."""
    scale = 10**digits
    whole, rest = divmod(value.numerator * scale, value.denominator)
    whole += 2 * rest >= value.denominator
    return Decimal(whole).scaleb(-digits)


def grade(index: Fraction) -> str:
    """A to D, of the index as it is published: rounded first, then graded."""
    published = hundredths(index)
    return next((letter for letter, least in _GRADES if published >= Decimal(least)), "D")


def grade_of_element(nrr: Fraction) -> str:
    """The same for one element, whose mean is a quarter of a hundred."""
    return grade(nrr * _TO_HUNDRED)


def sample(served: int) -> int:
    """How many must answer of so many who were served (Krejcie and Morgan); all of a few."""
    chi = Fraction(3841, 1000) / 4  # 1.96², and the widest spread, 0.5 × 0.5
    return min(served, int(places(chi * served / (Fraction(1, 400) * (served - 1) + chi), 0))) if served > 0 else 0
