"""What is said to a date that no calendar has: what is wrong, and the one that may be meant."""

from __future__ import annotations

from bot.base.html import Html
from bot.base.reading.dates import NoDay
from bot.chat.screens.texts import Texts


def no_such_day(t: Texts, never: NoDay) -> Html:
    """“There is no 31 April. Do you mean 30 April?”"""
    said = t("{day} {month}", day=str(never.day), month=t.month(never.month)) if never.month else never.typed
    if never.near is None:
        return t("There is no date {date}. Please write the date once more, for example “12/12”.", date=said)
    near = t("{day} {month}", day=str(never.near[0]), month=t.month(never.near[1]))
    return t("There is no date {date}. Do you mean {near}? Please write the date once more.", date=said, near=near)
