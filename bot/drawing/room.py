"""The drawing room declares itself."""

from __future__ import annotations

import atexit
from functools import lru_cache

from bot.base.area import Area, Provides
from bot.base.services import Services
from bot.drawing.look import Look
from bot.drawing.renderer import Renderer
from bot.drawing.studio import Studio
from bot.settings import Settings


@lru_cache(maxsize=1)
def renderer() -> Renderer:
    """One for the whole program: its process begins with the first picture."""
    made = Renderer()
    atexit.register(made.close)
    return made


def _studio(services: Services) -> Studio:
    return Studio(Look.of(services[Settings]), renderer())


DRAWING = Area("drawing", Provides(Studio, _studio))
