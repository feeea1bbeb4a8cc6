"""The frame of a certificate: two lines and a band of pucuk rebung, the bamboo shoot of Minangkabau carving."""

from __future__ import annotations

from typing import Any

MAROON = (0.38, 0.09, 0.12)
GOLD = (0.70, 0.55, 0.22)
INK = (0.13, 0.12, 0.12)
GREY = (0.36, 0.35, 0.34)

_OUTER, _INNER, _BAND = 24.0, 31.0, 15.0  # points from the edge; the band's height
_SHOOT = 15.0  # wide


def draw_frame(canvas: Any, width: float, height: float) -> None:
    """The frame on a page of this size, in points."""
    canvas.setStrokeColorRGB(*MAROON)
    canvas.setLineWidth(2.4)
    canvas.rect(_OUTER, _OUTER, width - 2 * _OUTER, height - 2 * _OUTER)
    canvas.setStrokeColorRGB(*GOLD)
    canvas.setLineWidth(0.8)
    canvas.rect(_INNER, _INNER, width - 2 * _INNER, height - 2 * _INNER)
    for base, direction in ((_INNER, 1), (height - _INNER, -1)):
        _draw_band(canvas, _INNER, width - _INNER, base, direction)


def _draw_band(canvas: Any, left: float, right: float, base: float, direction: int) -> None:
    """A row of shoots that grow inward from the frame's line, and the line above them."""
    count = round((right - left) / _SHOOT)
    step = (right - left) / count
    for n in range(count):
        _draw_shoot(canvas, left + n * step, step, base, direction)
    canvas.setStrokeColorRGB(*GOLD)
    canvas.setLineWidth(0.5)
    line = base + direction * (_BAND + 2.5)
    canvas.line(left, line, right, line)


def _draw_shoot(canvas: Any, left: float, wide: float, base: float, direction: int) -> None:
    """A gold triangle with a smaller one of maroon inside."""
    for colour, inset, share in ((GOLD, 0.0, 1.0), (MAROON, wide * 0.26, 0.52)):
        shape = canvas.beginPath()
        shape.moveTo(left + inset, base)
        shape.lineTo(left + wide / 2, base + direction * _BAND * share)
        shape.lineTo(left + wide - inset, base)
        shape.close()
        canvas.setFillColorRGB(*colour)
        canvas.drawPath(shape, stroke=0, fill=1)


def draw_rule(canvas: Any, centre: float, y: float, half: float) -> None:
    """A thin line with a diamond in its middle."""
    canvas.setStrokeColorRGB(*GOLD)
    canvas.setFillColorRGB(*GOLD)
    canvas.setLineWidth(0.8)
    canvas.line(centre - half, y, centre - 9, y)
    canvas.line(centre + 9, y, centre + half, y)
    diamond = canvas.beginPath()
    diamond.moveTo(centre - 5, y)
    diamond.lineTo(centre, y + 5)
    diamond.lineTo(centre + 5, y)
    diamond.lineTo(centre, y - 5)
    diamond.close()
    canvas.drawPath(diamond, stroke=0, fill=1)
