"""One skippable question for the report, and what was told."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.profiles.rules import AGE_BANDS, ELSEWHERE, KELURAHAN, SEXES, Profile
from bot.areas.profiles.wordings import PROFILE
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import wording
from handlers.navigation import OpenData, menu_key
from handlers.profiles.buttons import ForgetProfile, SkipProfile, TellProfile

_SEXES = {"f": N_("Female"), "m": N_("Male")}


def kelurahan(t: Texts) -> Sequence[tuple[str, str]]:
    """All of the city, and beyond."""
    return [*KELURAHAN.items(), (ELSEWHERE, t("Outside the city"))]


def age_bands(t: Texts) -> Sequence[tuple[str, str]]:
    """The bands, as people say them."""
    return [(band, age_band(t, band)) for band in AGE_BANDS]


def age_band(t: Texts, band: str) -> Html:
    """13–17 years; 60 years and more."""
    youngest, oldest = band.split("-")
    if not oldest:
        return t("{age} years and more", age=youngest)
    return t("{youngest}–{oldest} years", youngest=youngest, oldest=oldest)


def sexes(t: Texts) -> Sequence[tuple[str, str]]:
    """The two of the report."""
    return [(sex, t(_SEXES[sex])) for sex in SEXES]


def asks(t: Texts) -> Screen:
    """Why, and that it need not be."""
    head = t("One more thing, which you may skip: kelurahan, age and sex, three taps.")
    keys = [[Button(t("I agree, fill in"), TellProfile(), style="primary")], [Button(t("Skip"), SkipProfile())]]
    return Screen(paragraphs(head, wording(t, PROFILE)), keys)


def skipped(t: Texts) -> Screen:
    """That is fine, too."""
    return Screen(t("All right. We do not ask again."), [ways(t)])


def shown(t: Texts, told: Profile) -> Screen:
    """What was told; where that is nothing, the question."""
    if told.empty:
        return asks(t)
    rows = [
        t("Kelurahan: <b>{value}</b>", value=dict(kelurahan(t))[told.kelurahan]) if told.kelurahan else "",
        t("Age: <b>{value}</b>", value=age_band(t, told.age_band)) if told.age_band else "",
        t("Sex: <b>{value}</b>", value=t(_SEXES[told.sex])) if told.sex else "",
    ]
    keys = [[Button(t("Change"), TellProfile()), Button(t("Delete"), ForgetProfile(), style="danger")], ways(t)]
    head = t("<b>What you told for the library's report</b>")
    return Screen(paragraphs(head, lines(*rows), wording(t, PROFILE)), keys)


def ways(t: Texts) -> list[Button]:
    """Back to one's data, and to the menu."""
    return [Button(t("My data"), OpenData()), menu_key(t)]
