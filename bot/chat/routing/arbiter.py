"""Which ear is believed: exact phrases, the learned ear, the search; each by what a mistake would cost.

What no phrase accounts for is answered by the likeliest meaning where that is probable enough, but for a title that the
search is sure of. Below, it is searched for, and what else it may mean is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.base.reading.titles_within import title_within
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, reads
from bot.chat.core.trace import Kind, Way
from bot.chat.language.ear import BOOK, Ear, Meant
from bot.chat.language.intents import Clause, Heard
from bot.chat.routing.asking_back import Unsure, also
from bot.chat.routing.call import Call
from bot.chat.routing.gone_on import gone_on
from bot.chat.routing.needed import ANSWER, needed
from bot.chat.routing.registry import Registry
from bot.chat.routing.senses import (
    ONE_MATTER,
    Sense,
    is_announced,
    is_sure,
    joined,
    knows_better,
    whole_of,
    with_details,
)
from bot.chat.routing.taught import call_of_taught
from bot.chat.routing.two_matters import apart
from bot.chat.screens.screen import Screen

_REQUEST = 0.6
"""From here a part of a message is a request of its own beside others."""
_SURELY = 0.95
_SUPPOSES = re.compile(r"\W*(?:kalau|kalo|klo|kl|if|what\s+about|how\s+about|and)\b", re.IGNORECASE)
_STOP = re.compile(r"[.,;!?]\s+")
_PARTLY = 0.55
"""What a phrase is worth that leaves words over."""


@dataclass(frozen=True)
class Arbiter:
    """Decides for one reader what answers the clauses of a message."""

    registry: Registry
    context: Context
    before: Heard | None = None
    """What the last answer was to: short words may go on with it."""

    def calls(self, clauses: Sequence[Clause]) -> list[Call]:
        """Their answers, in order; chatter beside something else is passed over."""
        senses = self._without_thanks([self._sense(clause) for clause in clauses if not clause.chatter])
        if not senses:
            return [call for clause in clauses[:1] if (call := self._chatter(clause))]
        leading = [one for one in senses if one.heard and one.heard.phrase.leads]
        body = self._in_a_mood(with_details([one for one in senses if one not in leading]))
        return [*filter(None, map(self._call, leading)), *self._body(body)]

    def _without_thanks(self, senses: Sequence[Sense]) -> Sequence[Sense]:
        """Thanks beside something else that is understood are no matter of their own."""
        rest = [one for one in senses if not (is_sure(one) and one.heard and one.heard.phrase.polite)]
        if not rest or len(rest) == len(senses):
            return senses
        return rest if any(one.probability >= ANSWER for one in (*rest, self._sense(Clause(joined(rest))))) else senses

    def _in_a_mood(self, body: Sequence[Sense]) -> Sequence[Sense]:
        """“ayah saya baru meninggal, ada buku penghibur?”: what is asked is answered in view of all that was told."""
        if not any(one.phrase and one.phrase.mood for one in body):
            return body
        parts = [part for one in body for part in _STOP.split(one.clause.typed) if part]
        told = body if len(body) > 1 else [self._sense(Clause(part)) for part in parts]
        asked = [one for one in told if not (one.phrase and one.phrase.mood) and one.probability >= ANSWER]
        if not asked:
            return body
        if all(one.kin == BOOK for one in asked):
            return [Sense(Clause(joined(body)), BOOK, 1.0)]
        return whole_of(asked, {one.kin for one in asked} - {BOOK}, joined(body))

    def _body(self, body: Sequence[Sense]) -> list[Call]:
        """One request is heard whole, two are two; what is left beside them is searched for where it is a title."""
        body = self._one_matter(body) if len(body) > 1 else body
        kinds = {one.kin for one in body if one.probability >= _REQUEST}
        if len(body) > 1 and len(kinds) == 1 and kinds != {BOOK}:
            body = whole_of(body, kinds)
        body = [half for one in body for half in self._halves(one)]
        kinds |= {one.kin for one in body if one.probability >= _REQUEST}
        beside = len(body) > 1 and kinds
        found = (self._title(one) if beside and one.kin not in kinds else self._call(one) for one in body)
        return [call for call in found if call]

    def _one_matter(self, body: Sequence[Sense]) -> Sequence[Sense]:
        """The whole as one, where it is about one thing and no part of it is surely about another."""
        whole = self._sense(Clause(joined(body)))
        strong = [one for one in body if one.probability >= _REQUEST]
        told = any(is_sure(one) and one.kin == whole.kin for one in strong)
        others = [one for one in body if one.kin != whole.kin and one.probability >= (_SURELY if told else ONE_MATTER)]
        if is_announced(body, whole):
            return whole_of([whole], {whole.kin}, joined(body))
        if whole.kin == BOOK or others or whole.probability < (ONE_MATTER if strong else ANSWER):
            return body
        return whole_of([one for one in strong if one.kin == whole.kin] or [whole], {whole.kin}, joined(body))

    def _halves(self, sense: Sense) -> Sequence[Sense]:
        """Two, where what no phrase accounts for is surely about two matters."""
        ear = self.registry.ear(self.context.off)
        if ear is None or sense.alone or is_sure(sense):
            return (sense,)
        typed, may = sense.clause.typed, self.context.permissions
        words = self.registry.listener(self.context.off, may).words(typed)
        halves = apart(typed, words, lambda text: ear.hear(text, may))
        return (sense,) if len(halves) == 1 else [self._sense(Clause(half)) for half in halves]

    def _sense(self, clause: Clause) -> Sense:
        heard = clause.heard
        if heard and heard.phrase.leads and self.before and _SUPPOSES.match(clause.typed):
            heard = None  # “klo sore?” is no good evening
        if heard and heard.sure and not (heard.phrase.broad or heard.phrase.opens):
            return Sense(clause, heard.phrase.kin or heard.phrase.name, 1.0, heard)
        ear = self.registry.ear(self.context.off)
        meant = ear.hear(clause.typed, self.context.permissions) if ear else ()
        best = meant[0] if meant else None
        if heard and not knows_better(best, heard):
            same = best is not None and best.phrase is not None and best.phrase.name == heard.phrase.name
            worth = 1.0 if heard.sure else max(_PARTLY, best.kin if best and same else 0.0)
            return Sense(clause, heard.phrase.kin or heard.phrase.name, worth, heard, meant)
        if ear and (gone := self._gone_on(ear, clause, meant)):
            return gone
        if best is None:
            return Sense(clause, BOOK, 0.0)
        return Sense(clause, best.of, best.kin, None, meant)

    def _gone_on(self, ear: Ear, clause: Clause, meant: Sequence[Meant]) -> Sense | None:
        """Few words, heard with what was asked before."""
        before = self.before if self.before and not self.before.phrase.done else None
        gone = gone_on(ear, self.context.permissions, clause.typed, meant, before) if before else None
        if gone is None:
            return None
        best = gone.meant[0]
        return Sense(Clause(gone.typed), best.of, best.kin, None, gone.meant, clause.typed)

    def _call(self, sense: Sense) -> Call | None:
        if not is_sure(sense) and (taught := call_of_taught(self.registry, self.context, sense.clause.typed)):
            return taught
        return self._of_heard(sense.heard) if sense.heard else self._of_unheard(sense)

    def _of_unheard(self, sense: Sense) -> Call | None:
        """What the examples say that it means, unless it is surely a title; the search, with what else it may mean."""
        typed, context = sense.clause.typed, self.context
        rather = self._search(Unsure.of(sense.alone or typed, sense.meant, context.t, context.permissions))
        best = sense.meant[0] if sense.meant else None
        if best is None or best.phrase is None or best.kin < needed(best.phrase, typed):
            return rather
        if not sense.alone and best.kin < _SURELY and title_within(typed):
            return rather
        heard = self.registry.listener(context.off, context.permissions).taken_for(best.phrase, typed)
        way = Way(Kind.LEARNED, best.phrase.name, self.registry.area_of(best.phrase.action), values_of(heard))
        recognises = self.registry.recognises(context.off) if rather and not sense.alone else None
        offers = also(sense.meant, context.t, context.permissions)
        return Call(best.phrase.action, heard, best.phrase.name, False, rather, recognises, way, offers)

    def _of_heard(self, heard: Heard) -> Call:
        """A phrase's action; where a part of the words stayed unheard, a title may be meant rather."""
        phrase = heard.phrase
        rather = None if heard.sure else self._search(heard.typed)
        way = Way(Kind.PHRASE, phrase.name, self.registry.area_of(phrase.action), values_of(heard))
        return Call(
            phrase.action, heard, phrase.name, phrase.leads, rather, self.registry.recognises(self.context.off), way
        )

    def _title(self, sense: Sense) -> Call | None:
        """The search for what is surely a title; else nothing: it belonged to what stands beside it."""
        search = self._search(sense.clause.typed)
        recognises = self.registry.recognises(self.context.off)
        return Call(NOTHING, sense.clause.typed, rather=search, recognises=recognises) if search else None

    def _search(self, text: str) -> Call | None:
        action = self.registry.free_text(self.context.off)
        return Call(action, text, way=self._way(Kind.SEARCH, action, text=text)) if action else None

    def _chatter(self, clause: Clause) -> Call | None:
        action = self.registry.chatter(self.context.off)
        return Call(action, clause.typed, way=self._way(Kind.CHATTER, action)) if action else None

    def _way(self, kind: Kind, action: Action, **values: str) -> Way:
        return Way(kind, kind, self.registry.area_of(action), tuple(values.items()))


@reads
async def NOTHING(context: Context, _: object) -> Sequence[Screen]:
    """Words that belonged to what stands beside them."""
    return ()


def values_of(heard: Heard) -> tuple[tuple[str, str], ...]:
    """What was read out of the words, for whoever traces it."""
    return (*heard.slots, *(("rest", rest) for rest in (heard.rest,) if rest))
