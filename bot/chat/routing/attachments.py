"""The files of letters, made when they leave. One that cannot be made costs nobody the letter itself."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.base.database import Database, PassingFault
from bot.base.html import Html, paragraphs
from bot.base.logs import signature
from bot.base.services import Services
from bot.chat.core.feature import MakesFile
from bot.chat.screens.texts import Texts

_log = logging.getLogger(__name__)
_PARTS = ("photo", "document")


class Attachments:
    """`maker(name)` makes the files of this name; `texts_of(chat)` is the voice of its recipient."""

    def __init__(
        self,
        services: Services,
        maker: Callable[[str], MakesFile | None],
        texts_of: Callable[[int], Awaitable[Texts]],
    ) -> None:
        self._services = services
        self._maker = maker
        self._texts_of = texts_of

    async def put_into(self, wire: dict[str, Any], chat_id: int, *, answers: bool) -> dict[str, Any] | None:
        """The screen with its files made: {"name": …, "content": bytes}; of one that is amended its file stays.

        An answer comes without the file that cannot be made, and says so. A notice may lack its picture, which only
        adorns it; its document is what it is about: None where that is gone, and an error of ours is raised.
        "fault" tells of an error of ours.
        """
        if wire.pop("lacks", False):
            wire["text"] = _saying(wire, _not_sent(await self._texts_of(chat_id)))
        for part in _PARTS:
            recipe = wire.get(part)
            if not isinstance(recipe, Mapping) or "amend" in wire:
                continue
            needed = part == "document" and not answers
            content, fault = await self._made(recipe, chat_id, tolerant=not needed)
            if content is not None:
                wire[part] = {"name": recipe["name"], "content": content}
                continue
            if needed:
                return None
            del wire[part]
            wire |= {"fault": fault} if fault else {}
            if answers:
                t = await self._texts_of(chat_id)
                wire["text"] = _saying(wire, _not_sent(t) if fault else _gone(t))
        return wire

    async def _made(self, recipe: Mapping[str, Any], chat_id: int, *, tolerant: bool) -> tuple[bytes | None, str]:
        """The file, or None; and where an error of ours struck."""
        try:
            make, texts = self._maker(recipe["maker"]), await self._texts_of(chat_id)
            if make is None:
                return None, ""
            free = self._services[Database].free
            return await make(self._services, free, texts, chat_id, recipe["details"]), ""
        except PassingFault:
            raise
        except Exception as error:
            if not tolerant:
                raise
            _log.error("the file %s could not be made: %s", recipe["maker"], signature(error))
            return None, signature(error)


def _saying(wire: Mapping[str, Any], words: Html) -> Html:
    return paragraphs(Html(wire["text"]), words)


def _not_sent(t: Texts) -> Html:
    return t("Sorry, the file or picture could not be sent. Please try again later, or ask the staff.")


def _gone(t: Texts) -> Html:
    return t("This file is no longer here. Please look again from the menu, or ask the staff.")
