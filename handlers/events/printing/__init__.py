"""Papers of an event: posters, the sheet with its QR code, the list to sign, the guardian's form."""

from __future__ import annotations

from bot.chat.core.feature import Feature
from bot.chat.screens.texts import N_
from handlers.events.printing import actions
from handlers.events.printing.buttons import ShowPapers, TakePaper

FEATURE = Feature(
    name="printing",
    title=N_("Papers of events"),
    part_of="events",
    taps={ShowPapers: actions.show_papers, TakePaper: actions.take_paper},
    files={actions.PAPER: actions.make_paper},
)
