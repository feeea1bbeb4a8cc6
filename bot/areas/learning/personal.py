"""Nothing is kept of people here: words without names, counts of days, and what staff taught."""

from __future__ import annotations

from bot.base.personal_data import Ended, GoesWith, Impersonal, Retains, Stays

IMPERSONAL = Impersonal(
    unclear_words="mark words legible times missed first_day last_day ignored",
    unclear_choices="mark told name times",
    heard_days="day outcome name times",
    taught_words="id mark words meaning",
    learning_settings="name value",
)
RETAINS = Retains(
    unclear_words=Ended("thirty days are over, or the staff say what it means"),
    unclear_choices=GoesWith("unclear_words"),
    heard_days=Stays("numbers of a day, of nobody"),
    taught_words=Ended("the staff undo it"),
    learning_settings=Stays("one row"),
)
TABLES = (IMPERSONAL, RETAINS)
