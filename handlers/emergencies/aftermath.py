"""What is said after an alarm: what whoever told of it reads, and what the staff read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.areas.emergencies.aftermath import After
from bot.areas.emergencies.further import Met
from bot.areas.emergencies.rules import Emergency, State
from bot.base.html import lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.emergencies.buttons import AnswerAsEver, EndMine, OpenEmergency
from handlers.emergencies.screens import heard, kinds, listed, quote, take_key
from handlers.emergencies.standing import end_keys
from handlers.emergencies.words import DO, KINDS
from handlers.navigation import menu_key

_LONG = timedelta(minutes=4)  # for so long nobody has answered: in two rounds of calls
_HEADS = {
    After.MORE: N_("More from {name}:"),
    After.OVER: N_("{name} says that it is over:"),
    After.MISTAKEN: N_("{name} says that it was no emergency:"),
    After.WAITS: N_("{name} is still waiting:"),
    After.THANKS: N_("{name} says thank you:"),
}


def met(t: Texts, met: Met, numbers: Mapping[str, str], now: datetime) -> Screen:
    """The alarm, or how further words were taken."""
    found, after = met.found, met.after
    if after is None:
        return heard(t, met, numbers)
    if met.which:
        passed_on = t("We pass this on to the staff.") if met.told else ""
        keys = end_keys(t, met.which, mistaken=after is After.MISTAKEN)
        return Screen(paragraphs(passed_on, t("Which of them is over?")), [*keys, [menu_key(t)]])
    if after in (After.OVER, After.MISTAKEN):
        return _cared_for(t, met, numbers) if found.discreet else _ended(t, met)
    do = paragraphs(t(DO[met.besides]), listed(t, met.besides, numbers)) if met.besides else ""
    said, calls = _thanked(t, met) if after is After.THANKS else _waits(t, met, now, asked=after is After.WAITS)
    return Screen(paragraphs(do, said, listed(t, found.kind, numbers) if calls and not do else ""), _ways(t, met))


def with_ordinary(t: Texts, screen: Screen, said: int) -> Screen:
    """With the key that answers the words as ever, above the ways back."""
    asked = t("If you meant something else, tap below: we answer it.")
    rather = [Button(t("Answer this"), AnswerAsEver(said))]
    return replace(screen, text=paragraphs(screen.text, asked), keys=[*screen.keys[:-1], rather, *screen.keys[-1:]])


def said_more(t: Texts, seen: tuple[Emergency, str, After, str]) -> Screen:
    """Further words, to the staff."""
    found, words, after, besides = seen
    head = t(_HEADS[after], name=found.name or t("somebody"))
    another = t("Another danger with it: {what}", what=t(KINDS[besides])) if besides else ""
    take = [[take_key(t, found)]] if found.state is State.OPEN else []
    said = quote(words) if words else ""
    return Screen(paragraphs(another, head, said), [*take, [Button(t("See it all"), OpenEmergency(found.id))]])


def _cared_for(t: Texts, met: Met, numbers: Mapping[str, str]) -> Screen:
    """Who despairs is looked after though they take it back."""
    said = t("Thank you for writing. Our staff stay within reach for you; write whenever you like.")
    said = said if met.told else t("Thank you for writing. At these numbers people listen at any time.")
    return Screen(paragraphs(said, listed(t, met.found.kind, numbers)), [[menu_key(t)]])


def _ended(t: Texts, met: Met) -> Screen:
    """What is over, and what is not."""
    kind_word = t("Good that it turned out well.")
    if met.after is After.MISTAKEN:
        kind_word = t("That is all right. Rather once too often: if there is danger, write.")
    closed = t("Closed: {what}.", what=kinds(t, met.ended)) if met.ended else ""
    told = t("We tell the staff.") if met.told else ""
    others = [one for one in met.others if one.id != met.found.id]
    still = t("Still open: {what}. If that is over as well, tap below.", what=kinds(t, [one.kind for one in others]))
    return Screen(
        paragraphs(kind_word, lines(closed, told), still if others else ""), [*end_keys(t, others), [menu_key(t)]]
    )


def _waits(t: Texts, met: Met, now: datetime, *, asked: bool) -> tuple[str, bool]:
    """Who has it, and whether to call: where nobody can be reached, has it or has answered."""
    found = met.found
    if not met.told:
        return t("No member of staff can be reached here right now. Please call."), True
    if found.state is State.TAKEN and found.taker:
        tells = t("{name} has taken this. We tell them that you are waiting. If it gets worse, call:", name=found.taker)
        return (tells, True) if asked else (t("We pass this on to {name}, too.", name=found.taker), False)
    if not met.arrived:
        return t("Our call has not reached the staff yet. We pass this on, too. Please call now:"), True
    if asked:
        return t("No member of staff has answered yet. We tell them that you are waiting. Please call as well:"), True
    if now - found.raised_at >= _LONG:
        return t("We pass this on to the staff, too. None of them has answered yet. Please do not wait: call."), True
    return t("We pass this on to the staff, too."), False


def _thanked(t: Texts, met: Met) -> tuple[str, bool]:
    found = met.found
    stands = t("The staff are called until somebody comes. Write on whenever something changes.") if met.told else ""
    if found.state is State.TAKEN and found.taker:
        stands = t("{name} of our staff is there for you now.", name=found.taker)
    return lines(t("You are welcome."), stands if found.runs else ""), False


def _ways(t: Texts, met: Met) -> list[list[Button]]:
    over = [Button(t("It is over now"), EndMine(met.found.id, mistaken=False))]
    return [over, [menu_key(t)]] if met.found.runs and not met.found.discreet else [[menu_key(t)]]
