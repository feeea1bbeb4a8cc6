"""Counting visitors: two taps for the first, one for each that follows."""

from __future__ import annotations

from bot.areas.visitor_count.fullness import PlaceKept, TooManyPlaces
from bot.areas.visitor_count.rules import TooManyAtOnce
from bot.chat.core.feature import Command, Feature, MenuButton
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import Heap
from handlers.visitor_count import actions, charts, fullness, period_charts, periods, phrases, screens
from handlers.visitor_count.buttons import (
    AddSittingPlace,
    AddVisitors,
    CountVisitors,
    KeepSittingPlaces,
    OpenCounter,
    OpenFullness,
    RemoveSittingPlace,
    ShowMonth,
    ShowPeriod,
    ShowVisitorFigures,
    TakeCountBack,
    TellFullness,
)

FEATURE = Feature(
    name="visits",
    title=N_("Counting visitors"),
    quick=(MenuButton(N_("🚶 Visitors"), OpenCounter(), 5, heap=Heap.TODAY),),
    tools=(MenuButton(N_("📊 Figures"), ShowMonth(), 43, heap=Heap.LIBRARY),),
    commands=(
        Command("pengunjung", N_("Visitor figures"), actions.show_figures),
        Command("rekap", N_("Figures of the month"), periods.show_month),
    ),
    taps={
        OpenCounter: actions.open_counter,
        CountVisitors: actions.count,
        AddVisitors: actions.add,
        TakeCountBack: actions.take_back,
        ShowVisitorFigures: actions.show_figures,
        ShowPeriod: periods.show_period,
        ShowMonth: periods.show_month,
        OpenFullness: fullness.open_fullness,
        TellFullness: fullness.tell,
        KeepSittingPlaces: fullness.keep_places,
        AddSittingPlace: fullness.add,
        RemoveSittingPlace: fullness.remove,
    },
    conversations=(fullness.ADD,),
    phrases=(
        Phrase("crowded", fullness.ask_fullness, phrases.CROWDED, label=N_("How full it is"), topic="visiting"),
        Phrase("tell_fullness", fullness.open_fullness, phrases.TELL_FULLNESS, label=N_("Telling how full it is")),
        Phrase("count_visitors", actions.open_counter, phrases.COUNT, label=N_("Count visitors")),
        Phrase(
            "figures",
            actions.show_figures,
            phrases.FIGURES,
            label=N_("Visitor figures"),
            by_day="figures",
            topic="figures",
            vague=True,
            own=True,
        ),
    ),
    refusals={
        TooManyAtOnce: screens.too_many,
        TooManyPlaces: fullness.too_many,
        PlaceKept: fullness.is_kept,
    },
    files={screens.CHART: charts.make_chart, period_charts.CHART: period_charts.make_chart},
)
