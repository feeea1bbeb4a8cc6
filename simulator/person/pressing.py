"""Buttons, polls and reactions."""

from simulator import posting, voting
from simulator.chats import Chat
from simulator.history import reaction_counts
from simulator.person.attaching import Attaching
from simulator.person.base import MessageLike
from simulator.person.writing import Writing
from simulator.queries import CALLBACK_LIFETIME, CallbackQuery, new_id
from simulator.refusals import Impossible, Json


class Pressing(Writing, Attaching):
    """Deeds with one finger."""

    def presses(self, message: MessageLike, button: str, chat: Chat | int | None = None) -> CallbackQuery:
        """Press an inline button by its data or its text; the bot's answer comes into the result's `answer`."""
        stored = self._stored(message, chat)
        pressed = _find(stored.json.get("reply_markup", {}).get("inline_keyboard", []), button)
        if "callback_data" not in pressed:
            raise Impossible(f"the button “{pressed['text']}” does not ask the bot anything: {pressed}")
        now = self.world.clock.unix()
        query = CallbackQuery(new_id(), self.id, pressed["callback_data"], now)
        payload: Json = {
            "id": query.id,
            "from": self.user.json(),
            "data": query.data,
            "chat_instance": str(stored.chat_id * 7919),
        }
        if stored.inline_id:
            payload["inline_message_id"] = stored.inline_id
        else:
            query.chat_id, query.message_id = stored.chat_id, stored.id
            payload["message"] = stored.json
        self.world.queries.forget_before(now - 4 * CALLBACK_LIFETIME)
        self.world.queries.callbacks[query.id] = query
        posting.tell(self.world, "callback_query", payload, self.id)
        return query

    def taps(self, text: str, chat: Chat | int | None = None) -> Json:
        """Tap a button of the reply keyboard: its text is sent, or what it asks for."""
        place = self._chat(chat)
        keyboard = self.keyboard(place) or {}
        tapped = _find(keyboard.get("keyboard", []), text)
        if tapped.get("request_contact"):
            return self.sends_contact(chat=place)
        wanted = next((name for name in tapped if name.startswith("request_")), None)
        if wanted:
            raise Impossible(f"“{text}” opens a chooser ({wanted}): send what it asks for")
        return self.sends(tapped["text"], place)

    def keyboard(self, chat: Chat | int | None = None) -> Json | None:
        """The reply keyboard this person now sees, or None."""
        for stored in reversed(list(self.world.history.of(self._chat(chat).id))):
            if stored.keyboard and "keyboard" in stored.keyboard:
                return stored.keyboard
            if stored.keyboard and stored.keyboard.get("remove_keyboard"):
                return None
        return None

    def shares_people(self, request_id: int, people: list[int], chat: Chat | int | None = None) -> Json:
        """Answer a button that asks for people."""
        place = self._place_to_write(chat)
        shared = {"request_id": request_id, "users": [{"user_id": self.world.user(one).id} for one in people]}
        return posting.say(self.world, place, self.id, {"users_shared": shared}).json

    def votes(self, message: MessageLike, options: list[int], chat: Chat | int | None = None) -> Json:
        """Choose options of a poll by number from 0; none takes the vote back. Returns the Poll."""
        return voting.vote(self.world, self.user, self._stored(message, chat), options)

    def reacts(self, message: MessageLike, *emoji: str, chat: Chat | int | None = None) -> None:
        """Put these reactions under a message instead of one's earlier ones."""
        stored = self._stored(message, chat)
        place = self.world.chats[stored.chat_id]
        old = stored.reactions.get(str(self.id), [])
        new: list[Json] = [{"type": "emoji", "emoji": one} for one in emoji]
        stored.reactions[str(self.id)] = new
        posting.change(self.world, place, stored, stored.json)
        about: Json = {
            "chat": self.world.chat_json(place),
            "message_id": stored.id,
            "date": int(self.world.clock.unix()),
        }
        if place.type == "channel":
            counts = [{"type": one["type"], "total_count": one["total_count"]} for one in reaction_counts(stored)]
            self._tell_reaction(place, "message_reaction_count", about | {"reactions": counts})
        else:
            change = {"user": self.user.json(), "old_reaction": old, "new_reaction": new}
            self._tell_reaction(place, "message_reaction", about | change)

    def _tell_reaction(self, place: Chat, kind: str, payload: Json) -> None:
        """The bot hears of reactions in private and where it is an administrator, if it asked to."""
        if place.private or place.member(self.world.bot.id).status == "administrator":
            posting.tell(self.world, kind, payload, self.id)


def _find(rows: list[list[Json]], wanted: str) -> Json:
    buttons = [button for row in rows for button in row]
    for key in ("callback_data", "text"):
        for button in buttons:
            if button.get(key) == wanted:
                return button
    shown = ", ".join(f"“{button['text']}”" for button in buttons) or "none"
    raise Impossible(f"there is no button “{wanted}” here; the buttons: {shown}")
