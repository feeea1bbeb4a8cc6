"""Suara Solok: the form of an elder's story, and what begins it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.people.service import People
from bot.areas.showcase.rules import LONGEST_TITLE, Kind, Made, Whose
from bot.areas.showcase.service import Showcase
from bot.areas.showcase.wordings import STORY as STORY_WORDING
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown, wording
from handlers.showcase import screens
from handlers.showcase.forms import about
from handlers.showcase.steps import ShownNameStep, SpokenConsentStep, VoiceStep, named
from handlers.showcase.words import THEMES
from handlers.staff_reach import nobody_told


@reads
async def begin_story(context: Context, _: object) -> Begin:
    """The form of a story. Raises TooManyWorks."""
    await context.services[Showcase].make_room(context.reader, context.person.id)
    return Begin(STORY, {ABOUT: about(context)})


def _tellers(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(Whose.OWN.value, t("I tell it myself")), (Whose.OTHER.value, t("Somebody else tells it"))]


def _themes(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(name, t(label)) for name, label in THEMES.items()]


async def _keep_story(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    voice, agreed = answers["voice"], answers.get("agreed")
    made = Made(
        kind=Kind.STORY,
        whose=Whose(answers["whose"]),
        title=answers["title"],
        file_kind=voice["file"][0],
        file_id=voice["file"][1],
        seconds=voice["seconds"],
        shown_as=named(answers["name"], answers),
        theme=answers["theme"],
        consent_file=agreed["file"][1] if isinstance(agreed, Mapping) else "",
    )
    await context.services[People].meet(tx, context.person, context.first_name)
    work = await context.services[Showcase].send(tx, context.person.id, made, shown(context.t, STORY_WORDING))
    return screens.received(context.t, work, await nobody_told(context, tx))


STORY = Conversation(
    name="story",
    version=1,
    title=N_("Suara Solok: a story"),
    send_label=N_("I agree"),
    finish=_keep_story,
    consent=lambda t, answers: wording(t, STORY_WORDING),
    steps=(
        VoiceStep(
            name="voice",
            label=N_("Recording"),
            called="rekaman suara recording",
            why=N_("Children hear it at story hour. Only the staff can open it."),
            ask=lambda t, answers: t(
                "Please send the story as a voice message: hold the microphone beside the text field and speak."
            ),
        ),
        ChoiceStep(
            name="whose",
            label=N_("Who tells"),
            called="siapa pencerita bercerita who",
            choices=_tellers,
            said={Whose.OWN.value: "saya sendiri aku", Whose.OTHER.value: "nenek kakek ibu bapak orang lain"},
            why=N_("Whoever tells has to agree that it is played."),
            ask=lambda t, answers: t("Who tells the story?"),
        ),
        SpokenConsentStep(
            name="agreed",
            label=N_("The teller's consent"),
            called="persetujuan izin consent",
            wanted=lambda answers: answers.get("whose") == Whose.OTHER.value,
            why=N_("It is kept as proof, and only the staff can open it."),
            ask=lambda t, answers: t(
                "Does the teller agree that the library keeps the story and plays it at story hour? Best is a short"
                " voice message in which they say so. Or tap the key, if they have told you."
            ),
        ),
        TextStep(
            name="title",
            label=N_("Title"),
            called="judul title",
            most=LONGEST_TITLE,
            beside=0.7,
            why=N_("So that the staff find it for a story hour."),
            ask=lambda t, answers: t("What is the story called?"),
        ),
        ChoiceStep(
            name="theme",
            label=N_("Theme"),
            called="tema theme",
            choices=_themes,
            said={
                "legend": "legenda dongeng kaba hikayat",
                "childhood": "masa kecil dulu",
                "history": "sejarah perjuangan perang",
                "custom": "adat kerajinan masakan randang",
                "life": "nasihat petuah",
            },
            why=N_("So that the staff find it for a story hour."),
            ask=lambda t, answers: t("What is it about?"),
        ),
        ShownNameStep(
            name="name",
            label=N_("Told as"),
            why=N_("Under this name it is announced at story hour."),
            ask=lambda t, answers: t(
                "Under which name shall it be announced? Tap, or write one, for example “Nenek Upik”."
            ),
        ),
    ),
)
