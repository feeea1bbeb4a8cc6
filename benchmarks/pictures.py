"""Every picture and paper that is drawn: how long it takes, how many bytes it has, and how it looks.

python -m benchmarks.pictures                        milliseconds and bytes, medians of the rounds
python -m benchmarks.pictures --sheet sheet.png      all of them on one sheet, four fifths as wide as a phone of 390
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from PIL import Image

from benchmarks.picture_samples import LOOK, samples
from bot.drawing.process import draw
from bot.drawing.renderer import Renderer
from bot.drawing.studio import Drawing

WIDTH = 312
_COLOURS = 32  # with more the sheet has twice the bytes, and nothing can be read better
_COLUMNS, _GAP, _GROUND = 4, 16, "#8a8783"


def order_of(drawing: Drawing, number: int = 0) -> Mapping[str, Any]:
    """What the process is asked for; another `number` makes it another drawing."""
    look = LOOK.data()
    return {"template": drawing.template, "format": drawing.format, "data": {**drawing.data, "look": look, "n": number}}


def measured(drawing: Drawing, rounds: int) -> tuple[float, float, bytes]:
    """Medians of the rounds in milliseconds, of the processor and of the clock; and the file.

    Drawn in this process by what the drawing process runs. No round finds what another drew.
    """
    busy, taken, content = [], [], b""
    for number in range(rounds + 1):
        order = dict(order_of(drawing, number))
        began, used = time.perf_counter(), time.process_time()
        content = draw(order)
        taken.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - used) * 1000)
    return median(busy[1:]), median(taken[1:]), content


def table(rounds: int) -> Iterator[str]:
    """How long the first picture takes, and a line for each."""
    renderer, began = Renderer(), time.perf_counter()
    renderer.render(order_of(next(iter(samples().values()))))
    yield f"the first picture, with the start of the process: {(time.perf_counter() - began) * 1000:.0f} ms\n"
    renderer.close()
    yield "| | | ms of processor | ms | KB |"
    yield "|---|---|---:|---:|---:|"
    for name, drawing in samples().items():
        used, passed, content = measured(drawing, rounds)
        yield f"| {name} | {drawing.format.upper()} | {used:.0f} | {passed:.0f} | {len(content) / 1000:.0f} |"


def sheet() -> Image.Image:
    """All of them beside one another; of papers the first page."""
    shown = [_shown(drawing) for drawing in samples().values()]
    columns: list[list[Image.Image]] = [[] for _ in range(_COLUMNS)]
    for picture in shown:
        min(columns, key=lambda column: sum(one.height + _GAP for one in column)).append(picture)
    height = max(sum(one.height + _GAP for one in column) for column in columns) + _GAP
    whole = Image.new("RGB", (_COLUMNS * (WIDTH + _GAP) + _GAP, height), _GROUND)
    for number, column in enumerate(columns):
        top = _GAP
        for picture in column:
            whole.paste(picture, (_GAP + number * (WIDTH + _GAP), top))
            top += picture.height + _GAP
    return whole.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)


def _shown(drawing: Drawing) -> Image.Image:
    content = draw(dict(order_of(replace(drawing, format="png"))))
    with Image.open(io.BytesIO(content)) as picture:
        return picture.convert("RGB").resize(
            (WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sheet", type=Path, help="write all of them to this file instead")
    given = parser.parse_args()
    if given.sheet:
        sheet().save(given.sheet, optimize=True)
        return
    for line in table(given.rounds):
        print(line)


if __name__ == "__main__":
    main()
