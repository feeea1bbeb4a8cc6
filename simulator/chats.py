"""Chats: private ones, groups, supergroups with or without topics, channels, and who is in them."""

from dataclasses import dataclass, field

from simulator.refusals import Json

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
PRESENT = ("creator", "administrator", "member", "restricted")


@dataclass(slots=True)
class Member:
    """One person's place in a chat: a status of the Bot API, and the rights of an administrator or a restricted one."""

    status: str
    rights: dict[str, bool] = field(default_factory=dict)

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass(slots=True)
class Topic:
    """A forum topic; its id is that of the message that opened it."""

    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str = ""
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """`members` are by user id, the bot among them; in a private chat only `started` and `blocked` count.

    `invites` are ChatInviteLinks by link, `entered` how many came by each; `requests` are the times (unix) at
    which people asked to be let in, by user id; `pinned` are message ids, the newest last. `slow_mode_delay` are the
    seconds everybody but administrators waits between two messages; `bot_spoke_at` (unix) is the bot's last one.
    """

    id: int
    type: str
    title: str = ""
    username: str | None = None
    is_forum: bool = False
    join_by_request: bool = False
    description: str = ""
    slow_mode_delay: int = 0
    bot_spoke_at: float = 0.0
    started: bool = False
    blocked: bool = False
    migrated_to: int | None = None
    members: dict[int, Member] = field(default_factory=dict)
    permissions: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(PERMISSIONS, True))
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    invites: dict[str, Json] = field(default_factory=dict)
    requests: dict[int, float] = field(default_factory=dict)
    entered: dict[str, int] = field(default_factory=dict)

    @property
    def private(self) -> bool:
        return self.type == "private"

    @property
    def kind(self) -> str:
        """The word Telegram's refusals use."""
        return self.type

    def member(self, user_id: int) -> Member:
        return self.members.get(user_id) or Member("left")

    def has(self, user_id: int) -> bool:
        """Whether this person sees the chat."""
        return user_id == self.id if self.private else self.member(user_id).status in PRESENT

    def people(self) -> list[int]:
        """Ids of everyone who sees the chat."""
        return [self.id] if self.private else [one for one in self.members if self.has(one)]


def full_rights(chat_type: str) -> dict[str, bool]:
    """Every right an administrator can have in such a chat, but appointing others."""
    names = ADMIN_RIGHTS + (CHANNEL_RIGHTS if chat_type == "channel" else GROUP_RIGHTS)
    return {name: name != "can_promote_members" for name in names}


def member_json(chat: Chat, user: Json) -> Json:
    """The Bot API's ChatMember of this user."""
    member = chat.member(user["id"])
    answer: Json = {"status": member.status, "user": user}
    if member.status == "creator":
        answer["is_anonymous"] = False
    elif member.status == "administrator":
        answer |= {"can_be_edited": False, "is_anonymous": False}
        answer |= dict.fromkeys(ADMIN_RIGHTS, False) | member.rights
    elif member.status == "restricted":
        answer |= {"is_member": True, "until_date": 0} | dict.fromkeys(PERMISSIONS, False) | member.rights
    elif member.status == "kicked":
        answer["until_date"] = 0
    return answer


def invite_json(link: str, creator: Json, **details: object) -> Json:
    """The Bot API's ChatInviteLink."""
    base: Json = {
        "invite_link": link,
        "creator": creator,
        "creates_join_request": False,
        "is_primary": False,
        "is_revoked": False,
    }
    return base | {name: value for name, value in details.items() if value is not None}
