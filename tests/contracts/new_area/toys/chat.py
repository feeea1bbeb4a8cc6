"""What residents and the keeper see of toys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.areas.consents.service import Consents
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, for_staff, reads, writes
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.consents import shown
from handlers.navigation import desk_ways, menu_key

from .rules import DUE, LENDING, SHELF, TAKE_BACK, LentAlready, Loan
from .service import Toys


@dataclass(frozen=True)
class BorrowToy(CallbackData, tag="zya"):
    """Take this one of the shelf home."""

    number: int


@dataclass(frozen=True)
class ShowLoans(CallbackData, tag="zyb"):
    """What is out."""


@dataclass(frozen=True)
class TakeToyBack(CallbackData, tag="zyc"):
    """It is on the shelf again."""

    loan: int


@reads
async def show_shelf(context: Context, _: object) -> Screen:
    """/mainan."""
    keys = [[Button(f"Pinjam {toy}", BorrowToy(number))] for number, toy in enumerate(SHELF)]
    return Screen("Mainan yang bisa dipinjam:", [*keys, [menu_key(context.t)]])


@writes
async def borrow(context: Context, tap: BorrowToy, tx: Transaction) -> Screen:
    """Home with it."""
    await context.services[Consents].give(tx, context.person.id, shown(context.t, LENDING))
    loan = await context.services[Toys].lend(tx, context.person.id, SHELF[tap.number])
    return Screen(f"{loan.toy}: kembalikan paling lambat {context.t.moment(loan.due_at)}", [[menu_key(context.t)]])


@for_staff(TAKE_BACK)
@reads
async def show_loans(context: Context, _: object) -> Screen:
    """What is out, and how its reminder ended."""
    found = await context.services[Toys].out(context.reader)
    rows = [f"{one.toy}: {one.reminder or 'belum diingatkan'}" for one in found]
    keys = [[Button(f"{one.toy} kembali", TakeToyBack(one.id))] for one in found]
    return Screen(paragraphs("Mainan yang dipinjam:", *rows), [*keys, desk_ways(context.t)])


@for_staff(TAKE_BACK, "took a toy back")
@writes
async def take_back(context: Context, tap: TakeToyBack, tx: Transaction) -> Screen:
    """Thanks."""
    loan = await context.services[Toys].take_back(tx, tap.loan)
    return Screen(f"{loan.toy} sudah kembali.", [desk_ways(context.t)])


def lent_already(context: Context, refusal: LentAlready) -> Screen:
    """Somebody was faster."""
    return Screen(f"{refusal.toy} sedang dipinjam.", [[menu_key(context.t)]])


async def _still_out(services: Services, reader: Reader, details: Mapping[str, Any]) -> Loan | None:
    return await services[Toys].loan(reader, details["loan"])


def reminds(t: Texts, loan: Loan) -> Screen:
    """The letter."""
    return Screen(f"Hari ini {loan.toy} harus kembali.", [[menu_key(t)]])


FEATURE = Feature(
    name="toys",
    title="Toys",
    quick=(MenuButton("🧸 Mainan", ShowLoans(), 9),),
    commands=(Command("mainan", "Toys to take home", show_shelf),),
    taps={BorrowToy: borrow, ShowLoans: show_loans, TakeToyBack: take_back},
    refusals={LentAlready: lent_already},
    notices={DUE: Notice(_still_out, reminds)},
)
