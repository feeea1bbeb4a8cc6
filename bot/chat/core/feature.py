"""A feature: everything one area shows in the chat. `handlers.FEATURES` lists them; nothing else registers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.base.database import Reader, Transaction
from bot.base.identity import Permission
from bot.base.refusals import Refusal
from bot.base.services import Services
from bot.chat.core.alarm import Alarm
from bot.chat.core.context import Context
from bot.chat.core.follow_up import FollowUp
from bot.chat.core.inline import Inline
from bot.chat.core.inputs import Picture
from bot.chat.core.trace import Taken
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.topic import Topic
from bot.chat.language.intents import Phrase
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing


@dataclass(frozen=True)
class Begin:
    """An answer that starts a conversation, with what is already known.

    `link`: the start payload that begins the same, for groups, where no form is filled in."""

    form: Conversation
    answers: Mapping[str, Any] = field(default_factory=dict)
    link: str = ""


@dataclass(frozen=True)
class Stop:
    """An answer that forgets the unfinished conversation; `nothing` is shown where there is none."""

    nothing: Screen


Answer = Screen | Sequence[Screen] | Begin | Stop


@dataclass(frozen=True)
class Action:
    """What answers one kind of input: `run(context, input)`, or `run(context, input, tx)` where it writes.

    Both run inside the one trip to the database that commits the answer, and await nothing but SQL. What is slow
    (a search, a file, another server) goes before it: `first(context, input)`, whose result is the last argument of
    `run`, or, where nothing is written, all of a `slow` action. `needs`: what staff must be allowed to do for it;
    None: it is everybody's. `deed`: a msgid (“cancelled an event”) under which the audit trail records it.
    """

    run: Callable[..., Awaitable[Answer]]
    writes: bool = False
    first: Callable[..., Awaitable[Any]] | None = None
    slow: bool = False
    needs: Permission | None = None
    deed: str = ""


def reads(run: Callable[..., Awaitable[Answer]]) -> Action:
    """An action that changes nothing."""
    return Action(run)


def reads_slowly(run: Callable[..., Awaitable[Answer]]) -> Action:
    """An action that changes nothing and awaits more than SQL: it runs before the trip that commits its answer."""
    return Action(run, slow=True)


def writes(run: Callable[..., Awaitable[Answer]]) -> Action:
    """An action with a transaction, which also commits its answer."""
    return Action(run, writes=True)


def writes_after(first: Callable[..., Awaitable[Any]]) -> Callable[[Callable[..., Awaitable[Answer]]], Action]:
    """A writing action whose slow part `first` comes before the transaction."""
    return lambda run: Action(run, writes=True, first=first)


def for_staff(needs: Permission, deed: str = "") -> Callable[[Action], Action]:
    """An action for those of the staff who may do this: `@for_staff(MAKE_EVENTS, N_("…"))` above `@writes`."""
    return lambda action: replace(action, needs=needs, deed=deed)


@dataclass(frozen=True)
class Command:
    """`/name`, with the msgid that describes it in Telegram's menu. `shown` puts it there."""

    name: str
    about: str
    action: Action
    shown: bool = True
    in_groups: bool = False


@dataclass(frozen=True)
class MenuButton:
    """An entry of the main menu, or of what follows under “More”: its msgid, what a tap does, and its place.

    `count(context)`: how many things wait behind it, shown after its label where the menu is opened.
    `heap`: of the desk, where all of its keys together would be taller than a phone; a msgid.
    """

    label: str
    tap: CallbackData
    place: int
    count: Callable[[Context], Awaitable[int]] | None = None
    heap: str = ""


@dataclass(frozen=True)
class Waiting:
    """Things that wait for the staff: `count(context)` tells how many, `label` is a msgid with the hole `{n}`."""

    label: str
    count: Callable[[Context], Awaitable[int]]
    tap: CallbackData
    place: int


@dataclass(frozen=True)
class Notice:
    """A notice whose values are looked up when it is sent: `screen(t, await look_up(services, reader, details))`.

    None from either: it no longer holds. `slow`: looking it up awaits more than SQL."""

    look_up: Callable[[Services, Reader, Mapping[str, Any]], Coroutine[Any, Any, Any]]
    screen: Callable[[Texts, Any], Screen | None]
    slow: bool = False


# (services, reader, texts, recipient's id, details) -> a file's bytes, or None where there is nothing to make it of.
# Drawing is slow: `reader` makes a trip for each query.
MakesFile = Callable[[Services, Reader, Texts, int, Mapping[str, Any]], Awaitable[bytes | Drawing | None]]
# What a person's own message, by its id, became in an area (“ticket_words:12”); "" where it is nothing of it.
Wrote = Callable[[Context, int], Awaitable[str]]
Recognises = Callable[[Context, str], Awaitable[bool]]
NumberProven = Callable[[Context, Transaction, str], Awaitable[None]]  # the number as Telegram has it
Album = tuple[Callable[[Context, Any], Awaitable[bool]], Action]  # whether a part belongs to something begun; its taker


