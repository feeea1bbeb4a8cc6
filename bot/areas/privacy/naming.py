"""Finding, in words that people wrote, somebody who is forgotten; and taking the name out of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

GONE = "…"
_HANGING_ON = "nya|ku|mu|lah|kah|pun"  # “Rafinya” is Rafi, “Rafika” is somebody else


class Names:
    """Names as people write them: in any case, with any spaces, as a word of their own or with a clitic."""

    def __init__(self, names: Iterable[str]) -> None:
        wanted = sorted({" ".join(name.split()) for name in names} - {""}, key=len, reverse=True)
        written = "|".join(r"\s+".join(map(re.escape, name.split())) for name in wanted)
        self._pattern = re.compile(rf"(?<!\w)(?:{written})(?=(?:{_HANGING_ON})?(?!\w))", re.IGNORECASE)
        self._any = bool(wanted)

    def within(self, text: str) -> bool:
        """Whether somebody is named in a text, or in the values of one that is JSON."""
        return self.taken_out(text) != text

    def taken_out(self, text: str) -> str:
        """The text without the names; JSON stays JSON, and its keys stay."""
        if not self._any or not self._pattern.search(text):
            return text
        opened = _opened(text)
        if opened is None:
            return self._struck(text)
        without = _mapped(opened, self._struck)
        return text if without == opened else json.dumps(without, ensure_ascii=False)

    def taken_out_of_lists(self, text: str) -> str:
        """The same for those members of lists in JSON that have an `id`: by that they are known without a name."""
        opened = _opened(text) if self.within(text) else None
        without = self._of_lists(opened, listed=False)
        return text if without == opened else json.dumps(without, ensure_ascii=False)

    def _of_lists(self, value: Any, *, listed: bool) -> Any:
        if isinstance(value, list):
            return [self._of_lists(one, listed=True) for one in value]
        if isinstance(value, dict) and listed and value.get("id"):
            return _mapped(value, self._struck)
        if isinstance(value, dict):
            return {key: self._of_lists(one, listed=False) for key, one in value.items()}
        return value

    def _struck(self, text: str) -> str:
        return self._pattern.sub(GONE, text)


def _opened(text: str) -> Any:
    """The object or list a text is; None where it is no JSON."""
    if text[:1] not in ("{", "["):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_mapped(one, change) for one in value]
    if isinstance(value, dict):
        return {key: _mapped(one, change) for key, one in value.items()}
    return value
