"""What all pictures have in common: the library's name, its colour in shades that can be read, its logo."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.settings import Settings

INK, PAPER, WHITE = "#221f1f", "#fffdf8", "#ffffff"
_READABLE = 4.5  # the contrast that WCAG 2.2 wants of text
_STEPS = 20
_LARGEST_LOGO = 100_000  # bytes
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Look:
    """`accent`: the library's colour, #rrggbb; `logo`: an SVG, PNG or JPEG."""

    library: str
    accent: str
    logo: bytes = b""

    @classmethod
    def of(cls, settings: Settings) -> Look:
        """As the settings say."""
        return cls(settings.library_name, settings.library_colour, _logo(settings.library_logo))

    def data(self) -> dict[str, Any]:
        """As templates take it: the colour, what is written on it, and its shade that can be read on paper."""
        on_accent = INK if contrast(self.accent, INK) >= _READABLE else WHITE
        return {
            "library": self.library,
            "accent": self.accent if on_accent == INK else readable(self.accent, WHITE),
            "on_accent": on_accent,
            "accent_ink": readable(self.accent),
            "logo": list(self.logo) or None,
        }


def _logo(path: Path | None) -> bytes:
    """The file; nothing where it cannot be read, or is too large to go along with every picture."""
    if path is None:
        return b""
    try:
        logo = path.read_bytes()
    except OSError as error:
        _log.warning("the logo cannot be read (%s): pictures come without it", error.strerror)
        return b""
    if len(logo) > _LARGEST_LOGO:
        _log.warning("the logo is larger than %s KB: pictures come without it", _LARGEST_LOGO // 1000)
        return b""
    return logo


def readable(colour: str, ground: str = PAPER) -> str:
    """The colour, darker where it could not be told from the ground."""
    parts = _parts(colour)
    for step in range(_STEPS):
        darker = "#" + "".join(f"{round(part * (1 - step / _STEPS)):02x}" for part in parts)
        if contrast(darker, ground) >= _READABLE:
            return darker
    return INK


def contrast(one: str, other: str) -> float:
    """How well two colours part, 1 to 21, as WCAG 2.2 reckons."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
