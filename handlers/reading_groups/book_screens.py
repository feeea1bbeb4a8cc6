"""What members see of their group's books."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.reading_groups.books.rules import AT_WORK, Book, State, Step
from bot.areas.reading_groups.choosing.rules import Turn, Vote
from bot.areas.reading_groups.rules import Group, Membership
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.paging import number_keys
from handlers.reading_groups.archive_buttons import OpenArchived, ShowArchive
from handlers.reading_groups.book_buttons import (
    ChooseHow,
    LeadBook,
    LookForBook,
    Nominate,
    OpenBook,
    PickBook,
    ReadBefore,
    ReserveBook,
    ShowBallot,
    ShowBooks,
    StopVote,
    StrikeOut,
    WithdrawBook,
)
from handlers.reading_groups.package_buttons import ShowPackage
from handlers.reading_groups.reading_buttons import AskMembers, MakePlan, ShowNotes, ShowPulse, ShowReading
from handlers.sure import Sure, sure

STATE = {
    State.PROPOSED: N_("nominated"),
    State.VOTE: N_("in a vote"),
    State.CHOSEN: N_("chosen, not begun"),
    State.READING: N_("being read"),
    State.DISCUSSION: N_("being talked about"),
    State.DONE: N_("read together"),
    State.ARCHIVED: N_("in the archive"),
    State.WITHDRAWN: N_("taken back"),
    State.VETOED: N_("struck out"),
}
_STRIKE = Sure(N_("Yes, strike it out"), N_("Do not strike it out"))
_LEAD = {
    State.CHOSEN: ((Step.PUT_BACK, N_("Back to the nominations")),),
    State.READING: ((Step.DISCUSS, N_("Begin the discussion")),),
    State.DISCUSSION: ((Step.FINISH, N_("The book is done")),),
    State.DONE: ((Step.ARCHIVE, N_("To the archive")),),
}


@dataclass(frozen=True)
class Shelf:
    """A group's books as one of its members sees them. `voted`: whether they have; `turn`: whose it is.

    `lends`: whether copies can be reserved.
    """

    group: Group
    own: Membership | None
    at_work: Book | None
    nominated: Sequence[Book]
    vote: Vote | None = None
    voted: bool = False
    turn: Turn | None = None
    leads: bool = False
    lends: bool = False

    @property
    def is_their_turn(self) -> bool:
        """Whether this member chooses alone now."""
        return self.turn is not None and self.own is not None and self.turn.member_id == self.own.id


def shelf(t: Texts, on: Shelf, led_by: str = "") -> Screen:
    """The book at work, what is nominated, and how the next one is chosen."""
    current = (
        t("Now: <b>{title}</b>, {state}", title=on.at_work.name, state=t(STATE[on.at_work.state])) if on.at_work else ""
    )
    rows = [_nomination(t, n, one) for n, one in enumerate(on.nominated, 1)]
    head = t("Nominated:") if rows else t("Nothing is nominated yet.")
    text = paragraphs(
        led_by, t("<b>{name}</b>: books", name=on.group.name), current, _choosing(t, on), lines(head, *rows)
    )
    now = [[Button(t("The book now"), OpenBook(on.at_work.id))]] if on.at_work else []
    keys = number_keys([(one.title, OpenBook(one.id)) for one in on.nominated])
    nominate = [Button(t("Nominate a book"), Nominate(on.group.id))] if on.own else []
    nominate.append(Button(t("Read already"), ShowArchive(on.group.id)))
    return Screen(text, [*now, *keys, nominate, *_choosing_keys(t, on), ways(t, on.group.id)])


def _nomination(t: Texts, number: int, one: Book) -> Html:
    known = t.plural("{n} has read it", "{n} have read it", one.read_before) if one.read_before else ""
    return joined(" · ", [t("{n}. {title}", n=number, title=one.name), known])


def _choosing(t: Texts, on: Shelf) -> Html:
    if on.vote:
        voted = t("You have voted; you may change it.") if on.voted else ""
        until = t("The vote is open until {moment}.", moment=t.moment(on.vote.closes_at))
        many = t.plural("{n} has voted.", "{n} have voted.", on.vote.ballots)
        return lines(until, many, voted)
    if on.turn:
        until = t.moment(on.turn.until)
        mine, others = N_("It is your turn to choose, until {moment}."), N_("A member chooses, until {moment}.")
        return t(mine if on.is_their_turn else others, moment=until)
    return Html()


def _choosing_keys(t: Texts, on: Shelf) -> list[list[Button]]:
    if on.vote:
        cast = [Button(t("Vote"), ShowBallot(on.vote.id), style="primary")] if on.own else []
        return [cast, [Button(t("End the vote"), StopVote(on.group.id))] if on.leads else []]
    if on.leads and not on.at_work and not on.turn and on.nominated:
        return [[Button(t("Choose the next book"), ChooseHow(on.group.id))]]
    return []


def ways(t: Texts, group: int) -> list[Button]:
    """Back to the group and to the menu."""
    return [Button(t("To the group"), OpenGroup(group)), menu_key(t)]


def book(t: Texts, on: Shelf, one: Book, *, mine: bool, has_read: bool, led_by: str = "") -> Screen:
    """A book, why somebody nominated it, and what can be done."""
    text = paragraphs(
        led_by,
        lines(t("<b>{title}</b>", title=one.title), one.author, t(STATE[one.state])),
        t("Why: {value}", value=one.why) if one.why else "",
        t.plural("{n} member has read it before.", "{n} members have read it before.", one.read_before)
        if one.read_before
        else "",
    )
    keys = [*_member_keys(t, on, one, mine=mine, has_read=has_read), *(_lead_keys(t, one) if on.leads else [])]
    wanted = on.lends and on.own is not None and one.state in AT_WORK
    reserve = [Button(t("Reserve a copy"), ReserveBook(one.id))] if wanted else []
    look = [*reserve, Button(t("Look in the catalogue"), LookForBook(one.id))]
    together = on.lends and on.leads and one.state in AT_WORK
    package = [Button(t("The group's package"), ShowPackage(one.id))] if together else []
    return Screen(text, [*keys, look, package, [Button(t("The group's books"), ShowBooks(one.group_id)), menu_key(t)]])


def _member_keys(t: Texts, on: Shelf, one: Book, *, mine: bool, has_read: bool) -> list[list[Button]]:
    if on.own is not None and one.state in (State.READING, State.DISCUSSION):
        return [[Button(t("How far are you?"), ShowReading(one.id), style="primary")]]
    if on.own is not None and one.state in (State.DONE, State.ARCHIVED):
        return [[Button(t("Notes and quotes"), ShowNotes(one.id)), *_archived(t, one)]]
    if one.state is State.ARCHIVED:
        return [_archived(t, one)]
    if on.own is None or one.state not in (State.PROPOSED, State.VOTE):
        return []
    known = Button(t("I have not read it") if has_read else t("I have read it before"), ReadBefore(one.id))
    strike = Button(t("Strike it out"), StrikeOut(one.id))
    pick = [Button(t("Choose this one"), PickBook(one.id), style="primary")] if on.is_their_turn else []
    back = [Button(t("Take the nomination back"), WithdrawBook(one.id))] if mine or on.leads else []
    return [pick, [known, strike], back if one.state is State.PROPOSED else []]


def _archived(t: Texts, one: Book) -> list[Button]:
    """Its page in the archive, where it is there."""
    return [Button(t("In the archive"), OpenArchived(one.id))] if one.state is State.ARCHIVED else []


def _lead_keys(t: Texts, one: Book) -> list[list[Button]]:
    plan = Button(t("Make a reading plan"), MakePlan(one.id), style="primary")
    steps = [[Button(t(label), LeadBook(one.id, step.value))] for step, label in _LEAD.get(one.state, ())]
    if one.state is State.READING:
        ask = [Button(t("Ask the members"), AskMembers(one.id)), Button(t("The pace"), ShowPulse(one.id))]
        return [ask, *steps]
    return [[plan], *steps] if one.state is State.CHOSEN else steps


def ask_veto(t: Texts, one: Book) -> Screen:
    """Once a year, and nobody sees who."""
    asked = t("Strike out “{title}”? Every member may do this once a year. Nobody sees who did it.", title=one.title)
    return sure(t, asked, _STRIKE, StrikeOut(one.id, True), OpenBook(one.id), [menu_key(t)])
