"""Points on the map and addresses of the web, as people copy them."""

from __future__ import annotations

import pytest

from bot.areas.library.links import read_url
from bot.base.reading.geo import read_point


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("-0.7885, 100.6531", (-0.7885, 100.6531)),
        ("-0,7885; 100,6531", (-0.7885, 100.6531)),
        ("https://www.google.com/maps/@-0.7885,100.6531,17z", (-0.7885, 100.6531)),
        ("https://maps.google.com/?q=-0.7885%2C100.6531", (-0.7885, 100.6531)),
        ("di sana", None),
        ("95.5, 100.1", None),
        ("", None),
    ],
)
def test_points(typed: str, point: tuple[float, float] | None) -> None:
    assert read_point(typed) == point


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://www.lapor.go.id", "https://www.lapor.go.id"),
        ("contoh.go.id/buku", "https://contoh.go.id/buku"),
        ("bukan alamat", None),
        ("javascript:alert(1)", None),
        ("ftp://contoh.go.id", None),
        ("https://", None),
        ("https://a@b.c", None),
        ("http://contoh.id:99999", None),
        ("contoh", None),
    ],
)
def test_addresses(typed: str, url: str | None) -> None:
    assert read_url(typed) == url
