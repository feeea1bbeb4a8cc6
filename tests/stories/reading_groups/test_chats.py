"""A group's chat in Telegram: linked by its leader, entered by members alone, left by who leaves the group."""

from __future__ import annotations

from simulator.chats import Chat
from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import joins, made, reads_together

_LINK = "/start@{bot} klubgrup_1"


def _talks(stage: Stage, leader: Reader, *, rights: dict[str, bool] | None = None) -> Chat:
    """A group of Telegram that the leader has made, with the bot as an administrator."""
    chat = stage.world.add_group("Obrolan Kopi", [leader.id], bot_status="left")
    chat.members[leader.id].status = "creator"
    leader.person.adds_bot(chat, administrator=True, rights=rights)
    return chat


async def _links(stage: Stage, leader: Reader, chat: Chat) -> str:
    """What the bot says there when it is linked."""
    leader.person.sends(_LINK.format(bot=stage.world.bot.username), chat)
    await stage.settled()
    return str(leader.person.messages(chat)[-1]["text"])


async def _link_of(reader: Reader) -> str:
    """A member's own link into the chat."""
    await reader.says("/klub")
    await reader.taps("Kopi & Buku")
    await reader.taps("Ke grup Telegram")
    return str(reader.key("Ke grup Telegram")["url"])


async def test_members_come_in_by_a_link_of_their_own_and_go_out_when_they_leave(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage)
    await joins(reader)
    await librarian.says("/klub")
    await librarian.taps("Kopi & Buku")
    await librarian.taps("Kelola klub")
    await librarian.taps("Grup Telegram")
    add = librarian.key("Pilih grup")["url"]
    assert add.endswith("?startgroup=klubgrup_1&admin=invite_users+restrict_members")
    chat = _talks(stage, librarian)
    assert "Grup ini sekarang tempat berbincang klub baca Kopi & Buku" in await _links(stage, librarian, chat)
    assert len(reader.heard("Kopi & Buku sekarang punya grup Telegram")) == 1
    link = await _link_of(reader)
    assert link == await _link_of(reader), "one link a member, however often they ask"
    reader.person.joins(link=link)
    await stage.settled()
    assert chat.has(reader.id)
    other_reader.person.joins(link=link)
    await stage.settled()
    assert not chat.has(other_reader.id), "a link that was passed on lets in nobody else"
    assert len(other_reader.heard("untuk anggota klub baca Kopi & Buku")) == 1
    assert not chat.requests
    await reader.says("klub saya")
    await reader.taps("Kopi & Buku")
    await reader.taps("Keluar dari klub")
    await reader.taps("Ya, keluar")
    assert not chat.has(reader.id)
    assert chat.invites[link]["is_revoked"]
    await joins(reader)
    again = await _link_of(reader)
    assert again != link
    reader.person.joins(link=again)
    await stage.settled()
    assert chat.has(reader.id), "who comes back is not kept out"


async def test_where_the_bot_lost_its_rights_member_and_leader_are_told(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage)
    for one in (reader, other_reader):
        await joins(one)
    chat = _talks(stage, librarian)
    await _links(stage, librarian, chat)
    link = await _link_of(reader)
    librarian.person.adds_bot(chat, administrator=True, rights={"can_invite_users": False})
    await stage.settled()
    await other_reader.says("/klub")
    await other_reader.taps("Kopi & Buku")
    await other_reader.taps("Ke grup Telegram")
    assert other_reader.sees("belum bisa membukakan grup Kopi & Buku")
    assert len(librarian.heard("tidak bisa lagi mengundang atau mengeluarkan orang di grup Kopi & Buku")) == 1
    reader.person.joins(link=link)
    await stage.settled()
    assert not chat.has(reader.id)
    await librarian.taps("Urus grupnya")
    librarian.person.adds_bot(chat, administrator=True)
    await stage.settled()
    reader.person.asks_to_join(chat, link)
    await stage.settled()
    assert chat.has(reader.id), "it goes on when the bot has its rights again"


