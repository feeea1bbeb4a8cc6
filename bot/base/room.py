"""The ground's own tables: the history of migrations, and single facts that rooms and areas remember."""

from __future__ import annotations

from bot.base.area import Area
from bot.base.personal_data import Ended, Impersonal, Retains, Stays

DATABASE = Area(
    "database",
    Impersonal(migrations="number name digest", facts="name value"),
    Retains(
        migrations=Stays("a database knows its migrations"),
        facts=Ended("what it notes is over, or another value takes its place"),
    ),
)
