"""The wire formats of buttons: old messages in people's chats carry them for years."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

import pytest

from bot.chat.button import Button, tag_of
from bot.chat.registry import Registry
from bot.errors import OldButton
from handlers import FEATURES

# Every button of the project as it stands in people's chats. A changed form needs a new version of its tag.
PINNED = {
    "ntc1": "ChooseInterest code wanted",
    "nth1": "SetQuiet begins ends",
    "nti1": "OpenInterests",
    "nto1": "OpenNotifications",
    "ntq1": "OpenQuiet",
    "nts1": "SilenceTopic topic",
    "ntt1": "SwitchTopic topic wanted",
    "afa1": "AnswerThanks thanks step answer",
    "afc1": "ShowCertificates anew",
    "afd1": "AddHandout event",
    "afe1": "EnterResult registration",
    "afg1": "AskAgain thanks",
    "afh1": "ShowHandouts event",
    "afi1": "IssueCertificate registration",
    "afk1": "EditSigner",
    "afn1": "CorrectCertificate registration",
    "afo1": "OpenCertificate registration",
    "afr1": "ShowResults event page",
    "afs1": "StopThanks thanks",
    "aft1": "OpenAfter event",
    "afw1": "SaySentence thanks",
    "afx1": "RemoveHandout event handout",
    "ar1": "ShowAreas",
    "at1": "SwitchArea area off",
    "vc1": "OpenCounter",
    "vp1": "CountVisitors people",
    "vu1": "TakeBackVisit visit",
    "vs1": "ShowVisits day",
    "pl1": "ShowRequests",
    "as1": "AskStaff",
    "au1": "ShowAudit page",
    "bk1": "OpenTitle title search page",
    "ca1": "AddChild",
    "cc1": "OpenChild child",
    "cd1": "DeleteChild child sure",
    "ce1": "EditChild child",
    "cg1": "AcceptInvitation token",
    "ch1": "ShowChildren",
    "ci1": "InviteGuardian child",
    "cl1": "SaveToCalendar event session",
    "cm1": "Coming registration",
    "cp1": "Photos child allow",
    "cs1": "TellStage child stage",
    "cv1": "ShowCover title",
    "ek1": "PickKind audience",
    "em1": "ShowEventMap event",
    "eo1": "OpenEvent event audience page",
    "ev1": "ShowEvents audience kind day age page",
    "fb1": "FindBook",
    "ff1": "SetFilter search name value",
    "fm1": "FormTap form step op value",
    "gs1": "SendFeedback",
    "gy1": "ShowMyFeedback",
    "go1": "OpenMyFeedback feedback",
    "gr1": "ReplyFeedback feedback",
    "gl1": "ShowFeedback page",
    "gi1": "OpenFeedback feedback",
    "ga1": "AnswerFeedback feedback",
    "gt1": "TakeAnswerBack words",
    "gd1": "CloseFeedback feedback",
    "hp1": "OpenHelp",
    "hr1": "OpenHours",
    "jda1": "ShowSchedule page",
    "jdb1": "OpenPlanned plan",
    "jdc1": "SkipPlanned plan",
    "jdd1": "SurelySkipPlanned plan",
    "jde1": "MovePlanned plan",
    "jdf1": "WordPlanned plan",
    "jdg1": "SayNow plan",
    "jdh1": "SurelySayNow plan",
    "jdi1": "ShowHeld",
    "jdj1": "ShowHabits",
    "jdk1": "OpenHabit kind",
    "jdl1": "SwitchHabit kind what on",
    "jdo1": "OpenPlannedBroadcast broadcast",
    "jdp1": "MoveBroadcast broadcast",
    "jdq1": "SkipBroadcast broadcast",
    "jdr1": "SurelySkipBroadcast broadcast",
    "kaa1": "AddDate",
    "kac1": "DraftCampaign date",
    "kad1": "OpenDate date",
    "kae1": "EditDate date part",
    "kaf1": "RemoveDate date",
    "kag1": "SurelyRemoveDate date",
    "kal1": "ShowYear",
    "kam1": "ShowMonth month",
    "kas1": "SendCampaign broadcast",
    "kat1": "SurelySendCampaign broadcast",
    "kav1": "SuggestEvent date",
    "kc1": "CheckChat chat",
    "ke1": "ShowEventKinds chat",
    "kk1": "RegisterChat chat bundle",
    "kl1": "ShowChats",
    "ko1": "OpenChat chat",
    "kr1": "AskWhatToAnnounce chat",
    "ks1": "SwitchKind chat kind on",
    "kv1": "LeaveChat chat",
    "kw1": "SurelyLeaveChat chat",
    "kx1": "RemoveChat chat",
    "kz1": "SurelyRemoveChat chat",
    "lkm1": "OpenManage",
    "lkh1": "EditHours",
    "lks1": "ShowSpecialDays",
    "lka1": "AddSpecialDays",
    "lkr1": "RemoveSpecialDays first last",
    "lkn1": "ShowHolidays",
    "lkd1": "CloseOnHoliday day",
    "lkz1": "CloseOnHolidays",
    "lkp1": "EditAddress",
    "lkq1": "EditPoint",
    "lkc1": "ShowContacts",
    "lke1": "EditContact kind",
    "lkl1": "ManageLinks",
    "lki1": "EditLink link",
    "lkk1": "LinkChecked link",
    "lkx1": "RemoveLink link",
    "lku1": "SurelyRemoveLink link",
    "lkf1": "ManageFaq",
    "lkg1": "ManageAnswer entry",
    "lkj1": "EditAnswer entry",
    "lkb1": "RemoveAnswer entry",
    "lkv1": "SurelyRemoveAnswer entry",
    "lkt1": "EditInterests",
    "lko1": "EditOfficer",
    "qa1": "ShowFaq",
    "qo1": "OpenFaq entry",
    "ql1": "ShowLinks",
    "lc1": "OpenPlace",
    "lg1": "ChooseLanguage language",
    "li1": "ShowList kind of page",
    "mi1": "ShowMine",
    "mn1": "OpenMenu",
    "mo1": "OpenMore",
    "of1": "AnswerOffer offer accept",
    "pa1": "AnswerRequest request",
    "pc1": "OpenConsents",
    "pd1": "OpenData",
    "pe1": "ExplainData",
    "pt1": "OpenDesk",
    "pm1": "CorrectName",
    "pn1": "OpenPrivacy",
    "pq1": "AskAboutData",
    "pr1": "Propose search",
    "pw1": "WithdrawConsent consent",
    "px1": "TakeData",
    "pz1": "EraseData sure",
    "re1": "Retry failed",
    "qr1": "ShowCode registration",
    "si1": "InviteStaff",
    "sj1": "JoinStaff token",
    "sl1": "MakeStaffLink role",
    "sm1": "ShowStaff",
    "sx1": "RemoveStaff person",
    "sz1": "SurelyRemoveStaff person",
    "sf1": "OpenFilters search name",
    "sp1": "ShowResults search page",
    "sr1": "Surprise audience",
    "su1": "SignUp event session overlap",
    "gv1": "AskVisit people",
    "gw1": "ShowVisitRequests",
    "gx1": "AnsweredVisit request",
    "sg1": "SignUpGroup event session people",
    "ed1": "PickDay audience",
    "ei1": "PickInterest",
    "es1": "ShowInterest interest page",
    "ep1": "ShowPoster event",
    "rs1": "ShowProfile",
    "rt1": "TellProfile",
    "rk1": "SkipProfile",
    "rf1": "ForgetProfile",
    "so1": "SignUpOneself event session",
    "wa1": "AskGuardianAgain registration",
    "wp1": "GivePermission token",
    "wl1": "ShowPermissions",
    "wn1": "PaperSeen party",
    "sc1": "SignUpChildren event session ages",
    "sv1": "AsTyped search",
    "zc1": "OpenClosing",
    "zw1": "ClosingWhen span",
    "zp1": "PreviewClosing span why cancels tell",
    "zx1": "CloseNow span why cancels sign tell",
    "zo1": "OtherClosing span",
    "zl1": "ShowClosures",
    "zr1": "Reopen closure",
    "zs1": "SurelyReopen closure",
    "dt1": "ShowToday",
    "do1": "OpenDoor session",
    "dl1": "ShowGuests session which initial page",
    "di1": "PickInitial session which",
    "dm1": "MarkGuest session registration which initial page",
    "dg1": "OpenGuest session registration",
    "dc1": "CheckIn session registration brought whole",
    "db1": "BroughtBy session registration",
    "dx1": "CheckOut session registration whom whole",
    "df1": "FetchedBy session registration",
    "du1": "TakeMarkBack session registration",
    "da1": "Admit session registration",
    "dw1": "WalkIn session",
    "dh1": "CountHeads session people",
    "dn1": "CorrectHeads session",
    "de1": "TakeSheet event",
    "ctr1": "RegisterGuest event session",
    "ctc1": "ShowCalls",
    "cto1": "OpenCall call",
    "ctd1": "CallMade call",
    "ctn1": "CallMissed call",
    "cta1": "AnswerForGuest call accept",
    "ctw1": "ShowWishes",
    "ctq1": "OpenWish party",
    "ctg1": "GrantWish party",
    "ctf1": "RefuseWish party",
    "cts1": "ShowSpare",
    "ctl1": "ReleaseSeats event session",
    "ctx1": "CancelForGuest session registration",
    "ctz1": "SurelyCancelForGuest session registration",
    "ctt1": "ShowStandings",
    "ctv1": "LiftStanding person",
    "ctp1": "FindDeskSeats",
    "ctu1": "PartGuests party",
    "dk1": "FindGuest session",
    "xs1": "CancelSeat registration sure",
    "pla1": "CancelPlan event session",
    "plb1": "ChooseCancelled event",
    "plc1": "CopyPlan event",
    "pld1": "DiscardPlan event",
    "ple1": "EditPlan event page",
    "plf1": "FindPlan",
    "plg1": "SurelyChangePlan event change",
    "plh1": "ShowHosts event",
    "pli1": "InviteHost event",
    "plj1": "RemovePoster event",
    "plk1": "KeepPoster event",
    "pll1": "ListPlans which page",
    "plm1": "MovePlan event",
    "pln1": "MakeEvent",
    "plo1": "OpenPlan event",
    "plp1": "EditPart event part session",
    "plq1": "ShowQuestions event",
    "plr1": "RemoveHost event person",
    "pls1": "SurelyRemoveHost event person",
    "plt1": "FlipPart event part on",
    "plu1": "PublishPlan event",
    "plv1": "AddQuestion event",
    "plw1": "ExplainCancelled event session",
    "plx1": "SurelyDiscardPlan event",
    "ply1": "RemoveQuestion event question",
    "plz1": "SurelyCancelPlan event session",
    "rue1": "EditEventRule name",
    "rul1": "ShowEventRules",
    "pky1": "SeeAsResident event",
}


class Colour(StrEnum):
    RED = "r"


def test_the_wire_formats_are_pinned() -> None:
    kinds = Registry(FEATURES).tags.values()
    found = {f"{kind.tag}{kind.version}": " ".join([kind.__name__, *(f.name for f in fields(kind))]) for kind in kinds}
    assert found == PINNED


@dataclass(frozen=True)
class Sample(Button, tag="zz", version=3):
    number: int
    word: str
    colour: Colour
    flag: bool
    maybe: int | None = None


def test_a_button_survives_its_journey() -> None:
    button = Sample(-7, "a_b-c", Colour.RED, True)
    assert button.pack() == "zz3:-7:a_b-c:r:1:"
    assert Sample.unpack(button.pack()) == button


@pytest.mark.parametrize(
    "data", ["zz2:1:a:r:1:", "zz3:1:a:r:1", "zz3:x:a:r:1:", "zz3:1:a:q:1:", "zz3:1:a:r:7:", "", "☃"]
)
def test_what_is_not_of_this_version_is_an_old_button(data: str) -> None:
    with pytest.raises(OldButton):
        Sample.unpack(data)


def test_a_button_that_does_not_fit_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        Sample(1, "a" * 60, Colour.RED, True).pack()


def test_a_button_carries_no_titles() -> None:
    with pytest.raises(ValueError, match="cannot carry"):
        Sample(1, "Laskar Pelangi", Colour.RED, True).pack()


@pytest.mark.parametrize("data", ["1x:2", "toolong1:2", ":", "x1:1"])
def test_data_without_a_tag_is_an_old_button(data: str) -> None:
    with pytest.raises(OldButton):
        tag_of(data)
