"""What staff change in the chat: what the library says of itself, and which parts of the bot are on."""

from __future__ import annotations

from bot.chat.feature import Command, Feature, MenuKey
from bot.chat.texts import N_
from handlers.library_desk import areas
from handlers.library_desk.buttons import ShowAreas, SwitchArea

FEATURE = Feature(
    name="library_desk",
    title=N_("Managing the library"),
    essential=True,
    tools=(MenuKey(N_("🧩 Parts of the bot"), ShowAreas(), 2),),
    commands=(Command("fitur", N_("Parts of the bot, on and off"), areas.show_areas),),
    taps={
        ShowAreas: areas.show_areas,
        SwitchArea: areas.switch_area,
    },
)
