"""Certificates: the name is looked at once, then the file comes as often as it is asked for; anybody may check one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.children.service import Children
from bot.areas.events.documents.certificate import certificate
from bot.areas.events.documents.lettering import legible, printable
from bot.areas.events.documents.types import Certificate as Paper
from bot.areas.events.documents.types import CertificateWords, Unprintable
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.areas.followup.rules import Certificate, NameNeeded, spelt
from bot.areas.followup.service import Followup
from bot.areas.library.signing import Signer, Signing
from bot.base.database import Reader, Transaction
from bot.base.html import lines, paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from handlers.followup.buttons import CorrectCertificate, IssueCertificate, OpenCertificate
from handlers.navigation import ShowCertificates, menu_key

CERTIFICATE = "certificate"


async def children_of(context: Context) -> list[int]:
    """Those whose certificates this person has besides their own."""
    return [child.id for child in await context.services[Children].of(context.reader, context.person.id)]


@reads
async def open_one(context: Context, tap: OpenCertificate) -> Screen:
    """The file; before the first time, whether the name is right."""
    certifying = context.services[Followup].certifying
    one = await certifying.mine(context.reader, context.person.id, await children_of(context), tap.registration)
    if one.code:
        return _file(context, one)
    t = context.t
    said = paragraphs(
        t("Certificate for “{title}”.", title=one.title),
        t("Name on it: <b>{name}</b>", name=one.name) if one.name else "",
        t("Is the name right, with titles as you like them? It cannot be changed afterwards."),
    )
    yes = Button(t("Yes, that is right"), IssueCertificate(one.registration_id), style="primary")
    other = Button(t("Correct the name"), CorrectCertificate(one.registration_id))
    return Screen(said, [[yes, other] if one.name else [other], [_back(t), menu_key(t)]])


@writes
async def issue(context: Context, tap: IssueCertificate, tx: Transaction) -> Screen:
    """The file. Raises NotYours, NameNeeded."""
    children = await children_of(context)
    return _file(
        context, await context.services[Followup].certifying.issue(tx, context.person.id, children, tap.registration)
    )


@reads
async def begin_correction(context: Context, tap: CorrectCertificate) -> Screen | Begin:
    """Another name, while there is no certificate yet."""
    certifying = context.services[Followup].certifying
    one = await certifying.mine(context.reader, context.person.id, await children_of(context), tap.registration)
    return _file(context, one) if one.code else Begin(NAME, {ABOUT: tap.registration})


def name_needed(context: Context, refusal: NameNeeded) -> Screen:
    """The name has letters that no paper here can show."""
    t = context.t
    said = t("This name cannot be printed. Please write it in plain letters.")
    other = Button(t("Correct the name"), CorrectCertificate(refusal.registration_id), style="primary")
    return Screen(said, [[other], [_back(t), menu_key(t)]])


def _file(context: Context, one: Certificate) -> Screen:
    t, code = context.t, spelt(one.code)
    details = {"certificate": one.id, "library": context.library_name, "link": context.link(f"c_{one.code}")}
    said = lines(
        t("Certificate of {name}: {title}.", name=one.name, title=one.title),
        t("Code <b>{code}</b>. For 24 months, anybody can check here that it is true.", code=code),
    )
    keys = [[Button(t("Copy the link for checking"), copy=context.link(f"c_{one.code}"))], [_back(t), menu_key(t)]]
    return Screen(said, keys, fresh=True, document=File(CERTIFICATE, f"sertifikat-{code}.pdf", details))


def _back(t: Texts) -> Button:
    return Button(t("Certificates"), ShowCertificates())


@reads
async def verify(context: Context, code: str) -> Screen:
    """`?start=c_<code>`: the name as on the certificate, the event, its date; nothing else."""
    t, one = context.t, await context.services[Followup].certifying.verify(context.reader, code)
    if one is None:
        said = t("We know no certificate of this code. Please check the code, or ask the library.")
        return Screen(said, [[menu_key(t)]])
    text = paragraphs(
        t("This certificate is true ✅"),
        lines(
            t("Name: {name}", name=one.name),
            t("Event: {title}", title=one.title),
            t("Date: {date}", date=t.date(one.ends_at.astimezone(t.zone).date())),
        ),
    )
    return Screen(text, [[menu_key(t)]])


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The PDF, in Indonesian whoever reads it; None where there is no such certificate any more."""
    one = await services[Followup].certifying.by_id(reader, details["certificate"])
    if one is None:
        return None
    event = await services[Events].reading.event(reader, one.event_id)
    signer = await services[Signing].signer(reader)
    in_indonesian = replace(t, language="id")
    paper = _paper(in_indonesian, one, event, signer, details)
    return certificate(paper, _words(in_indonesian))


def _paper(t: Texts, one: Certificate, event: Event, signer: Signer, details: Mapping[str, Any]) -> Paper:
    issued = t.date(one.issued_at.astimezone(t.zone).date()).partition(", ")[2] if one.issued_at else ""
    return Paper(
        library=details["library"],
        participant=one.name,
        event=legible(one.title).shown or t("an event of the library").plain,
        took_place=_took_place(t, event, one),
        issued=f"{signer.town}, {issued}" if signer.town else issued,
        code=spelt(one.code),
        link=details["link"],
        owner=signer.owner,
        signer=signer.name,
        signer_title=signer.title,
        signer_number=signer.number,
    )


def _took_place(t: Texts, event: Event, one: Certificate) -> str:
    """When, and where."""
    sessions = event.sessions_of(one.session_id)
    first, last = sessions[0], sessions[-1]
    days = [t.date(session.starts_at.astimezone(t.zone).date()) for session in (first, last)]
    place = legible(first.place or event.details.place).shown
    when = days[0]
    if days[0] != days[1]:
        when = t("{first} to {last}, {n} sessions", first=days[0], last=days[1], n=len(sessions)).plain
    return f"{when}, {place}" if place else when


def _words(t: Texts) -> CertificateWords:
    return CertificateWords(
        heading=t("Certificate").plain,
        given_to=t("given to").plain,
        took_part=t("for taking part in").plain,
        verify=t("Check that it is true:").plain,
    )


def _printable(t: Texts, text: str) -> str:
    try:
        return printable(text)
    except Unprintable as error:
        raise Complaint(t("This name cannot be printed. Please write it in plain letters.")) from error


class PrintedStep(TextStep):
    """Words that can be printed."""

    def read(self, given: Given, t: Texts, answers: Answers, today: Any) -> str:
        return _printable(t, super().read(given, t, answers, today))


class PrintedNameStep(NameStep):
    """A name that can be printed."""

    def read(self, given: Given, t: Texts, answers: Answers, today: Any) -> str:
        return _printable(t, super().read(given, t, answers, today))


async def _issue_with(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    children = await children_of(context)
    certifying = context.services[Followup].certifying
    return _file(context, await certifying.issue(tx, context.person.id, children, answers[ABOUT], answers["name"]))


NAME = Conversation(
    name="certificate_name",
    version=1,
    title=N_("Name on the certificate"),
    send_label=N_("Make the certificate"),
    finish=_issue_with,
    steps=(
        PrintedNameStep(
            name="name",
            why=N_("It stands on the certificate as you write it. Whoever checks the certificate sees it, too."),
            label=N_("Name"),
            most=80,
            ask=lambda t, answers: t("Which name shall the certificate have?"),
        ),
    ),
)
