"""The features that are on for somebody, and what of them answers: looked up once, since every message asks."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.identity import Permission
from bot.chat.core.feature import Feature, PhotoKind, Spelling
from bot.chat.routing.claims import is_for


class SwitchedOn:
    """One feature answers what no area heard, what means nothing, …: the first that does."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = features
        self.free_text = next((f.free_text for f in features if f.free_text), None)
        self.chatter = next((f.chatter for f in features if f.chatter), None)
        self.recognises = next((f.recognises for f in features if f.recognises), None)
        self.inline = next((f.inline for f in features if f.inline), None)
        self.albums = [f.album for f in features if f.album]
        self.alarm = next(((f.alarm, f.name) for f in features if f.alarm), None)
        self.number_proven = [f.number_proven for f in features if f.number_proven]
        self.letters = {kind: topic for f in features for kind, topic in f.letters.items()}
        self._spellings = [one for f in features for one in f.spellings]
        self._photos = [one for f in features for one in f.photos]

    def photos(self, may: frozenset[Permission]) -> list[PhotoKind]:
        """What a photo may show for who may do this, in the order in which it is offered; for staff their own first."""
        kinds = [one for one in self._photos if one.needs is None or one.needs in may]
        return sorted(kinds, key=lambda one: one.needs is None)

    def spellings(self, text: str, may: frozenset[Permission], *, first: bool = False) -> Sequence[Spelling]:
        """What a message may be by how it is written, of what this reader may use: codes of many kinds look alike."""
        return [one for one in self._spellings if one.first is first and is_for(one.action, may) and one.looks(text)]
