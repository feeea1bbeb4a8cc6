"""What is kept of a message until it is sent, what may still be added to it, and what is said before it leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.tickets.rules import Message, Ticket
from bot.areas.tickets.wording import is_urgent
from bot.base.html import Html, paragraphs
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Answers
from bot.chat.screens.texts import Texts
from handlers.tickets.anew import said_anew
from handlers.tickets.kinds import BY_ITS_WORDS
from handlers.tickets.messages import FIRST, TELLING, NothingToSend, as_message, joined, kept, message_of

WITH_NAME, WITHOUT_NAME = "yes", "no"
GIVEN = {"name": WITH_NAME, "kind": BY_ITS_WORDS}  # asked for only where somebody wishes to change it
SHOWN, TICKET, UNKNOWN, ANONYMOUS = "shown", "ticket", "unknown", "anonymous"
WARNED, BEFORE = "warned", "before"
"""Of ABOUT: what the question is asked under; of which ticket; that a photo came which nobody knew; that the ticket has
no name; that its writer knows what a voice tells; what they wrote before they asked for a person."""
BEFORE_THAT = "before_that"
"""Of an answer: what it was before each of the last changes."""
_MOST_STEPS = 5


def about_of(answers: Answers) -> int:
    """The ticket that a form is about."""
    about = answers[ABOUT]
    return int(about[TICKET] if isinstance(about, Mapping) else about)


def said_in(answers: Answers) -> Message:
    """The message; what was written before, where its key was tapped."""
    about = answers.get(ABOUT)
    if answers["words"] == BEFORE and isinstance(about, Mapping) and BEFORE in about:
        return message_of(about[BEFORE])
    return message_of(answers["words"])


def tells_who(ticket: Ticket, said: Message) -> bool:
    """Whether a voice or a face would tell who wrote a ticket without a name."""
    return ticket.anonymous and any(one.kind in TELLING for one in said.files)


def is_anonymous(answers: Answers) -> bool:
    about = answers.get(ABOUT)
    return answers.get("name") == WITHOUT_NAME or (isinstance(about, Mapping) and bool(about.get(ANONYMOUS)))


def heard_by(t: Texts, answers: Answers) -> str:
    """Who listens to a voice message, and what it tells, or danger; who looks at a photo that came out of nothing."""
    given, about = message_of(answers.get("words", "")), answers.get(ABOUT)
    kinds = {one.kind for one in given.files}
    if is_anonymous(answers) and (told := _tells(t, given)):
        return told
    if kinds == {"voice"}:
        return t("The bot does not understand voice messages. A member of staff listens to it and answers you here.")
    if kinds == {"video"}:
        return t("The bot does not watch videos. A member of staff looks at it and answers you here.")
    if not isinstance(about, Mapping) or not about.get(UNKNOWN):
        return ""
    said = t("The bot found no barcode in this photo. A member of staff can look at it and answer you here.")
    return said + " " + t("If you are looking for a book, just write its title.")


def _tells(t: Texts, said: Message) -> Html:
    """What of a message tells who wrote it, though no name does."""
    voice = t("Your name is not shown, but a voice or a face can tell who you are.")
    instead = t("To stay unknown, write your message now; it takes the place of the recording.")
    danger = t("This sounds like danger, so the staff are told at once: they see at what time you wrote.")
    spoken = bool({one.kind for one in said.files} & TELLING)
    return paragraphs(voice + " " + instead if spoken else "", danger if is_urgent(said.words) else "")


def more_words(t: Texts, answers: Answers, given: Given) -> Answers | None:
    """What is written before it is sent goes along; below a photo that nobody knew, it may be a title."""
    about = answers.get(ABOUT)
    if isinstance(about, Mapping) and about.get(UNKNOWN):
        return None
    before = message_of(answers["words"])
    try:
        more = as_message(given)
        anew = said_anew(before.words, more.words) if not more.files else ""
        said = replace(before, words=anew) if anew else joined(before, more, unknown=is_anonymous(answers))
    except NothingToSend:
        return None
    if said is None:
        return None
    if said == before:
        return answers
    was = answers["words"]
    first = was.get(FIRST, before.words) if isinstance(was, Mapping) else before.words
    return {**answers, "words": {**kept(said), FIRST: first, BEFORE_THAT: _steps(was)}}


def less_words(answers: Answers) -> Answers | None:
    """Without what was added or changed last; None where nothing was."""
    was = answers.get("words")
    steps = was.get(BEFORE_THAT) if isinstance(was, Mapping) else None
    if not steps:
        return None
    *earlier, last = steps
    return {**answers, "words": {**last, BEFORE_THAT: earlier} if earlier else last}


def _steps(was: Any) -> list[Any]:
    """What the message was before each of the last changes, the newest last."""
    plainly = dict(was) if isinstance(was, Mapping) else kept(message_of(was))
    earlier = plainly.pop(BEFORE_THAT, [])
    return [*earlier, plainly][-_MOST_STEPS:]
