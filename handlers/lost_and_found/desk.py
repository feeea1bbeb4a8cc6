"""What the staff see of lost and found things."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.lost_and_found.rules import Found, Kept, Lost, Missing, NotThatFar
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Media, Screen
from bot.chat.screens.texts import Texts
from handlers.lost_and_found.buttons import (
    AddFoundThing,
    AskOwner,
    GiveAway,
    ItIsNotTheirs,
    ItIsTheirs,
    OpenFoundThing,
    OpenLostThing,
    SetKeptDays,
    ShowFoundThings,
    WasFetched,
)
from handlers.navigation import desk_ways, shortened
from handlers.paging import beside

PAGE = 5
_ON_A_KEY = 24


def listed(t: Texts, found: Sequence[Found], lost: Sequence[Lost], page: int) -> Screen:
    """What is kept, and below it what is missed; a page of each."""
    start = page * PAGE
    kept, missed = found[start : start + PAGE], lost[start : start + PAGE]
    keys = [[Button(t("Kept: {what}", what=_short(one.what)), OpenFoundThing(one.id))] for one in kept]
    keys += [[Button(t("Missed: {what}", what=_short(one.what)), OpenLostThing(one.id))] for one in missed]
    head = t("<b>Lost and found</b>")
    text = paragraphs(
        head,
        lines(t("Kept here: {n}", n=len(found)), *(_found_line(t, one) for one in kept)),
        lines(t("Missed by residents: {n}", n=len(lost)), *(_lost_line(t, one) for one in missed)),
        t("Residents never see this list: who misses something describes it."),
    )
    earlier, more = beside(ShowFoundThings, page, more=max(len(found), len(lost)) > start + PAGE)
    add = [[Button(t("Something was found"), AddFoundThing(), style="primary")]]
    below = [[*earlier, *more], [Button(t("How long things are kept"), SetKeptDays())], desk_ways(t)]
    return Screen(text, [*add, *keys, *below], picker=True)


def found_card(t: Texts, thing: Found, owners: Sequence[Lost]) -> Screen:
    """One that is kept, and whose it may be."""
    asked = {one.id: one for one in owners if one.found_id == thing.id}
    keys = [row for one in asked.values() for row in _claim_keys(t, one)]
    if thing.state is Kept.KEPT and not any(one.state is Missing.PROMISED for one in asked.values()):
        maybe = [one for one in owners if one.id not in asked]
        keys += [[Button(t("Ask: {what}", what=_short(one.what)), AskOwner(one.id, thing.id))] for one in maybe]
    if thing.state is Kept.KEPT:
        keys.append([Button(t("Give it away"), GiveAway(thing.id))])
    likely = lines(t("Perhaps missed by:"), *(_lost_line(t, one) for one in owners)) if owners else ""
    until = t("Kept until {moment}", moment=t.moment(thing.kept_until)) if thing.state is Kept.KEPT else ""
    to = t("Given to: {to}", to=thing.given_to) if thing.given_to else ""
    text = paragraphs(lines(t("<b>Found</b>"), _found_line(t, thing), until, to), likely)
    media = [Media("photo", thing.photo)] if thing.photo else []
    return Screen(text, [*keys, _to_list(t), desk_ways(t)], media=media)


def lost_card(t: Texts, lost: Lost, things: Sequence[Found]) -> Screen:
    """One that is missed, and what may be it."""
    keys = _claim_keys(t, lost)
    if lost.state is Missing.OPEN:
        keys += [[Button(t("This one: {what}", what=_short(one.what)), AskOwner(lost.id, one.id))] for one in things]
    likely = lines(t("Perhaps it is:"), *(_found_line(t, one) for one in things)) if things else ""
    none = "" if things else t("Nothing like it is kept.")
    proof = t("The detail: {proof}", proof=lost.proof) if lost.proof else ""
    text = paragraphs(lines(t("<b>Missed</b>"), _lost_line(t, lost), proof), likely, none)
    media = [Media("photo", lost.photo)] if lost.photo else []
    return Screen(text, [*keys, _to_list(t), desk_ways(t)], media=media)


def reported(t: Texts, found: tuple[Lost, Sequence[Found]]) -> Screen:
    """The letter: somebody misses something."""
    lost, things = found
    return lost_card(t, lost, things).led_by(t("A resident has lost something."))


def proven(t: Texts, found: tuple[Lost, Found]) -> Screen:
    """The letter: a detail, beside the thing."""
    lost, thing = found
    head = t("{name} says of what they miss ({what}):", name=lost.name, what=lost.what)
    said = Html("<i>") + lost.proof + Html("</i>")
    compare = t("Please look whether it fits: {what}", what=thing.what)
    return Screen(paragraphs(head, said, compare), [*_claim_keys(t, lost), _to_list(t), desk_ways(t)])


def unclaimed(t: Texts, thing: Found) -> Screen:
    """The letter: its time is over."""
    said = t("Nobody has fetched this in time: {what}. Please give it away, and note to whom.", what=thing.what)
    return Screen(said, [[Button(t("Give it away"), GiveAway(thing.id))], _to_list(t), desk_ways(t)])


def not_that_far(context: Context, refusal: NotThatFar) -> Screen:
    """It stands otherwise by now."""
    t = context.t
    return Screen(t("This stands otherwise by now. Please look again."), [_to_list(t), desk_ways(t)])


def _claim_keys(t: Texts, lost: Lost) -> list[list[Button]]:
    if lost.state is Missing.PROVEN:
        return [[Button(t("It fits"), ItIsTheirs(lost.id)), Button(t("It does not fit"), ItIsNotTheirs(lost.id))]]
    if lost.state is Missing.PROMISED:
        return [[Button(t("Handed over ({code})", code=lost.code), WasFetched(lost.id))]]
    return []


def _found_line(t: Texts, one: Found) -> Html:
    return t("{what}, {place}, {day}", what=one.what, place=one.place or "–", day=t.date(one.found_on))


def _lost_line(t: Texts, one: Lost) -> Html:
    line = t("{what}, {place}, {day}", what=one.what, place=one.place or "–", day=t.date(one.lost_on))
    waits = {
        Missing.ASKED: t("asked for a detail"),
        Missing.PROVEN: t("has written a detail"),
        Missing.PROMISED: t("comes with the code {code}", code=one.code),
    }.get(one.state)
    return line + " · " + waits if waits else line


def _short(words: str) -> str:
    return shortened(words, _ON_A_KEY)


def _to_list(t: Texts) -> list[Button]:
    return [Button(t("Lost and found"), ShowFoundThings())]
