"""Answers to pressed buttons."""

from urllib.parse import urlsplit

from simulator.html_text import utf16_length
from simulator.methods.registry import Call, method
from simulator.queries import CALLBACK_LIFETIME, CallbackAnswer
from simulator.refusals import STALE_QUERY, bad

LONGEST = 200


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    query = call.world.queries.callbacks.get(call.params.text("callback_query_id") or "")
    if not query or query.answer or call.world.clock.unix() - query.at > CALLBACK_LIFETIME:
        raise bad(STALE_QUERY)
    text, url = call.params.text("text") or None, call.params.text("url") or None
    if text and utf16_length(text) > LONGEST:
        raise bad("MESSAGE_TOO_LONG")
    if url and not _own_link(call, url):
        raise bad("URL_INVALID")
    query.answer = CallbackAnswer(text, call.params.flag("show_alert"), url)
    query.answered.set()
    call.world.events.publish(
        {
            "type": "callback_answer",
            "callback_query_id": query.id,
            "text": text,
            "show_alert": query.answer.show_alert,
            "url": url,
        },
        [query.user_id],
    )
    return True


def _own_link(call: Call, url: str) -> bool:
    """A bot without games may only open a chat with itself."""
    parts = urlsplit(url)
    own = parts.path.strip("/").lower() == call.world.bot.username.lower()
    return parts.hostname in ("t.me", "telegram.me") and own
