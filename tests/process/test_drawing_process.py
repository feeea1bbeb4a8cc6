"""The process that draws: begun with the first picture, begun anew where it has gone, never waited for without end."""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from bot.drawing.look import Look
from bot.drawing.renderer import Renderer, Undrawable
from bot.drawing.studio import Drawing, Studio

LOOK = Look("Perpustakaan Contoh", "#611720")
WEEK = {
    "what": "Agenda",
    "heading": "Pekan ini",
    "period": "23–29 November 2026",
    "days": [],
    "more": "Tidak ada acara",
}
ORDER = {"template": "agenda", "format": "png", "data": {**WEEK, "look": LOOK.data()}}


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.close()


def test_a_picture_is_as_wide_as_a_phone_is_sharp(renderer: Renderer) -> None:
    with Image.open(io.BytesIO(renderer.render(ORDER))) as picture:
        assert (picture.format, picture.width) == ("PNG", 1080)


def test_a_paper_is_a_pdf(renderer: Renderer) -> None:
    assert renderer.render({**ORDER, "format": "pdf"}).startswith(b"%PDF")


def test_the_first_page_of_a_paper_is_a_small_jpeg(renderer: Renderer) -> None:
    with Image.open(io.BytesIO(renderer.render({**ORDER, "format": "thumbnail"}))) as page:
        assert (page.format, max(page.size)) == ("JPEG", 320)


def test_a_process_that_has_gone_is_begun_anew(renderer: Renderer) -> None:
    renderer.render(ORDER)
    assert renderer._process is not None
    renderer._process.kill()
    renderer._process.wait()
    assert renderer.render(ORDER)


def test_what_cannot_be_drawn_is_said_and_the_next_is_drawn(renderer: Renderer) -> None:
    with pytest.raises(Undrawable, match="what"):
        renderer.render({**ORDER, "data": {"look": LOOK.data()}})
    assert renderer.render(ORDER)


@pytest.mark.parametrize(
    ("code", "said"), [("import time; time.sleep(60)", "longer than"), ("raise SystemExit", "has ended")]
)
def test_one_that_never_answers_is_not_waited_for(code: str, said: str) -> None:
    renderer = Renderer([sys.executable, "-c", code], patience=0.5)
    with pytest.raises(Undrawable, match=said):
        renderer.render(ORDER)
    renderer.close()


class Counting:
    """Counts what it is asked for."""

    def __init__(self) -> None:
        self.times = 0

    def render(self, order: Any) -> bytes:
        self.times += 1
        return b"picture"


class Failing:
    """Draws nothing."""

    def render(self, order: Any) -> bytes:
        raise Undrawable("no template")


async def test_the_same_picture_is_drawn_once_and_one_that_names_somebody_is_not_kept() -> None:
    counting = Counting()
    studio = Studio(LOOK, counting)
    week, other = Drawing("agenda", WEEK), Drawing("agenda", {**WEEK, "more": "dan 2 acara lagi"})
    for drawing in (week, other, week):
        await studio.draw(drawing)
    assert counting.times == 2
    assert studio.key(week) != studio.key(other)
    assert studio.key(week) != Studio(Look("Perpustakaan Lain", "#611720"), counting).key(week)
    named = Drawing("ticket", {"who": "Ani Contoh"}, named=True)
    await studio.draw(named)
    await studio.draw(named)
    assert counting.times == 4


async def test_many_who_ask_at_once_get_one_drawing_or_its_failure() -> None:
    counting = Counting()
    studio = Studio(LOOK, counting)
    assert await asyncio.gather(*(studio.draw(Drawing("agenda", WEEK)) for _ in range(20))) == [b"picture"] * 20
    assert counting.times == 1
    failing = Studio(LOOK, Failing())
    asked = [failing.draw(Drawing("agenda", WEEK)) for _ in range(3)]
    assert {type(one) for one in await asyncio.gather(*asked, return_exceptions=True)} == {Undrawable}
