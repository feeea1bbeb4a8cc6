"""Groups, supergroups, topics and channels: who hears what, and who may do what."""

import pytest

from simulator import Impossible, World
from simulator.person import Person
from tests.simulator.conftest import Wire


def texts(updates: list[dict[str, dict[str, str]]]) -> list[str]:
    return [update["message"]["text"] for update in updates if "text" in update.get("message", {})]


async def test_privacy_lets_a_member_bot_hear_only_what_is_meant_for_it(
    bot: Wire, world: World, reader: Person
) -> None:
    group = world.add_group("Grup", [reader.id], bot_status="member")
    sent = await bot("sendMessage", chat_id=group.id, text="halo")
    reader.sends("obrolan biasa", group)
    reader.sends("/cari buku", group)
    reader.sends("/cari@bot_lain buku", group)
    reader.sends(f"@{world.bot.username} ada?", group)
    reader.sends("jawaban", group, reply_to=sent)
    assert texts(await bot.updates()) == ["/cari buku", f"@{world.bot.username} ada?", "jawaban"]


async def test_an_administrator_bot_hears_everything(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id])
    reader.sends("obrolan biasa", group)
    assert texts(await bot.updates()) == ["obrolan biasa"]


async def test_a_bot_is_told_when_it_comes_and_goes(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], bot_status="left")
    assert await bot.updates() == []
    assert await bot.refused("sendMessage", chat_id=group.id, text="a") == (
        "Forbidden: bot is not a member of the supergroup chat"
    )
    reader.adds_bot(group)
    reader.removes_bot(group)
    changes = [update["my_chat_member"] for update in await bot.updates() if "my_chat_member" in update]
    assert [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes] == [
        ("left", "member"),
        ("member", "kicked"),
    ]
    assert await bot.refused("sendMessage", chat_id=group.id, text="a") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )


async def test_an_upgraded_group_says_its_new_id(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], supergroup=False)
    await bot.updates()
    upgraded = world.upgrade_group(group)
    answer = await bot.raw("sendMessage", chat_id=group.id, text="a")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "parameters": {"migrate_to_chat_id": upgraded.id},
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
    }
    old, new = await bot.updates()
    assert (old["message"]["chat"]["id"], old["message"]["migrate_to_chat_id"]) == (group.id, upgraded.id)
    assert (new["message"]["chat"]["id"], new["message"]["migrate_from_chat_id"]) == (upgraded.id, group.id)
    assert await bot("sendMessage", chat_id=upgraded.id, text="a")
    with pytest.raises(Impossible):
        reader.sends("a", group)


async def test_a_restricted_group_takes_no_text_of_a_member(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], bot_status="member")
    group.permissions["can_send_messages"] = False
    assert await bot.refused("sendMessage", chat_id=group.id, text="a") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )


async def test_a_channel_takes_posts_of_a_bot_with_the_right(bot: Wire, world: World, reader: Person) -> None:
    owner = world.person(world.add_user("Petugas").id)
    channel = world.add_channel("Kanal", [owner.id, reader.id], {}, username="kanal_contoh")
    post = await bot("sendMessage", chat_id="@kanal_contoh", text="buka")
    assert "from" not in post
    assert post["sender_chat"]["id"] == channel.id
    assert reader.messages(channel) == [post]
    with pytest.raises(Impossible, match="no right"):
        reader.sends("a", channel)
    mute = world.add_channel("Kanal bisu", [owner.id], {"can_post_messages": False})
    assert await bot.refused("sendMessage", chat_id=mute.id, text="a") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    closed = world.add_channel("Kanal lain", [owner.id])
    assert await bot.refused("sendMessage", chat_id=closed.id, text="a") == (
        "Forbidden: bot is not a member of the channel chat"
    )


async def test_a_bot_deletes_others_messages_only_with_the_right(bot: Wire, world: World, reader: Person) -> None:
    plain = world.add_group("Grup", [reader.id], bot_status="member")
    message = reader.sends("/a", plain)["message_id"]
    assert await bot.refused("deleteMessage", chat_id=plain.id, message_id=message) == (
        "Bad Request: message can't be deleted"
    )
    led = world.add_group("Grup", [reader.id])
    message = reader.sends("a", led)["message_id"]
    assert await bot("deleteMessages", chat_id=led.id, message_ids=[message, 999])
    assert message not in [one["message_id"] for one in reader.messages(led)]


