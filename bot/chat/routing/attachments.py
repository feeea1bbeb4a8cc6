"""The files of letters, made when they leave. One that cannot be made costs nobody the letter itself."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.base.database import Database, PassingFault
from bot.base.html import Html, paragraphs
from bot.base.logs import signature
from bot.base.services import Services
from bot.chat.core.feature import MakesFile
from bot.chat.screens.texts import Texts
from bot.delivery.outbox import pictures
from bot.drawing.studio import Drawing, Studio

_log = logging.getLogger(__name__)
_PARTS = ("photo", "document")

File = Mapping[str, Any]


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
        """The screen with its files made: {"name", "content" (bytes), "key"}, or {"known", "key"} of what Telegram has.

        An answer comes without the file that cannot be made, and says so. A notice may lack its picture, which only
        adorns it; its document is what it is about: None where that is gone, and an error of ours is raised.
        Of a screen that is amended a document stays, and a picture that cannot be made. "fault": of an error of ours.
        """
        if wire.pop("lacks", False):
            wire["text"] = _saying(wire, _not_sent(await self._texts_of(chat_id)))
        for part in _PARTS:
            recipe = wire.get(part)
            if not isinstance(recipe, Mapping) or (part == "document" and "amend" in wire):
                continue
            needed = part == "document" and not answers
            made, fault = await self._made(recipe, chat_id, part, tolerant=not needed)
            wire |= {"fault": fault} if fault else {}
            if "amend" in wire:
                wire[part] = made or recipe
            elif made is not None:
                wire[part] = made
            elif needed:
                return None
            else:
                del wire[part]
                wire["text"] = await self._without(wire["text"], recipe, chat_id, fault, answers=answers)
        return wire

    async def _without(self, text: str, recipe: Mapping[str, Any], chat_id: int, fault: str, *, answers: bool) -> Html:
        """The words without the file: all of them where it only adorned them; else an answer says what it lacks."""
        if recipe.get("adorns") or not answers:
            return Html(recipe.get("instead") or text)
        t = await self._texts_of(chat_id)
        return paragraphs(Html(text), _not_sent(t) if fault else _gone(t))

    async def _made(
        self, recipe: Mapping[str, Any], chat_id: int, part: str, *, tolerant: bool
    ) -> tuple[File | None, str]:
        """The file, or None; and where an error of ours struck."""
        try:
            make, texts = self._maker(recipe["maker"]), await self._texts_of(chat_id)
            if make is None:
                return None, ""
            made = await make(self._services, self._services[Database].free, texts, chat_id, recipe["details"])
            if isinstance(made, Drawing):
                return await self._drawn(made, recipe["name"]), ""
            if made is None:
                return None, ""
            return await self._photo(made, recipe["name"]) if part == "photo" else _file(made, recipe["name"]), ""
        except PassingFault:
            raise
        except Exception as error:
            if not tolerant:
                raise
            _log.error("the file %s could not be made: %s", recipe["maker"], signature(error))
            return None, signature(error)

    async def _drawn(self, drawing: Drawing, name: str) -> File:
        """By its name at Telegram where it was sent before, else drawn."""
        studio = self._services[Studio]
        key = "" if drawing.named else studio.key(drawing)
        if key and drawing.format == "png" and (known := await self._known(key)):
            return {"known": known, "key": key}
        made = {**_file(await studio.draw(drawing), name), "key": key}
        return {**made, "thumbnail": await studio.first_page(drawing)} if drawing.format == "pdf" else made

    async def _photo(self, content: bytes, name: str) -> File:
        """A photo that is kept here, by its name at Telegram where it was sent before."""
        key = hashlib.sha256(content).hexdigest()
        known = await self._known(key)
        return {"known": known, "key": key} if known else {**_file(content, name), "key": key}

    async def _known(self, key: str) -> str | None:
        return await self._services[Database].read(lambda reader: pictures.known(reader, key))


def _file(content: bytes, name: str) -> File:
    return {"name": name, "content": content}


def _saying(wire: Mapping[str, Any], words: Html) -> Html:
    return paragraphs(Html(wire["text"]), words)


def _not_sent(t: Texts) -> Html:
    return t("Sorry, the file or picture could not be sent. Please try again later, or ask the staff.")


def _gone(t: Texts) -> Html:
    return t("This file is no longer here. Please look again from the menu, or ask the staff.")
