"""Members: their cards, how one becomes a member, and the staff's list of them."""

from __future__ import annotations

from bot.areas.patrons.letters import TAKEN_OVER
from bot.areas.patrons.rules import (
    CardExpired,
    CardNeeded,
    CardUnknown,
    NoMemberList,
    NotAMemberList,
    TooManyTries,
)
from bot.chat.core.feature import Command, Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.book_keys import LinkCard, ShowMembership, ShowMyCard
from handlers.navigation import Heap
from handlers.patrons import actions, buttons, desk, forms, members, phrases, pictures, screens
from handlers.phrases import later

_BORROWING, _MEMBER = "borrowing", "member"  # as the matters of home have them

FEATURE = Feature(
    name="patrons",
    title=N_("Members' cards"),
    more=(MenuButton(N_("My card"), ShowMyCard(), 2),),
    commands=(Command("kartu", N_("My member's card"), actions.show_mine),),
    tools=(MenuButton(N_("🪪 Members"), buttons.ShowMembers(), 16, heap=Heap.PEOPLE),),
    taps={
        ShowMyCard: actions.show_mine,
        LinkCard: forms.begin,
        ShowMembership: actions.show_membership,
        buttons.AskToUnlink: actions.ask_to_unlink,
        buttons.Unlink: actions.unlink,
        buttons.ShowMembers: desk.overview,
        buttons.SendMembers: forms.begin_sending,
        buttons.LookAtMembers: desk.look,
        buttons.ReplaceMembers: desk.replace,
        buttons.ShowTypes: desk.show_types,
        buttons.OpenType: desk.open_type,
        buttons.SetMost: desk.set_most,
    },
    phrases=(
        Phrase("card_link", forms.begin, phrases.LINK, label=N_("Link a member's card"), topic=_BORROWING, own=True),
        Phrase("card_mine", actions.show_mine, phrases.MINE, label=N_("My card"), topic=_BORROWING, own=True),
        Phrase(
            "membership",
            actions.about("join"),
            later.MEMBERSHIP,
            learned=("membership_join",),
            label=N_("Become a member"),
            broad=True,
            topic=_BORROWING,
        ),
        Phrase("card_lost", actions.about("lost"), label=N_("A lost card"), kin=_MEMBER, topic=_BORROWING, own=True),
        Phrase(
            "card_extend", actions.about("extend"), label=N_("An expired card"), kin=_MEMBER, topic=_BORROWING, own=True
        ),
    ),
    conversations=(forms.LINK, forms.SEND),
    refusals={
        NoMemberList: screens.no_list,
        TooManyTries: screens.too_many_tries,
        CardNeeded: screens.card_needed,
        CardExpired: screens.card_expired,
        CardUnknown: screens.card_unknown,
        NotAMemberList: members.not_a_list,
    },
    notices={TAKEN_OVER: screens.taken_over},
    files={screens.PICTURE: pictures.make_card},
)
