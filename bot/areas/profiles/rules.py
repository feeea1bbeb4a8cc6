"""What a resident may tell for the report, each of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.base.refusals import Refusal

KELURAHAN: Mapping[str, str] = {
    "vi-suku": "VI Suku",
    "ix-korong": "IX Korong",
    "aro": "Aro IV Korong",
    "kampai": "Kampai Tabu Karambia",
    "simpang": "Simpang Rumbio",
    "sinapa": "Sinapa Piliang",
    "tanah-garam": "Tanah Garam",
    "kampung-jawa": "Kampung Jawa",
    "koto-panjang": "Koto Panjang",
    "laing": "Laing",
    "nan-balimo": "Nan Balimo",
    "pasar-pandan": "Pasar Pandan Air Mati",
    "tanjung-paku": "Tanjung Paku",
}
"""The kelurahan of Lubuk Sikarah and Tanjung Harapan, by their codes."""
ELSEWHERE = "luar"
AGE_BANDS = ("0-12", "13-17", "18-24", "25-34", "35-44", "45-59", "60-")
SEXES = ("f", "m")


@dataclass(frozen=True)
class Profile:
    """None: not told. `kelurahan`: a code of KELURAHAN, or ELSEWHERE."""

    kelurahan: str | None = None
    age_band: str | None = None
    sex: str | None = None

    @property
    def empty(self) -> bool:
        return (self.kelurahan, self.age_band, self.sex) == (None, None, None)


@dataclass(eq=False)
class UnreadableProfile(Refusal):
    """Something that is no answer. `problem` says what."""

    problem: str


def checked(profile: Profile) -> Profile:
    """The same. Raises UnreadableProfile."""
    offered = {"kelurahan": (*KELURAHAN, ELSEWHERE), "age_band": AGE_BANDS, "sex": SEXES}
    for name, known in offered.items():
        value = getattr(profile, name)
        if value is not None and value not in known:
            raise UnreadableProfile(f"{value!r} is no {name}; there are {', '.join(known)}")
    return profile
