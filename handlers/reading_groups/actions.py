"""What answers readers' keys and words around groups."""

from __future__ import annotations

from bot.areas.children.service import Children
from bot.areas.consents.service import Consents
from bot.areas.people.service import People
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import Audience, Membership
from bot.areas.reading_groups.service import ReadingGroups
from bot.areas.reading_groups.wordings import READING, about_membership
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.screens.screen import Screen
from handlers.consents import shown
from handlers.navigation import OpenGroup
from handlers.reading_groups import screens, siblings, speaking
from handlers.reading_groups.buttons import (
    AnswerOffer,
    JoinChild,
    JoinGroup,
    LeaveGroup,
    LetChildGo,
    Permit,
    ShowGroups,
)


@reads
async def show(context: Context, asked: object) -> Screen:
    """/klub, its key or its words."""
    return await _listed(context, max(0, asked.page) if isinstance(asked, ShowGroups) else 0)


async def _listed(context: Context, page: int) -> Screen:
    found, more = await context.services[ReadingGroups].groups.listed(context.reader, page)
    return screens.listed(context, found, page, more=more) if found or not page else await _listed(context, 0)


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """“klub saya”."""
    service, person = context.services[ReadingGroups], context.person.id
    groups = await service.groups.of(context.reader, person)
    if not groups:
        return (await _listed(context, 0)).led_by(context.t("You do not belong to a reading group yet."))
    own = [await service.members.all_of(context.reader, one.id, person) for one in groups]
    next_ = [await service.meetings.next_of(context.reader, one.id) for one in groups]
    return screens.mine(context.t, list(zip(groups, own, next_, strict=True)))


@reads
async def open_group(context: Context, tap: OpenGroup) -> Screen:
    """The card."""
    return await card(context, tap.group)


async def card(context: Context, group_id: int, led_by: str = "") -> Screen:
    """A group as this person sees it, as it stands now."""
    service = context.services[ReadingGroups]
    group = await service.groups.find(context.reader, group_id)
    own = await service.members.all_of(context.reader, group_id, context.person.id)
    leads = group.leader_id == context.person.id or context.may(RUN_READING_GROUPS)
    asking = len(await service.members.asking(context.reader, group_id)) if leads else 0
    next_ = await service.meetings.next_of(context.reader, group_id)
    shown = screens.card(context, group, own, leads=leads, asking=asking, next_=next_, led_by=led_by)
    return await speaking.beside(context, context.reader, shown, group_id, speaking.GROUP, group_id)


@writes
async def join(context: Context, tap: JoinGroup, tx: Transaction) -> Screen:
    """Join, or hear what has to be known before."""
    service, person = context.services[ReadingGroups], context.person.id
    group = await service.groups.running(tx, tap.group)
    if group.details.audience is Audience.CHILD:
        inside = {one.child_id for one in await service.members.all_of(tx, group.id, person)}
        children = await context.services[Children].of(tx, person)
        return screens.choose_child(context, group, [one for one in children if one.id not in inside], noted=children)
    if group.details.audience is Audience.TEEN and tap.age not in ("a", "y"):
        return screens.ask_age(context.t, group)
    await context.services[People].meet(tx, context.person, context.first_name)
    own, token = await service.members.join(tx, tap.group, person, of_age=tap.age != "y")
    if token:
        return screens.for_guardian(context, group, context.link(f"klub_{token}"))
    return await _joined(context, tx, own)


@writes
async def join_child(context: Context, tap: JoinChild, tx: Transaction) -> Screen:
    """A guardian agrees, and the child joins."""
    service, person = context.services[ReadingGroups], context.person.id
    group = await service.groups.running(tx, tap.group)
    child = await context.services[Children].child(tx, person, tap.child)
    if not tap.agreed:
        return screens.ask_consent(context.t, group, child)
    own, _ = await service.members.join(tx, tap.group, person, child_id=tap.child)
    await _agree(context, tx, own)
    return await _joined(context, tx, own)


async def _joined(context: Context, tx: Transaction, own: Membership) -> Screen:
    group = await context.services[ReadingGroups].groups.find(tx, own.group_id)
    return screens.joined(context, group, own)


async def _agree(context: Context, tx: Transaction, own: Membership) -> None:
    await context.services[Consents].give(tx, context.person.id, shown(context.t, READING), about_membership(own.id))


@reads
async def open_permission(context: Context, token: str) -> Screen:
    """A guardian follows a young reader's link."""
    young, group = await context.services[ReadingGroups].members.permitted(context.reader, token, context.person.id)
    return screens.ask_permission(context.t, group, young, token)


@writes
async def permit(context: Context, tap: Permit, tx: Transaction) -> Screen:
    """The guardian agrees."""
    service = context.services[ReadingGroups]
    await context.services[People].meet(tx, context.person, context.first_name)
    young = await service.members.permit(tx, tap.token, context.person.id)
    await _agree(context, tx, young)
    return screens.permitted(context.t, await service.groups.find(tx, young.group_id), young)


@writes
async def leave(context: Context, tap: LeaveGroup, tx: Transaction) -> Screen:
    """A member is asked once; who only waits is not."""
    service, person = context.services[ReadingGroups], context.person.id
    group = await service.groups.find(tx, tap.group)
    own = await service.members.of(tx, tap.group, person)
    if own and own.is_member and not tap.sure:
        return screens.ask_leaving(context.t, group)
    await service.members.leave(tx, tap.group, person)
    return screens.left(context.t, group)


@writes
async def let_child_go(context: Context, tap: LetChildGo, tx: Transaction) -> Screen:
    """One child leaves, asked once; a sibling stays. Raises Unknown."""
    members, person = context.services[ReadingGroups].members, context.person.id
    one = next((one for one in await members.mine(tx, person) if one.id == tap.member), None)
    if one is None:
        raise Unknown("membership")
    group = await context.services[ReadingGroups].groups.find(tx, one.group_id)
    if one.is_member and not tap.sure:
        return siblings.ask_letting_go(context.t, group, one)
    await members.let_child_go(tx, one.id, person)
    await context.services[Consents].withdraw(tx, person, READING.purpose, about_membership(one.id))
    return await card(context, group.id, context.t("{name} no longer belongs to the group.", name=one.name))


@writes
async def answer_offer(context: Context, tap: AnswerOffer, tx: Transaction) -> Screen:
    """Yes or no to a place."""
    members, person = context.services[ReadingGroups].members, context.person.id
    if tap.yes:
        return await _joined(context, tx, await members.accept(tx, tap.member, person))
    declined = await members.decline(tx, tap.member, person)
    return await card(context, declined.group_id, context.t("Thank you. The place goes to the next reader."))
