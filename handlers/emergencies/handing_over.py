"""What is seen of an emergency that goes from one colleague to another."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.emergencies.rules import Colleague, Emergency, State
from bot.chat.screens.layout import LABEL, on_a_key
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.emergencies.buttons import HandOver, OpenEmergency, TakeOver
from handlers.emergencies.words import KINDS
from handlers.navigation import desk_ways

_ALONE, _ASKED = 5, 12  # so many colleagues have a row each; so many are shown


def asked_over(t: Texts, seen: tuple[Emergency, int, str]) -> Screen | None:
    """To a colleague: whether they take it over."""
    found, to, by = seen
    if found.state is not State.TAKEN or to not in found.asked:
        return None
    said = t("{name} asks you to take this over: {what}", name=by or t("A colleague"), what=t(KINDS[found.kind]))
    return Screen(said, [*answers(t, found), [Button(t("See it all"), OpenEmergency(found.id))]])


def declined(t: Texts, seen: tuple[Emergency, int, str]) -> Screen | None:
    """To who asked them."""
    found, to, by = seen
    if found.state is not State.TAKEN or found.taken_by != to:
        return None
    said = t("{name} cannot take this over. It is still yours.", name=by or t("A colleague"))
    return Screen(said, [[hand_over_key(t, found)], [Button(t("See it all"), OpenEmergency(found.id))], desk_ways(t)])


def to_whom(t: Texts, found: Emergency, colleagues: Sequence[Colleague]) -> Screen:
    """Who can be asked to take it over."""
    beside = 1 if len(colleagues) <= _ALONE else 2
    room = LABEL // beside
    keys = [Button(on_a_key(one.name, room), HandOver(found.id, one.person_id)) for one in colleagues[:_ASKED]]
    rows = [keys[at : at + beside] for at in range(0, len(keys), beside)]
    asks, nobody = t("Who takes it over? Until they accept, it is yours."), t("No colleague can be asked right now.")
    ways = [[Button(t("See it all"), OpenEmergency(found.id))], desk_ways(t)]
    return Screen(asks if keys else nobody, [*rows, *ways])


def answers(t: Texts, found: Emergency) -> list[list[Button]]:
    """What a colleague who is asked may answer."""
    yes = Button(t("I take it over"), TakeOver(found.id, yes=True), style="primary")
    return [[yes], [Button(t("I cannot"), TakeOver(found.id, yes=False))]]


def hand_over_key(t: Texts, found: Emergency) -> Button:
    """To the colleagues who can be asked."""
    return Button(t("Hand it over"), HandOver(found.id))
