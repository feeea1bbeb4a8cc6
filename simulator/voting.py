"""Polls: votes, counts, and the end of a poll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import posting
from simulator.history import Stored
from simulator.people import User
from simulator.queries import Poll
from simulator.refusals import Impossible, Json

if TYPE_CHECKING:
    from simulator.world import World


def vote(world: World, user: User, stored: Stored, options: list[int]) -> Json:
    """A person's vote instead of their earlier one; none takes it back. Returns the Bot API's Poll."""
    poll = world.queries.polls.get(stored.json.get("poll", {}).get("id", ""))
    if not poll:
        raise Impossible("there is no poll in this message")
    close_if_due(world, poll)
    _must_be_allowed(poll, str(user.id), options)
    poll.votes[str(user.id)] = sorted(set(options))
    show(world, poll)
    answer = poll.counted()
    if not answer["is_anonymous"]:
        posting.tell(
            world,
            "poll_answer",
            {
                "poll_id": answer["id"],
                "user": user.json(),
                "option_ids": poll.votes[str(user.id)],
                "option_persistent_ids": [answer["options"][one]["persistent_id"] for one in poll.votes[str(user.id)]],
            },
            user.id,
        )
    posting.tell(world, "poll", answer, user.id)
    return answer


def _must_be_allowed(poll: Poll, voter: str, options: list[int]) -> None:
    if poll.json["is_closed"]:
        raise Impossible("this poll is closed")
    if wrong := [one for one in options if not 0 <= one < len(poll.json["options"])]:
        raise Impossible(f"this poll has no option {wrong[0]}")
    if len(options) > 1 and not poll.json["allows_multiple_answers"]:
        raise Impossible("this poll takes one answer")
    if poll.votes.get(voter) and not poll.json["allows_revoting"]:
        raise Impossible("this poll does not let a vote be changed")


def show(world: World, poll: Poll) -> None:
    """Put the poll's present state into every message that carries it."""
    answer = poll.counted()
    for chat_id, message_id in [[poll.chat_id, poll.message_id], *poll.copies]:
        if stored := world.history.get(chat_id, message_id):
            posting.change(world, world.chats[chat_id], stored, stored.json | {"poll": answer})
            posting.announce(world, world.chats[chat_id], "poll", message_id=message_id, poll=answer)
    world.queries.save_poll(poll)


def close_if_due(world: World, poll: Poll) -> None:
    """End a poll whose time is over; the bot is told."""
    due = poll.json.get("close_date")
    if due and due <= world.clock.unix() and not poll.json["is_closed"]:
        poll.json["is_closed"] = True
        show(world, poll)
        world.updates.add("poll", poll.counted())
