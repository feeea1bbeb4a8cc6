"""What a group is, in words that several screens share."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.reading_groups.meetings.rules import Meeting
from bot.areas.reading_groups.rules import Audience, Group, Membership, State
from bot.base.html import Html, joined, lines
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.reading_groups.buttons import ShowGroups

AUDIENCE = {
    Audience.ADULT: N_("adults"),
    Audience.TEEN: N_("teenagers"),
    Audience.CHILD: N_("children, with a guardian's consent"),
}
_SHORT = {Audience.ADULT: N_("adults"), Audience.TEEN: N_("teenagers"), Audience.CHILD: N_("children")}
_STANDS = {
    State.GUARDED: N_("Your parent or guardian has to agree first."),
    State.ASKED: N_("You have asked to join. The leader decides, and you hear from us."),
    State.OFFERED: N_("There is a place for you. Please answer by {moment}."),
    State.QUEUED: N_("You are number {n} on the waiting list. We tell you when there is a place."),
    State.MEMBER: N_("You are a member."),
}
_CHILD_STANDS = {
    State.ASKED: N_("You have asked for {name}. The leader decides, and you hear from us."),
    State.OFFERED: N_("There is a place for {name}. Please answer by {moment}."),
    State.QUEUED: N_("{name} is number {n} on the waiting list. We tell you when there is a place."),
    State.MEMBER: N_("{name} is a member."),
}


def line(t: Texts, number: int, group: Group) -> Html:
    """A group in a list."""
    parts = [t(_SHORT[group.details.audience]), group.details.meets, places(t, group)]
    return lines(t("{n}. <b>{name}</b>", n=number, name=group.name), joined(", ", parts))


def places(t: Texts, group: Group) -> Html:
    """How many there are, and how many are taken."""
    return t("{taken} of {size} members", taken=group.members, size=group.details.size)


def told(t: Texts, group: Group) -> Html:
    """All that anybody may know of a group."""
    details = group.details
    waiting = t.plural("{n} person waits for a place.", "{n} people wait for a place.", group.waiting)
    return lines(
        t("For {audience}", audience=t(AUDIENCE[details.audience])),
        t("About: {interests}", interests=details.interests) if details.interests else "",
        t("Meets: {meets}", meets=details.meets) if details.meets else "",
        t("Leader: {name}", name=group.leader) if group.leader else "",
        places(t, group),
        waiting if group.waiting else "",
        t("The leader lets people in.") if details.by_request else "",
    )


def meeting(t: Texts, one: Meeting) -> Html:
    """When and where."""
    return t("{moment}, {place}", moment=t.moment(one.starts_at), place=one.place)


def meets_next(t: Texts, one: Meeting | None) -> Html:
    """The next meeting of a group, where one is planned."""
    return t("Next meeting: {meeting}", meeting=meeting(t, one)) if one else Html()


def stands(t: Texts, mine: Membership | None) -> Html:
    """How one stands with a group."""
    if mine is None or mine.state is State.ENDED:
        return Html()
    until = t.moment(mine.offered_until) if mine.offered_until else ""
    said = _STANDS if mine.child_id is None else {**_STANDS, **_CHILD_STANDS}
    return t(said[mine.state], n=mine.place, name=mine.name, moment=until)


def all_stand(t: Texts, own: Sequence[Membership]) -> Html:
    """The same of siblings, each by name."""
    return lines(*(stands(t, one) for one in own))


def ways(t: Texts, group: int | None = None) -> list[list[Button]]:
    """Back to the group, to all of them, and to the menu."""
    first = [[Button(t("To the group"), OpenGroup(group))]] if group else []
    return [*first, [Button(t("Reading groups"), ShowGroups()), menu_key(t)]]