@dataclass(frozen=True)
class Spelling:
    """A message known by how it is written, such as a ticket's code: it is heard before any words are.

    `looks(text)`: whether it is written so; `means(context, text)`: whether it is that for this reader, and not
    something to search for. `interrupts`: it is answered even in the middle of a form. `alone`: in several words, too,
    it goes on with nothing that was shown. `first`: decided before what goes on with the last answer, in the trip that
    reads: “rafi sakit” where Rafi has a seat.
    """

    name: str
    looks: Callable[[str], bool]
    means: Recognises
    action: Action
    interrupts: bool = False
    alone: bool = False
    first: bool = False


@dataclass(frozen=True)
class PhotoKind:
    """A photo known by what it shows, such as a barcode or a ticket's code: photos are offered to each kind in turn.

    `look(context, photo)` is slow and comes before the transaction; `knows(seen)`: whether what it saw is of this kind;
    `answer(context, photo, tx, seen)`. What no kind knows is answered by the first that is not `only` for what it
    knows. `needs`: as of an Action; first.
    """

    look: Callable[[Context, Picture], Awaitable[Any]]
    knows: Callable[[Any], bool]
    answer: Callable[[Context, Picture, Transaction, Any], Awaitable[Answer]]
    needs: Permission | None = None
    only: bool = False


@dataclass(frozen=True)
class Home:
    """Where every way leads back to: the menu, and what is shown after a form that was left. One feature has it."""

    menu: Callable[[Context], Screen]
    left_form: Callable[[Context], Screen]
    person: Callable[[Texts], Button] | None = None  # the key that leads to a person


@dataclass(frozen=True)
class Feature:
    """One area in the chat. What is empty is not there; an area switched off leaves no trace."""

    name: str
    title: str
    part_of: str = ""  # the area it is on and off with, where it is not one of its own
    menu: Sequence[MenuButton] = ()
    more: Sequence[MenuButton] = ()
    quick: Sequence[MenuButton] = ()  # the staff's keys, below the menu and on the desk
    tools: Sequence[MenuButton] = ()  # further keys of the desk, for what is seldom done
    desk: Sequence[Waiting] = ()  # what waits for the staff
    commands: Sequence[Command] = ()
    taps: Mapping[type[CallbackData], Action] = field(default_factory=dict)
    phrases: Sequence[Phrase] = ()
    spellings: Sequence[Spelling] = ()
    follow_ups: Sequence[FollowUp] = ()  # short words that go on with what this area showed
    conversations: Sequence[Conversation] = ()
    links: Mapping[str, Action] = field(default_factory=dict)  # start payload "<prefix>_<rest>"; gets the rest
    group_links: Mapping[str, Action] = field(default_factory=dict)  # the same of “?startgroup=”, said in the group
    photos: Sequence[PhotoKind] = ()
    media: Mapping[str, Action] = field(default_factory=dict)  # "sticker", "voice", …; gets a Given
    number_proven: NumberProven | None = None  # what follows from somebody sharing their own contact
    free_text: Action | None = None  # what no area has heard; gets the text
    chatter: Action | None = None  # words that mean nothing to the library; gets the text
    replies: Mapping[str, Action] = field(default_factory=dict)  # by what the message is about (“ticket”); gets a Reply
    key_replies: Mapping[type[CallbackData], Action] = field(default_factory=dict)  # by a key it carries; a KeyReply
    letters: Mapping[str, Topic] = field(default_factory=dict)  # what is asked of the letter that came last, likewise
    edits: Mapping[str, Action] = field(default_factory=dict)  # of messages that `wrote` knows; gets a Reply
    captions: Sequence[str] = ()  # the phrases that take along the photo under which they stand
    wrote: Wrote | None = None  # what a message of this person's became
    recognises: Recognises | None = None  # whether words are surely something of this area
    alarm: Alarm | None = None  # hears danger; one feature does
    album: Album | None = None  # takes further parts of an album whose first one began something
    inline: Inline | None = None
    home: Home | None = None
    refusals: Mapping[type[Refusal], Callable[[Context, Any], Screen]] = field(default_factory=dict)
    notices: Mapping[str, Notice | Callable[[Texts, Mapping[str, Any]], Screen | None]] = field(default_factory=dict)
    files: Mapping[str, MakesFile] = field(default_factory=dict)  # makers of files, by the name a File has them
    named: Mapping[str, Callable[[Context, int], Awaitable[str]]] = field(default_factory=dict)  # for audit_names
    former_deeds: Sequence[str] = ()  # msgids that nothing does any more, but that stand in audit trails
    traced: Callable[[Services, Taken], None] | None = None  # hears which way each update took, once it is answered
    essential: bool = False  # cannot be switched off
