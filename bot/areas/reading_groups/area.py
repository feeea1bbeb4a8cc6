"""Reading groups declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import AudienceCriterion
from bot.areas.children.service import Children
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import number_of
from bot.areas.events.service import Events
from bot.areas.holds.packages.service import Packages
from bot.areas.reading_groups import letters, promises
from bot.areas.reading_groups.chats.worker import Doorkeeper
from bot.areas.reading_groups.demo import found
from bot.areas.reading_groups.jobs import jobs
from bot.areas.reading_groups.permissions import GRANTS
from bot.areas.reading_groups.personal import TABLES
from bot.areas.reading_groups.rules import Ending
from bot.areas.reading_groups.service import ReadingGroups
from bot.areas.reading_groups.store.audience import in_a_group
from bot.areas.reading_groups.wordings import READING
from bot.areas.staff.service import Staff
from bot.base.area import (
    Area,
    AsksToJoin,
    ChatMoved,
    ChatSeen,
    ForgetsChild,
    ForgetsPerson,
    Grants,
    Lasts,
    Promises,
    Provides,
    Repeats,
    Settles,
    Tidies,
)
from bot.base.chats import ChatDoor
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.services import Services
from bot.delivery.hooks import Jobs, LetterEnded
from bot.delivery.outbox.rules import Claimed
from bot.delivery.outbox.rules import Ending as Ended
from bot.settings import Settings


def _groups(services: Services) -> ReadingGroups:
    events = services[Events]
    made = ReadingGroups(services[Clock], services[Settings].timezone, services[Staff], events, services[Children])
    events.admits.append(made.meetings.admits)
    made.steering.ends.append(lambda tx, group: services[Packages].group_ends(tx, group.id))
    return made


def _doorkeeper(services: Services) -> Doorkeeper:
    return Doorkeeper(services[Database], services[Clock], services[ReadingGroups].chats, services[ChatDoor])


def _at_the_door(letter: Claimed) -> bool:
    return letter.kind == letters.AT_THE_DOOR


async def _letter_ended(services: Services, tx: Transaction, letter: Claimed, _: Ended) -> None:
    """However it ended, whoever asked at a door is turned away."""
    group, chat = letter.details.get("group"), letter.details.get("chat")
    if _at_the_door(letter) and group and chat:
        await services[ReadingGroups].chats.told(tx, group, chat, letter.chat_id)


async def _no_longer_agrees(services: Services, tx: Transaction, _: int, subject: str) -> None:
    await services[ReadingGroups].members.remove(tx, number_of(subject), Ending.NO_CONSENT)


AREA = Area(
    "reading_groups",
    Provides(ReadingGroups, _groups),
    Jobs(lambda s: jobs(s[ReadingGroups])),
    Provides(Doorkeeper, _doorkeeper),
    Lasts(lambda s: s[Doorkeeper].run()),
    Repeats(2, lambda s: s[Doorkeeper].wake()),
    Settles(lambda s: s[Doorkeeper].work(), before=False),
    Tidies(lambda s, tx: s[Doorkeeper].tidy(tx)),
    LetterEnded(_letter_ended, _at_the_door),
    AsksToJoin(lambda s, tx, chat, person: s[ReadingGroups].chats.knocks(tx, chat, person)),
    ChatSeen(lambda s, tx, seen, by: s[ReadingGroups].chats.seen(tx, seen)),
    ChatMoved(lambda s, tx, old, new: s[ReadingGroups].chats.moved(tx, old, new)),
    ForgetsPerson(lambda s, tx, person: s[ReadingGroups].members.forget_person(tx, person)),
    ForgetsChild(lambda s, tx, child: s[ReadingGroups].members.forget_child(tx, child)),
    AsksConsent(READING, N_("Reading groups"), _no_longer_agrees),
    Demonstrates(found, simulated=True),
    Promises(promises.kept),
    Grants(GRANTS),
    AudienceCriterion("reading_groups", in_a_group),
    *TABLES,
)
