"""Short facts: address, point on the map, contacts, interests, who is responsible for data protection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.place import KINDS, Contact
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.admin.buttons import EditContact, ShowContacts
from handlers.library.admin.contact_step import NOTHING, ContactValueStep
from handlers.library.admin.steps import PointStep
from handlers.library.admin.ways import back_ways
from handlers.library.screens import CONTACTS

NAMES = {
    "phone": N_("Telephone"),
    "whatsapp": N_("WhatsApp"),
    "email": N_("E-mail"),
    "website": N_("Website"),
    "instagram": N_("Instagram"),
    "facebook": N_("Facebook"),
    "telegram": N_("Telegram"),
}
_MOST_INTERESTS = 40


def saved(t: Texts, *keys: Button) -> Screen:
    """Done, and seen by residents at once."""
    return Screen(t("Saved. Residents' answers say so from now on."), [[*keys], *back_ways(t)])


# Place


async def _save_address(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[Library].set_address(tx, answers["address"])
    return saved(context.t)


async def _save_point(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[Library].set_point(tx, *answers["point"])
    return saved(context.t)


ADDRESS = Conversation(
    name="address",
    version=1,
    title=N_("Address"),
    why=N_("Residents who ask the way read it."),
    send_label=N_("Save"),
    finish=_save_address,
    needs=EDIT_LIBRARY,
    deed=N_("changed the address"),
    steps=(TextStep(name="address", label=N_("Address"), ask=lambda t, answers: t("What is the library's address?")),),
)
POINT = Conversation(
    name="point",
    version=1,
    title=N_("Point on the map"),
    why=N_("Residents who ask the way open it in their map."),
    send_label=N_("Save"),
    finish=_save_point,
    needs=EDIT_LIBRARY,
    deed=N_("changed the point on the map"),
    steps=(
        PointStep(
            name="point",
            label=N_("Point on the map"),
            ask=lambda t, answers: t("Please send the place from your phone (📎, Location), or its coordinates."),
        ),
    ),
)

# Contacts


async def _save_contact(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    value = "" if answers["value"] == NOTHING else answers["value"]
    await context.services[Library].set_contact(tx, answers["kind"], value)
    return saved(context.t, Button(context.t("Contacts"), ShowContacts()))


def _kinds(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(kind, t(NAMES[kind])) for kind in KINDS]


CONTACT = Conversation(
    name="contact",
    version=1,
    title=N_("Contacts"),
    why=N_("Residents see it where they ask how to reach the library. Please give none that is private."),
    send_label=N_("Save"),
    finish=_save_contact,
    needs=EDIT_LIBRARY,
    deed=N_("changed a contact of the library"),
    steps=(
        ChoiceStep(name="kind", label=N_("Kind"), choices=_kinds, ask=lambda t, answers: t("Which one?")),
        ContactValueStep(
            name="value",
            label=N_("Number or address"),
            most=120,
            ask=lambda t, answers: t("What shall residents read for {kind}?", kind=t(NAMES[answers["kind"]])),
        ),
    ),
)


def contacts_screen(t: Texts, contacts: Sequence[Contact]) -> Screen:
    """All of them, those that are missing too."""
    known = {one.kind: one.value for one in contacts}
    rows = [t(CONTACTS[kind], value=known.get(kind) or t("not filled in")) for kind in KINDS]
    keys = [Button(t(NAMES[kind]), EditContact(kind)) for kind in KINDS]
    return Screen(
        paragraphs(t("<b>Contacts</b>"), lines(*rows)),
        [*(keys[n : n + 2] for n in range(0, len(keys), 2)), *back_ways(t)],
    )


# Interests, data protection


class _InterestsStep(TextStep):
    def read(self, given: Any, t: Texts, answers: Answers, today: Any) -> str:
        text = TextStep.read(self, given, t, answers, today)
        names = names_of(text)
        if not names or len(names) > _MOST_INTERESTS or max(map(len, names)) > 30:
            raise Complaint(
                t("Please write up to {n} short words or names with commas between them.", n=_MOST_INTERESTS)
            )
        return ", ".join(names)


def names_of(text: str) -> list[str]:
    """Names between commas, each once, in small letters."""
    return [name for name in dict.fromkeys(" ".join(part.casefold().split()) for part in text.split(",")) if name]


async def _save_interests(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[Library].set_interests(tx, names_of(answers["names"]))
    return saved(context.t)


INTERESTS = Conversation(
    name="interests",
    version=1,
    title=N_("Interests"),
    why=N_("Residents choose from this list what they want to hear of."),
    send_label=N_("Save"),
    finish=_save_interests,
    needs=EDIT_LIBRARY,
    deed=N_("changed the list of interests"),
    steps=(
        _InterestsStep(
            name="names",
            label=N_("Interests"),
            most=1000,
            ask=lambda t, answers: t(
                "Which interests may residents choose from? Write the whole list with commas, for example "
                "“literature, computers, crafts”."
            ),
        ),
    ),
)


async def _save_officer(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[Library].set_data_officer(tx, answers["name"])
    return saved(context.t)


OFFICER = Conversation(
    name="officer",
    version=1,
    title=N_("Responsible for data protection"),
    why=N_("The law wants residents to know who answers for their data. The name is shown to them."),
    send_label=N_("Save"),
    finish=_save_officer,
    needs=EDIT_LIBRARY,
    deed=N_("named who is responsible for data protection"),
    steps=(
        NameStep(
            name="name",
            label=N_("Responsible for data protection"),
            most=120,
            ask=lambda t, answers: t("Who is responsible for data protection? Residents read the name."),
        ),
    ),
)

# Actions


def begins(form: Conversation) -> Any:
    """The action that begins a form of these."""

    @for_staff(EDIT_LIBRARY)
    @reads
    async def begin(context: Context, _: object) -> Begin:
        return Begin(form)

    return begin


edit_address, edit_point, edit_officer = begins(ADDRESS), begins(POINT), begins(OFFICER)


@for_staff(EDIT_LIBRARY)
@reads
async def edit_interests(context: Context, _: object) -> Begin:
    """The whole list, as it is where there is one: it is changed rather than written anew."""
    names = await context.services[Library].interests(context.reader)
    return Begin(INTERESTS, {"names": ", ".join(names)} if names else {})


@for_staff(EDIT_LIBRARY)
@reads
async def show_contacts(context: Context, _: object) -> Screen:
    """All of them."""
    return contacts_screen(context.t, await context.services[Library].contacts(context.reader))


@for_staff(EDIT_LIBRARY)
@reads
async def edit_contact(context: Context, tap: EditContact) -> Begin:
    """One of them."""
    if tap.kind not in KINDS:
        raise Unknown("contact")
    return Begin(CONTACT, {"kind": tap.kind})
