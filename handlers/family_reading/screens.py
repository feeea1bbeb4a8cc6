"""What guardians see of what they read with their children."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.children.rules import Child
from bot.areas.family_reading.rules import USUAL, Badge, Effort, Minutes, NotAgreed, Reading, UnfitMinutes
from bot.areas.family_reading.wordings import CHILD_READING
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.challenges.buttons import ShowChallenges
from handlers.children.buttons import AddChild
from handlers.consents import wording
from handlers.family_reading.buttons import (
    AskHowLong,
    AskWithWhom,
    NoteReading,
    OpenChildReading,
    ShowFamilyCard,
    ShowFamilyReading,
    UndoReading,
)
from handlers.navigation import OpenChild, menu_key
from handlers.paging import key_label
from handlers.reading_groups.buttons import ShowGroups


def family(t: Texts, children: Sequence[Child], minutes: Minutes, led_by: str = "") -> Screen:
    """The family's minutes, and the way to each child: children do not stand beside one another with figures."""
    if not children:
        return no_child(t)
    how = t("Just write, for example “read with {name} for 15 minutes”.", name=children[0].name)
    keys = [[Button(key_label(n, one.name), OpenChildReading(one.id))] for n, one in enumerate(children, 1)]
    note = Button(t("Note minutes"), AskWithWhom(), style="primary")
    text = paragraphs(led_by, t("<b>Reading together</b>"), _sums(t, minutes), how)
    return Screen(text, [[note], *keys, [Button(t("Family reading card"), ShowFamilyCard()), menu_key(t)]])


def _sums(t: Texts, minutes: Minutes) -> Html:
    week = t.plural("This week: {n} minute", "This week: {n} minutes", minutes.week)
    return lines(week, t.plural("In 30 days: {n} minute", "In 30 days: {n} minutes", minutes.month))


def child(context: Context, one: Child, minutes: Minutes, *, agreed: bool, led_by: str = "") -> Screen:
    """A child's minutes and badges, by effort alone."""
    t = context.t
    badges = lines(*(badge(t, earned) for earned in minutes.badges))
    asked = "" if agreed else t("Nothing is kept of {name}'s reading yet. You are asked first.", name=one.name)
    text = paragraphs(
        led_by,
        t("<b>{name} reads</b>", name=one.name),
        _sums(t, minutes),
        badges and lines(t("🏅 Badges:"), badges),
        asked,
    )
    note = Button(t("Note minutes"), AskHowLong(str(one.id)), style="primary")
    on = [(t("Challenges"), ShowChallenges(), "challenges"), (t("Groups"), ShowGroups(), "reading_groups")]
    ways = [Button(label, tap) for label, tap, area in on if context.has(area)]
    back = [Button(t("Reading together"), ShowFamilyReading()), Button(t("Profile"), OpenChild(one.id))]
    return Screen(text, [[note], ways, back, [menu_key(t)]])


def badge(t: Texts, earned: Badge) -> Html:
    """What a badge says."""
    if earned.effort is Effort.MINUTES:
        return t("• {n} minutes read together", n=t.number(earned.many))
    return t.plural("• Read together for the first time", "• Read together {n} times", earned.many)


def ask_with_whom(t: Texts, children: Sequence[Child], minutes: int, ago: int) -> Screen:
    """Which child, or all of them."""
    if not children:
        return no_child(t)

    def then(ids: Sequence[int]) -> NoteReading | AskHowLong:
        joined = ".".join(map(str, ids))
        return NoteReading(joined, minutes, ago) if minutes else AskHowLong(joined, ago)

    keys = [[Button(key_label(n, one.name), then([one.id]))] for n, one in enumerate(children, 1)]
    every = [[Button(t("With all of them"), then([one.id for one in children]))]] if len(children) > 1 else []
    return Screen(t("With whom did you read?"), [*keys, *every, *ways(t)])


def ask_how_long(t: Texts, names: str, children: str, ago: int) -> Screen:
    """The usual minutes as keys; others are written."""
    said = t("How long did you read with {names}? Choose, or write for example “25 minutes with {names}”.", names=names)
    keys = [Button(t("{n} min", n=n), NoteReading(children, n, ago)) for n in USUAL]
    return Screen(said, [keys[:3], keys[3:], *ways(t)])


def ask_consent(t: Texts, names: str, children: str, minutes: int, ago: int) -> Screen:
    """What a guardian agrees to, before the first time."""
    head = t("<b>Reading together</b>, with {names}", names=names)
    agree = Button(t("I agree"), NoteReading(children, minutes, ago, True), style="primary")
    refuse = Button(t("I do not agree"), ShowFamilyReading())
    return Screen(paragraphs(head, wording(t, CHILD_READING)), [[agree, refuse], [menu_key(t)]])


def noted(t: Texts, told: Reading, names: str, minutes: Minutes, fresh: Sequence[Badge]) -> Screen:
    """It is noted; what has come together, and what that has earned."""
    said = t.plural(
        "Noted: {n} minute with {names}, {day}.",
        "Noted: {n} minutes with {names}, {day}.",
        told.minutes,
        names=names,
        day=t.day(told.read_on),
    )
    earned = lines(t("🏅 A new badge:"), *(badge(t, one) for one in fresh)) if fresh else ""
    text = paragraphs(said, earned, lines(t("Your family:"), _sums(t, minutes)))
    return Screen(text, [[Button(t("Undo that"), UndoReading(told.id))], *ways(t)])


def no_child(t: Texts) -> Screen:
    """A child has to be known first."""
    said = t("To note what you read with your child, please tell us of your child first: the call name is enough.")
    only = t("We keep only the call name, the year of birth and the school stage, with your consent.")
    return Screen(paragraphs(said, only), [[Button(t("Add a child"), AddChild(), style="primary")], [menu_key(t)]])


def unfit(context: Context, refusal: UnfitMinutes) -> Screen:
    """A day has no room for that."""
    said = context.t("Please write between 1 and {n} minutes, of the last 7 days.", n=refusal.most)
    return Screen(said, ways(context.t))


def not_agreed(context: Context, refusal: NotAgreed) -> Screen:
    """The consent was taken back meanwhile."""
    said = context.t("You have not agreed yet that minutes are kept. Please tap “Note minutes” once more.")
    return Screen(said, [[Button(context.t("Note minutes"), AskHowLong(str(refusal.child_id)))], *ways(context.t)])


def ways(t: Texts) -> list[list[Button]]:
    """To the family's page, and to the menu."""
    return [[Button(t("Reading together"), ShowFamilyReading()), menu_key(t)]]
