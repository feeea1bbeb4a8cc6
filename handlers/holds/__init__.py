"""Holds: reserving a book, waiting for it, fetching it; and the staff's list."""

from __future__ import annotations

from bot.areas.holds.packages.rules import NoFreeCopies, PackageElsewhere
from bot.areas.holds.refusals import (
    HeldAlready,
    HouseholdFull,
    InAHousehold,
    InvitationOver,
    NoLendableCopy,
    NoLongerSo,
    OnLoanToThem,
    PickupWanted,
    TooManyHolds,
    TooManyToday,
)
from bot.chat.core.feature import Command, Feature, MenuButton, Waiting
from bot.chat.core.follow_up import FollowUp
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.book_keys import PlaceHold, ShowMyHolds
from handlers.holds import (
    actions,
    at_desk,
    buttons,
    calls,
    for_children,
    packages,
    phrases,
    pickups,
    refused,
    returns,
    settings,
    slips,
    together,
    van,
    words,
    work,
)
from handlers.holds import more_buttons as more
from handlers.holds import package_buttons as package
from handlers.holds.notices import NOTICES
from handlers.navigation import Heap

MINE = ("hold_mine", "loan_mine")

FEATURE = Feature(
    name="holds",
    title=N_("Reserving books"),
    more=(MenuButton(N_("My reservations"), ShowMyHolds(), 1),),
    commands=(Command("pesanan", N_("What I have reserved"), actions.show_mine),),
    desk=(
        Waiting(N_("📌 Reserved books: {n}"), work.how_many, buttons.ShowHoldDesk(), 15),
        Waiting(N_("📦 Packages for groups: {n}"), packages.how_many, package.ShowPackages(), 16),
    ),
    tools=(MenuButton(N_("📌 Reservations"), buttons.ShowHoldDesk(), 15, heap=Heap.PEOPLE),),
    named={"hold": work.title_of},
    taps={
        PlaceHold: actions.place,
        ShowMyHolds: actions.show_mine,
        buttons.OpenHold: actions.open_one,
        buttons.CancelHold: actions.cancel,
        buttons.UndoCancel: actions.undo,
        buttons.ChooseRest: actions.choose_rest,
        buttons.RestHold: actions.rest,
        buttons.ResumeHold: actions.resume,
        buttons.ChooseLast: actions.choose_last,
        buttons.SetLast: actions.set_last,
        buttons.AskForWord: actions.ask_for_word,
        buttons.ShowHoldDesk: work.overview,
        buttons.ShowTasks: work.show,
        buttons.OpenTask: work.open_one,
        buttons.DoTask: work.do,
        buttons.AskTask: work.ask,
        buttons.PutBack: work.put_back,
        buttons.ShowHistory: work.history,
        more.AskForWhom: for_children.ask,
        more.HoldFor: for_children.put,
        more.ShowTogether: together.show,
        more.BeginTogether: together.begin,
        more.InviteTogether: together.invite,
        more.JoinTogether: together.join,
        more.LeaveTogether: together.leave,
        more.CollectAll: at_desk.collect_all,
        more.ShowCalls: calls.show,
        more.CalledAbout: calls.called,
        more.CheckIn: returns.invite,
        more.CameBack: returns.came_back,
        more.ChoosePickup: pickups.choose,
        more.SetPickup: pickups.put,
        more.ShowPickups: pickups.show,
        more.OpenPickup: pickups.open_one,
        more.ShowVanList: van.show,
        more.PrintVanList: van.offer,
        more.AddPickup: pickups.begin,
        more.RemovePickup: pickups.remove,
        more.PrintSlips: slips.offer,
        package.ShowPackages: packages.show,
        package.OpenPackage: packages.open_one,
        package.DoPackage: packages.do,
        package.MarkCopy: packages.mark,
        buttons.ShowHoldSettings: settings.show,
        buttons.OpenHoldSetting: settings.open_one,
        buttons.SetHoldSetting: settings.put,
    },
    phrases=(
        Phrase("holds_mine", words.show_mine, phrases.MINE, label=N_("My reservations"), learned=MINE, own=True),
        Phrase("hold_together", together.show, phrases.TOGETHER, label=N_("Picking up together"), own=True),
        Phrase("check_in_book", returns.invite, returns.PHRASES, label=N_("A book came back")),
        Phrase(
            "hold_longer", words.keep_longer, phrases.KEEP_LONGER, label=N_("Keeping a reservation longer"), own=True
        ),
        Phrase("hold_cancel", words.cancel, phrases.CANCEL, label=N_("Cancelling a reservation"), broad=True, own=True),
    ),
    follow_ups=(
        FollowUp("hold_given_up", phrases.GIVE_UP, keys=(lambda tap: isinstance(tap, buttons.CancelHold),)),
        FollowUp("hold_after_all", phrases.TAKE_BACK, keys=(lambda tap: isinstance(tap, buttons.UndoCancel),)),
    ),
    conversations=(pickups.ADD,),
    spellings=(at_desk.CODES, returns.TOLD, returns.LABEL),
    links={together.LINK: together.open_invitation},
    files={slips.SLIPS: slips.make_slips, van.LIST: van.make},
    refusals={
        PickupWanted: pickups.wanted,
        InAHousehold: together.in_one,
        InvitationOver: together.over,
        HouseholdFull: together.full,
        HeldAlready: refused.held_already,
        OnLoanToThem: refused.on_loan,
        NoLendableCopy: refused.no_copy,
        TooManyHolds: refused.too_many,
        TooManyToday: refused.too_many_today,
        NoLongerSo: refused.no_longer_so,
        PackageElsewhere: packages.elsewhere,
        NoFreeCopies: packages.none_free,
    },
    notices={**NOTICES, **packages.NOTICES},
)