async def test_only_a_leader_who_leads_the_chat_links_it_and_one_chat_has_one_group(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage)
    await joins(reader)
    weak = _talks(stage, librarian, rights={"can_restrict_members": False})
    assert "jadikan bot admin" in await _links(stage, librarian, weak)
    chat = _talks(stage, other_reader)
    assert "hanya untuk ketua klub atau petugas" in await _links(stage, other_reader, chat)
    chat.members[librarian.id] = type(chat.members[other_reader.id])("member")
    assert "Hanya admin grup Telegram ini" in await _links(stage, librarian, chat)
    chat.members[librarian.id].status = "creator"
    assert "tempat berbincang klub baca" in await _links(stage, librarian, chat)
    await librarian.says("buat klub baca Sastra Malam, dewasa, 8 orang, tiap Rabu di aula, terbuka")
    await librarian.taps("Lewati")
    await librarian.taps("Buat klub")
    librarian.person.sends(f"/start@{stage.world.bot.username} klubgrup_2", chat)
    await stage.settled()
    assert "sudah milik klub baca Kopi & Buku" in librarian.person.messages(chat)[-1]["text"]
    link = await _link_of(reader)
    await librarian.says("/klub")
    await librarian.taps("Kopi & Buku")
    await librarian.taps("Kelola klub")
    await librarian.taps("Grup Telegram")
    await librarian.taps("Lepas grup ini")
    await librarian.taps("Ya, lepaskan")
    assert chat.invites[link]["is_revoked"]
    await reader.says("klub saya")
    await reader.taps("Kopi & Buku")
    assert "Ke grup Telegram" not in reader.keys


async def test_whom_the_leader_lets_go_and_who_is_forgotten_go_out_of_the_chat(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage)
    chat = _talks(stage, librarian)
    await _links(stage, librarian, chat)
    for one in (reader, other_reader):
        await joins(one)
        one.person.joins(link=await _link_of(one))
        await stage.settled()
        assert chat.has(one.id)
    await librarian.says("/klub")
    await librarian.taps("Kopi & Buku")
    await librarian.taps("Kelola klub")
    await librarian.taps("Anggota")
    assert librarian.sees("1. Ani\n2. Budi")
    await librarian.taps("1")
    await librarian.taps("Ya, keluarkan")
    assert librarian.sees("Ani tidak lagi menjadi anggota klub")
    assert not chat.has(reader.id)
    assert len(reader.heard("Anda tidak lagi menjadi anggota klub baca Kopi & Buku")) == 1
    await joins(reader)
    reader.person.joins(link=await _link_of(reader))
    await stage.settled()
    assert chat.has(reader.id), "who is let go may come back"
    await other_reader.forges("rmr1:3:1")
    assert other_reader.sees("hanya untuk ketua klub atau petugas")
    await other_reader.says("hapus data sy")
    await other_reader.taps("Ya, hapus semuanya")
    await stage.settled()
    assert not chat.has(other_reader.id), "of whom nothing is kept, nobody is left in the chat either"
    assert chat.has(reader.id)


async def test_what_is_for_one_is_answered_to_that_one(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    librarian = await reads_together(stage, reader, other_reader)
    chat = _talks(stage, librarian)
    await _links(stage, librarian, chat)
    stranger = stage.meets("Cici")
    for one in (reader, stranger):
        chat.members[one.id] = type(chat.members[librarian.id])("member")

    async def asks(one: Reader, said: str) -> str:
        one.person.sends(f"@{stage.world.bot.username} {said}", chat)
        await stage.settled()
        return str(one.person.messages(chat)[-1]["text"])

    said = await asks(reader, "udh hal 120 dari 480")
    assert said == "Jawabannya ada di obrolan pribadi Anda dengan bot."
    assert reader.sees("25% (hal 120 dari 480)")
    await reader.taps("Setengah")
    assert reader.sees("50%"), "it goes on in the private chat"
    for own, seen in (("klub saya", "Kopi & Buku"), ("pesanan saya", "Pesanan saya"), ("data saya", "Nama: Ani")):
        assert seen not in await asks(reader, own)
        assert reader.sees(seen)
    assert "obrolan pribadi" in await asks(stranger, "udh hal 120"), "who has not spoken with the bot is led there"
    assert not stranger.answers
    assert "dewasa, Sabtu di ruang baca" in await asks(reader, "ada klub baca?"), "what is the same for all stays there"
