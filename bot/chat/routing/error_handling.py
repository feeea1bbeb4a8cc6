"""An error of ours: an apology that keeps what was typed, a log line without personal text, one word to the owner."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.logs import signature, trace_of
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

_log = logging.getLogger(__name__)
KIND = "fault"
JOB = "job_failed"
PARKED = "update_parked"


@dataclass(frozen=True)
class Retry(CallbackData, tag="re"):
    """Try again what failed."""

    failed: int


def report(error: BaseException, update_id: int) -> str:
    """Log an error with its update's id, without what the person wrote; returns its signature."""
    _log.error("update %s failed: %s\n%s", update_id, signature(error), trace_of(error))
    return signature(error)


async def tell_owners(tx: Transaction, owners: Sequence[int], sign: str, update_id: int, now: datetime) -> None:
    """One letter an owner, day and kind of error, however often it strikes."""
    for owner in owners:
        details = {"sign": sign, "update": update_id}
        key = f"fault:{sign}:{now.date()}:{owner}"
        await outbox.post(tx, Letter(owner, KIND, details, key, Lane.REMINDERS), now)


async def tell_parked(tx: Transaction, person: int, failed: int, now: datetime) -> None:
    """Whoever sent what was set aside hears of it, once each time."""
    letter = Letter(person, PARKED, {"failed": failed}, f"{PARKED}:{failed}:{now.timestamp()}", Lane.REMINDERS)
    await outbox.post(tx, letter, now)


def parked_notice(t: Texts, details: Mapping[str, Any]) -> Screen:
    """The letter about an update that was set aside."""
    said = t("Sorry, something of yours could not be answered, because of a fault of ours. Please try once more.")
    return Screen(said, [[Button(t("Try again"), Retry(int(details["failed"])), style="primary")]])


async def tell_of_job(tx: Transaction, owners: Sequence[int], job: str, sign: str, now: datetime) -> None:
    """Planned work that was given up: one letter an owner, day and kind of error."""
    for owner in owners:
        key = f"{JOB}:{job}:{sign}:{now.date()}:{owner}"
        await outbox.post(tx, Letter(owner, JOB, {"job": job, "sign": sign}, key, Lane.REMINDERS), now)


def apology(t: Texts, failed: int) -> Screen:
    """Sorry, and the way on: `failed` is the kept update."""
    text = t("Sorry, something went wrong on our side. What you wrote is kept.")
    return Screen(text, [[Button(t("Try again"), Retry(failed))]], fresh=True)


def notice(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What the owner reads."""
    text = t(
        "Something failed: {sign} (update {update}). The log says more. You hear of this kind once a day.",
        sign=details["sign"],
        update=details["update"],
    )
    return Screen(text)


def undelivered_notice(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What the owner reads of letters that did not arrive as they should."""
    values = {"kind": details["kind"], "reason": details["reason"]}
    if details["sent"]:
        said = t("A message of the kind {kind} left without its file or picture: {reason}.", **values)
    else:
        said = t("A message of the kind {kind} could not be delivered: {reason}.", **values)
    return Screen(paragraphs(said, t("The desk lists what did not arrive. You hear of this kind once a day.")))


def job_notice(t: Texts, details: Mapping[str, Any]) -> Screen:
    """What the owner reads of planned work that was given up."""
    text = t(
        "Planned work of the kind {job} failed and was set aside: {sign}. The log says more. "
        "You hear of this kind once a day.",
        job=details["job"],
        sign=details["sign"],
    )
    return Screen(text)
