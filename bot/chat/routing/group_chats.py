"""In groups the bot answers commands and mentions only, briefly, with a key into the private chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.base.database import Transaction
from bot.base.html import Html, escape, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.inputs import Words
from bot.chat.routing.alarms import Alarms
from bot.chat.routing.call import Call
from bot.chat.routing.dispatch import call_of_command, calls_of_given
from bot.chat.routing.executor import Executor, Prepared
from bot.chat.routing.incoming import Incoming
from bot.chat.routing.message_content import CommandGiven
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Button, Screen

_MOST_LINES = 8


async def answer_in_group(
    executor: Executor, context: Context, tx: Transaction, incoming: Incoming, prepared: Sequence[Prepared]
) -> Sequence[Screen]:
    """The brief answer to what is said to the bot in a group, a reply to it; nothing for other talk."""
    if prepared:
        screens = await executor.run(context, tx, prepared)
    elif _speaks_to_us(incoming):
        screens = [Screen(context.t("That is for a private chat. Please tap below."))]
    else:
        screens = []
    return [replace(briefly(context, screen), answers=incoming.message) for screen in screens[:1]]


def is_own(registry: Registry, calls: Sequence[Call]) -> bool:
    """Whether any of them answers with what is for whoever asks alone."""
    return any(one.action in registry.own for call in calls for one in call.all_ways)


def alone(context: Context) -> Context:
    """The same person in their private chat."""
    return replace(context, chat_id=context.person.id, private=True, thread=None)


async def answer_alone(
    executor: Executor, context: Context, tx: Transaction, incoming: Incoming, prepared: Sequence[Prepared]
) -> Sequence[Screen]:
    """What is for whoever asked goes to their private chat, and the group hears only that it does.

    Telegram lets us write there to those alone who have spoken with us: others are led there first.
    """
    to_group = Screen(context.t("That is for a private chat. Please tap below."))
    found: Sequence[Screen] = ()
    if prepared:
        to_group = Screen(context.t("The answer is in your private chat with the bot."))
        found = await executor.run(alone(context), tx, prepared)
    here = replace(briefly(context, to_group), answers=incoming.message)
    return [here, *(replace(one, to=context.person.id) for one in found)]


def _speaks_to_us(incoming: Incoming) -> bool:
    given = incoming.input
    return given.addressed if isinstance(given, CommandGiven) else incoming.called


def calls_in_group(registry: Registry, context: Context, incoming: Incoming) -> list[Call]:
    """The action for a command or a mention; nothing for talk that is not ours."""
    given = incoming.input
    if isinstance(given, CommandGiven):
        if given.name == "start" and (followed := registry.group_link(given.args, context.off)):
            return [followed]
        command = registry.command(given.name, context.off)
        return [call_of_command(registry, command, given.args)] if command and command.in_groups else []
    if isinstance(given, Words) and incoming.called and given.text.strip():
        danger = Alarms(registry).calls_in_group(context, given.text)
        return danger or calls_of_given(registry, context, given)[-1:]
    return []


def _shorter(context: Context, rows: Sequence[str]) -> Html:
    """As many whole paragraphs as are brief, or else lines; and where the rest is."""
    kept = rows[:_MOST_LINES]
    if rows[_MOST_LINES] and "" in kept:
        kept = kept[: len(kept) - 1 - kept[::-1].index("")]
    return paragraphs(Html("\n".join(kept).rstrip()), context.t("You find the rest in the private chat."))


def briefly(context: Context, screen: Screen) -> Screen:
    """The beginning of a screen, with its links and the way into the private chat."""
    text = escape(screen.text)
    rows = text.split("\n")
    short = text if len(rows) <= _MOST_LINES else _shorter(context, rows)
    links = [[key for key in row if key.url] for row in screen.keys]
    here = Button(context.t("Open in a private chat"), url=context.link("menu"))
    return Screen(short, [*(row for row in links if row), [here]])
