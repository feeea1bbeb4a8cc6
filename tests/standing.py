"""What is the same for every application of the tests, and made once: the tables of its features, and what they hear.

A registry is made of constants. What staff taught, and the ear that knows of it, is each application's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from functools import cache

from bot import app
from bot.chat.core.feature import Feature
from bot.chat.routing.registry import Registry
from bot.wiring import FEATURES


def share_registry() -> None:
    """Let every application of this program look things up in the same tables."""
    vars(app)["Registry"] = _registry


def _registry(features: Sequence[Feature]) -> Registry:
    if features is not FEATURES:
        return Registry(features)
    own = copy(of_features())
    own._ears, own.memory = {}, None
    return own


@cache
def of_features() -> Registry:
    """The registry of all features, for whoever only looks things up."""
    return Registry(FEATURES)
