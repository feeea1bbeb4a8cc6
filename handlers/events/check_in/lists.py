"""The people of a session, by name, a page at a time; one tap marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.areas.events.attendance.desk import Guest
from bot.areas.events.queries import Door
from bot.base.html import paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.check_in.buttons import FindGuest, MarkGuest, OpenDoor, PickInitial, ShowGuests
from handlers.events.check_in.names import initial_of, name_of
from handlers.events.check_in.screens import counts, figures
from handlers.navigation import menu_key
from handlers.paging import page_keys

PAGE = 10
_IN_A_ROW = 6
_MOST_FOUND = 20
HEADINGS = {
    "all": N_("<b>{title}</b>: everybody"),
    "absent": N_("<b>{title}</b>: not here yet"),
    "inside": N_("<b>{title}</b>: children inside"),
    "queue": N_("<b>{title}</b>: the queue"),
}
_EMPTY = {
    "all": N_("Nobody has signed up."),
    "absent": N_("Everybody is here."),
    "inside": N_("No child is inside any more."),
    "queue": N_("Nobody waits."),
}


def shown(context: Context, door: Door, which: str) -> list[tuple[str, Guest]]:
    """The guests of a part of the list with their names, by name; the queue in its order. Raises Unknown."""
    found = figures(door)
    parts = {"all": found.seated, "absent": found.absent, "inside": found.inside, "queue": found.queue}
    if which not in parts:
        raise Unknown("list")
    named = [(name_of(context, door.event, guest[0]), guest) for guest in parts[which]]
    if which == "queue":
        return sorted(named, key=lambda one: one[1][0].place)
    return sorted(named, key=lambda one: (one[0].casefold(), one[1][0].id))


def guests(context: Context, door: Door, asked: ShowGuests) -> Screen:
    """A page with a key for each; the last one where there are fewer."""
    t = context.t
    named = shown(context, door, asked.which)
    those = [one for one in named if not asked.initial or initial_of(one[0]) == asked.initial]
    last = max(0, (len(those) - 1) // PAGE)
    asked = replace(asked, page=min(max(0, asked.page), last))
    page = those[asked.page * PAGE : (asked.page + 1) * PAGE]
    head = t(HEADINGS[asked.which], title=door.event.details.title)
    hint = t("Tap a name when the person is here.") if page and asked.which in ("all", "absent") else ""
    text = paragraphs(head, counts(context, door), hint if page else t(_EMPTY[asked.which]))
    keys = [[Button(_label(context, name, guest), _tap(asked, guest))] for name, guest in page]
    turns = page_keys(lambda number: replace(asked, page=number), asked.page, last)
    return Screen(text, [*keys, turns, _ways(context, asked, len(named)), _back(context, asked)])


def _tap(asked: ShowGuests, guest: Guest) -> MarkGuest:
    return MarkGuest(asked.session, guest[0].id, asked.which, asked.initial, asked.page)


def _label(context: Context, name: str, guest: Guest) -> str:
    one, mark = guest
    sign = "▫️" if mark is None else "🏠" if mark.left_at else "✅"
    many = context.t(" ({n} people)", n=context.t.number(one.seats)) if one.seats > 1 else ""
    return f"{sign} {name}{many}"


def _ways(context: Context, asked: ShowGuests, total: int) -> list[Button]:
    t = context.t
    if asked.initial:
        everybody = Button(t("All letters"), ShowGuests(asked.session, asked.which))
        return [everybody, Button(t("Another letter"), PickInitial(asked.session, asked.which))]
    by_letter = Button(t("By first letter"), PickInitial(asked.session, asked.which))
    return [by_letter, Button(t("Find a name"), FindGuest(asked.session))] if total > PAGE else []


def _back(context: Context, asked: ShowGuests) -> list[Button]:
    return [Button(context.t("Back to the door"), OpenDoor(asked.session)), menu_key(context.t)]


def matches(context: Context, door: Door, words: str) -> Screen:
    """Whose name, or whose initials, these words are the beginning of."""
    t, wanted = context.t, words.casefold().split()
    everybody = [*shown(context, door, "all"), *shown(context, door, "queue")]
    found = [(name, guest) for name, guest in everybody if _matches(name.casefold().split(), wanted)]
    asked = ShowGuests(door.session.id)
    keys = [[Button(_label(context, name, guest), _tap(asked, guest))] for name, guest in found[:_MOST_FOUND]]
    said = t("Names with “{words}”:", words=words) if found else t("Nobody here is called “{words}”.", words=words)
    again = [
        Button(t("Search again"), FindGuest(asked.session)),
        Button(t("All ({n})", n=t.number(len(everybody))), asked),
    ]
    head = t(HEADINGS["all"], title=door.event.details.title)
    return Screen(paragraphs(head, said), [*keys, again, _back(context, asked)])


def _matches(name: Sequence[str], wanted: Sequence[str]) -> bool:
    """Each word begins one of the name's; one short word may be its initials."""
    initials = "".join(word[0] for word in name)
    if len(wanted) == 1 and initials.startswith(wanted[0].replace(".", "")):
        return True
    return all(any(word.startswith(part) for word in name) for part in wanted)


def initials(context: Context, door: Door, asked: PickInitial) -> Screen:
    """The letters that names begin with."""
    t = context.t
    letters = sorted({initial_of(name) for name, _ in shown(context, door, asked.which)})
    keys = [Button(one, ShowGuests(asked.session, asked.which, one)) for one in letters]
    rows: Sequence[Sequence[Button]] = [keys[n : n + _IN_A_ROW] for n in range(0, len(keys), _IN_A_ROW)]
    back = [Button(t("Back"), ShowGuests(asked.session, asked.which)), menu_key(t)]
    return Screen(t("Which letter does the name begin with?"), [*rows, back])
