"""“parkir dimana ya?” just after a reminder is asked of that event: the newest message of ours is a letter about it."""

from __future__ import annotations

from datetime import timedelta

from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.topic import AskedOf
from bot.chat.routing.beside_forms import is_of
from bot.chat.routing.call import Call
from bot.chat.routing.registry import Registry
from bot.delivery.outbox import store as outbox

_LATELY = timedelta(hours=36)
_MOST_WORDS = 14


async def asked_of_letter(registry: Registry, context: Context, given: Given) -> Call | None:
    """What answers a question that is asked of the last letter; None where it is asked of something else."""
    topics = registry.switched_on(context.off).letters
    if not topics or not isinstance(given, Words) or len(given.text.split()) > _MOST_WORDS:
        return None
    about = await outbox.lately_about(context.reader, context.chat_id, context.now - _LATELY)
    kind, _, number = about.partition(":")
    topic = topics.get(kind)
    if topic is None or not is_of(registry, context, topic, given, perhaps=False):
        return None
    way = Way(Kind.FOLLOW_UP, topic.name, registry.area_of(topic.answer))
    return Call(topic.answer, AskedOf(given.text, {ABOUT: {kind: int(number)}}), way=way)
