"""Where residents live: the city's kelurahan, by kecamatan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

KECAMATAN: Mapping[str, Sequence[str]] = {
    "Lubuk Sikarah": (
        "VI Suku",
        "IX Korong",
        "Aro IV Korong",
        "Kampai Tabu Karambia",
        "Simpang Rumbio",
        "Sinapa Piliang",
        "Tanah Garam",
    ),
    "Tanjung Harapan": (
        "Kampung Jawa",
        "Koto Panjang",
        "Laing",
        "Nan Balimo",
        "Pasar Pandan Air Mati",
        "Tanjung Paku",
    ),
}
KELURAHAN = tuple(name for names in KECAMATAN.values() for name in names)
