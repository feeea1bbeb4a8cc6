"""After an event: thanks and a few questions, what is handed out, certificates, results; figures for the staff."""

from __future__ import annotations

from bot.areas.followup.handouts import HANDOUT, RESULT
from bot.areas.followup.rules import NameNeeded, NotYours
from bot.areas.followup.surveys import THANKS
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.followup import certificate_list, certificates, charts, figures, handouts, results, signer, thanking
from handlers.followup import phrases as phrases
from handlers.followup.buttons import (
    AddHandout,
    AnswerThanks,
    AskAgain,
    CorrectCertificate,
    EditSigner,
    EnterResult,
    IssueCertificate,
    OpenCertificate,
    RemoveHandout,
    SaySentence,
    ShowHandouts,
    ShowResults,
    StopThanks,
)
from handlers.navigation import Heap, OpenAfter, ShowCertificates
from handlers.navigation import events_ways as ways


def _not_yours(context: Context, _: NotYours) -> Screen:
    return Screen(context.t("That is not there any more."), [ways(context.t)])


FEATURE = Feature(
    name="aftercare",
    title=N_("After events"),
    part_of="events",
    tools=(MenuButton(N_("✍️ Who signs certificates"), EditSigner(), 8, heap=Heap.EVENTS),),
    commands=(Command("sertifikat", N_("My certificates"), certificate_list.show_all),),
    taps={
        AnswerThanks: thanking.answer,
        StopThanks: thanking.stop,
        AskAgain: thanking.agree,
        SaySentence: thanking.begin_sentence,
        ShowHandouts: handouts.take_home,
        ShowCertificates: certificate_list.show_all,
        OpenCertificate: certificates.open_one,
        IssueCertificate: certificates.issue,
        CorrectCertificate: certificates.begin_correction,
        OpenAfter: figures.open_after,
        AddHandout: handouts.begin,
        RemoveHandout: handouts.remove,
        ShowResults: results.show,
        EnterResult: results.begin,
        EditSigner: signer.begin,
    },
    phrases=(
        Phrase("certificates", certificate_list.show_all, phrases.CERTIFICATES, label=N_("Certificates"), own=True),
    ),
    conversations=(thanking.SENTENCE, certificates.NAME, handouts.HAND_OUT, results.RESULT, signer.SIGNER),
    links={"c": certificates.verify},
    refusals={NotYours: _not_yours, NameNeeded: certificates.name_needed},
    notices={
        THANKS: Notice(thanking.look_up, thanking.screen),
        HANDOUT: Notice(handouts.look_up, handouts.letter),
        RESULT: Notice(results.look_up, results.letter),
    },
    files={certificates.CERTIFICATE: certificates.make, charts.CHART: charts.make_chart},
)
