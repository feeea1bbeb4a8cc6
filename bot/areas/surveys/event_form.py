"""What is asked after an event, and weeks later: the outcome survey of public libraries."""

from __future__ import annotations

from bot.areas.surveys.questions import Kind, Question, Questions

ITEMS = ("knowledge", "confidence", "use", "services")
"""The four of the outcome survey: what people learned, are surer of, will use, and know of the library's services."""
RATING, WORDS = "rating", "words"
AGREES = ("yes", "a_little", "no")


def form(round_: int) -> Questions:
    """What is asked after an event (1), and weeks later (2); texts are names, which the chat puts into words."""
    items = [Question(one, Kind.CHOICE, AGREES) for one in ITEMS]
    rating = [Question(RATING, Kind.SCALE)] if round_ == 1 else []
    return [*items, *rating, Question(WORDS, Kind.WORDS)]
