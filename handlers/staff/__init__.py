"""The staff desk: what waits, who works here, who did what."""

from __future__ import annotations

from bot.areas.staff.rules import ROLE_CHANGED, InvitationOver, StaffAlready
from bot.base.identity import NotAllowed
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.navigation import Heap, OpenDesk, menu_key
from handlers.navigation import desk_ways as ways
from handlers.staff import actions, deliveries, phrases, screens
from handlers.staff.buttons import (
    ChangeRole,
    InviteStaff,
    JoinStaff,
    MakeStaffLink,
    OpenHeap,
    OpenMember,
    PutFailedAway,
    RemoveStaff,
    ShowAudit,
    ShowFailed,
    ShowStaff,
    ShowWaiting,
    SurelyChangeRole,
    SurelyRemoveStaff,
)
from handlers.staff.screens import role_name


def _over(context: Context, _: InvitationOver) -> Screen:
    said = context.t("This invitation has been used or has expired. Please ask for a new one.")
    return Screen(said, [[menu_key(context.t)]])


def _already(context: Context, refusal: StaffAlready) -> Screen:
    said = context.t("You belong to the staff already: {role}.", role=role_name(context, refusal.role))
    return Screen(said, [ways(context.t)])


FEATURE = Feature(
    name="staff",
    title=N_("The staff's desk"),
    essential=True,
    quick=(MenuButton(N_("🗂 To do"), OpenDesk(), 0, actions.how_much_waits),),
    tools=(
        MenuButton(N_("Staff"), ShowStaff(), 70, heap=Heap.SETTINGS),
        MenuButton(N_("Who did what"), ShowAudit(), 80, heap=Heap.SETTINGS),
    ),
    desk=(Waiting(N_("📪 Not delivered: {n}"), deliveries.how_many, ShowFailed(), 50),),
    commands=(Command("petugas", N_("The staff's desk"), actions.open_desk),),
    phrases=(
        Phrase("desk", actions.open_desk, phrases.DESK, label=N_("The staff's desk"), own=True),
        Phrase("staff_roster", actions.show_staff, phrases.ROSTER, label=N_("Staff"), own=True),
        Phrase("staff_invite", actions.choose_role, phrases.INVITE, label=N_("Invite a colleague"), own=True),
    ),
    taps={
        OpenDesk: actions.open_desk,
        OpenHeap: actions.open_heap,
        ShowWaiting: actions.show_waiting,
        ShowStaff: actions.show_staff,
        InviteStaff: actions.choose_role,
        MakeStaffLink: actions.make_link,
        OpenMember: actions.open_member,
        ChangeRole: actions.ask_to_change,
        SurelyChangeRole: actions.change_role,
        RemoveStaff: actions.ask_to_remove,
        SurelyRemoveStaff: actions.remove,
        JoinStaff: actions.join,
        ShowAudit: actions.show_audit,
        ShowFailed: deliveries.show_failed,
        PutFailedAway: deliveries.put_away,
    },
    links={"s": actions.open_invitation},
    notices={ROLE_CHANGED: screens.told_role},
    refusals={NotAllowed: actions.refuse, InvitationOver: _over, StaffAlready: _already},
)
