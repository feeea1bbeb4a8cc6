"""What a clause is taken for, and which clauses of a message are one matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.base.reading.person_names import sounds_asked
from bot.chat.language.ear import Meant
from bot.chat.language.intents import Clause, Heard, Phrase
from bot.chat.routing.needed import ANSWER

_OVERRULES = 0.65
"""From here the learned ear goes before a phrase that leaves words over."""
ONE_MATTER = 0.8
"""From here a message is about one thing, though a part of it alone sounds like another."""


@dataclass(frozen=True)
class Sense:
    """What a clause is taken for: by a phrase (`heard`), or by the learned ear (`meant`, the likeliest first)."""

    clause: Clause
    kin: str
    probability: float
    heard: Heard | None = None
    meant: Sequence[Meant] = ()
    alone: str = ""
    """What was said now, where it was heard together with what was asked before."""

    @property
    def phrase(self) -> Phrase | None:
        best = self.meant[0] if self.meant else None
        return self.heard.phrase if self.heard else best.phrase if best and best.kin >= ANSWER else None


def with_details(body: Sequence[Sense]) -> Sequence[Sense]:
    """“tutup mendadak, listrik padam”: what is told beside a matter that has details is one of them."""
    lead = next((one for one in body if one.phrase and one.phrase.whole and one.probability >= ONE_MATTER), None)
    told = [one for one in body if one is lead or (lead and _is_detail(one, lead))]
    if lead is None or len(told) == 1:
        return body
    typed = joined(told)
    heard = replace(lead.heard, typed=typed) if lead.heard else None
    whole = replace(lead, clause=replace(lead.clause, typed=typed), heard=heard)
    return [whole, *(one for one in body if one not in told)]


def is_announced(body: Sequence[Sense], whole: Sense) -> bool:
    """“usul dong, hari minggu buka”: the first part only announces the rest, which asks nothing."""
    first, *rest = body
    opens = first.heard is not None and first.heard.phrase.opens and not first.heard.rest
    told = not any(sounds_asked(one.clause.typed) for one in rest)
    return opens and told and whole.phrase is not None and whole.phrase.whole and whole.probability >= ONE_MATTER


def _is_detail(one: Sense, lead: Sense) -> bool:
    """What is no question and no request of its own; beside what staff do even that is a reason."""
    if sounds_asked(one.clause.typed):
        return False
    ruled = lead.phrase is not None and lead.phrase.action.needs is not None
    own = one.kin != lead.kin and one.phrase is not None and bool(one.phrase.label)
    return ruled or not own or one.probability < ONE_MATTER


def is_sure(sense: Sense) -> bool:
    return sense.heard is not None and sense.heard.sure


def knows_better(best: Meant | None, heard: Heard) -> bool:
    """Whether what is meant by the examples goes before a phrase that does not say all of it."""
    if best is None or best.phrase is None or best.phrase.name == heard.phrase.name:
        return False
    if heard.sure and heard.phrase.opens:  # “usul sediakan kursi yang empuk” proposes no book
        return best.phrase.whole and best.kin >= _OVERRULES
    return best.kin >= (ANSWER if heard.phrase.broad else _OVERRULES)


def whole_of(body: Sequence[Sense], kinds: set[str], typed: str = "") -> list[Sense]:
    """The one request with all that was said around it, and what may be a title."""
    first = max((one for one in body if one.kin in kinds), key=lambda one: one.probability)
    typed = typed or joined(body)
    heard = replace(first.heard, typed=typed) if first.heard else None
    rest = [one for one in body if one.kin not in kinds]
    return [replace(first, clause=replace(first.clause, typed=typed), heard=heard), *rest]


def joined(body: Sequence[Sense]) -> str:
    return " ".join(one.clause.typed for one in body)
