"""What goes before an answer to whoever tells of a death beside what they ask."""

from __future__ import annotations

from bot.base.reading.troubles import tells_of_a_death
from bot.chat.screens.texts import N_, Texts

SYMPATHY = N_("We are so sorry for your loss. May you and your family find strength.")


def condolence(t: Texts, typed: str) -> str:
    """Sympathy; nothing where nobody has died: “suami ibu meninggal, bagaimana mengembalikan bukunya?”."""
    return t(SYMPATHY) if tells_of_a_death(typed) else ""
