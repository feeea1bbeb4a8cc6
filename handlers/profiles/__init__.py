"""What residents tell of themselves for the report: asked once, skippable, correctable in “My data”."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.people.service import People
from bot.areas.profiles.rules import Profile, UnreadableProfile
from bot.areas.profiles.service import ASKED, Profiles
from bot.areas.profiles.wordings import PROFILE
from bot.base.database import Reader, Transaction
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, Command, Feature, Notice, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import ChoiceStep
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown
from handlers.navigation import ShowProfile
from handlers.profiles import mine, screens
from handlers.profiles.buttons import ForgetProfile, SkipProfile, TellProfile


async def _tell(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    told = Profile(answers["kelurahan"], answers["age_band"], answers["sex"])
    await context.services[Profiles].tell(tx, context.person.id, told, shown(context.t, PROFILE))
    if told.empty:
        return screens.skipped(context.t)
    said = context.t("Thank you, that helps us. You can change it in “My data” at any time.")
    return Screen(said, [screens.ways(context.t)])


_WHY = N_(
    "The library reports to the city whom it reaches, in numbers only and without names. You may skip "
    "this, and delete it in “My data”."
)
FORM = Conversation(
    name="resident",
    version=1,
    title=N_("For the library's report"),
    send_label=N_("Save"),
    direct=True,
    finish=_tell,
    steps=(
        ChoiceStep(
            name="kelurahan",
            why=_WHY,
            label=N_("Kelurahan"),
            optional=True,
            ask=lambda t, answers: t("Which kelurahan do you live in?"),
            choices=lambda t, answers: screens.kelurahan(t),
        ),
        ChoiceStep(
            name="age_band",
            why=_WHY,
            label=N_("Age"),
            optional=True,
            ask=lambda t, answers: t("How old are you?"),
            choices=lambda t, answers: screens.age_bands(t),
        ),
        ChoiceStep(
            name="sex",
            why=_WHY,
            label=N_("Sex"),
            optional=True,
            ask=lambda t, answers: t("And your sex?"),
            choices=lambda t, answers: screens.sexes(t),
        ),
    ),
)


@reads
async def show_profile(context: Context, _: object) -> Screen:
    """From “My data”."""
    return screens.shown(context.t, await context.services[Profiles].of(context.reader, context.person.id))


@reads
async def begin(context: Context, _: object) -> Begin:
    """Three questions, each skippable."""
    return Begin(FORM)


@reads
async def skip(context: Context, _: object) -> Screen:
    """Nothing is kept."""
    return screens.skipped(context.t)


@writes
async def forget(context: Context, _: object, tx: Transaction) -> Screen:
    """What was told is deleted."""
    await context.services[Profiles].forget(tx, context.person.id)
    return Screen(context.t("Deleted."), [screens.ways(context.t)])


def _unreadable(context: Context, _: UnreadableProfile) -> Screen:
    return screens.asks(context.t)


async def _still(services: Services, reader: Reader, details: Mapping[str, Any]) -> bool | None:
    told = await services[Profiles].of(reader, details["person"])
    return True if told.empty else None


def asked(t: Texts, _: bool) -> Screen:
    """The question, a while after the first sign-up."""
    return screens.asks(t)


FEATURE = Feature(
    name="residents",
    title=N_("For the library's report"),
    essential=True,
    commands=(Command("profil", N_("My profile: card, reservations, data"), mine.show),),
    phrases=(Phrase("profile_mine", mine.show, mine.PHRASES, label=N_("My profile"), own=True),),
    taps={ShowProfile: show_profile, TellProfile: begin, SkipProfile: skip, ForgetProfile: forget},
    conversations=(FORM,),
    refusals={UnreadableProfile: _unreadable},
    notices={ASKED: Notice(_still, asked)},
)