async def test_pinning_needs_the_right_and_shows(bot: Wire, world: World, reader: Person) -> None:
    plain = world.add_group("Grup", [reader.id], bot_status="member")
    sent = await bot("sendMessage", chat_id=plain.id, text="a")
    assert await bot.refused("pinChatMessage", chat_id=plain.id, message_id=sent["message_id"]) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    reader.adds_bot(plain, administrator=True)
    assert await bot("pinChatMessage", chat_id=plain.id, message_id=sent["message_id"])
    assert (await bot("getChat", chat_id=plain.id))["pinned_message"] == sent
    assert await bot("unpinChatMessage", chat_id=plain.id)
    assert "pinned_message" not in await bot("getChat", chat_id=plain.id)


async def test_whoever_asks_to_join_can_be_let_in_and_written_to(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Klub", [reader.id])
    await bot.updates()
    link = (await bot("createChatInviteLink", chat_id=group.id, creates_join_request=True))["invite_link"]
    newcomer = world.person(world.add_user("Baru").id)
    newcomer.joins(link=link)
    [update] = await bot.updates()
    request = update["chat_join_request"]
    assert (request["from"]["id"], request["invite_link"]["invite_link"]) == (newcomer.id, link)
    assert await bot("sendMessage", chat_id=request["user_chat_id"], text="selamat datang")
    assert await bot("approveChatJoinRequest", chat_id=group.id, user_id=newcomer.id)
    assert (await bot("getChatMember", chat_id=group.id, user_id=newcomer.id))["status"] == "member"
    assert await bot.refused("declineChatJoinRequest", chat_id=group.id, user_id=newcomer.id) == (
        "Bad Request: USER_ALREADY_PARTICIPANT"
    )
    await bot("revokeChatInviteLink", chat_id=group.id, invite_link=link)
    with pytest.raises(Impossible, match="expired"):
        world.person(world.add_user("Telat").id).joins(link=link)


async def test_who_is_removed_may_ask_again_once_unbanned(bot: Wire, world: World, reader: Person) -> None:
    owner = world.person(world.add_user("Ketua").id)
    group = world.add_group("Klub", [owner.id, reader.id])
    group.members[owner.id].status = "creator"
    assert await bot("banChatMember", chat_id=group.id, user_id=reader.id)
    assert (await bot("getChatMember", chat_id=group.id, user_id=reader.id))["status"] == "kicked"
    with pytest.raises(Impossible, match="banned"):
        reader.asks_to_join(group)
    assert await bot("unbanChatMember", chat_id=group.id, user_id=reader.id, only_if_banned=True)
    reader.joins(group)
    assert await bot("unbanChatMember", chat_id=group.id, user_id=reader.id, only_if_banned=True)
    assert group.has(reader.id), "who is not banned stays"
    assert await bot("unbanChatMember", chat_id=group.id, user_id=reader.id)
    assert not group.has(reader.id), "without that they go"
    assert await bot.refused("banChatMember", chat_id=group.id, user_id=owner.id) == (
        "Bad Request: can't remove chat owner"
    )
    owner.adds_bot(group, administrator=True, rights={"can_restrict_members": False})
    assert await bot.refused("banChatMember", chat_id=group.id, user_id=reader.id) == (
        "Bad Request: not enough rights to restrict/unrestrict chat member"
    )


async def test_a_link_for_one_lets_one_in(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Klub", [reader.id])
    link = (await bot("createChatInviteLink", chat_id=group.id, member_limit=1))["invite_link"]
    world.person(world.add_user("Satu").id).joins(link=link)
    with pytest.raises(Impossible, match="expired"):
        world.person(world.add_user("Dua").id).joins(link=link)
    assert await bot("getChatMemberCount", chat_id=group.id) == 3


async def test_members_are_told_of_only_when_asked_for(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Klub", [reader.id])
    await bot.updates()
    world.person(world.add_user("Satu").id).joins(group)
    assert ["chat_member" in update for update in await bot.updates(allowed_updates=["chat_member", "message"])] == [
        False
    ]
    world.person(world.add_user("Dua").id).joins(group)
    assert ["chat_member" in update for update in await bot.updates()] == [True, False]


async def test_reactions_are_told_of_only_when_asked_for(bot: Wire, world: World, reader: Person) -> None:
    owner = world.person(world.add_user("Petugas").id)
    members = [owner.id, reader.id]
    group, channel = world.add_group("Klub", members), world.add_channel("Kanal", members, {})
    posts = [await bot("sendMessage", chat_id=place.id, text="a") for place in (group, channel)]
    await bot.updates()
    reader.reacts(posts[0], "👍")
    assert await bot.updates(allowed_updates=["message_reaction", "message_reaction_count"]) == []
    reader.reacts(posts[0], "🔥")
    reader.reacts(posts[1], "🔥")
    one, counted = await bot.updates()
    assert one["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert counted["message_reaction_count"]["reactions"] == [
        {"type": {"type": "emoji", "emoji": "🔥"}, "total_count": 1}
    ]


async def test_topics_are_opened_renamed_and_closed(bot: Wire, world: World, reader: Person) -> None:
    forum = world.add_group("Forum", [reader.id], forum=True)
    topic = await bot("createForumTopic", chat_id=forum.id, name="Resensi")
    thread = {"chat_id": forum.id, "message_thread_id": topic["message_thread_id"]}
    post = await bot("sendMessage", **thread, text="a")
    assert (post["message_thread_id"], post["is_topic_message"]) == (topic["message_thread_id"], True)
    answer = reader.sends("b", forum, reply_to=post)
    assert answer["message_thread_id"] == topic["message_thread_id"]
    assert await bot("editForumTopic", **thread, name="Ulasan")
    assert await bot.refused("editForumTopic", **thread, name="Ulasan") == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await bot("closeForumTopic", **thread)
    with pytest.raises(Impossible, match="no open topic"):
        reader.sends("c", forum, thread=topic["message_thread_id"])
    plain = world.add_group("Grup", [reader.id])
    assert await bot.refused("createForumTopic", chat_id=plain.id, name="a") == "Bad Request: the chat is not a forum"


async def test_a_bot_leaves_and_is_gone(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id])
    assert [one["status"] for one in await bot("getChatAdministrators", chat_id=group.id)] == [
        "creator",
        "administrator",
    ]
    assert await bot("leaveChat", chat_id=group.id)
    assert await bot.refused("getChatMemberCount", chat_id=group.id) == (
        "Forbidden: bot is not a member of the supergroup chat"
    )


async def test_slow_mode_lets_a_member_bot_speak_now_and_then(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], bot_status="member")
    group.slow_mode_delay = 30
    assert (await bot("getChat", chat_id=group.id))["slow_mode_delay"] == 30
    assert await bot("sendMessage", chat_id=group.id, text="a")
    answer = await bot.raw("sendMessage", chat_id=group.id, text="b")
    assert answer["parameters"] == {"retry_after": 30}
    reader.adds_bot(group, administrator=True)
    assert await bot("sendMessage", chat_id=group.id, text="b")


async def test_what_is_written_in_a_topic_answers_what_opened_it(bot: Wire, world: World, reader: Person) -> None:
    forum = world.add_group("Forum", [reader.id], forum=True)
    topic = (await bot("createForumTopic", chat_id=forum.id, name="Acara"))["message_thread_id"]
    written = reader.sends("halo", forum, thread=topic)
    assert written["message_thread_id"] == topic
    assert written["reply_to_message"]["forum_topic_created"]["name"] == "Acara"


async def test_a_restricted_bot_is_told_and_writes_nothing(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], bot_status="member")
    await bot.updates()
    reader.restricts_bot(group)
    [change] = [one["my_chat_member"] for one in await bot.updates()]
    assert change["new_chat_member"]["status"] == "restricted"
    assert change["new_chat_member"]["is_member"]
    assert await bot.refused("sendMessage", chat_id=group.id, text="a") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    reader.restricts_bot(group, {"can_send_messages": True})
    assert await bot("sendMessage", chat_id=group.id, text="a")
