"""What was drawn: what the drawing process was asked for, and what a phone finds in a picture."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import segno
import zxingcpp
from PIL import Image

from tests.actors import Message, Stage


class Drawn:
    """The orders of the drawing process."""

    def __init__(self) -> None:
        self.orders: list[Mapping[str, Any]] = []

    def all_of(self, template: str) -> list[Mapping[str, Any]]:
        """The words of all drawings by this template, oldest first."""
        return [one["data"] for one in self.orders if one["template"] == template]

    def of(self, template: str) -> Mapping[str, Any]:
        """Those of the newest."""
        assert self.all_of(template), f"no {template} was drawn"
        return self.all_of(template)[-1]


def content_of(stage: Stage, message: Message) -> bytes:
    """The bytes of the picture or file of a message."""
    file_id = message["photo"][-1]["file_id"] if "photo" in message else message["document"]["file_id"]
    file = stage.world.files.get(file_id)
    assert file is not None
    return stage.world.files.content(file)


def picture_of(stage: Stage, message: Message) -> Image.Image:
    """What a message shows."""
    return Image.open(io.BytesIO(content_of(stage, message)))


def scanned(stage: Stage, message: Message) -> list[str]:
    """The links that a phone finds in the picture of a message."""
    return [code.text for code in zxingcpp.read_barcodes(picture_of(stage, message).convert("L"))]


def qr_png(link: str) -> bytes:
    """A photo of a QR code."""
    buffer = io.BytesIO()
    segno.make_qr(link, error="m").save(buffer, kind="png", scale=8, border=4)
    return buffer.getvalue()
