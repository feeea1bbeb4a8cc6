"""What guardians see of their children."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from bot.areas.children.rules import MOST_GUARDIANS, Child, Made, next_stage
from bot.areas.children.wordings import CHILD, PHOTO
from bot.base.html import Html, joined, lines, paragraphs, plain
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.children.buttons import (
    AcceptInvitation,
    AddChild,
    DeleteChild,
    EditChild,
    InviteGuardian,
    Photos,
    ShowChildren,
    TellStage,
)
from handlers.consents import wording
from handlers.navigation import OpenChild, OpenMenu, menu_key
from handlers.sure import DELETE, REMOVE, sure

STAGES = {
    "none": N_("Not at school yet"),
    "paud": N_("Playgroup (PAUD/KB)"),
    "tk": N_("Kindergarten (TK/RA)"),
    "sd": N_("Primary school (SD/MI)"),
    "smp": N_("Junior secondary school (SMP/MTs)"),
    "sma": N_("Senior secondary school (SMA/SMK/MA)"),
    "slb": N_("Special school (SLB)"),
    "paket": N_("Equivalence programme (Paket A/B/C)"),
}


def listed(t: Texts, children: Sequence[Child]) -> Screen:
    """All children of a guardian."""
    if not children:
        only = t("We keep only the call name, the year of birth and the school stage, with your consent.")
        said = paragraphs(t("No child is noted yet."), only)
        return Screen(said, [[Button(t("Add a child"), AddChild())], [menu_key(t)]])
    rows = [t("• {name}, born {year}, {stage}", **facts(t, child)) for child in children]
    keys = [[Button(child.name, OpenChild(child.id))] for child in children]
    if sum(child.first and child.guardians < MOST_GUARDIANS for child in children) > 1:
        keys.append([Button(t("Invite a second guardian for all"), InviteGuardian())])
    ways = [[Button(t("Add a child"), AddChild())], [menu_key(t)]]
    return Screen(paragraphs(t("<b>My children</b>"), lines(*rows)), [*keys, *ways])


def card(t: Texts, child: Child) -> Screen:
    """One child, and what can be done."""
    photos = t("Photos at events: allowed") if child.photos else t("Photos at events: not allowed")
    second = t("A second guardian has this profile, too.") if child.guardians > 1 else ""
    text = lines(
        t("<b>{name}</b>, born {year}, {stage}", **facts(t, child)),
        photos,
        second or t("Only you have this profile."),
    )
    change = Button(t("Change"), EditChild(child.id))
    delete = Button(t("Delete"), DeleteChild(child.id))
    photo = (
        Button(t("Take the photo consent back"), Photos(child.id, "n"))
        if child.photos
        else Button(t("Allow photos"), Photos(child.id))
    )
    keys = [[change, delete], [photo]]
    if child.first and child.guardians < MOST_GUARDIANS:
        keys.append([Button(t("Invite a second guardian"), InviteGuardian(child.id))])
    return Screen(text, [*keys, ways(t)])


def facts(t: Texts, child: Child) -> dict[str, str]:
    """Name, year and stage as the sentences name them."""
    details = child.details
    return {"name": details.call_name, "year": str(details.birth_year), "stage": stage_name(t, details.stage)}


def stage_name(t: Texts, stage: str) -> Html:
    """A school stage by its name."""
    return t(STAGES[stage])


def names_of(t: Texts, names: Sequence[str]) -> Html:
    """Rafi dan Sari; Rafi, Sari, dan Dito."""
    if len(names) < 2:
        return joined("", names)
    if len(names) > 2:
        return t("{names}, and {last}", names=joined(", ", names[:-1]), last=names[-1])
    return t("{names} and {last}", names=names[0], last=names[1])


def asks_deletion(t: Texts, child: Child) -> Screen:
    """Sure?"""
    asked = t("Delete what is kept of {name}? Places held for {name} at events are given up, too.", name=child.name)
    shared = t("The second guardian loses the profile, too, and is told.") if child.guardians > 1 else ""
    yes = DELETE
    if not child.first:
        asked = t("Remove {name} from your list? The guardian who invited you keeps the profile.", name=child.name)
        shared, yes = "", REMOVE
    return sure(t, paragraphs(asked, shared), yes, DeleteChild(child.id, sure=True), OpenChild(child.id))


def asks_photos(t: Texts, child: Child) -> Screen:
    """The photo consent, on its own."""
    yes = Button(t("I agree"), Photos(child.id, "y"), style="primary")
    text = paragraphs(t("Photos of {name}", name=child.name), wording(t, PHOTO))
    return Screen(text, [[yes, Button(t("No"), OpenChild(child.id))]])


def invitation(context: Context, made: Made) -> Screen:
    """The link, to be sent on."""
    t = context.t
    link = context.link(f"g_{made.token}")
    text = paragraphs(
        t("Send this link to the second guardian of {names}.", names=names_of(t, made.names)),
        Html(link),
        t("It works once, until {moment}. Whoever opens it and agrees sees and changes the profile like you.",
          moment=t.moment(made.expires_at)),
    )  # fmt: skip
    word = plain(t("Please be the second guardian in the library's bot"))
    share = Button(t("Send the link"), url=f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(word)}")
    return Screen(text, [[share], [Button(t("Copy the link"), copy=link)], ways(t)], fresh=True)


def invited(t: Texts, children: Sequence[Child], token: str) -> Screen:
    """What the invited guardian agrees to."""
    names = names_of(t, [child.name for child in children])
    text = paragraphs(t("You are invited as the second guardian of {names}.", names=names), wording(t, CHILD))
    yes = Button(t("I agree"), AcceptInvitation(token), style="primary")
    return Screen(text, [[yes, Button(t("No"), OpenMenu())]])


def asks_stages(t: Texts, children: Sequence[Child]) -> Screen:
    """The yearly question, two keys for each child."""
    keys: list[list[Button]] = []
    for child in children:
        now, after = child.details.stage, next_stage(child.details.stage)
        still = t("{name}: still {stage}", name=child.name, stage=stage_name(t, now))
        keys.append([Button(still, TellStage(child.id, now))])
        if after:
            moved = t("{name}: now {stage}", name=child.name, stage=stage_name(t, after))
            keys.append([Button(moved, TellStage(child.id, after))])
    names = names_of(t, [child.name for child in children])
    asked = t("A new school year has begun. Has {names} moved up?", names=names)
    return Screen(asked, [*keys, ways(t)])


def ways(t: Texts) -> list[Button]:
    """Back to the list, and to the menu."""
    return [Button(t("My children"), ShowChildren()), menu_key(t)]
