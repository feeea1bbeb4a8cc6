"""HTTP/1.1 as the clients of the Bot API speak it, by hand: what a framework would cost is not to be measured."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from email.parser import BytesParser
from typing import Any, cast
from urllib.parse import parse_qsl

Fields = dict[str, Any]
Reply = Callable[[object], None]
Hear = Callable[[str, Fields, Reply], None]


class Connection(asyncio.Protocol):
    """One client's connection; `hear` gets every request's method and fields, and a function that answers it."""

    def __init__(self, hear: Hear) -> None:
        self._hear = hear
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, error: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            target, headers = _read_head(head)
            length = int(headers.get("content-length", 0))
            if len(rest) < length:
                return
            self._buffer = rest[length:]
            path, _, query = target.partition("?")
            fields = dict(parse_qsl(query)) | read_body(headers.get("content-type", ""), rest[:length])
            self._hear(path.rpartition("/")[2], fields, self._reply)

    def _reply(self, result: object) -> None:
        if self._transport is None:
            return  # the client has gone
        body = json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()
        self._transport.write(_HEAD % len(body) + body)


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


def _read_head(head: bytes) -> tuple[str, Mapping[str, str]]:
    request, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return request.split(" ")[1], {name.lower(): value.strip() for name, _, value in pairs}


def read_body(kind: str, body: bytes) -> Fields:
    """The fields of a request; objects within a form stay JSON text, as they came."""
    if not body:
        return {}
    if kind.startswith("application/json"):
        return dict(json.loads(body))
    if kind.startswith("multipart/"):
        message = BytesParser().parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        parts = cast(list[Any], message.get_payload())
        return {str(part.get_param("name", header="content-disposition")): _text(part) for part in parts}
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


def _text(part: Any) -> str:
    return bytes(part.get_payload(decode=True)).decode(errors="replace")
