"""What is said after an alarm: what whoever told of it reads, and what the staff read."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.emergencies.aftermath import After
from bot.areas.emergencies.further import Met
from bot.areas.emergencies.rules import Emergency, State
from bot.base.html import paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.emergencies.buttons import EndMine, OpenEmergency
from handlers.emergencies.screens import heard, listed, quote, take_key
from handlers.emergencies.words import DO, KINDS
from handlers.navigation import menu_key

_HEADS = {
    After.MORE: N_("More from {name}:"),
    After.OVER: N_("{name} says that it is over:"),
    After.MISTAKEN: N_("{name} says that it was no emergency:"),
    After.WAITS: N_("{name} is still waiting:"),
    After.THANKS: N_("{name} says thank you:"),
}


def met(t: Texts, met: Met, numbers: Mapping[str, str]) -> Screen:
    """The alarm, or how further words were taken."""
    found, after = met.found, met.after
    if after is None:
        return heard(t, found, numbers, told=met.told)
    if met.which:
        return _which(t, met)
    if found.discreet and after in (After.OVER, After.MISTAKEN):
        said = t("Thank you for writing. Our staff stay within reach for you; write whenever you like.")
        return Screen(paragraphs(said, listed(t, found.kind, numbers)), [[menu_key(t)]])
    match after:
        case After.OVER:
            return Screen(t("Good that it turned out well. The staff have been told."), [[menu_key(t)]])
        case After.MISTAKEN:
            said = t("That is all right; the staff have been told. Rather once too often: if there is danger, write.")
            return Screen(said, [[menu_key(t)]])
        case After.WAITS:
            return Screen(paragraphs(_waits(t, met), listed(t, found.kind, numbers)), _ways(t, found))
        case After.THANKS:
            return Screen(paragraphs(t("You are welcome."), _stands(t, met)), _ways(t, found))
    do = paragraphs(t(DO[met.besides]), listed(t, met.besides, numbers)) if met.besides else ""
    return Screen(paragraphs(do, _has_it(t, found)), _ways(t, found))


def said_more(t: Texts, seen: tuple[Emergency, str, After]) -> Screen:
    """Further words, to the staff."""
    found, words, after = seen
    head = t(_HEADS[after], name=found.name or t("somebody"))
    take = [[take_key(t, found)]] if found.state is State.OPEN else []
    said = quote(words) if words else ""
    return Screen(paragraphs(head, said), [*take, [Button(t("See it all"), OpenEmergency(found.id))]])


def _which(t: Texts, met: Met) -> Screen:
    """Several run, and the words may end any of them."""
    said = t("The staff have this. Which of them is over?")
    mistaken = met.after is After.MISTAKEN
    return Screen(
        said, [*([Button(t(KINDS[one.kind]), EndMine(one.id, mistaken))] for one in met.which), [menu_key(t)]]
    )


def _has_it(t: Texts, found: Emergency) -> str:
    if found.state is State.TAKEN and found.taker:
        return t("{name} has this too.", name=found.taker)
    return t("The staff have this too.")


def _waits(t: Texts, met: Met) -> str:
    found = met.found
    if found.state is State.TAKEN and found.taker:
        return t(
            "{name} reads now that you are waiting. If it gets worse, please call:",
            name=found.taker,
        )
    if not met.told:
        return t("No member of staff can be reached here right now. Please call.")
    return t("No member of staff has answered yet; all of them read now that you are waiting. Please call as well:")


def _stands(t: Texts, met: Met) -> str:
    found = met.found
    if not found.runs:
        return ""
    if found.state is State.TAKEN and found.taker:
        return t("{name} of our staff is there for you now.", name=found.taker)
    return t("The staff are called until somebody comes. Write on whenever something changes.")


def _ways(t: Texts, found: Emergency) -> list[list[Button]]:
    over = [Button(t("It is over now"), EndMine(found.id, mistaken=False))]
    return [over, [menu_key(t)]] if found.runs and not found.discreet else [[menu_key(t)]]
