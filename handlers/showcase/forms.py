"""Sending a work: the form, and what begins it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.children.service import Children
from bot.areas.people.service import People
from bot.areas.showcase.rules import LONGEST, LONGEST_TITLE, SHORTEST, Kind, Made, Whose
from bot.areas.showcase.service import Showcase
from bot.areas.showcase.wordings import WORK, WORK_OF_CHILD, wording_for
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown, wording
from handlers.showcase import screens
from handlers.showcase.steps import ShownNameStep, WorkStep, named, tidied, work_of
from handlers.staff_reach import nobody_told

_LED = re.compile(
    r"\A\W*(?:(?:saya|aku|sy|mau|ingin|pengen|izin|ijin|tolong|kak|min|halo|ini|boleh)\W+){0,5}"
    r"(?:ngirim|kirim|kirimkan|mengirim|send|submit)\W+(?:a\W+|my\W+|sebuah\W+)?(?:puisi|pantun|sajak|poem)"
    r"(?:\W*(?:saya|ku|karya saya))?\s*[:\n]\s*(?P<poem>.+)\Z",
    re.IGNORECASE | re.DOTALL,
)
_CHILDS = re.compile(r"\b(anak|putra|putri|si kecil|cucu|my (?:child|son|daughter)|kid)\b", re.IGNORECASE)


def poem_in(text: str) -> str:
    """The poem that follows “kirim puisi:” in the same message; '' where none does."""
    found = _LED.match(text)
    poem = tidied(found["poem"]) if found else ""
    return poem if SHORTEST <= len(poem) <= LONGEST else ""


def looks_like_poem(text: str) -> bool:
    """Whether a message brings a poem with it."""
    return bool(poem_in(text))


async def always(context: Context, text: str) -> bool:
    """It is one for every reader."""
    return True


@reads
async def begin(context: Context, asked: object) -> Begin:
    """The form. Raises TooManyWorks."""
    return await begun(context, asked)


async def begun(context: Context, asked: object) -> Begin:
    """The same; a photo under which it was said is the work. Raises TooManyWorks."""
    known: dict[str, Any] = {}
    if isinstance(asked, Heard) and context.attached is not None and (work := work_of(context.attached)):
        known["work"] = {**work, "words": ""}  # what was said below it was to us
        if _CHILDS.search(asked.typed):
            known["+child"] = True
    return await _begin(context, known)


@reads
async def begin_with_poem(context: Context, text: str) -> Begin:
    """“Kirim puisi:” and the poem below. Raises TooManyWorks."""
    return await _begin(context, {"work": {"kind": Kind.POEM.value, "words": poem_in(text)}})


async def _begin(context: Context, known: dict[str, Any]) -> Begin:
    await context.services[Showcase].make_room(context.reader, context.person.id)
    children = await context.services[Children].of(context.reader, context.person.id)
    if known.pop("+child", False) and not children:
        known["whose"] = Whose.CHILD.value
    return Begin(SEND, {**known, ABOUT: about(context, [[one.id, one.name] for one in children])}, link="karya")


def about(context: Context, children: Sequence[Any] = ()) -> dict[str, Any]:
    """What a form knows of whoever fills it in, as JSON."""
    return {"first": context.person.called or context.first_name, "children": list(children)}


def _whose(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    children = (answers.get(ABOUT) or {}).get("children", ())
    return [
        (Whose.OWN.value, t("Mine, I am 18 or older")),
        (Whose.YOUNG.value, t("Mine, I am under 18")),
        *((f"c{number}", t("{name}'s, my child", name=name)) for number, name in children),
        (Whose.CHILD.value, t("Another child of mine") if children else t("My child's")),
    ]


def made_of(answers: Mapping[str, Any]) -> Made:
    """What a filled form sends."""
    work, whose = answers["work"], answers["whose"]
    child = int(whose[1:]) if whose[:1] == "c" and whose[1:].isdecimal() else None
    file_kind, file_id = work.get("file", ("", ""))
    return Made(
        kind=Kind(work["kind"]),
        whose=Whose.CHILD if child is not None else Whose(whose),
        title=answers.get("title") or "",
        words=work.get("words", ""),
        file_kind=file_kind,
        file_id=file_id,
        seconds=work.get("seconds", 0),
        shown_as=named(answers["name"], answers),
        child_id=child,
    )


async def _send(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    made, person, showcase = made_of(answers), context.person.id, context.services[Showcase]
    if made.child_id is not None:
        await context.services[Children].child(tx, person, made.child_id)
    await context.services[People].meet(tx, context.person, context.first_name)
    if made.whose is Whose.YOUNG:
        work, token = await showcase.send_young(tx, person, made)
        return screens.for_guardian(context.t, work, context.link(f"{screens.LINK}_{token}"))
    work = await showcase.send(tx, person, made, shown(context.t, wording_for(made)))
    return screens.received(context.t, work, await nobody_told(context, tx))


def _agreed(t: Texts, answers: Answers) -> str:
    match answers.get("whose"):
        case Whose.YOUNG.value:
            return ""
        case Whose.OWN.value:
            return wording(t, WORK)
    return wording(t, WORK_OF_CHILD)


SEND = Conversation(
    name="work",
    version=1,
    title=N_("Send a work"),
    send_label=N_("I agree"),
    plain_label=N_("Send it to a parent first"),
    finish=_send,
    consent=_agreed,
    steps=(
        WorkStep(
            name="work",
            label=N_("Work"),
            called="karya puisi gambar foto suara work poem picture",
            why=N_("This is what the staff look at and what is shown. Nothing is shown before you have agreed."),
            ask=lambda t, answers: t(
                "Please send the work now: a poem in one message, a photo of a drawing, or a voice message."
            ),
        ),
        ChoiceStep(
            name="whose",
            label=N_("Whose it is"),
            called="punya siapa pembuat umur whose",
            choices=_whose,
            said={
                Whose.OWN.value: "dewasa sendiri",
                Whose.YOUNG.value: "remaja pelajar siswa smp sma",
                Whose.CHILD.value: "anak cucu",
            },
            why=N_("For whoever is under 18, a parent has to agree. It is not shown."),
            ask=lambda t, answers: t("Whose work is it?"),
        ),
        TextStep(
            name="title",
            label=N_("Title"),
            called="judul title",
            most=LONGEST_TITLE,
            optional=True,
            beside=0.7,
            why=N_("It stands above the work. You may skip it."),
            ask=lambda t, answers: t("What is it called? You may skip this."),
        ),
        ShownNameStep(
            name="name",
            label=N_("Shown as"),
            why=N_("Everybody who sees the work sees this name, and nothing else of you."),
            ask=lambda t, answers: t(
                "Which name shall stand below it? Tap, or write any name: full, first or invented."
            ),
        ),
    ),
)
