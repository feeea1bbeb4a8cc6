"""Lost and found: residents say what they miss, the staff what was found, and a detail proves whose it is."""

from __future__ import annotations

from bot.areas.lost_and_found import letters
from bot.areas.lost_and_found.rules import NotThatFar, TooManyLost
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.lost_and_found import actions, buttons, desk, forms, screens
from handlers.navigation import Heap, ReportLost, menu_key


def _too_many(context: Context, refusal: TooManyLost) -> Screen:
    said = context.t("You have reported {n} things already. Please tell us first which of them you have again.",
                     n=refusal.most)  # fmt: skip
    return Screen(said, [[Button(context.t("What I miss"), buttons.ShowMyLost())], [menu_key(context.t)]])


FEATURE = Feature(
    name="lost_and_found",
    title=N_("Lost and found"),
    more=(MenuButton(N_("Something lost"), buttons.ShowMyLost(), 9),),
    tools=(MenuButton(N_("🧳 Lost and found"), buttons.ShowFoundThings(), 44, heap=Heap.PEOPLE),),
    commands=(
        Command("kehilangan", N_("Report something lost"), actions.begin, shown=False),
        Command("barangtemuan", N_("Lost and found"), actions.show, shown=False),
    ),
    taps={
        ReportLost: actions.begin,
        buttons.ShowMyLost: actions.mine,
        buttons.ItTurnedUp: actions.turned_up,
        buttons.ProveLost: actions.begin_proof,
        buttons.ShowFoundThings: actions.show,
        buttons.AddFoundThing: actions.begin_found,
        buttons.OpenFoundThing: actions.open_found,
        buttons.OpenLostThing: actions.open_lost,
        buttons.AskOwner: actions.ask,
        buttons.ItIsTheirs: actions.agree,
        buttons.ItIsNotTheirs: actions.deny,
        buttons.WasFetched: actions.fetched,
        buttons.GiveAway: actions.begin_giving,
        buttons.SetKeptDays: actions.begin_days,
    },
    conversations=(forms.LOSE, forms.FIND, forms.PROVE, forms.GIVE, forms.DAYS),
    refusals={TooManyLost: _too_many, NotThatFar: desk.not_that_far},
    notices={
        letters.REPORTED: Notice(actions.reported, desk.reported),
        letters.PROVEN: Notice(actions.proven, desk.proven),
        letters.UNCLAIMED: Notice(actions.unclaimed, desk.unclaimed),
        letters.MAYBE: Notice(actions.maybe, screens.maybe),
        letters.FETCH: Notice(actions.fetch, screens.fetch),
        letters.NOT_YOURS: Notice(actions.looked_for, screens.not_yours),
        letters.GIVEN: Notice(actions.given, screens.given),
        letters.UNFOUND: Notice(actions.looked_for, screens.unfound),
    },
)
