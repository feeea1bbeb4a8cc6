"""What a resident sees of a proposal, and what the staff read of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.proposals.rules import AlreadyProposed, Decision, Mine, Outcome, Proposed, TooManyProposals
from bot.areas.proposals.service import PAGE
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import Propose
from handlers.catalogue.buttons import FindBook
from handlers.navigation import menu_key
from handlers.paging import in_rows, page_keys
from handlers.proposals.buttons import LookForProposed, OpenProposed, ProposeStill, ShowMyProposals

AUDIENCE = {"child": N_("Children"), "teen": N_("Teenagers"), "general": N_("Adults")}
OUTCOME = {
    Outcome.BOUGHT: N_("was bought"),
    Outcome.HERE: N_("is in the library already"),
    Outcome.NOT_YET: N_("cannot be bought for now"),
}
_LETTER = {
    Outcome.BOUGHT: N_("The book you proposed, “{title}”, was bought. You find it here as soon as it is on the shelf."),
    Outcome.HERE: N_("The book you proposed, “{title}”, is in the library already. You can look for it here."),
    Outcome.NOT_YET: N_("The book you proposed, “{title}”, cannot be bought for now. Thank you for telling us of it."),
}
_BEFORE = {
    Outcome.BOUGHT: N_("“{title}” was proposed before, and was bought."),
    Outcome.HERE: N_("“{title}” was proposed before, and is in the library already."),
    Outcome.NOT_YET: N_("“{title}” was proposed before, and cannot be bought for now."),
}
_MAY_BE_FOUND = frozenset({Outcome.BOUGHT, Outcome.HERE})


def kept(t: Texts, proposed: Proposed) -> Screen:
    """Thanks, and how many others wish for the same."""
    title = proposed.wish.title
    thanks = t("Thank you, your proposal “{title}” is noted. The staff look at it when they buy.", title=title)
    others = (
        t.plural("{n} other reader wishes for it, too.", "{n} other readers wish for it, too.", proposed.others)
        if proposed.others
        else ""
    )
    return Screen(paragraphs(thanks, others, t("You hear from us when there is an answer.")), _ways(t))


def already(context: Context, refusal: AlreadyProposed) -> Screen:
    """The same wish twice: what has become of it."""
    t, decided = context.t, refusal.mine.decision if refusal.mine else None
    if decided is None:
        said = t("You have proposed “{title}” before. It is on the list.", title=refusal.title)
        return Screen(said, _ways(t))
    said = t("You have proposed “{title}” before.", title=refusal.title)
    return Screen(paragraphs(said, lines(decision_line(t, decided), words_line(t, decided))), _ways(t))


def too_many(context: Context, refusal: TooManyProposals) -> Screen:
    """More than the list can use."""
    said = context.t.plural(
        "You may propose {n} book a month. Please come back a little later.",
        "You may propose {n} books a month. Please come back a little later.",
        refusal.most,
    )
    return Screen(said, _ways(context.t))


def _ways(t: Texts) -> list[list[Button]]:
    return [[Button(t("Propose another book"), Propose())], [Button(t("My proposals"), ShowMyProposals()), menu_key(t)]]


def told_before(t: Texts, decided: Decision) -> Html:
    """What was decided of a title that others have proposed."""
    return lines(t(_BEFORE[decided.outcome], title=decided.title), words_line(t, decided))


def decided_before(t: Texts, decided: Decision) -> Screen:
    """The same before a form is begun: look for it, or propose it all the same."""
    keys = [[Button(t("Find a book"), FindBook()), Button(t("Propose it all the same"), ProposeStill(decided.id))]]
    return Screen(told_before(t, decided), [*keys, [menu_key(t)]])


def mine(t: Texts, found: Sequence[Mine], page: int, total: int) -> Screen:
    """One's own proposals, each with what has become of it."""
    start = page * PAGE + 1
    rows = [_mine(t, n, one) for n, one in enumerate(found, start)]
    here = [
        Button(str(n), LookForProposed(one.id))
        for n, one in enumerate(found, start)
        if one.decision and one.decision.outcome in _MAY_BE_FOUND
    ]
    look = t("The numbers look for the book in the catalogue.") if here else ""
    empty = "" if found else t("You have not proposed a book yet.")
    turns = page_keys(ShowMyProposals, page, max(0, (total - 1) // PAGE))
    ways = [[Button(t("Propose a book"), Propose())], [menu_key(t)]]
    text = paragraphs(t("<b>Your proposals</b>"), *rows, empty, look)
    return Screen(text, [*in_rows(here), turns, *ways])


def _mine(t: Texts, n: int, one: Mine) -> Html:
    day = t.date(one.proposed_at.astimezone(t.zone).date())
    head = t("{n}. {title}, proposed on {day}", n=n, title=one.title, day=day)
    if one.decision is None:
        return lines(head, t("Not answered yet."))
    return lines(head, decision_line(t, one.decision), words_line(t, one.decision))


def decision_line(t: Texts, decided: Decision) -> Html:
    """What was decided, and when."""
    day = t.date(decided.decided_at.astimezone(t.zone).date())
    return t("Answered on {day}: {outcome}.", day=day, outcome=t(OUTCOME[decided.outcome]))


def words_line(t: Texts, decided: Decision) -> Html:
    """The staff's sentence, where there is one."""
    return t("The staff write: “{words}”", words=decided.words) if decided.words else Html()


def decided(t: Texts, one: Mine) -> Screen | None:
    """The letter to whoever proposed it."""
    if one.decision is None:
        return None
    said = t(_LETTER[one.decision.outcome], title=one.title)
    find = (
        Button(t("Find a book"), LookForProposed(one.id))
        if one.decision.outcome in _MAY_BE_FOUND
        else Button(t("Find a book"), FindBook())
    )
    keys = [[find, Button(t("My proposals"), ShowMyProposals())], [menu_key(t)]]
    return Screen(paragraphs(said, words_line(t, one.decision)), keys)


def told(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What the staff read of a new proposal, under its photo where there is one: the longest fits there."""
    rows = [
        t("Title: {value}", value=details["title"]),
        t("Author: {value}", value=details["author"]) if details["author"] else "",
        t("For: {value}", value=t(AUDIENCE[details["audience"]])),
        t("Why: {value}", value=details["reason"]) if details["reason"] else "",
    ]
    text = paragraphs(t("A resident proposes a book:"), lines(*rows))
    answer = [Button(t("Answer"), OpenProposed(details["proposal"]))] if "proposal" in details else []
    return Screen(text, [[*answer, menu_key(t)]], photo=details.get("photo") or "")
