"""Which actions answer a private message: commands, links, plain chat, attachments. Decides; runs nothing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Command, Recognises, Spelling
from bot.chat.core.inputs import Given, Located, Other, Picture, SharedContact, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.language.intents import Clause, Heard
from bot.chat.routing.arbiter import NOTHING, Arbiter
from bot.chat.routing.call import Call, once_each
from bot.chat.routing.joined_words import apart
from bot.chat.routing.message_content import CommandGiven
from bot.chat.routing.photos import answer_of_photo
from bot.chat.routing.registry import Registry
from bot.chat.routing.taught import call_of_taught

MENU = "menu"  # the command that any way back leads to
_MOST = 4
"""Answers to one message."""
_UNDERSTOOD = frozenset({Kind.PHRASE, Kind.LEARNED})


def calls_of_command(registry: Registry, context: Context, given: CommandGiven) -> list[Call]:
    """A command's action; /start with a payload follows the link; an unknown one is words, or leads to the menu."""
    if given.name == "start" and given.args:
        followed = registry.link(given.args, context.off)
        if followed is not None:
            return [followed]
    if command := registry.command(given.name, context.off):
        return [call_of_command(registry, command, given.args)]
    menu = registry.command(MENU, context.off)
    return _meant_by(registry, context, given) or ([call_of_command(registry, menu, "")] if menu else [])


def _meant_by(registry: Registry, context: Context, given: CommandGiven) -> list[Call]:
    """What a command of nobody's says as words, “/kegiatan_saya”; it is no title, and no guess is made of it."""
    text = f"{given.name.replace('_', ' ')} {given.args}".strip()
    calls = _by_words(registry, context, text, None) if text else []
    return calls if calls and all(one.way and one.way.kind in _UNDERSTOOD for one in calls) else []


def call_of_command(registry: Registry, command: Command, args: str) -> Call:
    """A command's action."""
    return Call(command.action, args, way=Way(Kind.COMMAND, command.name, registry.area_of(command.action)))


def calls_of_clauses(
    registry: Registry, context: Context, clauses: Sequence[Clause], before: Heard | None = None
) -> list[Call]:
    """Plain chat: what was heard is answered, chatter is met kindly, anything else is searched for; a few at most."""
    return list(once_each(Arbiter(registry, context, before).calls(clauses)))[:_MOST]


def _way(registry: Registry, kind: Kind, action: Action, name: str = "", **values: str) -> Way:
    return Way(kind, name or kind, registry.area_of(action), tuple(values.items()))


def _search(registry: Registry, action: Action, text: str) -> Call:
    return Call(action, text, way=_way(registry, Kind.SEARCH, action, text=text))


def call_of_spelling(registry: Registry, context: Context, text: str, before: Heard | None = None) -> Call | None:
    """What answers a message known by how it is written: the first that it is for this reader, else as any other."""
    found = registry.spellings(text, context.off, context.permissions)
    search = registry.free_text(context.off) if len(text.split()) == 1 else None  # letters of a code are no words
    call = _search(registry, search, text) if search else None
    if found and call is None:
        call = next(iter(_by_words(registry, context, text, before)), None)
    for one in reversed(found):
        way = _way(registry, Kind.SPELLING, one.action, one.name, text=text)
        call = Call(one.action, text, one.name, rather=call, recognises=_means_other(one, text), way=way)
    return call if found else None


def _means_other(one: Spelling, text: str) -> Recognises:
    async def is_other(context: Context, _: object) -> bool:
        return not await one.means(context, text)

    return is_other


def calls_of_given(registry: Registry, context: Context, given: Given, before: Heard | None = None) -> list[Call]:
    """What answers words or an attachment; `before`: what the last answer was to."""
    off = context.off
    match given:
        case Words() if spelled := call_of_spelling(registry, context, given.text, before):
            return [spelled]
        case Words():
            return _by_words(registry, context, given.text, before)
        case Picture():
            kinds = registry.photos(off, context.permissions)
            kind = "photo"
            action = answer_of_photo(kinds) if kinds else registry.media(kind, off, context.permissions)
        case SharedContact():
            kind, action = "contact", registry.media("contact", off, context.permissions)
        case Located():
            kind, action = "location", registry.media("location", off, context.permissions)
        case Other():
            kind, action = given.kind, registry.media(given.kind, off, context.permissions)
    return [Call(action, given, way=_way(registry, Kind.MEDIA, action, kind))] if action else []


def _by_words(registry: Registry, context: Context, text: str, before: Heard | None) -> list[Call]:
    """What staff taught, else what the ears make of each clause."""
    if taught := call_of_taught(registry, context, text):
        return [taught]
    clauses = registry.listener(context.off, context.permissions).hear(apart(registry, context, text))
    return calls_of_clauses(registry, context, clauses, before)


async def call_of_album(registry: Registry, context: Context, given: Given) -> Call | None:
    """What takes a further part of an album whose first one began something."""
    if not isinstance(given, Picture | Other) or not given.post.album:
        return None
    for belongs, takes in registry.albums(context.off):
        if await belongs(context, given):
            return Call(takes, given, way=_way(registry, Kind.MEDIA, takes, "album"))
    return None


def call_of_known(registry: Registry, context: Context, given: Picture | Other) -> Call:
    """What answers a file only where somebody knows what it shows."""
    kinds = registry.photos(context.off, context.permissions) if isinstance(given, Picture) else ()
    action = answer_of_photo(kinds, known=True) if kinds else NOTHING
    return Call(action, given, way=_way(registry, Kind.MEDIA, action, "album"))


def interrupts(clauses: Sequence[Clause]) -> bool:
    """Whether a message is a question so plain that it is answered even in the middle of a form."""
    meant = [clause for clause in clauses if not clause.chatter and not (clause.heard and clause.heard.phrase.leads)]
    return bool(meant) and all(
        clause.heard is not None and clause.heard.sure and clause.heard.phrase.interrupts for clause in meant
    )
