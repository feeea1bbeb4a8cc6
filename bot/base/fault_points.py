"""Named places at which the program may end as by kill -9, for the tests which show that nothing is lost by that.

Nobody's setting: only `PEMUSTAKA_FAULT=place[/about][:nth]` in the environment arms one, and only for a bot of a
simulated Telegram on this machine. Otherwise a place costs a comparison.
"""

from __future__ import annotations

import logging
import os
import re
import signal
from dataclasses import dataclass
from urllib.parse import urlsplit

VARIABLE = "PEMUSTAKA_FAULT"
_WISH = re.compile(r"([a-z-]+)(?:/([a-z_0-9-]+))?(?::([1-9]\d*))?")
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_REAL_SECRET = 35  # the length of those that BotFather gives
_log = logging.getLogger(__name__)


@dataclass
class _Wish:
    place: str
    about: str
    left: int

    def meets(self, place: str, about: tuple[object, ...]) -> bool:
        """Whether this is where it is to end; counts down to the nth time."""
        if place != self.place or (self.about and self.about not in map(str, about)):
            return False
        self.left -= 1
        return self.left == 0


_wish: _Wish | None = None


def reached(place: str, *about: object) -> None:
    """The program has come to this place, about this person or kind of thing: it ends here if that is wished."""
    if _wish is not None and _wish.meets(place, about):
        os.kill(os.getpid(), signal.SIGKILL)


def arm(wish: str, token: str, url: str) -> bool:
    """Heed a wish, from now on. Whether it is: never with a token that may be real, or a server elsewhere."""
    global _wish
    found = _WISH.fullmatch(wish)
    simulated = urlsplit(url).hostname in _LOOPBACK and len(token.partition(":")[2]) != _REAL_SECRET
    if found and simulated and hasattr(signal, "SIGKILL"):
        _wish = _Wish(found[1], found[2] or "", int(found[3] or 1))
        _log.warning("the program will end at %s", wish)
        return True
    _wish = None
    if wish:
        _log.warning("%s is not heeded", VARIABLE)
    return False
