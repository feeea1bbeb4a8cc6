"""The showcase declares itself."""

from __future__ import annotations

from secrets import token_urlsafe

from bot.areas.channels.service import Channels
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import number_of
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.showcase.curating import Curating
from bot.areas.showcase.demo import hang_works
from bot.areas.showcase.letters import POST, RECALL
from bot.areas.showcase.permissions import GRANTS
from bot.areas.showcase.personal import TABLES
from bot.areas.showcase.service import Showcase
from bot.areas.showcase.wordings import STORY, WORK, WORK_OF_CHILD
from bot.areas.staff.service import Staff
from bot.base.area import Area, Follows, ForgetsChild, ForgetsPerson, Grants, Provides, Tidies
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.services import Services
from bot.delivery.hooks import LetterEnded

_TOKEN = 16  # bytes that nobody guesses


def _showcase(services: Services) -> Showcase:
    return Showcase(services[Clock], services[Staff], services[Consents], lambda: token_urlsafe(_TOKEN))


async def _no_longer_agrees(services: Services, tx: Transaction, person: int, subject: str) -> None:
    await services[Showcase].consent_withdrawn(tx, person, number_of(subject))


AREA = Area(
    "showcase",
    Provides(Showcase, _showcase),
    Provides(Curating, lambda s: Curating(s[Clock], s[Showcase], s[Channels], s[Events])),
    AsksConsent(WORK, N_("A work for the showcase"), _no_longer_agrees),
    AsksConsent(WORK_OF_CHILD, N_("A child's work for the showcase"), _no_longer_agrees),
    AsksConsent(STORY, N_("A story for story hour"), _no_longer_agrees),
    ForgetsPerson(lambda s, tx, person: s[Showcase].forget_person(tx, person)),
    ForgetsChild(lambda s, tx, child: s[Showcase].forget_child(tx, child)),
    LetterEnded(
        lambda s, tx, letter, ending: s[Showcase].posted(tx, letter, ending), lambda one: one.kind in (POST, RECALL)
    ),
    Follows(Channels, lambda s: s[Showcase].chat_moved),
    Tidies(lambda s, tx: s[Showcase].tidy(tx)),
    Demonstrates(hang_works, simulated=True),
    Grants(GRANTS),
    *TABLES,
)
