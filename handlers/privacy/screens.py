"""What people see of their own data, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.areas.children.wordings import CHILD, PHOTO
from bot.areas.consents.rules import Consent
from bot.areas.library.place import Contact
from bot.areas.privacy.rules import Counted, Request
from bot.base.html import Html, lines, paragraphs
from bot.base.identity import Person
from bot.base.personal_data import PersonalData
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from handlers.library.screens import CONTACTS
from handlers.navigation import OpenChild, OpenData, OpenMenu, ShowProfile, desk_ways, menu_key
from handlers.privacy.buttons import (
    AnswerRequest,
    AskAboutData,
    CorrectName,
    EraseData,
    ExplainData,
    OpenConsents,
    OpenPrivacy,
    TakeData,
    WithdrawConsent,
)
from handlers.privacy.things import things

JSON, PAGE = "personal_json", "personal_page"
_ON_THE_CARD = frozenset({CHILD.purpose, PHOTO.purpose})
_MOST_REQUESTS = 10


def overview(t: Texts, person: Person, counts: Sequence[Counted]) -> Screen:
    """What is kept, and all that can be done about it."""
    name = t("Name: <b>{name}</b>", name=person.name)
    found = [t("• {what}", what=what) for what in things(t, counts)]
    rest = lines(*found) if found else t("Besides, nothing is kept of you.")
    keys = [
        [Button(t("Why, and for how long"), ExplainData())],
        [Button(t("Correct my name"), CorrectName()), Button(t("Download my data"), TakeData())],
        [Button(t("What I agreed to"), OpenConsents())],
        [Button(t("What I told for the report"), ShowProfile())],
        [Button(t("Delete my data"), EraseData(), style="danger")],
        [menu_key(t)],
    ]
    return Screen(paragraphs(t("<b>Your data in this bot</b>"), lines(name, rest)), keys)


def explained(t: Texts, counts: Sequence[Counted]) -> Screen:
    """Each kind that is kept: why, and for how long."""
    mine = _distinct(one.data for one in counts)
    told = [t("<b>{what}</b>: {why} Kept {kept}.", what=t(h.what), why=t(h.why), kept=t(h.kept)) for h in mine]
    onward = [[Button(t("Privacy notice"), OpenPrivacy())], [Button(t("Ask the staff about my data"), AskAboutData())]]
    return Screen(paragraphs(*told) if told else t("Nothing is kept of you."), [*onward, ways(t)])


def files(t: Texts) -> Sequence[Screen]:
    """All data twice: as a page to read, and as JSON for programs."""
    page = Screen(t("Your data as a page to read."), document=File(PAGE, "data-saya.html"), fresh=True)
    return [page, Screen(t("The same for programs."), [ways(t)], document=File(JSON, "data-saya.json"))]


def asks_erasure(t: Texts) -> Screen:
    """What deletion means, and the last question."""
    what = t("Delete all your data in this bot? This cannot be undone.")
    means = lines(
        t("• Your seats at events and your places in queues are given up."),
        t("• Profiles of your children go, unless a second guardian keeps them."),
        t("• Only numbers without names stay, for the library's reports."),
        t("• Copies that protect against faults go within 30 days."),
    )
    keys = [
        [Button(t("Yes, delete everything"), EraseData(sure=True), style="danger")],
        [Button(t("Download my data"), TakeData())],
        [Button(t("No, keep my data"), OpenData())],
    ]
    return Screen(paragraphs(what, means), keys)


def erased(t: Texts) -> Screen:
    """The confirmation, after which nothing is known of this person."""
    said = t("Your data are deleted. Thank you for having been with us; you may write to us again at any time.")
    return Screen(said, [[Button(t("Menu"), OpenMenu())]], parting=True)


def privacy(t: Texts, library: str, officer: str, contacts: Sequence[Contact]) -> Screen:
    """The notice, in plain words."""
    unknown = t("(not filled in yet)")
    reached = lines(*(t(CONTACTS[contact.kind], value=contact.value) for contact in contacts))
    text = paragraphs(
        t("<b>Your data with {library}</b>", library=library),
        t("We keep only what you give us here, and use it only to serve you. We sell nothing and pass nothing on."),
        t("Messages travel through Telegram, whose servers are abroad. Please send no NIK and no documents."),
        t("With /datasaya you can see, correct, download and delete your data at any time."),
        t("What only the staff can do is answered within 3 × 24 hours."),
        t("What has served its time is deleted every night; copies that protect against faults go within 30 days."),
        lines(t("Responsible for data protection: {officer}", officer=officer or unknown), reached),
    )
    return Screen(text, [ways(t)])


def consents(
    t: Texts, given: Sequence[Consent], titles: Mapping[str, str], children: Mapping[str, tuple[int, str]]
) -> Screen:
    """All that was agreed to. `titles`: msgids by purpose; `children`: id and name by the subject of consents."""
    if not given:
        return Screen(t("You have not been asked to agree to anything yet."), [ways(t)])
    whats = [_what(t, one, titles, children) for one in given]
    rows = [_consent(t, one, what) for one, what in zip(given, whats, strict=True)]
    open_ones = [(one, what) for one, what in zip(given, whats, strict=True) if one.withdrawn_at is None]
    # who agreed to two versions of a wording takes both back at once
    latest = {(one.shown.purpose, one.subject): (one, what) for one, what in open_ones}
    keys = [[_withdrawal(t, one, what, children)] for one, what in latest.values()]
    return Screen(paragraphs(t("<b>What you agreed to</b>"), lines(*rows)), [*keys, ways(t)])


def request_told(t: Texts, request: Request) -> Screen:
    """What the owner reads of a request."""
    text = paragraphs(
        t("A resident asks about their data:"),
        Html("<i>") + request.words + Html("</i>"),
        t("Please answer before {moment}.", moment=t.moment(request.due_at)),
    )
    return Screen(text, [[Button(t("Answer"), AnswerRequest(request.id))], [menu_key(t)]])


def requests(context: Context, waiting: Sequence[Request]) -> Screen:
    """What was asked, the most urgent first, with a key to answer each."""
    t = context.t
    shown = waiting[:_MOST_REQUESTS]
    told = [
        lines(
            t("<b>{number}.</b> {words}", number=n, words=one.words),
            t("Answer before {moment} ({left}).", moment=t.moment(one.due_at), left=time_left(t, one, context.now)),
        )
        for n, one in enumerate(shown, 1)
    ]
    keys = [[Button(t("Answer {number}", number=n), AnswerRequest(one.id))] for n, one in enumerate(shown, 1)]
    head = t("<b>Requests about data</b>")
    return Screen(paragraphs(head, *(told or [t("Nothing waits for you.")])), [*keys, desk_ways(t)])


def time_left(t: Texts, request: Request, now: datetime) -> Html:
    """How much of the three times 24 hours is left."""
    hours = int((request.due_at - now).total_seconds() // 3600)
    if hours < 0:
        return t("overdue")
    return t.plural("{n} hour left", "{n} hours left", hours)


def request_kept(context: Context, request: Request, nobody: Html) -> Screen:
    """What the person reads of it. `nobody`: that nobody can be told of it."""
    t, until = context.t, context.t.moment(request.due_at)
    said = t("Thank you, we pass your request on to the staff. They answer before {moment}.", moment=until)
    return Screen(paragraphs(t("Thank you for your request."), nobody) if nobody else said, [ways(t)])


def _what(t: Texts, one: Consent, titles: Mapping[str, str], children: Mapping[str, tuple[int, str]]) -> Html:
    """What it is about, and which child. A purpose that no area asks for any more stands as it is kept."""
    what, name = t(titles.get(one.shown.purpose, one.shown.purpose)), children.get(one.subject, (0, ""))[1]
    return t("{what} ({name})", what=what, name=name) if name else what


def _consent(t: Texts, one: Consent, what: Html) -> Html:
    given = t("• {about}: given on {day}", about=what, day=t.date(one.given_at.astimezone(t.zone).date()))
    if one.withdrawn_at is None:
        return given
    return t("{given}, taken back on {day}", given=given, day=t.date(one.withdrawn_at.astimezone(t.zone).date()))


def _withdrawal(t: Texts, one: Consent, what: Html, children: Mapping[str, tuple[int, str]]) -> Button:
    """A child's profile rests on its consent: taking that back means deleting, on the child's card."""
    child, name = children.get(one.subject, (0, ""))
    if child and one.shown.purpose in _ON_THE_CARD:
        return Button(t("Take the consent back: {name}", name=name), OpenChild(child))
    return Button(t("Take back: {what}", what=what), WithdrawConsent(one.id))


def _distinct(data: Iterable[PersonalData]) -> list[PersonalData]:
    return list({one.what: one for one in data}.values())


def ways(t: Texts) -> list[Button]:
    """Back to one's data, and to the menu."""
    return [Button(t("My data"), OpenData()), menu_key(t)]
