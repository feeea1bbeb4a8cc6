"""Families that read: minutes by plain words, badges by effort, one card for all."""

from __future__ import annotations

from bot.areas.family_reading.rules import NotAgreed, UnfitMinutes
from bot.chat.core.feature import Command, Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.family_reading import actions, buttons, card, phrases, screens

FEATURE = Feature(
    name="family_reading",
    title=N_("Reading together as a family"),
    more=(MenuButton(N_("👪 Reading as a family"), buttons.ShowFamilyReading(), 4),),
    commands=(Command("keluarga", N_("Reading together as a family"), actions.show),),
    taps={
        buttons.ShowFamilyReading: actions.show,
        buttons.OpenChildReading: actions.open_child,
        buttons.AskWithWhom: actions.ask_with_whom,
        buttons.AskHowLong: actions.ask_how_long,
        buttons.NoteReading: actions.note,
        buttons.UndoReading: actions.undo,
        buttons.ShowFamilyCard: card.show,
        buttons.MakeFamilyCard: card.make,
        buttons.GiveUpFamilyCard: card.give_up,
    },
    phrases=(
        Phrase(
            "read_together",
            actions.hear,
            phrases.TOGETHER,
            label=N_("Note minutes read with a child"),
            topic="reading",
            done=True,
            undone=True,
            own=True,
        ),
        Phrase(
            "family_reading",
            actions.show,
            phrases.MINUTES,
            label=N_("Minutes read with my children"),
            topic="reading",
            own=True,
        ),
        Phrase("family_card", card.show, phrases.CARD, label=N_("Family reading card"), topic="reading", own=True),
    ),
    refusals={UnfitMinutes: screens.unfit, NotAgreed: screens.not_agreed},
    files={card.PICTURE: card.draw},
)
