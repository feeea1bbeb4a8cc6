"""Reading together: groups, their books, plans, notes and talk."""

from __future__ import annotations

from bot.areas.reading_groups.letters import SWIPED
from bot.areas.reading_groups.prompts.service import PROMPT, PULSE
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Spelling, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import Heap
from handlers.phrases import later
from handlers.reading_groups import (
    actions,
    book_actions,
    buttons,
    forms,
    leading,
    notes,
    phrases,
    prompts,
    reading_actions,
)
from handlers.reading_groups import book_buttons as books
from handlers.reading_groups import reading_buttons as reading
from handlers.reading_groups.notices import NOTICES
from handlers.reading_groups.reading_actions import EDITION, PLAN
from handlers.reading_groups.refusals import REFUSALS

FEATURE = Feature(
    name="reading_groups",
    title=N_("Reading groups"),
    menu=(MenuButton(N_("📖 Reading together"), buttons.ShowGroups(), 5),),
    commands=(Command("klub", N_("Reading groups"), actions.show, in_groups=True),),
    desk=(Waiting(N_("📖 Proposed groups: {n}"), leading.how_many_proposed, buttons.ShowProposedGroups(), 47),),
    tools=(MenuButton(N_("📖 Make a reading group"), buttons.MakeGroup(), 42, heap=Heap.PEOPLE),),
    taps={
        buttons.ShowGroups: actions.show,
        buttons.ShowMyGroups: actions.show_mine,
        buttons.OpenGroup: actions.open_group,
        buttons.JoinGroup: actions.join,
        buttons.JoinChild: actions.join_child,
        buttons.LeaveGroup: actions.leave,
        buttons.LetChildGo: actions.let_child_go,
        buttons.AnswerOffer: actions.answer_offer,
        buttons.Permit: actions.permit,
        buttons.AskLeader: forms.ask_leader,
        buttons.ProposeGroup: forms.propose,
        buttons.MakeGroup: forms.make,
        buttons.ShowProposedGroups: leading.show_proposed,
        buttons.DecideGroup: leading.decide,
        buttons.ShowAsking: leading.show_asking,
        buttons.LetIn: leading.let_in,
        books.ShowBooks: book_actions.show,
        books.OpenBook: book_actions.open_book,
        books.Nominate: book_actions.nominate,
        books.ReadBefore: book_actions.read_before,
        books.StrikeOut: book_actions.strike_out,
        books.WithdrawBook: book_actions.withdraw,
        books.LookForBook: book_actions.look,
        books.LeadBook: book_actions.lead,
        books.ChooseHow: book_actions.choose_how,
        books.OpenVote: book_actions.open_vote,
        books.StopVote: book_actions.stop_vote,
        books.GiveTurn: book_actions.give_turn,
        books.ShowBallot: book_actions.show_ballot,
        books.Cast: book_actions.cast,
        books.PickBook: book_actions.pick,
        reading.ShowReading: reading_actions.show,
        reading.MakePlan: reading_actions.make_plan,
        reading.TellPlace: reading_actions.tell,
        reading.HidePlace: reading_actions.hide,
        reading.ShowNotes: notes.show,
        reading.WriteNote: notes.write,
        reading.Spoil: notes.spoil,
        reading.OpenNote: notes.open_note,
        reading.DeleteNote: notes.delete,
        reading.AskMembers: prompts.begin,
        reading.AnswerPulse: prompts.answer,
        reading.ShowPulse: prompts.counts,
    },
    phrases=(
        Phrase(
            "reading_groups",
            actions.show,
            phrases.GROUPS,
            label=N_("Reading groups"),
            kin="reading_groups",
            topic="reading",
        ),
        Phrase(
            "my_reading_groups",
            actions.show_mine,
            phrases.MINE,
            label=N_("My reading groups"),
            kin="reading_groups",
            topic="reading",
        ),
        Phrase(
            "reading_progress",
            reading_actions.hear,
            later.READING_PROGRESS,
            label=N_("How far I have read"),
            topic="reading",
        ),
        Phrase("make_reading_group", forms.propose, phrases.MAKE, label=N_("A new reading group")),
    ),
    spellings=(Spelling("place_in_book", reading_actions.is_place, reading_actions.means_place, reading_actions.hear),),
    conversations=(
        forms.MAKE,
        forms.PROPOSE,
        forms.ASK,
        book_actions.NOMINATE,
        PLAN,
        EDITION,
        notes.WRITE,
        prompts.ASK,
    ),
    links={"klub": actions.open_permission},
    replies={SWIPED: leading.reply},
    refusals=REFUSALS,
    notices={
        **NOTICES,
        PROMPT: Notice(prompts.about, prompts.prompt),
        PULSE: Notice(prompts.about, prompts.pulse),
    },
)
