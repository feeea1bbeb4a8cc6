"""One bot's world: its people, its chats, what was said in them, and its clock."""

import asyncio
from collections import deque
from collections.abc import Coroutine, Sequence
from datetime import datetime
from typing import Any

from simulator import kept, posting
from simulator.chats import Chat, Member, full_rights
from simulator.clock import WorldClock
from simulator.counters import Counters
from simulator.events import Events
from simulator.faults import Faults
from simulator.files import Files
from simulator.history import History, Stored
from simulator.limits import Limits
from simulator.people import Bot, User
from simulator.person import Person
from simulator.queries import Queries
from simulator.refusals import Impossible, Json
from simulator.requests import Request
from simulator.storage import Shelf
from simulator.updates import Updates
from simulator.webhook import Webhook

FIRST_PERSON = 7_100_000_001
"""Ids of people do not fit into 32 bits, as Telegram's may not."""
FIRST_GROUP = 4_500_001
FIRST_SUPERGROUP = 1_002_100_000_001
MOST_REQUESTS = 20_000


class World:
    """Everything one token sees. People act through `person(id)`; the bot through the Bot API."""

    def __init__(
        self, bot_id: int, shelf: Shelf, *, frozen_at: datetime | None = None, lift_limits: bool = False
    ) -> None:
        self.shelf = shelf
        self.clock = WorldClock(frozen_at)
        self.counters = Counters(shelf)
        self.bot = kept.bot(shelf, bot_id)
        self.users: dict[int, User] = kept.users(shelf)
        self.chats: dict[int, Chat] = kept.chats(shelf)
        self.history = History(shelf)
        self.updates = Updates(self.counters, self.clock, shelf)
        self.queries = Queries(shelf)
        self.files = Files(shelf)
        self.limits = Limits(self.clock, lift_limits)
        self.faults = Faults(self.clock)
        self.events = Events()
        self.webhook = Webhook(self)
        self.requests: deque[Request] = deque(maxlen=MOST_REQUESTS)
        self.untold: dict[int, Stored] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.clock.restore(kept.clock_offset(shelf))
        self._find_untold()
        self.clock.on_change = self._clock_moved
        self.updates.on_done = self._bot_has_seen

    def _find_untold(self) -> None:
        for chat_id in self.chats:
            for stored in self.history.of(chat_id):
                if stored.update_id in self.updates.pending:
                    self.untold[stored.update_id] = stored

    def _bot_has_seen(self, update_id: int) -> None:
        """Show the page that a message has reached the bot."""
        stored = self.untold.pop(update_id, None)
        if stored and self.history.get(stored.chat_id, stored.id):
            posting.announce_message(self, self.chats[stored.chat_id], stored, "edited")

    def _clock_moved(self) -> None:
        if not self.clock.frozen:
            self.shelf.keep("setting", "clock", self.clock.offset)
        self.events.publish(
            {
                "type": "clock",
                "now": self.clock.now().isoformat(),
                "offset": self.clock.offset,
                "version": self.clock.version,
            }
        )

    def save(self, thing: User | Chat | Bot) -> None:
        """Keep a change of a person, a chat or the bot."""
        if isinstance(thing, Bot):
            self.shelf.keep("setting", "bot", thing)
        else:
            self.shelf.keep("user" if isinstance(thing, User) else "chat", thing.id, thing)

    def add_user(
        self,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str | None = "id",
        phone: str | None = None,
        label: str = "",
        user_id: int | None = None,
    ) -> User:
        """A new person, who has not met the bot; `label` is how the page's switch calls them."""
        if username and self.find_username(username):
            raise Impossible(f"the username @{username} is taken")
        number = user_id or self.counters.next("user", FIRST_PERSON)
        if number in self.users:
            raise Impossible(f"there is a person {number} already")
        user = User(number, first_name, last_name, username, language_code, phone, label or first_name)
        self.users[number] = user
        self.chats[number] = Chat(number, "private")
        self.save(user)
        self.save(self.chats[number])
        self.events.publish({"type": "reload"})
        return user

    def add_group(
        self,
        title: str,
        members: Sequence[User | int],
        bot_status: str = "administrator",
        supergroup: bool = True,
        forum: bool = False,
        username: str | None = None,
        join_by_request: bool = False,
        owner: int | None = None,
    ) -> Chat:
        """A group of these people, the `owner` (0: none of them) or the first its owner; a bot in it is told."""
        if supergroup or forum:
            chat = Chat(-self.counters.next("supergroup", FIRST_SUPERGROUP), "supergroup")
        else:
            chat = Chat(-self.counters.next("group", FIRST_GROUP), "group")
        chat.is_forum, chat.join_by_request = forum, join_by_request
        return self._settle(chat, title, username, members, owner, bot_status, None)

    def add_channel(
        self,
        title: str,
        subscribers: Sequence[User | int],
        bot_rights: dict[str, bool] | None = None,
        username: str | None = None,
        bot_status: str | None = None,
        owner: int | None = None,
    ) -> Chat:
        """A channel, its owner as for groups; `bot_rights` change those of a bot that is an administrator."""
        chat = Chat(-self.counters.next("supergroup", FIRST_SUPERGROUP), "channel")
        status = bot_status or ("left" if bot_rights is None else "administrator")
        return self._settle(chat, title, username, subscribers, owner, status, bot_rights)

    def _settle(
        self,
        chat: Chat,
        title: str,
        username: str | None,
        members: Sequence[User | int],
        owner: int | None,
        bot_status: str,
        rights: dict[str, bool] | None,
    ) -> Chat:
        if bot_status not in ("creator", "administrator", "member", "left", "kicked"):
            raise ValueError(f"a bot is administrator, member, left or kicked, not {bot_status!r}")
        chat.title, chat.username = title, username
        numbers = [member if isinstance(member, int) else member.id for member in members]
        for number in numbers:
            leads = number == (numbers[0] if owner is None else owner)
            chat.members[self.user(number).id] = Member("creator" if leads else "member")
        self.chats[chat.id] = chat
        self.save(chat)
        if bot_status not in ("left", "kicked"):
            allowed = full_rights(chat.type) | (rights or {}) if bot_status == "administrator" else {}
            posting.change_bot(self, chat, Member(bot_status, allowed), owner or next(iter(numbers), self.bot.id))
        elif bot_status != "left":
            chat.members[self.bot.id] = Member(bot_status)
        self.events.publish({"type": "reload"})
        return chat

    def upgrade_group(self, chat: Chat) -> Chat:
        """Make a group a supergroup with a new id, as Telegram does; the bot is told in both."""
        return posting.upgrade(self, chat, Chat(-self.counters.next("supergroup", FIRST_SUPERGROUP), "supergroup"))

    def user(self, user_id: int) -> User:
        if found := self.users.get(user_id):
            return found
        raise Impossible(f"there is no person {user_id} in this world")

    def person(self, user_id: int) -> Person:
        """What this person does."""
        return Person(self, self.user(user_id))

    def find_username(self, username: str) -> int | None:
        """The id of the chat or person with this username, with or without @."""
        wanted = username.removeprefix("@").lower()
        if wanted == self.bot.username.lower():
            return self.bot.id
        everyone: list[User | Chat] = [*self.users.values(), *self.chats.values()]
        return next((one.id for one in everyone if (one.username or "").lower() == wanted), None)

    def user_json(self, user_id: int) -> Json | None:
        """The Bot API's User of a person or the bot."""
        if user_id == self.bot.id:
            return self.bot.json()
        found = self.users.get(user_id)
        return found.json() if found else None

    def chat_json(self, chat: Chat) -> Json:
        """The Bot API's Chat."""
        if chat.private:
            user = self.users[chat.id].json()
            names = ("first_name", "last_name", "username")
            return {"id": chat.id, "type": "private", **{name: user[name] for name in names if name in user}}
        answer: Json = {"id": chat.id, "type": chat.type, "title": chat.title}
        if chat.username:
            answer["username"] = chat.username
        if chat.is_forum:
            answer["is_forum"] = True
        return answer

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something beside the requests, until the world ends."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def stop_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()

    def unconfirmed(self) -> int:
        """Updates the bot has not confirmed."""
        return len(self.updates.pending)

    def forget(self) -> None:
        """Forget what was said and what waits; people, chats and the bot's settings stay."""
        self.history.clear()
        self.updates.drop_all()
        self.queries.clear()
        for chat in self.chats.values():
            chat.started = chat.started and not chat.private
            chat.pinned.clear()
            self.save(chat)
        self.events.publish({"type": "reload"})
