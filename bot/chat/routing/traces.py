"""Whoever wants to know which way an update took hears of it, and can spoil nothing: it is answered by then."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.base.services import Services
from bot.chat.core.feature import Feature
from bot.chat.core.trace import Taken, Trace

_log = logging.getLogger(__name__)


def traces_of(features: Sequence[Feature], services: Services, also: Trace) -> Trace:
    """Tells `also`, and every feature that listens."""
    listening = [one.traced for one in features if one.traced]

    def tell(taken: Taken) -> None:
        also(taken)
        for hear in listening:
            try:
                hear(services, taken)
            except Exception as error:
                _log.error("a way could not be noted (%s)", type(error).__name__)

    return tell
