"""One's card as a picture: name of the library, number, last day, and a code that the desk can scan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.patrons.rules import Card
from bot.areas.patrons.service import Patrons
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing


async def make_card(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture; None where the card is linked no longer."""
    try:
        card = await services[Patrons].card(reader, person_id, details["card"])
    except Unknown:
        return None
    return drawn(t, card)


def drawn(t: Texts, card: Card) -> Drawing:
    """The card as it is now."""

    def said(text: str) -> str:
        return drawable(plain(text), lambda script: plain(t(script)))

    data = {
        "title": said(t("Member's card")),
        "number": said(card.number),
        "kind": said(card.type),
        "until": said(t("Valid until {day}.", day=t.date(card.expires_on))) if card.expires_on else "",
        "link": card.number,
    }
    return Drawing("member_card", data, named=True)
