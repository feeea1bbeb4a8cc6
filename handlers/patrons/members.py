"""What staff see of the list of members, and of what kinds of members may reserve."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.patrons.rules import MANY_FEWER, MemberList, MemberType, NotAMemberList, Read
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import desk_ways
from handlers.paging import number_keys
from handlers.patrons.buttons import (
    LookAtMembers,
    OpenType,
    ReplaceMembers,
    SendMembers,
    SetMost,
    ShowMembers,
    ShowTypes,
)

_OFFERED = (0, 1, 2, 3, 5, 10)
_NAMED = 8


def overview(t: Texts, current: MemberList | None) -> Screen:
    """The list that counts, and what may be done."""
    head = t("<b>Members</b>")
    if current is None or current.imported_at is None:
        said = t("There is no list of members yet. Books can be reserved all the same; the desk looks at the cards.")
        return Screen(paragraphs(head, said), [[_send_key(t)], desk_ways(t)])
    day = t.date(current.imported_at.astimezone(t.zone).date())
    said = t.plural("{n} member, as of {day}.", "{n} members, as of {day}.", current.members or 0, day=day)
    kept = t("Of each only an unreadable mark, the last day and the kind are kept.")
    keys = [[_send_key(t)], [Button(t("How many books each kind may reserve"), ShowTypes())], desk_ways(t)]
    return Screen(paragraphs(head, said, kept), keys)


def _send_key(t: Texts) -> Button:
    return Button(t("Send a list of members"), SendMembers(), style="primary")


def received(t: Texts, file: int, name: str) -> Screen:
    """It has come, and is read at a tap."""
    said = t("“{name}” is here. Nothing of it is kept yet.", name=name or t("Your file"))
    return Screen(said, [[Button(t("Read the list"), LookAtMembers(file), style="primary")], _ways(t)])


def look(t: Texts, file: int, found: Read, before: MemberList | None) -> Screen:
    """What going in would change."""
    many = len(found.members)
    said = t.plural("{n} member was read.", "{n} members were read.", many)
    unusable = t.plural(
        "{n} row has no number or no date of birth and is left out.",
        "{n} rows have no number or no date of birth and are left out.",
        found.unusable,
    )
    no_expiry = t("The list does not say until when cards hold: all count as valid.")
    so_far = (before.members or 0) if before else 0
    fewer = t("Attention: the list so far has {n} members, more than twice as many.", n=so_far)
    is_short = so_far > MANY_FEWER * many
    rows = [said, unusable if found.unusable else "", "" if found.has_expiry else no_expiry, fewer if is_short else ""]
    instead = t("It takes the place of the list so far.") if before else ""
    key = Button(t("Use this list"), ReplaceMembers(file), style="danger" if is_short else "primary")
    return Screen(paragraphs(lines(*rows), instead), [[key], _ways(t)])


def replaced(t: Texts, current: MemberList) -> Screen:
    """It counts from now on."""
    said = t.plural("The list is in: {n} member.", "The list is in: {n} members.", current.members or 0)
    gone = t("The file is not kept. Please delete your message with it from this chat.")
    return Screen(paragraphs(said, gone), [[Button(t("How many books each kind may reserve"), ShowTypes())], _ways(t)])


def not_a_list(context: Context, refusal: NotAMemberList) -> Screen:
    """A file of something else, or without the two columns."""
    t = context.t
    said = t("No members were found in this file. It needs a column “Nomor anggota” and one “Tanggal lahir”.")
    columns = t("It has: {columns}", columns=", ".join(refusal.columns[:_NAMED])) if refusal.columns else ""
    return Screen(paragraphs(said, columns), [[Button(t("Send another file"), SendMembers())], _ways(t)])


def used(t: Texts) -> Screen:
    """It has gone in, and is not kept."""
    said = t("This file has gone in already. Send it once more if it is to be used again.")
    return Screen(said, [[Button(t("Send another file"), SendMembers())], _ways(t)])


def types(t: Texts, found: Sequence[MemberType]) -> Screen:
    """Every kind, and what it may."""
    rows = [_type(t, n, one) for n, one in enumerate(found, 1)]
    head = t("<b>How many books may each kind of member reserve at once?</b>")
    keys = number_keys([(_name(t, one), OpenType(n)) for n, one in enumerate(found)])
    return Screen(paragraphs(head, lines(*rows)), [*keys, _ways(t)])


def _type(t: Texts, n: int, one: MemberType) -> Html:
    return t("{n}. {kind}: {most}", n=n, kind=_name(t, one), most=_most(t, one.most))


def _name(t: Texts, one: MemberType) -> str:
    return one.type or t("without a kind")


def _most(t: Texts, most: int | None) -> str:
    if most is None:
        return t("as everybody")
    return t.plural("{n} book", "{n} books", most) if most else t("no book")


def one_type(t: Texts, place: int, mark: str, one: MemberType) -> Screen:
    """How many for this kind."""
    asked = t("How many books may “{kind}” reserve at once?", kind=_name(t, one))
    some = [Button(str(n), SetMost(place, mark, n)) for n in _OFFERED]
    return Screen(
        asked, [some, [Button(t("As everybody"), SetMost(place, mark, -1))], [Button(t("Back"), ShowTypes())]]
    )


def _ways(t: Texts) -> list[Button]:
    return [Button(t("Members"), ShowMembers()), *desk_ways(t)]
