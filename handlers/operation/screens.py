"""How the bot does, on one screen of a phone; what was set aside; a backup that failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.areas.operation.status import Report
from bot.base.backup import Trouble
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from bot.telegram.parked import Parked
from handlers.navigation import desk_ways as ways
from handlers.navigation import menu_key
from handlers.operation.buttons import AskToLetGo, OpenStatus, ShowParked, TryAgain
from handlers.staff.buttons import ShowFailed

_LITTLE = 500_000_000  # bytes free
_LONG = 600  # seconds a letter waits
_OLD_BACKUP = timedelta(hours=36)
_WHY = {
    Trouble.FULL: N_("the disk is full"),
    Trouble.UNWRITABLE: N_("the folder for backups cannot be written to"),
    Trouble.DAMAGED: N_("the database is damaged"),
    Trouble.OTHER: N_("the log tells why"),
}


def status(t: Texts, one: Report) -> Screen:
    """Whether all is well, then what there is to know."""
    worries = _worries(t, one)
    head = lines(t("Something needs your eye:"), *worries) if worries else t("All is well.")
    body = lines(_running(t, one), _letters(t, one), _updates(t, one), _jobs(t, one))
    kept = lines(_catalogue(t, one), _files(t, one), _backup(t, one))
    keys = [[Button(t("Look again"), OpenStatus(), style="primary")]]
    if one["inbox.parked"] or one["failed_updates.kept"]:
        keys.append([Button(t("Messages that failed"), ShowParked())])
    if one["outbox.undelivered"]:
        keys.append([Button(t("Not delivered"), ShowFailed())])
    return Screen(paragraphs(t("<b>How the bot is doing</b>"), head, body, kept), [*keys, ways(t)])


def _worries(t: Texts, one: Report) -> list[Html]:
    backup_is_old = one.nightly and one.made is not None and one.now - one.made.at > _OLD_BACKUP
    found = [
        (one["outbox.oldest_seconds"] > _LONG, t("• messages have been waiting for more than ten minutes")),
        (one["inbox.parked"] > 0, t("• messages of residents were set aside")),
        (one["schedule.failed"] > 0, t("• planned work failed")),
        (one.missed is not None or backup_is_old, t("• there is no fresh backup")),
        (one.files.free < _LITTLE, t("• the disk is almost full")),
    ]
    return [said for is_so, said in found if is_so]


def _running(t: Texts, one: Report) -> Html:
    return t("Running since {moment} ({span})", moment=t.moment(one.since), span=span(t, one.now - one.since))


def _letters(t: Texts, one: Report) -> Html:
    said = t(
        "Messages waiting: answers {answers}, reminders {reminders}, announcements {announcements}",
        **{name: t.number(one[f"outbox.{name}"]) for name in ("answers", "reminders", "announcements")},
    )
    oldest = timedelta(seconds=one["outbox.oldest_seconds"])
    undelivered = t("Not delivered lately: {n}", n=t.number(one["outbox.undelivered"]))
    return lines(said, t("The oldest waits for {span}", span=span(t, oldest)) if oldest else "", undelivered)


def _updates(t: Texts, one: Report) -> Html:
    return t(
        "From residents: {waiting} being answered, {failed} failed, {parked} set aside",
        waiting=t.number(max(0, one["inbox.waiting"] - 1)),  # this very question is one of them
        failed=t.number(one["failed_updates.kept"]),
        parked=t.number(one["inbox.parked"]),
    )


def _jobs(t: Texts, one: Report) -> Html:
    late, failed = t.number(one["schedule.overdue"]), t.number(one["schedule.failed"])
    return t("Planned work: {late} overdue, {failed} failed", late=late, failed=failed)


def _catalogue(t: Texts, one: Report) -> Html:
    titles, age = t.number(one["catalogue.titles"]), one["catalogue.index_seconds"]
    if age < 0:
        return t("Catalogue: {n} titles; its index is being built", n=titles)
    said = t("Catalogue: {n} titles; index {span} old", n=titles, span=span(t, timedelta(seconds=age)))
    return lines(said, t("The index is being renewed") if one["catalogue.index_behind"] else "")


def _files(t: Texts, one: Report) -> Html:
    database, index, free = (size(t, n) for n in (one.files.database, one.files.index, one.files.free))
    schema = t("Database: version {n} of {newest}, {size}", n=one.schema, newest=one.newest_schema, size=database)
    return lines(schema, t("Search index: {index}; free on the disk: {free}", index=index, free=free))


def _backup(t: Texts, one: Report) -> Html:
    if not one.nightly:
        return t("Backups: switched off in the settings")
    if one.made is None:
        return t("Backups: none yet; the first is made tonight")
    return t("Last backup: {moment}, {size}, checked", moment=t.moment(one.made.at), size=size(t, one.made.size))


def set_aside(t: Texts, parked: Sequence[Parked], one: Report) -> Screen:
    """When they came, and how often they were tried; not what they say."""
    rows = [
        t("{number}. {moment} (tries: {n})", number=number, moment=t.moment(p.received_at), n=p.attempts)
        for number, p in enumerate(parked, 1)
    ]
    shown = lines(t("Set aside: {n}", n=t.number(one["inbox.parked"])), *rows)
    kept = t(
        "Failed: {n}. Their writers were asked to tap “Try again”; after a day they are forgotten.",
        n=t.number(one["failed_updates.kept"]),
    )
    how = t("Whoever sent what was set aside waits for you. After 30 days it is thrown away, and they are told.")
    text = paragraphs(t("<b>Messages that failed</b>"), shown, kept, how if parked else "")
    keys = [
        [
            Button(t("{n}. Try again", n=number), TryAgain(p.update_id), style="primary"),
            Button(t("{n}. Throw away", n=number), AskToLetGo(p.update_id)),
        ]
        for number, p in enumerate(parked, 1)
    ]
    return Screen(text, [*keys, [Button(t("Back"), OpenStatus())], ways(t)])


def decided(t: Texts, said: Html) -> Screen:
    """What was decided, and the way back to what is left."""
    return Screen(said, [[Button(t("Messages that failed"), ShowParked())], ways(t)])


def let_go_told(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What its sender reads."""
    said = t("Sorry, one of your messages could not be answered. Please write it once more, or ask the staff.")
    return Screen(said, [[menu_key(t)]])


def backup_failed(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What owners read, once a day."""
    why = t(_WHY.get(details["reason"], _WHY[Trouble.OTHER]))
    said = t("⚠️ Last night's backup could not be made: {why}.", why=why)
    onward = t(
        "The bot tries again every hour and goes on working. Please look after it soon; you hear of it once a day."
    )
    return Screen(paragraphs(said, onward), [[Button(t("How the bot is doing"), OpenStatus())], ways(t)])


def size(t: Texts, number: float) -> Html:
    """Bytes, as people read them."""
    for unit in (N_("{n} KB"), N_("{n} MB")):
        number /= 1000
        if number < 1000:
            return t(unit, n=t.number(round(number, 1)))
    return t("{n} GB", n=t.number(round(number / 1000, 1)))


def span(t: Texts, step: timedelta) -> Html:
    """How long, in the two largest units that matter."""
    total = int(step.total_seconds() // 60)
    days, hours, minutes = total // 1440, total // 60 % 24, total % 60
    parts = [
        t.plural("{n} day", "{n} days", days) if days else "",
        t.plural("{n} hour", "{n} hours", hours) if hours else "",
        t.plural("{n} minute", "{n} minutes", minutes) if minutes or not total else "",
    ]
    return joined(" ", [part for part in parts if part][:2])
