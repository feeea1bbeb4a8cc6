"""A link is followed: its payload is the prefix of a feature and what that feature wrote behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.base.refusals import Unknown
from bot.chat.core.feature import Action, Feature
from bot.chat.core.trace import Kind, Way
from bot.chat.routing.call import Call
from bot.chat.routing.claims import is_on

_LINK_REST = re.compile(r"[A-Za-z0-9_-]{0,48}")  # typed by hand it can be anything; a key has room for so much


def followed(links: Mapping[str, tuple[Feature, Action]], payload: str, off: frozenset[str]) -> Call | None:
    """What answers `<prefix>_<rest>`; None where no feature that is on has these. Raises Unknown for a forged one."""
    prefix, _, rest = payload.partition("_")
    feature, action = links.get(prefix, (None, None))
    if feature is None or action is None or not is_on(feature, off):
        return None
    if not _LINK_REST.fullmatch(rest):
        raise Unknown("link")
    return Call(action, rest, way=Way(Kind.LINK, prefix, feature.name))
