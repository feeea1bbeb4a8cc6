"""What the staff see of their desk, their colleagues and the audit trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from bot.areas.staff.rules import ROLES, Done, Member
from bot.base.html import Html, joined, lines, paragraphs, plain
from bot.base.identity import Access, Role
from bot.chat.core.context import Context
from bot.chat.core.feature import MenuButton
from bot.chat.screens.layout import MOST_KEYS, TALLEST, laid_out
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import Heap, OpenDesk, OpenMenu, menu_key
from handlers.navigation import desk_ways as ways
from handlers.paging import beside
from handlers.staff.buttons import (
    ChangeRole,
    InviteStaff,
    JoinStaff,
    MakeStaffLink,
    OpenHeap,
    OpenMember,
    RemoveStaff,
    ShowAudit,
    ShowStaff,
    ShowWaiting,
    SurelyChangeRole,
    SurelyRemoveStaff,
)
from handlers.sure import CHANGE, REMOVE, sure

PAGE = 10


def desk(context: Context, waiting: Sequence[tuple[Html, Button]]) -> Screen:
    """What waits, then what is done daily, then the rest; in heaps where that is more than stands beside a text."""
    t, nav = context.t, context.navigation
    said = lines(*(label for label, _ in waiting)) if waiting else t("Nothing waits for you.")
    waits = [[key] for _, key in waiting]
    daily = [one for one in nav.quick if not isinstance(one.tap, OpenDesk)]
    keys = [*waits, *_pairs([_key(t, entry) for entry in [*daily, *nav.tools]])]
    if not _fits(keys):
        keys = [*waits, *_heaps(context)]
    if waits and not _fits(keys):
        keys = [[Button(t("All that waits"), ShowWaiting())], *keys[len(waits) :]]
    return Screen(paragraphs(t("<b>The staff's desk</b>"), said), [*keys, [menu_key(t)]])


def _fits(keys: Sequence[Sequence[Button]]) -> bool:
    return len(laid_out(keys)) < TALLEST and sum(map(len, keys)) <= MOST_KEYS


def _key(t: Texts, entry: MenuButton) -> Button:
    return Button(t(entry.label), entry.tap)


def _pairs(keys: Sequence[Button]) -> list[list[Button]]:
    return [list(keys[n : n + 2]) for n in range(0, len(keys), 2)]


def _heaps(context: Context) -> list[list[Button]]:
    there = {entry.heap for entry in _in_heaps(context)}
    first = [(place, heap) for place, heap in enumerate(Heap) if heap is Heap.TODAY]
    rest = [(place, heap) for place, heap in enumerate(Heap) if heap is not Heap.TODAY]
    keys = [Button(context.t(heap), OpenHeap(place)) for place, heap in [*first, *rest] if heap in there]
    return [keys[:3], keys[3:]]


def _in_heaps(context: Context) -> list[MenuButton]:
    """The keys of all heaps; what is done daily comes first."""
    return [one for one in (*context.navigation.quick, *context.navigation.tools) if one.heap]


def heap(context: Context, place: int) -> Screen | None:
    """The keys of one heap; None where there is none."""
    named = dict(enumerate(Heap)).get(place)
    tools = [entry for entry in _in_heaps(context) if entry.heap == named]
    if named is None or not tools:
        return None
    keys = [[_key(context.t, entry)] for entry in tools]
    return Screen(context.t("<b>{heap}</b>", heap=context.t(named)), [*keys, ways(context.t)])


def all_that_waits(t: Texts, waiting: Sequence[tuple[Html, Button]]) -> Screen:
    """A key each."""
    said = t("This waits for you:") if waiting else t("Nothing waits for you.")
    return Screen(said, [*([key] for _, key in waiting), ways(t)])


def role_name(context: Context, role: Role) -> Html:
    """A role by its name; one that no area declares any more by its word."""
    title, _ = context.services[Access].words.get(role, (role.value, ""))
    return context.t(title)


def staff(context: Context, members: Sequence[Member]) -> Screen:
    """Everybody who came by invitation."""
    t = context.t
    said = [t("• {name}, {role}", name=one.name, role=role_name(context, one.role)) for one in members]
    keys = [[Button(one.name, OpenMember(one.person_id))] for one in members]
    onward = [[Button(t("Invite a colleague"), InviteStaff(), style="primary")], ways(t)]
    text = lines(*said) if said else t("Nobody has been invited yet. Owners are named in the settings.")
    return Screen(paragraphs(t("<b>Staff</b>"), text), [*keys, *onward])


def member(context: Context, one: Member, said: str = "") -> Screen:
    """One of the staff, with the roles they could have instead."""
    t = context.t
    since = t("since {day}", day=t.date(one.since.astimezone(t.zone).date())) if one.since else ""
    about = lines(t("<b>{name}</b>", name=one.name), joined(", ", (role_name(context, one.role), since)))
    keys = [
        [Button(t("Make: {role}", role=plain(role_name(context, role))), ChangeRole(one.person_id, role.value))]
        for role in _instead(context, one)
    ]
    remove = Button(t("Remove from the staff"), RemoveStaff(one.person_id))
    return Screen(paragraphs(said, about), [*keys, [remove], [back(t), menu_key(t)]])


def _instead(context: Context, one: Member) -> Sequence[Role]:
    """The roles that they can be given in the chat: owners and partners come by links of their own."""
    if one.role is Role.PARTNER or (one.role is Role.OWNER and context.role is not Role.OWNER):
        return ()
    apart = (Role.OWNER, Role.PARTNER, one.role)
    return [role for role in context.services[Access].words if role not in apart]


def roles(context: Context) -> Screen:
    """Which role shall the colleague have?"""
    t = context.t
    words = {role: each for role, each in context.services[Access].words.items() if role is not Role.OWNER}
    about = lines(*(t("<b>{role}</b>: {can}", role=t(title), can=t(can)) for title, can in words.values()))
    keys = [[Button(t(title), MakeStaffLink(role.value))] for role, (title, _) in words.items()]
    return Screen(paragraphs(t("Which role shall your colleague have?"), about), [*keys, [back(t)]])


def invitation(context: Context, role: Role, token: str) -> Screen:
    """The link to send on."""
    t, link = context.t, context.link(f"s_{token}")
    text = paragraphs(
        t("Send this link to your colleague. Whoever opens it becomes: {role}.", role=role_name(context, role)),
        Html(link),
        t("It works once, for two days."),
    )
    share = Button(t("Send the link"), url=f"https://t.me/share/url?url={quote(link, safe='')}")
    return Screen(text, [[share], [Button(t("Copy the link"), copy=link)], ways(t)])


def invited(t: Texts, token: str) -> Screen:
    """Whoever followed the link reads first."""
    yes = Button(t("Join the staff"), JoinStaff(token), style="primary")
    said = t("You are invited to work with the library here. Your name is then shown to your colleagues.")
    return Screen(said, [[yes, Button(t("No"), OpenMenu())]])


def asks_to_remove(context: Context, member: Member) -> Screen:
    """Sure?"""
    t = context.t
    asked = t("Remove {name}, {role}? They lose the staff's keys at once.",
              name=member.name, role=role_name(context, member.role))  # fmt: skip
    return sure(t, asked, REMOVE, SurelyRemoveStaff(member.person_id), OpenMember(member.person_id))


def asks_to_change(context: Context, member: Member, role: Role) -> Screen:
    """Sure?"""
    t = context.t
    asked = t("Make {name} “{new}”? Until now: {old}.", name=member.name,
              new=role_name(context, role), old=role_name(context, member.role))  # fmt: skip
    deed = SurelyChangeRole(member.person_id, role.value)
    return sure(t, asked, CHANGE, deed, OpenMember(member.person_id))


def told_role(t: Texts, details: Mapping[str, Any]) -> Screen:
    """The letter to whoever has another role now."""
    title, _ = ROLES.get(Role(details["role"]), (details["role"], ""))
    return Screen(t("You have another role with the staff now: {role}.", role=t(title)), [ways(t)])


def audit(t: Texts, done: Sequence[tuple[Done, str]], page: int, total: int) -> Screen:
    """A page of the trail: each line with what it is about, in words."""
    rows = [
        t("{moment}\n{name}: {deed}{about}", moment=t.moment(one.at), deed=t(one.deed),
          name=one.name or t("somebody whose name is not kept"), about=f" ({about})" if about else "")
        for one, about in done
    ]  # fmt: skip
    newer, older = beside(ShowAudit, page, more=(page + 1) * PAGE < total, labels=(t("Newer"), t("Older")))
    text = paragraphs(t("<b>Who did what</b>"), *(rows or [t("Nothing yet.")]))
    return Screen(text, [[*newer, *older], ways(t)])


def welcome(context: Context, role: Role) -> Screen:
    """Welcome to the staff."""
    t = context.t
    return Screen(t("Welcome. You are now: {role}.", role=plain(role_name(context, role))), [ways(t)])


def back(t: Texts) -> Button:
    """To the list of the staff."""
    return Button(t("Back"), ShowStaff())
