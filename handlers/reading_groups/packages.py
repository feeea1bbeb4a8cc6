"""The group's package: copies that are kept for it until it meets, asked for by its leader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.search.types import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.holds.packages.rules import MOST, WITHOUT_A_MEETING, Package, PackageThere, State
from bot.areas.holds.packages.service import Packages
from bot.areas.reading_groups.books.rules import AT_WORK, Book
from bot.areas.reading_groups.rules import Group
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.reading.text import fold
from bot.base.refusals import SwitchedOff, Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes, writes_after
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.paging import number_keys
from handlers.reading_groups.book_buttons import OpenBook
from handlers.reading_groups.managing import led
from handlers.reading_groups.package_buttons import AskPackage, GiveUpPackage, ShowPackage
from handlers.sure import Sure, sure

_USUAL = (5, 10, 15, 20, MOST)
_EDITIONS = 4
_STANDS = {
    State.FETCHING: N_("Asked for: {n} of {wanted} copies. You hear from us when they lie at the desk."),
    State.READY: N_("{n} copies wait at the desk until {day}. Please say the code <b>{code}</b> there."),
    State.OUT: N_("The group has {n} copies. Please bring them back together by {back}."),
}
_GIVE_UP = Sure(N_("Yes, do without it"), N_("Keep the package"))


@reads
async def show(context: Context, tap: ShowPackage) -> Screen:
    """As it stands, or how many copies. Raises Unknown, NotLeader, NotRunning."""
    group, book = await _led(context, context.reader, tap.book)
    found = await context.services[Packages].of_group(context.reader, group.id)
    return stands(context.t, book, found) if found else ask(context.t, group, book)


async def _led(context: Context, reader: Reader, book_id: int) -> tuple[Group, Book]:
    for needed in ("catalogue", "holds"):
        if not context.has(needed):
            raise SwitchedOff(needed)
    book = await context.services[ReadingGroups].books.find(reader, book_id)
    return await led(context, reader, book.group_id), book


def ask(t: Texts, group: Group, book: Book) -> Screen:
    """How many? As many as there are members, or a usual number."""
    numbers = sorted({max(1, min(group.members, MOST)), *_USUAL})
    keys = [Button(str(n), AskPackage(book.id, n)) for n in numbers]
    said = paragraphs(
        t("<b>{title}</b>: the group's package", title=book.title),
        t("Copies are set aside together, kept until the group meets, and brought back together."),
        t("How many copies? The group has {n} members.", n=group.members),
    )
    return Screen(said, [keys[:3], keys[3:], _back(t, book.id)])


def _back(t: Texts, book: int) -> list[Button]:
    return [Button(t("Back to the group's book"), OpenBook(book)), menu_key(t)]


def stands(t: Texts, book: Book, found: Sequence[Package], led_by: str = "") -> Screen:
    """Where the packages of the group stand; what is not out yet can be given up."""
    keys = [
        [Button(t("Do without the package"), GiveUpPackage(book.id, one.id))]
        for one in found
        if one.state is not State.OUT
    ]
    rows = [lines(t("<b>{title}</b>: the group's package", title=one.title), line(t, one)) for one in found]
    return Screen(paragraphs(led_by, *rows), [*keys, _back(t, book.id)])


def line(t: Texts, one: Package) -> Html:
    """Where one stands, in a sentence."""
    if one.state is State.ENDED:
        return t("The package has ended.")
    day, back = t.date(one.until), t.date(one.back_by)
    return t(_STANDS[one.state], n=one.many, wanted=one.wanted, day=day, code=one.code, back=back)


async def kept(context: Context, book: Book) -> Html:
    """For members: how many copies the group has, once they are set aside, while the book is at work."""
    found = await context.services[Packages].of_group(context.reader, book.group_id) if book.state in AT_WORK else ()
    many = sum(one.many for one in found if one.state in (State.READY, State.OUT))
    return context.t("Copies for the group: {n}. Ask the leader for one.", n=many) if many else Html()


async def _editions(context: Context, tap: AskPackage) -> Sequence[tuple[int, str]]:
    """The titles that may be meant; the one that surely is, alone."""
    if tap.title:
        return [(tap.title, "")]
    _, book = await _led(context, context.reader, tap.book)
    answer = await context.services[Catalogue].ask(book.title)
    if answer.confidence is Confidence.NONE:
        return []
    lending = context.services[Lending]
    named = [(hit.id, await lending.title(context.reader, hit.id)) for hit in answer.hits[:_EDITIONS]]
    found = [(title_id, title) for title_id, (title, withdrawn) in named if not withdrawn]
    same = [one for one in found if fold(one[1]) == fold(book.title)]
    return same if len(same) == 1 and not answer.corrected else found


@writes_after(_editions)
async def asked(context: Context, tap: AskPackage, tx: Transaction, found: Sequence[tuple[int, str]]) -> Screen:
    """Asked for, or which edition. Raises Unknown, NotLeader, NotRunning, PackageThere, NoFreeCopies."""
    t = context.t
    group, book = await _led(context, tx, tap.book)
    if book.state not in AT_WORK or not 1 <= tap.many <= MOST:
        raise Unknown("package")
    if not found:
        return Screen(
            t("The library does not have “{title}”, so there is no package.", title=book.title), _ways(t, book)
        )
    if len(found) > 1:
        keys = number_keys([(title, AskPackage(book.id, tap.many, title_id)) for title_id, title in found])
        rows = lines(*(t("{n}. {title}", n=n, title=title) for n, (_, title) in enumerate(found, 1)))
        return Screen(paragraphs(t("Which edition shall it be?"), rows), [*keys, _back(t, book.id)])
    packages = context.services[Packages]
    until = await _until(context, tx, group.id)
    made = await packages.ask(tx, (group.id, group.name), found[0][0], tap.many, until, context.person.id)
    return stands(t, book, [made], _told(t, made))


def _told(t: Texts, made: Package) -> Html:
    if made.many >= made.wanted:
        return t("Thank you. The staff set the copies aside.")
    return t("Only {n} copies are free now. The staff set them aside; others are with readers.", n=made.many)


def _ways(t: Texts, book: Book) -> list[list[Button]]:
    return [_back(t, book.id)]


async def _until(context: Context, reader: Reader, group_id: int) -> date:
    """The day of the next meeting; without one, four weeks."""
    next_ = await context.services[ReadingGroups].meetings.next_of(reader, group_id)
    if next_ is None:
        return context.today + WITHOUT_A_MEETING
    return next_.starts_at.astimezone(context.t.zone).date()


@writes
async def give_up(context: Context, tap: GiveUpPackage, tx: Transaction) -> Screen:
    """Asked once. Raises Unknown, NotLeader, NotRunning, PackageElsewhere."""
    t, packages = context.t, context.services[Packages]
    group, book = await _led(context, tx, tap.book)
    one = await packages.find(tx, tap.package)
    if one.group_id != group.id:
        raise Unknown("package")
    if not tap.sure:
        said = t("Do without the package of “{title}”? Its copies are free for others then.", title=one.title)
        return sure(t, said, _GIVE_UP, GiveUpPackage(book.id, one.id, True), ShowPackage(book.id), _back(t, book.id))
    await packages.cancel(tx, one.id)
    return Screen(t("The copies are free for others again."), _ways(t, book))


def there(context: Context, refusal: PackageThere) -> Screen:
    """It is asked for already."""
    t = context.t
    said = t("The group has a package of this book already.")
    return Screen(said, [[Button(t("To the group"), OpenGroup(refusal.group_id)), menu_key(t)]])
