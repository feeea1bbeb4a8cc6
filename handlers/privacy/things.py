"""What is kept of a person, as they would say it: seats, children, books they proposed; not where it lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.areas.privacy.rules import Counted
from bot.base.html import Html
from bot.base.i18n import nplural
from bot.chat.screens.texts import N_, Texts

_COUNTED: Mapping[str, tuple[str, str]] = {
    "seats": nplural("{n} seat or place in a queue at events", "{n} seats and places in queues at events"),
    "children": nplural("{n} child you noted", "{n} children you noted"),
    "feedback": nplural("{n} suggestion, question or complaint", "{n} suggestions, questions and complaints"),
    "proposals": nplural("{n} book you proposed", "{n} books you proposed"),
    "holds": nplural("{n} book you reserved", "{n} books you reserved"),
    "shelf_books": nplural("{n} book on your shelf", "{n} books on your shelf"),
    "reviews": nplural("{n} rating or review of a book", "{n} ratings and reviews of books"),
    "works": nplural("{n} work or story you sent", "{n} works and stories you sent"),
    "class_wishes": nplural("{n} class you wished for", "{n} classes you wished for"),
    "wanted_books": nplural("{n} book of which you want to hear", "{n} books of which you want to hear"),
    "visit_requests": nplural("{n} visit you asked for", "{n} visits you asked for"),
    "certificates": nplural("{n} certificate", "{n} certificates"),
    "attendances": nplural("{n} time you came to an event", "{n} times you came to events"),
    "interests": nplural("{n} interest you chose", "{n} interests you chose"),
    "drafts": nplural("{n} form you have not finished", "{n} forms you have not finished"),
    "consents": nplural("{n} thing you agreed to", "{n} things you agreed to"),
    "requests": nplural("{n} question about your data", "{n} questions about your data"),
    "emergencies": nplural("{n} emergency you told of", "{n} emergencies you told of"),
}
_THERE: Mapping[str, str] = {
    "searches": N_("your last searches"),
    "cards": N_("the number of your member's card"),
    "child_cards": N_("the number of a child's member's card"),
    "about_oneself": N_("what you told for the library's report"),
    "reading_goals": N_("your reading goals"),
    "silenced": N_("news you do not want"),
    "notification_settings": N_("what you want to hear of, and when"),
    "staff": N_("your role at the library, and what you did there"),
}
_PROFILE = "profile"  # the name, which is told apart


def things(t: Texts, counts: Sequence[Counted]) -> Iterator[Html]:
    """A line each, what people know best first; what serves the bot's own work is one line."""
    rows: dict[str, int] = {}
    for one in counts:
        rows[one.data.name] = rows.get(one.data.name, 0) + one.rows
    yield from (t.plural(*said, rows[name]) for name, said in _COUNTED.items() if rows.get(name))
    yield from (t(said) for name, said in _THERE.items() if rows.get(name))
    if rows.keys() - _COUNTED.keys() - _THERE.keys() - {_PROFILE}:
        yield t("what the bot notes down to serve you, such as messages and reminders to you")
