"""What readers see of their cards, and of becoming a member."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.areas.patrons.rules import Card, CardExpired, CardNeeded, CardUnknown, NoMemberList, TooManyTries
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import LinkCard, ShowMembership, ShowMyCard
from handlers.navigation import ask_staff_key, menu_key
from handlers.patrons.buttons import AskToUnlink, Unlink
from handlers.sure import Sure, sure

PICTURE = "member_card"
UNLINK = Sure(N_("Yes, unlink it"), N_("Do not unlink it"))


def cards(context: Context, found: Sequence[Card], children: Mapping[int, str], led_by: str = "") -> Screen:
    """All linked cards; the picture is of one's own, for the desk."""
    t = context.t
    if not found:
        return none_linked(t, led_by)
    told = [_card(t, one, context.today, children) for one in found]
    over = [[extend_key(t)]] if any(one.is_over(context.today) for one in found) else []
    unlink = [[Button(_unlink_label(t, one, children), AskToUnlink(one.id))] for one in found]
    another = [[Button(t("Link another card"), LinkCard())]] if children or found[0].child is not None else []
    own = found[0] if found[0].child is None and found[0].listed else None
    said, keys = paragraphs(led_by, *told), [*over, *another, *unlink, [menu_key(t)]]
    if own is None:
        return Screen(said, keys)
    return Screen(said, keys, fresh=True, photo=File(PICTURE, "kartu.png", {"card": own.id}, adorns=True))


def _unlink_label(t: Texts, card: Card, children: Mapping[int, str]) -> str:
    if card.child is None:
        return t("Unlink the card")
    return t("Unlink the card of {name}", name=children.get(card.child, t("the child")))


def _card(t: Texts, card: Card, today: date, children: Mapping[int, str]) -> Html:
    head = t("<b>Member's card</b>")
    if card.child is not None:
        head = t("<b>Member's card of {name}</b>", name=children.get(card.child, t("the child")))
    kind = t("Kind: {kind}", kind=card.type) if card.type else ""
    return lines(head, t("Number {number}", number=card.number), kind, standing(t, card, today))


def standing(t: Texts, card: Card, today: date) -> Html | str:
    """Until when a card holds."""
    if not card.listed:
        return t("The list of members no longer has this card. Please ask at the desk.")
    if card.expires_on is None:
        return ""
    day = t.date(card.expires_on)
    if card.is_over(today):
        return t("It was valid until {day} and has to be extended.", day=day)
    return t("Soon over: valid until {day}.", day=day) if card.ends_soon(today) else t("Valid until {day}.", day=day)


def none_linked(t: Texts, led_by: str = "") -> Screen:
    """Nothing is linked yet."""
    said = t("Your member's card is not linked yet. Once it is, you see here until when it is valid.")
    keys = [[Button(t("Link the card"), LinkCard(), style="primary")], [join_key(t), menu_key(t)]]
    return Screen(paragraphs(led_by, said), keys)


def join_key(t: Texts) -> Button:
    """To what staff have written of becoming a member."""
    return Button(t("Become a member"), ShowMembership("join"))


def extend_key(t: Texts) -> Button:
    """To what staff have written of extending a card."""
    return Button(t("Extend the card"), ShowMembership("extend"))


def not_listed(t: Texts) -> Screen:
    """Number and date do not belong together, or are not in the list: which is not said."""
    said = t("The list of members has no such number with this date of birth. Please compare both with your card.")
    keys = [[Button(t("Try again"), LinkCard(), style="primary")], [join_key(t), ask_staff_key(t)], [menu_key(t)]]
    return Screen(said, keys)


def asks_to_unlink(t: Texts, card: Card) -> Screen:
    """Sure?"""
    asked = t("Unlink the card {number}? Its number is deleted here; the card itself stays valid.", number=card.number)
    return sure(t, asked, UNLINK, Unlink(card.id), ShowMyCard(), [menu_key(t)])


def no_list(context: Context, _: NoMemberList) -> Screen:
    """Cards are looked at at the desk."""
    t = context.t
    said = t("Cards cannot be linked here yet. You may reserve all the same; please show your card at the desk.")
    return Screen(said, [[join_key(t), ask_staff_key(t)], [menu_key(t)]])


def too_many_tries(context: Context, _: TooManyTries) -> Screen:
    """Numbers are not guessed."""
    t = context.t
    said = t("That was tried too often today. Please try again tomorrow, or ask the staff.")
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])


def card_needed(context: Context, _: CardNeeded) -> Screen:
    """Books are reserved with a card."""
    t = context.t
    said = t("To reserve a book, please link your member's card first.")
    return Screen(said, [[Button(t("Link the card"), LinkCard(), style="primary")], [join_key(t), menu_key(t)]])


def card_expired(context: Context, refusal: CardExpired) -> Screen:
    """It has to be extended first."""
    t, card = context.t, refusal.card
    day = t.date(card.expires_on) if card.expires_on else ""
    said = t("Your card was valid until {day}. Once it is extended, you may reserve books again.", day=day)
    return Screen(said, [[extend_key(t), ask_staff_key(t)], [Button(t("My card"), ShowMyCard()), menu_key(t)]])


def card_unknown(context: Context, _: CardUnknown) -> Screen:
    """The list no longer has it."""
    t = context.t
    said = t("The list of members no longer has your card. Please link your present card, or ask the staff.")
    keys = [[Button(t("Link the card"), LinkCard(), style="primary")], [ask_staff_key(t), menu_key(t)]]
    return Screen(said, keys)


def taken_over(t: Texts, _: object) -> Screen:
    """The letter to whoever had it before."""
    said = t("Your member's card is linked with another chat now. If that was not you, please tell the staff.")
    return Screen(said, [[ask_staff_key(t), Button(t("My card"), ShowMyCard())], [menu_key(t)]])
