"""What is said while a form waits, and answers nothing there: whether an ear knows what it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.base.reading.person_names import sounds_asked
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import Draft
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.steps import Step
from bot.chat.forms.topic import AskedOf, Topic
from bot.chat.language.ear import BOOK, Meant
from bot.chat.language.intents import Heard, Listener, Phrase
from bot.chat.routing.asking_words import A_BOOK, COMPLAINS, HAVE, POLITELY, REQUESTS
from bot.chat.routing.call import Call
from bot.chat.routing.dispatch import calls_of_given
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen

HELP = "help"
_SURE, _ASKED = 0.85, 0.45
"""How probable a learned meaning must be to be answered instead of asking the form's question again: what begins
something or is no question, and a question that is only to be told about."""
_AKIN, _SURELY_AKIN = 0.5, 0.8
"""The same of a question that is likely asked here: “siapa yang baca ini?” where a complaint is written; and where it
sounds like one."""
_TOLD = 0.97
"""What neither asks nor requests is hardly something else that is wanted."""
_FEWEST_TOLD, _MOST_AKIN = 5, 9
"""Words of a sentence that is no title, and of a message that is no complaint, though it sounds like one."""
_AT_SUMMARY = 0.7
"""Where no answer can be lost, less is needed."""
_OF_TOPIC = 0.3
"""In a form about it, a question is more likely asked of it than of anything else."""
_OF_ELSE = 0.45
"""Less surely of anything else, it is asked of the topic, too: all that is known of it may answer."""


def asked_of_topic(registry: Registry, context: Context, given: Given, draft: Draft) -> Call | None:
    """What answers a question that is asked of what the form is about; None where it is asked of something else."""
    form = registry.conversations[draft.conversation]
    topic, step = form.topic, form.step(draft.step)
    if topic is None or not isinstance(given, Words) or meant_key(given.text) is not None:
        return None
    asks = _refuses(context, given, draft, step) or (sounds_asked(given.text) and not _told_after(given.text))
    if not asks or not is_of(registry, context, topic, given, perhaps=step is not None):
        return None
    way = Way(Kind.FOLLOW_UP, topic.name, registry.area_of_form(form.name))
    return Call(topic.answer, AskedOf(given.text, draft.answers), way=way)


def is_of(registry: Registry, context: Context, topic: Topic, given: Words, *, perhaps: bool) -> bool:
    """Whether it is asked of the topic; `perhaps`: where it is asked of nothing else, too."""
    [clause, *others] = _listener(topic).hear(given.text) or [None]
    if clause and not others and clause.heard and clause.heard.sure:
        return True
    best = best_meant(registry, context, given.text)
    if not sounds_asked(given.text) or re.search(topic.elsewhere, given.text, re.IGNORECASE):
        return False
    if best is None:
        return False
    if re.search(topic.about, given.text, re.IGNORECASE):
        return True
    return best.kin >= _OF_TOPIC if best.of in topic.kin else perhaps and best.kin < _OF_ELSE


def _told_after(text: str) -> bool:
    """“perlu nama lengkap? Rafi Contoh” asks, and answers all the same."""
    return bool(text.rpartition("?")[2].strip(" .!") and "?" in text)


@lru_cache(maxsize=16)
def _listener(topic: Topic) -> Listener:
    return Listener([Phrase(topic.name, topic.answer, topic.says)])


def declined(context: Context, given: Given, draft: Draft, step: Step) -> bool:
    """Whether words are no answer to the form's question, and no key of it."""
    if not isinstance(given, Words) or meant_key(given.text) is not None:
        return False
    return step.declines(given, context.t, draft.answers, context.now)


def may_ask(given: Given, step: Step | None) -> bool:
    """Whether words that could be the answer sound rather like a question of their own."""
    if step is None or step.beside is None or not isinstance(given, Words) or meant_key(given.text) is not None:
        return False
    return (sounds_asked(given.text) and not COMPLAINS.search(given.text)) or _is_short(given.text, step)


def asks(given: Given) -> bool:
    """Whether words sound like a question."""
    return isinstance(given, Words) and sounds_asked(given.text)


def _is_short(text: str, step: Step) -> bool:
    """Whether it may ask for something akin to the question, and no more: “hubungkan saya ke petugas”.

    Where nothing is, a sentence may: “kartu saya tercecer, mohon penjelasan …” is hardly a title.
    """
    words = text.split()
    return len(words) <= _MOST_AKIN if step.akin else len(words) >= _FEWEST_TOLD and not _is_written_large(words)


def _is_written_large(words: Sequence[str]) -> bool:
    return sum(word[:1].isupper() for word in words) * 2 > len(words)


def heard_beside(registry: Registry, context: Context, given: Given, step: Step | None) -> Sequence[Call]:
    """What an ear knows in words that are no answer; talk alone, or a book that is not asked for, is not for a form.

    `step`: the question that takes these words, too; None: they are no answer to it.
    """
    if not isinstance(given, Words):
        return []
    best = best_meant(registry, context, given.text)
    calls = calls_of_given(registry, context, given)
    asked = [call for call in calls if _is_asked_for(context, call) or (step and call.phrase in step.akin)]
    if len(asked) > 1:  # “eh sekalian tanya, …” only leads to what is asked
        asked = [call for call in asked if call.phrase != HELP] or asked
    asks_for_book = sounds_asked(given.text) and best and best.of == BOOK and best.kin >= _ASKED
    if asks_for_book and HAVE.search(given.text) and (step is not None or A_BOOK.search(given.text)):
        return [call for call in calls if call.way and call.way.kind is Kind.SEARCH][:1]
    if step is None and not asked and best and sounds_asked(given.text):
        asked = [call for call in (_learned(registry, context, best, given.text),) if call]
    sure = [call for call in asked if _is_sure(call, best, given.text, step)]
    question, mark, rest = given.text.partition("?")
    if not sure and mark and rest.strip(" ?!."):  # “minggu buka? sabtu saya kerja”: a question and its reason
        return heard_beside(registry, context, replace(given, text=question + mark), step)
    return [replace(call, rather=None, recognises=None) for call in sure[:1]]


