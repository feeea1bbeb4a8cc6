"""Reading challenges: found, joined, ticked off from the shelf, with a certificate at the end."""

from __future__ import annotations

from bot.areas.challenges.letters import HALF_WAY
from bot.chat.core.feature import Command, Feature, MenuButton, Notice
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.challenges import actions, buttons, certificates, forms, notices, phrases
from handlers.navigation import Heap, OpenChallengeCertificate

FEATURE = Feature(
    name="challenges",
    title=N_("Reading challenges"),
    more=(MenuButton(N_("🎯 Reading challenges"), buttons.ShowChallenges(), 3),),
    commands=(Command("tantangan", N_("Reading challenges"), actions.show),),
    tools=(MenuButton(N_("🎯 Make a reading challenge"), buttons.MakeChallenge(), 43, heap=Heap.PEOPLE),),
    taps={
        buttons.ShowChallenges: actions.show,
        buttons.ShowMyChallenges: actions.show_mine,
        buttons.OpenChallenge: actions.open_challenge,
        buttons.JoinChallenge: actions.join,
        buttons.EnterChild: actions.enter_child,
        buttons.OpenEntry: actions.open_entry,
        buttons.TickBook: actions.tick,
        buttons.TellBook: forms.tell,
        buttons.ShowTicked: actions.show_ticked,
        buttons.UntickBook: actions.untick,
        buttons.LeaveChallenge: actions.leave,
        OpenChallengeCertificate: certificates.open_one,
        buttons.IssueChallengeCertificate: certificates.issue,
        buttons.CorrectChallengeName: certificates.correct,
        buttons.MakeChallenge: forms.make,
        buttons.StopChallenge: actions.stop,
    },
    phrases=(
        Phrase(
            "challenges",
            actions.show,
            phrases.CHALLENGES,
            label=N_("Reading challenges"),
            kin="challenges",
            topic="reading",
        ),
        Phrase(
            "my_challenges",
            actions.show_mine,
            phrases.MINE,
            label=N_("My challenges"),
            kin="challenges",
            topic="reading",
            own=True,
        ),
        Phrase("make_challenge", forms.make, phrases.MAKE, label=N_("A new reading challenge"), refuses=True),
    ),
    conversations=(forms.MAKE, forms.TELL, certificates.NAME),
    links={actions.LINK: actions.follow_link, certificates.LINK: certificates.verify},
    refusals=notices.REFUSALS,
    notices={HALF_WAY: Notice(notices.half_way, notices.reminded)},
    files={certificates.CERTIFICATE: certificates.make},
)
