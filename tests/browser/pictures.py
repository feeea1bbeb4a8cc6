"""The pictures of docs/pictures, taken by the stories: PICTURES=1 python -m pytest tests/browser."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

FOLDER = Path(__file__).parent.parent.parent / "docs" / "pictures"
COLOURS = (256, 160, 96)  # fewer where it would be too large
LARGEST = 80_000  # bytes


async def keep(page: Page, name: str) -> None:
    """Write the screen to docs/pictures/NAME.png when PICTURES is set; otherwise runs change nothing in the tree."""
    if not os.environ.get("PICTURES"):
        return
    await page.mouse.move(0, 0)
    await page.evaluate("document.activeElement?.blur()")
    await page.get_by_test_id("panel-toggle").evaluate("key => key.className = 'gear'")  # lit where the clock is moved
    seen = await page.screenshot(animations="disabled")
    light = next((one for one in (_few_colours(seen, n) for n in COLOURS) if len(one) <= LARGEST), None)
    assert light is not None, f"{name}.png would have more than {LARGEST} bytes"
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.png").write_bytes(light)


def _few_colours(png: bytes, colours: int) -> bytes:
    """The same picture with a palette: a fifth of the bytes."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    reduced = picture.quantize(colours, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    out = io.BytesIO()
    reduced.save(out, "PNG", optimize=True)
    return out.getvalue()
