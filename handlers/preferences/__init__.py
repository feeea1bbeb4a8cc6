"""What residents want to hear: kinds of news on and off, interests, quiet hours of their own."""

from __future__ import annotations

from bot.areas.preferences.service import OFFER
from bot.chat.core.feature import Command, Feature, MenuButton, Notice
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import OpenInterests, SaveData, SilenceTopic, SteerByInterest
from handlers.preferences import actions, for_you, screens
from handlers.preferences import buttons as b
from handlers.preferences import phrases as phrases

FEATURE = Feature(
    name="notifications",
    title=N_("Notifications"),
    essential=True,
    more=(MenuButton(N_("🔔 My notifications"), b.OpenNotifications(), 8),),
    commands=(
        Command("notifikasi", N_("What we may send you"), actions.open_settings),
        Command("untukanda", N_("Events and books that suit you"), for_you.show, shown=False),
    ),
    taps={
        b.OpenNotifications: actions.open_settings,
        SilenceTopic: actions.silence_topic,
        SaveData: actions.save_data,
        b.SwitchTopic: actions.switch_topic,
        OpenInterests: actions.open_interests,
        b.ChooseInterest: actions.choose_interest,
        b.OpenQuiet: actions.open_quiet,
        b.SetQuiet: actions.set_quiet,
        b.ShowForYou: for_you.show,
        SteerByInterest: for_you.steer,
    },
    phrases=(
        Phrase("for_you", for_you.show, phrases.FOR_YOU, label=N_("For you"), own=True),
        Phrase("news_off", actions.ask_silence, phrases.OFF, interrupts=True, label=N_("Stop news"), own=True),
        Phrase("notifications", actions.open_settings, phrases.SETTINGS, label=N_("News for you"), own=True),
        Phrase("interests", actions.open_interests, phrases.INTERESTS, label=N_("My interests"), own=True),
        Phrase("quiet_hours", actions.open_quiet, phrases.QUIET, label=N_("Quiet hours"), own=True),
        Phrase("save_data", actions.save_by_words, phrases.SAVE_DATA, label=N_("Save data"), own=True),
        Phrase("send_pictures", actions.spend_by_words, phrases.SEND_PICTURES, label=N_("Send pictures"), own=True),
    ),
    notices={OFFER: Notice(actions.offered, screens.offer)},
)
