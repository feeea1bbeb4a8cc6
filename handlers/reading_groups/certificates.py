"""The certificate of a season: the name is looked at once, then the paper comes as often as it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.events.documents.certificate import certificate
from bot.areas.events.documents.lettering import legible
from bot.areas.events.documents.types import Certificate as Paper
from bot.areas.events.documents.types import CertificateWords
from bot.areas.followup.rules import spelt
from bot.areas.library.signing import Signing
from bot.areas.reading_groups.archive.rules import Certificate, UnprintableName
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import lines, paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from handlers.followup.certificates import PrintedNameStep
from handlers.navigation import menu_key
from handlers.reading_groups.archive_buttons import NameOnCertificate, SeasonCertificate, ShowSeason

CERTIFICATE = "reading_group_certificate"
LINK = "kc"
"""What the link begins with by which a certificate is checked."""


@writes
async def open_one(context: Context, tap: SeasonCertificate, tx: Transaction) -> Screen:
    """The file; before the first time, whether the name is right. Raises Unknown, NotMember, UnprintableName."""
    certificates, person = context.services[ReadingGroups].certificates, context.person.id
    issued, name = await certificates.mine(tx, tap.group, person, tap.year)
    if issued is None and not tap.sure:
        return ask_name(context.t, tap.group, tap.year, name)
    return _file(context, tap.group, await certificates.issue(tx, tap.group, person, tap.year))


def ask_name(t: Texts, group: int, year: int, name: str) -> Screen:
    """Is it right?"""
    said = paragraphs(
        t("Name on it: <b>{name}</b>", name=name),
        t("Is the name right, with titles as you like them? It cannot be changed afterwards."),
    )
    yes = Button(t("Yes, that is right"), SeasonCertificate(group, year, True), style="primary")
    return Screen(said, [[yes, Button(t("Correct the name"), NameOnCertificate(group, year))], _back(t, group, year)])


def _back(t: Texts, group: int, year: int) -> list[Button]:
    return [Button(t("The season"), ShowSeason(group, year)), menu_key(t)]


def _file(context: Context, group: int, one: Certificate) -> Screen:
    t, code, link = context.t, spelt(one.code), context.link(f"{LINK}_{one.code}")
    said = lines(
        t("Certificate of {name}: {title}.", name=one.name, title=_title(t, one)),
        t("Code <b>{code}</b>. Anybody can check here that it is true.", code=code),
    )
    details = {"certificate": one.id, "library": context.library_name, "link": link}
    keys = [[Button(t("Copy the link for checking"), copy=link)], _back(t, group, one.year)]
    return Screen(said, keys, fresh=True, document=File(CERTIFICATE, f"sertifikat-{code}.pdf", details))


def _title(t: Texts, one: Certificate) -> str:
    return t("the reading group {group}, {year}", group=one.group, year=str(one.year))


@reads
async def verify(context: Context, code: str) -> Screen:
    """The name as on the certificate, the group, its books; nothing else."""
    t, one = context.t, await context.services[ReadingGroups].certificates.verify(context.reader, code)
    if one is None:
        said = t("We know no certificate of this code. Please check the code, or ask the library.")
        return Screen(said, [[menu_key(t)]])
    rows = lines(
        t("Name: {name}", name=one.name),
        t("For: {title}", title=_title(t, one)),
        t("Books: {titles}", titles=", ".join(one.books)),
    )
    return Screen(paragraphs(t("This certificate is true ✅"), rows), [[menu_key(t)]])


async def make(services: Services, reader: Reader, t: Texts, _: int, details: Mapping[str, Any]) -> Drawing | None:
    """The PDF, in Indonesian whoever reads it; None where there is no such certificate any more."""
    one = await services[ReadingGroups].certificates.by_id(reader, details["certificate"])
    if one is None:
        return None
    signer, t = await services[Signing].signer(reader), replace(t, language="id")
    issued = t.date(one.issued_at.astimezone(t.zone).date()).partition(", ")[2]
    paper = Paper(
        library=details["library"],
        participant=one.name,
        event=legible(", ".join(one.books)).shown,
        took_place=legible(_title(t, one)).shown,
        issued=f"{signer.town}, {issued}" if signer.town else issued,
        code=spelt(one.code),
        link=details["link"],
        owner=signer.owner,
        signer=signer.name,
        signer_title=signer.title,
        signer_number=signer.number,
    )
    words = CertificateWords(
        heading=t("Certificate").plain,
        given_to=t("given to").plain,
        took_part=t("for reading to the end").plain,
        verify=t("Check that it is true:").plain,
    )
    return certificate(paper, words)


def unprintable(context: Context, refusal: UnprintableName) -> Screen:
    """Another name is asked for."""
    t = context.t
    other = Button(t("Correct the name"), NameOnCertificate(refusal.group_id, refusal.year), style="primary")
    said = t("This name cannot be printed. Please write it in plain letters.")
    return Screen(said, [[other], _back(t, refusal.group_id, refusal.year)])


async def _issue(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    group, year = answers[ABOUT]
    certificates = context.services[ReadingGroups].certificates
    return _file(context, group, await certificates.issue(tx, group, context.person.id, year, answers["name"]))


NAME = Conversation(
    name="reading_group_certificate_name",
    version=1,
    title=N_("Name on the certificate"),
    send_label=N_("Make the certificate"),
    finish=_issue,
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


@reads
async def correct(context: Context, tap: NameOnCertificate) -> Screen | Begin:
    """Another name, while there is no certificate yet. Raises Unknown, NotMember."""
    certificates = context.services[ReadingGroups].certificates
    issued, _ = await certificates.mine(context.reader, tap.group, context.person.id, tap.year)
    return _file(context, tap.group, issued) if issued else Begin(NAME, {ABOUT: [tap.group, tap.year]})
