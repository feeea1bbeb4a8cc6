"""What the library tells of itself, and who closed it for a day."""

from __future__ import annotations

from bot.base.personal_data import Ended, Impersonal, Personal, Retains, Stays, work

PERSONAL = Personal(work("closed", "closures", "made_by"))
IMPERSONAL = Impersonal(
    library_facts="name value changed_at",
    special_days="day periods reason",
    switched_off="feature",
    closures="id starts_at ends_at reason state broadcast made_at",
)
RETAINS = Retains(
    library_facts=Stays("one row a fact"),
    special_days=Ended("the day is as usual again"),
    switched_off=Ended("it is switched on again"),
    closures=Stays("when the library was closed is part of its reports"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
