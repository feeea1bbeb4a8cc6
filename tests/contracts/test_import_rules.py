"""A contract that does not fail for a newcomer that breaks the rule is no contract: each is seen to fail, alone."""

from __future__ import annotations

import tomllib

import pytest

from tests.contracts import import_linting
from tests.contracts.import_linting import Case

_CONFIG = tomllib.loads((import_linting.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = [one["name"] for one in _CONFIG["tool"]["importlinter"]["contracts"]]
ROOMS = "The rooms of the house stand on one another in this order"
BETWEEN = "Handlers stand between the wiring and the chat with the areas"
CIRCLES = "Rooms, areas and handlers do not go in circles"
RULES = "Rules know only the standard library, the ground and their own types"
STORES = "Stores know the database and their rules, not services, deliveries, chat or Telegram"
DATABASE = "Handlers reach the database only through services"
LIBRARY = "Telegram's library stays in bot.telegram and bot.chat"
SEARCH = "The search is a room of its own"
SIMULATOR = "The simulator knows nothing of the bot"
BOT = "The bot knows nothing of the simulator"

TOY, OTHER, HANDLERS = "bot/areas/toy", "bot/areas/other_toy", "handlers/toy"
_CASES: list[tuple[str, str, Case]] = [
    ("a room that nobody placed", ROOMS, {"bot/attic/things.py": ""}),
    ("an area that knows the chat", ROOMS, {f"{TOY}/service.py": "import bot.chat.core.inputs"}),
    ("a room of the chat that knows an area", ROOMS, {"bot/chat/toy/core.py": "import bot.areas.faq.rules"}),
    ("a new room that knows the delivery", ROOMS, {"bot/drawing/toy.py": "import bot.delivery.outbox.rules"}),
    ("an area that knows handlers", BETWEEN, {f"{TOY}/service.py": "import handlers.library.phrases"}),
    ("handlers that know the wiring", BETWEEN, {f"{HANDLERS}/actions.py": "import bot.wiring"}),
    (
        "two areas in a circle",
        CIRCLES,
        {
            f"{TOY}/service.py": "import bot.areas.other_toy.service",
            f"{OTHER}/service.py": "import bot.areas.toy.area",
            f"{TOY}/area.py": "",
        },
    ),
    (
        "two folders of handlers in a circle",
        CIRCLES,
        {f"{HANDLERS}/actions.py": "import handlers.other_toy", "handlers/other_toy.py": "import handlers.toy"},
    ),
    ("rules that know the database", RULES, {f"{TOY}/rules.py": "import bot.base.database"}),
    ("rules that know the delivery", RULES, {f"{TOY}/rules.py": "import bot.delivery.outbox.rules"}),
    ("rules that know a service", RULES, {f"{TOY}/rules.py": "import bot.areas.faq.service"}),
    ("rules of a part of an area", RULES, {f"{TOY}/part/rules.py": "import bot.base.database"}),
    ("rules in a folder of their own", RULES, {f"{TOY}/rules/times.py": "import bot.base.database"}),
    ("rules of a new delivery", RULES, {"bot/delivery/toy/rules.py": "import aiosqlite"}),
    ("a store that knows a service", STORES, {f"{TOY}/store.py": "import bot.areas.faq.service"}),
    ("a store that sends letters", STORES, {f"{TOY}/store.py": "import bot.delivery.outbox.store"}),
    ("a store of many modules", STORES, {f"{TOY}/store/rows.py": "import bot.areas.faq.service"}),
    ("a store of a part of an area", STORES, {f"{TOY}/part/store.py": "import bot.areas.faq.service"}),
    ("handlers that know a store", DATABASE, {f"{TOY}/store.py": "", f"{HANDLERS}/a.py": "import bot.areas.toy.store"}),
    (
        "handlers that know a part's store",
        DATABASE,
        {f"{TOY}/part/store.py": "", f"{HANDLERS}/a.py": "import bot.areas.toy.part.store"},
    ),
    ("handlers that know the outbox's rows", DATABASE, {f"{HANDLERS}/a.py": "import bot.delivery.outbox.store"}),
    ("handlers that know SQLite", DATABASE, {f"{HANDLERS}/actions.py": "import sqlite3"}),
    ("an area that knows Telegram's library", LIBRARY, {f"{TOY}/service.py": "import telegram.error"}),
    ("handlers that know Telegram's library", LIBRARY, {f"{HANDLERS}/actions.py": "from telegram import Bot"}),
    ("a new room that knows Telegram's library", LIBRARY, {"bot/drawing/toy.py": "import telegram"}),
    ("a delivery that knows Telegram's library", LIBRARY, {"bot/delivery/toy/sender.py": "import telegram.error"}),
    ("a search that knows the database", SEARCH, {"bot/areas/catalogue/search/toy.py": "import bot.base.database"}),
    ("a search that knows it by a detour", SEARCH, {"bot/areas/catalogue/search/toy.py": "import bot.base.area"}),
    ("a simulator that knows the bot", SIMULATOR, {"simulator/toy.py": "import bot.base.html"}),
    ("a simulator that knows Telegram's library", SIMULATOR, {"simulator/methods/toy.py": "import telegram"}),
    ("a bot that knows the simulator", BOT, {f"{TOY}/service.py": "import simulator.clock"}),
    ("handlers that know the simulator", BOT, {f"{HANDLERS}/actions.py": "import simulator.clock"}),
]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Which contracts fail for each case; "" is the tree as it is."""
    tree = import_linting.copied(tmp_path_factory.mktemp("tree"))
    found = import_linting.broken_by(tree, [{}, *(files for _, _, files in _CASES), {}])
    assert found[-1] == found[0], "a case leaves something behind"
    return dict(zip(["", *(name for name, _, _ in _CASES)], found, strict=False))


def test_the_tree_keeps_every_contract(broken: dict[str, list[str]]) -> None:
    assert broken[""] == []


def test_every_contract_is_seen_to_fail() -> None:
    assert {contract for _, contract, _ in _CASES} == set(CONTRACTS)


@pytest.mark.parametrize(("name", "contract"), [(name, contract) for name, contract, _ in _CASES])
def test_a_newcomer_that_breaks_a_rule_breaks_that_contract(
    broken: dict[str, list[str]], name: str, contract: str
) -> None:
    assert broken[name] == [contract]
