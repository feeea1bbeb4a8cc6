"""What every deed needs: the world, the person, and the chat it happens in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.chats import Chat
from simulator.history import Stored, seen_by_person
from simulator.people import User
from simulator.refusals import Impossible, Json

if TYPE_CHECKING:
    from simulator.world import World

MessageLike = Json | int
"""A message as it was seen, or its id in the person's chat with the bot."""


class Acting:
    """A person in a world; `chat` arguments default to their private chat with the bot."""

    def __init__(self, world: World, user: User) -> None:
        self.world = world
        self.user = user

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def private_chat(self) -> Chat:
        return self.world.chats[self.user.id]

    def messages(self, chat: Chat | int | None = None) -> list[Json]:
        """The messages of a chat as this person sees them: Bot API Message, oldest first."""
        place = self._chat(chat)
        self._must_see(place)
        return [seen_by_person(stored) for stored in self.world.history.of(place.id)]

    def _chat(self, chat: Chat | int | None) -> Chat:
        if chat is None:
            return self.private_chat
        if isinstance(chat, Chat):
            return chat
        if chat == self.world.bot.id:
            return self.private_chat
        if found := self.world.chats.get(chat):
            return found
        raise Impossible(f"there is no chat {chat}")

    def _must_see(self, chat: Chat) -> None:
        if not chat.has(self.user.id):
            raise Impossible(f"{self.user.first_name} is not in “{chat.title or chat.id}”")

    def may_write(self, chat: Chat) -> bool:
        """Whether this person's client lets them write here."""
        if not chat.has(self.user.id) or chat.migrated_to:
            return False
        if chat.private:
            return not chat.blocked
        if chat.type == "channel":
            return chat.member(self.user.id).may("can_post_messages")
        return chat.permissions["can_send_messages"] or chat.member(self.user.id).status != "member"

    def _place_to_write(self, chat: Chat | int | None) -> Chat:
        place = self._chat(chat)
        self._must_see(place)
        if not self.may_write(place):
            why = "they have stopped the bot" if place.private else "they have no right to"
            raise Impossible(f"{self.user.first_name} cannot write in “{place.title or 'the private chat'}”: {why}")
        if place.private and not place.started:
            place.started = True
            self.world.save(place)
        return place

    def _stored(self, message: MessageLike, chat: Chat | int | None = None) -> Stored:
        if isinstance(message, int):
            place, number = self._chat(chat), message
        else:
            place, number = self._chat(message["chat"]["id"]), int(message["message_id"])
        self._must_see(place)
        if found := self.world.history.get(place.id, number):
            return found
        raise Impossible(f"there is no message {number} in chat {place.id}")

    def _reply(self, reply_to: MessageLike | None, chat: Chat) -> Json:
        """The part of a message that says what it replies to, and in which topic it is."""
        if reply_to is None:
            return {}
        answered = self._stored(reply_to, chat).json
        part: Json = {"reply_to_message": {key: it for key, it in answered.items() if key != "reply_to_message"}}
        if "message_thread_id" in answered:
            part |= {"message_thread_id": answered["message_thread_id"], "is_topic_message": True}
        return part
