"""Announcements to channels, groups and residents: written, sent, followed, corrected, recalled."""

from __future__ import annotations

from bot.areas.broadcasts.rules import NobodyReached, NothingToSay, OtherMedium, OwnApproval, WrongPhase
from bot.chat.core.feature import Command, Feature, MenuButton, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.book_keys import AnnounceTitle
from handlers.broadcasts import actions, audience, filling, going, panel, panel_keys, papers
from handlers.broadcasts import buttons as b
from handlers.broadcasts import going_buttons as g
from handlers.broadcasts import phrases as phrases
from handlers.broadcasts.forms import CORRECT, LINK, REWRITE, WHEN, WRITE
from handlers.broadcasts.notices import NOTICES
from handlers.navigation import AnnounceEvent, Heap, OpenAnnouncement

FEATURE = Feature(
    name="broadcasts",
    named={"broadcast": panel.title_of},
    title=N_("Announcements"),
    quick=(MenuButton(N_("📣 Announcement"), b.WriteAnnouncement(), 2, heap=Heap.NEWS),),
    tools=(MenuButton(N_("Announcements written so far"), b.ShowAnnouncements(), 3, heap=Heap.NEWS),),
    desk=(Waiting(N_("📣 Announcements that wait: {n}"), going.what_waits, b.ShowAnnouncements(), 6),),
    commands=(Command("pengumuman", N_("Announcements"), actions.show_list),),
    taps={
        b.WriteAnnouncement: actions.write,
        b.ShowAnnouncements: actions.show_list,
        OpenAnnouncement: actions.open_one,
        b.Preview: actions.preview,
        b.Rewrite: actions.rewrite,
        b.ChangeDraft: panel_keys.change,
        b.PassOn: panel_keys.pass_on,
        b.ChooseAudience: audience.choose,
        b.TakeAudience: audience.take_usual,
        b.PickCriterion: audience.pick,
        b.ToggleValue: audience.toggle,
        b.TakeStanding: audience.take_standing,
        b.ChooseTopic: actions.choose_topic,
        b.TakeTopic: actions.take_topic,
        b.ChooseOptions: actions.choose_options,
        b.TakeOption: actions.take_option,
        b.AddLink: actions.add_link,
        b.PickEventKey: actions.pick_event,
        b.AddEventKey: actions.add_event,
        b.AddTitleKey: filling.add_title,
        b.DropKeys: actions.drop_keys,
        g.AskToSend: going.ask_to_send,
        g.SendNow: going.send,
        g.PlanSending: actions.plan,
        g.SkipNext: going.skip,
        g.Approve: going.approve,
        g.Disapprove: going.disapprove,
        g.SwitchApproval: going.switch_approval,
        g.Pause: going.pause,
        g.Resume: going.resume,
        g.AskToStop: going.ask_to_stop,
        g.Stop: going.stop,
        b.AskToDiscard: actions.ask_to_discard,
        b.Discard: actions.discard,
        b.Duplicate: actions.duplicate,
        g.Correct: actions.correct,
        g.AskToRecall: going.ask_to_recall,
        g.Recall: going.recall,
        g.SendToNewcomers: going.send_to_newcomers,
        g.RepeatUncertain: going.repeat_uncertain,
        g.LeaveUncertain: going.leave_uncertain,
        g.ForWhatsApp: papers.whatsapp,
        g.ShowQr: papers.show_qr,
        g.FollowKey: papers.follow_key,
        AnnounceEvent: filling.announce_event,
        AnnounceTitle: filling.announce_title,
    },
    phrases=(
        Phrase("announce", actions.write, phrases.ANNOUNCE, label=N_("Write an announcement")),
        Phrase("announcements", actions.show_list, phrases.LIST),
    ),
    conversations=(WRITE, REWRITE, CORRECT, LINK, WHEN),
    links={"a": papers.follow_announcement, "k": papers.follow_key_link},
    files={papers.QR: papers.make_qr},
    album=(filling.belongs_to_draft, filling.take_album_part),
    refusals={
        NothingToSay: actions.nothing_to_say,
        WrongPhase: going.wrong_phase,
        NobodyReached: going.nobody,
        OwnApproval: going.own_approval,
        OtherMedium: going.other_medium,
    },
    notices=NOTICES,
)
