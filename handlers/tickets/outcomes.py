"""What is said of how a ticket ended, to its resident and among the staff."""

from __future__ import annotations

from bot.areas.tickets.rules import Outcome, Ticket
from bot.base.html import Html, lines
from bot.chat.screens.texts import N_, Texts

OUTCOMES = {
    Outcome.ANSWERED: N_("Answered"),
    Outcome.MENDED: N_("Mended"),
    Outcome.HANDED_ON: N_("Passed on"),
    Outcome.IMPOSSIBLE: N_("Cannot be done"),
}
LAPOR = "LAPOR!"
LAPOR_AT = "lapor.go.id"
_SAYS = {
    Outcome.ANSWERED: N_("The staff have closed your no. {number}."),
    Outcome.MENDED: N_("What you told us in no. {number} is put right. Thank you for telling us!"),
    Outcome.HANDED_ON: N_("Your no. {number} has been passed on to those who can settle it."),
    Outcome.IMPOSSIBLE: N_("We are sorry: what you asked for in no. {number} cannot be done."),
}


def said_of_outcome(t: Texts, ticket: Ticket) -> Html:
    """What its resident reads of the end."""
    outcome = ticket.outcome or Outcome.ANSWERED
    if outcome is Outcome.HANDED_ON and ticket.outcome_words == LAPOR:
        return lapor_told(t, ticket)
    said = t(_SAYS[outcome], number=ticket.number)
    return lines(said, Html("<i>") + ticket.outcome_words + Html("</i>") if ticket.outcome_words else "")


def lapor_told(t: Texts, ticket: Ticket) -> Html:
    """What does not belong to the library, and where it does."""
    beyond = t("Your no. {number} is about something that the library does not look after.", number=ticket.number)
    where = t(
        "Please tell it to LAPOR!, the government's complaint service: {address}. We pass nothing on ourselves.",
        address=LAPOR_AT,
    )
    return lines(beyond, where)


def told_outcome(t: Texts, ticket: Ticket) -> Html:
    """The same in a line, for either side."""
    if ticket.outcome is None:
        return Html()
    line = t("<b>How it ended:</b> {outcome}", outcome=t(OUTCOMES[ticket.outcome]))
    return lines(line, Html("<i>") + ticket.outcome_words + Html("</i>") if ticket.outcome_words else "")
