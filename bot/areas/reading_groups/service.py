"""The use cases of reading groups, by what they are about."""

from __future__ import annotations

from datetime import tzinfo

from bot.areas.children.service import Children
from bot.areas.events.service import Events
from bot.areas.reading_groups.archive.certificates import Certificates
from bot.areas.reading_groups.archive.service import Archive
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.chats.service import Chats
from bot.areas.reading_groups.choosing.service import Choosing
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.meetings.service import Meetings
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.notes.service import Notes
from bot.areas.reading_groups.prompts.service import Prompts
from bot.areas.reading_groups.reading.service import Reading
from bot.areas.reading_groups.steering import Steering
from bot.areas.staff.service import Staff
from bot.base.clock import Clock


class ReadingGroups:
    """`groups` themselves; `members`: places in them; `steering`: what leaders do with them.

    `chats` in Telegram, `meetings`, `books`, `choosing` the next one, `reading`, `notes`, `archive`, `certificates`.
    """

    def __init__(self, clock: Clock, zone: tzinfo, staff: Staff, events: Events, children: Children) -> None:
        post = Letters(clock, staff)
        self.groups = Groups(clock, post)
        self.members = Members(self.groups, post, events, children, zone)
        self.books = Books(clock, self.groups)
        self.choosing = Choosing(self.groups, self.members, self.books, post)
        self.steering = Steering(self.groups, self.members, self.books, self.choosing, post)
        self.chats = Chats(self.groups, self.members, self.steering, post)
        self.meetings = Meetings(self.groups, self.members, self.steering, self.books, events, post)
        self.reading = Reading(self.groups, self.members, self.books, post, zone)
        self.notes = Notes(self.groups, self.reading, post)
        self.archive = Archive(self.groups, self.books, self.meetings, self.notes, zone)
        self.certificates = Certificates(self.groups, self.archive, self.reading, post)
        self.prompts = Prompts(self.groups, self.members, self.books, self.reading, post, zone)
        self.reading.begins.append(self.prompts.plan_pulse)
