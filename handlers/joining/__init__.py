"""Signing others up: one's children, and groups."""

from __future__ import annotations

from bot.chat.feature import Feature
from bot.chat.intents import Phrase
from bot.chat.texts import N_
from handlers.events.buttons import SignUpChildren
from handlers.joining import actions, words
from handlers.joining.forms import CHILDREN, CHILDREN_LEFT
from handlers.phrases import events as phrases

FEATURE = Feature(
    name="joining",
    title=N_("Sign children up"),
    part_of="events",
    taps={SignUpChildren: actions.sign_up_children},
    phrases=(Phrase("sign_up", words.sign_up_by_words, phrases.SIGN_UP),),
    conversations=(CHILDREN, CHILDREN_LEFT),
)
