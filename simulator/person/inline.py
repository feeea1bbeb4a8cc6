"""Inline mode: asking the bot from any chat, and sending what it offers."""

import secrets

from simulator import posting
from simulator.chats import Chat
from simulator.person.base import Acting
from simulator.queries import InlineQuery, new_id
from simulator.refusals import Impossible, Json

KEPT_FOR = 3600.0
"""Seconds results may be chosen after the question."""


class Inline(Acting):
    """Deeds after typing the bot's name."""

    def asks_inline(self, query: str, chat: Chat | int | None = None, offset: str = "") -> InlineQuery:
        """Type `@bot query` in a chat; the bot's results come into the result's `answer`."""
        if not self.world.bot.answers_inline:
            raise Impossible("this bot has no inline mode")
        place = self._chat(chat)
        self._must_see(place)
        now = self.world.clock.unix()
        asked = InlineQuery(new_id(), self.id, place.id, query[:256], offset, now)
        self.world.queries.forget_before(now - KEPT_FOR)
        self.world.queries.inline[asked.id] = asked
        kind = "sender" if place.private else place.type
        posting.tell(
            self.world,
            "inline_query",
            {
                "id": asked.id,
                "from": self.user.json(),
                "query": asked.query,
                "offset": offset,
                "chat_type": kind,
            },
            self.id,
        )
        return asked

    def chooses_inline(self, asked: InlineQuery | str, result_id: str, chat: Chat | int | None = None) -> Json:
        """Send one of the results into the chat it was asked in, or another."""
        query = self.world.queries.inline.get(asked) if isinstance(asked, str) else asked
        if not query or not query.answer:
            raise Impossible("the bot has not answered this inline query")
        result = next((one for one in query.answer.results if one["id"] == result_id), None)
        if not result:
            raise Impossible(f"the bot did not offer a result {result_id!r}")
        place = self._place_to_write(chat if chat is not None else query.chat_id)
        stored = posting.say(self.world, place, self.id, {"via_bot": self.world.bot.json(), **result["_content"]})
        chosen: Json = {"result_id": result_id, "from": self.user.json(), "query": query.query}
        if "reply_markup" in stored.json:
            stored.inline_id = chosen["inline_message_id"] = "BQAA" + secrets.token_urlsafe(18)
            self.world.history.save(stored)
        if self.world.bot.inline_feedback:
            posting.tell(self.world, "chosen_inline_result", chosen, self.id)
        return stored.json
