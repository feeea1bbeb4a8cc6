"""Coming and going: stopping the bot, joining chats, bringing the bot along."""

from simulator import posting
from simulator.chats import PRESENT, Chat, Member, full_rights
from simulator.person.base import Acting
from simulator.refusals import Impossible, Json

LEADING = ("creator", "administrator")


class Belonging(Acting):
    """Deeds that change who is where."""

    def blocks(self) -> None:
        """Stop the bot; it is told, and may no longer write."""
        if not self.private_chat.blocked:
            posting.block(self.world, self.private_chat, True)

    def unblocks(self) -> None:
        """Let the bot write again without a word."""
        if self.private_chat.blocked:
            posting.block(self.world, self.private_chat, False)

    def deactivates(self) -> None:
        """Delete the account; nobody tells the bot."""
        self.user.deactivated = True
        self.world.save(self.user)

    def chat_by_link(self, link: str) -> Chat:
        """The chat an invite link opens, if the link still holds."""
        for chat in self.world.chats.values():
            invite = chat.invites.get(link)
            if invite and self._open(chat, link, invite):
                return chat
        raise Impossible("this invite link has expired")

    def _open(self, chat: Chat, link: str, invite: Json) -> bool:
        late = invite.get("expire_date", float("inf")) <= self.world.clock.unix()
        full = chat.entered.get(link, 0) >= invite.get("member_limit", float("inf"))
        return not (invite["is_revoked"] or late or full)

    def joins(self, chat: Chat | int | None = None, link: str | None = None) -> None:
        """Enter a group or channel, or ask to be let in where that is needed."""
        place = self.chat_by_link(link) if link else self._chat(chat)
        invite = place.invites.get(link or "")
        if place.join_by_request or (invite and invite["creates_join_request"]):
            self.asks_to_join(place, link)
            return
        self._enters(place, self.id, invite)

    def asks_to_join(self, chat: Chat | int, link: str | None = None) -> None:
        """Ask the administrators; a bot that may invite people is told."""
        place = self._chat(chat)
        if place.private or place.has(self.id):
            raise Impossible(f"{self.user.first_name} is in “{place.title}” already")
        if place.member(self.id).status == "kicked":
            raise Impossible(f"{self.user.first_name} is banned from “{place.title}”")
        place.requests[self.id] = self.world.clock.unix()
        self.world.save(place)
        if not place.member(self.world.bot.id).may("can_invite_users"):
            return
        request: Json = {
            "chat": self.world.chat_json(place),
            "from": self.user.json(),
            "user_chat_id": self.id,
            "date": int(self.world.clock.unix()),
        }
        if invite := place.invites.get(link or ""):
            request["invite_link"] = invite
        posting.tell(self.world, "chat_join_request", request, self.id)

    def _enters(self, place: Chat, by: int, invite: Json | None = None) -> None:
        if place.private or place.has(self.id):
            raise Impossible(f"{self.user.first_name} is in “{place.title}” already")
        if place.member(self.id).status == "kicked":
            raise Impossible(f"{self.user.first_name} is banned from “{place.title}”")
        details: Json = {}
        if invite:
            link = invite["invite_link"]
            details, place.entered[link] = {"invite_link": invite}, place.entered.get(link, 0) + 1
        posting.change_member(self.world, place, self.id, Member("member"), by, **details)
        if place.type != "channel":
            posting.say(self.world, place, by, {"new_chat_members": [self.user.json()]})

    def leaves(self, chat: Chat | int) -> None:
        """Go out of a group or channel."""
        place = self._chat(chat)
        self._must_see(place)
        posting.change_member(self.world, place, self.id, Member("left"), self.id)
        if place.type != "channel":
            posting.say(self.world, place, self.id, {"left_chat_member": self.user.json()})

    def makes_chat(self, kind: str, title: str) -> Chat:
        """A group or channel of one's own, without the bot."""
        if not title.strip():
            raise Impossible("a chat needs a title: the text is empty")
        if kind == "channel":
            return self.world.add_channel(title.strip(), [self.id])
        return self.world.add_group(title.strip(), [self.id], bot_status="left")

    def adds_bot(self, chat: Chat | int, administrator: bool = False, rights: dict[str, bool] | None = None) -> None:
        """Bring the bot into a group, or make it an administrator there, with all rights but those given."""
        place = self._chat(chat)
        self._must_see(place)
        if place.type == "channel" and not administrator:
            raise Impossible("a bot can only be an administrator of a channel")
        if place.type == "channel" and place.member(self.id).status not in LEADING:
            raise Impossible(f"{self.user.first_name} has no right to add a bot to “{place.title}”")
        was_in = place.member(self.world.bot.id).status in PRESENT
        allowed = full_rights(place.type) | (rights or {}) if administrator else {}
        posting.change_bot(self.world, place, Member("administrator" if administrator else "member", allowed), self.id)
        if not was_in and place.type != "channel":
            posting.say(self.world, place, self.id, {"new_chat_members": [self.world.bot.json()]})

    def restricts_bot(self, chat: Chat | int, permissions: dict[str, bool] | None = None) -> None:
        """Let the bot do nothing in a supergroup but what is given."""
        place = self._chat(chat)
        self._must_see(place)
        if place.type != "supergroup":
            raise Impossible("only in supergroups can somebody be restricted")
        posting.change_bot(self.world, place, Member("restricted", permissions or {}), self.id)

    def removes_bot(self, chat: Chat | int) -> None:
        """Throw the bot out."""
        place = self._chat(chat)
        self._must_see(place)
        posting.change_bot(self.world, place, Member("kicked"), self.id)
