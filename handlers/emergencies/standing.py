"""Where it stands with what somebody told of: what is open, what is over, and the keys that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.areas.emergencies.rules import Emergency, Running, State
from bot.base.html import lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.emergencies.buttons import EndMine, ShowMyEmergency
from handlers.emergencies.screens import kinds, listed
from handlers.navigation import menu_key


def back(t: Texts, mine: Sequence[Emergency]) -> Button:
    """Back to it; of what few are told nothing is named."""
    if all(one.discreet for one in mine):
        return Button(t("Back to what you told us"), ShowMyEmergency())
    return Button(t("Back to the emergency"), ShowMyEmergency())


def mine(t: Texts, mine: Sequence[Emergency], numbers: Mapping[str, str]) -> Screen:
    """What runs, who has it, whom to call."""
    if not mine:
        return Screen(t("Nothing that you told us of is open."), [[menu_key(t)]])
    shown = [one for one in mine if not one.discreet]
    called = names(t, {one.id: (one.kind, one.raised_at) for one in shown})
    rows = [t("{what}: {standing}", what=called[one.id], standing=_standing(t, one)) for one in shown]
    cared = t("Our staff stay within reach for you; write whenever you like.") if len(shown) < len(mine) else ""
    head = t("Still open:") if shown else ""
    ways = end_keys(t, [Running(one.id, one.kind, one.raised_at) for one in shown])
    return Screen(paragraphs(lines(head, *rows), listed(t, mine[0].kind, numbers), cared), [*ways, [menu_key(t)]])


def end_keys(t: Texts, running: Sequence[Running], *, mistaken: bool = False) -> list[list[Button]]:
    """That one is over, or all of them."""
    called = names(t, {one.id: (one.kind, one.said_at) for one in running})
    keys = [[Button(t("Over: {what}", what=called[one.id]), EndMine(one.id, mistaken))] for one in running]
    return [*keys, [Button(t("All of it is over"), EndMine(0, mistaken))]] if len(running) > 1 else keys


def names(t: Texts, running: Mapping[int, tuple[str, datetime]]) -> Mapping[int, str]:
    """What each of them is called, by its id; of two of one kind also since when, of one minute also which."""
    told = {key: kinds(t, [kind]) for key, (kind, _) in running.items()}
    clocks = {key: t.clock(at.astimezone(t.zone).time()) for key, (_, at) in running.items()}
    several = {what for what in told.values() if [*told.values()].count(what) > 1}
    timed = {key: f"{what} ({clocks[key]})" if what in several else what for key, what in told.items()}
    alike = [[other for other in timed if timed[other] == name] for name in timed.values()]
    return {
        key: f"{name} · {same.index(key) + 1}" if len(same) > 1 else name
        for (key, name), same in zip(timed.items(), alike, strict=True)
    }


def _standing(t: Texts, found: Emergency) -> str:
    if found.state is State.TAKEN:
        return t("{name} has taken this", name=found.taker or t("A colleague"))
    return t("no member of staff has answered yet")
