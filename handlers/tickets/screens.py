"""What residents and staff see of complaints and suggestions."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.tickets.rules import AnsweredAlready, Item, State
from bot.areas.tickets.service import PAGE
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import ask_staff_key, desk_ways, menu_key, shortened
from handlers.tickets.buttons import (
    AnswerFeedback,
    CloseFeedback,
    OpenFeedback,
    OpenMyFeedback,
    ReplyFeedback,
    SendFeedback,
    ShowFeedback,
    ShowMyFeedback,
    TakeAnswerBack,
)

STANDS = {"open": N_("waits for the staff"), "answered": N_("answered"), "closed": N_("dealt with")}
_SHORT = 60


def received(t: Texts, item: Item) -> Screen:
    """Thanks, a number, and a day."""
    promise = t("We answer by {date} at the latest.", date=t.date(item.due_on))
    thanks = t("Thank you, we have your report. Its number is {number}.", number=item.id)
    danger = t("If anybody is in danger, please tell the nearest member of staff at once.") if item.urgent else ""
    told = t("The staff have been told at once.") if item.urgent else ""
    keys = [[Button(t("What I have sent"), ShowMyFeedback())], [menu_key(t)]]
    return Screen(paragraphs(lines(danger, told), lines(thanks, promise)), keys)


def mine(t: Texts, items: Sequence[Item]) -> Screen:
    """Everything somebody sent."""
    told = [
        lines(
            t("<b>No. {number}</b>, {date}: {state}", number=one.id, state=t(STANDS[one.state.value]),
              date=t.date(one.sent_at.astimezone(t.zone).date())),
            _quote(shortened(one.first, _SHORT)),
        )
        for one in items
    ]  # fmt: skip
    keys = [[Button(t("Open no. {number}", number=one.id), OpenMyFeedback(one.id))] for one in items]
    head = t("<b>What you have sent</b>") if items else t("You have sent nothing yet.")
    return Screen(paragraphs(head, *told), [*keys, [Button(t("Write to us"), SendFeedback()), menu_key(t)]])


def one_of_mine(t: Texts, item: Item) -> Screen:
    """What was said, and a key to reply where there is a word left."""
    promise = t("We answer by {date} at the latest.", date=t.date(item.due_on)) if item.state is State.OPEN else ""
    head = t("<b>No. {number}</b>: {state}", number=item.id, state=t(STANDS[item.state.value]))
    reply = [Button(t("Reply once"), ReplyFeedback(item.id))] if item.may_reply else []
    back = [Button(t("What I have sent"), ShowMyFeedback()), menu_key(t)]
    return Screen(paragraphs(head, *_thread(t, item, staff=False), promise), [reply, back])


def answered(t: Texts, item: Item) -> Screen:
    """The notice to the resident."""
    last = next((one for one in reversed(item.said) if one.by_staff), None)
    said = t("The staff answer your report no. {number}:", number=item.id)
    reply = [Button(t("Reply once"), ReplyFeedback(item.id))] if item.may_reply else []
    keys = [reply, [Button(t("See it all"), OpenMyFeedback(item.id)), menu_key(t)]]
    return Screen(paragraphs(said, _quote(last.words if last else "")), keys)


def told(t: Texts, item: Item) -> Screen:
    """The notice to the staff: everything, and the key to answer."""
    keys = [
        [Button(t("Answer"), AnswerFeedback(item.id), style="primary")],
        [Button(t("All that wait"), ShowFeedback())],
    ]
    return Screen(_for_staff(t, item), [*keys, desk_ways(t)])


def for_staff(t: Texts, item: Item) -> Screen:
    """One of them, opened at the desk."""
    answer = [Button(t("Answer"), AnswerFeedback(item.id), style="primary")] if item.state is not State.ANSWERED else []
    close = [Button(t("Needs no answer"), CloseFeedback(item.id))] if item.state is State.OPEN else []
    return Screen(_for_staff(t, item), [answer, close, [Button(t("All that wait"), ShowFeedback())], desk_ways(t)])


def waiting(context: Context, items: Sequence[Item], page: int) -> Screen:
    """A page of what waits, the most pressing first."""
    t = context.t
    shown = items[:PAGE]
    rows = [
        lines(
            joined_mark(t, one, late=one.due_on < context.today)
            + t("<b>No. {number}</b>, answer by {date}", number=one.id, date=t.date(one.due_on)),
            _quote(shortened(one.said[-1].words if one.said else "", _SHORT)),
        )
        for one in shown
    ]
    keys = [[Button(t("Open no. {number}", number=one.id), OpenFeedback(one.id))] for one in shown]
    earlier = [Button(t("Back"), ShowFeedback(page - 1))] if page > 0 else []
    later = [Button(t("More"), ShowFeedback(page + 1))] if len(items) > PAGE else []
    head = t("<b>Complaints and suggestions</b>")
    return Screen(paragraphs(head, *(rows or [t("Nothing waits for you.")])), [*keys, [*earlier, *later], desk_ways(t)])


def joined_mark(t: Texts, item: Item, *, late: bool) -> Html:
    """What stands before a line: danger, or a day that has passed."""
    if item.urgent:
        return t("⚠️ Urgent.") + " "
    return t("⏰ Late.") + " " if late else Html()


def sent(t: Texts, item: Item, words_id: int) -> Screen:
    """The answer is about to leave."""
    said = t("The resident reads your answer to no. {number} in a minute:", number=item.id)
    words = next((one.words for one in reversed(item.said) if one.id == words_id), "")
    keys = [[Button(t("Take it back"), TakeAnswerBack(words_id))], [Button(t("All that wait"), ShowFeedback())]]
    return Screen(paragraphs(said, _quote(words)), [*keys, desk_ways(t)])


def too_late(context: Context, refusal: AnsweredAlready) -> Screen:
    """A colleague was faster."""
    t = context.t
    by = refusal.by or t("a colleague")
    said = t("No. {number} has been answered by {name} already:", number=refusal.feedback_id, name=by)
    keys = [[Button(t("All that wait"), ShowFeedback())], desk_ways(t)]
    return Screen(paragraphs(said, _quote(refusal.words)), keys)


def ways(t: Texts) -> list[list[Button]]:
    """To a person, and to the menu."""
    return [[ask_staff_key(t), menu_key(t)]]


def _for_staff(t: Texts, item: Item) -> Html:
    mark = t("⚠️ Urgent.") if item.urgent else ""
    name = t("From: {name}", name=item.name) if item.name else t("From: somebody who does not give a name")
    if item.person_id is None:
        name = t("From: somebody whose data are deleted")
    head = t("<b>Complaint or suggestion no. {number}</b>", number=item.id)
    due = t("Answer by {date} at the latest.", date=t.date(item.due_on)) if item.state is State.OPEN else ""
    return paragraphs(mark, lines(head, name), *_thread(t, item, staff=True), due)


def _thread(t: Texts, item: Item, *, staff: bool) -> list[Html]:
    """All that was said, in order."""
    found = []
    for one in item.said:
        moment = t.moment(one.said_at)
        if not one.by_staff:
            head = t("The resident, {moment}:", moment=moment) if staff else t("You, {moment}:", moment=moment)
        elif staff and one.by:
            head = t("{name}, {moment}:", name=one.by, moment=moment)
        else:
            head = t("The staff, {moment}:", moment=moment)
        found.append(lines(head, _quote(one.words)))
    return found


def _quote(words: str) -> Html:
    return Html("<i>") + words + Html("</i>") if words else Html()
