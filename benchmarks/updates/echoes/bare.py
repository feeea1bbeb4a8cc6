"""No library at all: what answers sooner than any bot shows how much the Telegram beside it can take."""

from __future__ import annotations

import asyncio
import json
import os
from typing import Any
from urllib.parse import urlsplit

_HOST, _PORT = urlsplit(os.environ.get("BOT_API_URL", "http://127.0.0.1:80")).netloc.split(":")
_SENDERS = 100


class Line:
    """One connection, kept open."""

    async def call(self, method: str, fields: dict[str, Any]) -> Any:
        body = json.dumps(fields).encode()
        head = f"POST /bot/{method} HTTP/1.1\r\nHost: {_HOST}\r\nContent-Type: application/json\r\n"
        self._writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        length = int(answer.rpartition(b"Content-Length: ")[2])
        return json.loads(await self._reader.readexactly(length))["result"]

    async def open(self) -> Line:
        self._reader, self._writer = await asyncio.open_connection(_HOST, int(_PORT))
        return self


async def send(waiting: asyncio.Queue[dict[str, Any]]) -> None:
    line = await Line().open()
    while True:
        message = await waiting.get()
        await line.call("sendMessage", {"chat_id": message["chat"]["id"], "text": message["text"]})


async def main() -> None:
    waiting: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    line, offset = await Line().open(), 0
    senders = [asyncio.create_task(send(waiting)) for _ in range(_SENDERS)]
    while senders:
        for update in await line.call("getUpdates", {"offset": offset, "timeout": 30}):
            offset = update["update_id"] + 1
            waiting.put_nowait(update["message"])


if __name__ == "__main__":
    asyncio.run(main())
