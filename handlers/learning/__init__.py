"""What was not understood, on the staff's desk: in two taps the bot knows it from then on."""

from __future__ import annotations

from bot.areas.learning.rules import NothingToTell
from bot.areas.learning.weekly import WEEKLY
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, Waiting
from bot.chat.screens.texts import N_
from handlers.learning import actions, buttons, noting, screens
from handlers.learning.forms import WRITE
from handlers.navigation import Heap

FEATURE = Feature(
    name="learning",
    title=N_("What the bot learns"),
    desk=(Waiting(N_("❓ Not understood yet: {n}"), actions.how_many, buttons.ShowUnclear(), 45),),
    tools=(MenuButton(N_("💡 What the bot has learned"), buttons.ShowTaught(), 40, heap=Heap.SETTINGS),),
    taps={
        buttons.ShowUnclear: actions.show,
        buttons.OpenUnclear: actions.open_one,
        buttons.ChooseMeaning: actions.choose_meaning,
        buttons.ChooseArea: actions.choose_area,
        buttons.Teach: actions.teach,
        buttons.WriteAnswer: actions.write_answer,
        buttons.IgnoreUnclear: actions.ignore,
        buttons.ShowTaught: actions.show_taught,
        buttons.ForgetTaught: actions.ask_to_forget,
        buttons.SurelyForgetTaught: actions.forget,
        buttons.ExportTaught: actions.export,
        buttons.ChooseWeekday: actions.choose_weekday,
    },
    commands=(Command("belajar", N_("What was not understood"), actions.show),),
    conversations=(WRITE,),
    refusals={NothingToTell: actions.nothing_to_tell},
    notices={WEEKLY: Notice(actions.of_week, actions.told_weekly)},
    files={screens.FILE: actions.make_file},
    traced=noting.note,
)
