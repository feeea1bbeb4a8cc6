"""Why these books: a sentence for each need that a question speaks of."""

from __future__ import annotations

from bot.chat.screens.texts import N_

REASONS = {
    "tearful": N_("Stories that may bring you to tears:"),
    "heartbroken": N_("To keep you company while your heart mends:"),
    "expecting": N_("To accompany an expectant mother:"),
    "newborn": N_("To help care for a baby:"),
    "learning_to_read": N_("To help a child learn to read:"),
    "starting_business": N_("To start a small business:"),
    "bedtime": N_("To be read before sleeping:"),
    "gift_child": N_("That may make a nice present for a child:"),
    "comforted": N_("Gentle company for a hard day:"),
    "easy_reading": N_("Easy to read, and good to begin with:"),
    "calm": N_("To calm the mind:"),
    "grieving": N_("We are sorry for your loss. These may keep you company:"),
    "confidence": N_("To grow more sure of yourself:"),
    "encouraged": N_("To find new courage:"),
    "anger": N_("To become master of one's anger:"),
    "sleepless": N_("To sleep better:"),
    "parenting": N_("To help parents bring up children:"),
    "special_needs": N_("To understand children with special needs:"),
    "fun": N_("Light reading for spare time:"),
}
"""By the names of the facets in `bot/areas/catalogue/search/facets.txt`."""
