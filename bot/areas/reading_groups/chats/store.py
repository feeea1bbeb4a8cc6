"""The tables of links into chats, and of what is still to be done at their doors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.reading_groups.chats.rules import Deed, Task
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def keep_link(tx: Transaction, member_id: int, chat_id: int, link: str, now: datetime) -> None:
    """A member's way in, in the place of an older one."""
    await tx.run(
        """INSERT INTO reading_group_links (member_id, chat_id, link, made_at) VALUES (:member, :chat, :link, :now)
           ON CONFLICT (member_id) DO UPDATE SET chat_id = excluded.chat_id, link = excluded.link,
               made_at = excluded.made_at""",
        {"member": member_id, "chat": chat_id, "link": link, "now": to_ms(now)},
    )


async def link_of(reader: Reader, member_id: int, chat_id: int) -> str:
    """The link that was made for a member; "" where there is none."""
    found = await reader.value(
        "SELECT link FROM reading_group_links WHERE member_id = :member AND chat_id = :chat",
        {"member": member_id, "chat": chat_id},
    )
    return str(found or "")


async def drop_link(tx: Transaction, member_id: int) -> None:
    """It leads nowhere any more."""
    await tx.run("DELETE FROM reading_group_links WHERE member_id = :member", {"member": member_id})


async def links_into(reader: Reader, chat_id: int) -> Sequence[tuple[int, str]]:
    """Whose links lead into a chat."""
    rows = await reader.rows("SELECT member_id, link FROM reading_group_links WHERE chat_id = :chat", {"chat": chat_id})
    return [(row["member_id"], row["link"]) for row in rows]


async def move(tx: Transaction, old: int, new: int) -> None:
    """A chat has another id."""
    values = {"old": old, "new": new}
    await tx.run("UPDATE reading_group_links SET chat_id = :new WHERE chat_id = :old", values)
    await tx.run("UPDATE reading_group_door SET chat_id = :new WHERE chat_id = :old", values)


async def add(
    tx: Transaction,
    group_id: int,
    deed: Deed,
    chat_id: int,
    now: datetime,
    *,
    person: int | None = None,
    link: str = "",
) -> None:
    """Something is to be done."""
    await tx.run(
        """INSERT INTO reading_group_door (group_id, deed, chat_id, person_id, link, made_at)
           VALUES (:group, :deed, :chat, :person, :link, :now)""",
        {"group": group_id, "deed": deed, "chat": chat_id, "person": person, "link": link, "now": to_ms(now)},
    )


async def tasks(reader: Reader, most: int) -> Sequence[Task]:
    """What is to be done, in order."""
    rows = await reader.rows(
        """SELECT id, group_id, deed, chat_id, person_id, link FROM reading_group_door
           ORDER BY id LIMIT :most""",
        {"most": most},
    )
    return [
        Task(row["id"], row["group_id"], Deed(row["deed"]), row["chat_id"], row["person_id"], row["link"])
        for row in rows
    ]


async def done(tx: Transaction, task_id: int) -> None:
    """It is done, or can never be."""
    await tx.run("DELETE FROM reading_group_door WHERE id = :id", {"id": task_id})


async def forget_before(tx: Transaction, moment: datetime) -> None:
    """What Telegram has not answered for so long is not done any more."""
    await tx.run("DELETE FROM reading_group_door WHERE made_at < :moment", {"moment": to_ms(moment)})
