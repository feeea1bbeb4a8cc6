"""What was said: the messages of every chat, and how each side sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from simulator.refusals import Json
from simulator.storage import Shelf


@dataclass(slots=True)
class Stored:
    """A message: `json` as the Bot API gives it (replaced on a change, never changed in place).

    `keyboard` is a reply keyboard, its removal or a forced reply, which the Bot API does not give back;
    `reactions` are by user id; `update_id` is the update that told the bot, when one did.
    """

    json: Json
    keyboard: Json | None = None
    reactions: dict[str, list[Json]] = field(default_factory=dict)
    update_id: int | None = None
    inline_id: str | None = None

    @property
    def id(self) -> int:
        return int(self.json["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.json["chat"]["id"])


class History:
    """Messages by chat and id, oldest first."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._chats: dict[int, dict[int, Stored]] = {}
        self.inline: dict[str, tuple[int, int]] = {}
        for _, value in shelf.load("message"):
            self._put(Stored(**value))
        for chat_id, messages in self._chats.items():
            self._chats[chat_id] = dict(sorted(messages.items()))

    def _put(self, stored: Stored) -> None:
        self._chats.setdefault(stored.chat_id, {})[stored.id] = stored
        if stored.inline_id:
            self.inline[stored.inline_id] = (stored.chat_id, stored.id)

    def save(self, stored: Stored) -> Stored:
        """Add a message, or keep a change of one."""
        self._put(stored)
        self._shelf.keep("message", f"{stored.chat_id}/{stored.id}", stored)
        return stored

    def get(self, chat_id: int, message_id: int) -> Stored | None:
        return self._chats.get(chat_id, {}).get(message_id)

    def of(self, chat_id: int) -> Iterator[Stored]:
        """Every message of a chat, oldest first."""
        return iter(list(self._chats.get(chat_id, {}).values()))

    def remove(self, chat_id: int, message_id: int) -> bool:
        gone = self._chats.get(chat_id, {}).pop(message_id, None)
        if gone:
            self._shelf.keep("message", f"{chat_id}/{message_id}", None)
            if gone.inline_id:
                self.inline.pop(gone.inline_id, None)
        return gone is not None

    def clear(self) -> None:
        """Forget everything that was said."""
        for chat_id, messages in self._chats.items():
            for message_id in list(messages):
                self.remove(chat_id, message_id)


def seen_by_person(stored: Stored) -> Json:
    """A message as a client shows it: the reply keyboard is part of it."""
    return stored.json | {"reply_markup": stored.keyboard} if stored.keyboard else stored.json


def reaction_counts(stored: Stored) -> list[Json]:
    """The Bot API's ReactionCounts of a message, each with `users` who chose it."""
    counts: dict[str, Json] = {}
    for user_id, chosen in stored.reactions.items():
        for reaction in chosen:
            name = reaction.get("emoji") or reaction.get("custom_emoji_id", "")
            count = counts.setdefault(name, {"type": reaction, "total_count": 0, "users": []})
            count["total_count"] += 1
            count["users"].append(int(user_id))
    return list(counts.values())
