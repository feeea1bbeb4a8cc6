"""Which way an update took can be seen from outside; what people wrote stays out of the log."""

from __future__ import annotations

import logging

import pytest

from bot.base.identity import NotAllowed
from bot.chat.core.trace import Kind
from handlers.library.closings.buttons import OpenClosing
from tests.actors import Reader, Stage


def ways(stage: Stage) -> list[tuple[Kind, str, str]]:
    """The ways of the newest update."""
    return [(way.kind, way.name, way.area) for way in stage.taken[-1].ways]


async def test_each_kind_of_message_takes_a_way_of_its_own(
    reader: Reader, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        await reader.says("/menu")
        assert ways(stage) == [(Kind.COMMAND, "menu", "home")]
        await reader.taps("Cari buku")
        assert ways(stage) == [(Kind.TAP, "FindBook", "catalogue")]
        await reader.says("laskar pelangi")
        assert ways(stage) == [(Kind.SEARCH, "search", "catalogue")]
        await reader.says("hari sabtu buka jam berapa?")
        assert ways(stage) == [(Kind.PHRASE, "hours_of_day", "library")]
        assert dict(stage.taken[-1].ways[0].values)["day"] == "hari sabtu"
        await reader.says("wkwk oke")
        assert [kind for kind, _, _ in ways(stage)] == [Kind.CHATTER]
        reader.person.sends_voice()
        await stage.settled()
        assert ways(stage) == [(Kind.MEDIA, "voice", "feedback"), (Kind.BEGIN, "feedback", "")]
    assert "laskar" not in caplog.text


async def test_a_form_is_seen_step_by_step(reader: Reader, stage: Stage) -> None:
    await reader.says("mau usul buku")
    assert ways(stage) == [(Kind.PHRASE, "propose", "proposals"), (Kind.BEGIN, "propose", "")]
    await reader.says("One Piece")
    assert ways(stage) == [(Kind.FORM, "propose.title", "proposals")]
    await reader.taps("Batal")
    assert ways(stage) == [(Kind.FORM, "propose.author.x", "proposals")]


async def test_a_refusal_and_its_way_are_seen(reader: Reader, stage: Stage) -> None:
    await reader.says("/menu")
    await reader.forges(OpenClosing().pack())
    assert ways(stage)[0][0] is Kind.TAP
    assert isinstance(stage.taken[-1].refused, NotAllowed)
    assert stage.taken[-1].failed is None
