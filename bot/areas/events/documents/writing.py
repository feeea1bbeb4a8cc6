"""Lines of text on a page of a PDF, as large as they may be where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.areas.events.documents.lettering import fitted, font_for, legible, width_of

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Ink:
    """How a line is written: a style of lettering, points, a colour (0 to 1), points put between the letters."""

    style: str
    size: float
    colour: Colour
    spaced: float = 0.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where: the line's foot, in points from below, its middle or (`left`) its beginning, and how wide it may be."""

    x: float
    y: float
    widest: float
    left: bool = False


def write_line(canvas: Any, text: str, ink: Ink, spot: Spot) -> float:
    """One line, made smaller where it is too wide; nothing where no letter can be shown. Its width in points."""
    shown = legible(text).shown
    if not shown:
        return 0.0
    font = font_for(shown, ink.style)
    natural = width_of(shown, font, ink.size) + ink.spaced * (len(shown) - 1)
    scale = min(1.0, spot.widest / natural)
    _put(canvas, shown, Ink(font, ink.size * scale, ink.colour, ink.spaced * scale), spot)
    return natural * scale


def write_block(canvas: Any, text: str, ink: Ink, spot: Spot, smallest: float) -> None:
    """One line between the ink's size and the smallest, or two around where it would stand; perhaps nothing."""
    shown = legible(text).shown
    if not shown:
        return
    lines, font, size = fitted(shown, ink.style, spot.widest, ink.size, smallest)
    leading = size * 1.12
    foot = spot.y + (leading / 2 if len(lines) > 1 else 0)
    for n, line in enumerate(lines):
        _put(canvas, line, Ink(font, size, ink.colour), Spot(spot.x, foot - n * leading, spot.widest, spot.left))


def _put(canvas: Any, text: str, ink: Ink, spot: Spot) -> None:
    canvas.setFillColorRGB(*ink.colour)
    canvas.setFont(ink.style, ink.size)
    draw = canvas.drawString if spot.left else canvas.drawCentredString
    draw(spot.x, spot.y, text, charSpace=ink.spaced)
