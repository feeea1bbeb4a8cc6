"""Nobody is said to have been told whom nothing reached: staff who never began with the bot, or have blocked it."""

from __future__ import annotations

from datetime import timedelta

from bot.base.identity import Role
from tests.actors import Reader, Stage
from tests.stories.staff.on_paper import puts_on_paper

FIRE = "ada asap tebal dari gudang belakang"
NOBODY = "Tidak ada petugas yang dapat dihubungi"
TOLD = ("sedang kami kabari", "kami teruskan", "petugas kami kabari", "sudah diberi tahu")


def _nobody_was_told(reader: Reader) -> bool:
    return not any(reader.sees(words) for words in TOLD)


async def test_staff_who_never_began_are_not_said_to_be_told(reader: Reader, stage: Stage) -> None:
    await puts_on_paper(stage, 7001, "Petugas Pintu Contoh", Role.DOOR)
    await puts_on_paper(stage, 7002, "Pustakawan Contoh", Role.LIBRARIAN)
    await reader.says(FIRE)
    assert reader.sees(NOBODY)
    assert reader.text.index("113") < reader.text.index(NOBODY)
    for typed in ("asapnya makin tebal", "petugasnya mana", "terima kasih", "sudah padam"):
        assert _nobody_was_told(reader), reader.text
        await reader.says(typed)
    assert reader.sees("Syukurlah")
    assert _nobody_was_told(reader), reader.text


async def test_the_question_promises_nobody_who_comes(reader: Reader, stage: Stage) -> None:
    await puts_on_paper(stage, 7001, "Petugas Pintu Contoh", Role.DOOR)
    await reader.starts("darurat")
    assert reader.sees("Apakah ada yang dalam bahaya")
    assert reader.sees("tidak ada petugas yang dapat dihubungi")
    assert reader.sees("112")


async def test_who_began_later_is_called_by_the_next_words(reader: Reader, stage: Stage) -> None:
    await reader.says(FIRE)
    assert reader.sees(NOBODY)
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("asapnya makin tebal")
    assert librarian.heard(FIRE)
    assert not reader.sees(NOBODY)


async def test_who_cannot_be_reached_is_passed_over_for_the_next_circle(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await puts_on_paper(stage, 7001, "Pustakawan Contoh", Role.LIBRARIAN)
    await reader.says(FIRE)
    assert owner.heard(FIRE)
    assert reader.sees("Petugas sedang kami kabari")


async def test_a_call_that_does_not_arrive_is_said_and_others_are_called(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    stage.world.chats[librarian.id].blocked = True  # unheard of by the bot
    await reader.says(FIRE)
    assert owner.heard(FIRE)
    assert not reader.sees("tidak sampai")


async def test_where_no_call_arrives_its_person_is_told_at_once(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    stage.world.chats[librarian.id].blocked = True
    await reader.says(FIRE)
    assert reader.sees("Kabar kami tidak sampai kepada petugas mana pun")
    assert reader.sees("113")
    assert "Menu" in reader.keys
    await reader.says("petugasnya mana")
    assert reader.sees(NOBODY)


async def test_what_still_waits_to_leave_is_not_said_to_have_arrived(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    stage.world.faults.add("5xx", "sendMessage", 3, match=lambda sent: str(sent.get("chat_id")) == str(librarian.id))
    await reader.says(FIRE)
    assert reader.sees("Petugas sedang kami kabari")
    await reader.says("asapnya makin tebal")
    assert reader.sees("Kabar kami belum sampai kepada petugas")
    assert reader.sees("113")
    await stage.passes(timedelta(minutes=1))
    await stage.passes(timedelta(minutes=5))
    assert librarian.heard(FIRE)
    await reader.says("asapnya masih tebal")
    assert not reader.sees("belum sampai")


async def test_a_colleague_who_cannot_be_reached_is_not_asked(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await puts_on_paper(stage, 7001, "Petugas Pintu Contoh", Role.DOOR)
    await reader.says(FIRE)
    await librarian.taps("Saya tangani")
    await librarian.taps("Serahkan")
    assert "Petugas Pintu Contoh" not in librarian.keys
    assert librarian.sees("Saat ini tidak ada rekan yang dapat diminta")