def heard_instead(
    registry: Registry, context: Context, given: Given, step: Step | None, *, refused: bool
) -> Sequence[Call]:
    """What an ear knows in words below a form's question that refused them, or takes them; `step` None: the summary."""
    if step is None:
        return _heard_at_summary(registry, context, given) if refused else ()
    if not (refused or may_ask(given, step)):
        return ()
    found = heard_beside(registry, context, given, None if refused else step)
    own = found and found[0].phrase in step.deaf
    politely = isinstance(given, Words) and POLITELY.search(given.text)
    return () if own and (step.takes_voice or politely or not asks(given)) else found


def _heard_at_summary(registry: Registry, context: Context, given: Given) -> Sequence[Call]:
    """Everything was asked: no answer is lost by it, so that what is likely meant is answered."""
    found = heard_beside(registry, context, given, None)
    if found or not isinstance(given, Words):
        return found
    best = best_meant(registry, context, given.text)
    if best is None or best.kin < _AT_SUMMARY:
        return ()
    calls = calls_of_given(registry, context, given)
    asked = best.of == BOOK and (sounds_asked(given.text) or REQUESTS.search(given.text))
    searches = [call for call in calls if asked and call.way and call.way.kind is Kind.SEARCH]
    wanted = searches or [call for call in calls if _is_asked_for(context, call)]
    return [replace(call, rather=None, recognises=None) for call in wanted[:1]]


def _is_sure(call: Call, best: Meant | None, text: str, step: Step | None) -> bool:
    """Whether a call is sure enough: by a phrase that says all of it, or by what the ear makes of it."""
    if (
        call.way
        and call.way.kind is Kind.PHRASE
        and (step is None or (isinstance(call.input, Heard) and call.input.sure and sounds_asked(text)))
    ):
        return True
    if best is None:
        return False
    if step is not None and step.beside is not None:
        return _is_sure_beside(call, best, text, step, step.beside)
    if not (sounds_asked(text) or REQUESTS.search(text)):
        return best.kin >= _TOLD
    only_told = sounds_asked(text) and not (call.action.writes or call.action.deed)
    return best.kin >= (_ASKED if only_told else _SURE)


def _is_sure_beside(call: Call, best: Meant, text: str, step: Step, needed: float) -> bool:
    """The same where the question takes any words: what sounds like a complaint is none but of what is akin."""
    asks = sounds_asked(text)
    if call.phrase in step.akin:
        return best.kin >= (_TOLD if not asks else _SURELY_AKIN if COMPLAINS.search(text) else _AKIN)
    if step.akin or asks:
        return asks and not COMPLAINS.search(text) and best.kin >= needed
    return best.kin >= _TOLD


def best_meant(registry: Registry, context: Context, text: str) -> Meant | None:
    ear = registry.ear(context.off)
    return next(iter(ear.hear(text, context.permissions) if ear else ()), None)


def _learned(registry: Registry, context: Context, best: Meant, text: str) -> Call | None:
    """What the ear hears, where a phrase took the words for talk alone."""
    phrase = best.phrase
    if phrase is None or best.kin < _SURE or (phrase.action.needs and not context.may(phrase.action.needs)):
        return None
    heard = registry.listener(context.off, context.permissions).taken_for(phrase, text)
    return Call(phrase.action, heard, phrase.name, way=Way(Kind.LEARNED, phrase.name, registry.area_of(phrase.action)))


def _refuses(context: Context, given: Words, draft: Draft, step: Step | None) -> bool:
    return step is None or step.declines(given, context.t, draft.answers, context.now)


def asks_beside(registry: Registry, context: Context, given: Given, draft: Draft) -> bool:
    """Whether words ask, and an ear knows that they ask for something of another area than the form's."""
    if not isinstance(given, Words):
        return False
    akin = next((one for one in registry.conversations[draft.conversation].steps if one.akin), None)
    if (
        akin
        and may_ask(given, akin)
        and any(one.phrase in akin.akin for one in heard_beside(registry, context, given, akin))
    ):
        return True
    if not sounds_asked(given.text):
        return False
    own, found = registry.area_of_form(draft.conversation), heard_beside(registry, context, given, None)
    return any(call.way is not None and call.way.area != own for call in found)


def _is_asked_for(context: Context, call: Call) -> bool:
    """Whether a call is something that people ask for by a name of its own, and no politeness."""
    if call.action.needs and not context.may(call.action.needs):
        return False
    phrase = call.input.phrase if isinstance(call.input, Heard) else None
    return phrase is not None and bool(phrase.label or phrase.interrupts) and not phrase.leads


def with_a_person(registry: Registry, context: Context, screens: Sequence[Screen]) -> Sequence[Screen]:
    """The question again, with the way to a person: what was no answer may be a question of its own."""
    person = registry.home.person
    if person is None or not screens or screens[-1].reply:
        return screens
    return [*screens[:-1], screens[-1].with_keys([person(context.t)])]
