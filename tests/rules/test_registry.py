"""What the registry makes of features, and what becomes of a form that is asked for in a group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from bot.areas.events.permissions import RUN_DOOR
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, Feature, PhotoKind, Spelling, for_staff, reads
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.form_engine import FormEngine
from bot.chat.routing.call import Call
from bot.chat.routing.executor import Executor
from bot.chat.routing.registry import Registry
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts


async def _finish(*_: Any) -> Screen:
    raise AssertionError("no test here sends the form")


FORM = Conversation("visit", 1, "A visit", (), _finish, "Send")
VISITS = Feature("visits", "Visits", conversations=(FORM,))


async def _nothing_found(*_: Any) -> Any:
    return (), ""


def test_inline_questions_are_asked_for_only_where_something_answers_them() -> None:
    assert "inline_query" not in Registry([VISITS]).updates
    assert "inline_query" in Registry([VISITS, Feature("books", "Books", inline=_nothing_found)]).updates


def test_the_forms_of_a_feature_close_with_it() -> None:
    assert Registry([VISITS]).closed_forms(frozenset({"visits"})) == {"visit"}
    assert not Registry([VISITS]).closed_forms(frozenset({"books"}))


@dataclass(frozen=True)
class Taken(CallbackData, tag="fm"):
    """A tag that the chat itself uses."""


def test_a_feature_may_not_claim_a_tag_of_the_chat() -> None:
    feature = Feature("visits", "Visits", taps={Taken: reads(_finish)})
    with pytest.raises(ValueError, match="'fm' is for FormTap"):
        Registry([feature])


@pytest.mark.parametrize(("link", "urls"), [("v_7", ["https://t.me/library_bot?start=v_7"]), ("", [])])
async def test_a_form_asked_for_in_a_group_is_a_link(link: str, urls: list[str]) -> None:
    async def ask(*_: Any) -> Begin:
        return Begin(FORM, link=link)

    nobody = cast(Any, None)
    context = Context(
        update_id=1,
        person=nobody,
        first_name="Ani",
        chat_id=-7,
        private=False,
        t=Texts("en", ZoneInfo("Asia/Jakarta")),
        now=nobody,
        services=nobody,
        reader=nobody,
        library_name="The library",
        bot_username="library_bot",
        fetch=nobody,
    )
    executor = Executor(FormEngine({"visit": FORM}, nobody), nobody, nobody)
    prepared = await executor.prepare(context, [Call(reads(ask), None)])
    (screen,) = await executor.run(context, nobody, prepared)
    assert [key.url for row in screen.keys for key in row] == urls


@reads
async def _everybodys(context: Context, _: object) -> Screen:
    return Screen("for everybody")


_STAFFS = for_staff(RUN_DOOR)(_everybodys)
_AT_THE_DOOR = frozenset({RUN_DOOR})


async def _answered(*_: Any) -> Screen:
    raise AssertionError("no test here answers a photo")


async def _looked(*_: Any) -> bool:
    raise AssertionError("no test here looks at a photo")


def test_a_photo_is_offered_to_what_is_for_staff_first_and_only_for_them() -> None:
    everybodys = PhotoKind(_looked, bool, _answered)
    staffs = PhotoKind(_looked, bool, _answered, needs=RUN_DOOR)
    registry = Registry([Feature("books", "Books", photos=(everybodys,)), Feature("door", "Door", photos=(staffs,))])
    nothing_off: frozenset[str] = frozenset()
    assert registry.photos(nothing_off, _AT_THE_DOOR) == [staffs, everybodys]
    assert registry.photos(nothing_off, frozenset()) == [everybodys]
    assert registry.photos(frozenset({"door"}), _AT_THE_DOOR) == [everybodys]
    assert registry.photos(frozenset({"books"}), frozenset()) == []


def test_what_is_written_so_is_heard_by_those_whom_it_is_for() -> None:
    async def means(context: Context, text: str) -> bool:
        return True

    code = Spelling("code", str.isupper, means, _STAFFS)
    registry = Registry([Feature("door", "Door", spellings=(code,))])
    nothing_off: frozenset[str] = frozenset()
    assert registry.spellings("MD-4K7Q", nothing_off, _AT_THE_DOOR) == [code]
    assert registry.spellings("md-4k7q", nothing_off, _AT_THE_DOOR) == []
    assert registry.spellings("MD-4K7Q", nothing_off, frozenset()) == []
    assert registry.spellings("MD-4K7Q", frozenset({"door"}), _AT_THE_DOOR) == []
