"""What is kept of announcements: who wrote and approved them. Their copies are rows of the outbox."""

from __future__ import annotations

from bot.base.personal_data import Ended, GoesWith, Impersonal, Personal, Retains, Stays, work

PERSONAL = Personal(
    work("announced", "broadcasts", "created_by"),
    work("approved", "broadcasts", "approved_by"),
    work("followed", "broadcasts", "followed_in"),
)
IMPERSONAL = Impersonal(
    broadcasts="id phase topic content audience unclear urgent recipe series planned_at every tolerance created_at"
    " started_at ended_at recalled_at seen_at revision changing reason",
    broadcast_work="broadcast_id task reached",
    broadcast_taps="broadcast_id number taps",
    broadcast_settings="name value",
    broadcast_albums="album broadcast_id",
)
RETAINS = Retains(
    broadcasts=Ended("one that nobody has got is thrown away; what was said to many stays readable"),
    broadcast_work=(Ended("the work is done"), GoesWith("broadcasts")),
    broadcast_taps=GoesWith("broadcasts"),
    broadcast_settings=Stays("one row a setting"),
    broadcast_albums=GoesWith("broadcasts"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
