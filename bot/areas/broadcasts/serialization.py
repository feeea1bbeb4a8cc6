"""Content and audience as JSON, and back."""

from __future__ import annotations

import json
from typing import Any

from bot.areas.broadcasts.types import Audience, Content, ContentKey, Medium, Piece, Standing, Target


def content_json(content: Content) -> str:
    """What is said, without what is empty."""
    return _packed(
        {
            "medium": content.medium.value,
            "text": content.text,
            "pieces": [vars(one) for one in content.pieces],
            "from_chat": content.from_chat,
            "message_ids": list(content.message_ids),
            "forwarded": content.forwarded,
            "keys": [{name: value for name, value in vars(key).items() if value} for key in content.keys],
        }
    )


def content_of(text: str) -> Content:
    """The content that was packed."""
    value: dict[str, Any] = json.loads(text)
    return Content(
        medium=Medium(value.get("medium", Medium.TEXT)),
        text=value.get("text", ""),
        pieces=tuple(Piece(**one) for one in value.get("pieces", ())),
        from_chat=value.get("from_chat"),
        message_ids=tuple(value.get("message_ids", ())),
        forwarded=value.get("forwarded", False),
        keys=tuple(ContentKey(**one) for one in value.get("keys", ())),
    )


def audience_json(audience: Audience) -> str:
    """Who gets it, without what is empty."""
    return _packed(
        {
            "chats": [vars(one) for one in audience.chats],
            "residents": audience.residents,
            "interests": list(audience.interests),
            "ages": [list(band) for band in audience.ages],
            "kelurahan": list(audience.kelurahan),
            "event_id": audience.event_id,
            "standing": audience.standing.value,
            "language": audience.language,
            "further": {name: list(values) for name, values in audience.further.items() if values},
        }
    )


def audience_of(text: str) -> Audience:
    """The audience that was packed."""
    value: dict[str, Any] = json.loads(text)
    return Audience(
        chats=tuple(Target(**one) for one in value.get("chats", ())),
        residents=value.get("residents", False),
        interests=tuple(value.get("interests", ())),
        ages=tuple((youngest, oldest) for youngest, oldest in value.get("ages", ())),
        kelurahan=tuple(value.get("kelurahan", ())),
        event_id=value.get("event_id"),
        standing=Standing(value.get("standing", Standing.SEATED)),
        language=value.get("language", ""),
        further={name: tuple(values) for name, values in value.get("further", {}).items()},
    )


def _packed(value: dict[str, Any]) -> str:
    filled = {name: it for name, it in value.items() if it not in ("", None, [], {}, False)}
    return json.dumps(filled, ensure_ascii=False)
