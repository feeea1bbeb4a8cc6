"""The certificate of a challenge: the name is looked at once, then the file comes as often as it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.challenges.certificates import ChallengeCertificates
from bot.areas.challenges.refusals import NameNeeded
from bot.areas.challenges.rules import Challenge, Entry
from bot.areas.events.documents.certificate import certificate
from bot.areas.events.documents.lettering import legible
from bot.areas.events.documents.types import Certificate, CertificateWords
from bot.areas.followup.rules import spelt
from bot.areas.library.signing import Signer, Signing
from bot.base.database import Reader, Transaction
from bot.base.html import lines, paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from handlers.challenges import words
from handlers.challenges.buttons import CorrectChallengeName, IssueChallengeCertificate, OpenEntry
from handlers.followup.certificates import PrintedNameStep
from handlers.navigation import OpenChallengeCertificate, menu_key

CERTIFICATE = "challenge_certificate"
LINK = "ctb"  # the prefix of the start payload


@reads
async def open_one(context: Context, tap: OpenChallengeCertificate) -> Screen:
    """The file; before the first time, whether the name is right. Raises Unknown."""
    certificates, t = context.services[ChallengeCertificates], context.t
    one, entry = await certificates.of(context.reader, tap.entry, context.person.id)
    if entry.code:
        return _file(context, one, entry)
    said = paragraphs(
        t("Certificate for “{title}”.", title=one.name),
        t("Name on it: <b>{name}</b>", name=entry.name),
        t("Is the name right, with titles as you like them? It cannot be changed afterwards."),
    )
    yes = Button(t("Yes, that is right"), IssueChallengeCertificate(entry.id), style="primary")
    return Screen(said, [[yes, Button(t("Correct the name"), CorrectChallengeName(entry.id))], _back(t, entry)])


@writes
async def issue(context: Context, tap: IssueChallengeCertificate, tx: Transaction) -> Screen:
    """The file. Raises Unknown, NameNeeded."""
    certificates = context.services[ChallengeCertificates]
    return _file(context, *await certificates.issue(tx, tap.entry, context.person.id))


@reads
async def correct(context: Context, tap: CorrectChallengeName) -> Screen | Begin:
    """Another name, while there is no certificate yet. Raises Unknown."""
    certificates = context.services[ChallengeCertificates]
    one, entry = await certificates.of(context.reader, tap.entry, context.person.id)
    return _file(context, one, entry) if entry.code else Begin(NAME, {ABOUT: entry.id})


async def _issue_with(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    certificates = context.services[ChallengeCertificates]
    return _file(context, *await certificates.issue(tx, answers[ABOUT], context.person.id, answers["name"]))


NAME = Conversation(
    name="challenge_certificate_name",
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


def name_needed(context: Context, refusal: NameNeeded) -> Screen:
    """The name has letters that no paper here can show."""
    t = context.t
    other = Button(t("Correct the name"), CorrectChallengeName(refusal.entry_id), style="primary")
    said = t("This name cannot be printed. Please write it in plain letters.")
    return Screen(said, [[other], *words.ways(t)])


def _back(t: Texts, entry: Entry) -> list[Button]:
    return [Button(t("Back"), OpenEntry(entry.id)), menu_key(t)]


def _file(context: Context, one: Challenge, entry: Entry) -> Screen:
    t, code, link = context.t, spelt(entry.code), context.link(f"{LINK}_{entry.code}")
    details = {"entry": entry.id, "library": context.library_name, "link": link}
    said = lines(
        t("Certificate of {name}: {title}.", name=entry.printed, title=one.name),
        t("Code <b>{code}</b>. For 12 months after the challenge, anybody can check here that it is true.", code=code),
    )
    keys = [[Button(t("Copy the link for checking"), copy=link)], _back(t, entry)]
    return Screen(said, keys, fresh=True, document=File(CERTIFICATE, f"sertifikat-{code}.pdf", details))


@reads
async def verify(context: Context, code: str) -> Screen:
    """`?start=ctb_<code>`: the name as on the certificate, the challenge, when it was done; nothing else."""
    t = context.t
    found = await context.services[ChallengeCertificates].with_code(context.reader, code)
    if found is None:
        said = t("We know no certificate of this code. Please check the code, or ask the library.")
        return Screen(said, [[menu_key(t)]])
    one, entry = found
    done = t.date(entry.done_at.astimezone(t.zone).date()) if entry.done_at else ""
    facts = (
        t("Name: {name}", name=entry.printed),
        t("Reading challenge: {title}", title=one.name),
        t("Date: {date}", date=done),
    )
    return Screen(paragraphs(t("This certificate is true ✅"), lines(*facts)), [[menu_key(t)]])


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The PDF, in Indonesian whoever reads it; None where there is no such certificate any more."""
    found = await services[ChallengeCertificates].to_draw(reader, details["entry"])
    if found is None:
        return None
    signer = await services[Signing].signer(reader)
    in_indonesian = replace(t, language="id")
    return certificate(_paper(in_indonesian, *found, signer, details), _words(in_indonesian))


def _paper(t: Texts, one: Challenge, entry: Entry, signer: Signer, details: Mapping[str, Any]) -> Certificate:
    def day(moment: Any) -> str:
        return t.date(moment.astimezone(t.zone).date()).partition(", ")[2] if moment else ""

    issued = day(entry.issued_at)
    return Certificate(
        library=details["library"],
        participant=entry.printed,
        event=legible(one.name).shown or t("a reading challenge").plain,
        took_place=t("{books}, done on {day}", books=words.wanted(t, one), day=day(entry.done_at)).plain,
        issued=f"{signer.town}, {issued}" if signer.town else issued,
        code=spelt(entry.code),
        link=details["link"],
        owner=signer.owner,
        signer=signer.name,
        signer_title=signer.title,
        signer_number=signer.number,
    )


def _words(t: Texts) -> CertificateWords:
    return CertificateWords(
        heading=t("Certificate").plain,
        given_to=t("given to").plain,
        took_part=t("for finishing the reading challenge").plain,
        verify=t("Check that it is true:").plain,
    )
