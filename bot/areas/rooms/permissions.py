"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

DECIDE_ROOMS = Permission("decide_rooms")  # keep rooms, and decide who has them
RECEIVE_GUESTS = Permission("receive_guests")  # the list of the day, and who has come
HEAR_UNDECIDED = Permission("hear_undecided_rooms")  # of what nobody has decided in time

GRANTS = (
    Grant.of(DECIDE_ROOMS, Role.LIBRARIAN),
    Grant.of(RECEIVE_GUESTS, Role.LIBRARIAN, Role.DOOR),
    Grant.of(HEAR_UNDECIDED, Role.HEAD),
)
