"""What features claim, and for whom: small questions that the registry asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bot.base.identity import Permission
from bot.chat.core.feature import Action, Feature
from bot.chat.language.intents import Phrase


def is_on(feature: Feature, off: frozenset[str]) -> bool:
    """Whether a feature is on, where these are switched off."""
    return feature.essential or not {feature.name, feature.part_of} & off


def actions_of(feature: Feature) -> Iterator[Action]:
    """What answers somebody in a feature, but for taps."""
    yield from (action for action in (feature.free_text, feature.chatter) if action)
    yield from (one.action for kind in (feature.commands, feature.phrases, feature.spellings) for one in kind)
    links = (feature.links, feature.group_links)
    tables = (*links, feature.media, feature.replies, feature.edits, feature.key_replies)
    yield from (action for table in tables for action in table.values())


def is_for(action: Action, may: frozenset[Permission]) -> bool:
    """Whether an action is for somebody who may do this."""
    return action.needs is None or action.needs in may


def phrases_for(features: Iterable[Feature], may: frozenset[Permission]) -> list[Phrase]:
    """The phrases of some features that somebody who may do this can say."""
    return [
        phrase
        for feature in features
        for phrase in feature.phrases
        if is_for(phrase.action, may) or (phrase.refuses and may)
    ]


def unique(pairs: Iterator[tuple[str, Any]]) -> dict[str, Any]:
    """A table of names that each stand once. Raises ValueError."""
    table: dict[str, Any] = {}
    for name, value in pairs:
        if name in table:
            raise ValueError(f"two features claim {name!r}")
        table[name] = value
    return table
