"""Where pictures are asked for: drawn off the event loop, and once for the same words."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from bot.drawing.look import Look
from bot.drawing.renderer import Renders

_TEMPLATES = Path(__file__).parent / "templates"
_KEPT = 2_000_000  # bytes of pictures drawn last

Format = Literal["png", "pdf"]


@dataclass(frozen=True)
class Drawing:
    """A picture or paper to be drawn: which template, and all the words and numbers on it (JSON).

    `named`: it names somebody, so nothing of it is kept once it is sent.
    """

    template: str
    data: Mapping[str, Any]
    format: Format = "png"
    named: bool = False


class Studio:
    """Draws what it is asked for. `look`: what all pictures have in common."""

    def __init__(self, look: Look, renderer: Renders) -> None:
        self._look = look.data()
        self._renderer = renderer
        self._drawn: OrderedDict[str, bytes] = OrderedDict()
        self._turn = asyncio.Lock()
        self._under_way: dict[str, asyncio.Task[bytes]] = {}

    def key(self, drawing: Drawing) -> str:
        """The same for the same picture: of its words, the look and the templates."""
        said = json.dumps([drawing.template, drawing.format, self._look, drawing.data], sort_keys=True)
        return hashlib.sha256(_edition() + said.encode()).hexdigest()

    async def draw(self, drawing: Drawing) -> bytes:
        """The file. Raises Undrawable."""
        key = self.key(drawing)
        if key in self._drawn:
            self._drawn.move_to_end(key)
            return self._drawn[key]
        if key not in self._under_way:
            self._under_way[key] = asyncio.create_task(self._begin(key, drawing))
        return await asyncio.shield(self._under_way[key])

    async def _begin(self, key: str, drawing: Drawing) -> bytes:
        """Draw it for everybody who asks meanwhile."""
        try:
            content = await self._rendered(drawing, drawing.format)
            if not drawing.named:
                self._keep(key, content)
            return content
        finally:
            del self._under_way[key]

    async def first_page(self, drawing: Drawing) -> bytes:
        """A small JPEG of a paper's first page. Raises Undrawable."""
        return await self._rendered(drawing, "thumbnail")

    async def _rendered(self, drawing: Drawing, form: str) -> bytes:
        data = {**drawing.data, "look": self._look}
        order = {"template": drawing.template, "format": form, "data": data}
        async with self._turn:  # who waits for their turn keeps no thread
            return await asyncio.to_thread(self._renderer.render, order)

    def _keep(self, key: str, content: bytes) -> None:
        self._drawn[key] = content
        while sum(map(len, self._drawn.values())) > _KEPT:
            self._drawn.popitem(last=False)


@lru_cache(maxsize=1)
def _edition() -> bytes:
    """Changes with the templates: what was drawn by older ones is drawn anew."""
    digest = hashlib.sha256()
    for template in sorted(_TEMPLATES.glob("*.typ")):
        digest.update(template.read_bytes())
    return digest.digest()
