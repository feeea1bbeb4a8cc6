"""What a message is about that answers another by Telegram's own reply, changes one, or stands under a photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Feature
from bot.chat.core.inputs import Given, KeyReply, Other, Picture, Reply, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms import used
from bot.chat.forms.conversation import Draft
from bot.chat.routing import folded_keys
from bot.chat.routing.after_letter import asked_of_letter
from bot.chat.routing.call import Call
from bot.chat.routing.dispatch import calls_of_given
from bot.chat.routing.incoming import Incoming
from bot.chat.routing.lateness import is_harmless
from bot.chat.routing.plan import Plan
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen
from bot.delivery.outbox import store as outbox

WRITTEN_IN = "message"
"""In an answer of a form that is a mapping: the message it was written in, so that an edit of that corrects it."""
_Table = Callable[[Feature], Mapping[str, Action]]


async def meant(registry: Registry, context: Context, incoming: Incoming, given: Given, draft: Draft | None) -> Plan:
    """How what answers or changes another message is answered; an empty plan where it is like any other message."""
    if incoming.edited and incoming.message is not None:
        return await _changed(registry, context, given, draft, incoming.message)
    if incoming.replies_to is None:
        asked = await asked_of_letter(registry, context, given) if draft is None else None
        return Plan(draft, [asked]) if asked else _captioned(registry, context, given, draft)
    about = await outbox.about(context.reader, context.chat_id, incoming.replies_to)
    about = about or await _wrote(registry, context, incoming.replies_to)
    call = None if about else await _by_key(registry, context, incoming, given)
    call = call or _call(registry, context, about, given, lambda feature: feature.replies, Kind.REPLY)
    return Plan(draft, [call]) if call else Plan()


def without_deeds(context: Context, incoming: Incoming, plan: Plan) -> Plan:
    """The same, but an edited message does nothing that a new one would have to say."""
    if not incoming.edited or plan.answers or all(is_harmless(call.action) for call in plan.calls):
        return plan
    return Plan(plan.draft, instead=_unchanged(context))


def _captioned(registry: Registry, context: Context, given: Given, draft: Draft | None) -> Plan:
    """Words under a photo are heard as words, unless they may be about what it shows: a book's barcode, a ticket."""
    if not isinstance(given, Picture | Other) or not given.caption.strip() or (draft and not draft.suspended):
        return Plan()
    if isinstance(given, Other) and given.kind != "video":
        return Plan()
    calls = calls_of_given(registry, context, Words(given.caption, given.post))
    take_it = {name for feature in registry.on(context.off) for name in feature.captions}
    return Plan(draft, calls) if calls and all(_is_heard(one) or one.phrase in take_it for one in calls) else Plan()


def _is_heard(call: Call) -> bool:
    return call.way is not None and call.way.kind is Kind.PHRASE and call.rather is None


async def _changed(registry: Registry, context: Context, given: Given, draft: Draft | None, message_id: int) -> Plan:
    if draft and (step := _step_written_in(draft, message_id)):
        return Plan(replace(draft, step=step), answers=given)
    about = await _wrote(registry, context, message_id)
    if call := _call(registry, context, about, given, lambda feature: feature.edits, Kind.EDIT):
        return Plan(draft, [call])
    if (draft is None or draft.suspended) and await used.is_used(context.reader, context.chat_id, message_id):
        return Plan(draft, instead=_unchanged(context))
    return Plan()


def _step_written_in(draft: Draft, message_id: int) -> str:
    answers = draft.answers.items()
    found = (name for name, one in answers if isinstance(one, Mapping) and one.get(WRITTEN_IN) == message_id)
    return next(found, "")


async def _wrote(registry: Registry, context: Context, message_id: int) -> str:
    """What a message of this person's own became."""
    for feature in registry.on(context.off):
        if feature.wrote and (about := await feature.wrote(context, message_id)):
            return about
    return ""


def _call(registry: Registry, context: Context, about: str, given: Given, table: _Table, way: Kind) -> Call | None:
    kind, _, number = about.partition(":")
    action = next((table(one)[kind] for one in registry.on(context.off) if kind in table(one)), None)
    if action is None:
        return None
    return Call(action, Reply(int(number), given), way=Way(way, kind, registry.area_of(action)))


async def _by_key(registry: Registry, context: Context, incoming: Incoming, given: Given) -> Call | None:
    """What the first key of our message says a reply to it means, also of those behind the one that turns."""
    for data in await folded_keys.behind(context.reader, context.chat_id, incoming.replied_keys):
        for one in registry.on(context.off):
            for kind, action in one.key_replies.items():
                if data.startswith(f"{kind.tag}{kind.version}:"):
                    way = Way(Kind.REPLY, kind.__name__, one.name)
                    return Call(action, KeyReply(kind.unpack(data), given), way=way)
    return None


def _unchanged(context: Context) -> Screen:
    said = context.t(
        "You changed a message that we have dealt with already, so nothing is different now. Please write a new one, or"
        " use the keys below what came of it."
    )
    return Screen(said)
