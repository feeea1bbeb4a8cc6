"""Planning: staff make, copy, change, move, publish and cancel events from their phones."""

from __future__ import annotations

from bot.areas.events.documents.poster import UnreadablePicture
from bot.chat.core.feature import Command, Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.events.planning import cancelling, copying, editing, hosts, lists, making, posters, questions, rules
from handlers.events.planning import phrases as phrases
from handlers.events.planning.buttons import (
    AddQuestion,
    CancelPlan,
    ChooseCancelled,
    CopyPlan,
    DiscardPlan,
    EditEventRule,
    EditPart,
    EditPlan,
    ExplainCancelled,
    FindPlan,
    FlipPart,
    InviteHost,
    KeepPoster,
    ListPlans,
    MakeEvent,
    MovePlan,
    PublishPlan,
    RemoveHost,
    RemovePoster,
    RemoveQuestion,
    SeeAsResident,
    ShowEventRules,
    ShowHosts,
    ShowQuestions,
    SurelyCancelPlan,
    SurelyChangePlan,
    SurelyDiscardPlan,
    SurelyRemoveHost,
)
from handlers.navigation import OpenPlan

FEATURE = Feature(
    name="planning",
    title=N_("Planning events"),
    part_of="events",
    quick=(MenuButton(N_("➕ Make an event"), MakeEvent(), 3),),
    tools=(MenuButton(N_("🗓 Manage events"), ListPlans(), 1),),
    commands=(
        Command("buatacara", N_("Make an event"), making.make_event),
        Command("kelolaacara", N_("Manage events"), lists.list_plans),
    ),
    taps={
        MakeEvent: making.make_event,
        ListPlans: lists.list_plans,
        FindPlan: lists.find_plan,
        OpenPlan: lists.open_plan,
        SeeAsResident: lists.see_as_resident,
        PublishPlan: lists.publish,
        DiscardPlan: lists.ask_to_discard,
        SurelyDiscardPlan: lists.discard,
        EditPlan: editing.edit_plan,
        MovePlan: editing.move_plan,
        EditPart: editing.edit_part,
        FlipPart: editing.flip_part,
        SurelyChangePlan: editing.surely_change,
        KeepPoster: posters.keep,
        RemovePoster: posters.remove,
        ShowQuestions: questions.show,
        AddQuestion: questions.add,
        RemoveQuestion: questions.remove,
        CopyPlan: copying.copy_plan,
        CancelPlan: cancelling.ask_to_cancel,
        ChooseCancelled: cancelling.choose_session,
        SurelyCancelPlan: cancelling.cancel,
        ExplainCancelled: cancelling.explain,
        ShowHosts: hosts.show,
        InviteHost: hosts.invite,
        RemoveHost: hosts.ask_to_remove,
        SurelyRemoveHost: hosts.remove,
        ShowEventRules: rules.show,
        EditEventRule: rules.edit,
    },
    phrases=(
        Phrase("plan_make", making.make_event, phrases.MAKE, label=N_("Make an event"), refuses=True),
        Phrase("plan_list", lists.list_plans, phrases.MANAGE, label=N_("Manage events")),
        Phrase("plan_find", lists.find_by_words, phrases.FIND),
        Phrase("plan_copy", copying.copy_by_words, phrases.COPY),
        Phrase("plan_rules", rules.show, phrases.RULES),
        Phrase("plan_cancel", cancelling.cancel_by_words, phrases.CANCEL, label=N_("Cancel an event")),
    ),
    conversations=(making.MAKE, editing.PART, questions.ASK, copying.COPY, cancelling.CANCEL, lists.FIND, rules.RULE),
    refusals={UnreadablePicture: posters.unreadable},
    files={posters.POSTER: posters.make_poster},
)
