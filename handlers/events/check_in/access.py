"""A door or a guest, for those of the staff who may do something there: partners at their own events only."""

from __future__ import annotations

from bot.areas.events.attendance.desk import AtDoor
from bot.areas.events.permissions import RUN_DOOR
from bot.areas.events.queries import Door
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.identity import Permission
from bot.chat.core.context import Context


async def door_of(context: Context, session_id: int, needs: Permission = RUN_DOOR) -> Door:
    """The door of a session, for whoever may do this there. Raises NotAllowed, Unknown."""
    door = await context.services[Events].desk.door(context.reader, session_id)
    await context.services[Staff].check_event(context.reader, context.person.id, context.role, needs, door.event.id)
    return door


async def guest_of(context: Context, session_id: int, registration_id: int, needs: Permission = RUN_DOOR) -> AtDoor:
    """A guest of a session, for whoever may do this there. Raises NotAllowed, Unknown."""
    found = await context.services[Events].desk.at_door(context.reader, session_id, registration_id)
    await context.services[Staff].check_event(context.reader, context.person.id, context.role, needs, found.event.id)
    return found
