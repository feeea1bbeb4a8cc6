"""Words: starting the bot, writing, editing, forwarding, deleting."""

from simulator import posting
from simulator.chats import Chat
from simulator.formatting import in_order
from simulator.found_entities import found
from simulator.html_text import utf16_length
from simulator.origins import origin_of
from simulator.person.base import Acting, MessageLike
from simulator.refusals import Impossible, Json

LONGEST = 4096
OWN_FIELDS = (
    "message_id",
    "from",
    "sender_chat",
    "chat",
    "date",
    "edit_date",
    "reply_to_message",
    "reply_markup",
    "message_thread_id",
    "is_topic_message",
    "media_group_id",
    "effect_id",
    "has_protected_content",
    "via_bot",
)


class Writing(Acting):
    """Deeds with text."""

    def starts(self, payload: str = "") -> Json:
        """Press Start, or follow a link with `?start=payload`; a stopped bot is let in again first."""
        if len(payload) > 64 or (not payload.replace("_", "").replace("-", "").isalnum() and payload):
            raise Impossible(f"a start payload has at most 64 of A-Z a-z 0-9 _ -, got {payload!r}")
        if self.private_chat.blocked:
            posting.block(self.world, self.private_chat, False)
        return self.sends(f"/start {payload}".strip())

    def sends(
        self,
        text: str,
        chat: Chat | int | None = None,
        reply_to: MessageLike | None = None,
        entities: list[Json] | None = None,
        thread: int | None = None,
    ) -> Json:
        """Write a message; a very long text goes out in parts, as clients do. Returns the last part."""
        if not text.strip():
            raise Impossible("there is nothing to send: the text is empty")
        place = self._place_to_write(chat)
        extra = self._reply(reply_to, place) or self._topic(place, thread)
        *parts, last = _parts(text.strip()) if entities is None else [text]
        for part in parts:
            self._say(place, part, None, extra)
        return self._say(place, last, entities, extra)

    def _say(self, place: Chat, text: str, entities: list[Json] | None, extra: Json) -> Json:
        marked = in_order((entities or []) + found(text, entities or []))
        content = {"text": text} | ({"entities": marked} if marked else {})
        return posting.say(self.world, place, self.id, extra | content).json

    def _topic(self, chat: Chat, thread: int | None) -> Json:
        if thread is None:
            return {}
        topic = chat.topics.get(thread)
        if topic is None or topic.closed:
            raise Impossible(f"there is no open topic {thread} in “{chat.title}”")
        opened = self.world.history.get(chat.id, thread)  # what is written in a topic answers what opened it
        answered = {"reply_to_message": opened.json} if opened else {}
        return {"message_thread_id": thread, "is_topic_message": True} | answered

    def edits(self, message: MessageLike, text: str, entities: list[Json] | None = None) -> Json:
        """Change one's own message; the bot gets an edited message."""
        stored = self._stored(message)
        if stored.json.get("from", {}).get("id") != self.id:
            raise Impossible("only one's own messages can be edited")
        part, marks = ("caption", "caption_entities") if "text" not in stored.json else ("text", "entities")
        changed = {key: it for key, it in stored.json.items() if key not in (part, marks)}
        changed |= {"edit_date": int(self.world.clock.unix()), part: text}
        if marked := in_order((entities or []) + found(text, entities or [])):
            changed[marks] = marked
        chat = self.world.chats[stored.chat_id]
        posting.change(self.world, chat, stored, changed)
        if posting.bot_reads(self.world, chat, changed):
            kind = "edited_channel_post" if chat.type == "channel" else "edited_message"
            posting.tell(self.world, kind, changed, self.id)
        return changed

    def forwards(self, message: MessageLike, chat: Chat | int | None = None) -> Json:
        """Forward a message the person sees into another chat, the bot's by default."""
        stored = self._stored(message)
        if stored.json.get("has_protected_content"):
            raise Impossible("this message is protected from forwarding")
        place = self._place_to_write(chat)
        content = {key: it for key, it in stored.json.items() if key not in OWN_FIELDS}
        content["forward_origin"] = origin_of(stored.json)
        return posting.say(self.world, place, self.id, content).json

    def deletes(self, message: MessageLike, chat: Chat | int | None = None) -> None:
        """Delete for everyone; the bot is never told."""
        stored = self._stored(message, chat)
        place = self.world.chats[stored.chat_id]
        own = stored.json.get("from", {}).get("id") == self.id
        if not (own or place.private or place.member(self.id).may("can_delete_messages")):
            raise Impossible("only one's own messages can be deleted here")
        self.world.history.remove(place.id, stored.id)
        posting.announce(self.world, place, "deleted", message_ids=[stored.id])

    def floods(self, text: str, times: int) -> list[Json]:
        """Write the same words many times at once."""
        return [self.sends(text) for _ in range(times)]


def _parts(text: str) -> list[str]:
    if utf16_length(text) <= LONGEST:
        return [text]
    parts: list[str] = []
    part, size = "", 0
    for letter in text:
        width = 2 if ord(letter) > 0xFFFF else 1
        if size + width > LONGEST:
            parts, part, size = [*parts, part], "", 0
        part, size = part + letter, size + width
    return [*parts, part]
