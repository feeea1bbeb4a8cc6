"""What a file's parts are: its sheets with what is read as what in each, and those that are not read, with why."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.base.html import Html, escape, lines
from bot.chat.screens.texts import N_, Texts
from handlers.catalogue.uploads.sayings import columns, sentence, spoken, unread

AGAIN = N_("All of its titles stand in other parts, too: each is entered once.")
_COLUMNS = 8
_MOST = 4
"""Parts that are told one by one."""
_Layout = Mapping[str, Any]


def parts(t: Texts, layouts: Sequence[_Layout]) -> Html:
    """All of them, those that are alike together."""
    alike: dict[str, list[_Layout]] = {}
    for one in layouts:
        if not one.get("left"):
            key = json.dumps([one["read"], one["unread"], one.get("again")])
            alike.setdefault(key, []).append(one)
    told = [lines(_read(t, group[0]), _alike(t, group[1:])) for group in alike.values()]
    more = t.plural("{n} more sheet is read.", "{n} more sheets are read.", len(told) - _MOST)
    return lines(*told[:_MOST], more if len(told) > _MOST else "", left(t, layouts))


def left(t: Texts, layouts: Sequence[_Layout]) -> Html:
    """The sheets and files that are not read, those of one reason together."""
    why: dict[Html, list[str]] = {}
    for one in layouts:
        if one.get("left"):
            why.setdefault(spoken(t, one["format"]), []).append(one["name"])
    return lines(*(_left(t, names, told) for told, names in list(why.items())[:_MOST]))


def _left(t: Texts, names: Sequence[str], why: Html) -> Html:
    return t("{place}: {why}", place=_called(t, names), why=why if why.endswith((".", "?")) else Html(f"{why}."))


def _alike(t: Texts, others: Sequence[_Layout]) -> Html:
    if not others:
        return Html("")
    return t("By the same columns: {sheets}.", sheets=_called(t, [one["name"] for one in others]))


def _called(t: Texts, names: Sequence[str]) -> Html:
    """Sheets by their names, other files by theirs."""
    sheets = [name.partition(", ")[2] for name in names]
    if all(sheets):
        return t("The sheet {sheet}", sheet=", ".join(sheets))
    return escape(", ".join(names))


def _read(t: Texts, one: _Layout) -> Html:
    read = t("Read: {columns}", columns=_some(t, columns(t, one)))
    not_read = t("Not read: {columns}", columns=_some(t, unread(t, one))) if one["unread"] else ""
    return lines(sentence(spoken(t, one["format"])), t(AGAIN) if one.get("again") else "", read, not_read)


def _some(t: Texts, names: Sequence[str]) -> str:
    shown, more = ", ".join(names[:_COLUMNS]), len(names) - _COLUMNS
    return t("{columns} and {n} more", columns=shown, n=more) if more > 0 else shown
