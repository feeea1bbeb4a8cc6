"""Somebody who taps every key they are shown, breadth first, and every key that those lead to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.base.refusals import OldButton
from bot.chat.forms.form_screens import FormTap
from bot.chat.screens.callback_data import tag_of
from simulator import key_faces, posting
from tests.actors import Message, Reader, Stage, said

_ALIKE = 6
"""Keys of one kind that are tapped: of a hundred books some are enough."""
_OLD = "Menu tadi sudah lama"
_APOLOGY = "gangguan di pihak kami"
_SEED = "Menu"
_HOMES = frozenset({"mn", "pt"})
_CANCELS = re.compile(r"fm\d+:\w+:\w+:x:")

Path = tuple[str, ...]
"""The data of keys to be tapped one after the other: a form's keys mean nothing without the one that began it."""


@dataclass
class Crawler:
    """One person at their phone. `most`: taps."""

    stage: Stage
    reader: Reader
    most: int
    taps: int = 0
    found: list[str] = field(default_factory=list)
    _seen: set[Path] = field(default_factory=set)
    _alike: Counter[str] = field(default_factory=Counter)
    _red: set[str] = field(default_factory=set)
    _menu: frozenset[str] = frozenset()
    _ways: dict[str, set[str]] = field(default_factory=dict)
    _at_home: set[str] = field(default_factory=set)
    """Keys whose screen has a way home: a question may lead there by its answers."""
    _stranded: dict[str, str] = field(default_factory=dict)

    async def crawls(self, starts: Sequence[str]) -> None:
        """Write each of these words, then tap whatever leads on; what may end something comes last."""
        waiting: list[Path] = []
        for words in starts:
            before = self._shown()
            await self.reader.says(words)
            waiting += self._onward((), self._new(before), words)
        last: list[Path] = []
        while (waiting or last) and self.taps < self.most:
            path = waiting.pop(0) if waiting else last.pop(0)
            for one in await self._follows(path):
                (last if self._ends(one) else waiting).append(one)
        self.found += [told for where, told in self._stranded.items() if not self._ways[where] & self._at_home]

    def _ends(self, path: Path) -> bool:
        return path[-1] in self._red

    async def _follows(self, path: Path) -> list[Path]:
        """Tap all of a path; one whose keys are shown no longer, since something was done meanwhile, is left."""
        shown, where = await self._taps(path[0], path[0]), " → ".join(path)
        for data in path[1:]:
            if data not in _data(shown):
                return []
            shown = await self._taps(data, where)
        onward = self._onward(path, shown, where)
        if leave := next((data for data in _data(shown) if _CANCELS.match(data)), None):
            await self._taps(leave, f"{where} → {leave}")  # an unfinished form would be offered on every screen
        return onward

    async def _taps(self, data: str, where: str) -> list[Message]:
        """What is new on the screen after a tap on a key of this data, which stands alone below a message."""
        self.taps += 1
        place = self.stage.world.chats[self.reader.id]
        keyboard = {"inline_keyboard": [[{"text": "?", "callback_data": data}]]}
        content = {"text": _SEED, "reply_markup": keyboard}
        seed = posting.post(
            self.stage.world, place, posting.compose(self.stage.world, place, self.stage.world.bot.id, content)
        )
        before, taken = self._shown(), len(self.stage.taken)
        query = self.reader.person.presses(seed.json, data, place)
        await self.stage.settled()
        new = self._new(before)
        ended = self.stage.taken[taken:]
        self.found += [f"{where}: {one.failed!r}" for one in ended if one.failed]
        self.found += [f"{where}: an old key" for one in ended if isinstance(one.refused, OldButton)]
        if query.answer is None:
            self.found.append(f"{where}: no answer to the tap")
        if not new and not (query.answer and query.answer.text):
            self.found.append(f"{where}: nothing happens")
        return new

    def _onward(self, path: Path, shown: Sequence[Message], where: str) -> list[Path]:
        """The paths that lead on, each once; what is wrong about these screens is noted."""
        for message in shown:
            self.found += [f"{where}: {fault}" for fault in _faults(message)]
        self._ways[where] = {*_data(shown)}
        if not shown or any(_leads_home(message) or self._is_home(message) for message in shown):
            self._at_home |= {where, *path[-1:]}
        else:
            self._stranded[where] = f"{where}: no way home: {said(shown[-1])[:60]!r} {_labels(shown[-1])}"
        onward = []
        for key in (key for message in shown for row in _rows(message) for key in row if "callback_data" in key):
            data = key["callback_data"]
            if key.get("style") == "danger":
                self._red.add(data)
            next_path = (*path, data) if tag_of(data) == FormTap.tag else (data,)
            if self._is_new(next_path):
                onward.append(next_path)
        return onward

    def _is_home(self, message: Message) -> bool:
        """Whether it is the menu itself, whatever stands above it."""
        tags = _tags(message)
        self._menu = self._menu or tags
        return self._menu <= tags

    def _is_new(self, path: Path) -> bool:
        if path[-1:] in self._seen:
            return False
        self._seen.add(path[-1:])
        kind = ":".join(path[-1].split(":")[:4]) if tag_of(path[-1]) == FormTap.tag else tag_of(path[-1])
        self._alike[kind] += 1
        return self._alike[kind] <= _ALIKE

    def _shown(self) -> Mapping[int, Any]:
        return {one["message_id"]: (said(one), one.get("reply_markup")) for one in self.reader.answers}

    def _new(self, before: Mapping[int, Any]) -> list[Message]:
        return [
            one for one in self.reader.answers if before.get(one["message_id"]) != (said(one), one.get("reply_markup"))
        ]


def _data(shown: Sequence[Message]) -> list[str]:
    keys = (key for message in shown for row in _rows(message) for key in row)
    return [key["callback_data"] for key in keys if "callback_data" in key]


def _faults(message: Message) -> Iterator[str]:
    text, rows = said(message), _rows(message)
    if _OLD in text or _APOLOGY in text:
        yield text[:60]
    yield from key_faces.faults_of([[key["text"] for key in row] for row in rows])


def _leads_home(message: Message) -> bool:
    markup = message.get("reply_markup") or {}
    if "keyboard" in markup:
        return True
    keys = [key for row in _rows(message) for key in row]
    return any("callback_data" in key and tag_of(key["callback_data"]) in {*_HOMES, FormTap.tag} for key in keys)


def _tags(message: Message) -> frozenset[str]:
    keys = (key for row in _rows(message) for key in row)
    return frozenset(tag_of(key["callback_data"]) for key in keys if "callback_data" in key)


def _labels(message: Message) -> list[str]:
    return [key["text"] for row in _rows(message) for key in row]


def _rows(message: Message) -> list[list[dict[str, Any]]]:
    return list((message.get("reply_markup") or {}).get("inline_keyboard", []))
