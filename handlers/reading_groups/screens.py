"""What readers see of groups: the list, the card, and what became of a wish."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.children.rules import Child
from bot.areas.reading_groups.meetings.rules import Meeting
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Audience, Group, GroupState, Membership, State
from bot.areas.reading_groups.wordings import READING
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import wording
from handlers.navigation import OpenEvent, OpenGroup, menu_key
from handlers.paging import beside, key_label, number_keys
from handlers.reading_groups import siblings, words
from handlers.reading_groups.archive_buttons import ShowArchive
from handlers.reading_groups.book_buttons import ShowBooks
from handlers.reading_groups.buttons import (
    AskLeader,
    DecideGroup,
    JoinChild,
    JoinGroup,
    LeaveGroup,
    MakeGroup,
    Permit,
    ProposeGroup,
    ShowAsking,
    ShowGroups,
    ShowMyGroups,
)
from handlers.reading_groups.chat_buttons import EnterChat
from handlers.reading_groups.managing_buttons import ManageGroup
from handlers.sure import LEAVE, sure

_FIRST = {
    State.MEMBER: N_("You are a member now. Welcome!"),
    State.QUEUED: N_("The group is full."),
    State.ASKED: N_("Thank you, we have passed your wish on."),
}


def listed(context: Context, found: Sequence[Group], page: int, *, more: bool) -> Screen:
    """The groups that can be joined."""
    t = context.t
    start = page * 6 + 1
    rows = [words.line(t, n, one) for n, one in enumerate(found, start)]
    head = t("<b>Reading groups</b>\nRead a book together and talk about it.")
    empty = "" if found else t("There is no reading group yet. You may propose one.")
    keys = number_keys([(one.name, OpenGroup(one.id)) for one in found], start)
    back, onward = beside(ShowGroups, page, more=more)
    make = [Button(t("Make a group"), MakeGroup())] if context.may(RUN_READING_GROUPS) else []
    own = [Button(t("My groups"), ShowMyGroups()), Button(t("Propose a group"), ProposeGroup())]
    archive = Button(t("The archive"), ShowArchive())
    return Screen(paragraphs(head, *rows, empty), [*keys, [*back, *onward], own, [archive, *make], [menu_key(t)]])


def mine(t: Texts, found: Sequence[tuple[Group, Sequence[Membership], Meeting | None]]) -> Screen:
    """What one belongs to, and how one stands there."""
    rows = [_mine(t, n, *one) for n, one in enumerate(found, 1)]
    keys = number_keys([(group.name, OpenGroup(group.id)) for group, _, _ in found])
    return Screen(paragraphs(t("<b>My groups</b>"), *rows), [*keys, *words.ways(t)])


def _mine(t: Texts, number: int, group: Group, own: Sequence[Membership], next_: Meeting | None) -> Html:
    proposed = t("Proposed by you; the staff have not decided yet.") if not group.is_running else ""
    lead = t("You lead it.") if group.is_running and not own else ""
    return lines(
        t("{n}. <b>{name}</b>", n=number, name=group.name),
        words.all_stand(t, own),
        words.meets_next(t, next_),
        proposed,
        lead,
    )


def card(
    context: Context,
    group: Group,
    own: Sequence[Membership],
    *,
    leads: bool,
    asking: int = 0,
    next_: Meeting | None = None,
    led_by: str = "",
) -> Screen:
    """What a group is, how one stands with it (of siblings: each of them), and what one can do."""
    t = context.t
    text = paragraphs(
        led_by,
        t("<b>{name}</b>", name=group.name),
        words.told(t, group),
        words.meets_next(t, next_),
        _state(t, group),
        words.all_stand(t, own),
    )
    lead = [[Button(t("Asking to join: {n}", n=asking), ShowAsking(group.id))]] if leads and asking else []
    if leads and group.is_running:
        books = [] if any(one.is_member for one in own) else [Button(t("The group's books"), ShowBooks(group.id))]
        lead.append([*books, Button(t("Manage the group"), ManageGroup(group.id))])
    meeting = [[Button(t("The next meeting"), OpenEvent(next_.event_id))]] if next_ else []
    return Screen(text, [*_keys(t, group, own), *meeting, *lead, *_decide(context, group), *words.ways(t)])


def _state(t: Texts, group: Group) -> Html:
    if group.state is GroupState.PROPOSED:
        return t("This group is proposed; the staff have not decided yet.")
    return Html() if group.is_running else t("This group is closed.")


def _decide(context: Context, group: Group) -> list[list[Button]]:
    if group.state is not GroupState.PROPOSED or not context.may(RUN_READING_GROUPS):
        return []
    t = context.t
    yes = Button(t("Accept it"), DecideGroup(group.id, True), style="primary")
    return [[yes, Button(t("Do not accept it"), DecideGroup(group.id, False))]]


def _keys(t: Texts, group: Group, everybody: Sequence[Membership]) -> list[list[Button]]:
    if not group.is_running:
        return []
    ask = Button(t("Ask the leader"), AskLeader(group.id))
    if everybody and group.details.audience is Audience.CHILD:
        return siblings.keys(t, group, everybody, ask)
    own = everybody[0] if everybody else None
    if own is None:
        join = t("Ask to join") if group.details.by_request else t("Join")
        full = t("To the waiting list") if group.members >= group.details.size else join
        return [[Button(full, JoinGroup(group.id), style="primary")], [ask]]
    if own.state is State.OFFERED:
        return siblings.offer_keys(t, own)
    leave = t("Leave the group") if own.is_member else t("Withdraw")
    if not own.is_member:
        return [[ask, Button(leave, LeaveGroup(group.id))]]
    chat = [Button(t("Into the chat"), EnterChat(group.id))] if group.chat_id is not None else []
    return [
        [Button(t("The group's books"), ShowBooks(group.id), style="primary"), *chat],
        [ask, Button(leave, LeaveGroup(group.id))],
    ]


def joined(context: Context, group: Group, own: Membership, led_by: str = "") -> Screen:
    """What became of the wish to join."""
    said = paragraphs(led_by, context.t(_FIRST[own.state]) if own.state in _FIRST else "")
    return card(context, group, [own], leads=False, led_by=said)


def ask_age(t: Texts, group: Group) -> Screen:
    """Who is not 18 yet needs a guardian's word."""
    said = t(
        "<b>{name}</b>\nHow old are you? Who is under 18 needs the consent of a parent or guardian.", name=group.name
    )
    old = Button(t("18 or older"), JoinGroup(group.id, "a"))
    young = Button(t("Under 18"), JoinGroup(group.id, "y"))
    return Screen(said, [[old, young], *words.ways(t, group.id)])


