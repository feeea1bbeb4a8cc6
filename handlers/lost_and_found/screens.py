"""What a resident sees of what they miss. Nothing of it says what a found thing looks like."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.lost_and_found.rules import Found, Lost, Missing
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.lost_and_found.buttons import ItTurnedUp, ProveLost, ShowMyLost
from handlers.navigation import ReportLost, ask_staff_key, menu_key

_STANDS = {
    Missing.OPEN: N_("we are looking for it"),
    Missing.ASKED: N_("perhaps we have it: please write a detail"),
    Missing.PROVEN: N_("the staff compare your detail"),
    Missing.PROMISED: N_("it is here for you"),
}


def reported(t: Texts, lost: Lost, nobody: Html) -> Screen:
    """Thanks, and what comes next. `nobody`: that none of the staff can be told."""
    said = t("Thank you, we have noted it: {what}.", what=lost.what)
    next_ = nobody or t("As soon as something like it is found, we write to you here.")
    keys = [[Button(t("I have it again"), ItTurnedUp(lost.id))], [menu_key(t)]]
    return Screen(paragraphs(said, next_), keys)


def mine(t: Texts, lost: Sequence[Lost]) -> Screen:
    """All that they still miss."""
    rows = [_line(t, n, one) for n, one in enumerate(lost, 1)]
    keys = [key for n, one in enumerate(lost, 1) for key in _keys(t, n, one, alone=len(lost) == 1)]
    head = t("<b>What you miss</b>") if lost else t("You have reported nothing that is still missing.")
    report = [Button(t("Report something lost"), ReportLost())]
    return Screen(paragraphs(head, *rows), [*keys, report, [ask_staff_key(t), menu_key(t)]])


def _line(t: Texts, n: int, lost: Lost) -> Html:
    code = t("Say this code at the desk: <code>{code}</code>", code=lost.code) if lost.code else ""
    return lines(t("{n}. {what}: {state}", n=n, what=lost.what, state=t(_STANDS[lost.state])), code)


def _keys(t: Texts, n: int, lost: Lost, *, alone: bool) -> list[list[Button]]:
    place = "" if alone else f" ({n})"
    again = [Button(t("I have it again") + place, ItTurnedUp(lost.id))]
    asked = lost.state in (Missing.ASKED, Missing.PROVEN)
    return [[Button(t("Write the detail") + place, ProveLost(lost.id), style="primary")], again] if asked else [again]


def turned_up(t: Texts, lost: Lost) -> Screen:
    """It is over."""
    return Screen(t("We are glad that you have it again: {what}.", what=lost.what), ways(t))


def proven(t: Texts, lost: Lost) -> Screen:
    """Their detail is with the staff."""
    said = t("Thank you. The staff compare it, and we write to you here.")
    return Screen(said, [[Button(t("What I miss"), ShowMyLost())], [menu_key(t)]])


def maybe(t: Texts, lost: Lost) -> Screen:
    """The letter: it may be here."""
    head = t("Perhaps we have found what you miss: {what}.", what=lost.what)
    prove = t(
        "So that nobody else takes it: please write a detail that only its owner knows, such as a mark, what is inside,"
        " or what hangs on it."
    )
    keys = [
        [Button(t("Write the detail"), ProveLost(lost.id), style="primary")],
        [Button(t("I have it again"), ItTurnedUp(lost.id)), menu_key(t)],
    ]
    return Screen(paragraphs(head, prove), keys)


def fetch(t: Texts, found: tuple[Lost, Found]) -> Screen:
    """The letter: it is theirs."""
    lost, thing = found
    said = t("It is yours: {what}. It waits for you at the desk until {moment}.", what=lost.what,
             moment=t.moment(thing.kept_until))  # fmt: skip
    code = t("Say this code at the desk: <code>{code}</code>", code=lost.code)
    return Screen(paragraphs(said, code), [[Button(t("What I miss"), ShowMyLost())], [menu_key(t)]])


def not_yours(t: Texts, lost: Lost) -> Screen:
    """The letter: it was another's."""
    said = t("We are sorry: what we found is not what you miss ({what}). We go on looking.", what=lost.what)
    return Screen(said, [[Button(t("What I miss"), ShowMyLost())], [menu_key(t)]])


def given(t: Texts, found: tuple[Lost, Found]) -> Screen:
    """The letter: it was not fetched."""
    lost, thing = found
    said = t("What you missed ({what}) was not fetched in time. It has been given to: {to}.", what=lost.what,
             to=thing.given_to)  # fmt: skip
    return Screen(said, ways(t))


def unfound(t: Texts, lost: Lost) -> Screen:
    """The letter: nothing was found."""
    said = t("We are sorry: what you miss ({what}) was not found in our time for it.", what=lost.what)
    again = t("If it still matters to you, report it again, and we look once more.")
    return Screen(paragraphs(said, again), [[Button(t("Report something lost"), ReportLost())], *ways(t)])


def ways(t: Texts) -> list[list[Button]]:
    """To a person, and to the menu."""
    return [[ask_staff_key(t), menu_key(t)]]
