"""What must hold of rooms at any moment."""

from __future__ import annotations

from bot.base.promises import Promise

PROMISES = (
    Promise(
        "booking {id} has a room, and not each of its quarters",
        """SELECT b.id FROM room_bookings b WHERE b.state IN ('booked', 'inside')
           AND (SELECT count(*) FROM room_slots s WHERE s.booking_id = b.id AND s.room_id = b.room_id
                AND s.slot >= b.starts_at / 900000 AND s.slot < (b.ends_at + 899999) / 900000)
               <> (b.ends_at + 899999) / 900000 - b.starts_at / 900000""",
    ),
    Promise(
        "booking {id} has quarters of a room that are not its own",
        """SELECT DISTINCT s.booking_id AS id FROM room_slots s JOIN room_bookings b ON b.id = s.booking_id
           WHERE b.state NOT IN ('booked', 'inside') OR s.room_id <> b.room_id
           OR s.slot < b.starts_at / 900000 OR s.slot >= (b.ends_at + 899999) / 900000""",
    ),
    Promise(
        "nobody has decided on booking {id}, and its time is over",
        "SELECT id FROM room_bookings WHERE state = 'asked' AND min(decide_by, starts_at) < :overdue",
    ),
    Promise(
        "nobody came to booking {id}, and it still has the room",
        "SELECT id FROM room_bookings WHERE state = 'booked' AND starts_at < :overdue - 900000",
    ),
    Promise(
        "booking {id} is over, and somebody is still inside or waits for it",
        "SELECT id FROM room_bookings WHERE state IN ('inside', 'waiting') AND ends_at < :overdue",
    ),
    Promise(
        "whoever asked for booking {id} was not answered",
        """SELECT id FROM room_bookings b WHERE person_id IS NOT NULL AND ended_at > :remembered
           AND cause IN ('declined', 'undecided', 'no_show', 'closed', 'programme', 'unconfirmed')
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.subject IN (
             SELECT 'room_booking:' || m.id FROM room_bookings m
             WHERE m.id = b.id OR (m.series_id IS NOT NULL AND m.series_id = b.series_id)))""",
    ),
)