def for_guardian(context: Context, group: Group, link: str) -> Screen:
    """The link that the young reader passes on."""
    t = context.t
    said = paragraphs(
        t("Please send this link to your father, mother or guardian:"),
        link,
        t("As soon as they agree you are on your way into {name}, and you hear from us.", name=group.name),
    )
    return Screen(said, words.ways(t, group.id))


def choose_child(context: Context, group: Group, children: Sequence[Child], *, noted: Sequence[Child]) -> Screen:
    """Which child? `children`: of those that are `noted`, whoever does not belong to it yet."""
    t = context.t
    if noted and not children:
        return Screen(t("All the children you noted belong to this group already."), words.ways(t, group.id))
    if not children:
        said = t("This group is for children. Please tell us of your child first, in “My children” below More.")
        return Screen(said, words.ways(t, group.id))
    keys = [[Button(key_label(n, one.name), JoinChild(group.id, one.id))] for n, one in enumerate(children, 1)]
    return Screen(
        t("<b>{name}</b>\nWhich child would like to join?", name=group.name), [*keys, *words.ways(t, group.id)]
    )


def ask_consent(t: Texts, group: Group, child: Child) -> Screen:
    """What a guardian agrees to."""
    said = paragraphs(t("<b>{group}</b>, for {name}", group=group.name, name=child.name), wording(t, READING))
    agree = Button(t("I agree"), JoinChild(group.id, child.id, True), style="primary")
    return Screen(said, [[agree, Button(t("I do not agree"), OpenGroup(group.id))]])


def ask_permission(t: Texts, group: Group, young: Membership, token: str) -> Screen:
    """The same for a young reader who asks by a link."""
    said = paragraphs(
        t("{name} would like to join the reading group <b>{group}</b>.", name=young.name, group=group.name),
        words.told(t, group),
        wording(t, READING),
    )
    return Screen(said, [[Button(t("I agree"), Permit(token), style="primary")], [menu_key(t)]])


def permitted(t: Texts, group: Group, young: Membership) -> Screen:
    """Thanks to the guardian."""
    said = t("Thank you. {name} is told. You can take this back in “My data” at any time.", name=young.name)
    return Screen(said, words.ways(t, group.id))


def ask_leaving(t: Texts, group: Group) -> Screen:
    """Sure?"""
    said = t("Leave {name}? Your place goes to the next on the waiting list.", name=group.name)
    return sure(t, said, LEAVE, LeaveGroup(group.id, True), OpenGroup(group.id), [menu_key(t)])


def left(t: Texts, group: Group) -> Screen:
    """They no longer belong to it."""
    said = t("You no longer belong to {name}. You are welcome back at any time.", name=group.name)
    return Screen(said, words.ways(t, group.id))
