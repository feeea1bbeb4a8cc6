"""What areas declare to go on with, heard as phrases are: by patterns, else by examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.core.follow_up import FollowUp
from bot.chat.language.ear import ear_of
from bot.chat.language.intents import Listener, Phrase
from bot.chat.language.ordinals import Goes
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen

_MOST_WORDS = 14
"""Longer messages say something of their own."""
_ENOUGH = 0.5
_LIKELIER = 6.0
"""By how much what goes on with what was shown is likelier than something new."""
_LEAST = 0.15
"""What is less probable of itself goes on with nothing: a title that nobody knows."""
_OURS = {"yes": Goes.YES, "no": Goes.NO, "more": Goes.MORE}
"""Meanings of examples that go on with whatever was shown."""

Fits = Callable[[FollowUp], object]


@reads
async def _nothing(context: Context, _: object) -> Sequence[Screen]:
    """What follows is answered by a key or by the same answer."""
    return ()


@dataclass
class Declared:
    """The follow-ups of the areas that are on, each heard by its patterns or by what was learned."""

    registry: Registry
    _heard_by: dict[frozenset[str], _Ears] = field(default_factory=dict)

    def said(self, context: Context, text: str) -> Sequence[FollowUp]:
        """Those that the whole of these words says."""
        return self._ears(context).said(text)

    def meant(
        self, context: Context, text: str, fits: Fits, ready: frozenset[Goes]
    ) -> tuple[Sequence[FollowUp], Goes | None]:
        """Those that these words probably mean, or how they go on with anything; neither where a phrase hears them.

        `fits`: whether one goes on with what was shown; `ready`: how one can go on with it. Both are likelier.
        """
        if len(text.split()) > _MOST_WORDS or self._is_heard(context, text):
            return (), None
        return self._ears(context).meant(text, fits, ready)

    def _is_heard(self, context: Context, text: str) -> bool:
        clauses = self.registry.listener(context.off, context.permissions).hear(text)
        return any(one.heard and one.heard.sure and not one.heard.phrase.broad for one in clauses)

    def _ears(self, context: Context) -> _Ears:
        if context.off not in self._heard_by:
            on = self.registry.on(context.off)
            phrases = [phrase for one in on for phrase in one.phrases]
            self._heard_by[context.off] = _Ears([follow for one in on for follow in one.follow_ups], phrases)
        return self._heard_by[context.off]


class _Ears:
    def __init__(self, every: Sequence[FollowUp], phrases: Iterable[Phrase]) -> None:
        self._by_name: dict[str, list[FollowUp]] = {}
        for one in every:
            self._by_name.setdefault(one.name, []).append(one)
        said = [Phrase(name, _nothing, found[0].says) for name, found in self._by_name.items()]
        self._learned: dict[str, list[FollowUp]] = {}
        for one in every:
            for name in one.learned or (one.name,):
                self._learned.setdefault(name, []).append(one)
        self._any, self._listeners = Listener(said), [Listener([one]) for one in said]
        self._ear = ear_of([*phrases, *said, *(Phrase(name, _nothing) for name in _OURS)], None, frozenset())

    def said(self, text: str) -> Sequence[FollowUp]:
        if len(text.split()) > _MOST_WORDS or not self._any.knows(text):
            return ()
        heard = [
            clauses[0].heard for one in self._listeners if one.says_all(text) and len(clauses := one.hear(text)) == 1
        ]
        return [each for one in heard if one and one.sure for each in self._by_name[one.phrase.name]]

    def meant(self, text: str, fits: Fits, ready: frozenset[Goes]) -> tuple[Sequence[FollowUp], Goes | None]:
        best: tuple[float, Sequence[FollowUp], Goes | None] = (0.0, (), None)
        for meant in self._ear.hear(text) if self._ear else ():
            if meant.probability * _LIKELIER < _ENOUGH:
                continue  # whatever it goes on with, it is not enough
            name = meant.phrase.name if meant.phrase else ""
            fitting = [one for one in self._learned.get(name, ()) if fits(one)]
            likelier = meant.probability >= _LEAST and (fitting or _OURS.get(name) in ready)
            worth = meant.probability * (_LIKELIER if likelier else 1.0)
            if worth > best[0]:
                best = worth, fitting, _OURS.get(name)
        return best[1:] if best[0] >= _ENOUGH else ((), None)
