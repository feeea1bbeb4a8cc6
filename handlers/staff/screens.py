"""What the staff see of their desk, their colleagues and the audit trail."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from bot.areas.staff.rules import INVITED_ROLES, Done, May, Member, Role
from bot.base.html import Html, lines, paragraphs, plain
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenMenu, beside, menu_key, sure
from handlers.staff.buttons import (
    InviteStaff,
    JoinStaff,
    MakeStaffLink,
    OpenDesk,
    RemoveStaff,
    ShowAudit,
    ShowStaff,
    SurelyRemoveStaff,
)

PAGE = 10
ROLES = {
    "owner": N_("owner"),
    "admin": N_("administrator"),
    "librarian": N_("librarian"),
    "door": N_("door staff"),
    "partner": N_("partner"),
    "head": N_("head of the library"),
}
CAN = {
    "admin": N_("May do everything, and manages the staff."),
    "librarian": N_("Makes events, runs the desk, writes announcements."),
    "door": N_("Checks people in at events and counts visitors."),
    "partner": N_("Looks after the events that they hold together with us."),
    "head": N_("Sees everything but children's names, and changes nothing."),
}


def desk(context: Context, waiting: Sequence[tuple[Html, Button]]) -> Screen:
    """What waits, then the quick actions, then who works here."""
    t = context.t
    said = lines(*(label for label, _ in waiting)) if waiting else t("Nothing waits for you.")
    quick = [Button(t(entry.label), entry.tap) for entry in context.quick if not isinstance(entry.tap, OpenDesk)]
    rows = [quick[n : n + 2] for n in range(0, len(quick), 2)]
    last = [Button(t("Staff"), ShowStaff())] if context.may(May.MANAGE_STAFF) else []
    trail = [Button(t("Who did what"), ShowAudit())] if context.may(May.SEE_AUDIT) else []
    tools = [Button(t(entry.label), entry.tap) for entry in context.tools]
    rows += [tools[n : n + 2] for n in range(0, len(tools), 2)]
    keys = [*([key] for _, key in waiting), *rows, [*last, *trail], [menu_key(t)]]
    return Screen(paragraphs(t("<b>The staff's desk</b>"), said), keys)


def role_name(t: Texts, role: Role) -> Html:
    """A role by its name."""
    return t(ROLES[role.value])


def staff(t: Texts, members: Sequence[Member]) -> Screen:
    """Everybody who came by invitation."""
    said = [t("• {name}, {role}", name=one.name, role=role_name(t, one.role)) for one in members]
    keys = [[Button(t("Remove {name}", name=one.name), RemoveStaff(one.person_id))] for one in members]
    onward = [[Button(t("Invite a colleague"), InviteStaff(), style="primary")], ways(t)]
    text = lines(*said) if said else t("Nobody has been invited yet. Owners are named in the settings.")
    return Screen(paragraphs(t("<b>Staff</b>"), text), [*keys, *onward])


def roles(t: Texts) -> Screen:
    """Which role shall the colleague have?"""
    about = lines(*(t("<b>{role}</b>: {can}", role=role_name(t, one), can=t(CAN[one.value])) for one in INVITED_ROLES))
    keys = [[Button(role_name(t, one), MakeStaffLink(one.value))] for one in INVITED_ROLES]
    return Screen(paragraphs(t("Which role shall your colleague have?"), about), [*keys, [back(t)]])


def invitation(context: Context, role: Role, token: str) -> Screen:
    """The link to send on."""
    t, link = context.t, context.link(f"s_{token}")
    text = paragraphs(
        t("Send this link to your colleague. Whoever opens it becomes: {role}.", role=role_name(t, role)),
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


def asks_to_remove(t: Texts, member: Member) -> Screen:
    """Sure?"""
    asked = t("Remove {name}, {role}? They lose the staff's keys at once.",
              name=member.name, role=role_name(t, member.role))  # fmt: skip
    return sure(t, asked, t("Yes, remove"), SurelyRemoveStaff(member.person_id), ShowStaff())


def audit(t: Texts, done: Sequence[tuple[Done, str]], page: int, total: int) -> Screen:
    """A page of the trail: each line with what it is about, in words."""
    rows = [
        t("{moment}\n{name}: {deed}{about}", moment=t.moment(one.at), name=one.name or t("somebody who has left"),
          deed=t(one.deed), about=f" ({about})" if about else "")
        for one, about in done
    ]  # fmt: skip
    newer, older = beside(ShowAudit, page, more=(page + 1) * PAGE < total, labels=(t("Newer"), t("Older")))
    text = paragraphs(t("<b>Who did what</b>"), *(rows or [t("Nothing yet.")]))
    return Screen(text, [[*newer, *older], ways(t)])


def joined(t: Texts, role: Role) -> Screen:
    """Welcome to the staff."""
    return Screen(t("Welcome. You are now: {role}.", role=plain(role_name(t, role))), [ways(t)])


def back(t: Texts) -> Button:
    """To the list of the staff."""
    return Button(t("Back"), ShowStaff())


def ways(t: Texts) -> list[Button]:
    """To the desk, and to the menu."""
    return [Button(t("Desk"), OpenDesk()), menu_key(t)]
