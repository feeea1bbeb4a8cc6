"""A Telegram that hands out updates and believes every answer: as little work a call as possible, and a latency."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from benchmarks.updates.wire import Connection, Fields, Reply

TOKEN = "6000000002:a-token-that-only-benchmarks-know-of"
BOT = {"id": 6000000002, "is_bot": True, "first_name": "Pustaka", "username": "pustaka_bench_bot"}
_ME = {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
_RESULTS: dict[str, object] = {
    "getMe": _ME,
    "getMyName": {"name": ""},
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getMyCommands": [],
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getChatAdministrators": [],
}
_MOST = 100  # updates an answer to getUpdates holds
_TAG = re.compile(r"<[^>]*>")

# Hears a call as it arrives: (method, fields, result, moment). What it returns is called once the answer has left.
Listener = Callable[[str, Fields, Any, float], Callable[[], None] | None]


class Telegram:
    """`give` updates to it; `listener` hears every call but getUpdates. `delay`: seconds before a call is answered."""

    def __init__(self) -> None:
        self.delay = 0.0
        self.listener: Listener = lambda *_: None
        self.handed: dict[int, float] = {}  # when an update was first handed out, by its id
        self.calls: Counter[str] = Counter()
        self.url = ""
        self._updates: deque[dict[str, Any]] = deque()
        self._messages = count(1)
        self._update_ids = count(1)
        self._poll: Reply | None = None
        self._expiry: asyncio.TimerHandle | None = None
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Listen on a free port of this machine."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Connection(self._hear), "127.0.0.1", 0, backlog=1024)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def close(self) -> None:
        """Listen no longer."""
        if self._server:
            self._server.close()

    def forget(self) -> None:
        """What was given to one program is nothing for the next."""
        self._updates.clear()
        self.handed.clear()
        self.calls.clear()
        self._answer_poll([])

    def next_message_id(self) -> int:
        return next(self._messages)

    def give(self, **content: Any) -> int:
        """An update for whoever polls; its id."""
        update_id = next(self._update_ids)
        self._updates.append({"update_id": update_id, **content})
        self._hand_out()
        return update_id

    @contextmanager
    def heard_by(self, listener: Listener) -> Iterator[None]:
        """For a while, let this one hear the calls."""
        before, self.listener = self.listener, listener
        try:
            yield
        finally:
            self.listener = before

    def _hear(self, method: str, fields: Fields, reply: Reply) -> None:
        self.calls[method] += 1
        if method == "getUpdates":
            self._on_poll(fields, reply)
            return
        result = self._result(method, fields)
        then = self.listener(method, fields, result, time.perf_counter())
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, _answer, reply, result, then)
        else:
            _answer(reply, result, then)

    def _on_poll(self, fields: Fields, reply: Reply) -> None:
        offset = int(fields.get("offset") or 0)
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        self._answer_poll([])  # of an older connection, if any
        self._poll = reply
        wait = float(fields.get("timeout") or 0)
        self._expiry = asyncio.get_running_loop().call_later(wait, self._answer_poll, [])
        self._hand_out()

    def _hand_out(self) -> None:
        if self._poll and self._updates:
            updates = [self._updates[n] for n in range(min(_MOST, len(self._updates)))]
            now = time.perf_counter()
            for update in updates:
                self.handed.setdefault(update["update_id"], now)
            self._answer_poll(updates)

    def _answer_poll(self, updates: list[dict[str, Any]]) -> None:
        if self._expiry:
            self._expiry.cancel()
        poll, self._poll, self._expiry = self._poll, None, None
        if poll:
            poll(updates)

    def _result(self, method: str, fields: Fields) -> object:
        if method.startswith("send") and method != "sendChatAction":
            return self._message(self.next_message_id(), fields)
        if method == "editMessageText":
            return self._message(int(fields["message_id"]), fields)
        return _RESULTS.get(method, True)

    def _message(self, message_id: int, fields: Fields) -> dict[str, Any]:
        chat = {"id": int(fields["chat_id"]), "type": "private", "first_name": "Warga"}
        message = {"message_id": message_id, "from": BOT, "chat": chat, "date": int(time.time())}
        message["text"] = _TAG.sub("", fields.get("text") or fields.get("caption") or "")
        markup = fields.get("reply_markup")
        if markup:
            shown = json.loads(markup) if isinstance(markup, str) else markup
            if "inline_keyboard" in shown:
                message["reply_markup"] = shown
        return message


def _answer(reply: Reply, result: object, then: Callable[[], None] | None) -> None:
    reply(result)
    if then:
        then()
