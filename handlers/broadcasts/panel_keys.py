"""What can be done with an announcement: the keys of its panel, and of the two screens behind it."""

from __future__ import annotations

from bot.areas.broadcasts.permissions import ANNOUNCE, APPROVE
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Broadcast, Phase, Progress
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.broadcasts import words
from handlers.broadcasts.buttons import (
    AddLink,
    AskToDiscard,
    ChangeDraft,
    ChooseAudience,
    ChooseOptions,
    ChooseTopic,
    DropKeys,
    Duplicate,
    PassOn,
    PickEventKey,
    Preview,
    Rewrite,
)
from handlers.broadcasts.going_buttons import (
    Approve,
    AskToRecall,
    AskToSend,
    AskToStop,
    Correct,
    Disapprove,
    ForWhatsApp,
    LeaveUncertain,
    Pause,
    PlanSending,
    RepeatUncertain,
    Resume,
    SendToNewcomers,
    ShowQr,
    SkipNext,
)
from handlers.navigation import OpenAnnouncement

Keys = list[list[Button]]
_UNSENT = (Phase.DRAFT, Phase.ASKED, Phase.PLANNED, Phase.HELD)


def before(context: Context, one: Broadcast) -> Keys:
    """While it has not left: let it go, see it, to whom; the rest behind two keys."""
    t, id_ = context.t, one.id
    seen = [Button(t("Preview to me"), Preview(id_)), Button(t("To whom"), ChooseAudience(id_))]
    more = [Button(t("Change …"), ChangeDraft(id_)), Button(t("Pass it on …"), PassOn(id_))]
    return [*_letting_go(context, one), seen, more]


def _letting_go(context: Context, one: Broadcast) -> Keys:
    t, id_ = context.t, one.id
    match one.phase:
        case Phase.ASKED if not context.may(APPROVE) or one.created_by == context.person.id:
            return []
        case Phase.ASKED:
            yes = Button(t("Approve"), Approve(id_), style="success")
            return [[yes, Button(t("Do not approve"), Disapprove(id_))]]
        case Phase.PLANNED:
            send = [Button(t("Send now"), AskToSend(id_)), Button(t("Another time"), PlanSending(id_))]
            return [send, [Button(t("Skip this time"), SkipNext(id_))]]
        case Phase.HELD:
            send_on = Button(t("Send it after all"), Resume(id_), style="primary")
            return [[send_on, Button(t("Do not send it"), AskToStop(id_))]]
    return [[Button(t("Send now"), AskToSend(id_), style="primary"), Button(t("At a time"), PlanSending(id_))]]


def after(t: Texts, one: Broadcast, progress: Progress) -> Keys:
    """While it goes, and after."""
    id_ = one.id
    unclear = [Button(t("Repeat the unclear"), RepeatUncertain(id_)), Button(t("Leave them"), LeaveUncertain(id_))]
    mend = [Button(t("Correct"), Correct(id_)), Button(t("Recall"), AskToRecall(id_))]
    return [
        _halting(t, one),
        unclear if progress.uncertain else [],
        [] if one.recalled_at else mend,
        [Button(t("Pass it on …"), PassOn(id_))],
    ]


def _halting(t: Texts, one: Broadcast) -> list[Button]:
    stop = Button(t("Stop"), AskToStop(one.id))
    if one.phase is Phase.RUNNING:
        return [Button(t("Pause"), Pause(one.id)), stop, Button(t("Refresh"), OpenAnnouncement(one.id))]
    return [Button(t("Go on"), Resume(one.id), style="primary"), stop] if one.phase is Phase.PAUSED else []


@for_staff(ANNOUNCE)
@reads
async def change(context: Context, tap: ChangeDraft) -> Screen:
    """What it says, its kind, its keys, how it is sent."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    t, id_ = context.t, one.id
    drop = [Button(t("Without keys"), DropKeys(id_))] if one.content.keys else []
    keys = [
        [Button(t("Other words"), Rewrite(id_)), Button(t("Kind"), ChooseTopic(id_))],
        [Button(t("Key with a link"), AddLink(id_)), Button(t("Key to an event"), PickEventKey(id_))],
        [*drop, Button(t("How it is sent"), ChooseOptions(id_))],
        [Button(t("Delete"), AskToDiscard(id_))],
    ]
    return _behind(t, one, t("What shall be changed?"), keys)


@for_staff(ANNOUNCE)
@reads
async def pass_on(context: Context, tap: PassOn) -> Screen:
    """Where the bot does not send it, and once more."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    t, id_ = context.t, one.id
    newcomers = one.phase in (Phase.DONE, Phase.STOPPED) and not one.recalled_at
    keys = [
        [Button(t("For WhatsApp"), ForWhatsApp(id_)), Button(t("QR code"), ShowQr(id_))],
        [Button(t("Send to newcomers"), SendToNewcomers(id_))] if newcomers else [],
        [] if one.phase in _UNSENT else [Button(t("Copy as a draft"), Duplicate(id_))],
    ]
    return _behind(t, one, t("Where shall it go besides?"), keys)


def _behind(t: Texts, one: Broadcast, asked: str, keys: Keys) -> Screen:
    title = t("<b>{title}</b>", title=words.title_of(t, one.content))
    return Screen(paragraphs(title, asked), [*keys, [Button(t("Back"), OpenAnnouncement(one.id))]])
