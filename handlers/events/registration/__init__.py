"""Signing up where one's own name is not all: children, teenagers, and what is said in words."""

from __future__ import annotations

from bot.areas.children.guardianship import SIGNED_UP
from bot.areas.events.registration.guardian_consent import OwnPermission, PermissionOver
from bot.chat.core.feature import Feature, Notice, Waiting
from bot.chat.core.follow_up import FollowUp
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.events.listing import phrases as phrases
from handlers.events.listing.buttons import AskGuardianAgain, SignUpChildren, SignUpOneself
from handlers.events.registration import actions, other_guardian, teens, words
from handlers.events.registration.buttons import GivePermission, PaperSeen, ShowPermissions
from handlers.events.registration.forms import CHILDREN, CHILDREN_LEFT

FEATURE = Feature(
    name="joining",
    title=N_("Sign children up"),
    part_of="events",
    desk=(Waiting(N_("✍️ Teenagers who wait for a guardian: {n}"), teens.how_many_wait, ShowPermissions(), 7),),
    taps={
        SignUpChildren: actions.sign_up_children,
        SignUpOneself: teens.sign_up_oneself,
        AskGuardianAgain: teens.ask_again,
        GivePermission: teens.give,
        ShowPermissions: teens.show_waiting,
        PaperSeen: teens.paper_seen,
    },
    follow_ups=(FollowUp("join_children", phrases.JOIN_CHILDREN, (lambda tap: isinstance(tap, SignUpChildren),)),),
    phrases=(Phrase("sign_up", words.sign_up_by_words, phrases.SIGN_UP, label=N_("Join an event"), topic="events"),),
    conversations=(CHILDREN, CHILDREN_LEFT, teens.FORM),
    links={"w": teens.open_link},
    notices={SIGNED_UP: Notice(other_guardian.look_up, other_guardian.told)},
    refusals={PermissionOver: teens.over, OwnPermission: teens.own_link},
)
