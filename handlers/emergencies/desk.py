"""What staff see besides the calls: what runs, the numbers, and that a colleague was faster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.emergencies.rules import Emergency
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.emergencies.buttons import EditNumber, OpenEmergency, ShowEmergencies
from handlers.emergencies.words import KINDS, NUMBERS
from handlers.navigation import desk_ways


def running(context: Context, items: Sequence[Emergency]) -> Screen:
    """What runs."""
    t = context.t
    rows = [[Button(f"{t(KINDS[one.kind])} ({one.id})", OpenEmergency(one.id))] for one in items]
    head = t("<b>Emergencies now</b>") if items else t("There is no emergency now.")
    return Screen(head, [*rows, desk_ways(t)])


def numbers(t: Texts, known: Mapping[str, str]) -> Screen:
    """The numbers, a key for each."""
    rows = [t("{label}: {value}", label=t(NUMBERS[name]), value=known[name] or t("not filled in")) for name in NUMBERS]
    keys = [Button(t(label), EditNumber(name)) for name, label in NUMBERS.items()]
    pairs = [keys[at : at + 2] for at in range(0, len(keys), 2)]
    head = t("<b>Numbers in an emergency</b>")
    return Screen(paragraphs(head, lines(*rows)), [*pairs, desk_ways(t)])


def taken_already(t: Texts, name: str) -> Screen:
    """A colleague was faster."""
    said = t("{name} has taken this already.", name=name or t("A colleague"))
    return Screen(said, [[Button(t("Emergencies now"), ShowEmergencies())], desk_ways(t)])


def over_already(t: Texts) -> Screen:
    """It has ended."""
    return Screen(t("This is over already."), [[Button(t("Emergencies now"), ShowEmergencies())], desk_ways(t)])
