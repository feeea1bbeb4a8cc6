"""What answers the keys of leaders, and of the staff who run the groups."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Group, Membership, State
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.core.inputs import Reply, Words
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, desk_ways, menu_key
from handlers.paging import number_keys
from handlers.reading_groups import words
from handlers.reading_groups.actions import card
from handlers.reading_groups.buttons import DecideGroup, LetIn, ShowAsking

_SHOWN = 6


async def how_many_proposed(context: Context) -> int:
    """For the desk."""
    if not context.may(RUN_READING_GROUPS):
        return 0
    return await context.services[ReadingGroups].groups.count_proposed(context.reader)


@for_staff(RUN_READING_GROUPS)
@reads
async def show_proposed(context: Context, _: object) -> Screen:
    """What residents would like."""
    t, found = context.t, await context.services[ReadingGroups].groups.proposed(context.reader)
    rows = [words.line(t, n, one) for n, one in enumerate(found, 1)]
    empty = "" if found else t("No proposed group waits.")
    keys = number_keys([(one.name, OpenGroup(one.id)) for one in found])
    return Screen(paragraphs(t("<b>Proposed groups</b>"), *rows, empty), [*keys, desk_ways(t)])


@for_staff(RUN_READING_GROUPS, N_("decided of a proposed reading group"))
@writes
async def decide(context: Context, tap: DecideGroup, tx: Transaction) -> Screen:
    """Accepted, or not; whoever proposed it is told."""
    groups = context.services[ReadingGroups].groups
    group = await groups.decide(tx, tap.group, context.person.id, accept=tap.accept)
    said = N_("Accepted. Whoever proposed it is told, and readers can join.")
    return await card(context, group.id, context.t(said if tap.accept else N_("Noted. Whoever proposed it is told.")))


@reads
async def show_asking(context: Context, tap: ShowAsking) -> Screen:
    """Who asks to be let in. Raises NotLeader."""
    return await _asking(context, await _led(context, tap.group))


async def _led(context: Context, group_id: int) -> Group:
    staff = context.may(RUN_READING_GROUPS)
    groups = context.services[ReadingGroups].groups
    return await groups.led(context.reader, group_id, context.person.id, staff=staff)


async def _asking(context: Context, group: Group, led_by: str = "") -> Screen:
    found = await context.services[ReadingGroups].members.asking(context.reader, group.id)
    return asking(context.t, group, found, led_by)


def asking(t: Texts, group: Group, found: Sequence[Membership], led_by: str = "") -> Screen:
    """The first of them, each with yes and no."""
    shown = found[:_SHOWN]
    rows: Sequence[Html] = [t("{n}. {name}", n=n, name=one.name) for n, one in enumerate(shown, 1)]
    empty = "" if found else t("Nobody waits for your decision.")
    head = t("<b>{name}</b>: who would like to join", name=group.name)
    return Screen(
        paragraphs(led_by, head, lines(*rows), empty),
        [*(_let_in_keys(t, one, n) for n, one in enumerate(shown, 1)), *words.ways(t, group.id)],
    )


def _let_in_keys(t: Texts, one: Membership, number: int) -> list[Button]:
    yes = Button(t("{n}. Let in", n=number), LetIn(one.id, True))
    return [yes, Button(t("{n}. Not now", n=number), LetIn(one.id, False))]


@writes
async def let_in(context: Context, tap: LetIn, tx: Transaction) -> Screen:
    """The leader decides of one. Raises NotLeader."""
    members = context.services[ReadingGroups].members
    group = await _led(context, (await members.find(tx, tap.member)).group_id)
    after = await members.let_in(tx, tap.member, yes=tap.yes)
    told = {State.MEMBER: N_("{name} is a member now."), State.QUEUED: N_("{name} is on the waiting list now.")}
    return await _asking(context, group, context.t(told.get(after.state, N_("{name} is told.")), name=after.name))


@writes
async def reply(context: Context, given: Reply, tx: Transaction) -> Screen:
    """The leader answers a question by a reply; whoever asked asks on. Raises NotLeader."""
    t = context.t
    said = given.given.text.strip() if isinstance(given.given, Words) else ""
    if not said:
        return Screen(t("Please answer in words."), [[menu_key(t)]])
    groups = context.services[ReadingGroups].groups
    staff = context.may(RUN_READING_GROUPS)
    asked = await groups.reply(tx, given.about, context.person.id, said[:1000], staff=staff)
    if asked.id == given.about:
        return Screen(t("Your answer is on its way."), words.ways(t, asked.group_id))
    return Screen(t("Your question goes to the leader."), words.ways(t, asked.group_id))
