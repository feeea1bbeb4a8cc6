"""Points on the map and addresses of the web, as people copy them."""

from __future__ import annotations

import pytest

from bot.areas.library.links import read_url
from bot.base.reading.geo import read_point

PIN = (-0.7893, 100.6547)


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("-0.7885, 100.6531", (-0.7885, 100.6531)),
        ("-0,7885; 100,6531", (-0.7885, 100.6531)),
        ("https://www.google.com/maps/@-0.7885,100.6531,17z", (-0.7885, 100.6531)),
        ("https://maps.google.com/?q=-0.7885%2C100.6531", (-0.7885, 100.6531)),
        ("-0,7893 100,6547", PIN),
        ("-0.7893,100.6547", PIN),
        ("-0,7893,100,6547", PIN),
        ("−0.7893, 100.6547", PIN),
        ("\u200e-0.7893,\u00a0100.6547\u200e", PIN),
        ("(-0.7893, 100.6547)", PIN),
        ("Koordinat: -0,7893 / 100,6547", PIN),
        ("lat -0.7893 long 100.6547", None),
        ("0.7893° S, 100.6547° E", PIN),
        ("0,7893 LS 100,6547 BT", PIN),
        ("0°47'21.48\"S 100°39'16.92\"E", PIN),
        ("https://www.google.com/maps/place/Pustaka/@-0.8,100.7,17z/data=!3m1!4b1!4m6!8m2!3d-0.7893!4d100.6547", PIN),
        ("https://www.google.com/maps?q=-0.7893,100.6547&ll=-0.8,100.7&z=17", PIN),
        ("https://maps.google.com/maps?ll=-0.8,100.7&q=loc:-0.7893,100.6547", PIN),
        ("https://www.google.com/maps/dir/?api=1&destination=-0.7893%2C100.6547", PIN),
        ("https://www.google.com/maps/search/-0.7893,+100.6547?entry=tts", PIN),
        ("https://www.google.com/maps/place/-0.7893,100.6547/@-0.8,100.7,15z", PIN),
        ("https://www.google.com/maps/dir//-0.7893,100.6547/@-0.8,100.7,15z", PIN),
        ("https://maps.google.com/?ll=-0.7893,100.6547", PIN),
        ("https://maps.apple.com/?ll=-0.7893,100.6547&q=Pustaka%20Solok", PIN),
        ("https://www.openstreetmap.org/?mlat=-0.7893&mlon=100.6547#map=18/-0.8/100.7", PIN),
        ("https://www.openstreetmap.org/#map=18.5/-0.7893/100.6547", PIN),
        ("geo:-0.7893,100.6547;u=35", PIN),
        ("geo:0,0?q=-0.7893,100.6547(Pustaka)", PIN),
        ("Aula kota https://maps.google.com/?q=-0.7893,100.6547 dekat pasar", PIN),
        ("https://maps.app.goo.gl/aB3dE5", None),
        ("https://example.org/berita/12.5,100.5", None),
        ("jam 09.30, 10.30 12.5.2026", None),
        ("-0.7893", None),
        ("-0,78", None),
        ("100.65, -0.79", None),
        ("dari jam 09.30, 10.30", None),
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
