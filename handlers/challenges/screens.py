"""What readers see of reading challenges."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.challenges.permissions import RUN_CHALLENGES
from bot.areas.challenges.rules import Audience, Challenge, Entry, Numbers
from bot.areas.challenges.wordings import CHALLENGE
from bot.areas.children.rules import Child
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.challenges import words
from handlers.challenges.buttons import (
    EnterChild,
    JoinChallenge,
    LeaveChallenge,
    MakeChallenge,
    OpenChallenge,
    OpenEntry,
    ShowChallenges,
    ShowMyChallenges,
    StopChallenge,
)
from handlers.children.buttons import AddChild
from handlers.consents import wording
from handlers.navigation import menu_key
from handlers.paging import beside, key_label, number_keys
from handlers.sure import LEAVE, STOP, sure


def listed(context: Context, found: Sequence[Challenge], page: int, *, more: bool, led_by: str = "") -> Screen:
    """A page of those that can be joined."""
    t = context.t
    rows = [lines(t("{n}. <b>{name}</b>", n=n, name=one.name), _line(t, one)) for n, one in enumerate(found, 1)]
    empty = "" if found else t("There is no reading challenge now.")
    keys = number_keys([(one.name, OpenChallenge(one.id)) for one in found])
    back, onward = beside(ShowChallenges, page, more=more)
    make = [[Button(t("Make a challenge"), MakeChallenge())]] if context.may(RUN_CHALLENGES) else []
    own = [Button(t("My challenges"), ShowMyChallenges()), menu_key(t)]
    return Screen(
        paragraphs(led_by, t("<b>Reading challenges</b>"), *rows, empty), [*keys, [*back, *onward], *make, own]
    )


def _line(t: Texts, one: Challenge) -> Html:
    return t("{books}, until {day}", books=words.wanted(t, one), day=t.date(one.terms.ends_on))


def mine(t: Texts, found: Sequence[tuple[Challenge, Entry]]) -> Screen:
    """What one takes part in, and one's children do."""
    rows = [
        lines(
            t("{n}. <b>{name}</b>", n=n, name=challenge.name),
            t("for {name}", name=entry.name) if entry.child_id else "",
            words.progress(t, challenge, entry),
        )
        for n, (challenge, entry) in enumerate(found, 1)
    ]
    keys = number_keys([(challenge.name, OpenEntry(entry.id)) for challenge, entry in found])
    return Screen(paragraphs(t("<b>My challenges</b>"), *rows), [*keys, *words.ways(t)])


def card(
    context: Context, one: Challenge, own: Sequence[Entry], numbers: Numbers | None, *, running: bool, led_by: str = ""
) -> Screen:
    """What it asks for, who of the family takes part, and how to join."""
    t = context.t
    over = "" if running else t("This challenge is over.")
    text = paragraphs(
        led_by, t("<b>{name}</b>", name=one.name), words.told(t, one), words.titles(t, one), over, _numbers(t, numbers)
    )
    parts = [Button(_part(t, entry), OpenEntry(entry.id)) for entry in own]
    rows = [parts[at : at + 2] for at in range(0, len(parts), 2)]
    stop = [[Button(t("End the challenge"), StopChallenge(one.id))]] if running and numbers else []
    return Screen(text, [*rows, *(join_keys(t, one, own) if running else []), *stop, *words.ways(t)])


def _part(t: Texts, entry: Entry) -> Html:
    return t("How far is {name}?", name=entry.name) if entry.child_id else t("How far am I?")


def _numbers(t: Texts, numbers: Numbers | None) -> Html:
    if numbers is None:
        return Html()
    few = t("fewer than 5 people, or not told")
    rows = (
        (N_("Take part: {n}"), numbers.joined),
        (N_("Have done it: {n}"), numbers.done),
        (N_("On the way: {n}"), numbers.under_way),
    )
    return lines(*(t(said, n=t.number(n) if n is not None else few) for said, n in rows))


def join_keys(t: Texts, one: Challenge, own: Sequence[Entry]) -> list[list[Button]]:
    """What is not done yet of: join oneself, join a child."""
    joined = any(entry.child_id is None for entry in own)
    me = [] if joined or one.for_children_only else [Button(t("Join"), JoinChallenge(one.id), style="primary")]
    child = [Button(t("Join a child"), EnterChild(one.id))] if one.takes_children else []
    return [[*me, *child]] if me or child else []


def ask_age(t: Texts, one: Challenge) -> Screen:
    """Who is not 18 yet takes part by a guardian."""
    said = t("<b>{name}</b>\nHow old are you? Who is under 18 is joined by a parent or guardian.", name=one.name)
    old = Button(t("18 or older"), JoinChallenge(one.id, "a"))
    young = Button(t("Under 18"), JoinChallenge(one.id, "y"))
    return Screen(said, [[old, young], *words.ways(t, one.id)])


def for_guardian(t: Texts, one: Challenge, link: str) -> Screen:
    """The link that a young reader passes on."""
    said = paragraphs(
        t("Please send this link to your father, mother or guardian. They join you, and you read together:"), link
    )
    return Screen(said, [[Button(t("Copy the link"), copy=link)], *words.ways(t, one.id)])


def choose_child(t: Texts, one: Challenge, children: Sequence[Child], own: Sequence[Entry]) -> Screen:
    """Which child? Those who take part already are not asked about again."""
    inside = {entry.child_id for entry in own}
    fresh = [child for child in children if child.id not in inside]
    if not fresh:
        said = t("All the children you noted take part already.") if children else t("Please note your child first.")
        return Screen(said, [[Button(t("Add a child"), AddChild())], *words.ways(t, one.id)])
    keys = [[Button(key_label(n, child.name), EnterChild(one.id, child.id))] for n, child in enumerate(fresh, 1)]
    asked = t("<b>{name}</b>\nWhich child would like to take part?", name=one.name)
    return Screen(asked, [*keys, *words.ways(t, one.id)])


def ask_consent(t: Texts, one: Challenge, child: Child) -> Screen:
    """What a guardian agrees to."""
    head = t("<b>{challenge}</b>, for {name}", challenge=one.name, name=child.name)
    agree = Button(t("I agree"), EnterChild(one.id, child.id, True), style="primary")
    refuse = Button(t("I do not agree"), OpenChallenge(one.id))
    return Screen(paragraphs(head, wording(t, CHALLENGE)), [[agree, refuse], [menu_key(t)]])


def ask_leaving(t: Texts, one: Challenge, entry: Entry) -> Screen:
    """Sure?"""
    said = t("Leave “{name}”? The books that were ticked off for it are forgotten.", name=one.name)
    return sure(t, said, LEAVE, LeaveChallenge(entry.id, True), OpenEntry(entry.id), [menu_key(t)])


def ask_stopping(t: Texts, one: Challenge) -> Screen:
    """Staff: sure?"""
    said = t("End “{name}” today? No more books count. Whoever has done it keeps the certificate.", name=one.name)
    return sure(t, said, STOP, StopChallenge(one.id, True), OpenChallenge(one.id), [menu_key(t)])


_FOR = {Audience.CHILD: N_("Only children take part in this challenge. A parent or guardian joins them.")}


def for_children(t: Texts, challenge_id: int) -> Screen:
    """A guardian speaks for everybody in it."""
    return Screen(t(_FOR[Audience.CHILD]), words.ways(t, challenge_id))
